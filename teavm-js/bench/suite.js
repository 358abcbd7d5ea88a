// What a process or page of the benchmark does: the same in Node and in a page.

import { corpora } from "./corpora.js";
import { inEngine } from "./rows/index.js";
import { rounds } from "./timing.js";

const named = ({ peer: { name, module, limit }, ...more }) => ({ name, peer: name, module, limit, ...more });

/**
 * @param engine {name, peers, library, inputs, now, cpu, gc, usedBytes}: the peers that are loaded, couplet's library where it is,
 *     {cases, xeps}, a clock in ms, one of the processor's time where there is one, the collection of garbage, and what is in memory after it
 * @returns what can be asked for, by jobs as the rows made them: `run` gives figures as JSON, `check` gives the contenders that can do
 *     a row, with what they do wrong; `prepare` makes ready for rounds, and each `round` gives figures of one
 */
export function suite(engine) {
  let next;
  const context = {
    ...engine,
    stanzasOf: (name) => (name === "xeps" ? engine.inputs.xeps : corpora[name]()),
  };
  return {
    run: (job) => inEngine[job.row].run(job, context),
    check: (job) => inEngine[job.row].check(job, context).map(named),
    async prepare(job) {
      const peer = engine.peers.find(({ name }) => name === job.peer);
      const contender = await inEngine[job.row].prepare(job, peer, context);
      next = contender.round ?? (await rounds(contender, { milliseconds: job.milliseconds, ...engine }));
      return true;
    },
    round: () => next(),
  };
}
