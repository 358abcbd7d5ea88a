// A roster, and presences of many contacts with many programs.

import { failure } from "./messages.js";
import { e } from "./text.js";

const PROGRAMS = ["http://conversations.im", "http://gajim.org", "https://dino.im", "http://pidgin.im/", "http://slixmpp.com/ver/1.8.3", "https://movim.eu/", "http://monal-im.org/", "http://psi-im.org", "https://swift.im/", "http://profanity-im.github.io", "https://conversejs.org", "http://prosody.im", "http://biboumi.louiz.org/", "https://spectrum.im/", "https://cheogram.com"];

/** What a program can do, in one of the forms that it may have. */
export const caps = (m) => e("c", { xmlns: "http://jabber.org/protocol/caps", hash: "sha-1", node: m.one(PROGRAMS), ver: m.base64(20) });
const caps2 = (m) => e("c", { xmlns: "urn:xmpp:caps" }, e("hash", { xmlns: "urn:xmpp:hashes:2", algo: "sha-256" }, m.base64(32)), e("hash", { xmlns: "urn:xmpp:hashes:2", algo: "sha3-256" }, m.base64(32)));

function available(m) {
  const person = m.person();
  return e("presence", { ...(m.percent(40) ? { "xml:lang": person.language } : {}), to: m.percent(50) ? m.full(m.me) : m.me.bare, from: m.full(person), id: m.percent(50) ? m.id() : undefined },
    m.percent(45) && e("show", {}, m.one(["away", "xa", "dnd", "chat"])),
    m.percent(40) && e("status", {}, m.words(person.language, 1, 9)),
    m.percent(50) && e("priority", {}, m.int(60)),
    m.percent(88) && caps(m), m.percent(8) && caps2(m),
    m.percent(70) && e("x", { xmlns: "vcard-temp:x:update" }, m.percent(90) && e("photo", {}, m.percent(80) ? m.hex(40) : undefined)),
    m.percent(25) && e("idle", { xmlns: "urn:xmpp:idle:1", since: m.stamp() }),
    m.percent(8) && e("nick", { xmlns: "http://jabber.org/protocol/nick" }, person.nick),
    m.percent(20) && e("delay", { xmlns: "urn:xmpp:delay", from: m.full(person), stamp: m.stamp() }),
    m.percent(2) && e("x", { xmlns: "jabber:x:signed" }, m.base64(90)));
}

const away = (m) => e("presence", { to: m.full(m.me), from: m.full(m.person()), type: "unavailable", id: m.percent(30) ? m.id() : undefined }, m.percent(40) && e("status", {}, m.words("en", 1, 4)));
const asked = (m) => { const person = m.person(); return e("presence", { to: m.me.bare, from: person.bare, type: m.one(["subscribe", "subscribed", "unsubscribe", "unsubscribed", "probe"]), id: m.id() }, m.percent(30) && e("nick", { xmlns: "http://jabber.org/protocol/nick" }, person.nick)); };
const failed = (m) => e("presence", { to: m.full(m.me), from: m.person().bare, type: "error" }, failure(m));

const item = (m, person, more) => e("item", { jid: person.bare, name: m.percent(70) ? person.nick : undefined, subscription: m.one(["both", "both", "both", "to", "from", "none"]), ask: m.percent(5) ? "subscribe" : undefined, approved: m.percent(2) ? "true" : undefined, ...more },
  m.many(0, 2, () => e("group", {}, m.one([m.words("de", 1, 2), "Friends", "Work & more", m.word()]))));

/** The roster of an account. */
export const roster = (m) => e("iq", { to: m.full(m.me), type: "result", id: m.id() }, e("query", { xmlns: "jabber:iq:roster", ver: m.one([m.hex(40), m.int(999)]) }, m.shuffled(m.people).slice(0, 350).map((person) => item(m, person))));
/** A change of it. */
export const push = (m) => e("iq", { to: m.full(m.me), type: "set", id: m.id() }, e("query", { xmlns: "jabber:iq:roster", ver: m.hex(12) }, item(m, m.person(), m.percent(20) ? { subscription: "remove", name: undefined } : {})));

const KINDS = { available: [76, available], away: [14, away], asked: [4, asked], failed: [2, failed], push: [4, push] };
const SHARES = Object.fromEntries(Object.entries(KINDS).map(([key, [share]]) => [key, share]));

/** A presence, now and then a change of the roster. */
export const presence = (m) => KINDS[m.weighted(SHARES)][1](m);
