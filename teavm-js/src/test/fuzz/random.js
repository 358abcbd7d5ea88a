// Random choices that follow from a seed: mulberry32.
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed | 0;
  }

  /** A whole number from 0 to before `limit`. */
  below(limit) {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  }

  /** Whether one in `count` comes. */
  oneIn(count) {
    return this.below(count) === 0;
  }

  /** One of `choices`. */
  of(choices) {
    return choices[this.below(choices.length)];
  }
}
