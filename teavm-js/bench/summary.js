// What the READMEs that users read say of the figures: couplet's speed and size beside peers that many know, as plain ratios.

import { readFileSync, writeFileSync } from "node:fs";
import { quotation, table } from "./report.js";
import { geometricMean, median, ratio } from "./timing.js";

/** The columns: what each is called to people, and its names in the figures. */
const PEERS = [
  ["StanzaJS", ["stanza", "stanza (XML only)"]],
  ["xmpp.js", ["@xmpp/xml", "@xmpp/xml, trees"]],
  ["ltx", ["ltx", "ltx, fields by hand"]],
  ["Strophe", ["strophe", "strophe, trees"]],
  ["saxes", ["saxes"]],
  ["txml", ["txml"]],
  ["platform", ["DOMParser, XMLSerializer", "EventTarget"]],
];

const ofRates = (couplet, one) => ratio(couplet, one);
const start = (one) => median(one.load.map((load, i) => load + one.first[i]));
const ofStarts = (couplet, one) => start(one) / start(couplet);
const chunks = (...sizes) => (group) => sizes.some((size) => group.includes(`, ${size}`));

/** The lines: what is done, the row, and where it is not all of that: its groups, couplet's script there, and the peers that do the same. */
const WORKS = [
  { work: "text to a tree, `parseElement`", row: "trees" },
  { work: "a stream in chunks of 1 and 16 characters, to trees", row: "streams", groups: chunks("1 char", "16 char") },
  { work: "the same, of 64 and more", row: "streams", groups: chunks("64", "256", "4096", "random") },
  { work: "text to a typed object, `parse`", row: "typed" },
  { work: "a tree to text, `serializeElement`", row: "writing" },
  { work: "a typed object to text, `serialize`", row: "typedWriting" },
  { work: "building and writing a small message", row: "building" },
  { work: "telling one listener of a message, `Observer`", row: "dispatch", groups: (group) => group.endsWith(", 1") },
  { work: "a new page or process: script and first message, typed", row: "cold", of: ofStarts, beside: ["stanza", "ltx, fields by hand"] },
  { work: "the same, to a tree", row: "cold", of: ofStarts, couplet: "couplet, trees", beside: ["@xmpp/xml, trees", "strophe, trees"] },
];

const SCRIPTS = [
  ["couplet", [["Couplet, `parse`", "couplet"], ["StanzaJS, its registry", "stanza"], ["StanzaJS, its client", "stanza, its client"], ["ltx, fields read by hand", "ltx, fields by hand"]]],
  ["couplet, trees", [["Couplet, `parseElement`", "couplet, trees"], ["xmpp.js, trees", "@xmpp/xml, trees"], ["Strophe, trees", "strophe, trees"]]],
];

const shown = (n) => n.toFixed(n < 2 ? 2 : n < 10 ? 1 : 0);
const called = (wanted) => ({ name }) => name === wanted;

function cell(engine, names, { row, groups: counts = () => true, of = ofRates, couplet = "couplet", beside }) {
  const groups = (engine.rows[row]?.groups ?? []).filter(({ group }) => counts(group));
  const ratios = groups.flatMap(({ results }) => {
    const own = results.find(called(couplet));
    const one = results.find(({ name, failed }) => names.includes(name) && !failed && (!beside || beside.includes(name)));
    return own && one ? [of(own, one)] : [];
  });
  return ratios.length > 0 ? shown(geometricMean(ratios)) : "–";
}

function speeds(engines) {
  const lines = WORKS.map((work) => {
    const cells = PEERS.map(([, names]) => engines.map((engine) => cell(engine, names, work)));
    return [work.work, ...cells.map((each) => (each.every((one) => one === "–") ? "" : each.join(" · ")))];
  });
  return table(["couplet's speed, the peer's = 1", ...PEERS.map(([name]) => name)], lines);
}

/** Scripts are the same in all engines, but that not all run in each. */
function sizes(engines) {
  const all = engines.flatMap(({ rows }) => rows.cold?.groups[0].results ?? []);
  const bytes = (name) => all.find(called(name))?.bytes;
  const lines = SCRIPTS.flatMap(([couplet, scripts]) =>
    scripts.filter(([, name]) => bytes(name)).map(([title, name]) => [title, (bytes(name) / 1000).toFixed(0), shown(bytes(couplet) / bytes(name))]));
  return table(["script that reads messages, minified, not compressed", "kB", "couplet's, this = 1"], lines);
}

/** Both tables, with what is to be known of them. */
export function summary({ date, machine, engines }) {
  return [
    `Measured on ${date} on ${machine}, ${engines.map(({ label }) => label).join(" · ")}. 2 is twice as fast as the peer, 0.5 half as fast.`,
    "The platform is `DOMParser`, `XMLSerializer` and `EventTarget`. txml checks next to nothing, and ltx has its fields read by hand where",
    "objects are typed.",
    "",
    ...speeds(engines),
    ...sizes(engines),
  ].join("\n");
}

/** The files that quote figures, seen from this folder, and what each says. */
const QUOTING = { "README.md": quotation, "../../README.md": summary, "../src/npm/README.md": summary };

/** Each file that quotes the figures, as it is and as it should be: {name, file, text, wanted}. */
export function quoting(folder, figures) {
  return Object.entries(QUOTING).map(([name, said]) => {
    const file = new URL(name, folder);
    const text = readFileSync(file, "utf8");
    const parts = /^([^]*<!-- speed -->\n)[^]*(<!-- \/speed -->[^]*)$/.exec(text);
    if (!parts) throw new Error(`${name} has no place for figures`);
    return { name, file, text, wanted: `${parts[1]}${said(figures)}\n${parts[2]}` };
  });
}

/** Puts the figures into all of them. */
export function quote(figures) {
  for (const { file, wanted } of quoting(new URL(".", import.meta.url), figures)) writeFileSync(file, wanted);
}
