// node quotation.mjs COPY FOLDER: which files do not say what the benchmark in FOLDER would write of its own figures. COPY is the same
// beside the modules that it needs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [copy, folder] = process.argv.slice(2);
const { report } = await import(pathToFileURL(join(copy, "report.js")));
const { quoting } = await import(pathToFileURL(join(copy, "summary.js")));
const read = (name) => readFileSync(join(folder, name), "utf8");
const figures = JSON.parse(read("results/figures.json"));
for (const { name, text, wanted } of quoting(pathToFileURL(join(folder, "/")), figures)) if (text !== wanted) console.log(name);
if (read("results/tables.md") !== `${report(figures)}\n`) console.log("results/tables.md");
