import { html, nothing, type TemplateResult } from "lit";
import { Conversation, RichText, type ConversationEntry, type LiveConversation, type LiveRoom } from "couplet/full";
import { idsOf, isOwn, isSelf, nameOf, readable } from "../account/chat.js";
import { nameFor, type Chat } from "../account/chats.js";
import type { Waiting } from "../account/outbox.js";
import type { Desk } from "../element/desk.js";
import { avatar, colorOf } from "./avatar.js";
import { icons } from "./icons.js";
import { entryKey, targetOf } from "./jump.js";
import { menuView } from "./menu.js";
import { richText } from "./rich-text.js";
import { dayText, fullTime, sameDay, timeText } from "./times.js";
import { variables } from "./variables.js";

/** Messages of one sender that are not farther apart than this stand together, in milliseconds. */
const TOGETHER = 5 * 60_000;

/** A message of a conversation, with the day above it where that is another. */
export function messageView(desk: Desk, chat: Chat, entry: ConversationEntry, index: number, all: readonly ConversationEntry[]): TemplateResult {
  const before = all[index - 1];
  const after = all[index + 1];
  const mine = chat.conversation !== undefined && isOwn(entry, chat.conversation, chat.room);
  const begins = !before || !together(before, entry);
  const ends = !after || !together(entry, after);
  const newDay = entry.at !== undefined && !sameDay(before?.at, entry.at);
  const state = mine && chat.conversation ? stateOf(chat.conversation, entry, chat.room) : "";
  return html`<div class="row ${mine ? "own" : ""} ${begins ? "begins" : ""} ${ends ? "ends" : ""} ${targetOf(desk)?.key === entryKey(entry) ? "found" : ""}">
    ${newDay && entry.at ? html`<p class="day"><time datetime=${entry.at.toISOString()}>${dayText(desk, entry.at)}</time></p>` : nothing}
    ${isFirstNew(desk, chat, before, entry, mine) ? html`<p class="day new">${desk.texts.chat.new}</p>` : nothing}
    <article class="message ${mine ? "mine" : ""} ${state === "failed" ? "failed" : ""}" data-id=${entry.id ?? ""} part="message ${mine ? "mine" : "theirs"}">
      ${chat.kind === "room" && !mine ? html`<span class="side-avatar">${ends ? avatar(desk, chat.account, senderOf(chat, entry), authorOf(desk, chat, entry)) : nothing}</span>` : nothing}
      <div class="bubble" part="bubble">
        ${chat.kind === "room" && !mine && begins
          ? html`<span class="author" ${variables({ "--color": colorOf(senderOf(chat, entry)) })}>${authorOf(desk, chat, entry)}</span>`
          : html`<span class="visually-hidden">${mine ? desk.texts.chat.you : authorOf(desk, chat, entry)}: </span>`}
        ${entry.retraction ? retracted(desk, entry) : contentView(desk, chat, entry)}
        ${footer(desk, entry, state)}
      </div>
      ${actionsView(desk, chat, entry)}
    </article>
  </div>`;
}

/** Whether this is the first of what was not read when the conversation was opened. */
function isFirstNew({ newFrom }: Desk, { key }: Chat, before: ConversationEntry | undefined, entry: ConversationEntry, mine: boolean): boolean {
  if (newFrom?.key !== key || mine) return false;
  const at = (one: ConversationEntry | undefined) => one?.at?.getTime() ?? 0;
  return at(entry) > newFrom.at && at(before) <= newFrom.at;
}

const together = (a: ConversationEntry, b: ConversationEntry) =>
  a.sender === b.sender && sameDay(a.at, b.at) && (b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0) < TOGETHER;

/** Whose colour and picture a message has: the account, where the room tells. */
function senderOf({ room, jid }: Chat, entry: ConversationEntry): string {
  const from = readable(entry.from);
  const nick = from === undefined ? undefined : nameOf(from);
  const known = room?.occupants.find((one) => one.nick === nick)?.jid;
  return known ?? from ?? jid;
}

/** What the author of a message is called. */
export function authorOf(desk: Desk, { kind, account, room, conversation }: Chat, entry: ConversationEntry): string {
  if (conversation && isOwn(entry, conversation, room)) return desk.texts.chat.you;
  const from = readable(entry.from) ?? entry.sender;
  return kind === "contact" ? nameFor(account, entry.sender) : nameOf(from);
}

function contentView(desk: Desk, chat: Chat, entry: ConversationEntry): TemplateResult {
  const { features } = desk;
  const made = features.map((feature) => feature.content?.(desk, chat, entry)).find((one) => one !== undefined);
  return html`${features.map((feature) => feature.above?.(desk, chat, entry) ?? nothing)} ${made ?? textView(desk, chat, entry)}
  ${features.map((feature) => feature.below?.(desk, chat, entry) ?? nothing)}`;
}

const trees = new WeakMap<object, ReturnType<typeof RichText.styled>>();

function textView(desk: Desk, chat: Chat, entry: ConversationEntry): TemplateResult {
  const body = Conversation.body(entry);
  if (!entry.message || body === undefined) return html`<p class="text faint">${desk.texts.chat.unreadable}</p>`;
  const action = RichText.action(body);
  if (action !== undefined) return html`<p class="text action">* ${authorOf(desk, chat, entry)} ${action}</p>`;
  let tree = trees.get(entry.message);
  if (!tree) {
    // A quote in front of an answer is only for those who know no answers.
    tree = body === entry.message.body ? RichText.of(entry.message) : RichText.styled(body);
    trees.set(entry.message, tree);
  }
  return html`<div class="text" dir="auto">${richText(tree, chat.room?.nick)}</div>`;
}

function retracted({ texts }: Desk, { retraction }: ConversationEntry): TemplateResult {
  const by = readable(retraction?.by);
  const text = retraction?.moderated ? texts.chat.moderated(by === undefined ? texts.chat.aModerator : nameOf(by), retraction.reason ?? "") : texts.chat.retracted;
  return html`<p class="text faint">${icons.remove} ${text}</p>`;
}

type State = "sent" | "delivered" | "seen" | "failed" | "waiting" | "";

/** What has become of a message of the account's own. */
function stateOf(conversation: LiveConversation, entry: ConversationEntry, room: LiveRoom | undefined): State {
  const marks = marksOf(conversation, room);
  const ids = idsOf(entry);
  if (ids.some((id) => marks.failed.has(id))) return "failed";
  if (timeOf(entry) <= marks.seen) return "seen";
  return ids.some((id) => marks.received.has(id)) ? "delivered" : "sent";
}

interface MarkSets {
  received: ReadonlySet<string>;
  failed: ReadonlySet<string>;
  /** Up to which time others have seen all. */
  seen: number;
}

const timeOf = (entry: ConversationEntry) => entry.at?.getTime() ?? Number.POSITIVE_INFINITY;
const marks = new WeakMap<LiveConversation, MarkSets>();

function marksOf(conversation: LiveConversation, room: LiveRoom | undefined): MarkSets {
  const known = marks.get(conversation);
  if (known) return known;
  const { received, failed, displayed } = conversation.marks;
  const seenIds = new Set(displayed.filter((one) => !isSelf(one.key, conversation, room)).map((one) => one.value));
  const last = seenIds.size === 0 ? undefined : conversation.entries.findLast((entry) => idsOf(entry).some((id) => seenIds.has(id)));
  const made = { received: new Set(received.map((one) => one.key)), failed: new Set(failed.map((one) => one.key)), seen: last?.at?.getTime() ?? 0 };
  marks.set(conversation, made);
  return made;
}

function footer(desk: Desk, entry: ConversationEntry, state: State): TemplateResult {
  const { chat } = desk.texts;
  return html`<footer>
    ${entry.corrections && !entry.retraction ? html`<span class="edited">${chat.corrected}</span>` : nothing}
    ${entry.at ? html`<time datetime=${entry.at.toISOString()} title=${fullTime(desk, entry.at)}>${timeText(desk, entry.at)}</time>` : nothing}
    ${state ? stateView(desk, state) : nothing}
  </footer>`;
}

function stateView({ texts }: Desk, state: State): TemplateResult {
  const { chat } = texts;
  const word = { sent: chat.sent, delivered: chat.delivered, seen: chat.seen, failed: chat.notDelivered, waiting: chat.sending, "": "" }[state];
  const icon = { sent: icons.check, delivered: icons.checks, seen: icons.checks, failed: icons.failed, waiting: icons.clock, "": nothing }[state];
  return html`<span class="state ${state}" title=${word}>${icon}<span class="visually-hidden">${word}</span></span>`;
}

function actionsView(desk: Desk, chat: Chat, entry: ConversationEntry): TemplateResult | typeof nothing {
  const actions = desk.features.flatMap((feature) => feature.actions?.(desk, chat, entry) ?? []);
  if (actions.length === 0) return nothing;
  return menuView(desk, `message ${entryKey(entry)}`, desk.texts.chat.menu, actions);
}

/** A message that waits for the connection. */
export function waitingView(desk: Desk, chat: Chat, { message, at }: Waiting): TemplateResult {
  return html`<div class="row own ends waiting">
    <article class="message mine" data-id=${message.id ?? ""}>
      <div class="bubble">
        <div class="text" dir="auto">${richText(RichText.styled(message.body ?? ""), chat.room?.nick)}</div>
        <footer><time>${timeText(desk, at)}</time>${stateView(desk, "waiting")}</footer>
      </div>
    </article>
  </div>`;
}
