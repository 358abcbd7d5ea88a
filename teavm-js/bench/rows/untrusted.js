// Whether each public function takes time in proportion to what a stranger sends: n, 2n and 4n of each kind in the table of ../untrusted.js.

import { KINDS } from "../untrusted.js";

/** From where on a time is more than the noise of the machine, in milliseconds. */
const TELLING = 12;
/** More of it is not tried where a time is above this already, in milliseconds. */
const MOST_TIME = 2000;
const MOST = 64000;
const START = 125;
/** A time that grows by more than this when its input doubles is measured again, more often and with more. */
const SUSPICIOUS = 2.4;

const least = (count, measure) => Math.min(...Array.from({ length: count }, measure));

/** A size that takes long enough, and no longer than need be. */
function sizeFor(once, from, most) {
  let n = from;
  once(n);
  while (n < most / 4 && least(2, () => once(n)) < TELLING) n *= 2;
  return n;
}

/** What the compiler has seen often enough is faster: the size that is telling then. */
const warmSizeFor = (once, from, most) => sizeFor(once, sizeFor(once, from, most), most);

const rising = ([one, two, four]) => two / one > SUSPICIOUS || four / two > SUSPICIOUS;

/**
 * The time of one function with n, 2n and 4n: the least of some, as what else goes on only adds. Each has a new input, and whatever it
 * needs besides, which are made before the clock starts.
 * @param kind [function, what there is much of, make, {most, least, fails}]: `fails` allows an error, as for addresses that are too long;
 *     `least` is the smallest n, where something else takes as long
 */
export function measured([call, name, make, { most = MOST, least: from = START, fails = false } = {}], library, now, gc) {
  const once = (n) => {
    const run = make(library, n);
    gc();
    const start = now();
    try {
      run();
    } catch (error) {
      if (!fails || error instanceof RangeError) throw new Error(`${call}, ${name}, ${n}: ${error.message}`);
    }
    const spent = now() - start;
    if (run.done && !run.done()) throw new Error(`${call}, ${name}, ${n}: it did not do what is measured`);
    return spent;
  };
  let n = warmSizeFor(once, from, most);
  once(4 * n);
  const all = (count) => [1, 2, 4].map((factor) => least(count, () => once(factor * n)));
  let times = all(2);
  if (rising(times)) times = all(5);
  // What is quadratic stays so with more; what is noise does not.
  while (rising(times) && n < most / 4 && times[2] < MOST_TIME) {
    n *= 2;
    times = all(5);
  }
  return { name, n, times };
}

export const untrusted = {
  title: "Time for n, 2n and 4n of what a stranger sends",
  unit: "ms",
  jobs: (_, engine) => (engine === "node" ? [...new Set(KINDS.map(([call]) => call))].map((call) => ({ group: call, module: "couplet", entry: "full", flags: ["--single-threaded"] })) : []),
  run({ group }, { library, now, cpu = now, gc }) {
    return KINDS.filter(([call]) => call === group).map((kind) => measured(kind, library, cpu, gc));
  },
};
