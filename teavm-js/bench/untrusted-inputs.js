// What a stranger may send, of any size, and the sessions and streams that it is sent to.

export const ROOMY = { depth: 1e9, attributes: 1e9, namespaces: 1e9, nameLength: 1e9, textLength: 2 ** 31 - 1, stanzaLength: 2 ** 31 - 1 };
export const FEW = 2000;

/** The texts of `one(i)` for each i below n. */
export const many = (n, one) => Array.from({ length: n }, (_, i) => one(i));
export const texts = (n, one) => many(n, one).join("");

/** Different texts with one hash in Java: "Aa" and "BB" have the same. */
export const alike = (i) => Array.from({ length: 17 }, (_, bit) => ((i >> bit) & 1 ? "BB" : "Aa")).join("");

const element = (name, content, attributes = "") => `<${name}${attributes}>${content}</${name}>`;
export const message = (content) => `<message xmlns='jabber:client' type='chat' id='1' from='a@b.example/c' to='d@e.example/f'>${content}</message>`;
export const iq = (content, type = "result") => `<iq xmlns='jabber:client' type='${type}' id='1' from='d@e.example' to='d@e.example/f'>${content}</iq>`;

export const roomy = (C) => C.createCodec({ extensions: [], limits: ROOMY });
export const read = (C, xml) => roomy(C).parse(xml);

export const open = (id) => `<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" from="e.example" id="${id}" version="1.0"/>`;
export const features = (inner) => `<stream:features xmlns:stream="http://etherx.jabber.org/streams">${inner}</stream:features>`;
export const challenge = (text) => `<challenge xmlns="urn:ietf:params:xml:ns:xmpp-sasl">${btoa(text)}</challenge>`;

/** What is timed, and whether it did what it is there for, which is asked afterwards. */
export const proven = (run, done) => Object.assign(run, { done });

/** A session that has been opened, and what it sends. */
export const connecting = (C, options = {}) => {
  const out = [];
  const session = new C.Session({ jid: "d@e.example", password: "x", plain: true, framing: "websocket", encrypted: true, timer: "none", limits: ROOMY, ...options });
  session.on("send", (text) => out.push(text));
  session.open();
  return { session, out };
};

/** One that is online; or with another mechanism than PLAIN, one that has begun with that. */
export const online = (C, mechanism = "PLAIN", options = {}) => {
  const { session, out } = connecting(C, { mechanisms: [mechanism], ...options });
  session.receive(open(1));
  session.receive(features(`<mechanisms xmlns="urn:ietf:params:xml:ns:xmpp-sasl"><mechanism>${mechanism}</mechanism></mechanisms>`));
  if (mechanism !== "PLAIN") return { session, out };
  session.receive(`<success xmlns="urn:ietf:params:xml:ns:xmpp-sasl"/>`);
  session.receive(open(2));
  session.receive(features(`<bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/><sm xmlns="urn:xmpp:sm:3"/>`));
  const bound = /id=["']([^"']*)["']/.exec(out.at(-1))[1];
  session.receive(`<iq xmlns="jabber:client" type="result" id="${bound}"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"><jid>d@e.example/f</jid></bind></iq>`);
  if (options.resume) session.receive(`<enabled xmlns="urn:xmpp:sm:3" id="1" resume="true"/>`);
  if (session.state !== "online") throw new Error(session.state);
  return { session, out };
};

/** One that has begun with SCRAM, and its nonce. */
export const scram = (C) => {
  const { session, out } = online(C, "SCRAM-SHA-1");
  return { session, nonce: /r=(.*)/.exec(atob(/>(.*)</.exec(out.at(-1))[1]))[1] };
};

/** One that is online, and how many events of a kind came while it stayed so. */
export const listening = (C, kind = "message", options = {}) => {
  const { session } = online(C, "PLAIN", options);
  let count = 0;
  session.on(kind, () => count++);
  return { session, heard: () => (session.state === "online" ? count : -1) };
};

export const body = (attributes, content) => `<body xmlns='http://jabber.org/protocol/httpbind' sid='s' wait='60' requests='2'${attributes}>${content}</body>`;

/** A stream over HTTP: `answer` answers the oldest request, and `received` tells how much of answers came out. */
export const bosh = (C) => {
  const it = new C.Bosh({ timer: "none" });
  const requests = [];
  let length = 0;
  it.on("request", (request) => requests.push(request));
  it.on("receive", (text) => { length += text.length; });
  const session = new C.Session({ jid: "d@e.example", password: "x", framing: "bosh", encrypted: true, timer: "none" });
  session.on("send", (text) => it.send(text));
  session.open();
  return { answer: (text) => it.answer(requests.shift().rid, text), received: () => length };
};

/** XML of many shapes, as a stranger may write them. */
export const SHAPES = {
  "one text": (n) => message(element("body", "abcdefghij".repeat(n))),
  "one text with references": (n) => message(element("body", "&amp;b\n".repeat(n))),
  "one text with characters beyond U+FFFF": (n) => message(element("body", "a😀".repeat(n))),
  "a long CDATA section": (n) => message(element("body", `<![CDATA[${"a]]b".repeat(n)}]]>`)),
  "CDATA sections": (n) => message(element("body", "<![CDATA[a]]>".repeat(n))),
  "one long attribute": (n) => message(`<a xmlns='urn:x' b='${"a&lt;\n".repeat(n)}'/>`),
  "children of one name": (n) => message("<a xmlns='urn:x'/>".repeat(n)),
  "children of different names": (n) => message(texts(n, (i) => `<a${i} xmlns='urn:x'/>`)),
  "children of different namespaces": (n) => message(texts(n, (i) => `<a xmlns='urn:x:${i}'/>`)),
  "children of names with one hash": (n) => message(texts(n, (i) => `<${alike(i)} xmlns='urn:x'/>`)),
  "texts between children": (n) => message("a<b xmlns='urn:x'/>".repeat(n)),
  depth: (n) => message("<a>".repeat(n) + "</a>".repeat(n)),
  "depth of declarations": (n) => message(texts(n, (i) => `<p${i}:a xmlns:p${i}='urn:x:${i}'>`) + texts(n, (i) => `</p${n - 1 - i}:a>`)),
  "depth of default namespaces": (n) => message(texts(n, (i) => `<a xmlns='urn:x:${i}'>`) + "</a>".repeat(n)),
  attributes: (n) => message(`<a xmlns='urn:x'${texts(n, (i) => ` b${i}=''`)}/>`),
  "attributes with one hash": (n) => message(`<a xmlns='urn:x'${texts(n, (i) => ` ${alike(i)}=''`)}/>`),
  "attributes with a prefix": (n) => message(`<a xmlns='urn:x' xmlns:p='urn:p'${texts(n, (i) => ` p:b${i}=''`)}/>`),
  "attributes with prefixes": (n) => message(`<a xmlns='urn:x'${texts(n, (i) => ` xmlns:p${i}='urn:p:${i}' p${i}:b=''`)}/>`),
  declarations: (n) => message(`<a xmlns='urn:x'${texts(n, (i) => ` xmlns:p${i}='urn:p:${i}'`)}/>`),
  "declarations with one hash": (n) => message(`<a xmlns='urn:x'${texts(n, (i) => ` xmlns:${alike(i)}='urn:p:${alike(i)}'`)}/>`),
  "children with the first of many prefixes": (n) => message(`<a xmlns='urn:x'${texts(n, (i) => ` xmlns:p${i}='urn:p:${i}'`)}>${"<p0:b/>".repeat(n)}</a>`),
  "attributes in a long namespace": (n) => message(`<a xmlns='urn:x' xmlns:p='${"u".repeat(Math.min(n, 1000))}'>${"<b p:c=''/>".repeat(n)}</a>`),
};

export const shapes = (call, run) => Object.entries(SHAPES).map(([name, xml]) => [call, name, (C, n) => run(C, xml(n))]);

/** Extensions that a message repeats, or fields that an extension repeats. */
export const REPEATED = {
  "bad delays": (n) => message("<delay xmlns='urn:xmpp:delay' stamp='x'/>".repeat(n)),
  "good delays": (n) => message("<delay xmlns='urn:xmpp:delay' stamp='2026-01-01T00:00:00Z'/>".repeat(n)),
  bodies: (n) => message("<body>a</body>".repeat(n)),
  "bodies by language": (n) => message(texts(n, (i) => `<body xml:lang='x-${i}'>a</body>`)),
  "reactions": (n) => message(`<reactions xmlns='urn:xmpp:reactions:0' id='1'>${texts(n, (i) => `<reaction>${i}</reaction>`)}</reactions>`),
  "strangers in an extension": (n) => message(`<reactions xmlns='urn:xmpp:reactions:0' id='1'>${"<x xmlns='urn:x'/>".repeat(n)}</reactions>`),
  "attributes of an extension": (n) => message(`<reactions xmlns='urn:xmpp:reactions:0' id='1'${texts(n, (i) => ` a${i}=''`)}/>`),
  "stanza-ids": (n) => message(texts(n, (i) => `<stanza-id xmlns='urn:xmpp:sid:0' by='a@b.example' id='${i}'/>`)),
  "two extensions in turn": (n) => message("<delay xmlns='urn:xmpp:delay' stamp='2026-01-01T00:00:00Z'/><active xmlns='http://jabber.org/protocol/chatstates'/>".repeat(n)),
  "forwarded in forwarded": (n) => message(texts(n, () => "<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client'>") + "</message></forwarded>".repeat(n)),
  "sections in a page of a form": (n) => message(element("x", element("page", "<section>".repeat(n) + "</section>".repeat(n), " xmlns='http://jabber.org/protocol/xdata-layout'"), " xmlns='jabber:x:data' type='form'")),
  "conditions of an error": (n) => `<message xmlns='jabber:client' type='error'><error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>${"<x xmlns='urn:x'/>".repeat(n)}</error></message>`,
  "contacts of a roster": (n) => iq(element("query", texts(n, (i) => `<item jid='a${i}@b.example'><group>x</group></item>`), " xmlns='jabber:iq:roster'")),
  "groups of a contact": (n) => iq(element("query", `<item jid='a@b.example'>${texts(n, (i) => `<group>${i}</group>`)}</item>`, " xmlns='jabber:iq:roster'")),
  "a long address": (n) => message(`<stanza-id xmlns='urn:xmpp:sid:0' by='${"a.".repeat(n)}b' id='1'/>`),
  "a long number": (n) => message(`<data xmlns='http://jabber.org/protocol/ibb' sid='1' seq='${"1".repeat(n)}'/>`),
  "a long time": (n) => message(`<delay xmlns='urn:xmpp:delay' stamp='2026-01-01T00:00:00.${"1".repeat(n)}Z'/>`),
  "bytes": (n) => message(`<data xmlns='http://jabber.org/protocol/ibb' sid='1' seq='1'>${"AAAA ".repeat(n)}</data>`),
  "features of a stream": (n) => `<stream:features xmlns:stream='http://etherx.jabber.org/streams'>${texts(n, (i) => `<f xmlns='urn:x:${i}'/>`)}</stream:features>`,
  "mechanisms": (n) => `<stream:features xmlns:stream='http://etherx.jabber.org/streams'><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>${texts(n, (i) => `<mechanism>X-${i}</mechanism>`)}</mechanisms></stream:features>`,
};

/** An observer over a stream of the page's own. */
export const bare = (C) => new C.Observer({ jid: "juliet@capulet.example/balcony", timer: "none", send: () => {} });
