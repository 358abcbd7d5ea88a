import { Conversation, Jid, type ConversationEntry } from "couplet/full";
import type { Account } from "../account/account.js";
import type { Chat } from "../account/chats.js";
import type { Desk } from "../element/desk.js";

/** A line of the list: a heading, a conversation, one that could be begun, or a message that was found. */
export type Row =
  | { kind: "heading"; id: string; text: string }
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

const row = (chat: Chat): Row => ({ kind: "chat", id: `${chat.account.jid} ${chat.key}`, chat });

function everything({ texts }: Desk, chats: readonly Chat[]): Row[] {
  const recent = chats.filter((one) => one.at > 0).sort((a, b) => b.at - a.at);
  const rank = ({ contact, online }: Chat) => (contact?.asked ? 0 : online ? 1 : 2);
  const byName = (a: Chat, b: Chat) => rank(a) - rank(b) || collator.compare(a.name, b.name);
  const rooms = chats.filter((one) => one.at === 0 && one.kind === "room").sort(byName);
  const contacts = chats.filter((one) => one.at === 0 && one.kind !== "room").sort(byName);
  const groups = [
    { text: texts.list.recent, all: recent },
    { text: texts.list.rooms, all: rooms },
    { text: texts.list.contacts, all: contacts },
  ].filter(({ all }) => all.length > 0);
  if (groups.length < 2) return groups.flatMap(({ all }) => all.map(row));
  return groups.flatMap(({ text, all }): Row[] => [{ kind: "heading", id: `heading ${text}`, text }, ...all.map(row)]);
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
  return [...begun, ...named.map(row), ...found];
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
