import * as ltx from "ltx";
import { EventEmitter } from "@xmpp/events";
import xml, { Parser } from "@xmpp/xml";
import parseXmpp from "@xmpp/xml/lib/parse.js";
import { fields } from "./ltx-fields.js";
import { rawOf } from "./tree.js";

const raw = rawOf("name", "attrs");

/** Has no event for a stanza: the tree of the whole stream grows, and its stanzas are counted in it at the end. */
function ltxStream(onStanza) {
  const parser = new ltx.Parser();
  return {
    write: (chunk) => parser.write(chunk),
    close() {
      parser.write("</stream:stream>");
      for (const child of parser.tree.children) onStanza(child);
    },
  };
}

function xmppStream(onStanza) {
  const parser = new Parser();
  parser.on("element", onStanza);
  parser.on("error", (error) => {
    throw error;
  });
  return { write: (chunk) => parser.write(chunk) };
}

/** As programs with xmpp.js do: listeners of the entity, an `EventEmitter`, that look for themselves. */
const observing = (subscriptions, called) => {
  const entity = new EventEmitter();
  entity.setMaxListeners(0);
  const holds = ({ type, from, fromFull, to, id, body, where, not, has }, stanza, { attrs } = stanza) =>
    (type === undefined || type === attrs.type || (typeof type === "object" && type.includes(attrs.type))) &&
    (to === undefined || attrs.to === to) &&
    (body === undefined || (stanza.getChild("body") !== undefined) === body) &&
    (where === undefined || where({ id: attrs.id })) &&
    (not === undefined || !holds(not, stanza)) &&
    (from === undefined || attrs.from.startsWith(`${from}/`)) &&
    (fromFull === undefined || attrs.from === fromFull) &&
    (id === undefined || attrs.id === id) &&
    (has === undefined || stanza.getChild(has.name, has.xmlns) !== undefined);
  for (const match of subscriptions) entity.on("stanza", (stanza) => { if (stanza.is("message") && holds(match, stanza)) called(); });
  return { given: (text) => ltx.parse(text), tell: (stanza) => entity.emit("stanza", stanza) };
};

const written = (create) => ({ to, id, body }) =>
  create(
    "message",
    { xmlns: "jabber:client", to, id, type: "chat" },
    create("body", {}, body),
    create("active", { xmlns: "http://jabber.org/protocol/chatstates" }),
    create("request", { xmlns: "urn:xmpp:receipts" }),
  ).toString();

export const peers = () => [
  {
    name: "ltx",
    parse: (text) => ltx.parse(text),
    raw,
    write: (tree) => tree.toString(),
    stream: ltxStream,
    message: written(ltx.createElement),
    typed: (text) => fields(ltx.parse(text)),
  },
  {
    name: "@xmpp/xml",
    parse: (text) => parseXmpp(text),
    raw,
    write: (tree) => tree.toString(),
    stream: xmppStream,
    message: written(xml),
    observing,
  },
];
