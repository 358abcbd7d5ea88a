// What servers and services answer and publish: events of PEP, discovery, forms, archives' ends, calls.

import { failure, vendor } from "./messages.js";
import { push } from "./presence.js";
import { e } from "./text.js";

const result = (m, from, children) => e("iq", { ...(m.percent(30) ? { "xml:lang": "en" } : {}), to: m.full(m.me), from, type: "result", id: m.id() }, children);
const PROTOCOLS = ["http://jabber.org/protocol/", "urn:xmpp:", "jabber:iq:", "http://jabber.org/protocol/pubsub#", "urn:xmpp:jingle:apps:"];
const feature = (m) => e("feature", { var: `${m.one(PROTOCOLS)}${m.word()}${m.one(["", ":0", ":1", ":2", "#info", "+notify"])}` });

const field = (m, name, type, values, label) => e("field", { var: name, type, label }, values.map((value) => e("value", {}, value)));
function serverForm(m) {
  const domain = m.domain();
  const fields = ["abuse-addresses", "admin-addresses", "support-addresses", "security-addresses"].map((name) => field(m, name, "list-multi", [`mailto:${m.word()}@${domain}`, `xmpp:${m.word()}@${domain}`]));
  return e("x", { xmlns: "jabber:x:data", type: "result" }, field(m, "FORM_TYPE", "hidden", ["http://jabber.org/network/serverinfo"]), fields);
}

const identity = (m) => e("identity", { category: m.one(["client", "server", "conference", "pubsub", "gateway", "store"]), type: m.one(["pc", "phone", "im", "text", "pep", "web", "file"]), name: m.percent(80) ? `${m.word()} ${m.int(9)}.${m.int(30)}.${m.int(9)}` : undefined, "xml:lang": m.percent(10) ? "en" : undefined });
const info = (m) => result(m, m.percent(60) ? m.full(m.person()) : m.domain(), e("query", { xmlns: "http://jabber.org/protocol/disco#info", node: m.percent(60) ? `http://${m.word()}.example#${m.base64(20)}` : undefined }, m.many(1, 2, () => identity(m)), m.many(12, 55, () => feature(m)), m.percent(35) && serverForm(m)));
const items = (m) => { const domain = m.domain(); return result(m, domain, e("query", { xmlns: "http://jabber.org/protocol/disco#items" }, m.many(3, 30, () => e("item", { jid: `${m.word()}.${domain}`, name: m.percent(60) ? m.words("en", 1, 4) : undefined, node: m.percent(20) ? m.id() : undefined })))); };

const TYPES = ["text-single", "text-single", "boolean", "list-single", "text-multi", "text-private", "jid-multi", "fixed"];
function formField(m) {
  const type = m.one(TYPES);
  const options = type === "list-single" ? m.many(2, 6, () => e("option", { label: m.words("en", 1, 3) }, e("value", {}, m.word()))) : [];
  const values = type === "boolean" ? [m.one(["0", "1", "true"])] : type.endsWith("multi") ? m.many(1, 4, () => m.words("en", 1, 6)) : [m.words("en", 0, 4)];
  return e("field", { var: type === "fixed" ? undefined : `${m.one(["muc#roomconfig_", "pubsub#", "", "x-"])}${m.word()}${m.int(30)}`, type, label: m.percent(80) ? m.words(m.one(["en", "de", "ru"]), 1, 7) : undefined },
    m.percent(10) && e("desc", {}, m.words("en", 3, 12)), m.percent(15) && e("required"), values.map((value) => e("value", {}, value)), options);
}
const form = (m) => e("x", { xmlns: "jabber:x:data", type: "form" }, e("title", {}, m.words("en", 2, 6)), e("instructions", {}, m.words("en", 5, 20)), m.many(4, 16, () => formField(m)));
const configuration = (m) => result(m, m.one(m.rooms), e("query", { xmlns: "http://jabber.org/protocol/muc#owner" }, form(m)));
const command = (m) => result(m, m.domain(), e("command", { xmlns: "http://jabber.org/protocol/commands", node: `http://jabber.org/protocol/admin#${m.word()}`, sessionid: m.id(), status: m.one(["executing", "completed"]) }, e("actions", { execute: "complete" }, e("prev"), e("complete")), m.percent(70) ? form(m) : e("note", { type: "info" }, m.words("en", 3, 12))));

/** What accounts publish: the node, and an item. */
const PUBLISHED = [
  (m) => ["eu.siacs.conversations.axolotl.devicelist", e("list", { xmlns: "eu.siacs.conversations.axolotl" }, m.many(1, 7, () => e("device", { id: m.int(2 ** 31 - 1) })))],
  (m) => ["urn:xmpp:avatar:metadata", e("metadata", { xmlns: "urn:xmpp:avatar:metadata" }, e("info", { id: m.hex(40), bytes: m.int(90000), type: m.one(["image/png", "image/jpeg"]), width: 192, height: 192 }))],
  (m) => ["urn:xmpp:bookmarks:1", e("conference", { xmlns: "urn:xmpp:bookmarks:1", name: m.words("en", 1, 3), autojoin: m.one(["true", "false", "1"]) }, e("nick", {}, m.person().nick), m.percent(20) && e("extensions", {}, vendor(m)))],
  (m) => ["http://jabber.org/protocol/nick", e("nick", { xmlns: "http://jabber.org/protocol/nick" }, m.person().nick)],
  (m) => ["http://jabber.org/protocol/tune", e("tune", { xmlns: "http://jabber.org/protocol/tune" }, e("artist", {}, m.words("en", 1, 3)), e("length", {}, m.int(600)), e("rating", {}, 1 + m.int(10)), e("source", {}, m.words("en", 1, 4)), e("title", {}, m.words("en", 1, 6)), e("track", {}, m.int(20)), e("uri", {}, m.url()))],
  (m) => ["http://jabber.org/protocol/mood", e("mood", { xmlns: "http://jabber.org/protocol/mood" }, e(m.one(["happy", "sad", "excited", "annoyed", "sleepy"])), m.percent(50) && e("text", {}, m.words("en", 1, 8)))],
  (m) => ["http://jabber.org/protocol/geoloc", e("geoloc", { xmlns: "http://jabber.org/protocol/geoloc", "xml:lang": "en" }, e("accuracy", {}, m.int(40)), e("country", {}, m.word()), e("lat", {}, (m.int(180000) / 1000 - 90).toFixed(4)), e("locality", {}, m.word()), e("lon", {}, (m.int(360000) / 1000 - 180).toFixed(4)), e("timestamp", {}, m.stamp()))],
  (m) => ["urn:xmpp:microblog:0", e("entry", { xmlns: "http://www.w3.org/2005/Atom" }, e("author", {}, e("name", {}, m.person().nick), e("uri", {}, `xmpp:${m.person().bare}`)), e("title", { type: "text" }, m.text("en")), e("id", {}, `tag:${m.domain()},2026:${m.id()}`), e("published", {}, m.stamp()), e("updated", {}, m.stamp()), m.many(0, 3, () => e("category", { term: m.word() })), e("link", { rel: "alternate", href: m.url() }))],
  (m) => [`urn:example:${m.word()}`, vendor(m)],
];
function event(m) {
  const [node, published] = m.one(PUBLISHED)(m);
  const one = () => e("item", { id: m.percent(30) ? "current" : m.id(), publisher: m.percent(30) ? m.person().bare : undefined }, published);
  const change = m.percent(88) ? one() : e("retract", { id: m.id() });
  return e("message", { to: m.full(m.me), from: m.person().bare, type: m.percent(80) ? "headline" : undefined, id: m.percent(50) ? m.id() : undefined },
    e("event", { xmlns: "http://jabber.org/protocol/pubsub#event" }, e("items", { node }, change)), m.percent(20) && e("addresses", { xmlns: "http://jabber.org/protocol/address" }, e("address", { type: "replyto", jid: m.full(m.person()) })), m.percent(15) && e("delay", { xmlns: "urn:xmpp:delay", stamp: m.stamp() }));
}
function fetched(m) {
  const [node, published] = m.one(PUBLISHED)(m);
  return result(m, m.person().bare, e("pubsub", { xmlns: "http://jabber.org/protocol/pubsub" }, e("items", { node }, e("item", { id: m.id() }, published))));
}
const bundle = (m) => result(m, m.person().bare, e("pubsub", { xmlns: "http://jabber.org/protocol/pubsub" }, e("items", { node: `eu.siacs.conversations.axolotl.bundles:${m.int(2 ** 31 - 1)}` }, e("item", { id: "current" },
  e("bundle", { xmlns: "eu.siacs.conversations.axolotl" }, e("signedPreKeyPublic", { signedPreKeyId: m.int(99) }, m.base64(33)), e("signedPreKeySignature", {}, m.base64(64)), e("identityKey", {}, m.base64(33)), e("prekeys", {}, m.many(20, 60, (i) => e("preKeyPublic", { preKeyId: i + 1 }, m.base64(33)))))))));

const paging = (m) => e("set", { xmlns: "http://jabber.org/protocol/rsm" }, e("first", { index: m.percent(50) ? m.int(99) : undefined }, m.archiveId()), e("last", {}, m.archiveId()), e("count", {}, m.int(5000)));
export const fin = (m) => result(m, m.me.bare, e("fin", { xmlns: "urn:xmpp:mam:2", complete: m.percent(30) ? "true" : undefined, stable: m.percent(10) ? "false" : undefined }, paging(m)));
const slot = (m) => { const url = m.url(); return result(m, `upload.${m.domain()}`, e("slot", { xmlns: "urn:xmpp:http:upload:0" }, e("put", { url }, e("header", { name: "Authorization" }, `Bearer ${m.base64(90)}`)), e("get", { url }))); };
const card = (m) => result(m, m.person().bare, e("vCard", { xmlns: "vcard-temp" }, e("FN", {}, m.person().nick), e("N", {}, e("FAMILY", {}, m.word()), e("GIVEN", {}, m.word())), e("NICKNAME", {}, m.word()), m.percent(60) && e("PHOTO", {}, e("TYPE", {}, "image/png"), e("BINVAL", {}, m.base64(500 + m.int(3000)))), m.percent(40) && e("EMAIL", {}, e("INTERNET"), e("USERID", {}, `${m.word()}@${m.domain()}`))));
const relays = (m) => result(m, m.domain(), e("services", { xmlns: "urn:xmpp:extdisco:2" }, m.many(2, 6, () => e("service", { type: m.one(["turn", "stun", "turns"]), host: m.domain(), port: m.one([3478, 5349]), transport: m.one(["udp", "tcp"]), username: m.percent(60) ? `${m.int(1e9)}:${m.hex(6)}` : undefined, password: m.percent(60) ? m.base64(20) : undefined, expires: m.percent(60) ? m.stamp() : undefined, restricted: "1" }))));
const version = (m) => result(m, m.full(m.person()), e("query", { xmlns: "jabber:iq:version" }, e("name", {}, m.word()), e("version", {}, `${m.int(9)}.${m.int(20)}`), m.percent(50) && e("os", {}, m.words("en", 1, 2))));
const asked = (m) => e("iq", { to: m.full(m.me), from: m.percent(50) ? m.domain() : m.full(m.person()), type: "get", id: m.id() }, m.one([e("ping", { xmlns: "urn:xmpp:ping" }), e("query", { xmlns: "jabber:iq:version" }), e("query", { xmlns: "http://jabber.org/protocol/disco#info", node: `https://couplet.example#${m.base64(20)}` }), e("time", { xmlns: "urn:xmpp:time" })]));
const empty = (m) => e("iq", { to: m.full(m.me), from: m.percent(50) ? m.domain() : m.full(m.person()), type: "result", id: m.id() });
const refused = (m) => e("iq", { to: m.full(m.me), from: m.full(m.person()), type: "error", id: m.id() }, failure(m));
const own = (m) => e("iq", { to: m.full(m.me), type: m.one(["set", "result"]), id: m.id() }, vendor(m));

function calls(m) {
  const candidate = () => e("candidate", { component: 1, foundation: m.int(99), generation: 0, id: m.hex(10), ip: `10.${m.int(255)}.${m.int(255)}.${m.int(255)}`, network: 0, port: 1024 + m.int(60000), priority: m.int(2 ** 31 - 1), protocol: "udp", type: m.one(["host", "srflx", "relay"]) });
  const payloads = m.many(2, 9, (i) => e("payload-type", { id: 96 + i, name: m.one(["opus", "VP8", "VP9", "H264", "red"]), clockrate: m.one([48000, 90000]), channels: m.percent(30) ? 2 : undefined }, m.many(0, 2, () => e("parameter", { name: m.word(), value: m.int(99) }))));
  const content = e("content", { creator: "initiator", name: m.int(3), senders: "both" }, e("description", { xmlns: "urn:xmpp:jingle:apps:rtp:1", media: m.one(["audio", "video"]) }, payloads),
    e("transport", { xmlns: "urn:xmpp:jingle:transports:ice-udp:1", ufrag: m.hex(4), pwd: m.hex(24) }, e("fingerprint", { xmlns: "urn:xmpp:jingle:apps:dtls:0", hash: "sha-256", setup: "actpass" }, m.hex(64).replace(/..(?=.)/g, "$&:")), m.many(1, 5, candidate)));
  return e("iq", { to: m.full(m.me), from: m.full(m.person()), type: "set", id: m.id() }, e("jingle", { xmlns: "urn:xmpp:jingle:1", action: m.one(["session-initiate", "session-accept", "transport-info"]), initiator: m.full(m.person()), sid: m.id() }, content));
}

const KINDS = {
  info: [18, info], items: [5, items], configuration: [4, configuration], command: [5, command], event: [28, event], fetched: [7, fetched], bundle: [3, bundle], slot: [3, slot], card: [3, card],
  relays: [2, relays], version: [3, version], asked: [6, asked], empty: [4, empty], refused: [3, refused], own: [3, own], calls: [2, calls], push: [1, push],
};
const SHARES = Object.fromEntries(Object.entries(KINDS).map(([key, [share]]) => [key, share]));

/** A stanza from a service or an account's nodes. */
export const service = (m) => KINDS[m.weighted(SHARES)][1](m);
