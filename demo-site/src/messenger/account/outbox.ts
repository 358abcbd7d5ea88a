import { Jid, type Message } from "couplet/full";
import { addressOf, isRoomKey, readable, roomKey, type ChatKey } from "./chat.js";
import type { Account } from "./account.js";
import type { Link } from "./link.js";

/** What waits for a connection, as the server has forgotten the one before. */
export interface Waiting {
  key: ChatKey;
  message: Message;
  at: Date;
  /** Whether the models know it already, as it was sent once. */
  known?: boolean;
}

/** What goes out: now, or when the connection is back and the room it is for is entered again; nothing is lost or sent twice. */
export class Outbox {
  readonly #account: Account;
  #waiting: Waiting[] = [];

  constructor(account: Account) {
    this.#account = account;
  }

  start({ session, observer, rooms }: Link): void {
    session.on("undelivered", ({ stanzas }) => {
      if (session.state !== "online") return;
      const late: Waiting[] = [];
      for (const stanza of stanzas) {
        if (!("kind" in stanza) || stanza.kind !== "message") continue;
        // A room takes nothing of those who are not in it yet.
        const room = stanza.type === "groupchat" ? readable(stanza.to) : undefined;
        if (room !== undefined && !this.#isOpen(roomKey(room))) late.push({ key: roomKey(room), message: stanza, at: new Date(), known: true });
        else session.send(stanza);
      }
      this.#waiting.unshift(...late);
    });
    // Behind what the session gives back as undelivered, which is older.
    session.on("online", () => queueMicrotask(() => this.#flush()));
    rooms.subscribe((_, differences) => {
      if (differences.some(({ before, after }) => after?.state === "joined" && before?.state !== "joined")) queueMicrotask(() => this.#flush());
    });
    observer.on("message", { type: "error" }, (message) => this.#bounced(message));
  }

  /** What of a conversation waits. */
  waiting(key: ChatKey): readonly Waiting[] {
    return this.#waiting.length === 0 ? [] : this.#waiting.filter((one) => one.key === key && !one.known);
  }

  /** Whether what is said in a conversation would be taken. */
  #isOpen(key: ChatKey): boolean {
    return !isRoomKey(key) || this.#account.link?.rooms.get(addressOf(key))?.state === "joined";
  }

  /**
   * Sends a message of a conversation, which is in the models at once, or else waits.
   *
   * @throws what cannot be sent, such as text that XML does not have
   */
  send(key: ChatKey, message: Message): void {
    const session = this.#account.link?.session;
    // What is lost with the connection is given back.
    const kept = session?.state === "disconnected" || (session?.state === "online" && this.#isOpen(key) && !this.#waiting.some((one) => one.key === key));
    if (session && kept) {
      try {
        session.send(message);
        this.#account.changed();
        return;
      } catch (error) {
        if ((error as Error).name !== "InvalidStateError") throw error;
      }
    }
    this.#waiting.push({ key, message, at: new Date() });
    this.#account.changed();
  }

  #flush(): void {
    const { session } = this.#account.link ?? {};
    if (session?.state !== "online") return;
    const all = this.#waiting;
    this.#waiting = all.filter(({ key }) => !this.#isOpen(key));
    for (const { key, message } of all) if (this.#isOpen(key)) this.send(key, message);
  }

  #bounced(message: Message): void {
    const from = readable(message.from);
    if (from === undefined || message.id === undefined) return;
    const { link } = this.#account;
    for (const key of [Jid.bare(from), from, roomKey(Jid.bare(from))]) {
      const conversation = link?.conversations.get(key);
      const sent = conversation?.entries.findLast((entry) => entry.id === message.id);
      const text = message.error?.text || message.error?.condition || "";
      if (sent?.message) this.#account.emit("bounced", { key, message: sent.message, text });
    }
  }
}
