// One small message in a warm engine: how long it takes most times, and how long one time in a hundred.

import { messages } from "../corpora.js";
import { use } from "../timing.js";

const WARMING = 20_000;

/** The clock of a page moves in steps of 5 µs, longer than a message takes: there a sample is the mean of a batch. */
const SAMPLING = { node: { samples: 2000, batch: 1 }, chromium: { samples: 500, batch: 32 } };

function percentile(samples, part) {
  return samples.sort()[Math.min(samples.length - 1, Math.floor(samples.length * part))];
}

/** Microseconds a message: {p50, p99} of many samples. */
function sample(parse, texts, { samples: count, batch }, now) {
  const samples = new Float64Array(count);
  let next = 0;
  for (let i = 0; i < count; i++) {
    const start = now();
    for (let j = 0; j < batch; j++) use(parse(texts[next++ % texts.length]));
    samples[i] = ((now() - start) * 1000) / batch;
  }
  return { p50: percentile(samples, 0.5), p99: percentile(samples, 0.99) };
}

export const latency = {
  title: "One small message, warm",
  unit: "µs",
  jobs: () => [
    { group: "to a tree", method: "parse" },
    { group: "to a typed object", method: "typed" },
  ],
  check: ({ method }, { peers, name }) => peers.filter((peer) => peer[method] && !peer.limit).map((peer) => ({ peer, batch: SAMPLING[name].batch })),
  prepare({ method }, peer, { now, name }) {
    const texts = messages(1000);
    for (let i = 0; i < WARMING; i++) use(peer[method](texts[i % texts.length]));
    return { round: () => sample(peer[method], texts, SAMPLING[name], now) };
  },
};
