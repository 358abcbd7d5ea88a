// StanzaJS: its XML layer alone, and its typed objects with the registry that its own client uses.

import jxt from "stanza/jxt/index.js";
import Protocol from "stanza/protocol/index.js";
import { createClient } from "stanza";
import { rawOf } from "./tree.js";

const { parse, Registry, StreamParser } = jxt;
const registry = new Registry();
registry.define(Protocol.default ?? Protocol);

/** Its StreamParser makes objects with a registry; this one makes none, which leaves the trees. */
const treesOnly = { getImportKey: (e) => e.name, import: () => ({}) };

/** A stream of the platform: it takes chunks when it can and says so later. */
function stream(using, pick) {
  return (onStanza) => {
    const parser = new StreamParser({ registry: using, wrappedStream: true });
    let failure;
    parser.on("data", (data) => {
      if (!data.event) onStanza(pick(data));
    });
    parser.on("error", (error) => (failure = error));
    return {
      waits: true,
      async write(chunk) {
        if (!parser.write(chunk)) await new Promise((resolve) => parser.once("drain", resolve));
        if (failure) throw failure;
      },
      close: () => new Promise((resolve) => setTimeout(resolve)),
    };
  };
}

const imported = (xml) => {
  const e = parse(xml);
  return { kind: e.getName(), stanza: registry.import(e) };
};

/** Its client is an emitter; who listens looks for himself. It tells of nothing that its registry does not know. */
const observing = (subscriptions, called) => {
  const client = createClient({ jid: "romeo@montague.example" });
  const holds = ({ type, from, fromFull, to, id, body, where, not }, value) =>
    (type === undefined || value.type === type || (typeof type === "object" && type.includes(value.type))) &&
    (to === undefined || value.to === to) &&
    (body === undefined || (value.body !== undefined) === body) &&
    (where === undefined || where(value)) &&
    (not === undefined || !holds(not, value)) &&
    (from === undefined || value.from.startsWith(`${from}/`)) &&
    (fromFull === undefined || value.from === fromFull) &&
    (id === undefined || value.id === id);
  for (const match of subscriptions) client.on("message", (value) => { if (holds(match, value)) called(); });
  return { given: (xml) => ({ type: "normal", ...imported(xml).stanza }), tell: (value) => client.emit("message", value) };
};
observing.knownAlone = true;

export const peers = () => [
  {
    name: "stanza (XML only)",
    parse: (xml) => parse(xml),
    raw: rawOf("name", "attributes"),
    write: (tree) => tree.toString(),
    stream: stream(treesOnly, (data) => data.xml),
  },
  {
    name: "stanza",
    typedStream: stream(registry, (data) => data.stanza),
    message: ({ to, id, body }) =>
      registry.export("message", { to, id, type: "chat", body, chatState: "active", receipt: { type: "request" } }).toString(),
    typed: imported,
    typedText: ({ kind, stanza }) => registry.export(kind, stanza).toString(),
    observing,
  },
];
