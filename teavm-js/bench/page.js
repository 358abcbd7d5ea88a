// The entry of the script that a page of the benchmark runs.

import { browserPeers } from "./peers/browser.js";
import { run } from "./suite.js";

globalThis.runJob = async (job) => {
  const inputs = await (await fetch("/inputs.json")).json();
  const engine = { library: globalThis.Couplet, peers: browserPeers, inputs, now: () => performance.now(), name: "chromium" };
  return JSON.stringify(await run(job, engine));
};
