import { html, nothing, type TemplateResult } from "lit";
import { Conversation, Jid } from "couplet/full";
import { isOwn, nameOf, readable, roomKey } from "../account/chat.js";
import type { Chat } from "../account/chats.js";
import type { Unread } from "../account/reading.js";
import type { Desk } from "../element/desk.js";
import { accountView } from "./account.js";
import { avatar } from "./avatar.js";
import { focusComposer } from "./composer.js";
import { icons } from "./icons.js";
import { roving } from "./roving.js";
import { showEntry } from "./jump.js";
import { fold, sorted, type Row } from "./rows.js";
import { scroller } from "./scroller.js";
import { shortTime } from "./times.js";

/** The list of conversations, with the accounts above. */
export function listView(desk: Desk): TemplateResult {
  const { texts, search } = desk;
  const say = texts.list;
  const rows = sorted(desk);
  const submit = (event: Event) => {
    event.preventDefault();
    const [first] = rows.filter((row) => row.kind === "chat" || row.kind === "new");
    if (first) pick(desk, first);
  };
  return html`<section class="side" aria-label=${say.title} part="list">
    ${desk.present.map((account) => accountView(desk, account))}
    <form id="start" class="search" role="search" @submit=${submit}>
      ${icons.search}
      <input id="start-address" type="text" autocomplete="off" autocapitalize="none" spellcheck="false" placeholder=${say.search} aria-label=${say.search}
        .value=${search} @input=${(event: Event) => ((desk.search = (event.target as HTMLInputElement).value), desk.update())}
        @keydown=${(event: KeyboardEvent) => event.key === "Escape" && ((desk.search = ""), desk.update())} />
      <button type="submit" class="visually-hidden" tabindex="-1">${texts.room.enter}</button>
    </form>
    ${desk.features.map((feature) => feature.aboveList?.(desk) ?? nothing)}
    <div id="contacts" class="contacts" role="list" ${roving("button")}
      ${scroller<Row>({ name: "list", items: rows, key: ({ id }) => id, estimate: 60, template: (row) => rowView(desk, row) })}></div>
    ${rows.length === 0 ? html`<p class="empty">${search ? say.nothingFound : say.empty}</p>` : nothing}
  </section>`;
}

function pick(desk: Desk, row: Row): void {
  desk.search = "";
  if (row.kind === "chat") {
    if (row.chat.kind === "room" && (!row.chat.room || row.chat.room.state === "left")) row.chat.account.rooms.join(row.chat.jid, row.chat.bookmark?.nick, row.chat.bookmark?.password);
    desk.choose(row.chat.account, row.chat.key);
  }
  if (row.kind === "new") {
    const bare = Jid.bare(row.jid);
    if (row.room) row.account.rooms.enter(bare, Jid.parse(row.jid).resource);
    desk.choose(row.account, row.room ? roomKey(bare) : bare);
  }
  if (row.kind === "found") showEntry(desk, row.chat, row.entry);
  // A finger would have a keyboard on the screen in front of what was said.
  else if (matchMedia("(pointer: fine)").matches) desk.drawn(() => focusComposer(desk));
}

function rowView(desk: Desk, row: Row): TemplateResult {
  if (row.kind === "heading") return headingView(desk, row);
  if (row.kind === "new") {
    return html`<div role="listitem"><button type="button" class="contact start" data-start=${row.room ? "room" : "chat"} @click=${() => pick(desk, row)}>
      <span class="avatar plain" aria-hidden="true">${row.room ? icons.room : icons.add}</span>
      <span class="who"><span class="line">${row.room ? desk.texts.list.join(row.jid) : desk.texts.list.chatWith(row.jid)}</span></span>
    </button></div>`;
  }
  return html`<div role="listitem">${chatRow(desk, row.chat, row.kind === "found" ? row.text : undefined, () => pick(desk, row))}</div>`;
}

/** A heading that shows and hides what stands under it; what is unread there is seen either way. */
function headingView(desk: Desk, { id, text, folded, all }: Row & { kind: "heading" }): TemplateResult {
  const { list } = desk.texts;
  const unread = folded ? all.reduce((sum, one) => sum + one.unread.count, 0) : 0;
  const there = all.filter(({ online }) => online).length;
  const counted = id !== "recent" && id !== "rooms";
  return html`<div role="listitem"><h2 class="heading"><button type="button" data-heading=${id} aria-expanded=${folded ? "false" : "true"} @click=${() => fold(desk, id, !folded)}>
    ${icons.down}<bdi>${text}</bdi> ${counted ? html`<span role="img" aria-label=${list.there(there, all.length)}>${there}/${all.length}</span>` : nothing}
    ${unread > 0 ? badge(desk, { count: unread, mentioned: false }) : nothing}
  </button></h2></div>`;
}

const badge = ({ texts }: Desk, { count, mentioned }: Pick<Unread, "count" | "mentioned">): TemplateResult =>
  html`<span class="badge ${mentioned ? "mentioned" : ""}" role="img" aria-label="${mentioned ? `${texts.list.mentioned}, ` : ""}${texts.list.unread(count)}">${mentioned ? "@ " : ""}${count > 99 ? "99+" : count}</span>`;

function chatRow(desk: Desk, chat: Chat, found: string | undefined, run: () => void): TemplateResult {
  const { open } = desk;
  const { unread } = chat;
  const show = chat.kind === "contact" ? (chat.online ? (chat.online.best.show ?? "available") : "offline") : undefined;
  const current = open?.account === chat.account && open.key === chat.key;
  return html`<button type="button" class="contact ${show ?? chat.kind} ${unread.count > 0 ? "unread" : ""}" data-jid=${chat.jid} data-kind=${chat.kind}
    aria-current=${current ? "true" : nothing} @click=${run} part="row">
    ${avatar(desk, chat.account, chat.jid, chat.name, show)}
    <span class="who">
      <span class="top"><strong>${chat.kind === "room" ? icons.room : nothing}${chat.name}</strong>${chat.last?.at ? html`<time datetime=${chat.last.at.toISOString()}>${shortTime(desk, chat.last.at)}</time>` : nothing}</span>
      <span class="top"><span class="line" dir="auto">${found ?? preview(desk, chat)}</span>${unread.count > 0 ? badge(desk, unread) : nothing}</span>
    </span>
    ${show ? html`<span class="visually-hidden">${whereabouts(desk, chat)}</span>` : nothing}
    ${desk.present.length > 1 ? html`<span class="of" title=${chat.account.jid}>${nameOf(chat.account.jid)}</span>` : nothing}
  </button>`;
}

/** What was said last, or where somebody is. */
function preview(desk: Desk, chat: Chat): TemplateResult | string {
  const { texts } = desk;
  const { last, conversation } = chat;
  const typing = conversation?.typing;
  if (typing && typing.length > 0) return html`<em>${chat.kind === "room" ? `${nameOf(typing[0] ?? "")}: ` : ""}${texts.list.typing}</em>`;
  const draft = desk.open?.key === chat.key && desk.open.account === chat.account ? "" : desk.draftsOf(chat.account).get(chat.key);
  if (draft) return html`<em class="draft">${texts.list.draft}</em> <bdi>${draft.slice(0, 80)}</bdi>`;
  if (!last || !conversation) return whereabouts(desk, chat);
  const text = last.retraction ? texts.chat.retracted : (desk.features.map((feature) => feature.preview?.(desk, chat, last)).find((one) => one !== undefined) ?? Conversation.body(last) ?? last.message?.body ?? "").slice(0, 120);
  const who = isOwn(last, conversation, chat.room) ? texts.list.you : chat.kind === "room" && readable(last.from) ? `${nameOf(last.from ?? "")}:` : "";
  return who ? html`<span class="from">${who}</span> <bdi>${text}</bdi>` : text;
}

/** Where somebody is, as far as the account may know. */
export function whereabouts({ texts }: Desk, { kind, contact, online, account, jid, room }: Chat): string {
  if (kind === "room") return room?.state === "joined" ? room.subject?.text.slice(0, 120) || texts.room.joined(room.occupants.length) : room?.state === "joining" ? texts.room.joining : texts.room.left;
  if (kind === "occupant") return Jid.bare(jid);
  if (online) {
    const word = texts.presence[online.best.show ?? "available"];
    return online.best.status ? `${word} — ${online.best.status}` : word;
  }
  if (jid === account.jid) return texts.contact.self;
  if (contact?.subscription === "both" || contact?.subscription === "to") return texts.presence.offline;
  if (contact?.asked) return texts.contact.asks;
  return contact?.asks ? texts.contact.asked : texts.contact.stranger;
}
