// node bench.js [--rows a,b] [--corpora a,b] [--engines node,chromium] [--peers a,b] [--rounds n] … ; see README.md
// Measures, keeps the figures in results/, and prints all that is kept there as Markdown.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chart } from "./chart.js";
import { ChromiumEngine } from "./chromium-engine.js";
import { corpora } from "./corpora.js";
import { cases, xeps } from "./inputs.js";
import { NodeEngine } from "./node-engine.js";
import { quotation, report } from "./report.js";
import { rows } from "./all-rows.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const list = (text) => text.split(",");

const { values: options } = parseArgs({
  options: {
    rows: { type: "string", default: Object.keys(rows).join() },
    corpora: { type: "string", default: [...Object.keys(corpora), "xeps"].join() },
    engines: { type: "string", default: "node,chromium" },
    peers: { type: "string" },
    rounds: { type: "string", default: "12" },
    milliseconds: { type: "string", default: "60" },
    bundles: { type: "string", default: here("../target/npm") },
    shared: { type: "string", default: here("../../../shared") },
    results: { type: "string", default: here("results") },
    largest: { type: "string" },
    cpu: { type: "boolean", default: false },
    report: { type: "boolean", default: false },
    readme: { type: "boolean", default: false },
  },
});

function known(kind, wanted, all) {
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`no ${kind} is called ${unknown.join(", ")}; there are ${all.join(", ")}`);
  return wanted;
}

const figuresFile = resolve(options.results, "figures.json");

function kept() {
  return existsSync(figuresFile) ? JSON.parse(readFileSync(figuresFile, "utf8")) : { engines: [] };
}

const starters = {
  node: (inputs) => new NodeEngine({ bundle: resolve(options.bundles, "couplet.js"), cpu: options.cpu, inputs }),
  chromium: (inputs) => ChromiumEngine.start({ umd: resolve(options.bundles, "couplet.umd.js"), inputs }),
};

async function measureRow(engine, name, settings) {
  if (rows[name].drive) return { date: new Date().toISOString(), rounds: settings.rounds, groups: await rows[name].drive(engine, settings) };
  const groups = [];
  for (const job of rows[name].jobs(settings, engine.name)) {
    const results = await engine.run({ row: name, ...settings, ...job });
    groups.push({ group: job.group, results });
    console.error(`${engine.name} ${name} ${job.group}: done`);
  }
  return { date: new Date().toISOString(), rounds: settings.rounds, groups };
}

/** Four digits of each figure are more than any of them is worth. */
const rounded = (key, value) => (typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value);

/** Puts the quotation between the marks in the project's README. */
function quote(figures) {
  const file = here("../../README.md");
  const text = readFileSync(file, "utf8").replace(/(<!-- speed -->\n)[\s\S]*(?=<!-- \/speed -->)/, (_, mark) => `${mark}${quotation(figures)}\n`);
  writeFileSync(file, text);
}

/** Puts a row into the figures, in the order of all rows, and keeps them. */
function keep(figures, { name, label }, row, measured) {
  let engine = figures.engines.find((one) => one.name === name);
  if (!engine) figures.engines.push((engine = { name, label, rows: {} }));
  engine.label = label;
  engine.rows[row] = measured;
  engine.rows = Object.fromEntries(Object.keys(rows).filter((key) => engine.rows[key]).map((key) => [key, engine.rows[key]]));
  figures.date = new Date().toISOString().slice(0, 10);
  figures.machine = `${cpus().length} × ${cpus()[0].model.trim()}`;
  mkdirSync(options.results, { recursive: true });
  writeFileSync(figuresFile, `${JSON.stringify(figures, rounded)}\n`);
}

async function measure(figures) {
  const inputs = { cases: cases(), xeps: xeps(pathToFileURL(`${resolve(options.shared, "xeps")}/`)) };
  const wanted = known("corpus", list(options.corpora), [...Object.keys(corpora), "xeps"]);
  const settings = {
    corpora: wanted.filter((name) => name !== "xeps" || inputs.xeps.length > 0),
    rounds: Number(options.rounds),
    milliseconds: Number(options.milliseconds),
    largest: options.largest && Number(options.largest),
    umd: resolve(options.bundles, "couplet.umd.js"),
    only: options.peers && ["couplet", "saxes", ...list(options.peers)],
  };
  for (const name of known("engine", list(options.engines), Object.keys(starters))) {
    const engine = await starters[name](inputs);
    try {
      for (const row of known("row", list(options.rows), Object.keys(rows))) {
        keep(figures, engine, row, await measureRow(engine, row, settings));
      }
    } finally {
      await engine.close();
    }
  }
}

if (!existsSync(resolve(options.bundles, "couplet.js"))) {
  console.error(`There is no bundle in ${options.bundles}; "mvn -pl teavm-js -am process-classes" makes it.`);
  process.exit(1);
}
const figures = kept();
if (!options.report) await measure(figures);
const text = report(figures);
writeFileSync(resolve(options.results, "tables.md"), `${text}\n`);
const grown = figures.engines.filter((engine) => engine.rows.growth);
if (grown.length > 0) writeFileSync(resolve(options.results, "growth.svg"), chart(grown));
if (options.readme) quote(figures);
console.log(text);
