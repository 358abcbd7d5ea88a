// Makes the code of the npm package: node build.js <what TeaVM wrote> <extensions.json> <folder of the package> <version> <folders of sources…>
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "acorn";
import { build } from "esbuild";
import { divide, refuseUnknownNames } from "./divide.js";
import { ENTRIES, LAYERS, modules } from "./entries.js";
import { layers } from "./layers.js";
import { pruned } from "./output.js";

const [compiled, extensions, target, version, ...roots] = process.argv.slice(2);
/** Where the layers are put together; what is published is made of them. */
const PARTS = resolve("parts");
const read = (file) => readFileSync(file, "utf8");
const NAMES = Object.keys(ENTRIES);
const BANNER = `/* couplet ${version} | Apache-2.0 */`;

const write = (name, text) => writeFileSync(join(target, name), text);

/** The texts of the sources that a map names; those of TeaVM's own library are not at hand. */
function contents(names) {
  return names.map((name) => {
    const root = roots.find((one) => existsSync(join(one, name)));
    return root ? read(join(root, name)) : null;
  });
}

/** TeaVM's module, divided; the same code serves `require`. */
function engine() {
  const map = JSON.parse(read(compiled + ".map"));
  const output = divide(read(compiled), map);
  const text = output.toString();
  const tree = parse(text, { ecmaVersion: 2022, sourceType: "module" });
  refuseUnknownNames(tree);
  const end = tree.body.at(-1);
  const exports = end.specifiers.map(({ local, exported }) => `exports.${exported.name} = ${local.name};\n`).join("");
  const link = "//# sourceMappingURL=engine.mjs.map\n";
  write("engine.mjs", text + link);
  write("engine.cjs", `"use strict"; ${text.slice(0, end.start)}${exports}${link}`);
  const divided = { ...output.map("engine.mjs", map.sources), sourcesContent: contents(map.sources) };
  write("engine.mjs.map", JSON.stringify(divided));
  for (const layer of layers(text, divided, tree, LAYERS)) writeLayer(layer, divided);
}

function writeLayer({ name, imports, exports, output }, { sources, sourcesContent }) {
  const file = `engine-${name}.mjs`;
  const before = [...imports].map(([from, names]) => `import { ${[...names].join(", ")} } from "./engine-${from}.mjs";\n`).join("");
  const after = `export { ${exports.map(([local, as]) => (local === as ? as : `${local} as ${as}`)).join(", ")} };\n`;
  writeFileSync(join(PARTS, file), `${before}${output}${after}//# sourceMappingURL=${file}.map\n`);
  writeFileSync(join(PARTS, file + ".map"), JSON.stringify(below(imports.size, pruned({ ...output.map(file, sources), sourcesContent }))));
}

/** The map for what stands that many lines further down. */
const below = (lines, map) => ({ ...map, mappings: ";".repeat(lines) + map.mappings });

function entries() {
  const { plain, layered } = modules(JSON.parse(read(extensions)));
  for (const [name, module] of Object.entries(plain)) {
    write(name + ".mjs", module.module());
    write(name + ".cjs", module.common());
  }
  for (const [name, module] of Object.entries(layered)) writeFileSync(join(PARTS, name + ".mjs"), module.layered());
}

const OPTIONS = {
  absWorkingDir: target,
  bundle: true,
  minify: true,
  charset: "ascii",
  target: "es2020",
  sourcemap: "external",
  legalComments: "none",
  write: false,
  logLevel: "warning",
};

/** One minified file for pages without a bundler, as a module and as a script; both have the same code and so the same map. */
async function single(name) {
  const names = ENTRIES[name].join();
  const entry = { contents: `import {${names}} from "./${name}.mjs"; Couplet = {${names}};`, resolveDir: target };
  const { outputFiles } = await build({ ...OPTIONS, stdin: entry, outfile: join(target, name + ".umd.js"), format: "iife" });
  const [map, code] = outputFiles.map((file) => file.text.trimEnd());
  const link = `//# sourceMappingURL=${name}.umd.js.map\n`;
  const start = '(function(root,make){if(typeof define==="function"&&define.amd)define([],make);'
    + 'else if(typeof module==="object"&&module.exports)module.exports=make();else root.Couplet=make()})(typeof self!=="undefined"?self:this,function(){var Couplet;';
  write(name + ".js", `${BANNER}let Couplet;\n${code}export const{${names}}=Couplet;\n${link}`);
  write(name + ".umd.js", `${BANNER}${start}\n${code}return Couplet});\n${link}`);
  const json = JSON.parse(map);
  write(name + ".umd.js.map", JSON.stringify(below(1, { ...pruned(json), file: name + ".umd.js" })));
}

/** The same in minified modules that share their code, for `<script type=module>`. */
async function chunks() {
  const { outputFiles } = await build({
    ...OPTIONS,
    absWorkingDir: PARTS,
    entryPoints: [...NAMES, "extensions"].map((name) => name + ".mjs"),
    // So that its maps name the sources as the others do.
    outdir: PARTS,
    format: "esm",
    splitting: true,
    sourcemap: "linked",
    entryNames: "[name].module",
    chunkNames: "shared-[hash].module",
  });
  for (const { path, text } of outputFiles) write(basename(path), path.endsWith(".map") ? JSON.stringify(pruned(JSON.parse(text))) : text);
}

mkdirSync(PARTS, { recursive: true });
for (const file of readdirSync(target)) if (/\.([cm]?js|map)$/.test(file)) rmSync(join(target, file));
engine();
entries();
for (const name of NAMES) await single(name);
await chunks();
// Whatever is made when it is loaded is made of what is there by then.
await import(pathToFileURL(join(target, "full.mjs")));
