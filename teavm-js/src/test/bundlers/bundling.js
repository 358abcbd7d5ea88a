// Bundles some code with each of four bundlers, all minifying, with what they do by default.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { build as esbuild, transform } from "esbuild";
import { rollup } from "rollup";
import { build as vite } from "vite";
import webpack from "webpack";

const here = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const folder = join(here, "bundling");

function entry(code) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const file = join(folder, "page.js");
  writeFileSync(file, code);
  return file;
}

export const BUNDLERS = {
  async esbuild(code) {
    const { outputFiles } = await esbuild({ entryPoints: [entry(code)], bundle: true, minify: true, format: "esm", target: "es2020", write: false });
    return outputFiles[0].text;
  },
  async Rollup(code) {
    const bundle = await rollup({ input: entry(code), plugins: [nodeResolve()] });
    const { output } = await bundle.generate({ format: "es" });
    return (await transform(output[0].code, { minify: true, format: "esm" })).code;
  },
  async webpack(code, options = {}) {
    const compiler = webpack({ mode: "production", context: folder, entry: entry(code), output: { path: folder, filename: "webpack.js" }, performance: false, ...options });
    const stats = await new Promise((resolve, reject) => compiler.run((error, result) => (error ? reject(error) : resolve(result))));
    if (stats.hasErrors()) throw new Error(stats.toString());
    return readFileSync(join(folder, "webpack.js"), "utf8");
  },
  async Vite(code) {
    const file = entry(code);
    const [result] = [await vite({ root: folder, logLevel: "error", configFile: false, build: { write: false, lib: { entry: file, formats: ["es"], fileName: "vite" }, minify: true } })].flat();
    const out = result.output[0].code;
    return (await transform(out, { minify: true, format: "esm" })).code;
  },
};
