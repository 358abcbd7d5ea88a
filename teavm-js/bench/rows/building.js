// One small message, from the values a program has to the text it sends, as the users of each library write it.

import { sameTree } from "../conformance.js";
import { typedMessages } from "../corpora.js";
import { useText } from "../timing.js";

const messages = () => typedMessages(1000);

export const building = {
  title: "Building and writing one small message",
  unit: "thousand messages a second",
  jobs: () => [{ group: "message" }],
  check(job, { peers }) {
    const given = messages();
    const reference = peers.find(({ name }) => name === "saxes");
    const expected = given.map(peers.find(({ name }) => name === "couplet").message);
    return peers
      .filter(({ message }) => message)
      .map((peer) => ({ of: given.length, wrong: given.filter((m, i) => !sameTree(reference, reference, expected[i], peer.message(m))).length, peer }));
  },
  prepare(job, { message }) {
    const given = messages();
    return {
      work: given.length,
      run() {
        for (let i = 0; i < given.length; i++) useText(message(given[i]));
      },
    };
  },
};
