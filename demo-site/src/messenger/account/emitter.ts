/** Tells listeners; what one throws stops nobody. */
export class Emitter<Events> {
  readonly #listeners = new Map<keyof Events, Set<(value: never) => void>>();

  /** Calls back for each event of a kind, until what it gives is called. */
  on<K extends keyof Events>(kind: K, listener: (value: Events[K]) => void): () => void {
    const known = this.#listeners.get(kind) ?? new Set();
    this.#listeners.set(kind, known);
    known.add(listener);
    return () => known.delete(listener);
  }

  emit<K extends keyof Events>(kind: K, value: Events[K]): void {
    for (const listener of [...(this.#listeners.get(kind) ?? [])]) {
      try {
        (listener as (value: Events[K]) => void)(value);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
