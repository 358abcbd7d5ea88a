import { Jid, Observer, Session } from "./couplet.js";
import { record } from "./traffic.js";

/** After how many milliseconds the connection is tried anew at the latest. */
const LONGEST_WAIT = 60_000;

/** Whether what is sent to this WebSocket stays private: encrypted, or within this machine. */
function isPrivate(url) {
  const { protocol, hostname } = new URL(url);
  return protocol === "wss:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

/** Says in words for a person why it ended. */
function explain(failure, domain) {
  switch (failure.condition) {
    case "not-authorized":
      return "The server does not accept this address and password.";
    case "host-unknown":
      return `There is no server for ${domain} here. Check the part behind the @.`;
    case "conflict":
      return "You were logged out, because the same client logged in again elsewhere.";
    case "system-shutdown":
      return "The server is being shut down.";
    case "remote-connection-failed":
      return failure.text || "The relay cannot reach the Jabber server.";
  }
  if (failure.reason === "no-mechanism") return "The server offers no login that keeps the password from it.";
  if (failure.reason === "connection-lost") return "The connection was lost. Log in again to go on.";
  return failure.message;
}

/** Whether it is known whom an address means; none at all means the own account. */
function isReadable(address) {
  return address === undefined || typeof address === "string";
}

/** What a request was refused for. */
function refusal({ error = {} }) {
  return new Error(error.text || error.condition || "the server refused");
}

/**
 * A WebSocket with Couplet's session on top. The socket is ours, everything in it is Couplet's.
 *
 * `on` has the callbacks `features`, `credentials`, `online`, `message`, `presence`, `roster` (when it
 * changes), `interrupted`, `resumed`, and `ended(text)`; the last comes once, without a text when the end was asked for.
 *
 * A connection that is lost once somebody was online is made anew, for as long as that takes: the server goes on with the
 * stream where it was, or `online` comes once more.
 */
export class Connection {
  #socket;
  #session;
  #on;
  #asked = new Map();
  #requests = 0;
  #url;
  #domain;
  #reached = false;
  #online = false;
  #resumable = false;
  #attempts = 0;
  #waiting = [];
  #over = false;

  constructor({ url, jid, password, on }) {
    this.#on = on;
    this.#domain = Jid.parse(jid).domain;
    this.#url = url;
    this.#session = new Session({ jid, password, framing: "websocket", encrypted: isPrivate(url), resume: true });
    this.#listen();
    this.#connect();
  }

  #connect() {
    const socket = new WebSocket(this.#url, "xmpp");
    this.#socket = socket;
    socket.onopen = () => {
      this.#reached = true;
      this.#session.open();
    };
    socket.onmessage = ({ data }) => {
      if (socket !== this.#socket) return;
      record("in", data);
      this.#session.receive(data);
    };
    socket.onclose = () => {
      if (socket === this.#socket) this.#lost();
    };
  }

  #listen() {
    const session = this.#session;
    session.on("send", text => {
      record("out", text);
      if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(text);
    });
    session.on("features", features => this.#on.features?.(features));
    session.on("credentials", () => this.#on.credentials?.());
    session.on("online", ({ jid, resumed }) => this.#entered(jid, resumed));
    session.on("disconnected", failure => this.#interrupted(failure));
    // What the server may not have got before it forgot the stream.
    session.on("undelivered", ({ stanzas }) => {
      if (session.state !== "online") return;
      for (const stanza of stanzas) if (stanza.kind === "message") session.send(stanza);
    });
    session.on("failed", failure => this.#end(explain(failure, this.#domain)));
    session.on("close", () => this.#end());
    // Requests that nobody claims are answered with an error, as RFC 6120 wants it.
    const observer = new Observer({ session, answerUnclaimed: true });
    // Nobody can tell whom an address means that cannot be read: what comes from there is left out.
    observer.on("message", message => isReadable(message.from) && this.#on.message?.(message));
    observer.on("presence", presence => isReadable(presence.from) && this.#on.presence?.(presence));
    observer.on("iq", { type: "get", has: "ping" }, (iq, { claim }) => {
      if (claim()) this.send({ kind: "iq", type: "result", id: iq.id, to: iq.from });
    });
    observer.on("iq", { type: "set", has: "roster" }, (iq, { claim }) => {
      if (!this.#isOwn(iq.from) || !claim()) return;
      this.send({ kind: "iq", type: "result", id: iq.id, to: iq.from });
      this.#on.roster?.(iq.roster);
    });
    observer.on("iq", { type: ["result", "error"] }, iq => this.#answered(iq));
  }

  #answered(iq) {
    const asked = this.#asked.get(iq.id);
    if (!asked || !this.#isOwn(iq.from)) return;
    this.#asked.delete(iq.id);
    if (iq.type === "result") asked.resolve(iq);
    else asked.reject(refusal(iq));
  }

  /** Whether an address means our own account: only that may answer for it or change it (RFC 6121 section 2.1.6). */
  #isOwn(from) {
    return from === undefined || from === Jid.bare(this.#session.jid) || from === this.#session.jid;
  }

  #entered(jid, resumed) {
    this.#online = true;
    this.#attempts = 0;
    if (resumed) {
      this.#on.resumed?.();
    } else {
      this.#drop();
      this.#on.online?.(jid);
    }
    // After what the session gives back as undelivered, which is older.
    queueMicrotask(() => {
      for (const stanza of this.#waiting.splice(0)) this.send(stanza);
    });
  }

  /** The session waits for another connection; before it was ever online, that is the end. */
  #interrupted(failure) {
    if (!this.#online) {
      this.#end(explain(failure, this.#domain));
      return;
    }
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
    this.#resumable = failure.resumable;
    this.#on.interrupted?.();
    this.#later(failure.delay);
  }

  #later(delay) {
    this.#attempts++;
    setTimeout(() => {
      if (!this.#over) this.#connect();
    }, Math.min(delay, LONGEST_WAIT));
  }

  #lost() {
    if (this.#over) return;
    if (!this.#reached) {
      this.#end(`The relay at ${this.#url} cannot be reached. Is it running, and may this page use it?`);
    } else if (this.#session.state === "disconnected") {
      // Not everybody at once, when the relay is there again.
      this.#later(1000 * 2 ** Math.min(this.#attempts, 6) * (0.5 + Math.random() / 2));
    } else {
      this.#session.disconnected();
      if (this.#session.state !== "disconnected") this.#end("The connection was lost. Log in again to go on.");
    }
  }

  /** Nobody will answer what was asked before. */
  #drop() {
    for (const { reject } of this.#asked.values()) reject(new Error("the connection was lost"));
    this.#asked.clear();
  }

  #end(text) {
    if (this.#over) return;
    this.#over = true;
    this.#drop();
    this.#on.ended?.(text);
    // Whatever state the session is in, it is not to try again.
    if (!["closed", "failed", "closing"].includes(this.#session.state)) this.#session.close();
    // What the session still had to say is on its way.
    setTimeout(() => this.#socket?.close(), 500);
  }

  /** Sends, now or when the connection is back. */
  send(stanza) {
    if (this.#over) return;
    const kept = this.#session.state === "disconnected" && this.#resumable;
    if (this.#session.state === "online" || kept || !this.#online) this.#session.send(stanza);
    else this.#waiting.push(stanza);
  }

  /** Sends a request to our own account and gives its answer; an error is thrown. */
  request(iq) {
    return new Promise((resolve, reject) => {
      const id = `couplet-${++this.#requests}`;
      this.#asked.set(id, { resolve, reject });
      this.send({ ...iq, id });
    });
  }

  /** Says goodbye. */
  close() {
    if (this.#reached) this.#session.close();
    else this.#end();
  }
}
