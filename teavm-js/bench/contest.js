// Rounds in which processes or pages take turns.

import { random, shuffled } from "./timing.js";

/** Adds what a round gave to what the rounds before gave: {rates, cpuRates} in work per millisecond, or whatever a row measures. */
function add(result, { work, wall, cpu, ...others }) {
  const figures = work === undefined ? others : { rates: work / wall, cpuRates: work / cpu };
  for (const [key, value] of Object.entries(figures)) (result[key] ??= []).push(value);
}

/** Processes or pages, one for each contender, opened when they are first needed. */
class Seats {
  #engine;
  #entry;
  #open = new Map();

  constructor(engine, entry) {
    this.#engine = engine;
    this.#entry = entry;
  }

  /** That of a contender {name, module, build}; of the referee, who has all peers, without one. */
  async of({ name = "", module, build } = {}) {
    if (!this.#open.has(name)) this.#open.set(name, await this.#engine.open({ module, build, entry: this.#entry }));
    return this.#open.get(name);
  }

  async close() {
    for (const seat of this.#open.values()) await seat.close();
    this.#open.clear();
  }
}

async function prepared(seats, results, job) {
  const ready = [];
  for (const result of results.filter(({ failed }) => !failed)) {
    const seat = await seats.of(result);
    try {
      await seat.ask("prepare", { ...job, peer: result.peer });
      ready.push({ seat, result });
    } catch (error) {
      result.failed = String(error);
    }
  }
  return ready;
}

/** The order changes in every round; the first round is not counted where there are others. */
async function contest(ready, rounds, next) {
  for (let round = 0; round <= rounds; round++) {
    for (const { seat, result } of shuffled(ready, next)) {
      const figures = await seat.ask("round");
      if (round > 0 || rounds === 0) add(result, figures);
    }
  }
}

/**
 * Measures a row: each contender in a process of its own, which stays for all jobs of the row, or for one where the row is `apart`.
 * @param contenders who takes part in a job, [{name, module, peer, build}], where the referee may be asked
 * @param settings {rounds, processes}: how many rounds, in each of how many sets of processes
 * @param done is told the group of each job that is done
 * @returns the groups [{group, results}], the contenders with arrays of figures, one of each round in the same order for all; or with `failed`
 */
export async function contests(engine, row, jobs, contenders, { rounds, processes }, done) {
  const groups = jobs.map(({ group }) => ({ group }));
  const next = random(6120);
  const seats = new Seats(engine, row.entry);
  for (let i = 0; i < processes; i++) {
    try {
      for (const [at, job] of jobs.entries()) {
        groups[at].results ??= (await contenders(job, () => seats.of())).map((contender) => ({ ...contender }));
        await contest(await prepared(seats, groups[at].results, job), row.apart ? 0 : rounds, next);
        if (row.apart) await seats.close();
        done(job.group);
      }
    } finally {
      await seats.close();
    }
  }
  return groups.map(({ group, results }) => ({ group, results: results.map(({ peer, module, ...result }) => result) }));
}
