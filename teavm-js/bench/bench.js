// node bench.js [--bundle <file>] [--rounds <n>] [--only <corpus>] [--cpu] [--wrong]
// Prints a Markdown table: whole stanzas to trees, medians of interleaved rounds.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { conformance, sameTree } from "./conformance.js";
import { corpora } from "./corpora.js";
import { peers } from "./peers.js";

const { values: options } = parseArgs({
  options: {
    bundle: { type: "string", default: fileURLToPath(new URL("../target/npm/couplet.js", import.meta.url)) },
    rounds: { type: "string", default: "12" },
    only: { type: "string" },
    cpu: { type: "boolean", default: false },
    wrong: { type: "boolean", default: false },
  },
});
const ROUND_MILLISECONDS = 60;

if (!existsSync(options.bundle)) {
  console.error(`There is no bundle at ${options.bundle}; "mvn -pl teavm-js -am process-classes" makes it.`);
  process.exit(1);
}
const { parseElement } = await import(pathToFileURL(options.bundle).href);

/** Couplet's elements have resolved names, which stand here as declarations again so that one check serves all. */
const coupletRaw = (e) => {
  if (typeof e === "string") return e;
  const attributes = Object.assign(Object.create(null), { xmlns: e.xmlns });
  let prefixes = 0;
  for (const [name, value] of Object.entries(e.attributes)) {
    const close = name.lastIndexOf("}");
    if (close < 0) {
      attributes[name] = value;
    } else {
      attributes[`xmlns:p${prefixes}`] = name.slice(1, close);
      attributes[`p${prefixes++}:${name.slice(close + 1)}`] = value;
    }
  }
  return { tag: e.name, attributes, children: e.children.map(coupletRaw) };
};
const couplet = { name: "**couplet**", parse: (xml) => parseElement(xml), raw: coupletRaw };
const contenders = [couplet, ...peers];
const reference = peers.find(({ name }) => name === "saxes");

let sink = 0;

/** Milliseconds on the clock, or of work by all threads, which counts where other programs run too. */
function now() {
  if (!options.cpu) return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function run(parse, stanzas, times) {
  const start = now();
  for (let i = 0; i < times; i++) {
    for (let j = 0; j < stanzas.length; j++) {
      if (parse(stanzas[j])) sink++;
    }
  }
  return now() - start;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median MB/s for each contender, in rounds that take turns. */
function measure(list, stanzas) {
  const bytes = stanzas.reduce((sum, xml) => sum + Buffer.byteLength(xml), 0);
  const times = list.map(({ parse }) => {
    run(parse, stanzas, 1);
    const once = Math.max(0.01, run(parse, stanzas, 2) / 2);
    return Math.max(1, Math.round(ROUND_MILLISECONDS / once));
  });
  const rates = list.map(() => []);
  for (let round = 0; round < Number(options.rounds) + 1; round++) {
    for (let turn = 0; turn < list.length; turn++) {
      const i = (turn + round) % list.length;
      const milliseconds = run(list[i].parse, stanzas, times[i]);
      if (round > 0) rates[i].push((bytes * times[i]) / milliseconds / 1000);
    }
  }
  return rates.map(median);
}

const chosen = Object.entries(corpora).filter(([name]) => !options.only || name === options.only);
const columns = [];
for (const [name, stanzas] of chosen) {
  const trees = stanzas.map((xml) => JSON.stringify(parseElement(xml)));
  const list = [
    ...contenders,
    { name: "_JSON.parse of the same tree_", parse: (i) => JSON.parse(trees[i]), limit: true },
  ];
  // JSON is read by the index of the stanza, so that its rate counts the bytes of the XML.
  const indices = new Map(stanzas.map((xml, i) => [xml, i]));
  const json = list.at(-1);
  const parseJson = json.parse;
  json.parse = (xml) => parseJson(indices.get(xml));
  const rates = measure(list, stanzas);
  const wrong = contenders.map((peer) => stanzas.some((xml) => !sameTree(peer, reference, xml)));
  columns.push({ name, rates, wrong, list });
  console.error(`${name}: done`);
}

const checks = contenders.map(conformance);
const row = (cells) => `| ${cells.join(" | ")} |`;
const out = [];
out.push(`Whole stanzas to trees, MB/s of UTF-8, medians of ${options.rounds} interleaved rounds${options.cpu ? ", by processor time" : ""}; in brackets the ratio to couplet.`);
out.push(`Node ${process.version}, ${cpus()[0].model}, ${new Date().toISOString().slice(0, 10)}`, "");
out.push(row(["", ...columns.map((c) => c.name), "read wrongly", "accepted wrongly"]), row(["---", ...columns.map(() => "---:"), "---:", "---:"]));
columns[0].list.forEach(({ name, limit }, i) => {
  const cells = columns.map(({ rates, wrong }) => {
    const rate = `${rates[i].toFixed(rates[i] < 10 ? 1 : 0)} (${(rates[i] / rates[0]).toFixed(2)})`;
    return wrong[i] ? `${rate} ✗` : rate;
  });
  const check = checks[i];
  out.push(row([name, ...cells, ...(limit ? ["", ""] : [`${check.readWrong.length} of ${check.good}`, `${check.accepted.length} of ${check.bad}`])]));
});
out.push("", "✗: reads something of this corpus wrongly. The last columns count cases of `core/src/test/resources/cases/xml`: documents");
out.push("that a parser reads wrongly or refuses, and documents that are not well-formed and that it takes.", "");
const fastest = (rates) => Math.max(...rates.slice(1, contenders.length));
out.push(`couplet against the fastest peer: ${columns.map((c) => `${c.name} ${(c.rates[0] / fastest(c.rates)).toFixed(2)}`).join(", ")}`, "");

const folder = new URL("../target/npm/", import.meta.url);
if (existsSync(folder)) {
  out.push(row(["bundle", "bytes", "gzip -9"]), row(["---", "---:", "---:"]));
  for (const file of readdirSync(folder).filter((name) => /\.c?js$/.test(name)).sort()) {
    const content = readFileSync(new URL(file, folder));
    out.push(row([file, content.length, gzipSync(content, { level: 9 }).length]));
  }
}
console.log(out.join("\n"));
if (options.wrong) {
  contenders.forEach(({ name }, i) => {
    console.log(`\n${name}\n  reads wrongly: ${checks[i].readWrong.join("; ")}\n  accepts: ${checks[i].accepted.join("; ")}`);
  });
}
if (sink === 0) process.exit(1);
