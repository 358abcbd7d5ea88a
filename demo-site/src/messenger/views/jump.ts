import type { ConversationEntry } from "couplet/full";
import type { Chat } from "../account/chats.js";
import type { Desk } from "../element/desk.js";

/** To which message of the open conversation the user wants to go. */
const targets = new WeakMap<Desk, { key: string }>();
const names = new WeakMap<ConversationEntry, string>();
let serial = 0;

/** A name for an entry that stays when it is corrected, marked or reacted to. */
export function entryKey(entry: ConversationEntry): string {
  const key = names.get(entry) ?? entry.originId ?? entry.id ?? entry.stanzaId ?? `serial ${++serial}`;
  names.set(entry, key);
  return key;
}

/** Goes to a message, and marks it for a while. */
export function showEntry(desk: Desk, chat: Chat, entry: ConversationEntry): void {
  const target = { key: entryKey(entry) };
  desk.choose(chat.account, chat.key);
  targets.set(desk, target);
  desk.update();
  setTimeout(() => {
    if (targets.get(desk) === target) targets.delete(desk);
    desk.update();
  }, 2500);
}

export const targetOf = (desk: Desk): { key: string } | undefined => targets.get(desk);
