// Node: each job in a new process.

import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const WORKER = fileURLToPath(new URL("node-worker.js", import.meta.url));

export class NodeEngine {
  name = "node";
  label = `Node ${process.versions.node}`;

  constructor({ bundle, cpu, inputs }) {
    Object.assign(this, { bundle, cpu, inputs });
  }

  run(job) {
    return new Promise((resolve, reject) => {
      const child = fork(WORKER, { execArgv: ["--expose-gc", "--max-old-space-size=12288"] });
      child.on("message", resolve);
      child.on("error", reject);
      child.on("exit", (code) => reject(new Error(`the process ended with ${code}`)));
      child.send({ job, inputs: this.inputs, bundle: this.bundle, cpu: this.cpu });
    });
  }

  close() {}
}
