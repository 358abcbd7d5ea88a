// One process of the benchmark: questions come and answers go as messages.

import { pathToFileURL } from "node:url";
import { allPeers, peersOf } from "./peers/index.js";
import { suite } from "./suite.js";

function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function usedBytes() {
  gc();
  gc();
  return process.memoryUsage().heapUsed;
}

/** @param settings {bundle, module, inputs}: couplet's module, and whose peers to load; all where none is named */
async function start({ bundle, module, inputs }) {
  const library = bundle && (await import(pathToFileURL(bundle).href));
  const peers = module ? await peersOf(module, library, "node") : await allPeers(library, "node");
  return suite({ name: "node", library, peers, inputs, now: () => performance.now(), cpu: processorTime, gc, usedBytes });
}

let asked;
process.on("message", async ({ settings, question, job }) => {
  try {
    asked ??= await start(settings);
    process.send({ answer: await asked[question](job) });
  } catch (error) {
    process.send({ error: String(error?.stack ?? error) });
  }
});
