// Two people talk over a real server, and their connections break: node connect.mjs <couplet/browser> <WebSocket> <BOSH> <password> <when>
// Over BOSH they break at any time, or when that is "idle" only while nothing is said: Prosody knows nothing of a request that was cut off
// before its answer as soon as it has seen the next one, and ends the session in place of what XEP-0124 section 14.3 wants.
import { connect as connectTcp, createServer } from "node:net";
import { pathToFileURL } from "node:url";

const [library, webSocket, bosh, password, when] = process.argv.slice(2);
const { connect, connectBosh } = await import(pathToFileURL(library));
const MESSAGES = 30;
const heard = (observer, from) => {
  const bodies = [];
  observer.on("message", { body: true }, (message) => message.from === from && bodies.push(message.body));
  return bodies;
};
const until = async (condition, state) => {
  for (let i = 0; !condition(); i++) {
    if (i === 1500) throw new Error(`it does not come: ${state()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 50)));

/** The way to the server, which can be cut: what is on it then is lost. */
async function wayTo(url) {
  const { hostname, port, pathname } = new URL(url);
  const sockets = new Set();
  const proxy = createServer((near) => {
    const far = connectTcp(Number(port), hostname);
    for (const [one, other] of [[near, far], [far, near]]) {
      sockets.add(one);
      one.pipe(other);
      one.on("error", () => {});
      one.on("close", () => (sockets.delete(one), other.destroy()));
    }
  });
  await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return { url: `ws://127.0.0.1:${proxy.address().port}${pathname}`, cut: () => sockets.forEach((socket) => socket.destroy()) };
}

/** Somebody whose connection breaks when asked to. */
async function somebody(jid, over) {
  const { url, cut } = await wayTo(over === "WebSocket" ? webSocket : bosh);
  const make = () => new WebSocket(url, "xmpp");
  const connected = over === "WebSocket"
    ? await connect(make(), { jid, password, wait, reconnect: make })
    : await connectBosh(url.replace("ws:", "http:"), { jid, password, wait });
  connected.session.send({ kind: "presence" });
  return { ...connected, cut };
}

for (const over of webSocket === "none" ? ["BOSH"] : ["WebSocket", "BOSH"]) {
  const juliet = await somebody("juliet@localhost/connect", over);
  const romeo = await somebody("romeo@localhost/connect", over);
  const toRomeo = heard(romeo.observer, juliet.session.jid);
  const toJuliet = heard(juliet.observer, romeo.session.jid);
  let resumptions = 0;
  for (const { session } of [juliet, romeo]) session.on("online", ({ resumed }) => resumed && resumptions++);
  const expected = Array.from({ length: MESSAGES }, (_, i) => String(i));
  for (const body of expected) {
    juliet.session.send({ kind: "message", type: "chat", to: romeo.session.jid, id: `j${body}`, body });
    romeo.session.send({ kind: "message", type: "chat", to: juliet.session.jid, id: `r${body}`, body });
    const busy = over === "WebSocket" || when !== "idle";
    if (busy && body % 10 === 5) juliet.cut();
    if (busy && body % 10 === 8) romeo.cut();
    if (body % 3 === 0) await wait(20);
    const heardIt = () => toRomeo.includes(body) && toJuliet.includes(body);
    if (body % 10 === 9) await until(heardIt, () => `${over}, romeo is ${romeo.session.state}: ${toRomeo}; juliet is ${juliet.session.state}: ${toJuliet}`);
    if (!busy && body % 10 === 9) {
      await wait(50);
      for (const one of [juliet, romeo]) one.cut();
      await wait(50);
    }
  }
  const whole = [toRomeo, toJuliet].every((bodies) => bodies.join() === expected.join());
  console.log(`${over}: ${whole ? "whole" : `${toRomeo} ${toJuliet}`}, ${over === "BOSH" || resumptions >= 4 ? "resumed" : resumptions}`);
  const closed = Promise.all([juliet, romeo].map(({ session }) => new Promise((resolve) => session.on("close", resolve))));
  for (const { session } of [juliet, romeo]) session.close();
  await closed;
}
const wrong = (promise) => promise.then(() => "nothing", (error) => `${error.name} ${error.condition}`);
if (webSocket !== "none") console.log(await wrong(connect(new WebSocket(webSocket, "xmpp"), { jid: "juliet@localhost", password: "wrong" })));
console.log(await wrong(connectBosh(bosh, { jid: "juliet@localhost", password: "wrong" })));
process.exit();
