import { html, nothing, type TemplateResult } from "lit";
import type { LiveRoom, RoomOccupant } from "couplet/full";
import type { Chat } from "../account/chats.js";
import type { Desk } from "../element/desk.js";
import { avatar } from "./avatar.js";
import { icons } from "./icons.js";
import { roving } from "./roving.js";
import { menuView } from "./menu.js";
import { scroller } from "./scroller.js";

type Line = { key: string; heading: string } | { key: string; occupant: RoomOccupant };

const ROLES = ["moderator", "participant", "visitor"] as const;

/** Who is in a room, by what they may do. */
export function peopleView(desk: Desk, chat: Chat, room: LiveRoom): TemplateResult {
  const { texts } = desk;
  const close = () => {
    desk.panel = "";
    desk.update();
  };
  return html`<aside class="panel people" aria-label=${texts.room.people} part="people">
    <header class="bar small">
      <strong>${texts.room.people}</strong><span class="count">${room.occupants.length + (room.lost ?? 0)}</span>
      <button type="button" class="icon" aria-label=${texts.room.hidePeople} @click=${close}>${icons.close}</button>
    </header>
    <div id="occupants" class="occupants" role="list" ${roving("button.contact:not(:disabled)")}
      ${scroller<Line>({ name: room.jid, items: linesOf(desk, room), key: ({ key }) => key, estimate: 44, template: (line) => lineView(desk, chat, line) })}></div>
  </aside>`;
}

const lines = new WeakMap<LiveRoom, { texts: object; made: Line[] }>();

function linesOf({ texts, language }: Desk, room: LiveRoom): Line[] {
  const known = lines.get(room);
  if (known?.texts === texts) return known.made;
  const { compare } = new Intl.Collator(language.tag, { sensitivity: "base", numeric: true });
  const made = ROLES.flatMap((role): Line[] => {
    const those = room.occupants.filter((one) => one.role === role).sort((a, b) => compare(a.nick, b.nick));
    return those.length === 0 ? [] : [{ key: `role ${role}`, heading: texts.room[role] }, ...those.map((occupant) => ({ key: `nick ${occupant.nick}`, occupant }))];
  });
  lines.set(room, { texts, made });
  return made;
}

function lineView(desk: Desk, chat: Chat, line: Line): TemplateResult {
  if ("heading" in line) return html`<div role="listitem"><h3 class="heading">${line.heading}</h3></div>`;
  const { occupant } = line;
  const jid = `${chat.jid}/${occupant.nick}`;
  const own = occupant.nick === chat.room?.nick;
  const { room } = chat;
  const actions = room ? desk.features.flatMap((feature) => feature.occupantMenu?.(desk, chat, room, occupant) ?? []) : [];
  return html`<div role="listitem" class="with-menu">
    <button type="button" class="contact occupant" data-nick=${occupant.nick} ?disabled=${own} @click=${() => desk.choose(chat.account, jid)}>
      ${avatar(desk, chat.account, occupant.jid ?? jid, occupant.nick, occupant.show ?? "available")}
      <span class="who"><strong>${occupant.nick}${own ? html` <span class="faint">(${desk.texts.chat.you})</span>` : nothing}</strong>
        ${occupant.status ? html`<span class="line">${occupant.status}</span>` : nothing}</span>
    </button>
    ${actions.length > 0 ? menuView(desk, `occupant ${occupant.nick}`, desk.texts.moderation.menu(occupant.nick), actions) : nothing}
  </div>`;
}
