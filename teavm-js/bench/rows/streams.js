// One stream in chunks, each stanza to a tree or an object when it is complete.

import { received } from "../corpora.js";
import { bytesOf, random } from "../timing.js";

const HEADER = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' from='capulet.example' id='c1' version='1.0'>";
const SIZES = { "1 character": 1, "16 characters": 16, "64 characters": 64, "256 characters": 256, "4096 characters": 4096, "random chunks": 0 };
const CHARACTERS = 150_000;
/** One that repeats itself, and one that varies. */
const CORPORA = ["mixed", "traffic"];

/** Cuts between code points, as a decoder of UTF-8 does, into pieces of `size`, or of 1 to 1500. */
function cut(text, size) {
  const next = random(7395);
  const chunks = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + (size || 1 + Math.floor(next() * 1500)));
    if (end < text.length && (text.charCodeAt(end) & 0xfc00) === 0xdc00) end++;
    chunks.push(received(text.slice(start, end)));
    start = end;
  }
  return chunks;
}

/** Feeds the chunks to a new parser each time, and checks that each stanza came. */
function feeding(open, chunks, expected) {
  let count;
  const onStanza = () => count++;
  const check = () => {
    if (count !== expected) throw new Error(`${count} of ${expected} stanzas came`);
  };
  const direct = () => {
    count = 0;
    const parser = open(onStanza);
    parser.write(HEADER);
    for (let i = 0; i < chunks.length; i++) parser.write(chunks[i]);
    if (parser.close) parser.close();
    check();
  };
  const waiting = async () => {
    count = 0;
    const parser = open(onStanza);
    await parser.write(HEADER);
    for (let i = 0; i < chunks.length; i++) await parser.write(chunks[i]);
    await parser.close();
    check();
  };
  const waits = open(onStanza).waits;
  return { waits, run: waits ? waiting : direct };
}

function excerpt(stanzas) {
  const taken = [];
  for (let length = 0; length < CHARACTERS && taken.length < stanzas.length; length += taken[taken.length - 1].length) {
    taken.push(stanzas[taken.length]);
  }
  return taken;
}

/** A row of streams by the method of the peers that opens one. */
export const streams = (title, method) => ({
  title,
  unit: "MB/s of UTF-8",
  jobs: (options) =>
    CORPORA.filter((corpus) => options.corpora.includes(corpus)).flatMap((corpus) =>
      Object.keys(SIZES).map((size) => ({ group: `${corpus}, ${size}`, corpus, size })),
    ),
  check: (job, { peers }) => peers.filter((peer) => peer[method]).map((peer) => ({ peer })),
  prepare({ corpus, size }, peer, { stanzasOf }) {
    const stanzas = excerpt(stanzasOf(corpus));
    const text = stanzas.join("");
    return { work: bytesOf([text]), ...feeding(peer[method], cut(text, SIZES[size]), stanzas.length) };
  },
});
