import { archivePages, Jid, type ArchivePage, type LiveRoom, type Message, type Provenance } from "couplet/full";
import { addressOf, isRoomKey, timeOf, type ChatKey } from "./chat.js";
import type { Account } from "./account.js";
import type { Link } from "./link.js";

/** How many pages of what was said last are fetched when nothing is known. */
const RECENT_PAGES = 4;

/** How many pages in a row may have nothing new before the user is to ask again. */
const IDLE_PAGES = 4;

interface Past {
  /** Begins before the oldest message by its name, not by its time. */
  named: boolean;
  pages: AsyncIterator<ArchivePage>;
  loading: boolean;
  complete: boolean;
}

/** What was said before, out of archives (XEP-0313): what was missed, and what is older when somebody scrolls up. */
export class History {
  readonly #account: Account;
  /** What archives call the last message that is known, with nothing missing before it: by room, `""` for the account's own. */
  readonly #last = new Map<string, string>();
  #past = new Map<ChatKey, Past>();
  #catching = new Set<string>();

  constructor(account: Account) {
    this.#account = account;
  }

  start(link: Link): void {
    this.#past = new Map();
    this.#catching = new Set();
    link.session.on("online", ({ resumed }) => {
      if (!resumed) void this.#catchUp(link, "");
    });
    link.observer.on("message", (message, { provenance }) => provenance && this.#came(message, provenance));
  }

  /** What comes live is the last one that is known, unless something before it is still to be fetched. */
  #came(message: Message, { way, by, stanzaId }: Provenance): void {
    const archive = way === "room" && by !== undefined ? roomOf(message) : way === "direct" || way.startsWith("carbon") ? "" : undefined;
    if (archive !== undefined && stanzaId !== undefined && !this.#catching.has(archive)) this.#last.set(archive, stanzaId);
  }

  /** A room was entered that has an archive. */
  entered(link: Link, room: LiveRoom): void {
    void this.#catchUp(link, room.jid);
  }

  async #catchUp(link: Link, archive: string): Promise<void> {
    if (this.#catching.has(archive)) return;
    this.#catching.add(archive);
    try {
      const after = this.#last.get(archive);
      if (after === undefined || !(await this.#forwards(link, archive, after))) await this.#recent(link, archive);
    } catch {
      // There is no archive, or the connection went; what comes live is shown all the same.
    }
    this.#catching.delete(archive);
    this.#account.changed();
  }

  /** Fetches all behind the last that is known; false if the archive does not know that any more. */
  async #forwards(link: Link, archive: string, after: string): Promise<boolean> {
    try {
      for await (const { last } of archivePages({ observer: link.observer, archive: archive || undefined, after })) {
        if (last !== undefined) this.#last.set(archive, last);
      }
      return true;
    } catch (error) {
      if ((error as { condition?: string }).condition === "item-not-found") return false;
      throw error;
    }
  }

  async #recent(link: Link, archive: string): Promise<void> {
    let pages = 0;
    for await (const { last } of archivePages({ observer: link.observer, archive: archive || undefined, backwards: true })) {
      if (pages === 0 && last !== undefined) this.#last.set(archive, last);
      pages++;
      this.#account.changed();
      if (pages >= (archive === "" ? RECENT_PAGES : 1)) break;
    }
  }

  /** Whether there is nothing older, as far as is known. */
  isComplete(key: ChatKey): boolean {
    return this.#past.get(key)?.complete ?? false;
  }

  isLoading(key: ChatKey): boolean {
    return this.#past.get(key)?.loading ?? false;
  }

  /** Fetches what is older than what is shown of a conversation. */
  async earlier(key: ChatKey): Promise<void> {
    const { link, state } = this.#account;
    if (!link || state !== "online") return;
    const past = this.#past.get(key) ?? this.#begin(link, key);
    this.#past.set(key, past);
    if (past.loading || past.complete) return;
    past.loading = true;
    this.#account.changed();
    try {
      const size = () => link.conversations.get(key)?.entries.length ?? 0;
      const before = size();
      for (let i = 0; i < IDLE_PAGES && size() === before && !past.complete; i++) {
        const { done, value } = await past.pages.next();
        past.complete = done === true || value.complete;
      }
    } catch (error) {
      // The archive may have dropped the message that it named so.
      if (past.named && (error as { condition?: string }).condition === "item-not-found") {
        this.#past.set(key, this.#begin(link, key, false));
        return this.earlier(key);
      }
      past.complete = true;
    }
    past.loading = false;
    this.#account.changed();
  }

  #begin(link: Link, key: ChatKey, byName = true): Past {
    const entries = link.conversations.get(key)?.entries ?? [];
    const before = byName ? entries[0]?.stanzaId : undefined;
    const oldest = entries.find((entry) => entry.at !== undefined);
    // Times are kept in whole milliseconds; what was said within the same one is fetched again and known.
    const end = before === undefined && oldest ? new Date(timeOf(oldest) + 1) : undefined;
    const address = addressOf(key);
    const whose = isRoomKey(key) ? { archive: address } : { with: address };
    const pages = archivePages({ observer: link.observer, ...whose, before, end, backwards: true });
    return { named: before !== undefined, pages, loading: false, complete: false };
  }
}

function roomOf({ from }: Message): string | undefined {
  return typeof from === "string" ? Jid.bare(from) : undefined;
}
