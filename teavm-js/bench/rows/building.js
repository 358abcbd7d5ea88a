// One small message, from the values a program has to the text it sends, as the users of each library write it.

import { sameTree } from "../conformance.js";
import { typedMessages } from "../corpora.js";
import { interleaved, useText } from "../timing.js";

export const building = {
  title: "Building and writing one small message",
  unit: "thousand messages a second",
  jobs: () => [{ group: "message" }],
  async run(job, { peers, measured, timing }) {
    const messages = typedMessages(1000);
    const reference = peers.find(({ name }) => name === "saxes");
    const [couplet] = peers;
    const contenders = measured.flatMap((peer) =>
      Object.entries({ "": peer.message, ", template": peer.messageTemplate })
        .filter(([, write]) => write)
        .map(([suffix, write]) => ({
          name: peer.name + suffix,
          wrong: messages.filter((m) => !sameTree(reference, reference, couplet.message(m), write(m))).length,
          work: messages.length,
          run() {
            for (let i = 0; i < messages.length; i++) useText(write(messages[i]));
          },
        })),
    );
    const rates = await interleaved(contenders, timing);
    return contenders.map(({ name, wrong }, i) => ({ name, of: messages.length, wrong, rates: rates[i] }));
  },
};
