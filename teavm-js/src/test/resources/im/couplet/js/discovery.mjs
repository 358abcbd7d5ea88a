// What is known of what others can do: node discovery.mjs <bundle>. The hash and what it is of: XEP-0115 section 5.2.
import { pathToFileURL } from "node:url";

const { Discovery, Observer, parse } = await import(pathToFileURL(process.argv[2]));
const VER = "QgayPKawpkPSDYmwT/WM94uAlu0=";
const EXODUS = {
  identities: [{ category: "client", type: "pc", name: "Exodus 0.9.1" }],
  features: [
    "http://jabber.org/protocol/caps",
    "http://jabber.org/protocol/disco#info",
    "http://jabber.org/protocol/disco#items",
    "http://jabber.org/protocol/muc",
  ],
};
const MUC = "http://jabber.org/protocol/muc";

function start(known) {
  const sent = [];
  const observer = new Observer({ jid: "juliet@capulet.lit/balcony", timer: "none", send: (text) => sent.push(parse(text)) });
  const discovery = new Discovery({ observer, known });
  const appears = (from, ver = VER) =>
    observer.dispatch({ kind: "presence", from, caps: { node: "http://code.google.com/p/exodus", hash: "sha-1", ver } });
  const answer = (iq, info = EXODUS, more) =>
    observer.dispatch({ kind: "iq", type: "result", id: iq.id, from: iq.to, discoInfo: { node: iq.discoInfo.node, ...info }, ...more });
  return { sent, discovery, appears, answer };
}

const one = start();
const three = ["romeo@montague.lit/orchard", "nurse@capulet.lit/chamber", "nurse@capulet.lit/kitchen"];
three.forEach((jid) => one.appears(jid));
const infos = three.map((jid) => one.discovery.info(jid));
console.log("asked:", one.sent.map((iq) => `${iq.to} ${iq.discoInfo.node}`).join());
one.answer(one.sent[0]);
await Promise.all(infos);
console.log("once:", three.map((jid) => one.discovery.supports(jid, MUC)).join());
console.log("unknown:", one.discovery.supports("mallory@evil.example/x", MUC));
const kept = JSON.parse(JSON.stringify(one.discovery.known));
console.log("kept:", kept.length, kept[0].attributes.node);

// What was kept is as good in the next session; what somebody has put there is not.
const two = start(kept);
two.appears(three[0]);
console.log("again:", two.discovery.supports(three[0], MUC), two.sent.length);
const forged = JSON.parse(JSON.stringify(kept));
forged[0].children.push({ name: "feature", xmlns: forged[0].xmlns, attributes: { var: "urn:x:forged" }, children: [] });
console.log("forged:", start([...forged, 5, { name: "other", xmlns: "urn:x" }]).discovery.known.length);

// Who shows the hash of others and says something else speaks for himself.
const liars = start();
const both = ["romeo@montague.lit/liar", "nurse@capulet.lit/chamber"];
both.forEach((jid) => liars.appears(jid));
const replies = both.map((jid) => liars.discovery.info(jid));
liars.answer(liars.sent[0], { ...EXODUS, features: [...EXODUS.features, "urn:x:forged"] });
await replies[0];
liars.answer(liars.sent[1]);
await Promise.all(replies);
console.log("liar:", liars.sent.map((iq) => iq.to).join(), liars.discovery.supports(both[0], "urn:x:forged"), liars.discovery.supports(both[1], "urn:x:forged"));
