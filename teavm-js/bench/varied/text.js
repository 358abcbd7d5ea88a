// Elements to text, in the ways of different servers: quotes, order of attributes, place of declarations, white space.

/** An element: attributes without a value are left out; children are texts and elements, and what is not there is left out. */
export const e = (name, attributes = {}, ...children) => ({ name, attributes, children: children.flat().filter((child) => child !== undefined && child !== false) });

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "'": "&apos;", '"': "&quot;" };
const escapeAll = (text) => text.replace(/[&<>'"]/g, (c) => ESCAPES[c]);
const escapeFew = (text) => text.replace(/[&<>]/g, (c) => ESCAPES[c]);
const escapeNumbered = (text) => escapeFew(text).replace(/[\u{1f300}-\u{1ffff}]/gu, (c) => `&#${c.codePointAt(0)};`);

const declarations = (pairs) => pairs.filter(([name]) => name === "xmlns");
const others = (pairs) => pairs.filter(([name]) => name !== "xmlns");
const declarationFirst = (pairs) => [...declarations(pairs), ...others(pairs)];
const declarationLast = (pairs) => [...others(pairs), ...declarations(pairs)];

/** Each shuffles by a maker's numbers, leaves the order, or puts the declaration at one end. */
const STYLES = {
  // Prosody goes through a table, in whatever order that has.
  anyOrder: { quote: "'", order: (pairs, m) => m.shuffled(pairs), text: escapeAll, end: "/>" },
  // ejabberd writes what came, the declaration behind it.
  asItCame: { quote: "'", order: declarationLast, text: escapeFew, end: "/>" },
  // Openfire and Tigase.
  doubleQuotes: { quote: '"', order: declarationFirst, text: escapeFew, end: "/>" },
  // Programs written in Python or .NET.
  spaceBeforeEnd: { quote: '"', order: (pairs) => pairs, text: escapeAll, end: " />" },
  numbered: { quote: "'", order: declarationFirst, text: escapeNumbered, end: "/>" },
  // Components and those who write by hand: a line for each element that holds elements only.
  indented: { quote: "'", order: (pairs) => pairs, text: escapeFew, end: "/>", indent: "  ", between: 60 },
};

function written(node, style, m, depth) {
  const { quote, order, end, text, indent, between } = style;
  const pairs = order(Object.entries(node.attributes).filter(([, value]) => value !== undefined), m);
  const name = node.name;
  let out = `<${name}`;
  for (const [key, value] of pairs) {
    const wide = between && out.length > between;
    out += `${wide ? `\n${indent.repeat(depth)}    ` : " "}${key}=${quote}${escapeAll(String(value)).replace(/\n/g, "&#10;")}${quote}`;
  }
  if (node.children.length === 0) return out + end;
  const lines = indent && node.children.every((child) => child.name);
  const gap = (levels) => (lines ? `\n${indent.repeat(levels)}` : "");
  const inner = node.children.map((child) => gap(depth + 1) + (child.name ? written(child, style, m, depth + 1) : text(String(child))));
  return `${out}>${inner.join("")}${gap(depth)}</${name}>`;
}

const SHARES = { anyOrder: 40, asItCame: 32, doubleQuotes: 12, spaceBeforeEnd: 7, numbered: 5, indented: 4 };

/** A stanza as it comes in a frame. */
export function frame(m, stanza) {
  const style = STYLES[m.weighted(SHARES)];
  return written({ ...stanza, attributes: { ...stanza.attributes, xmlns: "jabber:client" } }, style, m, 0);
}
