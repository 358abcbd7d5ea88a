// What becomes of the promises of requests, and of handlers that answer later: node requests.mjs <bundle>
import { pathToFileURL } from "node:url";

const { Observer } = await import(pathToFileURL(process.argv[2]));
const sent = [];
const errors = [];
let nonce = 0;
const observer = new Observer({
  jid: "juliet@capulet.lit/balcony",
  timer: "none",
  nonces: () => `n${++nonce}`,
  send: (text) => sent.push(text),
  error: (error) => errors.push(error.message),
});
const ask = (options) => observer.request({ kind: "iq", type: "get", to: "romeo@montague.lit/orchard", ping: true }, options);
const answer = (id, more) => observer.dispatch({ kind: "iq", type: "result", id, from: "romeo@montague.lit/orchard", ...more });
const outcome = async (promise) => {
  try {
    const value = await promise;
    return `${value.type} ${value.id}`;
  } catch (error) {
    return `${error.name} ${error.condition} ${error.message}`;
  }
};

// From nobody but whom was asked.
const first = ask();
answer("n1", { from: "mallory@evil.example" });
answer("n1", { from: undefined });
answer("n1");
console.log(await outcome(first));

const refused = ask();
answer("n2", { type: "error", error: { type: "cancel", condition: "item-not-found" } });
console.log(await outcome(refused));

const late = ask({ timeout: 1000 });
observer.tick(0);
observer.tick(1000);
console.log(await outcome(late));

const controller = new AbortController();
const given = ask({ signal: controller.signal });
controller.abort(new Error("enough"));
console.log(await outcome(given));
console.log(await outcome(ask({ signal: AbortSignal.abort(new Error("before")) })), sent.length);

const ended = ask();
observer.ended();
console.log(await outcome(ended));

// Handlers that answer by promises.
sent.length = 0;
observer.respond("softwareVersion", async (iq) => {
  await null;
  if (iq.id === "1") return { softwareVersion: { name: "Couplet", version: "1" } };
  if (iq.id === "2") throw { condition: "item-not-found" };
  throw new Error("oops");
});
for (const id of ["1", "2", "3"])
  observer.dispatch({ kind: "iq", type: "get", id, from: "a@b", softwareVersion: {} });
await new Promise((resolve) => setTimeout(resolve, 10));
console.log(sent.map((text) => /type=["'](\w+)/.exec(text)[1] + (/<(item-not-found|internal-server-error)/.exec(text)?.[0] ?? "")).join(" "), errors.join());
