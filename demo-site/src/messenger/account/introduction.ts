import { Caps, Jid, type DiscoInfo } from "couplet/full";
import type { Link } from "./link.js";

const NODE = "https://couplet.im/chat";

const IDENTITIES = [{ category: "client", type: "web", name: "Couplet" }];

/** What the messenger understands; with `+notify` whose news it wants (XEP-0163). */
const FEATURES = [
  "http://jabber.org/protocol/caps",
  "http://jabber.org/protocol/chatstates",
  "http://jabber.org/protocol/disco#info",
  "http://jabber.org/protocol/muc",
  "http://jabber.org/protocol/nick+notify",
  "jabber:iq:version",
  "jabber:x:conference",
  "jabber:x:oob",
  "urn:xmpp:avatar:metadata+notify",
  "urn:xmpp:bookmarks:1+notify",
  "urn:xmpp:chat-markers:0",
  "urn:xmpp:mds:displayed:0+notify",
  "urn:xmpp:message-correct:0",
  "urn:xmpp:message-retract:1",
  "urn:xmpp:ping",
  "urn:xmpp:reactions:0",
  "urn:xmpp:receipts",
  "urn:xmpp:reference:0",
  "urn:xmpp:reply:0",
  "urn:xmpp:sfs:0",
  "urn:xmpp:sid:0",
  "urn:xmpp:sims:1",
  "urn:xmpp:styling:0",
  "urn:xmpp:time",
];

const INFO: DiscoInfo = { identities: IDENTITIES, features: FEATURES };

/** What presence says of the client (XEP-0115). */
export const CAPS = { node: NODE, hash: "sha-1", ver: Caps.compute(INFO) ?? "" };

/** Has what every client may be asked answered. */
export function introduce({ observer, session }: Link): void {
  observer.answer({
    ping: true,
    time: true,
    version: { name: "Couplet", version: "0.1" },
    disco: { identities: IDENTITIES, features: FEATURES, nodes: [Caps.node(CAPS)] },
  });
  // The models have understood what the account's own server pushes, and nobody else may (RFC 6121 section 2.1.6, XEP-0191 section 3.3).
  for (const payload of ["roster", "block", "unblock"] as const) {
    observer.respond(payload, ({ type, from }) => {
      if (type === "set" && (from === undefined || from === Jid.bare(session.jid ?? ""))) return {};
      throw { condition: "service-unavailable" };
    });
  }
}
