// Whether each public function takes time in proportion to what a stranger sends: n, 2n and 4n of each kind in the table of ../untrusted.js.

import { median } from "../timing.js";
import { KINDS } from "../untrusted.js";

/** From where on a time is more than the noise of the machine, in milliseconds. */
const TELLING = 25;
const MOST = 64000;
const START = 125;

/** A size that takes long enough, and no longer than need be. */
function sizeFor(once, most) {
  let n = START;
  once(n);
  while (n < most / 4 && once(n) < TELLING) n *= 2;
  return n;
}

/** @param kind [function, what there is much of, make, {most, fails}]: `fails` allows an error, as for addresses that are too long */
export function measured([, name, make, { most = MOST, fails = false } = {}], library, now, gc) {
  const once = (n) => {
    const run = make(library, n);
    gc();
    const start = now();
    try {
      run();
    } catch (error) {
      if (!fails || error instanceof RangeError) throw error;
    }
    return now() - start;
  };
  const n = sizeFor(once, most);
  const times = [1, 2, 4].map((factor) => median([1, 2, 3].map(() => once(factor * n))));
  return { name, n, times };
}

export const untrusted = {
  title: "Time for n, 2n and 4n of what a stranger sends",
  unit: "ms",
  jobs: (_, engine) => (engine === "node" ? [...new Set(KINDS.map(([call]) => call))].map((call) => ({ group: call, module: "couplet", entry: "full" })) : []),
  run({ group }, { library, now, cpu = now, gc }) {
    return KINDS.filter(([call]) => call === group).map((kind) => measured(kind, library, cpu, gc));
  },
};
