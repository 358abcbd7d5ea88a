// The figures of a run as Markdown.

import { rows } from "./rows/index.js";
import { achieved, targets } from "./targets.js";
import { median, ratio } from "./timing.js";

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
  const against = couplet?.rates ? ` (${short(ratio(one.rates, couplet.rates))})` : "";
  const mark = one.wrong ? ` ✗${one.wrong}/${one.of}` : "";
  return `${short(scaled(unit, median(one.rates)))}${against}${mark}`;
}

/** Rates of all contenders, a column for each group; in brackets the ratio to couplet. */
export function ratesTable({ title, unit }, groups) {
  const names = [...new Set(groups.flatMap(({ results }) => results.map(({ name }) => name)))];
  const lines = names.map((name) => {
    const cells = groups.map(({ results }) => {
      const couplet = results.find((one) => one.name === "couplet");
      return rateCell(unit, results.find((one) => one.name === name), couplet);
    });
    const isLimit = groups[0].results.find((one) => one.name === name)?.limit;
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

const reports = { cases: casesTable };

function targetCells(target, engine) {
  const groups = engine?.rows[target.row]?.groups;
  const reached = groups && achieved(target, groups);
  const least = target.least[engine?.name];
  if (!reached) return ["–", least ?? "–"];
  const worst = groups.length > 1 ? `, worst ${short(reached.worst)} (${reached.group}, ${reached.peer})` : ` (${reached.peer})`;
  const met = least === undefined ? "" : (target.each ? reached.worst : reached.mean) >= least ? " ✓" : " ✗";
  return [`${short(reached.mean)}${met}${worst}`, least === undefined ? "–" : `≥ ${least}${target.each ? " each" : ""}`];
}

function summary(engines) {
  const head = ["work, couplet against", ...engines.flatMap(({ name }) => [name, "aim"])];
  return table(head, targets.map((target) => [target.work, ...engines.flatMap((engine) => targetCells(target, engine))]));
}

/** All tables. @param figures {date, machine, engines: [{name, label, rows: {name: {date, rounds, groups}}}]} */
export function report(figures) {
  const { engines } = figures;
  const out = [`## ${figures.date}: ${engines.map(({ label }) => label).join(", ")} on ${figures.machine}`, ""];
  out.push("Ratios are medians of the ratios in each round; over several groups the geometric mean counts, and beside it stands the worst.", "");
  out.push(...summary(engines));
  for (const engine of engines) {
    out.push(`### ${engine.label}`, "");
    for (const [name, { groups }] of Object.entries(engine.rows)) {
      out.push(...(reports[name] ?? ratesTable)(rows[name], groups));
    }
  }
  out.push("In brackets the ratio to couplet. ✗ tells of how many inputs a contender makes something wrong; _slanted_ rows are limits, no parsers.");
  return out.join("\n");
}
