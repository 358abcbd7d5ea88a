// What the project aims at, and how near a run came. A target compares couplet with one peer, or with the fastest of all,
// in each group of a row. `least` is what the geometric mean over the groups should reach, or what `each` should; `most`
// is what none may be above, where `figure` tells what a contender needs.

import { geometricMean, median, ratio } from "./timing.js";

const anyPeer = (one) => one.name !== "couplet" && !one.limit;
const named = (name) => (one) => one.name === name;

export const targets = [
  { row: "trees", work: "`parseElement`, whole stanzas to a tree; fastest parser = 1", against: anyPeer, least: { chromium: 2, node: 1.4 } },
  { row: "trees", work: "the same; DOMParser = 1", against: named("DOMParser, XMLSerializer"), least: { chromium: 25 } },
  { row: "streams", work: "stream in chunks; saxes = 1, the faster of its two forms", against: ({ name }) => /^saxes/.test(name), least: { chromium: 1.2, node: 1.2 }, each: true },
  { row: "streams", work: "the same; fastest parser = 1", against: anyPeer, least: {} },
  { row: "writing", work: "`serializeElement`, every character checked; txml = 1, which checks none", against: named("txml"), least: { chromium: 1.3, node: 1.2 } },
  { row: "building", work: "building and writing a small message; ltx = 1", against: named("ltx"), least: { chromium: 3, node: 2.5 } },
  { row: "typed", work: "`parse`, all fields; stanza = 1", against: named("stanza"), least: { chromium: 8, node: 8 } },
  { row: "typed", work: "the same; ltx with fields read by hand = 1", against: named("ltx"), least: { chromium: 1.5, node: 1.5 } },
  { row: "typedWriting", work: "`serialize`; stanza = 1", against: named("stanza"), least: { chromium: 5, node: 5 } },
];

const lower = (row, work, figure, most, counts = anyPeer) => ({ row, work, figure, most, against: counts });
const typedPeers = ({ name }) => /^stanza/.test(name);
const total = (one) => median(one.load.map((load, i) => load + one.first[i] + one.next[i]));

targets.push(
  lower("latency", "one small message, warm, p50; best peer = 1", (one) => median(one.p50), { chromium: 0.6, node: 0.8 }),
  lower("latency", "one small message, warm, p99; best peer = 1", (one) => median(one.p99), { chromium: 0.6, node: 0.8 }),
  lower("cold", "cold: load, first message, next 99; best typed peer = 1", total, { chromium: 1 }, typedPeers),
  lower("memory", "memory kept for a parsed stanza; smallest peer = 1", (one) => one.bytes, { chromium: 1, node: 1 }),
);

/** The contender with the highest median among those that count. */
export function fastest(results, counts) {
  return results
    .filter((one) => one.rates && counts(one))
    .sort((one, another) => median(another.rates) - median(one.rates))[0];
}

function least(groups, { figure, against }) {
  return groups.map(({ group, results }) => {
    const peer = results.filter(against).sort((one, another) => figure(one) - figure(another))[0];
    return { group, peer: peer.name, value: figure(results.find(named("couplet"))) / figure(peer) };
  });
}

function most(groups, { against }) {
  return groups.flatMap(({ group, results }) => {
    const couplet = results.find(named("couplet"));
    const other = fastest(results, against);
    return other && couplet?.rates ? [{ group, peer: other.name, value: ratio(couplet, other) }] : [];
  });
}

/** {mean, worst, worstGroup, against} of couplet's ratio over the groups of a row, or nothing where nothing is to compare. */
export function achieved(target, groups) {
  const ratios = target.figure ? least(groups, target) : most(groups, target);
  if (ratios.length === 0) return undefined;
  const worse = (one, another) => (target.figure ? another.value > one.value : another.value < one.value);
  const worst = ratios.reduce((one, another) => (worse(one, another) ? another : one));
  return { mean: geometricMean(ratios.map(({ value }) => value)), worst: worst.value, group: worst.group, peer: worst.peer };
}

/** Whether an engine's figures are what was aimed at; nothing where no aim was set. */
export function met(target, engine, reached) {
  const aim = (target.figure ? target.most : target.least)[engine];
  if (aim === undefined) return undefined;
  const value = target.each || target.figure ? reached.worst : reached.mean;
  return { aim: `${target.figure ? "≤" : "≥"} ${aim}${target.each ? " each" : ""}`, met: target.figure ? value <= aim : value >= aim };
}
