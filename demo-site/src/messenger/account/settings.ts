import { isRecord, isText, type Store } from "./store.js";

/** When something new is told: always, when the user is named, or never. */
export type Level = "all" | "mentions" | "none";

/** As many headings are remembered, those that were closed last. */
const MOST_FOLDED = 500;

const LEVELS: readonly unknown[] = ["all", "mentions", "none"] satisfies Level[];

/** What the user wishes of an account. */
export interface Wanted {
  /** Whether the browser tells of new messages. */
  notify: boolean;
  /** Whether it shows what they say, and who says it. */
  preview: boolean;
  sound: boolean;
  /** Whether others are told that something is being typed. */
  typing: boolean;
  /** Whether others are told what was read. */
  read: boolean;
}

const AT_FIRST: Wanted = { notify: false, preview: true, sound: false, typing: true, read: true };

/** What the user wishes of an account, as long as this browser keeps it. */
export class Settings {
  readonly #store: Store;
  readonly #changed: () => void;
  readonly #folded: Set<string>;
  #wanted: Wanted;

  constructor(store: Store, changed: () => void) {
    this.#store = store;
    this.#changed = changed;
    const kept: Record<string, unknown> = store.get("settings", isRecord) ?? {};
    this.#folded = new Set(store.get("folded", (value): value is unknown[] => Array.isArray(value))?.filter(isText));
    this.#wanted = { ...AT_FIRST };
    for (const name of Object.keys(AT_FIRST) as (keyof Wanted)[]) {
      const value = kept[name];
      if (typeof value === "boolean") this.#wanted[name] = value;
    }
  }

  get(name: keyof Wanted): boolean {
    return this.#wanted[name];
  }

  set(name: keyof Wanted, value: boolean): void {
    this.#wanted = { ...this.#wanted, [name]: value };
    this.#store.set("settings", this.#wanted);
    this.#changed();
  }

  /** Whether what stands under a heading of the list is hidden. */
  isFolded(heading: string): boolean {
    return this.#folded.has(heading);
  }

  fold(heading: string, folded: boolean): void {
    if (folded) this.#folded.add(heading);
    else this.#folded.delete(heading);
    this.#store.set("folded", this.#folded.size > 0 ? [...this.#folded].slice(-MOST_FOLDED) : undefined);
    this.#changed();
  }

  /** Of which messages of a conversation the user is told; undefined for what is usual. */
  level(key: string): Level | undefined {
    return this.#store.get(`notify:${key}`, (value): value is Level => LEVELS.includes(value));
  }

  setLevel(key: string, level: Level | undefined): void {
    this.#store.set(`notify:${key}`, level);
    this.#changed();
  }
}
