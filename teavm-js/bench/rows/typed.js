// Text to typed objects with all their fields, and back.

import { bytesOf, use, useText } from "../timing.js";

/** How many elements an object keeps that its library has no fields for. */
function untyped(value) {
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + (key === "unknown" ? inner.length : untyped(inner)),
    0,
  );
}

export const typed = {
  title: "Text to typed objects, all fields",
  unit: "MB/s of UTF-8",
  jobs: (options) => options.corpora.filter((corpus) => corpus !== "xeps").map((corpus) => ({ group: corpus, corpus })),
  check({ corpus }, { peers, stanzasOf }) {
    const stanzas = stanzasOf(corpus);
    const left = (peer) => stanzas.reduce((sum, xml) => sum + untyped(peer.typed(xml)), 0);
    return peers.filter((peer) => peer.typed).map((peer) => ({ untyped: peer.name === "couplet" ? left(peer) : undefined, peer }));
  },
  prepare({ corpus }, peer, { stanzasOf }) {
    const stanzas = stanzasOf(corpus);
    return {
      work: bytesOf(stanzas),
      run() {
        for (let i = 0; i < stanzas.length; i++) use(peer.typed(stanzas[i]));
      },
    };
  },
};

export const typedWriting = {
  title: "Typed objects to text",
  unit: "thousand stanzas a second",
  jobs: typed.jobs,
  check: (job, { peers }) => peers.filter(({ typedText }) => typedText).map((peer) => ({ peer })),
  prepare({ corpus }, peer, { stanzasOf }) {
    const objects = stanzasOf(corpus).map(peer.typed);
    return {
      work: objects.length,
      run() {
        for (let i = 0; i < objects.length; i++) useText(peer.typedText(objects[i]));
      },
    };
  },
};
