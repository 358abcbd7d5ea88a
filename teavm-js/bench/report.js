// The figures of a run as Markdown.

import { rows } from "./all-rows.js";
import { achieved, met, targets } from "./targets.js";
import { cpuRates, geometricMean, median, ratio } from "./timing.js";

const row = (cells) => `| ${cells.join(" | ")} |`;

/** A table with names on the left and figures on the right. */
export function table(head, lines) {
  return [row(head), row(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...lines.map(row), ""];
}

const short = (n) => (n < 10 ? n.toFixed(2) : n < 100 ? n.toFixed(1) : n.toFixed(0));

function scaled(unit, rate) {
  return unit.startsWith("MB/s") ? rate / 1000 : rate;
}

function rateCell(unit, one, couplet) {
  if (!one) return "";
  if (one.failed) return "fails";
  const against = couplet?.rates ? ` (${short(ratio(one, couplet))} · ${short(ratio(one, couplet, cpuRates))})` : "";
  const mark = one.wrong ? ` ✗${one.wrong}/${one.of}` : "";
  return `${short(scaled(unit, median(one.rates)))}${against}${mark}`;
}

/** Rates of all contenders, a column for each group; in brackets the ratios to couplet, by the clock and by processor time. */
export function ratesTable({ title, unit }, groups) {
  const all = groups.flatMap(({ results }) => results);
  const names = [...new Set([...all.filter(({ limit }) => !limit), ...all].map(({ name }) => name))];
  const lines = names.map((name) => {
    const cells = groups.map(({ results }) => {
      const couplet = results.find((one) => one.name === "couplet");
      return rateCell(unit, results.find((one) => one.name === name), couplet);
    });
    const isLimit = all.find((one) => one.name === name).limit;
    return [name === "couplet" ? "**couplet**" : isLimit ? `_${name}_` : name, ...cells];
  });
  return [`**${title}**, ${unit}`, "", ...table(["", ...groups.map(({ group }) => group)], lines), ...untypedNote(groups)];
}

function untypedNote(groups) {
  const left = groups
    .map(({ group, results }) => ({ group, count: results.find(({ untyped }) => untyped)?.untyped }))
    .filter(({ count }) => count);
  if (left.length === 0) return [];
  return [`Elements that couplet has no fields for and keeps whole: ${left.map(({ group, count }) => `${group} ${count}`).join(", ")}.`, ""];
}

function casesTable({ title }, groups) {
  const lines = groups[0].results.map((one) => [one.name, `${one.readWrong.length} of ${one.good}`, `${one.accepted.length} of ${one.bad}`]);
  return [`**${title}**, by the cases in \`core/src/test/resources/cases/xml\``, "", ...table(["", "reads wrongly or refuses", "takes though not well-formed"], lines)];
}

const against = (value, couplet) => (couplet ? ` (${short(value / couplet)})` : "");

function latencyTable({ title, unit }, groups) {
  const out = [];
  for (const { group, results } of groups) {
    const [couplet] = results;
    const lines = results.map((one) => [
      one.name === "couplet" ? "**couplet**" : one.name,
      ...["p50", "p99"].map((key) => `${short(median(one[key]))} (${short(ratio(one, couplet, (contender) => contender[key]))})`),
    ]);
    const batch = couplet.batch > 1 ? `, means of batches of ${couplet.batch}` : "";
    out.push(`**${title}**, ${group}, ${unit}${batch}`, "", ...table(["", "p50", "p99"], lines));
  }
  return out;
}

function memoryTable({ title, unit }, groups) {
  const all = groups.flatMap(({ results }) => results);
  const names = [...new Set([...all.filter(({ limit }) => !limit), ...all].map(({ name }) => name))];
  const lines = names.map((name) => [
    name === "couplet" ? "**couplet**" : all.find((one) => one.name === name).limit ? `_${name}_` : name,
    ...groups.map(({ results }) => {
      const one = results.find((result) => result.name === name);
      return one ? `${median(one.bytes).toFixed(0)}${against(median(one.bytes), median(results[0].bytes))}` : "";
    }),
  ]);
  return [`**${title}**, ${unit}`, "", ...table(["", ...groups.map(({ group }) => group)], lines)];
}

function modelsTable({ title, unit }, groups) {
  const lines = groups.flatMap(({ group, results }) =>
    results.map((one) => [`${group}: ${one.name}`, `${short(median(one.micros))} · ${short(median(one.cpuMicros))}`, median(one.bytes).toFixed(0)]));
  return [`**${title}**, ${unit}`, "", ...table(["", "time", "bytes"], lines)];
}

function coldTable({ title, unit }, [{ results }]) {
  const sum = (one) => median(one.load.map((load, i) => load + one.first[i] + one.next[i]));
  const lines = results.map((one) => [
    one.name === "couplet" ? "**couplet**" : one.name,
    `${(one.bytes / 1024).toFixed(0)} kB`,
    ...["load", "first", "next"].map((key) => short(median(one[key]))),
    `${short(sum(one))}${against(sum(one), sum(results[0]))}`,
  ]);
  return [`**${title}**, ${unit}`, "", ...table(["", "script", "load", "first message", "next 99", "all"], lines)];
}

function growthTable({ title, unit }, groups) {
  const size = (n) => (n >= 1e6 ? `${n / 1e6} M` : n >= 1e3 ? `${n / 1e3} k` : `${n}`);
  const out = [`**${title}**, ${unit}; sizes in characters, streams in stanzas`, ""];
  for (const kind of [...new Set(groups.map(({ group }) => group))]) {
    const results = groups.filter(({ group }) => group === kind).flatMap((one) => one.results);
    const sizes = results[0].points.map((point) => point.size);
    const cell = (one, at) => one.points.find((point) => point.size === at);
    out.push(...table([kind, ...sizes.map(size)], results.map((one) => [one.name, ...sizes.map((at) => (cell(one, at) ? short(cell(one, at).cost) : ""))])));
  }
  return out;
}

/** A line for each function, with the input under which it grows most. */
function untrustedTable({ title, unit }, groups) {
  const rising = ({ times }) => times[2] / times[0];
  const lines = groups.map(({ group, results }) => {
    const worst = results.reduce((most, one) => (rising(one) > rising(most) ? one : most));
    const [first, second, third] = worst.times;
    return [group, results.length, worst.name, worst.n, short(first), `${short(second)} (${short(second / first)})`, `${short(third)} (${short(third / second)})`];
  });
  const note = "In brackets how often the time before; 2 is in proportion, below some 20 ms the machine's noise counts for more.";
  return [`**${title}**, ${unit}, the input of each function under which it grows most`, "", note, "", ...table(["function", "inputs", "worst", "n", "n", "2n", "4n"], lines)];
}

const reports = { untrusted: untrustedTable, cases: casesTable, latency: latencyTable, memory: memoryTable, models: modelsTable, cold: coldTable, growth: growthTable };

function targetCells(target, engine) {
  const groups = engine.rows[target.row]?.groups;
  const reached = groups && achieved(target, groups);
  if (!reached) return ["–", "–"];
  const aim = met(target, engine.name, reached);
  const worst = groups.length > 1 ? `, worst ${short(reached.worst)} (${reached.group}, ${reached.peer})` : ` (${reached.peer})`;
  const cpu = reached.cpu === undefined ? "" : ` · ${short(reached.cpu)}`;
  const varying = reached.varying === undefined ? "" : `, varying ${short(reached.varying)}`;
  return [`${short(reached.mean)}${cpu}${aim ? (aim.met ? " ✓" : " ✗") : ""}${varying}${worst}`, aim?.aim ?? "–"];
}

function summary(engines) {
  const head = ["work, couplet against", ...engines.flatMap(({ name }) => [name, "aim"])];
  return table(head, targets.map((target) => [target.work, ...engines.flatMap((engine) => targetCells(target, engine))]));
}

/** Speed as a share of couplet's over all corpora, and what each parser gets wrong. */
function parsers(engines) {
  const rates = engines.filter((engine) => engine.rows.trees);
  const judged = engines.find((engine) => engine.rows.cases);
  if (rates.length === 0 || !judged) return [];
  const share = (engine, name) => {
    const pairs = engine.rows.trees.groups.map(({ results }) => [results.find((one) => one.name === name), results[0]]);
    const known = pairs.filter(([one]) => one?.rates);
    return known.length > 0 ? short(geometricMean(known.map(([one, couplet]) => ratio(one, couplet)))) : "–";
  };
  const lines = judged.rows.cases.groups[0].results.map((one) => [
    one.name,
    ...rates.map((engine) => share(engine, one.name)),
    `${one.readWrong.length} of ${one.good}`,
    `${one.accepted.length} of ${one.bad}`,
  ]);
  return table(["text to tree, couplet = 1", ...rates.map(({ label }) => label), "reads wrongly", "accepts wrongly"], lines);
}

/** What README.md quotes: the ratios with the aims, and what each parser gets wrong. */
export function quotation({ date, machine, engines }) {
  const counts = engines.flatMap((engine) => Object.values(engine.rows).map(({ rounds }) => rounds));
  const where = `${engines.map(({ label }) => label).join(" and ")} on ${machine}`;
  const intro = `On ${date}, ${where}, medians of ${Math.min(...counts)} rounds or more in which processes take turns:`;
  const about = "Ratios by the clock · by processor time, over several inputs their geometric mean, beside it that over the inputs that vary; ✓ where what the project aims at is reached, ✗ where not.";
  return [intro, about, "", ...summary(engines), ...parsers(engines)].join("\n");
}

/** All tables. @param figures {date, machine, engines: [{name, label, rows: {name: {date, rounds, groups}}}]} */
export function report(figures) {
  const { engines } = figures;
  const out = [`## ${figures.date}: ${engines.map(({ label }) => label).join(", ")} on ${figures.machine}`, ""];
  out.push("Ratios are medians of the ratios in each round, by the clock · by processor time; over several groups the geometric mean counts; beside it stand that over the corpora that vary, and the worst.", "");
  out.push(...summary(engines));
  for (const engine of engines) {
    out.push(`### ${engine.label}`, "");
    for (const [name, { groups }] of Object.entries(engine.rows)) {
      out.push(...(reports[name] ?? ratesTable)(rows[name], groups));
    }
  }
  out.push("In brackets the ratios to couplet, by the clock · by processor time. ✗ tells of how many inputs a contender makes something wrong; _slanted_ rows are limits, no parsers.");
  return out.join("\n");
}
