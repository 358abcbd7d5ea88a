// What stays in memory when 20,000 different stanzas are kept, and nothing else is: texts that results hold on to count.

import { mixedStanzas, onHeap } from "../corpora.js";

const KEPT = 20_000;

/** Bytes for one stanza that `make` turns into what is kept. */
async function kept(make, usedBytes, withDocuments) {
  const warm = mixedStanzas(8);
  for (let i = 0; i < 300; i++) make(onHeap(warm()));
  const next = mixedStanzas(9);
  const before = await usedBytes(withDocuments);
  const all = new Array(KEPT);
  for (let i = 0; i < KEPT; i++) all[i] = make(onHeap(next()));
  const after = await usedBytes(withDocuments);
  if (all[KEPT - 1] === undefined) throw new Error("nothing was kept");
  return (after - before) / KEPT;
}

export const memory = {
  title: "Memory kept for one parsed stanza",
  unit: "bytes",
  apart: true,
  jobs: () => [
    { group: "tree", method: "parse" },
    { group: "typed object", method: "typed" },
  ],
  check: ({ method }, { peers }) => peers.filter((peer) => peer.keep || (peer[method] && !peer.limit)).map((peer) => ({ peer })),
  prepare: ({ method }, peer, { usedBytes }) => ({
    round: async () => ({ bytes: await kept(peer.keep ?? peer[method], usedBytes, peer.documents) }),
  }),
};
