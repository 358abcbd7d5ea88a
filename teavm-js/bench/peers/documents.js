// Parsers of whole documents, with their writers.

import { DOMParser as XmlDom, onErrorStopParsing, XMLSerializer as XmlDomSerializer } from "@xmldom/xmldom";
import { XMLBuilder, XMLParser } from "fast-xml-parser";
import * as txml from "txml/txml";
import { element, rawDom, rawOf } from "./tree.js";

const options = { preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "" };
const reader = new XMLParser({ ...options, trimValues: false, parseTagValue: false, parseAttributeValue: false });
const builder = new XMLBuilder({ ...options, suppressEmptyNode: true });

function rawFxp(node) {
  if ("#text" in node) return node["#text"];
  const tag = Object.keys(node).find((key) => key !== ":@");
  return element(tag, node[":@"] ?? {}, node[tag].map(rawFxp));
}

const rawTxml = rawOf("tagName", "attributes");
const root = (list) => rawTxml(list.find((e) => e.tagName && e.tagName[0] !== "?"));
const xmldom = new XmlDom({ onError: onErrorStopParsing });
const xmldomSerializer = new XmlDomSerializer();

export const peers = () => [
  {
    name: "txml",
    parse: (xml) => txml.parse(xml, { keepWhitespace: true }),
    raw: root,
    write: (tree) => txml.stringify(tree, { keepWhitespace: true }),
  },
  {
    name: "txml, entities",
    parse: (xml) => txml.parse(xml, { keepWhitespace: true, decodeEntities: true }),
    raw: root,
    write: (tree) => txml.stringify(tree, { keepWhitespace: true, encodeEntities: true }),
  },
  {
    name: "fast-xml-parser",
    parse: (xml) => reader.parse(xml),
    raw: (list) => rawFxp(list.find((e) => !("?xml" in e) && !("#text" in e))),
    write: (tree) => builder.build(tree),
  },
  {
    name: "@xmldom/xmldom",
    parse: (xml) => xmldom.parseFromString(xml, "text/xml"),
    raw: (document) => rawDom(document.documentElement),
    write: (document) => xmldomSerializer.serializeToString(document),
  },
];
