// What is read from files: the project's cases, and the examples of the XEPs where there are any.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { SaxesParser } from "saxes";

const CASES = new URL("../../core/src/test/resources/cases/xml/", import.meta.url);
const NOT_FOR_PEERS = ["limits.json", "restricted.json", "streams.json", "utf8.json"];

export function cases() {
  const files = readdirSync(CASES).filter((file) => file.endsWith(".json") && !NOT_FOR_PEERS.includes(file));
  return files
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(new URL(file, CASES), "utf8")).cases)
    .filter((one) => !["restricted-xml", "unsupported-encoding"].includes(one.error?.condition));
}

/** Whether it is one well-formed element, with nothing in it that XMPP forbids. */
function isElement(xml) {
  const parser = new SaxesParser({ xmlns: true });
  let good = xml.startsWith("<") && !xml.startsWith("<?");
  parser.on("error", () => (good = false));
  for (const forbidden of ["comment", "doctype", "processinginstruction"]) parser.on(forbidden, () => (good = false));
  parser.write(xml).close();
  return good;
}

/** In a frame each stanza says its namespace (RFC 7395 section 3.3.3); the examples leave it out. */
const framed = (xml) => (/^<(message|presence|iq)(?![^>]*\sxmlns=)/.test(xml) ? xml.replace(/^<\w+/, "$& xmlns='jabber:client'") : xml);

/** The examples of all XEPs that are one element each. */
export function xeps(folder) {
  if (!existsSync(folder)) return [];
  const found = [];
  for (const file of readdirSync(folder).filter((name) => /^xep-\d+\.xml$/.test(name)).sort()) {
    const text = readFileSync(new URL(file, folder), "utf8");
    for (const [, inner] of text.matchAll(/<example[^>]*>\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*<\/example>/g)) {
      const xml = framed(inner.trim());
      if (isElement(xml)) found.push(xml);
    }
  }
  return found;
}
