// Streams, observables, targets and what an observer leaves behind: node --expose-gc views.mjs <bundle>
import { pathToFileURL } from "node:url";

const { Discovery, Observer, Session } = await import(pathToFileURL(process.argv[2]));
const errors = [];
const make = (more) => new Observer({ error: (error, event) => errors.push([error, event]), ...more });
const say = (observer, body) => observer.dispatch({ kind: "message", type: "chat", from: "romeo@montague.lit/orchard", body });
const name = (promise) => promise.then((value) => JSON.stringify(value), (error) => error.name);

// Streams.
{
  const observer = make();
  const bodies = [];
  const stream = observer.stream("message", { type: "chat" });
  for (const body of ["one", "two"]) say(observer, body);
  observer.dispatch({ kind: "message", type: "headline", body: "no" });
  setTimeout(() => say(observer, "three"));
  for await (const message of stream) {
    bodies.push(message.body);
    if (bodies.length === 3) break;
  }
  say(observer, "four");
  console.log("stream:", bodies.join(), JSON.stringify(await stream.next()));

  const closed = observer.stream("message");
  say(observer, "last");
  observer.close();
  console.log("closed:", (await closed.next()).value.body, JSON.stringify(await closed.next()));
}
for (const overflow of ["error", "drop-oldest", "drop-newest"]) {
  const observer = make();
  const stream = observer.stream("message", undefined, { limit: 2, overflow });
  for (const body of ["1", "2", "3", "4"]) say(observer, body);
  const taken = [(await stream.next()).value.body, (await stream.next()).value.body];
  const next = stream.next();
  say(observer, "5");
  console.log(overflow + ":", taken.join(), await next.then(({ value }) => value.body, (error) => `${error.name}: ${error.message}`), stream.dropped);
}
{
  const observer = make();
  const controller = new AbortController();
  const stream = observer.stream("message", undefined, { signal: controller.signal });
  const waits = name(stream.next());
  controller.abort();
  console.log("aborted:", await waits);
}

// The shape of observables.
{
  const observer = make();
  const observable = observer.observable("message", { type: "chat" });
  const told = [];
  const one = observable.subscribe((message) => told.push("function " + message.body));
  const { unsubscribe } = observable.subscribe({ next: (message) => told.push("object " + message.body), complete: () => told.push("complete") });
  say(observer, "a");
  one();
  say(observer, "b");
  console.log("observable:", told.join(), observable.getSnapshot().body, observable["@@observable"]() === observable);
  unsubscribe();
  observable.subscribe({ complete: () => told.push("ended") });
  observer.close();
  console.log("completes:", told.slice(3).join());
}

// The view of an EventTarget.
{
  const observer = make();
  const target = observer.eventTarget();
  const told = [];
  const listener = (event) => told.push(`${event.type} ${event.detail.body} ${event.target === target}`);
  target.addEventListener("message", listener);
  target.addEventListener("message", listener);
  target.addEventListener("message", { handleEvent: (event) => told.push("object " + event.detail.body) }, { once: true });
  say(observer, "a");
  say(observer, "b");
  target.removeEventListener("message", listener);
  say(observer, "c");
  target.addEventListener("message", listener);
  say(observer, "d");
  console.log("target:", target instanceof EventTarget, told.join());
}

// What callbacks are given is nobody else's to change; dates and octets included.
{
  const observer = make();
  const seen = [];
  const delay = { stamp: new Date(0) };
  for (let i = 0; i < 2; i++) {
    observer.on("message", (message) => {
      try {
        message.body = "changed";
      } catch {}
      message.delay?.stamp.setTime(1);
    });
    observer.on("message", (message) => seen.push(message.body + " " + message.delay?.stamp.getTime()));
  }
  observer.dispatch({ kind: "message", body: "as it was", delay });
  console.log("shared:", seen.join());
}

// Errors know the stanza and whose callback it was.
{
  errors.length = 0;
  const observer = make();
  const told = [];
  const throwing = observer.on("message", () => {
    throw new Error("thrown");
  });
  const rejecting = observer.on("message", async () => {
    throw new Error("rejected");
  });
  const asking = observer.on("message", { where: () => { throw new Error("asked"); } }, () => {});
  observer.on("message", (message) => told.push(message.body));
  say(observer, "hello");
  await null;
  await null;
  console.log("errors:", errors.map(([error, event]) =>
    `${error.message} ${event.value.body} ${[throwing, rejecting, asking].indexOf(event.subscription)}`).join(), told.join());
  observer.off(throwing);
  observer.off(asking);
  observer.off(rejecting);
  errors.length = 0;
  say(observer, "again");
  await null;
  console.log("off:", errors.length, await name(Promise.resolve().then(() => observer.off(() => {}))));
}
{
  const observer = make();
  const told = [];
  observer.once("message", { body: true }, (message) => told.push(message.body));
  say(observer, "1");
  say(observer, "2");
  console.log("once:", told.join());
}

// Nothing is kept of who is gone.
{
  const gone = [];
  const registry = new FinalizationRegistry((what) => gone.push(what));
  const session = new Session({ jid: "juliet@capulet.lit", password: "x", framing: "websocket", timer: "none" });
  const controller = new AbortController();
  const stays = new Observer({ session });
  const MANY = 200;
  for (let i = 0; i < MANY; i++) {
    const observer = new Observer({ session });
    const callback = () => observer;
    registry.register(observer, "observer");
    registry.register(callback, "callback");
    observer.on("message", { from: "romeo@montague.lit" }, callback, { signal: controller.signal });
    observer.eventTarget().addEventListener("message", callback, { signal: controller.signal });
    observer.observable("message").subscribe(callback);
    observer.stream("message", undefined, { signal: controller.signal });
    observer.close();
    for (const end of [(handle) => handle(), (handle) => stays.off(handle)]) {
      const single = () => end;
      registry.register(single, "single");
      end(stays.on("presence", { type: "available", has: "caps" }, single, { signal: controller.signal }));
    }
    const bare = new Observer({ jid: "juliet@capulet.lit/x", send: () => {} });
    registry.register(bare, "bare");
    bare.request({ kind: "iq", type: "get", ping: true }, { signal: controller.signal }).catch(() => {});
    bare.close();
    if (i === 0) new Discovery({ observer: stays }).close();
  }
  for (let i = 0; i < 20 && gone.length < 5 * MANY; i++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    globalThis.gc();
  }
  const count = (what) => gone.filter((one) => one === what).length;
  // The engine may hold on to the last of a loop.
  const all = ["observer", "callback", "single", "bare"].map((what) => `${what} ${count(what) >= (what === "single" ? 2 * MANY : MANY) - 4}`);
  console.log("gone:", all.join(), stays.closed);
}
