import { client, jid as address, xml } from "@xmpp/client";
import Parser from "@xmpp/xml/lib/Parser.js";
import parseXml from "@xmpp/xml/lib/parse.js";

export function parse(text) {
  const message = parseXml(text);
  const asked = message.getChild("request", "urn:xmpp:receipts") !== undefined;
  return { from: message.attrs.from, body: message.getChildText("body"), asked };
}

export function build(to, body) {
  return xml(
    "message",
    { type: "chat", to },
    xml("body", {}, body),
    xml("request", { xmlns: "urn:xmpp:receipts" }),
    xml("active", { xmlns: "http://jabber.org/protocol/chatstates" }),
  ).toString();
}

export function roomCodes(text) {
  const user = parseXml(text).getChild("x", "http://jabber.org/protocol/muc#user");
  const codes = user.getChildren("status").map(({ attrs }) => attrs.code);
  return { own: codes.includes("110"), created: codes.includes("201") };
}

export function archiveResult(text) {
  const result = parseXml(text).getChild("result", "urn:xmpp:mam:2");
  const forwarded = result.getChild("forwarded", "urn:xmpp:forward:0");
  const message = forwarded.getChild("message");
  const stamp = new Date(forwarded.getChild("delay", "urn:xmpp:delay").attrs.stamp);
  return { id: result.attrs.id, stamp, from: message.attrs.from, body: message.getChildText("body") };
}

export function disco(text) {
  const query = parseXml(text).getChild("query", "http://jabber.org/protocol/disco#info");
  const features = query.getChildren("feature").map(({ attrs }) => attrs.var);
  return { name: query.getChild("identity").attrs.name, receipts: features.includes("urn:xmpp:receipts") };
}

export function form(text, values) {
  const message = parseXml(text);
  const fields = message.getChild("x", "jabber:x:data").getChildren("field");
  const filled = fields.map((field) => {
    const old = field.getChildren("value").map((value) => value.text());
    const given = values[field.attrs.var] ?? old;
    return xml("field", { var: field.attrs.var }, ...[given].flat().map((value) => xml("value", {}, String(value))));
  });
  const answer = xml("x", { xmlns: "jabber:x:data", type: "submit" }, ...filled);
  return xml("message", { to: message.attrs.from }, answer).toString();
}

export function sameAccount(one, other) {
  return address(one).bare().equals(address(other).bare());
}

export function chunks(pieces) {
  const bodies = [];
  const parser = new Parser();
  parser.on("element", (element) => element.getChild("body") && bodies.push(element.getChildText("body")));
  for (const piece of pieces) parser.write(piece);
  return bodies;
}

export async function login(url, jid, password) {
  const { local: username, domain } = address(jid);
  const xmpp = client({ service: url, domain, username, password });
  const online = await xmpp.start();
  await xmpp.send(xml("presence"));
  return online.toString();
}

export function payload(text) {
  const product = parseXml(text).getChild("product", "urn:example:shop");
  const { sku, price } = product.attrs;
  const attributes = { xmlns: "urn:example:shop", sku, price: String(Number(price) + 1) };
  return xml("message", {}, xml("product", attributes, product.text())).toString();
}
