// Whether cost grows as the input does: from 1 kB to 100 MB, from 1 to 100,000 stanzas.

import { mixedStanzas, onHeap, received, roster } from "../corpora.js";
import { median, use, useText } from "../timing.js";

const SIZES = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8];
const COUNTS = [1, 10, 100, 1e3, 1e4, 1e5];
const ROOMY = { stanzaLength: 2 ** 31 - 1, textLength: 2 ** 31 - 1 };
const HEADER = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";
const CHUNK = 4096;

/** Contacts in a roster take about 115 characters each. */
const rosterOf = (size) => roster(Math.max(1, Math.round((size - 150) / 115)));

const payload = (size) =>
  received(`<iq xmlns='jabber:client' id='1' type='set'><data xmlns='http://jabber.org/protocol/ibb' seq='0'>${"QmFzZTY0".repeat(size / 8)}</data></iq>`);

function chunksOf(count) {
  const next = mixedStanzas(10);
  const chunks = [];
  let rest = HEADER;
  for (let i = 0; i < count; i++) {
    rest += next();
    if (rest.length < CHUNK && i < count - 1) continue;
    const flat = onHeap(rest);
    let at = 0;
    for (; at + CHUNK <= flat.length || (i === count - 1 && at < flat.length); at += CHUNK) chunks.push(onHeap(flat.slice(at, at + CHUNK)));
    rest = flat.slice(at);
  }
  return chunks;
}

function feed(peer, chunks) {
  let count = 0;
  const parser = peer.stream(() => count++);
  for (const chunk of chunks) parser.write(chunk);
  return count;
}

const parseRoomy = (peer, xml) => (peer.parseLimited ? peer.parseLimited(xml, ROOMY) : peer.parse(xml));

/** Each kind makes its input, {length, run}; `length` is in characters. */
const KINDS = {
  "one roster to a tree": {
    at: SIZES,
    make(peer, size) {
      const xml = rosterOf(size);
      return { length: xml.length, run: () => use(parseRoomy(peer, xml)) };
    },
  },
  "one long text": {
    at: SIZES,
    make(peer, size) {
      const xml = payload(size);
      return { length: xml.length, run: () => use(parseRoomy(peer, xml)) };
    },
  },
  "stanzas in a stream": {
    at: COUNTS,
    make(peer, count) {
      const chunks = chunksOf(count);
      return { length: chunks.reduce((sum, chunk) => sum + chunk.length, 0), run: () => use(feed(peer, chunks)) };
    },
  },
  "a tree to text": {
    at: SIZES,
    writes: true,
    make(peer, size) {
      const xml = rosterOf(size);
      const tree = parseRoomy(peer, xml);
      return { length: xml.length, run: () => useText(peer.write(tree)) };
    },
  },
};

const PEERS = [
  { peer: "couplet", module: "couplet", writes: true },
  { peer: "saxes, no namespaces", module: "sax" },
  { peer: "ltx", module: "ltx", writes: true },
];

/** Milliseconds a run, of as many runs as fill a time. */
function timed(run, milliseconds, now) {
  const start = now();
  let times = 0;
  do {
    run();
    times++;
  } while (now() - start < milliseconds);
  return (now() - start) / times;
}

/** Nanoseconds a character: the median of samples that take 10 ms or one run each. */
function cost({ length, run }, now, gc) {
  gc();
  // Collecting garbage throws compiled code away.
  timed(run, 200, now);
  const samples = [];
  for (let i = 0; i < (length < 2e7 ? 7 : 3); i++) samples.push(timed(run, 10, now));
  return (median(samples) * 1e6) / length;
}

export const growth = {
  title: "Cost of a character as the input grows",
  unit: "ns",
  jobs: ({ largest }) =>
    Object.entries(KINDS).flatMap(([kind, { writes }]) =>
      PEERS.filter((one) => !writes || one.writes).map(({ peer, module }) => ({ group: kind, kind, peer, module, largest })),
    ),
  run({ kind, peer: name, largest }, { peers, now, gc }) {
    const peer = peers.find((one) => one.name === name);
    const { at, make } = KINDS[kind];
    const warm = make(peer, at[2]);
    for (let i = 0; i < 300; i++) warm.run();
    const points = at.filter((size) => !largest || size <= largest).map((size) => {
      const input = make(peer, size);
      return { size, length: input.length, cost: cost(input, now, gc) };
    });
    return [{ name, points }];
  },
};
