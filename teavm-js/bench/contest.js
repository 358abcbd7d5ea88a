// Rounds in which processes or pages take turns.

import { random, shuffled } from "./timing.js";

/** Adds what a round gave to what the rounds before gave: {rates, cpuRates} in work per millisecond, or whatever a row measures. */
function add(result, { work, wall, cpu, ...others }) {
  const figures = work === undefined ? others : { rates: work / wall, cpuRates: work / cpu };
  for (const [key, value] of Object.entries(figures)) (result[key] ??= []).push(value);
}

async function seated(engine, results, job) {
  const seats = [];
  for (const result of results) {
    const { module, peer, build } = result;
    const seat = await engine.open({ module, build });
    try {
      await seat.ask("prepare", { ...job, peer });
      seats.push({ seat, result });
    } catch (error) {
      result.failed = String(error);
      await seat.close();
    }
  }
  return seats;
}

/**
 * Measures contenders, each in a process of its own; the order changes in every round, and the first round is not counted.
 * @param contenders [{name, module, peer, build}]; @param settings {rounds, processes}: how many rounds, in each of how many sets of processes
 * @returns the contenders with arrays of figures, one of each round in the same order for all; or with `failed`
 */
export async function contest(engine, contenders, job, { rounds, processes }) {
  const results = contenders.map((contender) => ({ ...contender }));
  const next = random(6120);
  for (let i = 0; i < processes; i++) {
    const seats = await seated(engine, results, job);
    try {
      for (let round = 0; round <= rounds; round++) {
        for (const { seat, result } of shuffled(seats, next)) {
          const figures = await seat.ask("round");
          if (round > 0 || rounds === 0) add(result, figures);
        }
      }
    } finally {
      for (const { seat } of seats) await seat.close();
    }
  }
  return results.map(({ peer, module, ...result }) => result);
}
