// The page of the benchmark, of the figures that it keeps: how often couplet's speed is another's, as tables with bars.
import { escape } from "./markdown.js";

/** The rows that are rates, and what they are called to people. */
const ROWS = [
  ["trees", "Reading: text to a tree", "Whole stanzas to a tree of elements."],
  ["streams", "Streams: chunks to trees", "A stream in chunks of all sizes, a tree for each stanza."],
  ["typed", "Reading: text to a typed object", "All fields of a stanza. Where the peer has none, its fields are read by hand."],
  ["typedWriting", "Writing: a typed object to text", "The same objects, back."],
  ["writing", "Writing: a tree to text", "Couplet looks at every character that it writes."],
  ["building", "A small message, from its values to text", "As the users of each library write it."],
];

const shown = (n) => n.toFixed(n < 2 ? 2 : n < 10 ? 1 : 0);

/** An engine without the small numbers of its version. */
const short = (label) => label.replace(/(\d+)\.\S+/, "$1");

/** How often couplet's rate is that of each peer, the geometric mean over the groups of a row. */
function ratios(row, { ratio, geometricMean }) {
  const by = new Map();
  for (const { results } of row?.groups ?? []) {
    const couplet = results.find(({ name }) => name === "couplet");
    for (const one of results) {
      if (!couplet?.rates || !one.rates || one.limit || one === couplet) continue;
      by.set(one.name, [...(by.get(one.name) ?? []), ratio(couplet, one)]);
    }
  }
  return new Map([...by].map(([name, all]) => [name, geometricMean(all)]));
}

/** A bar as long as the ratio, in a picture that says nothing beside the figure. */
function bar(value, most) {
  const width = (100 * value) / most;
  const one = 100 / most;
  return `<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="${value < 1 ? "slower" : "faster"}" width="${width.toFixed(1)}" height="8"/><rect class="even" x="${(one - 0.2).toFixed(1)}" width="0.4" height="8"/></svg>`;
}

function table(columns) {
  const names = [...new Set(columns.flatMap(({ values }) => [...values.keys()]))];
  const rank = (name) => Math.max(...columns.map(({ values }) => values.get(name) ?? 0));
  names.sort((one, other) => rank(one) - rank(other));
  const most = Math.max(1, ...names.map(rank));
  const cell = (value) => (value === undefined ? '<td class="figure">–</td>' : `<td class="figure"><span>${shown(value)} ×</span>${bar(value, most)}</td>`);
  const rows = names.map((name) => `<tr><th scope="row">${escape(name)}</th>${columns.map(({ values }) => cell(values.get(name))).join("")}</tr>`);
  const head = columns.map(({ label }) => `<th scope="col">${escape(short(label))}</th>`).join("");
  return `<div class="table" tabindex="0" role="group" aria-label="Ratios"><table class="speed"><thead><tr><th scope="col">couplet, beside</th>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;
}

/**
 * The page.
 *
 * @param figures what the benchmark keeps
 * @param timing the benchmark's own arithmetic
 * @param tables its tables, as HTML
 */
export function speedPage({ date, machine, engines }, timing, tables) {
  const contents = [];
  const sections = ROWS.flatMap(([row, title, about]) => {
    const columns = engines.map(({ label, rows }) => ({ label, values: ratios(rows[row], timing) })).filter(({ values }) => values.size > 0);
    if (columns.length === 0) return [];
    contents.push({ id: row, text: title, level: 2 });
    return [`<h2 id="${row}">${title}</h2>\n<p>${about} 2 × is twice as fast as the peer; the line is as fast.</p>\n${table(columns)}`];
  });
  contents.push({ id: "growth", text: "As the input grows", level: 2 }, { id: "all", text: "All tables", level: 2 });
  const html = `<h1>Speed</h1>
<p>The benchmark of the project measures Couplet beside its peers from npm, ${escape(engines.map(({ label }) => label).join(" and "))}, on ${escape(machine)}. It was run last on ${escape(date)}. These are its figures, those where Couplet is slower too. <a href="benchmark.html">The benchmark</a> says what each row does and what speaks against it: some peers check next to nothing.</p>
${sections.join("\n")}
<h2 id="growth">As the input grows</h2>
<p>The cost of a character should stay what it is when there are more of them. A line that rises is a library that gets slower as the input grows.</p>
<div class="table picture" tabindex="0" role="group" aria-label="Growth"><img src="growth.svg" width="1520" height="544" alt="Nanoseconds a character as the input grows, a line for each library; the tables below have the figures."></div>
<h2 id="all">All tables</h2>
<div class="all">${tables}</div>`;
  return { title: "Speed", description: "How fast Couplet is beside its peers.", html, contents };
}
