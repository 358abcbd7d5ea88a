// Rounds in which contenders take turns, and what is made of their figures. Runs in Node and in pages.

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

/**
 * How often one's figures are the other's, round by round, which cancels what slows a whole round down. Those that ran
 * apart have no rounds in common.
 */
export function ratio(one, another, figures = (contender) => contender.rates) {
  const [some, others] = [figures(one), figures(another)];
  if (one.apart || another.apart) return median(some) / median(others);
  return median(some.map((figure, round) => figure / others[round]));
}

export const geometricMean = (numbers) => Math.exp(numbers.reduce((sum, n) => sum + Math.log(n), 0) / numbers.length);

function shuffled(length, next) {
  const order = Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

async function timed(contender, times, now) {
  const start = now();
  if (contender.waits) {
    for (let i = 0; i < times; i++) await contender.run();
  } else {
    for (let i = 0; i < times; i++) contender.run();
  }
  return now() - start;
}

/**
 * Work per millisecond of each contender in each round. A contender is {name, work, run}: `run()` does `work` units of
 * work, and gives a promise if the contender `waits`. The order changes in every round; the first round is not counted.
 */
export async function interleaved(contenders, { rounds, milliseconds, now }) {
  const times = [];
  for (const contender of contenders) {
    await timed(contender, 1, now);
    const once = Math.max(0.01, await timed(contender, 1, now));
    const twice = Math.max(0.01, (await timed(contender, Math.max(2, Math.min(200, Math.round(20 / once))), now)) / Math.max(2, Math.min(200, Math.round(20 / once))));
    times.push(Math.max(1, Math.round(milliseconds / Math.min(once, twice))));
  }
  const next = random(6120);
  const rates = contenders.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const i of shuffled(contenders.length, next)) {
      const spent = await timed(contenders[i], times[i], now);
      if (round > 0) rates[i].push((contenders[i].work * times[i]) / spent);
    }
  }
  return rates;
}

let kept = 0;

/** Uses a result, so that no compiler leaves out the work behind it. */
export function use(value) {
  if (value) kept++;
}

/** Uses a text as a socket would: of one piece. Texts that were joined on demand are joined here. */
export function useText(text) {
  kept += text.charCodeAt(text.length >> 1);
}
