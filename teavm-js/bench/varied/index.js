// Corpora that vary as real traffic does: many senders, programs and servers, many names and declarations, texts in many languages.
// The shares are estimates, from reading recorded sessions; what is in the stanzas follows the examples of the XEPs.

import { chat, content, message } from "./messages.js";
import { Maker } from "./people.js";
import { presence, roster } from "./presence.js";
import { room, spoken } from "./rooms.js";
import { fin, service } from "./services.js";
import { e, frame } from "./text.js";

const many = (m, count, one) => Array.from({ length: count }, (_, i) => frame(m, one(m, i)));

/** A page of an archive: what it keeps of one conversation or room, and its end. */
function archived(m, i) {
  if (i % 50 === 49) return fin(m);
  const inRoom = m.percent(40);
  const person = m.person();
  const inner = inRoom ? spoken(m) : chat(m, person, content(m, person));
  const kept = { ...inner, attributes: { ...inner.attributes, xmlns: "jabber:client" } };
  const forwarded = e("forwarded", { xmlns: "urn:xmpp:forward:0" }, e("delay", { xmlns: "urn:xmpp:delay", stamp: m.stamp() }), kept);
  const from = inRoom ? inner.attributes.from.replace(/\/.*/, "") : m.percent(70) ? m.me.bare : undefined;
  return e("message", { to: m.full(m.me), from, id: m.percent(50) ? m.id() : undefined }, e("result", { xmlns: "urn:xmpp:mam:2", id: m.archiveId(), queryid: m.percent(80) ? m.id() : undefined }, forwarded));
}

const TRAFFIC = { message: [50, message], room: [22, room], presence: [14, presence], service: [14, service] };
const SHARES = Object.fromEntries(Object.entries(TRAFFIC).map(([key, [share]]) => [key, share]));

export const varied = {
  traffic: () => many(new Maker(101), 600, (m) => TRAFFIC[m.weighted(SHARES)][1](m)),
  rooms: () => many(new Maker(102), 600, room),
  pages: () => many(new Maker(103), 500, archived),
  flood: () => many(new Maker(104), 800, (m, i) => (i === 0 ? roster(m) : presence(m))),
  services: () => many(new Maker(105), 350, service),
};
