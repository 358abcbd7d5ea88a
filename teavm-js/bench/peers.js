// What is compared. `parse` makes the tree that a user of the peer gets; `raw` turns that tree into
// {tag, attributes, children} with names as they stand in the input, so that results can be checked.
import { createRequire } from "node:module";
import * as ltx from "ltx";
import { SaxesParser } from "saxes";
import sax from "sax";
import * as txml from "txml";
import { XMLParser } from "fast-xml-parser";
import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import { Parser as HtmlParser } from "htmlparser2";
import parseXmpp from "@xmpp/xml/lib/parse.js";

const require = createRequire(import.meta.url);
const jxt = require("stanza/jxt");

const element = (tag, attributes, children) => ({ tag, attributes, children });

/** Puts text behind text, as callbacks may come in pieces. */
function addText(children, text) {
  if (children.length > 0 && typeof children[children.length - 1] === "string") {
    children[children.length - 1] += text;
  } else if (text !== "") {
    children.push(text);
  }
}

function saxesTree(xml, xmlns) {
  const parser = new SaxesParser({ xmlns });
  const top = { children: [] };
  const stack = [top];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (node) => {
    const made = { name: node.name, uri: node.uri, attributes: node.attributes, children: [] };
    stack[stack.length - 1].children.push(made);
    stack.push(made);
  });
  parser.on("closetag", () => stack.pop());
  const text = (data) => {
    if (stack.length > 1) addText(stack[stack.length - 1].children, data);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(xml).close();
  return top.children[0];
}

function saxTree(xml) {
  const parser = sax.parser(true, {});
  const top = { children: [] };
  const stack = [top];
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = (node) => {
    const made = { name: node.name, attributes: node.attributes, children: [] };
    stack[stack.length - 1].children.push(made);
    stack.push(made);
  };
  parser.onclosetag = () => stack.pop();
  parser.ontext = parser.oncdata = (data) => {
    if (stack.length > 1) addText(stack[stack.length - 1].children, data);
  };
  parser.write(xml).close();
  return top.children[0];
}

function htmlparser2Tree(xml) {
  const top = { children: [] };
  const stack = [top];
  const parser = new HtmlParser(
    {
      onopentag(name, attributes) {
        const made = { name, attributes, children: [] };
        stack[stack.length - 1].children.push(made);
        stack.push(made);
      },
      onclosetag: () => stack.pop(),
      ontext(data) {
        if (stack.length > 1) addText(stack[stack.length - 1].children, data);
      },
      onerror(error) {
        throw error;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return top.children[0];
}

const named = (e) => (typeof e === "string" ? e : element(e.name, e.attributes, e.children.map(named)));
const saxesXmlns = (e) =>
  typeof e === "string"
    ? e
    : element(
        e.name,
        Object.fromEntries(Object.values(e.attributes).map((a) => [a.name, a.value])),
        e.children.map(saxesXmlns),
      );
const ltxRaw = (e) => (typeof e === "string" ? e : element(e.name, e.attrs, e.children.map(ltxRaw)));
const jxtRaw = (e) => (typeof e === "string" ? e : element(e.name, e.attributes, e.children.map(jxtRaw)));
const txmlRaw = (e) => (typeof e === "string" ? e : element(e.tagName, e.attributes, e.children.map(txmlRaw)));

function fxpRaw(node) {
  if ("#text" in node) return node["#text"];
  const tag = Object.keys(node).find((key) => key !== ":@");
  return element(tag, node[":@"] ?? {}, node[tag].map(fxpRaw));
}

function domRaw(node) {
  if (node.nodeType !== 1) return node.data;
  return element(
    node.nodeName,
    Object.fromEntries(Array.from(node.attributes, (a) => [a.name, a.value])),
    Array.from(node.childNodes, domRaw),
  );
}

const fxp = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
});
const dom = new DOMParser({ onError: onErrorStopParsing });

/** The peers: their parse functions, and their trees in one form. */
export const peers = [
  { name: "ltx", parse: (xml) => ltx.parse(xml), raw: ltxRaw },
  { name: "@xmpp/xml", parse: (xml) => parseXmpp(xml), raw: ltxRaw },
  { name: "stanza (XML only)", parse: (xml) => jxt.parse(xml), raw: jxtRaw },
  { name: "saxes, no namespaces", parse: (xml) => saxesTree(xml, false), raw: named },
  { name: "saxes", parse: (xml) => saxesTree(xml, true), raw: saxesXmlns },
  { name: "sax", parse: saxTree, raw: named },
  { name: "htmlparser2", parse: htmlparser2Tree, raw: named },
  { name: "txml", parse: (xml) => txml.parse(xml, { keepWhitespace: true }), raw: (list) => txmlRaw(list.find((e) => e.tagName && e.tagName[0] !== "?")) },
  { name: "fast-xml-parser", parse: (xml) => fxp.parse(xml), raw: (list) => fxpRaw(list.find((e) => !("?xml" in e) && !("#text" in e))) },
  { name: "@xmldom/xmldom", parse: (xml) => dom.parseFromString(xml, "text/xml"), raw: (document) => domRaw(document.documentElement) },
];
