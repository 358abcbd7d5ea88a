// A session over what a page hands in: a WebSocket, or fetch for BOSH. There is nothing of XMPP here: what is said is the session's.
import { Bosh, Observer, Session } from "couplet";

const OPEN = 1;
const CLOSED = 3;
/** Milliseconds between two requests that are under way: ejabberd (23.01) never answers to one that another has overtaken. */
const DISTANCE = 30;
const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The failure as an error, with what it says. */
const failed = ({ message, ...rest }) => Object.assign(new Error(message), { name: "ConnectError" }, rest);

/**
 * Keeps a session connected, and gives it once it is online.
 *
 * @param attach connects it anew; what it gives lets go of the connection
 */
function keep(session, attach, { wait = later, signal, models = [] }) {
  const observer = new Observer({ session });
  const connected = { session, observer, models: models.map((Model) => new Model({ observer })) };
  let release = () => {};
  const next = async () => (release = await attach());
  return new Promise((resolve, reject) => {
    const end = (error) => {
      release();
      reject(error);
    };
    session.on("online", () => resolve(connected));
    session.on("failed", (failure) => end(failed(failure)));
    session.on("close", () => end(new Error("the session was closed before it was online")));
    session.on("disconnected", async ({ delay }) => {
      release();
      await wait(delay);
      if (session.state === "disconnected") next().catch(end);
    });
    if (signal?.aborted) session.close();
    else {
      signal?.addEventListener("abort", () => session.close(), { once: true });
      next().catch(end);
    }
  });
}

/** Says that a connection is gone, or that there was none: then, too, the next attempt is to come later than this one. */
function lose(session, reason) {
  if (session.state === "disconnected") session.open();
  session.disconnected(reason);
}

function listen(socket, kind, callback) {
  if (typeof socket.addEventListener === "function") socket.addEventListener(kind, callback);
  else socket[`on${kind}`] = callback;
}

function overSocket(session, socket) {
  let over = false;
  const unsubscribe = session.on("send", (text) => socket.readyState === OPEN && socket.send(text));
  const release = () => {
    over = true;
    unsubscribe();
    socket.close();
  };
  const gone = () => {
    if (over) return;
    release();
    lose(session);
  };
  listen(socket, "open", () => over || session.open());
  listen(socket, "message", ({ data }) => over || session.receive(typeof data === "string" ? data : new Uint8Array(data)));
  listen(socket, "close", gone);
  listen(socket, "error", gone);
  if (socket.readyState === OPEN) session.open();
  else if (socket.readyState === CLOSED) gone();
  return release;
}

export function connect(socket, { reconnect, wait, signal, models, session, ...options }) {
  const own = session ?? new Session({ framing: "websocket", encrypted: /^wss:/i.test(socket.url), resume: reconnect !== undefined, ...options });
  let first = socket;
  const attach = async () => {
    try {
      const given = await (first ?? reconnect?.());
      first = undefined;
      return given ? overSocket(own, given) : () => {};
    } catch (error) {
      lose(own, String(error));
      return () => {};
    }
  };
  return keep(own, attach, { wait, signal, models });
}

function overRequests(session, url, send, options, attach) {
  const bosh = new Bosh(attach ? { ...options, sid: attach.sid, rid: attach.rid } : options);
  const requests = new AbortController();
  let free = Promise.resolve();
  const request = async ({ rid, body }) => {
    if (requests.signal.aborted) return;
    try {
      const response = await send(url, { method: "POST", body, headers: { "Content-Type": "text/xml; charset=utf-8" }, signal: requests.signal });
      if (response.ok) bosh.answer(rid, await response.text());
      else bosh.fail(rid, response.status);
    } catch {
      bosh.fail(rid);
    }
  };
  const subscriptions = [
    session.on("send", (text) => bosh.send(text)),
    bosh.on("receive", (text) => session.receive(text)),
    bosh.on("end", ({ message }) => session.disconnected(message)),
    bosh.on("request", (next) => (free = free.then(() => Promise.race([request(next), later(DISTANCE)])))),
  ];
  const release = () => {
    for (const unsubscribe of subscriptions) unsubscribe();
    requests.abort();
  };
  try {
    if (attach) {
      session.attach(attach.jid);
      bosh.resume();
    } else session.open();
  } catch (error) {
    release();
    throw error;
  }
  return release;
}

export function connectBosh(url, { fetch = globalThis.fetch, bosh, attach, wait, signal, models, session, ...options }) {
  const encrypted = new URL(url, globalThis.location?.href).protocol === "https:";
  const own = session ?? new Session({ framing: "bosh", encrypted, jid: attach?.jid, ...options });
  let first = attach;
  const next = async () => {
    const begun = first;
    first = undefined;
    return overRequests(own, url, fetch, bosh, begun);
  };
  return keep(own, next, { wait, signal, models });
}
