// Makes a module of each library that a page needs, with its licence: node build.js <folder to fill>
import { buildSync } from "esbuild";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What the page of the text by two uses. */
const YJS = ["Doc", "applyUpdate", "createAbsolutePositionFromRelativePosition", "createRelativePositionFromTypeIndex", "decodeUpdate", "encodeStateAsUpdate", "encodeStateVector", "mergeUpdates"];

const licence = (name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, "utf8").trim()}`;

buildSync({
  stdin: { contents: `export { ${YJS} } from "yjs";`, resolveDir: "." },
  banner: { js: `/*!\n${["yjs", "lib0"].map(licence).join("\n\n")}\n*/` },
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  outfile: join(process.argv[2], "yjs.js"),
});
