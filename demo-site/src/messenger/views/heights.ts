/** How high the rows of a list are, and where each begins. */
export class Heights {
  readonly #known = new Map<string, number>();
  #keys: readonly string[] = [];
  #estimate = 0;
  /** Where each row begins, and behind the last one all ends; undefined when it has to be added up again. */
  #offsets: Float64Array | undefined;

  /** Says which rows there are, in their order. */
  arrange(keys: readonly string[], estimate: number): void {
    this.#keys = keys;
    this.#estimate = estimate;
    this.#offsets = undefined;
  }

  /** Says how high a row is; gives whether it was thought to be otherwise. */
  set(key: string, height: number): boolean {
    if (this.#known.get(key) === height) return false;
    this.#known.set(key, height);
    this.#offsets = undefined;
    return true;
  }

  forget(): void {
    this.#known.clear();
    this.#offsets = undefined;
  }

  get #begins(): Float64Array {
    if (this.#offsets) return this.#offsets;
    const offsets = new Float64Array(this.#keys.length + 1);
    for (let i = 0; i < this.#keys.length; i++) offsets[i + 1] = (offsets[i] ?? 0) + (this.#known.get(this.#keys[i]!) ?? this.#estimate);
    this.#offsets = offsets;
    return offsets;
  }

  get total(): number {
    return this.#begins.at(-1) ?? 0;
  }

  /** Where a row begins. */
  offset(index: number): number {
    return this.#begins[Math.min(index, this.#keys.length)] ?? 0;
  }

  /** The number of a row; -1 if it is not there. */
  indexOf(key: string): number {
    return this.#keys.lastIndexOf(key);
  }

  /** The row at a place: the first one above all, the last one below. */
  indexAt(place: number): number {
    const begins = this.#begins;
    let low = 0;
    let high = Math.max(0, this.#keys.length - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((begins[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
