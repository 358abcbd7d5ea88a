/** What is kept of an account in this browser, under one prefix. Where storage is full or forbidden, nothing is kept, and nothing fails. */
export class Store {
  readonly #prefix: string;

  constructor(account: string) {
    this.#prefix = `couplet-chat:${account}:`;
  }

  /** What was kept, if it is still what `is` says; anybody on this origin may have written it. */
  get<T>(name: string, is: (value: unknown) => value is T): T | undefined {
    try {
      const text = localStorage.getItem(this.#prefix + name);
      const value: unknown = text === null ? undefined : JSON.parse(text);
      return is(value) ? value : undefined;
    } catch {
      return undefined;
    }
  }

  set(name: string, value: unknown): void {
    try {
      if (value === undefined) localStorage.removeItem(this.#prefix + name);
      else localStorage.setItem(this.#prefix + name, JSON.stringify(value));
    } catch {
      // Storage is full or forbidden.
    }
  }

  /** Forgets all of the account. */
  clear(): void {
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith(this.#prefix)) localStorage.removeItem(key);
    } catch {
      // Nothing was kept either.
    }
  }
}

export const isText = (value: unknown): value is string => typeof value === "string";

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
