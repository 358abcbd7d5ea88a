// Chromium: each contender in a page with a process of its own.

import { Browser } from "./browser.js";
import { importable, script } from "./bundling.js";
import { STEPS } from "./cold.js";
import { MODULES } from "./peers/index.js";
import { serve } from "./server.js";

const HEAD = `<!doctype html><meta charset="utf-8"><title>bench</title>`;
const page = (...scripts) => HEAD + scripts.map((path) => `<script src="${path}"></script>`).join("");

/** What the page of one module's peers runs, or that of all peers. */
const entry = (module) =>
  module
    ? `import { pageEngine } from "./page-engine.js"; import { peers } from "./peers/${module}.js"; pageEngine(peers);`
    : `import { pageEngine } from "./page-engine.js"; import { allPeers } from "./peers/index.js"; pageEngine((library) => allPeers(library, "chromium"));`;

/** Runs in an empty page: adds the script as a page would, and gives it the messages. */
const COLD = `(async (texts) => {
  const script = document.createElement("script");
  script.src = "/cold.js";
  const start = performance.now();
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  const load = performance.now() - start;
  return JSON.stringify({ load, ...${STEPS}(texts, () => performance.now()) });
})`;

export class ChromiumEngine {
  name = "chromium";

  /** @param options {builds, inputs}: folders with the package by name, {cases, xeps} */
  static async start({ builds, inputs }) {
    const engine = new ChromiumEngine();
    engine.files = { "/empty.html": HEAD, "/inputs.json": JSON.stringify(inputs) };
    const entries = Object.entries(builds).flatMap(([name, folder]) => ["couplet", "full"].map((one) => [`${name}-${one}`, importable(folder, one)]));
    for (const [name, file] of entries) {
      engine.files[`/${name}.js`] = await script({ contents: `import * as all from ${JSON.stringify(file)}; globalThis.Couplet = all;` });
    }
    for (const module of ["", ...Object.keys(MODULES)]) {
      engine.files[`/peers-${module}.js`] = await script({ contents: entry(module) });
      engine.files[`/peers-${module}.html`] = page(`/peers-${module}.js`);
      for (const [build] of entries) engine.files[`/peers-${module}-${build}.html`] = page(`/${build}.js`, `/peers-${module}.js`);
    }
    engine.server = await serve(engine.files);
    engine.browser = new Browser();
    engine.label = `Chromium ${await engine.browser.version()}`;
    return engine;
  }

  /** A page that answers by the functions of suite.js. @param of {module, build, entry}; without a module it has all peers */
  async open({ module = "", build = "bundles", entry: file = "couplet" } = {}) {
    const path = ["", "couplet", "limits"].includes(module) ? `/peers-${module}-${build}-${file}.html` : `/peers-${module}.html`;
    const opened = await this.browser.open(this.server.origin + path);
    return {
      async ask(question, job) {
        const before = await opened.processorTime();
        const answer = JSON.parse(await opened.evaluate(`ask(${JSON.stringify(question)}, ${JSON.stringify(job ?? null)})`));
        return question === "round" && answer.wall ? { ...answer, cpu: (await opened.processorTime()) - before } : answer;
      },
      close: () => opened.close(),
    };
  }

  async cold(text, texts) {
    this.files["/cold.js"] = text;
    const opened = await this.browser.open(`${this.server.origin}/empty.html`);
    try {
      return JSON.parse(await opened.evaluate(`${COLD}(${JSON.stringify(texts)})`));
    } finally {
      await opened.close();
    }
  }

  async close() {
    await this.browser.close();
    this.server.close();
  }
}
