import type { Message } from "couplet/full";
import type { Account } from "../account/account.js";
import { addressOf, isRoomKey, nameOf, readable, type ChatKey } from "../account/chat.js";
import { chatOf, type Chat } from "../account/chats.js";
import { mentions } from "../account/mentions.js";
import type { Level } from "../account/settings.js";
import type { Desk } from "../element/desk.js";
import { icons } from "../views/icons.js";
import type { Action, Feature } from "./feature.js";
import { beep } from "./sound.js";

/** So long it is waited for more of the same conversation, in milliseconds: what waited for the user comes all at once. */
const TOGETHER = 250;

/** Of a message so much is shown. */
const LONGEST = 200;

/** What is to be told of a conversation, and what is on the screen of it. */
interface Pending {
  chat: Chat;
  messages: Message[];
  mentioned: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  shown?: Notification | undefined;
}

const pending = new WeakMap<Account, Map<ChatKey, Pending>>();

/** What the browser lets pages do; undefined where it has no notifications, or not for pages like this one. */
export function permission(): NotificationPermission | undefined {
  return typeof Notification === "undefined" || !isSecureContext ? undefined : Notification.permission;
}

/** Asks the user, who has just clicked on something, unless they have said it before. */
export async function askPermission(): Promise<boolean> {
  if (permission() === "default") await Notification.requestPermission();
  return permission() === "granted";
}

/** Of which messages of a conversation the user is told. */
export function levelOf(account: Account, key: ChatKey): Level {
  return account.settings.level(key) ?? (isRoomKey(key) ? "mentions" : "all");
}

function isWanted(desk: Desk, { account, key, room }: Chat, message: Message): boolean {
  const level = levelOf(account, key);
  if (level === "none" || (level === "mentions" && !names(room, message))) return false;
  const from = readable(message.from);
  if (room && from !== undefined && isRoomKey(key) && nameOf(from) === room.nick) return false;
  return !(desk.looking && desk.open?.account === account && desk.open.key === key);
}

const names = (room: Chat["room"], { body }: Message): boolean => room !== undefined && mentions(body ?? "", room.nick);

function heard(desk: Desk, account: Account, key: ChatKey, message: Message): void {
  const chat = chatOf(account, key);
  // What was read elsewhere meanwhile is no news.
  if (!isWanted(desk, chat, message) || chat.unread.count === 0) return;
  const known = pending.get(account) ?? new Map<ChatKey, Pending>();
  pending.set(account, known);
  const news = known.get(key) ?? { chat, messages: [], mentioned: false, timer: undefined };
  known.set(key, news);
  news.chat = chat;
  news.messages.push(message);
  news.mentioned ||= names(chat.room, message);
  news.timer ??= setTimeout(() => tell(desk, news), TOGETHER);
}

function tell(desk: Desk, news: Pending): void {
  const { chat, messages, mentioned } = news;
  const { account, key } = chat;
  news.timer = undefined;
  news.messages = [];
  news.mentioned = false;
  if (chatOf(account, key).unread.count === 0) return;
  const { notifications: say, list } = desk.texts;
  const { settings } = account;
  const last = messages.at(-1);
  const from = readable(last?.from);
  const said = [...(last?.body ?? "")].slice(0, LONGEST).join("");
  const text = chat.kind === "room" && from !== undefined ? `${nameOf(from)}: ${said}` : said;
  const hidden = !settings.get("preview");
  const title = hidden ? say.hidden : chat.name;
  const body = hidden ? "" : messages.length > 1 ? `${list.unread(messages.length)}\n${text}` : text;
  const wanted = desk.host.tell("notify", { jid: account.jid, with: addressOf(key), room: isRoomKey(key), title, text: body, count: messages.length, mentioned });
  if (!wanted) return;
  if (settings.get("sound")) beep();
  if (settings.get("notify") && permission() === "granted") show(desk, news, title, body);
}

function show(desk: Desk, news: Pending, title: string, body: string): void {
  const { account, key } = news.chat;
  try {
    news.shown?.close();
    const shown = new Notification(title, { body, tag: `couplet ${account.jid} ${key}`, lang: desk.language.tag, dir: desk.language.direction, silent: true });
    news.shown = shown;
    shown.onclick = () => {
      window.focus();
      shown.close();
      desk.choose(account, key);
    };
    shown.onclose = () => {
      if (news.shown === shown) news.shown = undefined;
    };
  } catch {
    // On phones only service workers may; the event has told the page.
  }
}

/** Takes back what was told of conversations that are read now. */
function takeBack(account: Account): void {
  for (const [key, news] of pending.get(account) ?? []) {
    if (news.shown && chatOf(account, key).unread.count === 0) news.shown.close();
  }
}

function levelActions(desk: Desk, { account, key }: Chat): Action[] {
  const say = desk.texts.notifications;
  const levels: Level[] = isRoomKey(key) ? ["all", "mentions", "none"] : ["all", "none"];
  const now = levelOf(account, key);
  return levels.map((level) => ({
    name: `notify-${level}`,
    label: say[level],
    icon: level === now ? icons.check : level === "none" ? icons.muted : icons.bell,
    checked: level === now,
    run: () => account.settings.setLevel(key, level),
  }));
}

/** Tells of what comes while the user looks at something else. */
export const notifications: Feature = {
  name: "notifications",
  account(desk, account) {
    account.on("message", ({ key, message }) => desk.features.includes(notifications) && heard(desk, account, key, message));
    account.on("change", () => takeBack(account));
  },
  chatMenu: levelActions,
};
