// The rows that run inside an engine; cold.js is driven from outside. A row has a title and the jobs it is made of, and either
//   run(job, context) → figures as JSON, in a process or page of its own, with the peers of the job's module or with all; or, for rounds,
//   check(job, context) → [{peer, …}], the peers that can do the job and what else is told of them, in a process with all peers; and
//   prepare(job, peer, context) → {work, waits, run} or {round}, in a process of that peer's, which a row that is `apart` has for one job
//   alone; see timing.js. A row with an `entry` gets that of couplet's package

import { building } from "./building.js";
import { cases } from "./cases.js";
import { dispatch } from "./dispatch.js";
import { growth } from "./growth.js";
import { latency } from "./latency.js";
import { memory } from "./memory.js";
import { models } from "./models.js";
import { streams } from "./streams.js";
import { trees } from "./trees.js";
import { typed, typedWriting } from "./typed.js";
import { untrusted } from "./untrusted.js";
import { writing } from "./writing.js";

export const inEngine = {
  cases,
  trees,
  streams: streams("Streams in chunks, a tree for each stanza", "stream"),
  typedStreams: streams("Streams in chunks, a typed object for each stanza", "typedStream"),
  writing,
  building,
  typed,
  typedWriting,
  dispatch,
  models,
  latency,
  memory,
  growth,
  untrusted,
};
