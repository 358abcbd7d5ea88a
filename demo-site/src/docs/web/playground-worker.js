// Reads and writes for the playground, beside the page, so that no input makes the page wait. It uses what is published and nothing else.
import { describe, shown } from "./playground-errors.js";

/** How many characters of a text the page is given to show, and how many of a value to edit. */
const SHOWN = 20_000;
const EDITED = 100_000;
/** How many problems, events and children it is given at a time. */
const MOST = 100;
const HEADER = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";

const KINDS = { message: "a message", presence: "a presence", iq: "an IQ", features: "what a server offers", error: "an error of a stream", element: "an element of a stream" };

const entries = { full: () => import("./full.module.js"), couplet: () => import("./couplet.module.js"), core: () => import("./core.module.js") };
let root = { children: [] };
let written = "";

function clipped(text, most = SHOWN) {
  return { text: text.slice(0, most), length: text.length };
}

const json = (couplet, value) => JSON.stringify(couplet.toJSON(value), null, 2);

function own(declarations) {
  if (declarations.trim() === "") return [];
  try {
    return JSON.parse(declarations);
  } catch (error) {
    throw new TypeError(`The declarations of your own extensions are no JSON: ${error.message}`);
  }
}

/** What `make` gives, or the error as text. */
function attempt(make) {
  try {
    return { text: make() };
  } catch (error) {
    return { failure: shown(String(error.message)) };
  }
}

function writing(make) {
  const { text = "", failure } = attempt(make);
  written = text;
  return { ...clipped(text), failure };
}

/** A stanza's element as a client's stream would have it, in `jabber:client` where nothing else is said. */
function elementOf(couplet, text) {
  const parser = new couplet.StreamParser({ framing: "tcp", as: "element" });
  parser.feed(HEADER);
  try {
    return parser.feed(text.trim())[0].element;
  } catch {
    return couplet.parseElement(text);
  }
}

function stanza(couplet, { text, strict, declarations }) {
  const codec = couplet.createCodec({ extensions: own(declarations), strict });
  const value = codec.parse(text);
  const element = elementOf(couplet, text);
  root = { children: [element] };
  const problems = (value.problems ?? []).map(({ path, expected, raw }) => [path, expected, raw ?? ""].map((one) => shown(one.slice(0, 300))));
  return {
    says: `This is ${KINDS[value.kind]}.`,
    problems: { some: problems.slice(0, MOST), count: problems.length },
    value: clipped(json(couplet, value), EDITED),
    written: writing(() => codec.serialize(value)),
    canonical: clipped(couplet.serializeElement(element, { form: "canonical" })),
  };
}

function anyElement(couplet, { text }) {
  const element = couplet.parseElement(text);
  root = { children: [element] };
  return {
    says: "This is an element.",
    value: clipped(JSON.stringify(element, null, 2), EDITED),
    written: writing(() => couplet.serializeElement(element)),
    canonical: clipped(couplet.serializeElement(element, { form: "canonical" })),
  };
}

/** The chunks of a stream with the places where they begin. */
function chunks(text, mode) {
  if (mode === "tcp") return [{ chunk: text, start: 0 }];
  let start = 0;
  return text.split("\n").map((chunk) => {
    const here = { chunk, start };
    start += chunk.length + 1;
    return here;
  });
}

function fed(parser, text, mode) {
  const events = [];
  for (const { chunk, start } of chunks(text, mode)) {
    try {
      events.push(...parser.feed(chunk));
    } catch (error) {
      events.push(...(error.events ?? []));
      return { events, error: describe(error, text, start) };
    }
  }
  return { events };
}

function stream(couplet, { text, mode, strict, declarations }) {
  const { events, error } = fed(new couplet.StreamParser({ framing: mode, extensions: own(declarations), strict }), text, mode);
  const elements = fed(new couplet.StreamParser({ framing: mode, as: "element" }), text, mode).events.flatMap(({ element }) => element ?? []);
  root = { children: elements };
  const count = events.length;
  const some = count > MOST ? `, the first ${MOST} of which are shown` : "";
  return {
    says: `${count} ${count === 1 ? "event" : "events"}${some}.`,
    error,
    value: { ...clipped(JSON.stringify(events.slice(0, MOST).map((event) => couplet.toJSON(event)), null, 2), EDITED), fixed: true },
    canonical: clipped(elements.slice(0, MOST).map((element) => couplet.serializeElement(element, { form: "canonical" })).join("\n")),
  };
}

function write(couplet, text, { declarations, strict }) {
  const value = JSON.parse(text);
  const codec = couplet.createCodec({ extensions: own(declarations), strict });
  return value !== null && typeof value === "object" && "kind" in value ? codec.serialize(value) : couplet.serializeElement(value);
}

function object(couplet, request) {
  const text = write(couplet, request.text, request);
  const isStanza = "kind" in JSON.parse(request.text);
  const read = isStanza ? stanza(couplet, { ...request, text }) : anyElement(couplet, { text });
  return { ...read, says: "This is what the object is as XML.", value: undefined, written: writing(() => text) };
}

const readings = { stanza, element: anyElement, tcp: stream, websocket: stream, object };

async function read(request) {
  root = { children: [] };
  written = "";
  const couplet = await entries[request.entry]();
  try {
    return readings[request.mode](couplet, request);
  } catch (error) {
    return { error: describe(error, request.text, 0) };
  }
}

/** What is written of a value that was edited. */
async function back(request) {
  const couplet = await entries[request.entry]();
  return { written: writing(() => write(couplet, request.text, request)) };
}

const within = (path) => path.reduce((element, i) => element.children[i], root);

function row(child, i, xmlns) {
  if (typeof child === "string") return { i, text: shown(child.slice(0, 500)), length: child.length };
  const attributes = Object.entries(child.attributes);
  return {
    i,
    name: shown(child.name.slice(0, 200)),
    xmlns: child.xmlns === xmlns ? undefined : shown(child.xmlns.slice(0, 200)),
    attributes: attributes.slice(0, 20).map(([name, value]) => [name, value].map((one) => shown(one.slice(0, 200)))),
    more: Math.max(0, attributes.length - 20),
    count: places(child).length,
    only: child.children.length === 1 && typeof child.children[0] === "string" ? shown(child.children[0].slice(0, 200)) : undefined,
  };
}

/** White space with a line break in it is layout. */
const isLayout = (child) => typeof child === "string" && child.includes("\n") && child.trim() === "";

/** The places of the children of an element that are shown. */
function places({ children }) {
  const all = [...children.keys()];
  const some = all.filter((i) => !isLayout(children[i]));
  return some.length > 0 ? some : all;
}

/** Some of the children of an element of the tree. */
function children({ path, from }) {
  const element = within(path);
  const all = places(element);
  return { rows: all.slice(from, from + MOST).map((i) => row(element.children[i], i, element.xmlns)), count: all.length };
}

const answers = { read, back, children, whole: () => ({ text: written }) };

addEventListener("message", async ({ data }) => {
  postMessage({ id: data.id, answer: await answers[data.wish](data) });
});
