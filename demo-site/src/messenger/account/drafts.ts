import type { ChatKey } from "./chat.js";
import { isText, type Store } from "./store.js";

/** What was begun to be written; it survives a reload. */
export class Drafts {
  readonly #store: Store;
  readonly #known = new Map<ChatKey, string>();

  constructor(store: Store) {
    this.#store = store;
  }

  get(key: ChatKey): string {
    const known = this.#known.get(key) ?? this.#store.get(`draft:${key}`, isText) ?? "";
    this.#known.set(key, known);
    return known;
  }

  set(key: ChatKey, text: string): void {
    if (this.get(key) === text) return;
    this.#known.set(key, text);
    this.#store.set(`draft:${key}`, text === "" ? undefined : text);
  }
}
