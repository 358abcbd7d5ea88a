// Makes the code of the npm package: node build.js <what TeaVM wrote> <tables of extensions> <folder of the package> <version> <folders of sources…>
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "acorn";
import { build } from "esbuild";
import { divide, refuseUnknownNames } from "./divide.js";
import { ENTRIES, modules } from "./entries.js";

const [compiled, tables, target, version, ...roots] = process.argv.slice(2);
const MODULES = "lib";
const SOURCES = "java";
const read = (file) => readFileSync(file, "utf8");
const NAMES = Object.keys(ENTRIES);
const BANNER = `/* couplet ${version} | Apache-2.0 */`;

function write(name, text) {
  const file = join(target, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The code in ASCII, for pages in any encoding: only texts and regular expressions hold anything else. */
const ascii = (code) => code.replace(/[^\n -~]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));

/** Copies the sources that the map names, once for all maps. */
function sources(names) {
  for (const name of names) {
    const root = roots.find((one) => existsSync(join(one, name)));
    if (root) write(`${SOURCES}/${name}`, read(join(root, name)));
  }
  return names.map((name) => `../${SOURCES}/${name}`);
}

/** TeaVM's module, divided; the same code serves `require`. */
function engine() {
  const map = JSON.parse(read(compiled + ".map"));
  const output = divide(read(compiled), map);
  const text = ascii(output.toString());
  const tree = parse(text, { ecmaVersion: 2022, sourceType: "module" });
  refuseUnknownNames(tree);
  const end = tree.body.at(-1);
  const exports = end.specifiers.map(({ local, exported }) => `exports.${exported.name} = ${local.name};\n`).join("");
  const link = "//# sourceMappingURL=engine.js.map\n";
  write(`${MODULES}/engine.js`, text + link);
  write(`${MODULES}/engine.cjs`, `"use strict"; ${text.slice(0, end.start)}${exports}${link}`);
  write(`${MODULES}/engine.js.map`, JSON.stringify(output.map("engine.js", sources(map.sources))));
}

function entries() {
  for (const [name, module] of Object.entries(modules(JSON.parse(read(tables))))) {
    write(`${MODULES}/${name}.js`, module.module("./"));
    write(name in ENTRIES ? name + ".cjs" : `${MODULES}/${name}.cjs`, module.common(name in ENTRIES ? `./${MODULES}/` : "./"));
  }
}

const OPTIONS = {
  absWorkingDir: target,
  bundle: true,
  minify: true,
  charset: "ascii",
  target: "es2020",
  sourcemap: "external",
  sourcesContent: false,
  legalComments: "none",
  write: false,
  logLevel: "warning",
};

/** One minified file for pages without a bundler, as a module and as a script; both have the same code and so the same map. */
async function single(name) {
  const { outputFiles } = await build({ ...OPTIONS, entryPoints: [`${MODULES}/${name}.js`], outfile: join(target, name + ".umd.js"), format: "iife", globalName: "Couplet" });
  const [map, code] = outputFiles.map((file) => file.text);
  const link = `//# sourceMappingURL=${name}.umd.js.map\n`;
  const start = '(function(root,make){if(typeof define==="function"&&define.amd)define([],make);'
    + 'else if(typeof module==="object"&&module.exports)module.exports=make();else root.Couplet=make()})(typeof self!=="undefined"?self:this,function(){';
  write(name + ".js", `${BANNER}\n${code.trimEnd()}export const{${ENTRIES[name].join()}}=Couplet;\n${link}`);
  write(name + ".umd.js", `${BANNER}${start}\n${code.trimEnd()}return Couplet});\n${link}`);
  const json = JSON.parse(map);
  write(name + ".umd.js.map", JSON.stringify({ ...json, file: name + ".umd.js", mappings: ";" + json.mappings }));
}

/** The same in minified modules that share their code, for `<script type=module>`. */
async function chunks() {
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: NAMES.map((name) => `${MODULES}/${name}.js`),
    outdir: join(target, "module"),
    format: "esm",
    splitting: true,
    sourcemap: "linked",
    chunkNames: "shared-[hash]",
  });
  for (const { path, text } of outputFiles) write(path.slice(target.length + 1), text);
}

for (const folder of [MODULES, SOURCES, "module"]) rmSync(join(target, folder), { recursive: true, force: true });
engine();
entries();
for (const name of NAMES) await single(name);
await chunks();
