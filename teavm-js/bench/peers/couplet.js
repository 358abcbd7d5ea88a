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

/** Observers of its own. */
const observing = ({ Observer, parse }) => (subscriptions, called) => {
  const observer = new Observer();
  for (const match of subscriptions) observer.on("message", match, () => called());
  return { given: (xml) => parse(xml), tell: (value) => observer.dispatch(value) };
};

/** What a page does without a library: listeners of the platform that look for themselves. */
const listening = ({ parse }) => (subscriptions, called) => {
  const target = new EventTarget();
  const holds = ({ type, from, fromFull, to, id, body, where, not, has }, value) =>
    (type === undefined || value.type === type || (typeof type === "object" && type.includes(value.type))) &&
    (to === undefined || value.to === to) &&
    (body === undefined || (value.body !== undefined) === body) &&
    (where === undefined || where(value)) &&
    (not === undefined || !holds(not, value)) &&
    (from === undefined || value.from.startsWith(`${from}/`)) &&
    (fromFull === undefined || value.from === fromFull) &&
    (id === undefined || value.id === id) &&
    (has === undefined || value.unknown.some(({ name, xmlns }) => name === has.name && xmlns === has.xmlns));
  for (const match of subscriptions) target.addEventListener("message", ({ detail }) => { if (holds(match, detail)) called(); });
  return { given: (xml) => parse(xml), tell: (detail) => target.dispatchEvent(new CustomEvent("message", { detail })) };
};

/** A model and whoever looks at each of its snapshots and differences; or only an observer that is told the same. */
const modelling = ({ Observer, ConversationsModel, RoomsModel }, told) => (place) => {
  const observer = new Observer({ jid: "juliet@capulet.example/balcony", send() {}, timer: "none" });
  const Model = place.startsWith("a room") ? RoomsModel : ConversationsModel;
  let seen = 0;
  const model = told && new Model({ observer, ...(Model === RoomsModel ? {} : { messages: 200_000 }) });
  if (model) model.subscribe((current, differences) => { seen += current.all.length + differences.length; });
  else observer.on("*", () => seen++);
  return { observer, seen: () => seen, model };
};

/** Couplet as a contender; its name stands first and in bold. */
export const peers = ({ parseElement, serializeElement, parse, serialize, StreamParser, Observer, ...models }) => [
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
    observing: observing({ Observer, parse }),
    modelling: modelling({ Observer, ...models }, true),
  },
  { name: "its observer alone", limit: true, modelling: modelling({ Observer, ...models }, false) },
  { name: "EventTarget", observing: listening({ parse }) },
];
