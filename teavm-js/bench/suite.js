// Runs one job inside an engine: the same in Node and in a page.

import { corpora } from "./corpora.js";
import { couplet } from "./peers/couplet.js";
import { peers } from "./peers/index.js";
import { rows } from "./rows/index.js";

/**
 * @param job {row, rounds, milliseconds, …} as the row made it
 * @param engine {library, peers, inputs, now}: the bundle, peers that only this engine has, {cases, xeps}, a clock in ms
 */
export function run(job, engine) {
  return rows[job.row].run(job, {
    ...engine,
    peers: [couplet(engine.library), ...peers, ...engine.peers].filter(({ name }) => !job.only || job.only.includes(name)),
    stanzasOf: (name) => (name === "xeps" ? engine.inputs.xeps : corpora[name]()),
    timing: { rounds: job.rounds, milliseconds: job.milliseconds, now: engine.now },
  });
}
