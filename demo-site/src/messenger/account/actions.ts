import { Conversation, Fallback, Jid, type ConversationEntry, type Message } from "couplet/full";
import { addressOf, isRoomKey, type ChatKey } from "./chat.js";
import type { Account } from "./account.js";

/** An identifier that nobody can guess. */
export function newId(): string {
  return crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(16)).join("-");
}

/** A message of a conversation that has nothing in it yet. */
export function newMessage(key: ChatKey): Message & { id: string } {
  const id = newId();
  const to = addressOf(key);
  // To somebody in a room, so that all clients of the account know where it was said (XEP-0045 section 7.5).
  const inPrivate = !isRoomKey(key) && Jid.bare(to) !== to;
  return { kind: "message", type: isRoomKey(key) ? "groupchat" : "chat", to, id, originId: { id }, ...(inPrivate && { mucUser: {} }) };
}

/** Says something; what it is an answer to is quoted for clients that know no answers (XEP-0461). */
export function say(account: Account, key: ChatKey, text: string, more: Partial<Message> = {}, answer?: ConversationEntry): void {
  const message: Message = { ...newMessage(key), body: text, markable: true, chatState: "active", ...more };
  if (!isRoomKey(key)) message.receiptRequest = true;
  const conversation = account.link?.conversations.get(key);
  const id = answer && conversation && Conversation.reference(conversation, answer, "reply");
  const quoted = answer && Conversation.body(answer);
  if (answer && id !== undefined) {
    message.reply = { id, to: answer.from };
    if (quoted !== undefined) {
      const quote = Fallback.quote(quoted);
      message.body = quote + text;
      message.fallback = Fallback.prefix("urn:xmpp:reply:0", quote);
    }
  }
  account.typing.forget();
  account.outbox.send(key, message);
}

/** Corrects what was said (XEP-0308). */
export function correct(account: Account, key: ChatKey, entry: ConversationEntry, text: string): void {
  const id = referenceTo(account, key, entry, "correct");
  if (id === undefined) return;
  const { reply } = entry.message ?? {};
  account.typing.forget();
  account.outbox.send(key, { ...newMessage(key), body: text, replace: { id }, ...(reply && { reply }), chatState: "active" });
}

/** Takes back what was said (XEP-0424). */
export function retract(account: Account, key: ChatKey, entry: ConversationEntry, fallback: string): void {
  const id = referenceTo(account, key, entry, "retract");
  if (id === undefined) return;
  account.outbox.send(key, { ...newMessage(key), retract: { id }, body: fallback, fallback: { for: "urn:xmpp:message-retract:1" }, store: true });
}

/** Takes back what somebody else said, as a moderator (XEP-0425). */
export async function moderate(account: Account, key: ChatKey, entry: ConversationEntry, reason?: string): Promise<void> {
  const id = referenceTo(account, key, entry, "moderate");
  if (id === undefined) return;
  await account.link?.observer.request({ kind: "iq", type: "set", to: addressOf(key), moderate: { id, retract: true, reason: reason || undefined } });
}

/** Says what the account feels about a message (XEP-0444): all of it, in place of what it said before. */
export function react(account: Account, key: ChatKey, entry: ConversationEntry, emojis: readonly string[]): void {
  const id = referenceTo(account, key, entry, "react");
  if (id === undefined) return;
  account.outbox.send(key, { ...newMessage(key), reactions: { id, emojis: [...emojis] }, store: true });
}

/** By which identifier others know an entry; undefined if that cannot be done with it. */
export function referenceTo(account: Account, key: ChatKey, entry: ConversationEntry, purpose: "correct" | "retract" | "moderate" | "react" | "reply"): string | undefined {
  const conversation = account.link?.conversations.get(key);
  return conversation && Conversation.reference(conversation, entry, purpose);
}
