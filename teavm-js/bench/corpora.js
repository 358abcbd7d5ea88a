// Corpora made from a fixed seed: each is a list of whole stanzas as they come in WebSocket frames. Those here repeat themselves: few
// shapes, one server's way of writing. Those of varied/ do not.

import { random } from "./timing.js";
import { varied } from "./varied/index.js";

const NAMES = ["juliet", "romeo", "mercutio", "benvolio", "tybalt", "nurse", "paris", "rosaline"];
const WORDS = "wherefore art thou o deny thy father and refuse name what light through yonder window breaks it is the east".split(" ");
const RUSSIAN = "привет как дела сегодня вечером встретимся у фонтана хорошо буду через час спасибо".split(" ");
const EMOJI = ["😀", "👍", "❤️", "👩‍👩‍👧", "🎉", "🤔", "🇺🇦"];

class Maker {
  constructor(seed) {
    this.next = random(seed);
  }
  int(limit) {
    return Math.floor(this.next() * limit);
  }
  one(list) {
    return list[this.int(list.length)];
  }
  words(list, from, to) {
    return Array.from({ length: from + this.int(to - from + 1) }, () => this.one(list)).join(" ");
  }
  id() {
    return this.int(2 ** 31).toString(36) + this.int(2 ** 31).toString(36);
  }
  jid() {
    return `${this.one(NAMES)}${this.int(200)}@capulet.example/${this.one(["balcony", "phone", "web"])}.${this.id()}`;
  }
  stamp() {
    const two = (n) => String(n).padStart(2, "0");
    return `2026-${two(1 + this.int(12))}-${two(1 + this.int(28))}T${two(this.int(24))}:${two(this.int(60))}:${two(this.int(60))}.${this.int(900) + 100}Z`;
  }
}

function chatMessage(m, body) {
  return `<message xmlns='jabber:client' xml:lang='en' from='${m.jid()}' to='${m.jid()}' id='${m.id()}' type='chat'><body>${body}</body><active xmlns='http://jabber.org/protocol/chatstates'/><request xmlns='urn:xmpp:receipts'/><origin-id xmlns='urn:xmpp:sid:0' id='${m.id()}'/><stanza-id xmlns='urn:xmpp:sid:0' by='${m.one(NAMES)}@capulet.example' id='${m.id()}'/></message>`;
}

function presence(m) {
  return `<presence xmlns='jabber:client' from='${m.jid()}' to='${m.jid()}'><show>${m.one(["away", "chat", "dnd", "xa"])}</show><status>${m.words(WORDS, 1, 6)}</status><priority>${m.int(20)}</priority><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='https://client.example/${m.int(9)}' ver='${m.id()}='/><x xmlns='vcard-temp:x:update'><photo>${m.id()}${m.id()}</photo></x></presence>`;
}

function discoInfo(m) {
  const features = Array.from({ length: 12 + m.int(20) }, () => `<feature var='urn:xmpp:${m.one(WORDS)}:${m.int(3)}'/>`).join("");
  return `<iq xmlns='jabber:client' type='result' id='${m.id()}' from='capulet.example' to='${m.jid()}'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='server' type='im' name='Capulet &amp; sons'/>${features}</query></iq>`;
}

function form(m) {
  const fields = Array.from(
    { length: 4 + m.int(6) },
    () => `<field var='${m.one(WORDS)}#${m.int(99)}' type='text-single' label='${m.words(WORDS, 1, 4)}'><value>${m.words(WORDS, 1, 5)}</value></field>`,
  ).join("");
  return `<iq xmlns='jabber:client' type='result' id='${m.id()}' to='${m.jid()}'><query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='form'>${fields}</x></query></iq>`;
}

function event(m) {
  return `<message xmlns='jabber:client' type='headline' from='${m.jid()}' to='${m.jid()}' id='${m.id()}'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:xmpp:microblog:0'><item id='${m.id()}'><entry xmlns='http://www.w3.org/2005/Atom'><title type='text'>${m.words(WORDS, 3, 12)}</title><published>${m.stamp()}</published><link rel='alternate' href='https://example.org/?a=${m.int(99)}&amp;b=${m.int(99)}'/></entry></item></items></event></message>`;
}

function mixed(m) {
  const text = () => (m.int(4) === 0 ? `${m.words(WORDS, 2, 9)} &lt;${m.one(WORDS)}&gt; &amp; ${m.one(WORDS)}` : m.words(WORDS, 3, 20));
  const kinds = [() => chatMessage(m, text()), () => chatMessage(m, text()), () => presence(m), () => presence(m), () => discoInfo(m), () => form(m), () => event(m)];
  return m.one(kinds)();
}

function chat(m) {
  const body = () => Array.from({ length: 2 + m.int(5) }, () => (m.int(3) === 0 ? m.one(EMOJI) : m.words(RUSSIAN, 3, 12))).join(" ");
  return chatMessage(m, body());
}

function rosterOf(m, contacts) {
  const items = Array.from(
    { length: contacts },
    (_, i) => `<item jid='${m.one(NAMES)}${i}@capulet.example' name='${m.words(WORDS, 1, 3)}' subscription='${m.one(["both", "to", "from"])}'><group>${m.one(["Friends", "Family", "Servants &amp; others"])}</group></item>`,
  ).join("");
  return `<iq xmlns='jabber:client' type='result' id='${m.id()}' to='${m.jid()}'><query xmlns='jabber:iq:roster' ver='${m.int(999)}'>${items}</query></iq>`;
}

function archived(m) {
  return `<message xmlns='jabber:client' to='${m.jid()}' from='juliet@capulet.example'><result xmlns='urn:xmpp:mam:2' queryid='f27' id='${m.id()}'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='${m.stamp()}'/>${chatMessage(m, m.words(WORDS, 3, 25))}</forwarded></result></message>`;
}

/** A text as a socket gives it: of one piece, not joined from parts on demand. */
export function received(text) {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

/** The same in memory that the engine counts; a page's socket keeps long texts elsewhere. */
export function onHeap(text) {
  return JSON.parse(JSON.stringify(text));
}

function made(seed, count, kind, ...more) {
  const m = new Maker(seed);
  return Array.from({ length: count }, () => received(kind(m, ...more)));
}

/** The corpora by name, each made when it is asked for. */
export const corpora = {
  ...Object.fromEntries(Object.entries(varied).map(([name, make]) => [name, () => make().map(received)])),
  mixed: () => made(1, 700, mixed),
  chat: () => made(2, 700, chat),
  roster: () => made(3, 1, rosterOf, 2000),
  archive: () => made(4, 1000, archived),
  presence: () => made(5, 2000, presence),
};

/** Any number of different mixed stanzas, one after the other. */
export function mixedStanzas(seed) {
  const m = new Maker(seed);
  return () => mixed(m);
}

/** Small messages of a chat, all different. */
export function messages(count) {
  const m = new Maker(11);
  return Array.from({ length: count }, () => received(chatMessage(m, m.words(WORDS, 3, 12))));
}

/** A roster of any size. */
export const roster = (contacts) => received(rosterOf(new Maker(7), contacts));

/** What a user types: {to, id, body}, all different. */
export function typedMessages(count) {
  const m = new Maker(6);
  return Array.from({ length: count }, () => ({
    to: received(m.jid()),
    id: received(m.id()),
    body: received(m.int(4) === 0 ? `${m.words(WORDS, 2, 9)} <${m.one(WORDS)}> & ${m.one(WORDS)}` : m.words(WORDS, 3, 20)),
  }));
}
