// Trees to text, each from an equal tree of its own kind.

import { sameTree } from "../conformance.js";
import { interleaved, useText } from "../timing.js";

function over(trees, write) {
  return () => {
    for (let i = 0; i < trees.length; i++) useText(write(trees[i]));
  };
}

function attempt(f) {
  try {
    return f();
  } catch {
    return undefined;
  }
}

export const writing = {
  title: "Trees to text",
  unit: "MB/s of the text that couplet writes, in UTF-8",
  jobs: (options) => options.corpora.map((corpus) => ({ group: corpus, corpus })),
  async run({ corpus, apart }, { peers, measured, stanzasOf, timing }) {
    const stanzas = stanzasOf(corpus);
    const couplet = peers[0];
    const reference = peers.find(({ name }) => name === "saxes");
    const trees = stanzas.map(couplet.parse);
    const work = trees.reduce((sum, tree) => sum + new TextEncoder().encode(couplet.write(tree)).length, 0);
    const contenders = [];
    for (const { name, parse, write } of measured.filter((peer) => peer.write)) {
      const own = attempt(() => stanzas.map(parse));
      const texts = own && attempt(() => own.map(write));
      if (!texts) continue;
      const wrong = stanzas.filter((xml, i) => !sameTree(reference, reference, xml, texts[i])).length;
      contenders.push({ name, wrong, work, run: over(own, write) });
    }
    if (!apart) contenders.push({ name: "JSON.stringify of couplet's tree", limit: true, work, run: over(trees, JSON.stringify) });
    const rates = await interleaved(contenders, timing);
    return contenders.map(({ name, wrong, limit }, i) => ({ name, limit, of: stanzas.length, wrong, rates: rates[i] }));
  },
};
