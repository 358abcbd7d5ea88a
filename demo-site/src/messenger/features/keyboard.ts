import { html, type TemplateResult } from "lit";
import { Conversation } from "couplet/full";
import { isRoomKey, nameOf, readable } from "../account/chat.js";
import { chatOf } from "../account/chats.js";
import type { Desk } from "../element/desk.js";
import { openDialog } from "../views/dialog.js";
import { icons } from "../views/icons.js";
import { sorted } from "../views/rows.js";
import type { Feature } from "./feature.js";

/** The parts of the screen that F6 goes through, each by what is focused in it. */
const PARTS = ["#start-address", "#messages", "#text", "#console-filter"];

/** Of a message so much is read out. */
const LONGEST = 300;

function step(desk: Desk, back: boolean): void {
  const root = desk.host.shadowRoot;
  const parts = PARTS.map((one) => root?.querySelector<HTMLElement>(one)).filter((one): one is HTMLElement => one !== null && one !== undefined && one.checkVisibility());
  const active = root?.activeElement;
  const containers = parts.map((one) => one.closest<HTMLElement>(".console, .side, .compose, .messages") ?? one);
  const at = containers.findIndex((one) => active !== null && active !== undefined && one.contains(active));
  const next = at < 0 ? 0 : (at + (back ? parts.length - 1 : 1)) % parts.length;
  parts[next]?.focus();
}

/** Opens the conversation below or above the one that is open. */
function neighbour(desk: Desk, way: 1 | -1): void {
  const chats = [...new Set(sorted(desk).flatMap((row) => (row.kind === "chat" ? [row.chat] : [])))];
  const at = chats.findIndex(({ account, key }) => account === desk.open?.account && key === desk.open.key);
  const next = chats[at < 0 ? 0 : at + way];
  if (next) desk.choose(next.account, next.key);
}

function press(desk: Desk, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || desk.present.length === 0) return;
  const { key, altKey, shiftKey } = event;
  const command = event.ctrlKey || event.metaKey;
  if (key === "F6") step(desk, shiftKey);
  else if (altKey && !command && (key === "ArrowDown" || key === "ArrowUp")) neighbour(desk, key === "ArrowDown" ? 1 : -1);
  else if (command && !altKey && key.toLowerCase() === "k") desk.host.shadowRoot?.querySelector<HTMLElement>("#start-address")?.focus();
  else if (command && key === "/") openList(desk);
  else if (key === "Escape" && desk.panel && !desk.host.shadowRoot?.querySelector("dialog[open]")) {
    desk.panel = "";
    desk.update();
  } else return;
  event.preventDefault();
}

function openList(desk: Desk): void {
  const { texts } = desk;
  openDialog(desk, { name: "keyboard", title: texts.keyboard.title, body: () => listView(desk) });
}

function listView({ texts }: Desk): TemplateResult {
  const say = texts.keyboard;
  const keys: [string, string][] = [
    ["F6", say.parts],
    ["Ctrl K", say.search],
    ["Alt ↑  Alt ↓", say.neighbour],
    ["↑  ↓", say.within],
    ["Enter", say.send],
    ["Shift Enter", say.line],
    ["Esc", say.close],
    ["Ctrl /", say.list],
  ];
  return html`<dl class="keys">${keys.map(([key, what]) => html`<div><dt><kbd dir="ltr">${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>`;
}

const announced = new WeakMap<Desk, string>();

/** What came last, for who listens to the screen: it is read out once, and nothing that scrolling brings back. */
export const keyboard: Feature = {
  name: "keyboard",
  begin: (desk) => desk.host.addEventListener("keydown", (event) => press(desk, event)),
  account(desk, account) {
    account.on("message", ({ key, message }) => {
      if (desk.open?.account !== account || desk.open.key !== key) return;
      const { conversation, name, room } = chatOf(account, key);
      const from = readable(message.from);
      if (room && isRoomKey(key) && from !== undefined && nameOf(from) === room.nick) return;
      const entry = conversation?.entries.findLast(({ id }) => id === message.id);
      const text = (entry && Conversation.body(entry)) ?? message.body ?? "";
      announced.set(desk, `${isRoomKey(key) && from !== undefined ? nameOf(from) : name}: ${text.slice(0, LONGEST)}`);
      desk.update();
    });
  },
  menu: (desk) => [{ name: "keyboard", label: desk.texts.keyboard.title, icon: icons.keyboard, run: () => openList(desk) }],
  front: (desk) => html`<p id="announcer" class="visually-hidden" aria-live="polite">${announced.get(desk) ?? ""}</p>`,
};
