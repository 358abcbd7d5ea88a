// The classes without types: node elements.mjs <folder of the package>
import { strict as assert } from "node:assert";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const folder = process.argv[2] + "/";
const load = (file) => import(pathToFileURL(folder + file));
const forms = { required: createRequire(import.meta.url)(folder + "elements.cjs"), node: await load("elements.mjs"), bundlers: await load("elements.module.js") };
const full = await load("full.mjs");
const { RosterModel, Discovery } = full;
const J = "xmlns='jabber:client'";

function parses({ StreamParser }) {
  const parser = new StreamParser({ framing: "tcp" });
  const header = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";
  const events = [header, "<message><body>Hi</bo", "dy></message><stream:features/><a xmlns='u:a'/></stream:stream>"].flatMap((chunk) => parser.feed(chunk));
  assert.deepEqual(events.map(({ kind, element }) => element?.name ? `${kind} ${element.name}` : kind), ["open", "message message", "features features", "element a", "close"]);
  assert.deepEqual(events[1].element.children, [{ name: "body", xmlns: "jabber:client", attributes: {}, children: ["Hi"] }]);
  assert.deepEqual(events, ((typed) => [header, "<message><body>Hi</body></message><stream:features/><a xmlns='u:a'/></stream:stream>"].flatMap((chunk) => typed.feed(chunk)))(new full.StreamParser({ framing: "tcp", as: "element" })));
  assert.throws(() => new StreamParser({ framing: "tcp", extensions: [] }), /options\.extensions is not an option/);
  const moved = new StreamParser({ framing: "websocket" }).feed("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing' see-other-uri='wss://[2001:db8::1]:5281/ws'/>");
  assert.equal(moved[0].seeOtherUri, "wss://[2001:db8::1]:5281/ws");
}

function online({ Session, parseElement }) {
  const session = new Session({ jid: "juliet@capulet.lit", password: "x", framing: "websocket", encrypted: true, timer: "none", mechanisms: ["PLAIN"] });
  const sent = [];
  session.on("send", (text) => sent.push(text));
  session.open();
  const streams = "xmlns:stream='http://etherx.jabber.org/streams'";
  const open = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' from='capulet.lit' id='1' version='1.0'/>";
  session.receive(open);
  session.receive(`<stream:features ${streams}><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism></mechanisms></stream:features>`);
  session.receive("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
  session.receive(open);
  session.receive(`<stream:features ${streams}><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></stream:features>`);
  const { id } = parseElement(sent.at(-1)).attributes;
  session.receive(`<iq ${J} type='result' id='${id}'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>juliet@capulet.lit/web</jid></bind></iq>`);
  assert.equal(session.state, "online");
  assert.equal(session.features.element.name, "features");
  sent.length = 0;
  return { session, sent };
}

async function talks(entry) {
  const { Observer, xml, find, parseElement } = entry;
  const { session, sent } = online(entry);
  const told = [];
  session.on("message", ({ kind, element }) => told.push([kind, find(element, "body")?.children[0]]));
  const errors = [];
  const observer = new Observer({ session, error: ({ message }) => errors.push(message) });
  observer.on("message", { type: "chat", has: { name: "body", xmlns: "jabber:client" } }, ({ element }, event) => told.push([element.attributes.id, event.provenance.way]));
  const rejected = [];
  observer.on("rejected", ({ reason, stanza }) => rejected.push([reason, stanza.element.name]));
  session.receive(`<message ${J} type='chat' id='1' from='romeo@montague.lit/a'><body>Hi</body></message>`);
  session.receive(`<message ${J} id='2' from='mallory@evil.lit'><received xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'><message ${J}/></forwarded></received></message>`);
  assert.deepEqual(told, [["message", "Hi"], ["1", "direct"], ["message", undefined]]);
  assert.equal(rejected.length, 1);

  session.send(xml`<message to="romeo@montague.lit"><body>${"<&"}</body></message>`);
  session.send({ kind: "message", element: parseElement(`<message ${J} id='3'/>`) });
  assert.deepEqual(sent.splice(0), ["<message xmlns=\"jabber:client\" to=\"romeo@montague.lit\"><body>&lt;&amp;</body></message>", `<message xmlns="jabber:client" id="3"/>`]);
  assert.throws(() => session.send({ kind: "message", body: "Hi" }), { name: "TypeError" });
  assert.throws(() => observer.on("message", { has: "receipts" }, () => {}), /an object with a name and an xmlns/);

  const ask = (children) => observer.request({ name: "iq", attributes: { type: "get", to: "romeo@montague.lit/a" }, children: [{ name: "ping", xmlns: "urn:xmpp:ping" }] });
  const idOf = () => parseElement(sent.pop()).attributes.id;
  const asked = ask();
  session.receive(`<iq ${J} type='result' id='${idOf()}' from='romeo@montague.lit/a'/>`);
  assert.equal((await asked).element.attributes.type, "result");
  const refused = ask();
  session.receive(`<iq ${J} type='error' id='${idOf()}' from='romeo@montague.lit/a'><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`);
  await assert.rejects(refused, { name: "StanzaError", condition: "item-not-found" });

  observer.respond({ name: "query", xmlns: "jabber:iq:version" }, ({ element }) => {
    if (element.attributes.id === "v2") throw { condition: "forbidden", text: "No" };
    if (element.attributes.id === "v3") throw { condition: "forbidden", type: "never" };
    return { name: "query", xmlns: "jabber:iq:version", children: [{ name: "name", children: ["Couplet"] }] };
  });
  const answered = (id) => {
    session.receive(`<iq ${J} type='get' id='${id}' from='romeo@montague.lit/a'><query xmlns='jabber:iq:version'/></iq>`);
    return parseElement(sent.pop());
  };
  assert.equal(find(answered("v1"), "{jabber:iq:version}query/name").children[0], "Couplet");
  const error = find(answered("v2"), "error");
  assert.deepEqual([error.attributes.type, error.children.map(({ name, children }) => name + children)], ["auth", ["forbidden", "textNo"]]);
  assert.equal(find(answered("v3"), "error").children[0].name, "internal-server-error");
  assert.deepEqual(errors, ['error.type must be one of auth, cancel, continue, modify, wait, not "never"']);
}

function dispatches({ Observer }) {
  const observer = new Observer();
  const seen = [];
  observer.on("iq", ({ element }, { claim }) => seen.push(element.attributes.id, claim()));
  assert.equal(observer.dispatch({ name: "iq", attributes: { type: "get", id: "7" }, children: [{ name: "a", xmlns: "u:a" }] }), true);
  assert.deepEqual(seen, ["7", true]);
}

async function serves(entry) {
  const sent = [];
  const observer = new entry.Observer({ jid: "juliet@capulet.lit/balcony", send: (text) => sent.push(text), timer: "none" });
  const roster = new RosterModel({ observer });
  observer.dispatch({ name: "iq", attributes: { type: "set", id: "p" }, children: [{ name: "query", xmlns: "jabber:iq:roster", children: [{ name: "item", attributes: { jid: "romeo@montague.lit" } }] }] });
  assert.deepEqual(roster.current.all.map(({ jid }) => jid), ["romeo@montague.lit"]);
  const discovery = new Discovery({ observer });
  const asked = discovery.info("capulet.lit");
  const { id } = entry.parseElement(sent.at(-1)).attributes;
  observer.dispatch(entry.parseElement(`<iq ${J} type='result' id='${id}' from='capulet.lit'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='server' type='im'/></query></iq>`));
  const info = await asked;
  assert.equal(info.name, "query");
}

for (const entry of Object.values(forms)) {
  parses(entry);
  await talks(entry);
  dispatches(entry);
}
// Models and what else is made on top are of the same engine.
await serves(forms.required);
await serves(forms.node);
