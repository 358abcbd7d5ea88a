// Couplet from its published bundle, which the page or the process has loaded.

import { element } from "./tree.js";

/** Its elements have resolved names, which stand here as declarations again so that one check serves all. */
function raw(e) {
  if (typeof e === "string") return e;
  const attributes = Object.assign(Object.create(null), { xmlns: e.xmlns });
  let prefixes = 0;
  for (const [name, value] of Object.entries(e.attributes)) {
    const close = name.lastIndexOf("}");
    if (close < 0) {
      attributes[name] = value;
    } else {
      attributes[`xmlns:p${prefixes}`] = name.slice(1, close);
      attributes[`p${prefixes++}:${name.slice(close + 1)}`] = value;
    }
  }
  return element(e.name, attributes, e.children.map(raw));
}

function stream(StreamParser, as, onStanza) {
  const parser = new StreamParser({ framing: "tcp", as });
  return {
    write(chunk) {
      for (const event of parser.feed(chunk)) {
        if (event.kind !== "open") onStanza(event);
      }
    },
  };
}

/** Couplet as a contender; its name stands first and in bold. */
export const peers = ({ parseElement, serializeElement, parse, serialize, StreamParser }) => [
  {
    name: "couplet",
    parse: (xml) => parseElement(xml),
    raw,
    write: (tree) => serializeElement(tree),
    stream: (onStanza) => stream(StreamParser, "element", onStanza),
    typedStream: (onStanza) => stream(StreamParser, "typed", onStanza),
    message: ({ to, id, body }) =>
      serialize({ kind: "message", to, id, type: "chat", body, chatState: "active", receiptRequest: true }),
    typed: (xml) => parse(xml),
    typedText: (stanza) => serialize(stanza),
    parseLimited: (xml, limits) => parseElement(xml, { limits }),
  },
];
