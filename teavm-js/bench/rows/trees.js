// Whole stanzas to trees, and what no parser can beat.

import { sameTree } from "../conformance.js";
import { interleaved, use } from "../timing.js";

const bytes = (texts) => texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);

/** Looks at every character once. */
function scan(text) {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum | 1;
}

/** Goes from tag to tag by the platform's own search. */
function hop(text) {
  let found = 0;
  for (let i = text.indexOf("<"); i >= 0; i = text.indexOf("<", i + 1)) found++;
  return found;
}

function over(inputs, parse) {
  return () => {
    for (let i = 0; i < inputs.length; i++) use(parse(inputs[i]));
  };
}

function limits(stanzas, couplet) {
  const json = stanzas.map((xml) => JSON.stringify(couplet.parse(xml)));
  return [
    { name: "JSON.parse of the same tree", limit: true, run: over(json, JSON.parse) },
    { name: "a look at every character", limit: true, run: over(stanzas, scan) },
    { name: "indexOf from < to <", limit: true, run: over(stanzas, hop) },
  ];
}

export const trees = {
  title: "Whole stanzas to trees",
  unit: "MB/s of UTF-8",
  jobs: (options) => options.corpora.map((corpus) => ({ group: corpus, corpus })),
  async run({ corpus, apart }, { peers, measured, stanzasOf, timing }) {
    const stanzas = stanzasOf(corpus);
    const reference = peers.find(({ name }) => name === "saxes");
    const contenders = measured.filter(({ parse }) => parse).map((peer) => ({
      name: peer.name,
      wrong: peer === reference ? 0 : stanzas.filter((xml) => !sameTree(peer, reference, xml)).length,
      run: over(stanzas, peer.parse),
    }));
    const able = contenders.filter(({ run, wrong }) => wrong === 0 || runs(run));
    const all = apart ? able : [...able, ...limits(stanzas, peers[0])];
    const work = bytes(stanzas);
    const rates = await interleaved(all.map((one) => ({ ...one, work })), timing);
    return all.map(({ name, wrong, limit }, i) => ({ name, limit, of: stanzas.length, wrong, rates: rates[i] }));
  },
};

/** Whether a parser gets through the corpus at all. */
function runs(run) {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}
