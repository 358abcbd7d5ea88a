import { Conversation, Jid, type ConversationEntry } from "couplet/full";
import type { Account } from "../account/account.js";
import type { Chat } from "../account/chats.js";
import type { Desk } from "../element/desk.js";
import { visible } from "../texts/isolate.js";

/** A line of the list: a heading, a conversation, one that could be begun, or a message that was found. */
export type Row =
  | { kind: "heading"; id: string; text: string; folded: boolean; all: readonly Chat[] }
  | { kind: "chat"; id: string; chat: Chat }
  | { kind: "found"; id: string; chat: Chat; entry: ConversationEntry; text: string }
  | { kind: "new"; id: string; account: Account; jid: string; room: boolean };

let collator = new Intl.Collator();
let collated = "";
const lists = new WeakMap<Desk, { chats: readonly Chat[]; search: string; texts: object; rows: readonly Row[] }>();

/** What the list shows: what was talked about last, then contacts, those who are there first; or what is searched for. */
export function sorted(desk: Desk): readonly Row[] {
  const { chats, search, texts } = desk;
  const last = lists.get(desk);
  if (last?.chats === chats && last.search === search && last.texts === texts) return last.rows;
  if (collated !== desk.language.tag) {
    collator = new Intl.Collator(desk.language.tag, { sensitivity: "base", numeric: true });
    collated = desk.language.tag;
  }
  const rows = search.trim() ? searched(desk, chats, search.trim()) : everything(desk, chats);
  lists.set(desk, { chats, search, texts, rows });
  return rows;
}

/** A conversation under a heading; it may stand under several. */
const row = (chat: Chat, heading = ""): Row => ({ kind: "chat", id: `${heading} ${chat.account.jid} ${chat.key}`, chat });

/** What stands under a heading, which is kept by its `id`. */
interface Section {
  id: string;
  text: string;
  all: readonly Chat[];
}

function everything(desk: Desk, chats: readonly Chat[]): Row[] {
  const { list } = desk.texts;
  const recent = chats.filter((one) => one.at > 0).sort((a, b) => b.at - a.at);
  const rank = ({ contact, online }: Chat) => (contact?.asked ? 0 : online ? 1 : 2);
  const byName = (a: Chat, b: Chat) => rank(a) - rank(b) || collator.compare(a.name, b.name);
  const rooms = chats.filter((one) => one.at === 0 && one.kind === "room").sort(byName);
  const people = chats.filter((one) => one.kind !== "room").sort(byName);
  const sections = [{ id: "recent", text: list.recent, all: recent }, { id: "rooms", text: list.rooms, all: rooms }, ...grouped(desk, people)].filter(({ all }) => all.length > 0);
  if (sections.length < 2) return sections.flatMap(({ all }) => all.map((one) => row(one)));
  return sections.flatMap(({ id, text, all }): Row[] => {
    const folded = isFolded(desk, id);
    return [{ kind: "heading", id, text, folded, all }, ...(folded ? [] : all.map((one) => row(one, id)))];
  });
}

/** Contacts in the groups of their list (RFC 6121 section 2.1.2.3), all of each, and who is in none below; without groups who was not talked to. */
function grouped({ texts }: Desk, people: readonly Chat[]): Section[] {
  const groups = new Map<string, Chat[]>();
  const others: Chat[] = [];
  for (const chat of people) {
    const names = chat.contact?.groups ?? [];
    for (const name of names) {
      const all = groups.get(name);
      if (all) all.push(chat);
      else groups.set(name, [chat]);
    }
    if (names.length === 0 && (chat.contact?.listed || chat.at === 0)) others.push(chat);
  }
  if (groups.size === 0) return [{ id: "others", text: texts.list.contacts, all: others.filter(({ at }) => at === 0) }];
  const named = [...groups].map(([text, all]) => ({ id: `group ${text}`, text: visible(text), all })).sort((a, b) => collator.compare(a.text, b.text));
  return [...named, { id: "others", text: texts.list.noGroup, all: others }];
}

/** Whether what stands under a heading is hidden. */
const isFolded = ({ present }: Desk, id: string): boolean => present.some(({ settings }) => settings.isFolded(id));

/** Hides what stands under a heading, or shows it; this browser remembers. */
export function fold({ present }: Desk, id: string, folded: boolean): void {
  for (const { settings } of present) settings.fold(id, folded);
}

/** How many messages a search shows. */
const MOST_FOUND = 200;

function searched(desk: Desk, chats: readonly Chat[], wanted: string): Row[] {
  const word = wanted.toLocaleLowerCase();
  const has = (text: string) => text.toLocaleLowerCase().includes(word);
  const named = chats.filter((one) => has(one.name) || has(one.jid)).sort((a, b) => b.at - a.at || collator.compare(a.name, b.name));
  const found: Row[] = [];
  if (word.length > 1) for (const chat of chats) findIn(chat, has, found);
  const begun = desk.present.flatMap((account) => started(account, wanted, named));
  return [...begun, ...named.map((one) => row(one)), ...found];
}

function findIn(chat: Chat, has: (text: string) => boolean, found: Row[]): void {
  const entries = chat.conversation?.entries ?? [];
  for (let i = entries.length - 1; i >= 0 && found.length < MOST_FOUND; i--) {
    const entry = entries[i]!;
    const body = entry.message?.body === undefined ? undefined : Conversation.body(entry);
    if (body !== undefined && has(body)) found.push({ kind: "found", id: `found ${chat.account.jid} ${chat.key} ${i}`, chat, entry, text: body.slice(0, 160) });
  }
}

/** What could be begun with what was typed, if that is an address. */
function started(account: Account, wanted: string, known: readonly Chat[]): Row[] {
  if (!wanted.includes("@")) return [];
  try {
    const { local, domain } = Jid.parse(wanted);
    if (local === undefined) return [];
    const bare = Jid.bare(wanted);
    if (known.some((one) => one.account === account && one.jid === bare)) return [];
    const isRoom = /^(conference|rooms?|muc|chat|groups?)\./.test(domain);
    const rows = [false, true].map((room): Row => ({ kind: "new", id: `new ${account.jid} ${room}`, account, jid: wanted, room }));
    return isRoom ? rows.reverse() : rows;
  } catch {
    return [];
  }
}
