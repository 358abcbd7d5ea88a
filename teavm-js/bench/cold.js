// Cold starts: a script, the first message and the next 99, each time in a new page or process.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { importable, script } from "./bundling.js";
import { messages } from "./corpora.js";
import { random, shuffled } from "./timing.js";

/** Scripts that put a function `handle` into a page, bundled and minified with what they import alone; and Couplet's published one. */
async function scripts(folder) {
  const bundled = (contents) => script({ contents });
  const couplet = (name) => bundled(`import { ${name} } from ${JSON.stringify(importable(folder, "couplet"))}; globalThis.handle = (xml) => ${name}(xml);`);
  return {
    couplet: await couplet("parse"),
    "couplet, trees": await couplet("parseElement"),
    "couplet, the whole script": `${readFileSync(resolve(folder, "couplet.umd.js"), "utf8")}\nglobalThis.handle = (xml) => Couplet.parse(xml);`,
    stanza: await bundled(
      `import { parse, Registry } from "stanza/jxt/index.js"; import Protocol from "stanza/protocol/index.js";
       const registry = new Registry(); registry.define(Protocol);
       globalThis.handle = (xml) => registry.import(parse(xml));`,
    ),
    "stanza, its client": await bundled(
      `import { createClient } from "stanza/index.js"; import { parse } from "stanza/jxt/index.js";
       const client = createClient({ jid: "juliet@capulet.example" });
       globalThis.handle = (xml) => client.stanzas.import(parse(xml));`,
    ),
    "ltx, fields by hand": await bundled(
      `import { parse } from "ltx"; import { fields } from "./peers/ltx-fields.js"; globalThis.handle = (xml) => fields(parse(xml));`,
    ),
    "@xmpp/xml, trees": await bundled(`import parse from "@xmpp/xml/lib/parse.js"; globalThis.handle = parse;`),
    "strophe, trees": await bundled(`import { Strophe } from "strophe.js"; globalThis.handle = (xml) => Strophe.toElement(xml, true);`),
  };
}

/** Runs in the page or process when the script is there: {first, next}, milliseconds. */
export const STEPS = `((texts, now) => {
  const start = now();
  let bad = !globalThis.handle(texts[0]);
  const second = now();
  for (let i = 1; i < texts.length; i++) bad = bad || !globalThis.handle(texts[i]);
  const end = now();
  if (bad) throw new Error("a message was not read");
  return { first: second - start, next: end - second };
})`;

export const cold = {
  title: "Cold start",
  unit: "ms",
  /** Unlike the other rows it is run from outside: the engine starts anew for every sample. */
  async drive(engine, { rounds, builds }) {
    const all = await scripts(builds.bundles);
    const texts = messages(100);
    const results = Object.entries(all)
      .filter(([name]) => engine.name === "chromium" || !name.startsWith("strophe"))
      .map(([name, text]) => ({ name, bytes: text.length, load: [], first: [], next: [] }));
    const next = random(84);
    for (let round = 0; round <= rounds; round++) {
      for (const result of shuffled(results, next)) {
        const figures = await engine.cold(all[result.name], texts);
        if (round === 0) continue;
        for (const key of ["load", "first", "next"]) result[key].push(figures[key]);
      }
    }
    return [{ group: "cold", results }];
  },
};
