// What the project aims at, and how near a run came. A target compares couplet with one peer, or with the fastest of all,
// in each group of a row, or in those of `groups`. `least` is what the geometric mean over the groups should reach, and `worst` what each
// of them should; `most` is what none may be above, where `figure` tells what a contender needs.

import { cpuRates, geometricMean, median, rates, ratio } from "./timing.js";
import { varied } from "./varied/index.js";

const anyPeer = (one) => one.name !== "couplet" && !one.limit;
const named = (name) => (one) => one.name === name;
const both = (value) => ({ chromium: value, node: value });
const ofSize = (...sizes) => (group) => sizes.some((size) => group.includes(`, ${size}`));

export const targets = [
  { row: "trees", work: "`parseElement`, whole stanzas to a tree; the fastest parser of any kind = 1", against: anyPeer, least: { chromium: 1.25, node: 1.15 }, worst: 1 },
  { row: "trees", work: "the same; saxes with namespaces = 1", against: named("saxes"), least: both(2) },
  { row: "trees", work: "the same; ltx = 1", against: named("ltx"), least: both(1.6) },
  { row: "trees", work: "the same; DOMParser = 1", against: named("DOMParser, XMLSerializer"), least: {} },
  { row: "streams", work: "stream in chunks of 1 and 16; saxes with namespaces = 1", against: named("saxes"), groups: ofSize("1 char", "16 char"), least: {}, worst: 1 },
  { row: "streams", work: "the same, from 64", against: named("saxes"), groups: ofSize("64", "256", "4096", "random"), least: {}, worst: 1.3 },
  { row: "streams", work: "the same, all sizes; fastest parser = 1", against: anyPeer, least: {} },
  { row: "typed", work: "`parse`, all fields; ltx with fields read by hand = 1", against: named("ltx"), least: both(1.5) },
  { row: "typed", work: "the same; stanza = 1", against: named("stanza"), least: both(8) },
  { row: "writing", work: "`serializeElement`, every character checked; txml = 1, which checks none", against: named("txml"), least: both(1), worst: 0.8 },
  { row: "typedWriting", work: "`serialize`; stanza = 1", against: named("stanza"), least: { chromium: 5, node: 6 } },
  { row: "dispatch", work: "telling one subscription of a message; an `EventTarget` = 1", against: named("EventTarget"), groups: (group) => group.endsWith(", 1"), least: both(0.8) },
  { row: "building", work: "building and writing a small message; ltx = 1", against: named("ltx"), least: { chromium: 3, node: 2.5 } },
];

const lower = (row, work, figure, most, counts = anyPeer) => ({ row, work, figure, most, against: counts });
const total = (one) => median(one.load.map((load, i) => load + one.first[i] + one.next[i]));
const start = (one) => median(one.load.map((load, i) => load + one.first[i]));

targets.push(
  lower("latency", "one small message, warm, p50; best peer = 1", (one) => median(one.p50), { chromium: 0.6, node: 0.8 }),
  lower("latency", "one small message, warm, p99; best peer = 1", (one) => median(one.p99), { chromium: 0.6, node: 0.8 }),
  lower("cold", "cold: load and first message; stanza = 1", start, both(1), named("stanza")),
  lower("cold", "the same; ltx with fields read by hand = 1", start, both(1.5), named("ltx, fields by hand")),
  lower("cold", "cold: load and 100 messages; stanza = 1", total, both(1), named("stanza")),
  lower("memory", "memory kept for a parsed stanza; smallest peer = 1", (one) => median(one.bytes), both(1)),
);

/** The contender with the highest median among those that count. */
export function fastest(results, counts) {
  return results
    .filter((one) => one.rates && counts(one))
    .sort((one, another) => median(another.rates) - median(one.rates))[0];
}

function needs(groups, { figure, against }) {
  return groups.map(({ group, results }) => {
    const peer = results.filter(against).sort((one, another) => figure(one) - figure(another))[0];
    return { group, peer: peer.name, value: figure(results.find(named("couplet"))) / figure(peer) };
  });
}

function speeds(groups, { against }) {
  return groups.flatMap(({ group, results }) => {
    const couplet = results.find(named("couplet"));
    const other = fastest(results, against);
    if (!other || !couplet?.rates) return [];
    return [{ group, peer: other.name, value: ratio(couplet, other, rates), cpu: ratio(couplet, other, cpuRates) }];
  });
}

const varies = ({ group }) => Object.keys(varied).some((name) => group.startsWith(name));
const meanOf = (ratios) => (ratios.length > 0 ? geometricMean(ratios.map(({ value }) => value)) : undefined);

/**
 * {mean, cpu, varying, worst, group, peer} of couplet's ratio over the groups of a row, or nothing where nothing is to compare; `cpu` is the
 * mean by processor time, `varying` that over the corpora that vary alone.
 */
export function achieved(target, all) {
  const groups = all.filter(({ group }) => !target.groups || target.groups(group));
  const ratios = target.figure ? needs(groups, target) : speeds(groups, target);
  if (ratios.length === 0) return undefined;
  const worse = (one, another) => (target.figure ? another.value > one.value : another.value < one.value);
  const worst = ratios.reduce((one, another) => (worse(one, another) ? another : one));
  return {
    mean: meanOf(ratios),
    varying: meanOf(ratios.filter(varies)),
    cpu: target.figure ? undefined : geometricMean(ratios.map(({ cpu }) => cpu)),
    worst: worst.value,
    group: worst.group,
    peer: worst.peer,
  };
}

/** {aim, met} of an engine's figures; nothing where no aim was set. */
export function met(target, engine, reached) {
  if (target.figure) {
    const most = target.most[engine];
    return most === undefined ? undefined : { aim: `≤ ${most}`, met: reached.worst <= most };
  }
  const least = target.least[engine];
  if (least === undefined && target.worst === undefined) return undefined;
  const aims = [least && `≥ ${least}`, target.worst && `each ≥ ${target.worst}`].filter(Boolean);
  return { aim: aims.join(", "), met: reached.mean >= (least ?? 0) && reached.worst >= (target.worst ?? 0) };
}
