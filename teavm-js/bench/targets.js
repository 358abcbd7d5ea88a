// What the project aims at, and how near a run came. A target compares couplet with one peer, or with the fastest of all,
// in each group of a row; `least` is what the geometric mean over the groups should reach.

import { geometricMean, median, ratio } from "./timing.js";

const anyPeer = (one) => one.name !== "couplet" && !one.limit;
const named = (name) => (one) => one.name === name;

export const targets = [
  { row: "trees", work: "`parseElement`, whole stanzas to a tree; fastest parser = 1", against: anyPeer, least: { chromium: 2, node: 1.4 } },
  { row: "trees", work: "the same; DOMParser = 1", against: named("DOMParser"), least: { chromium: 25 } },
  { row: "streams", work: "stream in chunks; saxes = 1, the faster of its two forms", against: ({ name }) => /^saxes/.test(name), least: { chromium: 1.2, node: 1.2 }, each: true },
  { row: "streams", work: "the same; fastest parser = 1", against: anyPeer, least: {} },
  { row: "writing", work: "`serializeElement`, every character checked; txml = 1, which checks none", against: named("txml"), least: { chromium: 1.3, node: 1.2 } },
  { row: "building", work: "building and writing a small message; ltx = 1", against: named("ltx"), least: { chromium: 3, node: 2.5 } },
  { row: "typed", work: "`parse`, all fields; stanza = 1", against: named("stanza"), least: { chromium: 8, node: 8 } },
  { row: "typed", work: "the same; ltx with fields read by hand = 1", against: named("ltx"), least: { chromium: 1.5, node: 1.5 } },
  { row: "typedWriting", work: "`serialize`; stanza = 1", against: named("stanza"), least: { chromium: 5, node: 5 } },
];

/** The contender with the highest median among those that count. */
export function fastest(results, counts) {
  return results
    .filter((one) => one.rates && counts(one))
    .sort((one, another) => median(another.rates) - median(one.rates))[0];
}

/** {mean, worst, worstGroup, against} of couplet's ratio over the groups of a row, or nothing where nothing is to compare. */
export function achieved({ against }, groups) {
  const ratios = [];
  for (const { group, results } of groups) {
    const couplet = results.find(named("couplet"));
    const other = fastest(results, against);
    if (other && couplet?.rates) ratios.push({ group, peer: other.name, value: ratio(couplet.rates, other.rates) });
  }
  if (ratios.length === 0) return undefined;
  const worst = ratios.reduce((one, another) => (another.value < one.value ? another : one));
  return { mean: geometricMean(ratios.map(({ value }) => value)), worst: worst.value, group: worst.group, peer: worst.peer };
}
