// Chromium: each job in a new page with a process of its own.

import { readFileSync } from "node:fs";
import { Browser } from "./browser.js";
import { script } from "./bundling.js";
import { STEPS } from "./cold.js";
import { serve } from "./server.js";

const page = (script) =>
  `<!doctype html><meta charset="utf-8"><title>bench</title><script src="/couplet.umd.js"></script><script src="/${script}"></script>`;
/** The rows that Strophe takes part in, from its own page. */
const WITH_STROPHE = ["cases", "trees", "writing", "building", "latency", "memory"];
const EMPTY = `<!doctype html><meta charset="utf-8"><title>cold</title>`;

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

  /** @param options {umd, inputs}: the bundle for pages, and {cases, xeps} */
  static async start({ umd, inputs }) {
    const engine = new ChromiumEngine();
    const files = {
      "/page.html": page("page.js"),
      "/strophe.html": page("page-strophe.js"),
      "/empty.html": EMPTY,
      "/couplet.umd.js": readFileSync(umd, "utf8"),
      "/page.js": await script("page.js"),
      "/page-strophe.js": await script("page-strophe.js"),
      "/inputs.json": JSON.stringify(inputs),
    };
    engine.files = files;
    engine.server = await serve(files);
    engine.browser = new Browser();
    engine.label = `Chromium ${await engine.browser.version()}`;
    return engine;
  }

  async run(job) {
    const results = await this.#runIn("/page.html", job);
    if (!WITH_STROPHE.includes(job.row) || (job.only && !job.only.includes("strophe"))) return results;
    const apart = await this.#runIn("/strophe.html", { ...job, only: ["strophe"], apart: true });
    return [...results, ...apart.map((one) => ({ ...one, apart: true }))];
  }

  async #runIn(path, job) {
    const text = await this.browser.page(this.server.origin + path, (evaluate) => evaluate(`runJob(${JSON.stringify(job)})`));
    return JSON.parse(text);
  }

  async cold(text, texts) {
    this.files["/cold.js"] = text;
    const figures = await this.browser.page(`${this.server.origin}/empty.html`, (evaluate) => evaluate(`${COLD}(${JSON.stringify(texts)})`));
    return JSON.parse(figures);
  }

  async close() {
    await this.browser.close();
    this.server.close();
  }
}
