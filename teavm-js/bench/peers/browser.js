// What a page has by itself, and what needs it.

import { $msg, Strophe } from "strophe.js";
import { rawDom } from "./tree.js";

const parser = new DOMParser();
const serializer = new XMLSerializer();

function parse(xml) {
  const document = parser.parseFromString(xml, "text/xml");
  if (document.getElementsByTagName("parsererror").length > 0) throw new Error("not well-formed");
  return document;
}

export const browserPeers = [
  {
    name: "DOMParser",
    parse,
    raw: (document) => rawDom(document.documentElement),
    write: (document) => serializer.serializeToString(document),
  },
  {
    name: "strophe",
    parse: (xml) => Strophe.toElement(xml, true),
    raw: rawDom,
    write: (tree) => Strophe.serialize(tree),
    message: ({ to, id, body }) =>
      $msg({ xmlns: "jabber:client", to, id, type: "chat" })
        .c("body")
        .t(body)
        .up()
        .c("active", { xmlns: "http://jabber.org/protocol/chatstates" })
        .up()
        .c("request", { xmlns: "urn:xmpp:receipts" })
        .toString(),
  },
];
