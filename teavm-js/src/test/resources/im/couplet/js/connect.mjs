// Sessions over sockets that break, with a server in a few lines: node connect.mjs <couplet/browser>
import { pathToFileURL } from "node:url";

const { connect, connectBosh } = await import(pathToFileURL(process.argv[2]));

/** What a server remembers of the one account: the messages that it has handled, of which the stream counts. */
class Server {
  handled = [];
  deaf = false;
  mechanisms = "ANONYMOUS";

  answer(socket, text) {
    if (this.deaf) return;
    const say = (answer) => socket.tell("message", { data: answer });
    if (text.startsWith("<open")) {
      say("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' from='capulet.lit' id='1' version='1.0'/>");
      const offer = socket.authenticated
        ? "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/><sm xmlns='urn:xmpp:sm:3'/>"
        : `<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>${this.mechanisms}</mechanism></mechanisms>`;
      say(`<stream:features xmlns:stream='http://etherx.jabber.org/streams'>${offer}</stream:features>`);
    } else if (text.startsWith("<auth")) {
      socket.authenticated = true;
      say("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
    } else if (text.includes("xmpp-bind")) {
      const id = /id=["'](.*?)["']/.exec(text)[1];
      say(`<iq xmlns='jabber:client' type='result' id='${id}'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>juliet@capulet.lit/b</jid></bind></iq>`);
    } else if (text.startsWith("<enable")) say("<enabled xmlns='urn:xmpp:sm:3' id='s' resume='true'/>");
    else if (text.startsWith("<resume")) say(`<resumed xmlns='urn:xmpp:sm:3' previd='s' h='${this.handled.length}'/>`);
    else if (text.startsWith("<r ")) say(`<a xmlns='urn:xmpp:sm:3' h='${this.handled.length}'/>`);
    else if (text.startsWith("<message")) this.handled.push(/<body>(.*?)<\/body>/.exec(text)[1]);
    else if (text.startsWith("<close")) say("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
  }
}

/** A socket as browsers have it, or one that only has `onopen` and so on. */
class Socket {
  readyState = 0;
  url = "wss://capulet.lit/xmpp-websocket";
  #listeners = {};

  constructor(server, { reachable = true, old = false } = {}) {
    this.server = server;
    if (old) this.addEventListener = undefined;
    setTimeout(() => (reachable ? this.open() : this.end()));
  }

  addEventListener(kind, listener) {
    (this.#listeners[kind] ??= []).push(listener);
  }

  tell(kind, event = {}) {
    setTimeout(() => {
      for (const listener of this.#listeners[kind] ?? []) listener(event);
      this[`on${kind}`]?.(event);
    });
  }

  open() {
    this.readyState = 1;
    this.tell("open");
  }

  end() {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.tell("close");
  }

  send(text) {
    if (this.readyState !== 1) throw new Error("not open");
    this.server.answer(this, text);
  }

  close() {
    this.end();
  }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 30));
const options = { jid: "capulet.lit", anonymous: true, anyAccount: true };
const outcome = async (promise) => {
  try {
    return (await promise).session.jid;
  } catch (error) {
    return `${error.name}: ${error.reason ?? error.message}`;
  }
};
const say = (body) => ({ kind: "message", to: "romeo@montague.lit", body });

// A conversation that is cut, and goes on.
const server = new Server();
const waits = [];
let socket = new Socket(server);
const next = [];
class Model {
  constructor({ observer }) {
    observer.on("online", () => (this.told = true));
  }
}
const { session, observer, models } = await connect(socket, {
  ...options,
  models: [Model],
  wait: async (milliseconds) => waits.push(milliseconds),
  reconnect: () => (next.shift() ?? (() => (socket = new Socket(server))))(),
});
console.log(session.state, session.jid, typeof observer.on, models[0].told);
const resumed = [];
session.on("online", (event) => resumed.push(event.resumed));
session.send(say("one"));
server.deaf = true;
session.send(say("two"));
server.deaf = false;
socket.end();
await turn();
session.send(say("three"));
await turn();
console.log(server.handled.join(), resumed.join());

// The next sockets do not open, cannot be made, or come late.
waits.length = 0;
next.push(() => new Socket(server, { reachable: false }), () => { throw new Error("no network"); }, async () => (await turn(), (socket = new Socket(server))));
socket.end();
session.send(say("four"));
await turn();
await turn();
await turn();
console.log(server.handled.join(), resumed.join(), waits.length, waits.every((one, i) => one > (i > 0 ? waits[i - 1] / 2 : 0)), waits[2] > waits[0]);

// It ends, and nothing is made anew.
session.close();
await turn();
console.log(session.state, socket.readyState, waits.length);

console.log(await outcome(connect(new Socket(new Server(), { old: true }), options)));
const given = new Socket(new Server());
await turn();
console.log(await outcome(connect(given, options)));
console.log(await outcome(connect(Object.assign(new Socket(new Server()), { end() {}, readyState: 3 }), options)));
console.log(await outcome(connect(new Socket(new Server(), { reachable: false }), options)));
console.log(await outcome(connect(new Socket(Object.assign(new Server(), { mechanisms: "X-NONE" })), options)));
const controller = new AbortController();
const unreachable = connect(new Socket(new Server(), { reachable: false }), { ...options, signal: controller.signal, wait: turn, reconnect: () => new Socket(new Server(), { reachable: false }) });
await turn();
controller.abort();
console.log(await outcome(unreachable));

// Over HTTP no request can overtake another, though nobody answers.
const began = [];
const silent = async (url, { body }) => {
  began.push({ body, at: performance.now() });
  if (began.length > 1) return new Promise(() => {});
  const features = "<stream:features xmlns:stream='http://etherx.jabber.org/streams'><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>ANONYMOUS</mechanism></mechanisms></stream:features>";
  return { ok: true, text: async () => `<body xmlns='http://jabber.org/protocol/httpbind' sid='s' wait='60' requests='2' hold='1'>${features}</body>` };
};
const leaving = new AbortController();
connectBosh("https://capulet.lit/http-bind", { ...options, fetch: silent, signal: leaving.signal }).catch(() => {});
while (began.length < 2) await new Promise(setImmediate);
leaving.abort();
while (began.length < 3) await new Promise(setImmediate);
console.log(began.map(({ body }) => /<auth|terminate|$/.exec(body)[0]).join(), began[2].at - began[1].at > 25);

// Somebody else has logged in: no password, no new stream, and the numbers go on. XEP-0124 section 20 has the numbers.
const bodies = [];
let lost = false;
const goingOn = async (url, { body }) => {
  bodies.push(body);
  if (lost) return { ok: true, text: async () => "<body xmlns='http://jabber.org/protocol/httpbind' type='terminate' condition='item-not-found'/>" };
  if (bodies.length > 1) return new Promise(() => {});
  return { ok: true, text: async () => "<body xmlns='http://jabber.org/protocol/httpbind'><message xmlns='jabber:client' from='romeo@montague.lit/orchard'><body>Lady</body></message></body>" };
};
const attach = { jid: "juliet@capulet.lit/chamber", sid: "SomeSID", rid: 1573741824 };
const prebound = await connectBosh("https://capulet.lit/http-bind", { attach, fetch: goingOn });
const heard = new Promise((resolve) => prebound.observer.on("message", ({ body }) => resolve(body)));
console.log(prebound.session.state, prebound.session.jid, await heard);
while (bodies.length < 2) await turn();
const number = (body, name) => new RegExp(`\\b${name}=["'](.*?)["']`).exec(body)?.[1];
console.log(bodies.map((body) => `${number(body, "rid")} ${number(body, "sid")} ${number(body, "to")}`).join());

// Where it cannot go on it fails; with a password and `resume` the next connection logs in.
const refused = (given) => outcome(connectBosh("https://capulet.lit/http-bind", { attach, fetch: goingOn, ...given }));
console.log(await refused({ jid: "romeo@montague.lit", password: "r0m30" }));
lost = true;
bodies.length = 0;
const gone = await connectBosh("https://capulet.lit/http-bind", { attach, fetch: goingOn });
console.log(await new Promise((resolve) => gone.session.on("failed", ({ reason }) => resolve(reason))), bodies.length);
bodies.length = 0;
connectBosh("https://capulet.lit/http-bind", { attach, fetch: goingOn, password: "secret", resume: true, wait: turn }).catch(() => {});
while (bodies.length < 2) await turn();
console.log(bodies.slice(0, 2).map((body) => `${number(body, "sid")} ${number(body, "to")}`).join());
process.exit();
