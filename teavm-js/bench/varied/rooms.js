// Busy rooms: what many occupants write, and how they come and go.

import { content, failure, stanzaId } from "./messages.js";
import { caps } from "./presence.js";
import { e } from "./text.js";

const MUC_USER = "http://jabber.org/protocol/muc#user";

/** Who is in a room, as it calls them. */
const occupant = (m, room) => { const person = m.person(); return { person, from: `${room}/${person.nick}`, id: m.base64(32) }; };
const occupantId = ({ id }) => e("occupant-id", { xmlns: "urn:xmpp:occupant-id:0", id });

function spoken(m) {
  const room = m.one(m.rooms);
  const who = occupant(m, room);
  const children = content(m, who.person).filter(({ name }) => !["request", "encrypted", "encryption"].includes(name));
  return e("message", { ...(m.percent(50) ? { "xml:lang": who.person.language } : {}), to: m.full(m.me), from: who.from, type: "groupchat", id: m.id() },
    ...children, occupantId(who), stanzaId(m, room), m.percent(8) && e("delay", { xmlns: "urn:xmpp:delay", from: room, stamp: m.stamp() }));
}

const role = (m) => ({ affiliation: m.one(["none", "none", "member", "admin", "owner"]), role: m.one(["participant", "participant", "moderator", "visitor"]) });

function present(m) {
  const room = m.one(m.rooms);
  const who = occupant(m, room);
  const user = e("x", { xmlns: MUC_USER }, e("item", { ...role(m), jid: m.percent(40) ? m.full(who.person) : undefined }), m.percent(3) && e("status", { code: 110 }), m.percent(2) && e("status", { code: 100 }));
  return e("presence", { ...(m.percent(40) ? { "xml:lang": who.person.language } : {}), to: m.full(m.me), from: who.from, id: m.percent(60) ? m.id() : undefined },
    m.percent(35) && e("show", {}, m.one(["away", "xa", "dnd", "chat"])), m.percent(25) && e("status", {}, m.words(who.person.language, 1, 8)),
    caps(m), m.percent(60) && e("x", { xmlns: "vcard-temp:x:update" }, e("photo", {}, m.hex(40))), occupantId(who), user);
}

function left(m) {
  const room = m.one(m.rooms);
  const who = occupant(m, room);
  const code = m.one([undefined, undefined, 301, 307, 303, 333]);
  const item = e("item", { affiliation: "none", role: "none", nick: code === 303 ? m.person().nick : undefined }, m.percent(20) && e("reason", {}, m.words("en", 1, 5)));
  return e("presence", { to: m.full(m.me), from: who.from, type: "unavailable" }, occupantId(who), e("x", { xmlns: MUC_USER }, item, code && e("status", { code })));
}

const subject = (m) => { const room = m.one(m.rooms); return e("message", { to: m.full(m.me), from: occupant(m, room).from, type: "groupchat", id: m.id() }, e("subject", {}, m.words("en", 2, 14)), stanzaId(m, room)); };
const moderated = (m) => { const room = m.one(m.rooms); return e("message", { to: m.full(m.me), from: room, type: "groupchat", id: m.id() },
  e("retract", { xmlns: "urn:xmpp:message-retract:1", id: m.archiveId() }, e("moderated", { xmlns: "urn:xmpp:message-moderate:1", by: occupant(m, room).from }), e("reason", {}, m.words("en", 1, 4))), stanzaId(m, room)); };
const mediated = (m) => e("message", { to: m.full(m.me), from: m.one(m.rooms) }, e("x", { xmlns: MUC_USER }, e("invite", { from: m.full(m.person()) }, e("reason", {}, m.words("en", 1, 6)))));
const changed = (m) => e("message", { to: m.full(m.me), from: m.one(m.rooms), type: "groupchat", id: m.id() }, e("x", { xmlns: MUC_USER }, e("status", { code: m.one([102, 103, 104, 172, 173]) })));
const refused = (m) => e("presence", { to: m.full(m.me), from: occupant(m, m.one(m.rooms)).from, type: "error", id: m.id() }, e("x", { xmlns: "http://jabber.org/protocol/muc" }), failure(m));

const KINDS = { spoken: [55, spoken], present: [30, present], left: [9, left], subject: [2, subject], moderated: [1, moderated], mediated: [1, mediated], changed: [1, changed], refused: [1, refused] };
const SHARES = Object.fromEntries(Object.entries(KINDS).map(([key, [share]]) => [key, share]));

/** A stanza from a room. */
export const room = (m) => KINDS[m.weighted(SHARES)][1](m);
/** What somebody wrote in one. */
export { spoken };
