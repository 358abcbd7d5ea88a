// Node: each job in a new process.

import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { STEPS } from "./cold.js";

const FLAGS = ["--expose-gc", "--max-old-space-size=12288"];

/** What a new process answers to a message. */
function answer(file, message, execArgv) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv });
    child.on("message", resolve);
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`the process ended with ${code}`)));
    child.send(message);
  });
}

export class NodeEngine {
  name = "node";
  label = `Node ${process.versions.node}`;

  /** @param settings {bundle, cpu, inputs}: the bundle as a module, whether to count processor time, {cases, xeps} */
  constructor(settings) {
    this.settings = settings;
  }

  run(job) {
    return answer("node-worker.js", { job, ...this.settings }, FLAGS);
  }

  cold(text, texts) {
    return answer("node-cold.js", { text, texts, steps: STEPS }, []);
  }

  close() {}
}
