import { Jid, type BookmarkedRoom, type Contact, type ConversationEntry, type LiveConversation, type LiveRoom, type OnlineContact } from "couplet/full";
import { visible } from "../texts/isolate.js";
import { addressOf, isRoomKey, isShown, nameOf, roomKey, timeOf, type ChatKey } from "./chat.js";
import type { Account } from "./account.js";
import { NOTHING, type Unread } from "./reading.js";

/** A conversation as lists show it: with a contact or stranger, with the occupant of a room in private, or in a room. */
export interface Chat {
  account: Account;
  key: ChatKey;
  jid: string;
  kind: "contact" | "occupant" | "room";
  name: string;
  contact?: Contact | undefined;
  online?: OnlineContact | undefined;
  room?: LiveRoom | undefined;
  bookmark?: BookmarkedRoom | undefined;
  conversation?: LiveConversation | undefined;
  last?: ConversationEntry | undefined;
  /** When the last was said, in milliseconds since 1970; 0 for nothing yet. */
  at: number;
  unread: Unread;
}

const lasts = new WeakMap<LiveConversation, ConversationEntry | undefined>();

function lastOf(conversation: LiveConversation): ConversationEntry | undefined {
  if (!lasts.has(conversation)) lasts.set(conversation, conversation.entries.findLast(isShown));
  return lasts.get(conversation);
}

/** What somebody is called: by the user, by themselves, or by their address. */
export function nameFor({ link }: Account, jid: string): string {
  return visible(link?.roster.get(jid)?.name || link?.roster.get(jid)?.nick || link?.profiles.get(jid)?.nick || nameOf(jid));
}

/** A conversation of an account, whether anything was said in it or not. */
export function chatOf(account: Account, key: ChatKey): Chat {
  const { link } = account;
  const jid = addressOf(key);
  const conversation = link?.conversations.get(key);
  const last = conversation && lastOf(conversation);
  const common = { account, key, jid, conversation, last, at: timeOf(last), unread: conversation ? account.reading.unread(key, conversation) : NOTHING };
  if (isRoomKey(key)) {
    const bookmark = link?.bookmarks.get(jid);
    const name = visible(bookmark?.name || account.rooms.info(jid)?.identities?.find((one) => one.category === "conference")?.name || nameOf(jid));
    return { ...common, kind: "room", name, room: link?.rooms.get(jid), bookmark };
  }
  if (Jid.bare(jid) !== jid) return { ...common, kind: "occupant", name: nameOf(jid), room: link?.rooms.get(Jid.bare(jid)) };
  const contact = link?.roster.get(jid);
  // Whose presence the user does not get any more, of those nobody says that they have left.
  const told = jid === account.jid || contact?.subscription === "to" || contact?.subscription === "both";
  return { ...common, kind: "contact", name: nameFor(account, jid), contact, online: told ? link?.presence.get(jid) : undefined };
}

/** All conversations, contacts and rooms of an account, in no order; made anew when something in them has changed. */
export class Chats {
  readonly #account: Account;
  #all: Chat[] | undefined;

  constructor(account: Account) {
    this.#account = account;
    account.on("change", () => (this.#all = undefined));
  }

  get all(): readonly Chat[] {
    return (this.#all ??= [...this.#keys()].map((key) => chatOf(this.#account, key)));
  }

  #keys(): Set<ChatKey> {
    const { link } = this.#account;
    const keys = new Set<ChatKey>();
    if (!link) return keys;
    for (const one of link.conversations.current.all) if (lastOf(one)) keys.add(one.room ? roomKey(one.with) : one.with);
    for (const one of link.roster.current.all) keys.add(one.jid);
    for (const one of link.rooms.current.all) if (one.state !== "left" || keys.has(roomKey(one.jid)) || one.departure?.why !== "left") keys.add(roomKey(one.jid));
    for (const one of link.bookmarks.current.all) keys.add(roomKey(one.jid));
    return keys;
  }
}
