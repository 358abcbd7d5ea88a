// What Couplet and saxes make of a document: {tree} or {error}. A tree is [name, attributes by name, child, …] as in the cases
// of the XML layer, names with their namespaces.
import { SaxesParser } from "saxes";

const XML = "{http://www.w3.org/XML/1998/namespace}";

function sorted(pairs) {
  return pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function expanded(namespace, local) {
  return namespace ? `{${namespace}}${local}` : local;
}

/** The tree of an element object. */
export function treeOf(root) {
  const out = [];
  const stack = [{ children: [root], next: 0, out }];
  while (stack.length > 0) {
    const level = stack[stack.length - 1];
    if (level.next === level.children.length) {
      stack.pop();
      continue;
    }
    const child = level.children[level.next++];
    if (typeof child === "string") {
      level.out.push(child);
    } else {
      const attributes = sorted(Object.keys(child.attributes).map((key) => [key.replace(/^xml:/, XML), child.attributes[key]]));
      const tree = [expanded(child.xmlns, child.name), attributes];
      level.out.push(tree);
      stack.push({ children: child.children, next: 0, out: tree });
    }
  }
  return out[0];
}

/** What Couplet makes of `xml`. */
export function ours(Couplet, xml) {
  try {
    return { tree: treeOf(Couplet.parseElement(xml)) };
  } catch (error) {
    const whole = error instanceof Error && error.name === "XmlError" && error.message && error.reason && error.condition
      && Number.isInteger(error.offset) && Number.isInteger(error.line) && Number.isInteger(error.column);
    if (!whole) throw error;
    return { error: error.reason, at: [error.offset, error.line, error.column], message: error.message };
  }
}

class Restricted extends Error {}

function appendText(to, text) {
  if (text === "") return;
  if (typeof to[to.length - 1] === "string" && to.length > 2) to[to.length - 1] += text;
  else to.push(text);
}

/** What saxes makes of `xml`, held to the restrictions of XMPP. */
export function theirs(xml) {
  const parser = new SaxesParser({ xmlns: true, position: false, defaultXMLVersion: "1.0", forceXMLVersion: true });
  const stack = [];
  let root;
  const text = (piece) => {
    if (stack.length > 0) appendText(stack[stack.length - 1], piece);
  };
  const restricted = (what) => () => {
    throw new Restricted(what);
  };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.values(tag.attributes)
      .filter((one) => one.prefix !== "xmlns" && one.name !== "xmlns")
      .map((one) => [expanded(one.uri, one.local), one.value]);
    const tree = [expanded(tag.uri, tag.local), sorted(attributes)];
    if (stack.length > 0) stack[stack.length - 1].push(tree);
    else root = tree;
    stack.push(tree);
  });
  parser.on("closetag", () => stack.pop());
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("comment", restricted("comment"));
  parser.on("processinginstruction", restricted("processing instruction"));
  parser.on("doctype", restricted("document type"));
  try {
    parser.write(xml).close();
    return { tree: root };
  } catch (error) {
    return { error: error.message, restricted: error instanceof Restricted };
  }
}

/** Whether both refuse, for XMPP's sake when saxes does so, or both accept and see the same. */
export function agree(our, their) {
  if (their.restricted) return our.error === "restricted-xml";
  return our.error !== undefined ? their.error !== undefined : JSON.stringify(our.tree) === JSON.stringify(their.tree);
}
