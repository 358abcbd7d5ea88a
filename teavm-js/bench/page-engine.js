// What runs a job in a page.

import { run } from "./suite.js";

/** What scripts hold; with what documents take, which the browser counts in its own time, where that is asked for. */
async function usedBytes(withDocuments) {
  gc();
  gc();
  if (!withDocuments) return performance.memory.usedJSHeapSize;
  return (await performance.measureUserAgentSpecificMemory()).bytes;
}

/** Puts `runJob` into the page, with peers that only a page has. */
export function pageEngine(peers) {
  globalThis.runJob = async (job) => JSON.stringify(await run(job, await engine(peers)));
}

async function engine(peers) {
  const inputs = await (await fetch("/inputs.json")).json();
  return {
    name: "chromium",
    library: globalThis.Couplet,
    peers,
    inputs,
    now: () => performance.now(),
    gc: () => gc(),
    usedBytes,
  };
}
