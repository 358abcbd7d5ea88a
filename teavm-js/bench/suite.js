// Runs one job inside an engine: the same in Node and in a page.

import { corpora } from "./corpora.js";
import { couplet } from "./peers/couplet.js";
import { peers } from "./peers/index.js";
import { inEngine } from "./rows/index.js";

/**
 * @param job {row, rounds, milliseconds, …} as the row made it
 * @param engine {name, library, peers, inputs, now, gc, usedBytes}: the bundle, peers that only this engine has, {cases, xeps},
 *     a clock in ms, the collection of garbage, and what is in memory after it
 */
export function run(job, engine) {
  const all = [couplet(engine.library), ...peers, ...engine.peers];
  return inEngine[job.row].run(job, {
    ...engine,
    peers: all,
    measured: all.filter(({ name }) => !job.only || job.only.includes(name)),
    stanzasOf: (name) => (name === "xeps" ? engine.inputs.xeps : corpora[name]()),
    timing: { rounds: job.rounds, milliseconds: job.milliseconds, now: engine.now },
  });
}
