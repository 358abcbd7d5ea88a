// Text to typed objects with all their fields, and back.

import { interleaved, use, useText } from "../timing.js";

const bytes = (texts) => texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);

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
  async run({ corpus }, { peers, measured, stanzasOf, timing }) {
    const stanzas = stanzasOf(corpus);
    const work = bytes(stanzas);
    const contenders = measured.filter((peer) => peer.typed).map((peer) => ({
      name: peer.name,
      work,
      run() {
        for (let i = 0; i < stanzas.length; i++) use(peer.typed(stanzas[i]));
      },
    }));
    const rates = await interleaved(contenders, timing);
    const left = stanzas.reduce((sum, xml) => sum + untyped(peers[0].typed(xml)), 0);
    return contenders.map(({ name }, i) => ({ name, rates: rates[i], untyped: i === 0 ? left : undefined }));
  },
};

export const typedWriting = {
  title: "Typed objects to text",
  unit: "thousand stanzas a second",
  jobs: typed.jobs,
  async run({ corpus }, { peers, measured, stanzasOf, timing }) {
    const stanzas = stanzasOf(corpus);
    const contenders = measured.filter((peer) => peer.typedText).map((peer) => {
      const objects = stanzas.map(peer.typed);
      return {
        name: peer.name,
        work: objects.length,
        run() {
          for (let i = 0; i < objects.length; i++) useText(peer.typedText(objects[i]));
        },
      };
    });
    const rates = await interleaved(contenders, timing);
    return contenders.map(({ name }, i) => ({ name, rates: rates[i] }));
  },
};
