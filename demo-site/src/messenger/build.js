// Makes couplet-chat.js: node build.js [<this folder> <folder to fill> <npm package of Couplet>] [--watch]
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, context, transform } from "esbuild";
import { writeEmoji } from "./emoji.js";

const here = dirname(fileURLToPath(import.meta.url));
const given = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const source = resolve(given[0] ?? here);
const target = resolve(given[1] ?? join(here, "../../target/messenger"));
const couplet = resolve(given[2] ?? join(here, "../../../teavm-js/target/npm"));

// The build of the demo site runs a copy, beside which it keeps what npm fetched.
if (source !== here) {
  for (const { name } of readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== "node_modules")) {
    rmSync(join(here, name), { recursive: true, force: true });
    cpSync(join(source, name), join(here, name), { recursive: true });
  }
}
const link = join(here, "node_modules/couplet");
rmSync(link, { recursive: true, force: true });
symlinkSync(couplet, link, "junction");

/** Lit's policy of Trusted Types has a name of its own here, so that it meets nobody else's, and a page can allow just this one. */
const policy = {
  name: "policy",
  setup(bundle) {
    bundle.onLoad({ filter: /lit-html[\\/]lit-html\.js$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      const contents = text.replace('createPolicy("lit-html"', 'createPolicy("couplet-chat"');
      if (contents === text) throw new Error("Lit makes its policy otherwise than it did");
      return { contents, loader: "js" };
    });
  },
};

/** Styles without what only people need, and templates without their indentation. */
const tight = {
  name: "tight",
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/](style|views|features|element)[\\/][^\\/]+\.ts$/ }, async ({ path }) => {
      let contents = readFileSync(path, "utf8").replace(/\n[ \t]+/g, "\n");
      for (const [whole, sheet] of contents.matchAll(/css`([^`$]*)`/g)) {
        const { code } = await transform(sheet, { loader: "css", minify: true });
        contents = contents.replace(whole, () => `css\`${code.trim()}\``);
      }
      return { contents, loader: "ts" };
    });
  },
};

const options = {
  entryPoints: { "couplet-chat": join(here, "index.ts") },
  outdir: target,
  bundle: true,
  minify: true,
  format: "iife",
  platform: "browser",
  conditions: ["module"],
  target: ["es2022"],
  sourcemap: true,
  sourcesContent: true,
  legalComments: "none",
  charset: "utf8",
  metafile: true,
  plugins: [policy, tight],
  logLevel: "warning",
  logOverride: { "ignored-bare-import": "silent" },
};

mkdirSync(target, { recursive: true });
writeEmoji(join(here, "node_modules/emojibase-data"), target);
if (process.argv.includes("--watch")) {
  const watching = await context({ ...options, minify: false });
  await watching.watch();
  console.log(`Watching; the bundle is in ${target}`);
} else {
  const types = join(here, "node_modules/typescript/bin/tsc");
  if (existsSync(types) && !process.argv.includes("--no-types")) execFileSync(process.execPath, [types, "--project", here], { stdio: "inherit" });
  await build(options);
}
