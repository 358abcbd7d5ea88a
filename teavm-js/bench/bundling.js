// Peers as a page gets them: one script each, made by esbuild.

import { build } from "esbuild";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** The file of a build of couplet that bundlers import; builds from before had another, and those from before it was divided one for all. */
export function importable(folder, entry) {
  const module = resolve(folder, existsSync(resolve(folder, "engine.mjs")) ? `${entry}.mjs` : `${entry}.module.js`);
  return existsSync(module) ? module : resolve(folder, `${entry}.js`);
}

/** The text of one script from a module in this folder, or from the text of one. */
export async function script(entry, options = {}) {
  const source = typeof entry === "string" ? { entryPoints: [HERE + entry] } : { stdin: { contents: entry.contents, resolveDir: HERE } };
  const result = await build({
    ...source,
    absWorkingDir: HERE,
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    minify: true,
    define: { global: "globalThis" },
    // sax asks for it and does without.
    external: ["stream"],
    logLevel: "error",
    ...options,
  });
  return result.outputFiles[0].text;
}
