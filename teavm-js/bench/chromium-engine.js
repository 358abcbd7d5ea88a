// Chromium: each job in a new page with a process of its own.

import { readFileSync } from "node:fs";
import { Browser } from "./browser.js";
import { script } from "./bundling.js";
import { serve } from "./server.js";

const PAGE = `<!doctype html><meta charset="utf-8"><title>bench</title><script src="/couplet.umd.js"></script><script src="/page.js"></script>`;

export class ChromiumEngine {
  name = "chromium";

  /** @param options {umd, inputs}: the bundle for pages, and {cases, xeps} */
  static async start({ umd, inputs }) {
    const engine = new ChromiumEngine();
    const files = {
      "/page.html": PAGE,
      "/couplet.umd.js": readFileSync(umd, "utf8"),
      "/page.js": await script("page.js"),
      "/inputs.json": JSON.stringify(inputs),
    };
    engine.server = await serve(files);
    engine.browser = new Browser();
    engine.label = `Chromium ${await engine.browser.version()}`;
    return engine;
  }

  async run(job) {
    const text = await this.browser.page(`${this.server.origin}/page.html`, (evaluate) => evaluate(`runJob(${JSON.stringify(job)})`));
    return JSON.parse(text);
  }

  async close() {
    await this.browser.close();
    this.server.close();
  }
}
