// What the apps of all frameworks show: what the package says, and what comes of a stanza that arrives later.
import { Observer, Session } from "couplet";
import { createCodec } from "couplet/core";
import { receipts } from "couplet/extensions";

const codec = createCodec({ extensions: [receipts] });
const { body, receiptRequest } = codec.parseMessage("<message id='1'><body>Hi</body><request xmlns='urn:xmpp:receipts'/></message>");
export const first = `${body} ${receiptRequest}`;

const session = new Session({ jid: "juliet@capulet.lit", framing: "bosh" });
session.attach("juliet@capulet.lit/balcony");
/** Messages as an observable, which each framework has its own way to show. */
export const messages = new Observer({ session }).observable("message");

export function arrive() {
  session.receive("<body xmlns='http://jabber.org/protocol/httpbind'><message xmlns='jabber:client' from='romeo@montague.lit/o' type='chat'><body>there</body></message></body>");
}

/** Says what the page shows once it shows both. */
export function report() {
  const look = () => {
    const shown = document.querySelector("main").textContent;
    if (shown.includes("there")) parent.postMessage([location.pathname, shown], "*");
    else setTimeout(look, 10);
  };
  look();
}
