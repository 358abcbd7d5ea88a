// node bench.js [--rows a,b] [--corpora a,b] [--engines node,chromium] [--peers a,b] [--rounds n] … ; see README.md
// Measures, keeps the figures in results/, and prints all that is kept there as Markdown.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { rows } from "./all-rows.js";
import { importable } from "./bundling.js";
import { chart } from "./chart.js";
import { ChromiumEngine } from "./chromium-engine.js";
import { comparison } from "./comparison.js";
import { contests } from "./contest.js";
import { corpora } from "./corpora.js";
import { cases, xeps } from "./inputs.js";
import { NodeEngine } from "./node-engine.js";
import { report } from "./report.js";
import { quote } from "./summary.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const list = (text) => text.split(",");

/** The rows that compare two builds when no others are asked for. */
const COMPARED = ["trees", "streams", "typedStreams", "writing", "building", "typed", "typedWriting"];

const { values: options } = parseArgs({
  options: {
    rows: { type: "string" },
    corpora: { type: "string", default: [...Object.keys(corpora), "xeps"].join() },
    engines: { type: "string", default: "node,chromium" },
    peers: { type: "string" },
    rounds: { type: "string" },
    milliseconds: { type: "string", default: "50" },
    processes: { type: "string" },
    bundles: { type: "string", default: here("../target/npm") },
    against: { type: "string" },
    shared: { type: "string", default: here("../../../shared") },
    results: { type: "string", default: here("results") },
    largest: { type: "string" },
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

/** What rows hold has changed with this number; older figures cannot be compared, and are left out. */
const FORMAT = 2;

function kept() {
  const figures = existsSync(figuresFile) ? JSON.parse(readFileSync(figuresFile, "utf8")) : {};
  return figures.format === FORMAT ? figures : { format: FORMAT, engines: [] };
}

const starters = { node: (settings) => new NodeEngine(settings), chromium: (settings) => ChromiumEngine.start(settings) };

/** Asks one process or page, which is for that question alone. */
async function alone(engine, job, question) {
  const seat = await engine.open(job);
  try {
    return await seat.ask(question, job);
  } finally {
    await seat.close();
  }
}

const builds = [
  { name: "couplet", peer: "couplet", module: "couplet", build: "bundles" },
  { name: "against", peer: "couplet", module: "couplet", build: "against" },
];

/** Who can do a job: two builds of couplet where they are compared, all peers or those asked for where not. */
async function contenders(job, referee) {
  if (options.against) return builds;
  const only = options.peers && ["couplet", ...list(options.peers)];
  return (await (await referee()).ask("check", job)).filter(({ name }) => !only || only.includes(name));
}

async function groupsOf(engine, row, jobs, settings, done) {
  if (!row.run) return await contests(engine, row, jobs, contenders, settings, done);
  const groups = [];
  for (const job of jobs) {
    groups.push({ group: job.group, results: await alone(engine, job, "run") });
    done(job.group);
  }
  return groups;
}

async function measureRow(engine, name, settings) {
  const row = rows[name];
  const measured = { date: new Date().toISOString(), rounds: settings.rounds };
  if (row.drive) return { ...measured, groups: await row.drive(engine, settings) };
  const jobs = row.jobs(settings, engine.name).map((job) => ({ row: name, milliseconds: settings.milliseconds, ...job }));
  return { ...measured, groups: await groupsOf(engine, row, jobs, settings, (group) => console.error(`${engine.name} ${name} ${group}: done`)) };
}

/** Four digits of each figure are more than any of them is worth. */
const rounded = (key, value) => (typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value);

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

/** Measures all that is asked for, and hands each row on when it is done. */
async function measure(done) {
  const inputs = { cases: cases(), xeps: xeps(pathToFileURL(`${resolve(options.shared, "xeps")}/`)) };
  const wanted = known("corpus", list(options.corpora), [...Object.keys(corpora), "xeps"]);
  const names = known("row", options.rows ? list(options.rows) : options.against ? COMPARED : Object.keys(rows).filter((name) => name !== "untrusted"), Object.keys(rows));
  const settings = {
    corpora: wanted.filter((name) => name !== "xeps" || inputs.xeps.length > 0),
    rounds: Number(options.rounds ?? (options.against ? 5 : 9)),
    milliseconds: Number(options.milliseconds),
    processes: Number(options.processes ?? (options.against ? 3 : 1)),
    largest: options.largest && Number(options.largest),
    builds: { bundles: options.bundles, ...(options.against ? { against: options.against } : {}) },
  };
  for (const name of known("engine", list(options.engines), Object.keys(starters))) {
    const engine = await starters[name]({ builds: settings.builds, inputs });
    try {
      for (const row of names) done(engine, row, await measureRow(engine, row, settings));
    } finally {
      await engine.close();
    }
  }
}

for (const folder of options.report ? [] : [options.bundles, options.against].filter(Boolean)) {
  if (existsSync(importable(folder, "couplet"))) continue;
  console.error(`There is no bundle in ${folder}; "mvn -pl teavm-js -am process-classes" makes it.`);
  process.exit(1);
}

/** Two builds in turns: prints how often the one is as fast as the other, and keeps nothing. */
async function compare() {
  const measured = [];
  await measure((engine, row, { groups }) => measured.push({ engine: engine.label, row, groups }));
  console.log(comparison(measured));
}

async function measureAndReport() {
  const measuring = kept();
  if (!options.report) await measure((engine, row, measured) => keep(measuring, engine, row, measured));
  // Rounded as they are kept, so that a later report says the same.
  const figures = kept();
  const text = report(figures);
  writeFileSync(resolve(options.results, "tables.md"), `${text}\n`);
  const grown = figures.engines.filter((engine) => engine.rows.growth);
  if (grown.length > 0) writeFileSync(resolve(options.results, "growth.svg"), chart(grown));
  if (options.readme) quote(figures);
  console.log(text);
}

await (options.against ? compare() : measureAndReport());
