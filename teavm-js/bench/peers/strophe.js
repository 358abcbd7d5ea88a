// Strophe, which works on the page's documents. A page that has loaded it looks at the characters of strings eight times
// more slowly from then on, whoever looks; so it runs in a page of its own, to slow nobody else down.

import { $msg, Strophe } from "strophe.js";
import { rawDom } from "./tree.js";

/** Handlers of a connection that never connects, and is told what a socket would have told it. */
const observing = (subscriptions, called) => {
  const connection = new Strophe.Connection("wss://montague.example/");
  connection.authenticated = true;
  const run = () => {
    called();
    return true;
  };
  // It knows no other conditions: a handler looks for itself.
  const holds = ({ to, body, where, not }, element) =>
    (to === undefined || element.getAttribute("to") === to) &&
    (body === undefined || element.getElementsByTagName("body").length > 0 === body) &&
    (where === undefined || where({ id: element.getAttribute("id") })) &&
    (not === undefined || element.getAttribute("type") !== not.type);
  const looking = (match) => (element) => !holds(match, element) || run();
  for (const { type, from, fromFull, id, has, ...match } of subscriptions)
    connection.addHandler(Object.keys(match).length > 0 ? looking(match) : run, has?.xmlns, "message", type, id ?? null, from ?? fromFull, { matchBareFromJid: from !== undefined });
  const given = (xml) => Strophe.toElement(`<stream:stream xmlns:stream='http://etherx.jabber.org/streams'>${xml}</stream:stream>`, true);
  return { given, tell: (element) => connection._dataRecv(element) };
};

export const peers = () => [
  {
    name: "strophe",
    documents: true,
    parse: (xml) => Strophe.toElement(xml, true),
    raw: rawDom,
    observing,
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
