// Every public function with input that a stranger may send, at any size. A kind is [function, what there is much of, make]: make(library, n, prepared) gives
// what is timed, a function that is called once. To take twice as long for twice as much is right.

import {
  ROOMY, FEW, many, texts, alike, message, iq, roomy, read, open, features, challenge, proven, connecting, online, bare, scram,
  listening, body, bosh, SHAPES, shapes, REPEATED,
} from "./untrusted-inputs.js";

const all = { ...SHAPES, ...REPEATED };
const stanzas = (call, run) => Object.entries(all).map(([name, xml]) => [call, name, (C, n) => run(C, xml(n), n)]);

/** A tree as parseElement gives it, of each shape. */
const trees = (call, run) =>
  Object.entries(SHAPES).map(([name, xml]) => [call, name, (C, n) => run(C, C.parseElement(xml(n), { limits: ROOMY }), n)]);

const chunks = (text, size) => many(Math.ceil(text.length / size), (i) => text.slice(i * size, (i + 1) * size));
const OPEN = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' from='e.example' id='1' version='1.0'/>";
const HEADER = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0' from='e.example' id='1'>";

const info = (identities, features, forms) => ({ identities, features, forms });
const PC = { category: "client", type: "pc", name: "A" };
const typed = (fields, values = ["urn:f"]) => ({ type: "result", fields: [{ name: "FORM_TYPE", type: "hidden", values }, ...fields] });
const INFOS = {
  features: (n) => info([PC], many(n, (i) => `urn:x:${i}`)),
  "features with one hash": (n) => info([PC], many(n, alike)),
  "features with much in common": (n) => info([PC], many(Math.sqrt(n) | 0, (i) => "a".repeat(Math.sqrt(n)) + i)),
  identities: (n) => info(many(n, (i) => ({ ...PC, name: `${i}` })), ["urn:x"]),
  forms: (n) => info([PC], ["z"], many(n, (i) => typed([{ name: "a", values: ["b"] }], [`urn:f:${i}`]))),
  "types of a form": (n) => info([PC], ["z"], [typed([], many(n, (i) => `urn:f:${i}`))]),
  "fields of a form": (n) => info([PC], ["z"], [typed(many(n, (i) => ({ name: alike(i), values: ["b"] })))]),
  "values of a field": (n) => info([PC], ["z"], [typed([{ name: "a", values: many(n, String) }])]),
};
const infos = (call, run) => Object.entries(INFOS).map(([name, make]) => [call, name, (C, n) => run(C, make(n))]);

const form = (n, field) => ({ type: "form", fields: many(n, field) });
const FORMS = {
  fields: (n) => form(n, (i) => ({ name: `f${i}`, type: "text-single", values: ["a"] })),
  "fields with one hash": (n) => form(n, (i) => ({ name: alike(i), type: "text-single", values: ["a"] })),
  "fields of one name": (n) => form(n, () => ({ name: "a", type: "text-multi", values: ["a"] })),
  "values of a field": (n) => form(1, () => ({ name: "a", type: "text-multi", values: many(n, String) })),
};
const answers = (given) => Object.fromEntries(given.fields.map(({ name, values }) => [name, values]));
const submit = (given) => ({ type: "submit", fields: given.fields.map(({ name, values }) => ({ name, values })) });
const validated = (regex, value) => [{ type: "form", fields: [{ name: "a", type: "text-single", validation: { datatype: "xs:string", regex } }] }, { type: "submit", fields: [{ name: "a", values: [value] }] }];
const checked = (name, make) => ["FormCheck.faults", name, (C, n) => { const [one, other] = make(n); return () => C.FormCheck.faults(one, other); }];

const BODIES = {
  lines: (n) => "a\n".repeat(n),
  quotes: (n) => "> a\n".repeat(n),
  "quotes in quotes": (n) => ">".repeat(n) + "a",
  "quotes in quotes with spaces": (n) => "> ".repeat(n) + "a",
  "quotes that deepen": (n) => texts(Math.sqrt(n) | 0, (i) => `${">".repeat(i)}a\n`),
  stars: (n) => "*".repeat(n),
  "stars and letters": (n) => "*a".repeat(n),
  "pairs that do not close": (n) => "*a _b ~c `d ".repeat(n),
  "strong texts": (n) => "*a* ".repeat(n),
  "texts in each other": (n) => `${"*_".repeat(n)}a${"_*".repeat(n)}`,
  "texts opened and never closed": (n) => " *a".repeat(n),
  "backticks": (n) => "`a ".repeat(n),
  "fences": (n) => "```\n".repeat(n),
  "fences in quotes": (n) => `${">".repeat(n)}\`\`\`\n`.repeat(2),
};
const MARKUPS = {
  spans: (n) => ({ spans: many(n, (i) => ({ start: i, end: i + 1, styles: ["strong"] })) }),
  "spans in each other": (n) => ({ spans: many(n, (i) => ({ start: i, end: 2 * n - i, styles: ["strong"] })) }),
  "spans that cross": (n) => ({ spans: many(n, (i) => ({ start: i, end: i + n, styles: ["strong"] })) }),
  "spans of one place": (n) => ({ spans: many(n, () => ({ start: 0, end: n, styles: ["strong", "emphasis", "code"] })) }),
  quotes: (n) => ({ blockQuotes: many(n, (i) => ({ start: i, end: 2 * n - i })) }),
  "items of a list": (n) => ({ lists: [{ start: 0, end: n, items: many(n, (start) => ({ start })) }] }),
  lists: (n) => ({ lists: many(n, (i) => ({ start: i, end: 2 * n - i, items: [{ start: i }] })) }),
};
const nested = (n, wrap, inner) => { let tree = inner; for (let i = 0; i < n; i++) tree = wrap(tree); return tree; };
const quoted = (n) => nested(n, (child) => ({ kind: "quote", children: [child] }), { kind: "text", value: "a" });

/** A model of a stream of the page's own, by what comes on that; a page looks at the snapshot behind it, and at what each change was. */
const modelled = (kind, inputs) => Object.entries(inputs).map(([name, tell]) => ["Observer.dispatch", `${name}, told to a ${kind}`, (C, n) => {
  const observer = bare(C);
  const model = new C[kind]({ observer });
  model.watch?.("b.example", "n");
  let changes = 0;
  model.subscribe(() => changes++);
  return () => { tell(observer, n); return model.current.all.length + changes; };
}]);

const talk = (C) => C.Conversation.with("me@x.example", "a@b.example");
const said = (i, more = {}) => ({ kind: "message", type: "chat", id: `m${i}`, from: "a@b.example/c", to: "me@x.example/r", body: "a", ...more });
const conversation = (C, n, make) => { let it = talk(C); for (let i = 0; i < n; i++) it = C.Conversation.apply(it, make(i)).conversation; return it; };
/** Each applied to what the one before gave: a conversation is a value, so that a step may take as long as it is. */
const steps = (name, make) => ["Conversation.apply", name, (C, n) => () => conversation(C, n, make), { most: 4000, allowed: 4.4 }];
const step = (name, before, make) => ["Conversation.apply", `${name}, one more`, (C, n) => { const it = conversation(C, n, before); const one = make(n); return () => { for (let i = 0; i < 20; i++) C.Conversation.apply(it, one); }; }, { most: 4000 }];

const JINGLE = (inner) => `<iq xmlns='jabber:client' type='set' id='1'><jingle xmlns='urn:xmpp:jingle:1' action='session-initiate' sid='s'>${inner}</jingle></iq>`;
const content = (description, transport, name = "0") => `<content creator='initiator' name='${name}'><description xmlns='urn:xmpp:jingle:apps:rtp:1' media='audio'>${description}</description><transport xmlns='urn:xmpp:jingle:transports:ice-udp:1'>${transport}</transport></content>`;
const OPUS = "<payload-type id='111' name='opus' clockrate='48000'/>";
const JINGLES = {
  contents: (n) => texts(n, (i) => content(OPUS, "", i)),
  candidates: (n) => content(OPUS, texts(n, (i) => `<candidate component='1' foundation='1' generation='0' id='${i}' ip='10.0.0.1' port='1' priority='1' protocol='udp' type='host'/>`)),
  payloads: (n) => content(texts(n, (i) => `<payload-type id='${i % 128}' name='a' clockrate='1'/>`), ""),
  sources: (n) => content(OPUS + texts(n, (i) => `<source xmlns='urn:xmpp:jingle:apps:rtp:ssma:0' ssrc='${i}'><parameter name='msid' value='a'/></source>`), ""),
  parameters: (n) => content(`<payload-type id='111' name='opus' clockrate='48000'>${texts(n, (i) => `<parameter name='a${i}' value='1'/>`)}</payload-type>`, ""),
};
const SDP = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n";
const AUDIO = "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\nc=IN IP4 0.0.0.0\r\n";
/** No more than 262,144 characters are read. */
const sdp = (name, make) => ["Sdp.parse", name, (C, n) => { const text = SDP + make(n); return () => C.Sdp.parse(text, { by: "initiator" }); }, { most: 2000, fails: true }];

const jids = { "labels": (n) => `${"a.".repeat(n)}b`, "a long localpart": (n) => `${"a".repeat(n)}@b`, "a long resourcepart": (n) => `b/${"é".repeat(n)}`, "combining marks": (n) => `b/a${"\u0301\u0327".repeat(n)}`, "at signs": (n) => "@".repeat(n), "slashes": (n) => `a/${"/".repeat(n)}`, "a long label in Punycode": (n) => `xn--${"a".repeat(n)}`, "a long label": (n) => "ü".repeat(n) };
const addresses = (call, run) => Object.entries(jids).map(([name, text]) => [call, name, (C, n) => { const given = text(n); return () => run(C, given); }, { fails: true }]);

const REGEXES = {
  "a regex that branches": (n) => validated("(a+)+", `${"a".repeat(n)}b`),
  "a regex of choices": (n) => validated("(a|a)*", `${"a".repeat(n)}b`),
  "a regex with neighbours": (n) => validated("a*a*a*a*a*", `${"a".repeat(n)}b`),
  "a long regex": (n) => validated("(a?)".repeat(n) + "a".repeat(n), "a".repeat(n)),
  "a deep regex": (n) => validated("(".repeat(n) + "a" + ")*".repeat(n), "a".repeat(n)),
  "a regex that counts": (n) => validated(`(a{0,${n}}){0,${n}}`, `${"a".repeat(n)}b`),
};

const has = (i) => ({ has: { name: "e", xmlns: `u:${i}` } });

export const KINDS = [
  ...shapes("parseElement", (C, xml) => () => C.parseElement(xml, { limits: ROOMY })),
  ...shapes("parseElement", (C, xml) => { const bytes = new TextEncoder().encode(xml); return () => C.parseElement(bytes, { limits: ROOMY }); }).slice(0, 5).map(([call, name, make]) => [call, `${name}, bytes`, make]),
  ...trees("serializeElement", (C, tree) => () => C.serializeElement(tree)),
  ...trees("serializeElement", (C, tree) => () => C.serializeElement(tree, { form: "pretty" })).map(([call, name, make]) => [call, `${name}, pretty`, make]),
  ...trees("serializeElement", (C, tree) => () => C.serializeElement(tree, { form: "canonical" })).map(([call, name, make]) => [call, `${name}, canonical`, make]),
  ...trees("findAll", (C, tree) => () => C.findAll(tree, "{urn:x}a/b/c")),
  ...trees("find", (C, tree) => () => C.find(tree, "{urn:x}a/b/c")),
  ["findAll", "steps", (C, n) => { const tree = nested(n, (child) => ({ name: "a", xmlns: "", attributes: {}, children: [child] }), "x"); const path = many(n, () => "a").join("/"); return () => C.findAll(tree, path); }],
  ["xml", "children", (C, n) => { const given = many(n, () => ({ name: "b", xmlns: "urn:x" })); return () => C.xml`<a xmlns="urn:x">${given}</a>`; }],
  ["xml", "arrays in arrays", (C, n) => { const given = nested(n, (child) => [child], "a"); return () => C.xml`<a xmlns="urn:x">${given}</a>`; }, { fails: true }],
  ...stanzas("createCodec", (C, xml) => { const codec = roomy(C); return () => codec.parse(xml); }),
  ...stanzas("serialize", (C, xml) => { const codec = roomy(C); const stanza = codec.parse(xml); return stanza.kind === "features" ? () => {} : () => codec.serialize(stanza); }),
  ...Object.entries(REPEATED).map(([name, make]) => ["toJSON", name, (C, n) => { const stanza = read(C, make(n)); return () => C.toJSON(stanza); }]),
  ...Object.entries(REPEATED).map(([name, make]) => ["fromJSON", name, (C, n) => { const codec = roomy(C); const stored = C.toJSON(codec.parse(make(n))); return () => codec.fromJSON(stored); }]),
  ...["one text", "children of different namespaces", "good delays"].map((name) => ["parse", name, (C, n) => { const xml = all[name](n); return () => C.parse(xml); }, { most: 20000 }]),
  ...stanzas("StreamParser.feed", (C, xml) => { const parser = new C.StreamParser({ framing: "websocket", limits: ROOMY }); parser.feed(OPEN); return () => parser.feed(xml); }),
  ...Object.entries(SHAPES).map(([name, xml]) => ["StreamParser.feed", `${name}, in chunks of 100`, (C, n) => { const parser = new C.StreamParser({ framing: "tcp", limits: ROOMY }); parser.feed(HEADER); const cut = chunks(xml(n), 100); return () => cut.forEach((one) => parser.feed(one)); }]),
  ...["one text", "one long attribute", "attributes", "a long CDATA section"].map((name) => ["StreamParser.feed", `${name}, one character at a time`, (C, n) => { const parser = new C.StreamParser({ framing: "tcp", limits: ROOMY }); parser.feed(HEADER); const cut = [...SHAPES[name](n)]; return () => cut.forEach((one) => parser.feed(one)); }]),
  ["StreamParser.feed", "stanzas in one chunk", (C, n) => { const parser = new C.StreamParser({ framing: "tcp", limits: ROOMY }); const xml = HEADER + message("<body>a</body>").repeat(n); return () => parser.feed(xml); }],
  ["StreamParser.feed", "pieces of a text", (C, n) => { const parser = new C.StreamParser({ framing: "tcp", limits: ROOMY, pieces: "{jabber:client}body" }); parser.feed(HEADER); const cut = chunks(SHAPES["one text"](n), 100); return () => cut.forEach((one) => parser.feed(one)); }],
  ["StreamParser.feed", "headers", (C, n) => { const parser = new C.StreamParser({ framing: "bosh", limits: ROOMY }); const xml = `<body xmlns='http://jabber.org/protocol/httpbind'>${message("<body>a</body>").repeat(n)}</body>`; return () => parser.feed(xml); }],
  ...Object.entries(REPEATED).slice(0, 10).map(([name, xml]) => ["Session.receive", name, (C, n) => { const it = listening(C); const given = xml(n); return proven(() => it.session.receive(given), () => it.heard() === 1); }]),
  ["Session.receive", "stanzas", (C, n) => { const it = listening(C); const given = message("<body>a</body>"); return proven(() => { for (let i = 0; i < n; i++) it.session.receive(given); }, () => it.heard() === n); }],
  ["Session.receive", "answers that nobody asked for", (C, n) => { const it = listening(C, "iq"); return proven(() => { for (let i = 0; i < n; i++) it.session.receive(`<iq xmlns='jabber:client' type='result' id='x${i}'/>`); }, () => it.heard() === n); }],
  ["Session.receive", "requests", (C, n) => { const it = listening(C, "iq"); return proven(() => { for (let i = 0; i < n; i++) it.session.receive(`<iq xmlns='jabber:client' from='a@b.example/${i}' type='get' id='x${i}'><a xmlns='urn:x:${i}'/></iq>`); }, () => it.heard() === n); }],
  ["Session.receive", "requests of a server for acknowledgement", (C, n) => { const { session, out } = online(C, "PLAIN", { resume: true }); const before = out.length; return proven(() => { for (let i = 0; i < n; i++) session.receive("<r xmlns='urn:xmpp:sm:3'/>"); }, () => out.length === before + n); }],
  ["Session.receive", "acknowledgements of many stanzas, one by one", (C, n) => { const it = listening(C, "acknowledged", { resume: true, mostUnacknowledged: n }); for (let i = 0; i < n; i++) it.session.send({ kind: "message", to: "a@b.example", body: "a" }); return proven(() => { for (let i = 1; i <= n; i++) it.session.receive(`<a xmlns='urn:xmpp:sm:3' h='${i}'/>`); }, () => it.heard() > 0); }],
  ["Session.send", "stanzas", (C, n) => { const { session, out } = online(C); const before = out.length; return proven(() => { for (let i = 0; i < n; i++) session.send({ kind: "message", to: "a@b.example", body: "a" }); }, () => out.length === before + n); }],
  ["Session.receive", "mechanisms", (C, n) => { const { session } = connecting(C); session.receive(open(1)); const given = REPEATED.mechanisms(n); return () => session.receive(given); }],
  ["Session.receive", "features", (C, n) => { const { session } = connecting(C); session.receive(open(1)); const given = REPEATED["features of a stream"](n); return () => session.receive(given); }],
  ["Session.receive", "extensions of SCRAM", (C, n) => { const { session, nonce } = scram(C); const given = challenge(`r=${nonce}x,s=AAAA,i=4096${",a=b".repeat(n)}`); return proven(() => session.receive(given), () => session.state === "deriving"); }],
  ["Session.receive", "a long salt", (C, n) => { const { session, nonce } = scram(C); const given = challenge(`r=${nonce}x,s=${"AAAA".repeat(n)},i=4096`); return proven(() => session.receive(given), () => session.state === "deriving"); }],
  ["Bosh.answer", "stanzas in a body", (C, n) => { const { answer, received } = bosh(C); const given = body("", message("<body>a</body>").repeat(n)); return proven(() => answer(given), () => received() === given.length); }],
  ["Bosh.answer", "attributes of a body", (C, n) => { const { answer } = bosh(C); const given = body(texts(n, (i) => ` a${i}='b'`), ""); return () => answer(given); }],
  ["Bosh.answer", "answers", (C, n) => { const { answer, received } = bosh(C); const given = body("", message("<body>a</body>")); return proven(() => { for (let i = 0; i < n; i++) answer(given); }, () => received() === n * given.length); }],
  ...["children of different namespaces", "good delays", "two extensions in turn"].map((name) => ["Observer.dispatch", name, (C, n) => { const { session } = online(C); const observer = new C.Observer({ session }); let heard = 0; observer.on("message", () => heard++); const given = all[name](n); return proven(() => session.receive(given), () => heard === 1); }]),
  ["Observer.dispatch", "subscriptions", (C, n) => { const observer = new C.Observer(); for (let i = 0; i < n; i++) observer.on("message", has(i), () => {}); const given = { name: "message", xmlns: "jabber:client", children: [{ name: "e", xmlns: "u:1" }] }; return () => { for (let i = 0; i < 200; i++) observer.dispatch(given); }; }],
  ["Observer.dispatch", "subscriptions and children", (C, n) => { const observer = new C.Observer(); for (let i = 0; i < FEW; i++) observer.on("message", has(i), () => {}); const given = { name: "message", xmlns: "jabber:client", children: many(n, (i) => ({ name: "e", xmlns: `u:${i}` })) }; return () => observer.dispatch(given); }],
  ...["children of different namespaces", "good delays", "two extensions in turn"].map((name) => ["Observer.dispatch", `${name}, over a stream of the page's own`, (C, n) => { const observer = bare(C); let heard = 0; observer.on("message", () => heard++); const given = read(C, all[name](n)); return proven(() => observer.dispatch(given), () => heard === 1); }]),
  ...modelled("RosterModel", {
    "contacts": (it, n) => it.dispatch({ kind: "iq", type: "set", id: "1", roster: { items: many(n, (i) => ({ jid: `a${i}@b.example` })) } }),
    "strangers who ask": (it, n) => { for (let i = 0; i < n; i++) it.dispatch({ kind: "presence", type: "subscribe", from: `a${i}@b.example` }); },
  }),
  ...modelled("PresenceModel", {
    "strangers": (it, n) => { for (let i = 0; i < n; i++) it.dispatch({ kind: "presence", from: `a${i}@b.example/${alike(i)}` }); },
    "clients of one": (it, n) => { for (let i = 0; i < n; i++) it.dispatch({ kind: "presence", from: `a@b.example/${alike(i)}` }); },
  }),
  ...modelled("RoomsModel", {
    "occupants": (it, n) => { it.enter("r@b.example/me"); it.send({ kind: "presence", to: "r@b.example/me", muc: {} }); for (let i = 0; i < n; i++) it.dispatch({ kind: "presence", from: `r@b.example/${alike(i)}`, mucUser: { items: [{ affiliation: "none", role: "participant" }] } }); },
  }),
  ...modelled("ConversationsModel", {
    "messages": (it, n) => { for (let i = 0; i < n; i++) it.dispatch(said(i)); },
    "strangers": (it, n) => { for (let i = 0; i < n; i++) it.dispatch(said(i, { from: `a${i}@b.example/c` })); },
    "corrections of one": (it, n) => { for (let i = 0; i < n; i++) it.dispatch(said(i, i === 0 ? {} : { replace: { id: "m0" } })); },
    "receipts in one": (it, n) => { for (let i = 0; i < 20; i++) it.dispatch(said(i)); it.dispatch({ kind: "message", type: "chat", from: "a@b.example/c", unknown: many(n, (i) => ({ name: "received", xmlns: "urn:xmpp:receipts", attributes: { id: `m${i}` }, children: [] })) }); },
  }),
  ...modelled("NodesModel", {
    "items": (it, n) => it.dispatch({ kind: "message", from: "b.example", pubsubEvent: { items: { node: "n", items: many(n, (i) => ({ id: alike(i) })) } } }),
    "items one by one": (it, n) => { for (let i = 0; i < n; i++) it.dispatch({ kind: "message", from: "b.example", pubsubEvent: { items: { node: "n", items: [{ id: alike(i) }] } } }); },
  }),
  ["Discovery.info", "presences of a crowd", (C, n) => { const observer = bare(C); const discovery = new C.Discovery({ observer }); const caps = (i) => ({ node: "u:x", hash: "sha-1", ver: `v${i}` }); return () => { for (let i = 0; i < n; i++) observer.dispatch({ kind: "presence", from: `a@b.example/${i}`, caps: caps(i) }); for (let i = 0; i < n; i++) discovery.info(`a@b.example/${i}`); }; }],
  ["skeleton", "a long text", (C, n) => { const text = "аm\u202eé".repeat(n); return () => C.skeleton(text); }],
  ...infos("Caps.compute", (C, given) => () => C.Caps.compute(given)).map(([call, name, make]) => [call, name, make, { fails: true }]),
  ...infos("Caps.verify", (C, given) => () => C.Caps.verify({ node: "n", hash: "sha-1", ver: "x" }, given)),
  ["Caps.node", "a long node", (C, n) => { const caps = { node: "a".repeat(n), ver: "b".repeat(n) }; return () => C.Caps.node(caps); }],
  ...infos("Caps2.compute", (C, given) => () => C.Caps2.compute(given)),
  ...infos("Caps2.verify", (C, given) => () => C.Caps2.verify({ algo: "sha-256", value: new Uint8Array(32) }, given)),
  ["Caps2.node", "a long hash", (C, n) => { const hash = { algo: "sha-256", value: new Uint8Array(n) }; return () => C.Caps2.node(hash); }],
  ...Object.entries(FORMS).map(([name, make]) => ["Forms.fill", name, (C, n) => { const given = make(n); const filled = answers(given); return () => C.Forms.fill(given, filled); }]),
  ...Object.entries(FORMS).map(([name, make]) => ["Forms.values", name, (C, n) => { const given = make(n); return () => C.Forms.values(given); }]),
  ...Object.entries(FORMS).map(([name, make]) => checked(name, (n) => { const given = make(n); return [given, submit(given)]; })),
  ...Object.entries(REGEXES).map(([name, make]) => checked(name, make)),
  checked("fields that were not asked for", (n) => [form(1, () => ({ name: "x" })), submit(FORMS.fields(n))]),
  checked("options and choices", (n) => { const words = many(n, String); return [{ type: "form", fields: [{ name: "a", type: "list-multi", options: words.map((value) => ({ value })) }] }, { type: "submit", fields: [{ name: "a", values: words }] }]; }),
  checked("digits", (n) => [{ type: "form", fields: [{ name: "a", validation: { datatype: "xs:decimal", range: { min: "1".repeat(n), max: "2".repeat(n) } } }] }, { type: "submit", fields: [{ name: "a", values: ["1".repeat(n)] }] }]),
  ["MucStatus.all", "codes", (C, n) => { const codes = many(n, (i) => 100 + (i % 300)); return () => C.MucStatus.all({ statusCodes: codes }); }],
  ["MucStatus.removal", "codes", (C, n) => { const codes = many(n, (i) => 100 + (i % 300)); return () => C.MucStatus.removal({ statusCodes: codes }); }],
  ["Paging.next", "a long identifier", (C, n) => { const page = { last: "a".repeat(n), count: 3 }; return () => C.Paging.next(page, 10); }],
  ["Paging.previous", "a long identifier", (C, n) => { const page = { firstItem: { id: "a".repeat(n) }, first: "a".repeat(n) }; return () => C.Paging.previous(page, 10); }],
  ...Object.entries(BODIES).map(([name, make]) => ["RichText.styled", name, (C, n) => { const body = make(n); return () => C.RichText.styled(body); }]),
  ...Object.entries(BODIES).map(([name, make]) => ["RichText.of", name, (C, n) => { const given = { kind: "message", body: make(n) }; return () => C.RichText.of(given); }]),
  ...Object.entries(MARKUPS).map(([name, make]) => ["RichText.marked", name, (C, n) => { const markup = make(n); const body = "a".repeat(2 * n); return () => C.RichText.marked(body, markup); }]),
  ["RichText.action", "a long body", (C, n) => { const body = `/me ${"a ".repeat(n)}`; return () => C.RichText.action(body); }],
  ["RichText.encryptedFile", "a long address", (C, n) => { const body = `aesgcm://a.example/${"a/".repeat(n)}#${"0".repeat(88)}`; return () => C.RichText.encryptedFile(body); }],
  ["RichText.encryptedLink", "a long address", (C, n) => { const file = { url: `https://a.example/${"a/".repeat(n)}`, iv: new Uint8Array(12), key: new Uint8Array(32) }; return () => C.RichText.encryptedLink(file); }],
  ["RichText.plain", "depth", (C, n) => { const given = quoted(n); return () => C.RichText.plain(given); }],
  ["RichText.plain", "children", (C, n) => { const given = { kind: "document", children: many(n, () => ({ kind: "text", value: "a" })) }; return () => C.RichText.plain(given); }],
  ...["depth", "children", "different elements"].map((name) => ["Xhtml.text", name, (C, n) => {
    const inner = { depth: (count) => "<p>".repeat(count) + "a" + "</p>".repeat(count), children: (count) => "<em>a</em> b".repeat(count), "different elements": (count) => texts(count, (i) => `<x${i}><a href='https://a/${i}'>b</a></x${i}>`) }[name](n);
    const body = C.parseElement(`<body xmlns='http://www.w3.org/1999/xhtml'>${inner}</body>`, { limits: ROOMY });
    return () => C.Xhtml.text(body);
  }]),
  ["Color.of", "a long text", (C, n) => { const text = "aé".repeat(n); return () => C.Color.of(text); }],
  ["Color.angle", "a long text", (C, n) => { const text = "aé".repeat(n); return () => C.Color.angle(text); }],
  ["Fallback.strip", "ranges", (C, n) => { const given = { kind: "message", body: "a".repeat(2 * n), fallback: { for: "urn:x", bodies: many(n, (i) => ({ start: i, end: 2 * n - i })) } }; return () => C.Fallback.strip(given, "urn:x"); }],
  ["Fallback.strip", "fallbacks", (C, n) => { const one = { for: "urn:x", bodies: [{ start: 0, end: 1 }] }; const given = { kind: "message", body: "a".repeat(n), fallback: one, more: { fallback: many(n, () => one) } }; return () => C.Fallback.strip(given, "urn:x"); }],
  ["Fallback.prefix", "a long text", (C, n) => { const text = "😀\n".repeat(n); return () => C.Fallback.prefix("urn:x", text); }],
  ["Fallback.quote", "lines", (C, n) => { const text = "a\n".repeat(n); return () => C.Fallback.quote(text); }],
  ["Fallback.count", "a long text", (C, n) => { const text = "a😀".repeat(n); return () => C.Fallback.count(text); }],
  ["Fallback.slice", "a long text", (C, n) => { const text = "a😀".repeat(n); return () => C.Fallback.slice(text, n, n + 5); }],
  ...["parse", "bare"].flatMap((name) => addresses(`Jid.${name}`, (C, text) => C.Jid[name](text))),
  ...addresses("Jid.equal", (C, text) => C.Jid.equal(text, text)).slice(0, 2),
  ...addresses("Jid.compare", (C, text) => C.Jid.compare(text, text)).slice(0, 2),
  ["Jid.of", "a long part", (C, n) => { const parts = { local: "a".repeat(n), domain: "b.".repeat(n), resource: "c".repeat(n) }; return () => C.Jid.of(parts); }, { fails: true }],
  ["Jid.escape", "a long text", (C, n) => { const text = "a b\\20".repeat(n); return () => C.Jid.escape(text); }],
  ["Jid.unescape", "a long text", (C, n) => { const text = "\\20\\5c\\".repeat(n); return () => C.Jid.unescape(text); }],
  ["Jid.nickname", "spaces", (C, n) => { const text = `a${" ".repeat(n)}b`; return () => C.Jid.nickname(text); }, { fails: true }],
  ["Jid.nickname", "combining marks", (C, n) => { const text = `a${"\u0301\u0327".repeat(n)}`; return () => C.Jid.nickname(text); }, { fails: true }],
  ["Jid.nickname", "digits that none of another kind may stand beside", (C, n) => { const text = "\u0660".repeat(n); return () => C.Jid.nickname(text); }],
  ["Jid.nickname", "dots that need a Japanese letter", (C, n) => { const text = `${"\u30fb".repeat(n)}\u3042`; return () => C.Jid.nickname(text); }],
  ["Jid.nickname", "joiners among marks", (C, n) => { const text = `\u0628${"\u064e\u200c\u064e\u0628".repeat(n)}`; return () => C.Jid.nickname(text); }, { fails: true }],
  ["Jid.equalNicknames", "a long text", (C, n) => { const text = "Éa ".repeat(n) + "a"; return () => C.Jid.equalNicknames(text, text); }, { fails: true }],
  ["Jid.parseUri", "parameters", (C, n) => { const text = `xmpp:a@b?message${texts(n, (i) => `;a${i}=b`)}`; return () => C.Jid.parseUri(text); }],
  ["Jid.parseUri", "parameters with one hash", (C, n) => { const text = `xmpp:a@b?message${texts(n, (i) => `;${alike(i)}=b`)}`; return () => C.Jid.parseUri(text); }],
  ["Jid.parseUri", "escapes", (C, n) => { const text = `xmpp:a@b?message;body=${"%C3%A9".repeat(n)}`; return () => C.Jid.parseUri(text); }],
  ["Jid.uri", "a long parameter", (C, n) => { const parts = { jid: "a@b", action: "message", parameters: { body: "é ".repeat(n) } }; return () => C.Jid.uri(parts); }],
  ["Jid.iri", "a long parameter", (C, n) => { const parts = { jid: "a@b", action: "message", parameters: { body: "é ".repeat(n) } }; return () => C.Jid.iri(parts); }],
  ["Roster.loaded", "contacts", (C, n) => { const answer = read(C, REPEATED["contacts of a roster"](n)); return () => C.Roster.loaded(undefined, answer); }],
  ["Roster.pushed", "contacts", (C, n) => { const roster = C.Roster.loaded(undefined, read(C, REPEATED["contacts of a roster"](n))); const push = C.parse(iq("<query xmlns='jabber:iq:roster' ver='4'><item jid='a0@b.example' subscription='both'/></query>", "set").replace(" from='d@e.example'", "")); return () => C.Roster.pushed(roster, push, "d@e.example"); }],
  ["Roster.pushed", "groups", (C, n) => { const roster = { items: [] }; const push = read(C, iq(`<query xmlns='jabber:iq:roster'><item jid='a@b.example'>${texts(n, (i) => `<group>${i}</group>`)}</item></query>`, "set").replace(" from='d@e.example'", "")); return () => C.Roster.pushed(roster, push, "d@e.example"); }],
  steps("messages", (i) => said(i)),
  steps("corrections of one message", (i) => (i === 0 ? said(0) : said(i, { correction: { id: "m0" } }))),
  steps("reactions to one message", (i) => (i === 0 ? said(0) : said(i, { body: undefined, reactions: { id: "m0", emojis: [`${i}`] } }))),
  steps("corrections of what has not come", (i) => said(i, { correction: { id: `x${i}` } })),
  step("messages", (i) => said(i), () => said("new")),
  step("messages with one hash", (i) => said(i, { id: alike(i) }), () => said("new")),
  step("corrections of what has not come", (i) => said(i, { correction: { id: `x${i}` } }), () => said("new")),
  ["Conversation.apply", "emojis", (C, n) => { const it = C.Conversation.apply(talk(C), said(0)).conversation; const one = said(1, { body: undefined, reactions: { id: "m0", emojis: many(n, String) } }); return () => C.Conversation.apply(it, one); }],
  ["Conversation.left", "messages", (C, n) => { const it = conversation(C, n, (i) => said(i)); return () => C.Conversation.left(it, "a@b.example/c"); }, { most: 4000 }],
  ["Conversation.emojis", "emojis", (C, n) => { const it = C.Conversation.apply(C.Conversation.apply(talk(C), said(0)).conversation, said(1, { body: undefined, reactions: { id: "m0", emojis: many(n, String) } })).conversation; return () => C.Conversation.emojis(it.entries[0]); }],
  ["Conversation.body", "a long reply", (C, n) => { const it = C.Conversation.apply(talk(C), said(0, { body: "> a\n".repeat(n), fallback: { for: "urn:xmpp:reply:0", bodies: [{ start: 0, end: n }] }, reply: { id: "x" } })).conversation; return () => C.Conversation.body(it.entries[0]); }],
  ["Conversation.displayedUpTo", "messages", (C, n) => { const it = conversation(C, n, (i) => said(i)); return () => C.Conversation.displayedUpTo(it); }, { most: 4000 }],
  ["Conversation.reference", "a long identifier", (C, n) => { const it = C.Conversation.apply(talk(C), said("a".repeat(n))).conversation; return () => C.Conversation.reference(it, it.entries[0], "reply"); }],
  ["inLanguage", "languages", (C, n) => { const given = { body: "a", bodyByLanguage: Object.fromEntries(many(n, (i) => [`x-${i}`, "a"])) }; return () => C.inLanguage(given, "body", ["de", "en-GB"]); }],
  ["inLanguage", "wanted languages", (C, n) => { const given = { body: "a", bodyByLanguage: { de: "b" } }; const wanted = many(n, (i) => `x-${i}`); return () => C.inLanguage(given, "body", wanted); }],
  ["reply", "children", (C, n) => { const given = read(C, SHAPES["children of different namespaces"](n)); return () => C.reply(given, { body: "a" }); }],
  ["errorReply", "children", (C, n) => { const given = read(C, iq("<a xmlns='urn:x'>" + "<b/>".repeat(n) + "</a>", "get")); return () => C.errorReply(given, "item-not-found"); }],
  ["parseHostMeta", "links", (C, n) => { const text = `<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>${texts(n, (i) => `<Link rel='urn:xmpp:alt-connections:websocket' href='wss://a/${i}'/>`)}</XRD>`; return () => C.parseHostMeta(text); }, { most: 10000 }],
  ["parseHostMeta", "links in JSON", (C, n) => { const text = `{"links":[${many(n, (i) => `{"rel":"urn:xmpp:alt-connections:websocket","href":"wss://a/${i}"}`).join()}]}`; return () => C.parseHostMeta(text); }, { most: 10000 }],
  ["parseHostMeta", "keys in JSON", (C, n) => { const text = `{${many(n, (i) => `"${alike(i)}":1`).join()}}`; return () => C.parseHostMeta(text); }, { most: 10000, fails: true }],
  ["parseHostMeta", "depth in JSON", (C, n) => { const text = `{"links":${"[".repeat(n)}${"]".repeat(n)}}`; return () => C.parseHostMeta(text); }, { fails: true }],
  ...Object.entries(JINGLES).map(([name, make]) => ["Sdp.serialize", name, (C, n) => { const { jingle } = read(C, JINGLE(make(n))); return () => C.Sdp.serialize(jingle, { by: "initiator" }); }, { fails: true }]),
  sdp("lines", (n) => AUDIO + "a=x\r\n".repeat(n)),
  sdp("candidates", (n) => AUDIO + "a=candidate:1 1 udp 1 10.0.0.1 1 typ host\r\n".repeat(n)),
  sdp("sources", (n) => AUDIO + texts(n, (i) => `a=ssrc:${i} msid:a\r\n`)),
  sdp("statements about a source", (n) => AUDIO + texts(n, (i) => `a=ssrc:1 a${i}:b\r\n`)),
  sdp("parts", (n) => texts(n, () => AUDIO)),
  sdp("parameters", (n) => `${AUDIO}a=fmtp:111 ${texts(n, (i) => `a${i}=b;`)}\r\n`),
  sdp("intervals of RTCP among feedback", (n) => AUDIO + "a=rtcp-fb:* nack\r\na=rtcp-fb:* trr-int 5\r\n".repeat(n)),
  sdp("groups", (n) => `a=group:BUNDLE${texts(n, (i) => ` ${i}`)}\r\n${AUDIO}`),
  ["Sdp.parseCandidate", "extensions", (C, n) => { const text = `candidate:1 1 udp 1 10.0.0.1 1 typ host${" a b".repeat(n)}`; return () => C.Sdp.parseCandidate(text); }],
  ["Sdp.serializeCandidate", "a long address", (C, n) => { const one = { component: 1, foundation: "1", ip: "a".repeat(n), port: 1, priority: 1, protocol: "udp", type: "host" }; return () => C.Sdp.serializeCandidate(one); }],
];

/** Public functions that take nothing of a stranger's, with the reason. */
export const EXEMPT = {
  parseMessage: "is parse for one kind; parse is measured",
  parsePresence: "is parse for one kind; parse is measured",
  parseIq: "is parse for one kind; parse is measured",
  "MucStatus.of": "takes one number",
  "Paging.first": "takes numbers of the page",
  "Paging.last": "takes numbers of the page",
  "Paging.at": "takes numbers of the page",
  "Conversation.with": "takes two addresses; Jid.parse is measured",
  "Conversation.withOccupant": "takes two addresses; Jid.parse is measured",
  "Conversation.isSelf": "compares two texts",
  "Conversation.isOwn": "compares texts of one entry",
  "Conversation.inRoom": "takes an address; Jid.parse is measured",
  "Roster.state": "takes one contact and makes words of words",
  "Roster.sent": "makes words of words",
  "Roster.received": "makes words of words",
  "StreamParser.restart": "takes nothing",
  "Session.on": "takes what the page gives",
  "Session.open": "takes what the page gives",
  "Session.attach": "takes what the page gives",
  "Session.authenticate": "takes what the page gives",
  "Session.register": "takes what the page gives",
  "Session.active": "takes what the page gives",
  "Session.close": "takes nothing",
  "Session.disconnected": "takes what the page gives",
  "Session.tick": "takes a number of the page",
  "Observer.on": "takes what the page gives",
  "Observer.once": "takes what the page gives",
  "Observer.off": "takes what the page gives",
  "Observer.stream": "takes what the page gives",
  "Observer.observable": "takes what the page gives",
  "Observer.eventTarget": "takes nothing",
  "Observer.send": "takes what the page gives",
  "Observer.request": "takes what the page gives; Observer.dispatch is measured",
  "Observer.respond": "takes what the page gives; Observer.dispatch is measured",
  "Observer.answer": "takes what the page gives",
  "Observer.remember": "takes what the page has; Observer.dispatch is measured",
  "Observer.enter": "takes an address; Jid.parse is measured",
  "Observer.follow": "takes an address; Jid.parse is measured",
  "Observer.announces": "takes what the page gives",
  "Observer.bound": "takes what the page gives",
  "Observer.tick": "takes a number of the page",
  "Observer.ended": "takes nothing",
  "Observer.close": "takes nothing",
  ...Object.fromEntries(["RosterModel", "PresenceModel", "RoomsModel", "ConversationsModel", "NodesModel", "BookmarksModel", "BlockedModel", "ProfilesModel"].flatMap((model) =>
    ["get", "subscribe", "close"].map((method) => [`${model}.${method}`, "takes what the page gives"]))),
  "RosterModel.isContact": "takes an address; Jid.parse is measured",
  "RoomsModel.forget": "takes an address; Jid.parse is measured",
  "NodesModel.watch": "takes what the page gives",
  "BlockedModel.isBlocked": "takes an address; Jid.parse is measured",
  "archivePages": "takes what the page gives; Observer.dispatch is measured",
  "Discovery.supports": "takes an address and a word; Discovery.info is measured",
  "Discovery.close": "takes nothing",
  "Bosh.on": "takes what the page gives",
  "Bosh.send": "takes what a session gives",
  "Bosh.fail": "takes two numbers",
  "Bosh.pause": "takes a number of the page",
  "Bosh.resume": "takes nothing",
  "Bosh.tick": "takes a number of the page",
};

const methods = (type) =>
  Object.entries(Object.getOwnPropertyDescriptors(type.prototype ?? {}))
    .filter(([name, { value }]) => name !== "constructor" && typeof value === "function")
    .map(([name]) => name);

/** The public functions of the package, as the table names them: those of objects and classes behind a dot. */
export function functionsOf(library) {
  return Object.entries(library).flatMap(([name, value]) => {
    if (typeof value !== "function") return Object.keys(value).map((key) => `${name}.${key}`);
    const own = methods(value);
    return own.length > 0 ? own.map((key) => `${name}.${key}`) : [name];
  });
}

/** What the table lacks, and what it has that is not there: nothing, or the build fails. */
export function gaps(library) {
  const there = new Set(functionsOf(library));
  const listed = new Set([...KINDS.map(([call]) => call), ...Object.keys(EXEMPT)]);
  return { missing: [...there].filter((name) => !listed.has(name)), unknown: [...listed].filter((name) => !there.has(name)) };
}
