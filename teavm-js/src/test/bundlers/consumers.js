// node consumers.js NAME: what somebody who uses the package in this way does, in an empty folder; prints what is wrong.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { BUNDLERS } from "./bundling.js";
import { PROGRAM, SAID } from "./program.js";

const [name] = process.argv.slice(2);
const here = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const folder = join(here, "consumers", name);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const REQUIRED = PROGRAM.replace(/import (\{.*?\}) from (".*?");/g, "const $1 = require($2);");
const write = (file, text) => {
  writeFileSync(join(folder, file), text);
  return join(folder, file);
};
const run = (...command) => execFileSync(command[0], command.slice(1), { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, CI: "" } });
const node = (file) => run(process.execPath, file).trim();
const expect = (found, wanted = SAID) => {
  if (found !== wanted) console.log(`${name}: says ${found}, not ${wanted}`);
};
const SAY = "const say = (text) => console.log(text);\n";
const program = (tool) => {
  const { bin, name } = JSON.parse(readFileSync(join(here, "node_modules", tool, "package.json"), "utf8"));
  return join(here, "node_modules", tool, typeof bin === "string" ? bin : bin[name] ?? Object.values(bin)[0]);
};

const CONSUMERS = {
  async import() {
    expect(node(write("a.mjs", SAY + PROGRAM)));
  },

  async require() {
    expect(node(write("a.cjs", SAY + REQUIRED)));
  },

  async "one-instance"() {
    const { exports } = JSON.parse(readFileSync(join(here, "node_modules/couplet/package.json"), "utf8"));
    const entries = Object.keys(exports).filter((path) => !/\.js(on)?$/.test(path)).map((path) => "couplet" + path.slice(1));
    const require = createRequire(import.meta.url);
    for (const entry of entries) {
      const [imported, required] = [await import(entry), require(entry)];
      const names = Object.keys(required).sort();
      expect(Object.keys(imported).filter((one) => one !== "default" && one !== "module.exports").sort().join(), names.join());
      for (const one of names) if (imported[one] !== required[one]) console.log(`${entry}: ${one} is not the same by import and by require`);
    }
  },

  async esbuild() {
    expect(node(write("a.mjs", await BUNDLERS.esbuild(SAY + PROGRAM))));
  },

  async Rollup() {
    expect(node(write("a.mjs", await BUNDLERS.Rollup(SAY + PROGRAM))));
  },

  async webpack() {
    // One part of a page imports, another requires.
    write("required.cjs", 'module.exports = require("couplet").parseMessage;');
    const both = `import required from ${JSON.stringify(join(folder, "required.cjs"))};\nif (required !== parseMessage) console.log("there are two of it");\n`;
    expect(node(write("a.cjs", await BUNDLERS.webpack(both + SAY + PROGRAM, { optimization: { minimize: false } }))));
  },

  async Vite() {
    expect(node(write("a.mjs", await BUNDLERS.Vite(SAY + PROGRAM))));
  },

  async vitest() {
    write("a.test.js", `import { expect, test } from "vitest";\nconst said = [];\nconst say = (text) => said.push(text);\n${PROGRAM}\ntest("says", () => expect(said).toEqual([${JSON.stringify(SAID)}]));`);
    expect(/Tests\s+1 passed/.test(run(process.execPath, program("vitest"), "run", "--root", ".", "--reporter=default", "--no-color")), true);
  },

  async jest() {
    write("package.json", "{}");
    write("a.test.js", `const said = [];\nconst say = (text) => said.push(text);\n${REQUIRED}\ntest("says", () => expect(said).toEqual([${JSON.stringify(SAID)}]));`);
    const { success } = JSON.parse(run(process.execPath, program("jest"), "--json", "--rootDir", "."));
    expect(success, true);
  },

  /** Fields of an error that is cloned as the README says. */
  async "structured-clone"() {
    const { parseElement } = await import("couplet");
    try {
      parseElement("<a></b>");
    } catch (error) {
      const { name, message, condition, reason, line, column, offset } = structuredClone({ ...error, name: error.name, message: error.message });
      expect([name, condition, reason, line, column, offset].join(), [error.name, error.condition, error.reason, error.line, error.column, error.offset].join());
      expect([name, condition, reason, message].join(), `XmlError,not-well-formed,mismatched-tag,${error.message}`);
    }
  },

  /** The pages for browsers, which they put together from the package and the tools of frameworks. */
  async pages() {
    const { pages } = await import("./pages.js");
    await pages();
  },
};

if (process.argv.length < 3 || !CONSUMERS[name]) throw new Error(`One of ${Object.keys(CONSUMERS).join(", ")}`);
await CONSUMERS[name]();
