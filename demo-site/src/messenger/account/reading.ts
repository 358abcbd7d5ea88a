import { Conversation, Jid, type LiveConversation, type Message, type Provenance } from "couplet/full";
import { addressOf, idsOf, isOwn, isRoomKey, isSelf, isShown, readable, roomKey, timeOf, type ChatKey } from "./chat.js";
import { mentions } from "./mentions.js";
import { isRecord } from "./store.js";
import type { Account } from "./account.js";
import type { Link } from "./link.js";

/** Up to where a conversation was read: the time of the last message, and what it is called. */
interface Position {
  at: number;
  id?: string | undefined;
}

/** What of a conversation is not read. */
export interface Unread {
  count: number;
  mentioned: boolean;
  /** When the last before it was said, in milliseconds since 1970. */
  since: number;
}

export const NOTHING: Unread = { count: 0, mentioned: false, since: 0 };
const MOST = 999;
const FRESH = ["direct", "offline", "carbon-received", "room"];

const isPosition = (value: unknown): value is Position => isRecord(value) && typeof value.at === "number";

/** What was read, by whom: counts what is not, and tells others what has arrived (XEP-0184) and was seen (XEP-0333). */
export class Reading {
  readonly #account: Account;
  readonly #positions = new Map<ChatKey, Position>();
  readonly #marked = new Map<ChatKey, string>();
  readonly #opened = new Set<ChatKey>();
  readonly #elsewhere = new Map<ChatKey, string>();
  #counts = new WeakMap<LiveConversation, Unread>();
  readonly #since: number;

  constructor(account: Account) {
    this.#account = account;
    const known = account.store.get("since", (value): value is number => typeof value === "number");
    this.#since = known ?? Date.now();
    if (known === undefined) account.store.set("since", this.#since);
  }

  start({ observer }: Link): void {
    observer.on("message", (message, { provenance }) => provenance && this.#came(message, provenance));
  }

  #came(message: Message, provenance: Provenance): void {
    const from = readable(message.from);
    const { way } = provenance;
    if (way === "carbon-sent") {
      const to = readable(message.to);
      if (to !== undefined && message.body !== undefined) queueMicrotask(() => this.#reached(this.keyOf(to, message)));
      return;
    }
    if (from === undefined || !FRESH.includes(way) || message.type === "error" || message.type === "headline") return;
    const key = this.keyOf(from, message);
    if ((way === "direct" || way === "offline") && message.receiptRequest && message.id !== undefined && message.type !== "groupchat" && this.mayKnow(key)) {
      this.#account.link?.session.send({ kind: "message", to: from, type: message.type ?? "normal", receipt: { id: message.id }, store: true });
    }
    if (message.body === undefined || message.replace || message.retract || message.reactions) return;
    if (way === "offline" && !this.#stored(key)) this.#set(key, { at: (provenance.at?.getTime() ?? Date.now()) - 1 });
    // The models know it then.
    queueMicrotask(() => this.#account.emit("message", { key, message }));
  }

  /** In which conversation a message to or from an address is. */
  keyOf(address: string, message: Message): ChatKey {
    const bare = Jid.bare(address);
    if (message.type === "groupchat") return roomKey(bare);
    return this.#account.link?.rooms.get(bare) && address !== bare ? address : bare;
  }

  /** Whether those of a conversation may know what is done here: they see the presence, or the user has talked to them. */
  mayKnow(key: ChatKey): boolean {
    const contact = this.#account.link?.roster.get(addressOf(key));
    return isRoomKey(key) || this.#opened.has(key) || contact?.subscription === "from" || contact?.subscription === "both";
  }

  /** What of a conversation is not read. */
  unread(key: ChatKey, conversation: LiveConversation): Unread {
    let known = this.#counts.get(conversation);
    if (!known) {
      known = this.#count(key, conversation);
      this.#counts.set(conversation, known);
    }
    return known;
  }

  #count(key: ChatKey, conversation: LiveConversation): Unread {
    const room = this.#account.link?.rooms.get(addressOf(key));
    const { at, id } = this.position(key);
    const shown = this.#elsewhere.get(key);
    const elsewhere = conversation.marks.displayed.find((mark) => isSelf(mark.key, conversation, room))?.value;
    const { entries } = conversation;
    let count = 0;
    let mentioned = false;
    let since = at;
    for (let i = entries.length - 1; i >= 0 && count < MOST; i--) {
      const entry = entries[i]!;
      const ids = idsOf(entry);
      const seen = (shown !== undefined && entry.stanzaId === shown) || (id !== undefined && ids.includes(id)) || (elsewhere !== undefined && ids.includes(elsewhere));
      if (seen || timeOf(entry) <= at || isOwn(entry, conversation, room)) {
        since = Math.max(at, timeOf(entry));
        break;
      }
      if (!isShown(entry)) continue;
      count++;
      mentioned ||= room !== undefined && mentions(entry.message?.body ?? "", room.nick);
    }
    return count === 0 ? NOTHING : { count, mentioned, since };
  }

  /** Up to where it was read. */
  position(key: ChatKey): Position {
    return this.#stored(key) ?? { at: this.#since };
  }

  #stored(key: ChatKey): Position | undefined {
    const known = this.#positions.get(key) ?? this.#account.store.get(`read:${key}`, isPosition);
    if (known) this.#positions.set(key, known);
    return known;
  }

  #set(key: ChatKey, position: Position): void {
    this.#positions.set(key, position);
    this.#account.store.set(`read:${key}`, position);
    this.#counts = new WeakMap();
  }

  /** Another client of the user has shown a conversation up to what its archive calls so. */
  readElsewhere(key: ChatKey, stanzaId: string): void {
    this.#elsewhere.set(key, stanzaId);
    this.#counts = new WeakMap();
    this.#account.changed();
  }

  /** The user talks to somebody. */
  open(key: ChatKey): void {
    this.#opened.add(key);
  }

  /** The user sees the end of a conversation. */
  attend(key: ChatKey): void {
    this.open(key);
    this.#reached(key);
    this.#tell(key);
  }

  #reached(key: ChatKey): void {
    const last = this.#account.link?.conversations.get(key)?.entries.at(-1);
    if (!last) return;
    const before = this.#stored(key);
    const at = timeOf(last);
    const id = last.stanzaId ?? last.originId ?? last.id;
    if (before && (before.at > at || (before.at === at && before.id === id))) return;
    this.#set(key, { at, id });
    if (last.stanzaId !== undefined && this.#elsewhere.get(key) !== last.stanzaId) this.#account.emit("read", { key, stanzaId: last.stanzaId });
    this.#account.changed();
  }

  /** Tells whoever wrote what is read now that it is (XEP-0333). */
  #tell(key: ChatKey): void {
    const { link, state, settings } = this.#account;
    const conversation = link?.conversations.get(key);
    if (!link || !conversation || state !== "online" || !settings.get("read")) return;
    const room = link.rooms.get(addressOf(key));
    const id = Conversation.displayedUpTo(conversation, room?.self?.occupantId).marker;
    if (id === undefined || this.#marked.get(key) === id) return;
    this.#marked.set(key, id);
    link.session.send({ kind: "message", to: addressOf(key), type: isRoomKey(key) ? "groupchat" : "chat", displayed: { id }, store: true });
  }
}
