import { html, nothing, type TemplateResult } from "lit";
import type { ConversationEntry } from "couplet/full";
import { isShown, nameOf } from "../account/chat.js";
import { nameFor, type Chat } from "../account/chats.js";
import type { Desk } from "../element/desk.js";
import type { Action } from "../features/feature.js";
import { avatar } from "./avatar.js";
import { composerView } from "./composer.js";
import { icons } from "./icons.js";
import { entryKey, targetOf } from "./jump.js";
import { whereabouts } from "./list.js";
import { menuView } from "./menu.js";
import { messageView, waitingView } from "./message.js";
import { peopleView } from "./people.js";
import { roving } from "./roving.js";
import { scroller } from "./scroller.js";

/** The chosen conversation. */
export function chatView(desk: Desk): TemplateResult {
  const { chat, texts } = desk;
  if (!chat) return html`<div class="nobody" id="nobody">${icons.brand}<p>${texts.chat.nobody}</p></div>`;
  return html`<section id="conversation" class="conversation" aria-labelledby="peer-name" data-with=${chat.jid}>
    ${headView(desk, chat)} ${desk.features.map((feature) => feature.aboveMessages?.(desk, chat) ?? nothing)}
    <div class="middle">
      <div class="stream">${messagesView(desk, chat)} ${typingView(desk, chat)} ${footView(desk, chat)}</div>
      ${panelView(desk, chat)}
    </div>
  </section>`;
}

function headView(desk: Desk, chat: Chat): TemplateResult {
  const { texts } = desk;
  const show = chat.kind === "contact" ? (chat.online ? (chat.online.best.show ?? "available") : "offline") : undefined;
  const { contact, account } = chat;
  const stranger = chat.kind === "contact" && chat.jid !== account.jid && !(contact?.listed && (contact.subscription === "both" || contact.subscription === "to"));
  const actions = chatActions(desk, chat);
  return html`<header class="bar" part="head">
    ${desk.wishes.view === "single"
      ? nothing
      : html`<button id="back" type="button" class="icon back" aria-label=${texts.chat.back} @click=${() => goBack(desk, chat)}>${icons.back}</button>`}
    ${avatar(desk, account, chat.jid, chat.name, show)}
    <div class="who">
      <strong id="peer-name" role="heading" aria-level="2" title=${chat.jid}>${chat.name}</strong>
      <span id="peer-presence" class="presence-line" aria-live="polite" title=${chat.room?.subject?.text ?? nothing}>${whereabouts(desk, chat)}</span>
    </div>
    ${stranger ? html`<button id="add" type="button" class="button quiet small" @click=${() => account.contacts.add(chat.jid)}>${texts.contact.add}</button>` : nothing}
    ${desk.features.map((feature) => feature.head?.(desk, chat) ?? nothing)}
    ${chat.kind === "room"
      ? html`<button id="people" type="button" class="icon" aria-pressed=${desk.panel === "people" ? "true" : "false"} aria-label=${texts.room.people}
          @click=${() => ((desk.panel = desk.panel === "people" ? "" : "people"), desk.update())}>${icons.people}</button>`
      : nothing}
    ${actions.length > 0 ? menuView(desk, "chat", texts.list.menu, actions) : nothing}
  </header>`;
}

function goBack(desk: Desk, chat: Chat): void {
  desk.leaveChat();
  desk.drawn(() => desk.host.shadowRoot?.querySelector<HTMLElement>(`[data-jid="${CSS.escape(chat.jid)}"]`)?.focus());
}

function chatActions(desk: Desk, chat: Chat): Action[] {
  const { texts } = desk;
  const actions = desk.features.flatMap((feature) => feature.chatMenu?.(desk, chat) ?? []);
  if (chat.kind !== "room") return actions;
  const joined = chat.room !== undefined && chat.room.state !== "left";
  const leave = () => {
    chat.account.rooms.leave(chat.jid);
    desk.leaveChat();
  };
  return [
    ...actions,
    joined
      ? { name: "leave-room", label: texts.room.leave, icon: icons.leave, run: leave }
      : { name: "enter-room", label: texts.room.enter, icon: icons.room, run: () => chat.account.rooms.enter(chat.jid) },
  ];
}

const shown = new WeakMap<object, readonly ConversationEntry[]>();

function messagesView(desk: Desk, chat: Chat): TemplateResult {
  const { texts } = desk;
  const { conversation, account, key } = chat;
  let entries = conversation && shown.get(conversation);
  if (conversation && !entries) {
    entries = conversation.entries.filter(isShown);
    shown.set(conversation, entries);
  }
  const { history } = account;
  const items = entries ?? [];
  const seen = desk.looking && (atEnd.get(desk) ?? true);
  if (seen && chat.unread.count > 0) queueMicrotask(() => account.reading.attend(key));
  return html`<div class="scroll">
    ${history.isLoading(key) ? html`<p class="loading" role="status">${texts.chat.earlier}</p>` : nothing}
    ${items.length === 0 && !history.isLoading(key) ? html`<p class="nothing">${texts.chat.nothing}</p>` : nothing}
    <div id="messages" class="messages" role="log" aria-live="off" ${roving(".message > .menu > button")} aria-label=${texts.chat.messages} tabindex="0" part="messages"
      ${scroller<ConversationEntry>({
        name: `${account.jid} ${key}`,
        items,
        key: entryKey,
        estimate: 56,
        fromEnd: true,
        target: targetOf(desk),
        template: (entry, index, all) => messageView(desk, chat, entry, index, all),
        onStart: () => void history.earlier(key),
        onEnd: (end) => {
          atEnd.set(desk, end);
          desk.update();
        },
      })}></div>
    ${account.outbox.waiting(key).map((one) => waitingView(desk, chat, one))}
    ${(atEnd.get(desk) ?? true)
      ? nothing
      : html`<button type="button" class="newest" aria-label=${texts.chat.toNewest} @click=${() => toEnd(desk)}>${icons.down}${chat.unread.count > 0 ? html`<span class="badge">${chat.unread.count}</span>` : nothing}</button>`}
  </div>`;
}

/** Whether the end of the messages is in sight. */
const atEnd = new WeakMap<Desk, boolean>();

export function toEnd(desk: Desk): void {
  const list = desk.host.shadowRoot?.querySelector("#messages");
  if (list) list.scrollTop = list.scrollHeight;
}

function typingView({ texts }: Desk, { conversation, account, kind }: Chat): TemplateResult {
  const [first, ...others] = conversation?.typing ?? [];
  const name = first === undefined ? "" : kind === "contact" ? nameFor(account, first) : nameOf(first);
  const text = first === undefined ? "" : others.length === 0 ? texts.chat.isTyping(name) : texts.chat.areTyping(name, others.length);
  return html`<p id="typing" class="typing" aria-live="polite">${text}</p>`;
}

/** Where something is written; of a room that the user is not in, how to come in. */
function footView(desk: Desk, chat: Chat): TemplateResult {
  const { texts } = desk;
  const { room } = chat;
  if (chat.kind === "room" && (!room || room.state === "left")) {
    const why = room?.departure ? texts.room.why[room.departure.why] : texts.room.left;
    const condition = room?.departure?.condition;
    const detail = condition && Object.hasOwn(texts.room.conditions, condition) ? texts.room.conditions[condition] : undefined;
    return html`<div class="outside" part="outside">
      <p>${why} ${detail ?? room?.departure?.reason ?? nothing}</p>
      <button type="button" class="button small" @click=${() => chat.account.rooms.join(chat.jid)}>${texts.room.enter}</button>
    </div>`;
  }
  return composerView(desk, chat);
}

function panelView(desk: Desk, chat: Chat): TemplateResult | typeof nothing {
  if (desk.panel === "people" && chat.room) return peopleView(desk, chat, chat.room);
  for (const feature of desk.features) {
    const panel = desk.panel === feature.name ? feature.panel?.(desk, chat) : undefined;
    if (panel) return panel;
  }
  return nothing;
}
