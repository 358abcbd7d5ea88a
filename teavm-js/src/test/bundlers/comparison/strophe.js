// What browsers get of it: in Node it has a document of another kind, without selectors.
import { $msg, $pres, Strophe, stx } from "../node_modules/strophe.js/dist/strophe.esm.js";

Strophe.setLogLevel(Strophe.LogLevel.FATAL);

export function parse(text) {
  const message = Strophe.toElement(text);
  const asked = message.querySelector('request[xmlns="urn:xmpp:receipts"]') !== null;
  return { from: message.getAttribute("from"), body: message.querySelector("body").textContent, asked };
}

export function build(to, body) {
  return stx`<message xmlns="jabber:client" type="chat" to="${to}">
    <body>${body}</body><request xmlns="urn:xmpp:receipts"/>
    <active xmlns="http://jabber.org/protocol/chatstates"/></message>`.toString();
}

export function roomCodes(text) {
  const statuses = Strophe.toElement(text).querySelectorAll("status");
  const codes = Array.from(statuses, (status) => status.getAttribute("code"));
  return { own: codes.includes("110"), created: codes.includes("201") };
}

export function archiveResult(text) {
  const result = Strophe.toElement(text).querySelector('result[xmlns="urn:xmpp:mam:2"]');
  const stamp = new Date(result.querySelector('delay[xmlns="urn:xmpp:delay"]').getAttribute("stamp"));
  const message = result.querySelector("message");
  const body = message.querySelector("body").textContent;
  return { id: result.getAttribute("id"), stamp, from: message.getAttribute("from"), body };
}

export function disco(text) {
  const query = Strophe.toElement(text).querySelector("query");
  const features = Array.from(query.querySelectorAll("feature"), (feature) => feature.getAttribute("var"));
  const name = query.querySelector("identity").getAttribute("name");
  return { name, receipts: features.includes("urn:xmpp:receipts") };
}

export function form(text, values) {
  const message = Strophe.toElement(text);
  const answer = $msg({ to: message.getAttribute("from") }).c("x", { xmlns: "jabber:x:data", type: "submit" });
  for (const field of message.querySelectorAll("field")) {
    const name = field.getAttribute("var");
    const old = Array.from(field.querySelectorAll(":scope > value"), (value) => value.textContent);
    answer.c("field", { var: name });
    for (const value of [values[name] ?? old].flat()) answer.c("value", {}, String(value));
    answer.up();
  }
  return answer.toString();
}

export function sameAccount(one, other) {
  const [first, second] = [one, other].map((jid) => Strophe.getBareJidFromJid(jid).toLowerCase());
  return first === second;
}

export const chunks = undefined;

export function login(url, jid, password) {
  const connection = new Strophe.Connection(url);
  return new Promise((resolve, reject) => {
    connection.connect(jid, password, (status) => {
      if (status === Strophe.Status.AUTHFAIL) reject(new Error("refused"));
      if (status !== Strophe.Status.CONNECTED) return;
      connection.send($pres());
      resolve(connection.jid);
    });
  });
}

export function payload(text) {
  const product = Strophe.toElement(text).querySelector('product[xmlns="urn:example:shop"]');
  const [sku, price] = ["sku", "price"].map((name) => product.getAttribute(name));
  const attributes = { xmlns: "urn:example:shop", sku, price: String(Number(price) + 1) };
  return $msg().c("product", attributes, product.textContent).toString();
}
