// node quotation.mjs FOLDER: what the benchmark in FOLDER says of its own figures, as its README has it and as its program writes it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder] = process.argv.slice(2);
const { quotation, report } = await import(pathToFileURL(join(folder, "report.js")));
const read = (name) => readFileSync(join(folder, name), "utf8");
const figures = JSON.parse(read("results/figures.json"));
const [, quoted] = /<!-- speed -->\n([\s\S]*)<!-- \/speed -->/.exec(read("README.md"));
if (quoted !== `${quotation(figures)}\n`) console.log("README.md");
if (read("results/tables.md") !== `${report(figures)}\n`) console.log("results/tables.md");
