// What a page of the benchmark does.

import { suite } from "./suite.js";

/** What scripts hold; with what documents take, which the browser counts in its own time, where that is asked for. */
async function usedBytes(withDocuments) {
  gc();
  gc();
  if (!withDocuments) return performance.memory.usedJSHeapSize;
  return (await performance.measureUserAgentSpecificMemory()).bytes;
}

async function start(load) {
  const inputs = await (await fetch("/inputs.json")).json();
  const library = globalThis.Couplet;
  const peers = await load(library);
  return suite({ name: "chromium", library, peers, inputs, now: () => performance.now(), gc: () => gc(), usedBytes });
}

/** Puts `ask` into the page. @param load gives the peers of the page, from couplet's library where the page has it */
export function pageEngine(load) {
  let asked;
  globalThis.ask = async (question, job) => {
    asked ??= await start(load);
    return JSON.stringify((await asked[question](job)) ?? null);
  };
}
