// What a page has by itself.

import { rawDom } from "./tree.js";

const parser = new DOMParser();
const serializer = new XMLSerializer();

function parse(xml) {
  const document = parser.parseFromString(xml, "text/xml");
  if (document.getElementsByTagName("parsererror").length > 0) throw new Error("not well-formed");
  return document;
}

export const peers = () => [
  {
    name: "DOMParser, XMLSerializer",
    documents: true,
    parse,
    raw: (document) => rawDom(document.documentElement),
    write: (document) => serializer.serializeToString(document),
  },
];
