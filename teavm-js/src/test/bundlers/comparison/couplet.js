import {
  createCodec,
  Forms,
  Jid,
  MucStatus,
  parseIq,
  parseMessage,
  parsePresence,
  serialize,
  StreamParser,
} from "couplet";
import { connect } from "couplet/browser";

export function parse(text) {
  const { from, body, receiptRequest } = parseMessage(text);
  return { from, body, asked: receiptRequest === true };
}

export function build(to, body) {
  return serialize({ kind: "message", type: "chat", to, body, receiptRequest: true, chatState: "active" });
}

export function roomCodes(text) {
  const codes = MucStatus.all(parsePresence(text).mucUser);
  return { own: codes.includes("self"), created: codes.includes("created") };
}

export function archiveResult(text) {
  const { id, forwarded } = parseMessage(text).archiveResult;
  return { id, stamp: forwarded.delay.stamp, from: forwarded.stanza.from, body: forwarded.stanza.body };
}

export function disco(text) {
  const { identities, features } = parseIq(text).discoInfo;
  return { name: identities[0].name, receipts: features.includes("urn:xmpp:receipts") };
}

export function form(text, values) {
  const { from, form } = parseMessage(text);
  return serialize({ kind: "message", to: from, form: Forms.fill(form, values) });
}

export function sameAccount(one, other) {
  return Jid.bare(one) === Jid.bare(other);
}

export function chunks(pieces) {
  const stream = new StreamParser({ framing: "tcp" });
  return pieces.flatMap((piece) => stream.feed(piece)).flatMap(({ body }) => body ?? []);
}

export async function login(url, jid, password) {
  const { session } = await connect(new WebSocket(url, "xmpp"), { jid, password });
  session.send({ kind: "presence" });
  return session.jid;
}

export function payload(text) {
  const fields = { sku: { attribute: "sku" }, price: { attribute: "price", type: "number" }, title: { text: true } };
  const shop = createCodec({ extensions: [{ key: "product", name: "product", xmlns: "urn:example:shop", fields }] });
  const { product } = shop.parseMessage(text);
  return shop.serialize({ kind: "message", product: { ...product, price: product.price + 1 } });
}
