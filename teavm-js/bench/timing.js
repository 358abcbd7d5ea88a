// Rounds of one contender, and what is made of the figures of many. Runs in Node and in pages.

/** Mulberry32: numbers from 0 to 1, the same everywhere. */
export function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Rates by the clock on the wall, and by the processor's time. */
export const rates = (contender) => contender.rates;
export const cpuRates = (contender) => contender.cpuRates;

/** How often one's figures are the other's, round by round, which cancels what slows a whole round down. */
export function ratio(one, another, figures = rates) {
  const [some, others] = [figures(one), figures(another)];
  return median(some.map((figure, round) => figure / others[round]));
}

export const geometricMean = (numbers) => Math.exp(numbers.reduce((sum, n) => sum + Math.log(n), 0) / numbers.length);

/** The list in an order that changes each time. */
export function shuffled(list, next) {
  const order = [...list];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

async function timed(contender, times, { now, cpu = () => undefined }) {
  const [start, cpuStart] = [now(), cpu()];
  if (contender.waits) {
    for (let i = 0; i < times; i++) await contender.run();
  } else {
    for (let i = 0; i < times; i++) contender.run();
  }
  return { wall: now() - start, cpu: cpu() - cpuStart };
}

/** Running warm: at least and at most so many milliseconds, until so many runs of a round's length have not been faster than the best. */
const LEAST = 250;
const MOST = 2500;
const PATIENCE = 4;
const FASTER = 1.05;

/**
 * Makes a contender warm, and finds how often it is to run in a round of that many milliseconds. A contender is {work, run}: `run()` does
 * `work` units of work, and gives a promise if the contender `waits`.
 * @returns what runs one round: {work, wall, cpu}, the times in milliseconds; `cpu` where the engine can tell it by itself
 */
export async function rounds(contender, { milliseconds, now, cpu }) {
  const clock = cpu ?? now;
  let times = 1;
  let [best, since] = [0, 0];
  for (let spent = 0; spent < MOST && (spent < LEAST || since < PATIENCE); ) {
    const start = clock();
    await timed(contender, times, { now });
    const last = Math.max(clock() - start, 0.01);
    spent += last;
    since = times / last > best * FASTER ? 0 : since + 1;
    best = Math.max(best, times / last);
    times = Math.max(1, Math.min(times * 8, Math.round((times * milliseconds) / last)));
  }
  return async () => ({ work: contender.work * times, ...(await timed(contender, times, { now, cpu })) });
}

/** How long texts are in UTF-8. */
export const bytesOf = (texts) => texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);

let kept = 0;

/** Uses a result, so that no compiler leaves out the work behind it. */
export function use(value) {
  if (value) kept++;
}

/** Uses a text as a socket would: of one piece. Texts that were joined on demand are joined here. */
export function useText(text) {
  kept += text.charCodeAt(text.length >> 1);
}
