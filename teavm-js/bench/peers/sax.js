// Parsers that give callbacks, each with the tree that a user builds from them.

import EasySax from "easysax";
import { Parser as HtmlParser } from "htmlparser2";
import sax from "sax";
import { SaxesParser } from "saxes";
import { element, rawOf, TreeBuilder } from "./tree.js";

const raw = rawOf("name", "attributes");

/** The tree of one document, from a parser that `connect` makes for a builder: {write(text), close()}. */
const parseWith = (connect) => (xml) => {
  let tree;
  const parser = connect(new TreeBuilder(0, (made) => (tree = made)));
  parser.write(xml);
  parser.close();
  return tree;
};

const streamWith = (connect) => (onStanza) => {
  const parser = connect(new TreeBuilder(1, onStanza));
  return { write: (chunk) => parser.write(chunk) };
};

function thrower(error) {
  throw typeof error === "string" ? new Error(error) : error;
}

const saxes = (xmlns) => (builder) => {
  const parser = new SaxesParser({ xmlns });
  parser.on("error", thrower);
  parser.on("opentag", (node) => builder.start(node.name, node.attributes));
  parser.on("closetag", () => builder.end());
  parser.on("text", (data) => builder.text(data));
  parser.on("cdata", (data) => builder.text(data));
  return parser;
};

function rawSaxes(e) {
  if (typeof e === "string") return e;
  const attributes = Object.fromEntries(Object.values(e.attributes).map((a) => [a.name, a.value]));
  return element(e.name, attributes, e.children.map(rawSaxes));
}

function saxParser(builder) {
  const parser = sax.parser(true, {});
  parser.onerror = thrower;
  parser.onopentag = (node) => builder.start(node.name, node.attributes);
  parser.onclosetag = () => builder.end();
  parser.ontext = parser.oncdata = (data) => builder.text(data);
  return parser;
}

function htmlparser2(builder) {
  const parser = new HtmlParser(
    {
      onopentag: (name, attributes) => builder.start(name, attributes),
      onclosetag: () => builder.end(),
      ontext: (data) => builder.text(data),
      onerror: thrower,
    },
    { xmlMode: true },
  );
  return { write: (chunk) => parser.write(chunk), close: () => parser.end() };
}

/** Its text comes undecoded, its attributes decoded and on demand; `true` stands for "no attributes". */
function easysax(builder) {
  const parser = new EasySax();
  const decode = EasySax.entityDecode;
  parser.on("error", thrower);
  parser.on("startNode", (name, attributes) => {
    const found = attributes();
    builder.start(name, found === true || found === false ? {} : found);
  });
  parser.on("endNode", () => builder.end());
  parser.on("textNode", (data) => builder.text(decode(data)));
  parser.on("cdata", (data) => builder.text(data));
  return { write: (chunk) => parser.write(chunk), close: () => parser.end() };
}

const peer = (name, connect, more = {}) => ({ name, parse: parseWith(connect), stream: streamWith(connect), raw, ...more });

export const peers = () => [
  peer("saxes, no namespaces", saxes(false)),
  peer("saxes", saxes(true), { raw: rawSaxes }),
  peer("sax", saxParser),
  peer("htmlparser2", htmlparser2),
  peer("easysax", easysax),
];
