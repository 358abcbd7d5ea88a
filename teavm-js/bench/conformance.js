// Runs the project's own cases against a parser. Cases about limits and about what XMPP forbids and XML allows are left out,
// as no peer promises them. Runs in Node and in pages.

const XML = "http://www.w3.org/XML/1998/namespace";

/** A name with its prefix resolved, in the form of the case files. */
function expanded(name, scope, isAttribute) {
  const colon = name.indexOf(":");
  const namespace = colon < 0 ? (isAttribute ? "" : scope[""]) : scope[name.slice(0, colon)];
  if (namespace === undefined) throw new Error(`unbound prefix in ${name}`);
  return namespace === "" ? name : `{${namespace}}${name.slice(colon + 1)}`;
}

function resolved(tree, outer) {
  if (typeof tree === "string") return tree;
  const scope = { ...outer };
  const declaration = (name) => name === "xmlns" || name.startsWith("xmlns:");
  for (const [name, value] of Object.entries(tree.attributes)) {
    if (declaration(name)) scope[name.slice(6)] = value;
  }
  const attributes = Object.entries(tree.attributes)
    .filter(([name]) => !declaration(name))
    .map(([name, value]) => [expanded(name, scope, true), value])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const children = [];
  for (const child of tree.children) {
    if (typeof child === "string" && typeof children.at(-1) === "string") {
      children[children.length - 1] += child;
    } else if (child !== "") {
      children.push(resolved(child, scope));
    }
  }
  return [expanded(tree.tag, scope, false), attributes, ...children];
}

function sorted(tree) {
  if (typeof tree === "string") return tree;
  const [name, attributes, ...children] = tree;
  return [name, Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)), ...children.map(sorted)];
}

/** {good, readWrong; bad, accepted}: of `good` cases to accept, the names of those `readWrong`; of `bad` ones to refuse, `accepted`. */
export function conformance(peer, cases) {
  const result = { name: peer.name, good: 0, readWrong: [], bad: 0, accepted: [] };
  for (const one of cases) {
    const input = typeof one.input === "string" ? one.input : one.input.map((p) => (typeof p === "string" ? p : p.repeat.repeat(p.times))).join("");
    let tree;
    let refused = false;
    try {
      tree = peer.raw(peer.parse(input));
    } catch {
      refused = true;
    }
    if (one.error) {
      result.bad++;
      if (!refused && tree) result.accepted.push(one.name);
    } else {
      result.good++;
      if (refused || !isTree(tree, one.tree)) result.readWrong.push(one.name);
    }
  }
  return result;
}

function isTree(found, expected) {
  try {
    return JSON.stringify(resolved(found, { "": "", xml: XML })) === JSON.stringify(sorted(expected));
  } catch {
    return false;
  }
}

/** Whether one parser sees the same in a text as another in that text, or in another text; attributes in any order. */
export function sameTree(one, another, xml, otherXml = xml) {
  const tree = (peer, text) => JSON.stringify(resolved(peer.raw(peer.parse(text)), { "": "", xml: XML }));
  try {
    return tree(one, xml) === tree(another, otherXml);
  } catch {
    return false;
  }
}
