// Runs one job in this process: the job comes and the figures go as messages.

import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { run } from "./suite.js";

function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

process.once("message", async ({ job, inputs, bundle, cpu }) => {
  const file = job.bundle ? resolve(dirname(bundle), job.bundle) : bundle;
  const library = await import(pathToFileURL(file).href);
  const now = cpu ? processorTime : () => performance.now();
  const usedBytes = () => {
    gc();
    gc();
    return process.memoryUsage().heapUsed;
  };
  const result = await run(job, { library, peers: [], inputs, now, gc, usedBytes, name: "node" });
  process.send(result, () => process.exit(0));
});
