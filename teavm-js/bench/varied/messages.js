// Messages between people, with what their programs put into them.

import { e } from "./text.js";

const CHAT_STATES = "http://jabber.org/protocol/chatstates";
const OMEMO = "eu.siacs.conversations.axolotl";
const state = (name) => e(name, { xmlns: CHAT_STATES });
const hint = (name) => e(name, { xmlns: "urn:xmpp:hints" });

/** Elements that no library has fields for: those of programs, companies and gateways. */
const VENDORS = ["product", "x", "extra", "context", "ticket", "sticker", "trace", "properties", "entry", "data", "message-stats", "bridge"];
export function vendor(m) {
  const name = m.one(VENDORS);
  const xmlns = m.one([`urn:example:${m.word()}:${m.int(4)}`, `http://${m.domain()}/ns/${m.word()}#${m.word()}`, `https://${m.word()}.example/${m.int(30)}/xmlns`]);
  const attributes = Object.fromEntries(m.many(0, 3, () => [`${m.word()}-${m.int(6)}`, m.one([m.id(), m.word(), String(m.int(9999))])]));
  const children = m.many(0, 2, () => e(`${m.word()}${m.int(20)}`, m.percent(40) ? { key: m.id() } : {}, m.words("en", 1, 5)));
  return e(name, { xmlns, ...attributes }, m.percent(30) ? m.words("en", 1, 4) : children);
}

function encrypted(m) {
  const keys = m.many(2, 6, () => e("key", { rid: m.int(2 ** 31 - 1), prekey: m.percent(15) ? "true" : undefined }, m.base64(m.one([112, 128, 161]))));
  const header = e("header", { sid: m.int(2 ** 31 - 1) }, keys, e("iv", {}, m.base64(12)));
  return [
    e("encrypted", { xmlns: OMEMO }, header, m.percent(85) && e("payload", {}, m.base64(20 + m.int(300)))),
    e("encryption", { xmlns: "urn:xmpp:eme:0", name: "OMEMO", namespace: OMEMO }),
    hint("store"),
  ];
}

function upload(m) {
  const url = m.url();
  const shared = () =>
    e("file-sharing", { xmlns: "urn:xmpp:sfs:0", disposition: "inline" },
      e("file", { xmlns: "urn:xmpp:file:metadata:0" },
        e("media-type", {}, m.one(["image/jpeg", "image/png", "video/mp4"])), e("name", {}, `${m.word()}_${m.int(9999)}.jpg`), e("size", {}, m.int(9e6)),
        e("width", {}, m.int(4000)), e("height", {}, m.int(4000)), e("hash", { xmlns: "urn:xmpp:hashes:2", algo: "sha-256" }, m.base64(32))),
      e("sources", {}, e("url-data", { xmlns: "http://jabber.org/protocol/url-data", target: url })));
  return [e("body", {}, url), e("x", { xmlns: "jabber:x:oob" }, e("url", {}, url)), m.percent(30) && shared()];
}

function replied(m, person) {
  const quoted = `> ${m.words(person.language, 2, 12)}\n`;
  return [
    e("body", {}, quoted + m.text(person.language)),
    e("reply", { xmlns: "urn:xmpp:reply:0", to: m.full(m.person()), id: m.archiveId() }),
    e("fallback", { xmlns: "urn:xmpp:fallback:0", for: "urn:xmpp:reply:0" }, e("body", { start: 0, end: quoted.length })),
  ];
}

function reaction(m) {
  return [
    e("reactions", { xmlns: "urn:xmpp:reactions:0", id: m.archiveId() }, [...new Set(m.many(0, 3, () => m.emoji()))].map((emoji) => e("reaction", {}, emoji))),
    hint("store"),
  ];
}

function marked(m) {
  return [e("html", { xmlns: "http://jabber.org/protocol/xhtml-im" },
    e("body", { xmlns: "http://www.w3.org/1999/xhtml" }, e("p", {}, m.words("en", 2, 5), e("strong", {}, m.word()), " ", e("a", { href: m.url() }, m.word()), e("br"), m.words("en", 1, 6))))];
}

/** What is said: a list of children, by how often it is. */
const SAID = {
  text: [58, (m, person) => [e("body", {}, m.text(person.language)), m.percent(4) && marked(m), m.percent(6) && e("thread", {}, m.uuid())]],
  corrected: [4, (m, person) => [e("body", {}, m.text(person.language)), e("replace", { xmlns: "urn:xmpp:message-correct:0", id: m.id() })]],
  replied: [7, replied],
  reaction: [6, reaction],
  upload: [6, upload],
  encrypted: [12, (m) => [e("body", {}, "I sent you an OMEMO encrypted message but your client doesn't seem to support that."), ...encrypted(m)]],
  languages: [1, (m) => [e("subject", {}, m.words("en", 1, 5)), e("body", {}, m.text()), e("body", { "xml:lang": "de" }, m.text("de")), e("body", { "xml:lang": "es" }, m.text("es"))]],
  retracted: [1, (m) => [e("retract", { xmlns: "urn:xmpp:message-retract:1", id: m.archiveId() }), e("fallback", { xmlns: "urn:xmpp:fallback:0", for: "urn:xmpp:message-retract:1" }), e("body", {}, "/me retracted a previous message"), hint("store")]],
  vendor: [5, (m, person) => [m.percent(60) && e("body", {}, m.text(person.language)), ...m.many(1, 2, () => vendor(m))]],
};
const SHARES = Object.fromEntries(Object.entries(SAID).map(([key, [share]]) => [key, share]));

/** The children of a message that says something. */
export function content(m, person) {
  const [, make] = SAID[m.weighted(SHARES)];
  const more = [
    m.percent(45) && e("origin-id", { xmlns: "urn:xmpp:sid:0", id: m.id() }),
    m.percent(40) && state("active"),
    m.percent(50) && e("request", { xmlns: "urn:xmpp:receipts" }),
    m.percent(45) && e("markable", { xmlns: "urn:xmpp:chat-markers:0" }),
    m.percent(5) && e("nick", { xmlns: "http://jabber.org/protocol/nick" }, person.nick),
  ];
  return m.percent(50) ? [...make(m, person), ...more] : [...more, ...make(m, person)];
}

export const stanzaId = (m, by) => e("stanza-id", { xmlns: "urn:xmpp:sid:0", by, id: m.archiveId() });

/** A message with a direction: {from, to, id, type} in an order that servers have. */
export function chat(m, person, children, more = {}) {
  const lang = m.percent(45) ? { "xml:lang": person.language } : {};
  return e("message", { ...lang, to: m.full(m.me), from: m.full(person), type: "chat", id: m.id(), ...more }, children);
}

const said = (m) => { const person = m.person(); return chat(m, person, [m.percent(70) && stanzaId(m, m.me.bare), ...content(m, person)]); };
const typing = (m) => chat(m, m.person(), [state(m.one(["composing", "composing", "paused", "active", "inactive", "gone"])), m.percent(50) && hint("no-store")]);
const receipt = (m) => chat(m, m.person(), [e("received", { xmlns: "urn:xmpp:receipts", id: m.id() }), m.percent(60) && stanzaId(m, m.me.bare), m.percent(50) && hint("store")]);
const displayed = (m) => chat(m, m.person(), [e(m.one(["displayed", "displayed", "received"]), { xmlns: "urn:xmpp:chat-markers:0", id: m.id() }), m.percent(60) && stanzaId(m, m.me.bare), hint("store")]);

function carbon(m) {
  const person = m.person();
  const inner = chat(m, person, content(m, person), { xmlns: "jabber:client" });
  const forwarded = e("forwarded", { xmlns: "urn:xmpp:forward:0" }, inner);
  return e("message", { to: m.full(m.me), from: m.me.bare, type: "chat" }, e(m.one(["sent", "received"]), { xmlns: "urn:xmpp:carbons:2" }, forwarded));
}

function late(m) {
  const person = m.person();
  return chat(m, person, [...content(m, person), e("delay", { xmlns: "urn:xmpp:delay", from: m.one([person.bare, m.domain()]), stamp: m.stamp() }, m.percent(30) && "Offline Storage")]);
}

const CONDITIONS = ["service-unavailable", "remote-server-not-found", "not-allowed", "item-not-found", "forbidden", "recipient-unavailable"];
export const failure = (m) => e("error", { type: m.one(["cancel", "auth", "wait", "modify"]), by: m.percent(30) ? m.domain() : undefined },
  e(m.one(CONDITIONS), { xmlns: "urn:ietf:params:xml:ns:xmpp-stanzas" }), m.percent(50) && e("text", { xmlns: "urn:ietf:params:xml:ns:xmpp-stanzas", "xml:lang": "en" }, m.words("en", 3, 9)));
const bounced = (m) => { const person = m.person(); return chat(m, person, [...content(m, person).slice(0, 2), failure(m)], { type: "error" }); };

function call(m) {
  const description = e("description", { xmlns: "urn:xmpp:jingle:apps:rtp:1", media: m.one(["audio", "video"]) });
  return chat(m, m.person(), [e(m.one(["propose", "proceed", "ringing", "retract"]), { xmlns: "urn:xmpp:jingle-message:0", id: m.uuid() }, m.percent(50) && description), hint("store")]);
}

const invited = (m) => chat(m, m.person(), [e("x", { xmlns: "jabber:x:conference", jid: m.one(m.rooms), reason: m.percent(50) ? m.words("en", 2, 6) : undefined, password: m.percent(10) ? m.hex(8) : undefined })], { type: "normal" });

const KINDS = { said: [46, said], typing: [14, typing], receipt: [10, receipt], displayed: [9, displayed], carbon: [12, carbon], late: [4, late], bounced: [2, bounced], call: [2, call], invited: [1, invited] };
const KIND_SHARES = Object.fromEntries(Object.entries(KINDS).map(([key, [share]]) => [key, share]));

/** A message as a client gets it. */
export const message = (m) => KINDS[m.weighted(KIND_SHARES)][1](m);
