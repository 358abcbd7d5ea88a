// A server for one login over WebSocket (RFC 7395) by SCRAM-SHA-1 (RFC 5802), which no other task needs.
import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { WebSocketServer } from "ws";

const JID = "juliet@localhost";
export const PASSWORD = "couplet";
const base64 = (text) => Buffer.from(text).toString("base64");
const text = (code) => Buffer.from(code, "base64").toString();
const within = (xml) => />([^<]*)</.exec(xml)?.[1] ?? "";

class Stream {
  #online = false;
  #first;
  #challenge;

  constructor(socket, present) {
    this.say = (xml) => socket.send(xml);
    this.present = present;
  }

  take(xml) {
    if (xml.startsWith("<open")) this.#open();
    else if (xml.startsWith("<auth")) this.#begin(text(within(xml)));
    else if (xml.startsWith("<response")) this.#prove(text(within(xml)));
    else if (xml.includes("xmpp-bind")) this.#bind(/id=["'](.*?)["']/.exec(xml)[1]);
    else if (xml.startsWith("<iq")) this.say(`<iq xmlns='jabber:client' type='result' id='${/id=["'](.*?)["']/.exec(xml)[1]}'/>`);
    else if (xml.startsWith("<presence")) this.present();
    else if (xml.startsWith("<close")) this.say("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
  }

  #open() {
    const offer = this.#online
      ? "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>"
      : "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>SCRAM-SHA-1</mechanism></mechanisms>";
    this.say("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' from='localhost' id='1' version='1.0'/>");
    this.say(`<stream:features xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>${offer}</stream:features>`);
  }

  #begin(message) {
    this.#first = message.replace(/^[^,]*,[^,]*,/, "");
    const nonce = /r=([^,]*)/.exec(message)[1] + randomBytes(9).toString("hex");
    this.#challenge = `r=${nonce},s=${base64("salt of the earth")},i=4096`;
    this.say(`<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>${base64(this.#challenge)}</challenge>`);
  }

  #prove(message) {
    const [, bare, proof] = /^(.*),p=(.*)$/.exec(message);
    const salted = pbkdf2Sync(PASSWORD, "salt of the earth", 4096, 20, "sha1");
    const keyed = (key, what) => createHmac("sha1", key).update(what).digest();
    const all = `${this.#first},${this.#challenge},${bare}`;
    const key = keyed(salted, "Client Key");
    const signature = keyed(createHash("sha1").update(key).digest(), all);
    this.#online = Buffer.from(proof, "base64").equals(Buffer.from(key.map((byte, i) => byte ^ signature[i])));
    const answer = keyed(keyed(salted, "Server Key"), all).toString("base64");
    if (this.#online) this.say(`<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>${base64(`v=${answer}`)}</success>`);
    else this.say("<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure>");
  }

  #bind(id) {
    this.say(`<iq xmlns='jabber:client' type='result' id='${id}'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>${JID}/r</jid></bind></iq>`);
  }
}

/** Starts one: its address, and a promise that somebody's presence came. */
export async function serve() {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1", handleProtocols: () => "xmpp" });
  const present = new Promise((resolve) =>
    server.on("connection", (socket) => {
      const stream = new Stream(socket, resolve);
      socket.on("message", (data) => stream.take(String(data)));
    }),
  );
  await new Promise((resolve) => server.on("listening", resolve));
  return { url: `ws://127.0.0.1:${server.address().port}/`, present };
}
