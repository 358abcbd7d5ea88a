// Node: each contender in a process of its own.

import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { importable } from "./bundling.js";
import { STEPS } from "./cold.js";

const FLAGS = ["--expose-gc", "--max-old-space-size=12288"];
const MODULES_WITH_COUPLET = ["couplet", "limits"];

/** A process that answers messages one by one. */
class Child {
  #process;
  #waiting;

  constructor(file, execArgv) {
    this.#process = fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv });
    this.#process.on("message", (message) => this.#waiting?.resolve(message));
    this.#process.on("error", (error) => this.#waiting?.reject(error));
    this.#process.on("exit", (code) => this.#waiting?.reject(new Error(`the process ended with ${code}`)));
  }

  ask(message) {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#process.send(message);
    });
  }

  end() {
    this.#waiting = undefined;
    this.#process.kill();
  }
}

export class NodeEngine {
  name = "node";
  label = `Node ${process.versions.node}`;

  /** @param settings {builds, inputs}: folders with the package by name, {cases, xeps} */
  constructor({ builds, inputs }) {
    this.builds = builds;
    this.inputs = inputs;
  }

  /**
   * A process that answers by the functions of suite.js.
   * @param of {module, build, entry, flags}: without a module it has all peers; more flags for Node, such as that all is done by one thread,
   *     whose time then is that of the process
   */
  open({ module, build = "bundles", entry = "couplet", flags = [] } = {}) {
    const bundle = module && !MODULES_WITH_COUPLET.includes(module) ? undefined : importable(this.builds[build], entry);
    const child = new Child("node-worker.js", [...FLAGS, ...flags]);
    const settings = { bundle, module, inputs: this.inputs };
    return {
      async ask(question, job) {
        const { answer, error } = await child.ask({ settings: question === "round" ? undefined : settings, question, job });
        if (error) throw new Error(error);
        return answer;
      },
      close: () => child.end(),
    };
  }

  async cold(text, texts) {
    const child = new Child("node-cold.js", []);
    try {
      return await child.ask({ text, texts, steps: STEPS });
    } finally {
      child.end();
    }
  }

  close() {}
}
