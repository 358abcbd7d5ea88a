// Live models while much happens in one place: what an event costs where much is there already, and what is kept.

import { use } from "../timing.js";

const MUC = "http://jabber.org/protocol/muc";
const ROOM = "balcony@rooms.example";

const presence = (nick, status, show) => ({
  kind: "presence",
  from: `${ROOM}/${nick}`,
  show,
  mucUser: { items: [{ affiliation: "none", role: "participant" }], statusCodes: status },
});

/** What happens: so many events are measured, behind so many that are not. */
const PLACES = {
  "a conversation of 100,000 messages": {
    before: 90_000,
    count: 10_000,
    event: (i) => ({ kind: "message", type: "chat", from: "romeo@montague.example/orchard", id: `m${i}`, body: `But, soft! ${i}` }),
  },
  "a room of 10,000 occupants": {
    before: 10_000,
    count: 10_000,
    begin: (observer) => observer.send({ kind: "presence", to: `${ROOM}/juliet`, muc: {} }),
    event: (i) => (i === 0 ? presence("juliet", [110]) : presence(`romeo${(i * 37) % 10_000}`, undefined, i < 10_000 ? undefined : "away")),
  },
};

export const models = {
  title: "Live models",
  unit: "microseconds for an event, by the clock and by processor time, behind all that was before; bytes kept for each",
  apart: true,
  entry: "full",
  jobs: () => Object.keys(PLACES).map((group) => ({ group })),
  check: (job, { peers }) => peers.filter(({ modelling }) => modelling).map((peer) => ({ peer })),
  prepare: ({ group }, peer, { usedBytes, now, cpu = now }) => ({
    async round() {
      const { before, count, begin, event } = PLACES[group];
      const start = await usedBytes();
      const { observer, seen, model } = peer.modelling(group);
      begin?.(observer);
      for (let i = 0; i < before; i++) use(observer.dispatch(event(i)));
      const events = Array.from({ length: count }, (_, i) => event(before + i));
      const [wall, processor] = [now(), cpu()];
      for (const one of events) use(observer.dispatch(one));
      const figures = { micros: ((now() - wall) * 1000) / count, cpuMicros: ((cpu() - processor) * 1000) / count };
      events.length = 0;
      const bytes = ((await usedBytes()) - start) / (before + count);
      if (seen() < before + count) throw new Error(`told of ${seen()} changes`);
      use(observer);
      use(model);
      return { ...figures, bytes };
    },
  }),
};
