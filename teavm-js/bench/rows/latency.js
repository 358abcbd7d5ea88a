// One small message in a warm engine: how long it takes most times, and how long one time in a hundred.

import { messages } from "../corpora.js";
import { random, use } from "../timing.js";

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
  run({ method, rounds }, { peers, measured, name }) {
    const texts = messages(1000);
    const contenders = measured.filter((peer) => peer[method]).map((peer) => ({ name: peer.name, parse: peer[method], p50: [], p99: [] }));
    for (const { parse } of contenders) {
      for (let i = 0; i < WARMING; i++) use(parse(texts[i % texts.length]));
    }
    const next = random(3921);
    const now = () => performance.now();
    for (let round = 0; round <= rounds; round++) {
      contenders.sort(() => next() - 0.5);
      for (const { parse, p50, p99 } of contenders) {
        const figures = sample(parse, texts, SAMPLING[name], now);
        if (round === 0) continue;
        p50.push(figures.p50);
        p99.push(figures.p99);
      }
    }
    const place = (one) => peers.findIndex((peer) => peer.name === one.name);
    return contenders
      .sort((one, another) => place(one) - place(another))
      .map((one) => ({ name: one.name, p50: one.p50, p99: one.p99, batch: SAMPLING[name].batch }));
  },
};
