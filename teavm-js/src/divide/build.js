// Makes the code of the npm package:
// node build.js <what TeaVM wrote> <extensions.json> <folder of the package> <version> <its files by hand> <folders of sources…>
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "acorn";
import { build, transform } from "esbuild";
import { divide, refuseUnknownNames } from "./divide.js";
import { ENTRIES, LAYERS, MODULES, SINGLE, modules, UNPACKED, WRITTEN, packageExports } from "./entries.js";
import { layers } from "./layers.js";
import { SOURCES, codeOf, published } from "./maps.js";

const [compiled, extensions, target, version, written, ...roots] = process.argv.slice(2);
/** Where the layers are put together; what is published is made of them. */
const PARTS = resolve("parts");
const BANNER = `/* couplet ${version} | Apache-2.0 */`;

const read = (file) => readFileSync(file, "utf8");
const write = (name, text) => writeFileSync(join(target, name), text);
const writePart = (name, text) => writeFileSync(join(PARTS, name), text);

/** The folder of a source; those of TeaVM's own library are not at hand. */
const rootOf = (source) => roots.find((root) => existsSync(join(root, source)));

/** Writes the map of a file, and the sources that it leads to. */
function writeMap(file, text, moved) {
  const map = published(JSON.parse(text), file, rootOf, moved);
  write(file + ".map", JSON.stringify(map));
  for (const source of map.sources) {
    const copy = join(target, SOURCES, source);
    if (existsSync(copy)) continue;
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, codeOf(read(join(rootOf(source), source))));
  }
}

/** TeaVM's module, divided and cut into layers, and the modules on top of them. */
function parts(layered) {
  const map = JSON.parse(read(compiled + ".map"));
  const output = divide(read(compiled), map);
  const text = output.toString();
  const tree = parse(text, { ecmaVersion: 2022, sourceType: "module" });
  refuseUnknownNames(tree);
  for (const layer of layers(text, output.map("engine.mjs", map.sources), tree, LAYERS)) writeLayer(layer, map.sources);
  for (const [name, text] of Object.entries(layered)) writePart(name + ".mjs", text);
}

function writeLayer({ name, imports, exports, output }, sources) {
  const file = `engine-${name}.mjs`;
  const before = [...imports].map(([from, names]) => `import { ${[...names].join(", ")} } from "./engine-${from}.mjs";\n`).join("");
  const after = `export { ${exports.map(([local, as]) => (local === as ? as : `${local} as ${as}`)).join(", ")} };\n`;
  const map = output.map(file, sources);
  writePart(file, `${before}${output}${after}//# sourceMappingURL=${file}.map\n`);
  writePart(file + ".map", JSON.stringify({ ...map, mappings: ";".repeat(imports.size) + map.mappings }));
}

const OPTIONS = {
  absWorkingDir: PARTS,
  outdir: PARTS,
  bundle: true,
  minifyIdentifiers: true,
  minifySyntax: true,
  minifyWhitespace: true,
  charset: "ascii",
  target: "es2020",
  sourcemap: "external",
  sourcesContent: false,
  legalComments: "none",
  write: false,
  logLevel: "warning",
};

/** What Node takes, whether it imports or requires, so that there is one of each. */
function forNode({ common, wrappers }) {
  for (const [name, text] of Object.entries(common)) write(name + ".cjs", text);
  for (const [name, text] of Object.entries(wrappers)) write(name + ".mjs", text);
}

/** Modules that are written by hand: they import an entry. */
async function byHand() {
  for (const [name, exported] of Object.entries(WRITTEN)) {
    const from = (end) => read(join(written, name + ".mjs")).replace(/ from "couplet";/g, ` from "./couplet${end}";`);
    writePart(name + ".mjs", from(".mjs"));
    const { code } = await transform(from(".cjs"), { format: "cjs", platform: "node", target: "es2020", minify: true });
    // The last line is never run, and lets Node find the names.
    write(name + ".cjs", `${code}0 && (module.exports = { ${exported.join(", ")} });\n`);
    write(name + ".mjs", `export { ${exported.join(", ")} } from "./${name}.cjs";\n`);
  }
}

const UMD = [
  '(function(root,make){if(typeof define==="function"&&define.amd)define([],make);',
  'else if(typeof module==="object"&&module.exports)module.exports=make();else root.Couplet=make()})',
  '(typeof self!=="undefined"?self:typeof globalThis!=="undefined"?globalThis:this,function(){',
].join("");

/**
 * One minified file for pages without a bundler, as a module and as a script. That of everything is what Node requires, too. They have the
 * same code in the same place, and so the same map.
 */
async function single(name) {
  const names = ENTRIES[name].join();
  const isWhole = name === "full";
  const lines = [`import {${names}} from "./${name}.mjs";`, `Couplet = {${names}};`];
  if (isWhole) {
    for (const [layer, makers] of Object.entries(LAYERS)) lines.push(`import { ${makers.map((one) => `${one} as ${one}_`).join()} } from "./engine-${layer}.mjs";`);
    lines.push(`engine = {${Object.values(LAYERS).flat().map((one) => `${one}: ${one}_`).join()}};`);
  }
  const options = { ...OPTIONS, outdir: undefined, outfile: join(PARTS, "stdin.js"), stdin: { contents: lines.join("\n"), resolveDir: PARTS }, format: "iife" };
  const [map, code] = (await build(options)).outputFiles.map(({ text }) => text.trimEnd());
  const variables = isWhole ? "Couplet,engine" : "Couplet";
  const link = `//# sourceMappingURL=${name}.umd.js.map\n`;
  write(name + ".js", `${BANNER}let ${variables};\n${code}export const{${names}}=Couplet;\n${link}`);
  write(name + ".umd.js", `${BANNER}${UMD}var ${variables};\n${code}return Couplet});\n${link}`);
  if (isWhole) write("engine.cjs", `${BANNER}"use strict";let ${variables};\n${code}module.exports={engine,full:Couplet};\n${link}`);
  writeMap(name + ".umd.js", map, { lines: 1 });
}

/** The modules for bundlers, and for pages that load modules; they share their code. */
async function chunks() {
  const { outputFiles } = await build({
    ...OPTIONS,
    // The marks that tell bundlers of calls without an effect are white space to esbuild. What it indents is taken out again, which
    // is in no text where texts take one line.
    minifyWhitespace: false,
    supported: { "template-literal": false },
    entryPoints: MODULES.map((name) => name + ".mjs"),
    format: "esm",
    splitting: true,
    sourcemap: "linked",
    entryNames: "[name].module",
    chunkNames: "shared-[hash].module",
  });
  const all = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  for (const [file, text] of all) {
    if (file.endsWith(".map")) continue;
    const indents = text.split("\n").map((line) => line.length - line.trimStart().length);
    write(file, text.replace(/^ +/gm, ""));
    writeMap(file, all.get(file + ".map"), { indents });
  }
}

/** The types of each file: those of what is required. */
function types() {
  for (const name of MODULES) {
    const same = `export * from "./${name}.cjs";\n`;
    write(name + ".d.ts", same);
    write(name + ".module.d.ts", same);
    if (SINGLE.includes(name)) write(name + ".umd.d.ts", `${same}export as namespace Couplet;\n`);
  }
}

function manifest() {
  const { files, ...rest } = JSON.parse(read(join(target, "package.json")));
  write("package.json", `${JSON.stringify({ ...rest, exports: packageExports(), files: [...files, ...UNPACKED.map((file) => `!${file}`)] }, null, 2)}\n`);
}

mkdirSync(PARTS, { recursive: true });
for (const file of readdirSync(target)) if (/\.([cm]?js|map)$/.test(file)) rmSync(join(target, file));
rmSync(join(target, SOURCES), { recursive: true, force: true });
const { layered, ...required } = modules(JSON.parse(read(extensions)));
parts(layered);
forNode(required);
await byHand();
for (const name of SINGLE) await single(name);
await chunks();
types();
manifest();
// Whatever is made when it is loaded is made of what is there by then.
await import(pathToFileURL(join(target, "full.module.js")));
await import(pathToFileURL(join(target, "full.mjs")));
