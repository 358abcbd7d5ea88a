// Whole stanzas to trees, and for two corpora what no parser can beat.

import { sameTree } from "../conformance.js";
import { bytesOf, use } from "../timing.js";

const WITH_LIMITS = ["traffic", "mixed"];

/** Whether a parser gets through the corpus at all. */
export function runs(run) {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}

export const trees = {
  title: "Whole stanzas to trees",
  unit: "MB/s of UTF-8",
  jobs: (options) => options.corpora.map((corpus) => ({ group: corpus, corpus })),
  check({ corpus }, { peers, stanzasOf }) {
    const stanzas = stanzasOf(corpus);
    const reference = peers.find(({ name }) => name === "saxes");
    return peers
      .filter(({ parse, limit }) => (limit ? WITH_LIMITS.includes(corpus) : parse && runs(() => stanzas.forEach(parse))))
      .filter(({ parse, scan }) => parse || scan)
      .map((peer) => ({
        ...(peer.limit ? {} : { of: stanzas.length, wrong: stanzas.filter((xml) => !sameTree(peer, reference, xml)).length }),
        peer,
      }));
  },
  prepare({ corpus }, { given = (xml) => xml, scan, parse = scan }, { stanzasOf }) {
    const stanzas = stanzasOf(corpus);
    const inputs = stanzas.map(given);
    return {
      work: bytesOf(stanzas),
      run() {
        for (let i = 0; i < inputs.length; i++) use(parse(inputs[i]));
      },
    };
  },
};
