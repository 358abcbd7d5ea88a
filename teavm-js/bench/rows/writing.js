// Trees to text, each from an equal tree of its own kind.

import { sameTree } from "../conformance.js";
import { bytesOf, useText } from "../timing.js";
import { runs } from "./trees.js";

const read = ({ parse, given = (xml) => xml }, stanzas) => stanzas.map((xml) => parse(given(xml)));

export const writing = {
  title: "Trees to text",
  unit: "MB/s of the text that the trees were read from, in UTF-8",
  jobs: (options) => options.corpora.map((corpus) => ({ group: corpus, corpus })),
  check({ corpus }, { peers, stanzasOf }) {
    const stanzas = stanzasOf(corpus);
    const reference = peers.find(({ name }) => name === "saxes");
    const wrong = (peer) => read(peer, stanzas).filter((tree, i) => !sameTree(reference, reference, stanzas[i], peer.write(tree))).length;
    return peers
      .filter((peer) => peer.write && runs(() => read(peer, stanzas).forEach(peer.write)))
      .map((peer) => ({ ...(peer.limit ? {} : { of: stanzas.length, wrong: wrong(peer) }), peer }));
  },
  prepare({ corpus }, peer, { stanzasOf }) {
    const stanzas = stanzasOf(corpus);
    const trees = read(peer, stanzas);
    const { write } = peer;
    return {
      work: bytesOf(stanzas),
      run() {
        for (let i = 0; i < trees.length; i++) useText(write(trees[i]));
      },
    };
  },
};
