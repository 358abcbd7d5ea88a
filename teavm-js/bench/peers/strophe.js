// Strophe, which works on the page's documents. A page that has loaded it looks at the characters of strings eight times
// more slowly from then on, whoever looks; so it runs in a page of its own, to slow nobody else down.

import { $msg, Strophe } from "strophe.js";
import { rawDom } from "./tree.js";

export const peers = () => [
  {
    name: "strophe",
    documents: true,
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
