// Telling observers of stanzas that are objects already: 1, 100 and 10,000 subscriptions of each form, and a callback that counts.

import { use } from "../timing.js";

const COUNTS = [1, 100, 10_000];
const TYPES = ["chat", "normal", "headline", "groupchat"];
const STANZAS = 100;

/** What subscription `i` is for; nothing where it is for every message. */
const FORMS = {
  "all messages": () => ({}),
  "by type": (i) => ({ type: TYPES[i % TYPES.length] }),
  "by one of two types": (i) => ({ type: [TYPES[i % TYPES.length], TYPES[(i + 1) % TYPES.length]] }),
  "by sender": (i) => ({ from: `juliet${i}@capulet.example` }),
  "by device of the sender": (i) => ({ fromFull: `juliet${i}@capulet.example/balcony` }),
  "by whom it is to": (i) => ({ to: `romeo${i}@montague.example/orchard` }),
  "by id": (i) => ({ id: `m${i}` }),
  "by having a body": (i) => ({ body: i % 2 === 0 }),
  "by a function": (i) => ({ where: ({ id }) => id === `m${i}` }),
  "by what it is not": (i) => ({ not: { type: TYPES[i % TYPES.length] } }),
  "by what is in it": (i) => ({ has: { name: "e", xmlns: `urn:example:${i}` } }),
};

const message = (i, count) =>
  `<message xmlns='jabber:client' type='${TYPES[i % 2]}' from='juliet${(i * 37) % count}@capulet.example/balcony' to='romeo${(i * 37) % count}@montague.example/orchard' id='m${i}'><body>Wherefore art thou?</body><e xmlns='urn:example:${(i * 37) % count}'/><thread>t</thread></message>`;

/** How often callbacks are to be called for all stanzas. */
function expected(form, count) {
  if (form === "all messages") return STANZAS * count;
  if (form === "by id" || form === "by a function") return Math.min(STANZAS, count);
  if (form === "by having a body") return STANZAS * Math.ceil(count / 2);
  if (form === "by what it is not") return STANZAS * count - expected("by type", count);
  if (!FORMS[form](0).type) return STANZAS;
  const wanted = Array.from({ length: count }, (_, j) => [FORMS[form](j).type].flat());
  return Array.from({ length: STANZAS }, (_, i) => wanted.filter((types) => types.includes(TYPES[i % 2])).length).reduce((sum, n) => sum + n, 0);
}

export const dispatch = {
  title: "Telling observers of a message",
  unit: "thousand messages a second",
  jobs: () => Object.keys(FORMS).flatMap((form) => COUNTS.map((count) => ({ group: `${form}, ${count}`, form, count }))),
  check: ({ form }, { peers }) => peers.filter(({ observing }) => observing && (form !== "by what is in it" || !observing.knownAlone)).map((peer) => ({ peer })),
  prepare({ form, count }, peer) {
    let called = 0;
    const { given, tell } = peer.observing(Array.from({ length: count }, (_, i) => FORMS[form](i)), () => called++);
    const stanzas = Array.from({ length: STANZAS }, (_, i) => given(message(i, count)));
    const run = () => {
      for (let i = 0; i < STANZAS; i++) use(tell(stanzas[i]));
    };
    run();
    if (called !== expected(form, count)) throw new Error(`called ${called} times, not ${expected(form, count)}`);
    return { work: STANZAS, run };
  },
};
