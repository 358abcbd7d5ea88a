// What each parser reads wrongly or takes, by the project's own cases.

import { conformance } from "../conformance.js";

export const cases = {
  title: "Correctness",
  jobs: () => [{ group: "cases" }],
  run: (job, { peers, inputs }) => peers.filter(({ parse, limit }) => parse && !limit).map((peer) => conformance(peer, inputs.cases)),
};
