// Headless Chromium over the DevTools protocol, through the pipe that it offers: https://chromedevtools.github.io/devtools-protocol/

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-extensions",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-renderer-backgrounding",
  "--disable-backgrounding-occluded-windows",
  "--disable-background-timer-throttling",
  "--no-first-run",
  "--no-default-browser-check",
  "--enable-precise-memory-info",
  "--js-flags=--expose-gc,--max-old-space-size=4096",
  "--remote-debugging-pipe",
];

const PATIENCE = 600_000;

export class Browser {
  #process;
  #folder = mkdtempSync(join(tmpdir(), "couplet-bench-"));
  #calls = new Map();
  #listeners = new Set();
  #last = 0;
  #rest = "";
  #timer;

  constructor(program = process.env.CHROMIUM ?? "chromium") {
    this.#process = spawn(program, [...FLAGS, `--user-data-dir=${this.#folder}`, "about:blank"], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    this.#process.on("error", (error) => this.#fail(error));
    this.#process.on("exit", () => this.#fail(new Error("Chromium ended")));
    this.#process.stdio[3].on("error", (error) => this.#fail(error));
    this.#process.stdio[4].setEncoding("utf8").on("data", (data) => this.#receive(data));
  }

  #fail(error) {
    for (const { reject } of this.#calls.values()) reject(error);
    this.#calls.clear();
  }

  #receive(data) {
    const messages = (this.#rest + data).split("\0");
    this.#rest = messages.pop();
    for (const text of messages) {
      const message = JSON.parse(text);
      const call = this.#calls.get(message.id);
      if (!call) {
        for (const listener of this.#listeners) listener(message);
        continue;
      }
      this.#calls.delete(message.id);
      if (message.error) call.reject(new Error(`${call.method}: ${message.error.message}`));
      else call.resolve(message.result);
    }
  }

  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { resolve, reject, method });
      this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Calls `listener` with the parameters of each such event until it answers with true; gives what makes it stop. */
  #listen(method, sessionId, listener) {
    const wrapped = (message) => {
      if (message.method === method && message.sessionId === sessionId && listener(message.params)) stop();
    };
    const stop = () => this.#listeners.delete(wrapped);
    this.#listeners.add(wrapped);
    return stop;
  }

  /** Waits until the address is loaded, or a script of it fails. */
  async #navigate(url, sessionId) {
    await this.send("Page.enable", {}, sessionId);
    await this.send("Runtime.enable", {}, sessionId);
    await this.send("Page.setLifecycleEventsEnabled", { enabled: true }, sessionId);
    const loads = new Set();
    let check = () => {};
    const stops = [
      this.#listen("Page.lifecycleEvent", sessionId, ({ name, loaderId }) => {
        if (name === "load") loads.add(loaderId);
        check();
      }),
    ];
    try {
      await new Promise((resolve, reject) => {
        stops.push(
          this.#listen("Runtime.exceptionThrown", sessionId, ({ exceptionDetails }) =>
            reject(new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)),
          ),
        );
        this.send("Page.navigate", { url }, sessionId).then(({ loaderId, errorText }) => {
          if (errorText) reject(new Error(`${url}: ${errorText}`));
          check = () => loads.has(loaderId) && resolve();
          check();
        }, reject);
      });
    } finally {
      for (const stop of stops) stop();
    }
  }

  /** Opens an address in a process of its own: {evaluate, processorTime, close}; the time is the main thread's, in ms. */
  async open(address) {
    const { browserContextId } = await this.send("Target.createBrowserContext");
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank", browserContextId });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    const close = () => this.send("Target.disposeBrowserContext", { browserContextId }).catch(() => {});
    try {
      await this.#navigate(address, sessionId);
      await this.send("Performance.enable", {}, sessionId);
    } catch (error) {
      await close();
      throw error;
    }
    return {
      evaluate: (expression) => this.#evaluate(expression, sessionId),
      processorTime: async () => {
        const { metrics } = await this.send("Performance.getMetrics", {}, sessionId);
        return metrics.find(({ name }) => name === "ThreadTime").value * 1000;
      },
      close,
    };
  }

  async #evaluate(expression, sessionId) {
    const parameters = { expression, awaitPromise: true, returnByValue: true };
    const late = new Promise((_, reject) => {
      this.#timer = setTimeout(() => reject(new Error(`no answer from the page in ${PATIENCE / 60_000} minutes`)), PATIENCE);
    });
    const answer = this.send("Runtime.evaluate", parameters, sessionId);
    const { result, exceptionDetails } = await Promise.race([answer, late]).finally(() => clearTimeout(this.#timer));
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async version() {
    return (await this.send("Browser.getVersion")).product.replace(/.*\//, "");
  }

  async close() {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    await this.send("Browser.close").catch(() => {});
    await ended;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
