import stanza from "stanza";
import Protocol from "stanza/protocol/index.js";

const { createClient, JID } = stanza;
const { attribute, floatAttribute, parse: parseXml, Registry, StreamParser, text: ownText } = stanza.JXT;
const registry = new Registry();
registry.define(Protocol.default);

export function parse(text) {
  const { from, body, receipt } = registry.import(parseXml(text));
  return { from, body, asked: receipt?.type === "request" };
}

export function build(to, body) {
  const message = { type: "chat", to, body, receipt: { type: "request" }, chatState: "active" };
  return registry.export("message", message).toString();
}

export function roomCodes(text) {
  const { statusCodes } = registry.import(parseXml(text)).muc;
  return { own: statusCodes.includes("110"), created: statusCodes.includes("201") };
}

export function archiveResult(text) {
  const { id, item } = registry.import(parseXml(text)).archive;
  return { id, stamp: item.delay.timestamp, from: item.message.from, body: item.message.body };
}

export function disco(text) {
  const { identities, features } = registry.import(parseXml(text)).disco;
  return { name: identities[0].name, receipts: features.includes("urn:xmpp:receipts") };
}

export function form(text, values) {
  const { from, forms } = registry.import(parseXml(text));
  const fields = forms[0].fields.map(({ name, type, value }) => ({ name, type, value: values[name] ?? value }));
  return registry.export("message", { to: from, forms: [{ type: "submit", fields }] }).toString();
}

export function sameAccount(one, other) {
  return JID.equalBare(one, other);
}

export function chunks(pieces) {
  const bodies = [];
  const stream = new StreamParser({ registry, wrappedStream: true });
  stream.on("data", ({ stanza }) => stanza.body && bodies.push(stanza.body));
  for (const piece of pieces) stream.write(piece);
  return bodies;
}

export async function login(url, jid, password) {
  const client = createClient({ jid, password, transports: { websocket: url, bosh: false } });
  const started = new Promise((resolve) => client.on("session:started", resolve));
  await client.connect();
  await started;
  client.sendPresence();
  return client.jid;
}

export function payload(text) {
  const fields = { sku: attribute("sku"), price: floatAttribute("price"), title: ownText() };
  const shop = new Registry();
  shop.define(Protocol.default);
  shop.define({ namespace: "urn:example:shop", element: "product", path: "message.product", fields });
  const { product } = shop.import(parseXml(text));
  return shop.export("message", { product: { ...product, price: product.price + 1 } }).toString();
}
