// Java's long: a BigInt of JavaScript, of which TeaVM makes and compares each by a call. Here numbers are literals and comparisons operators.
import { isMemberName, unexpected } from "./teavm.js";

const COMPARED = { Long_eq: "===", Long_ne: "!==", Long_gt: ">", Long_ge: ">=", Long_lt: "<", Long_le: "<=" };

/** Fails where one of these does something else by now. */
export function checkLongs({ code, declarations }) {
  const expected = Object.entries(COMPARED).map(([name, operator]) => [name, `(a, b) => a ${operator} b`]);
  expected.push(["Long_ZERO", "BigInt(0)"], ["Long_fromInt", "val => BigInt.asIntN(64, BigInt(val | 0))"]);
  expected.push(["Long_create", "(lo, hi) => BigInt.asIntN(64, BigInt.asUintN(64, BigInt(lo)) | BigInt.asUintN(64, BigInt(hi) << BigInt(32)))"]);
  for (const [name, text] of expected) {
    const init = declarations.get(name)?.init;
    if (init && code.slice(init.start, init.end) !== text) unexpected(code, init, `${name} as ${text}`);
  }
}

/** The number that a literal stands for, with its sign; undefined for what is no literal. */
function numberOf(node) {
  if (node.type === "UnaryExpression" && node.operator === "-") return -numberOf(node.argument);
  return node.type === "Literal" && Number.isInteger(node.value) ? node.value : undefined;
}

/** What a call makes of literals alone; undefined for another one. */
function made({ callee: { name }, arguments: given }) {
  if (name !== "Long_fromInt" && name !== "Long_create") return undefined;
  const parts = given.map(numberOf);
  if (!parts.every(Number.isInteger)) return undefined;
  const [low, high] = parts.map(BigInt);
  return name === "Long_fromInt" ? BigInt.asIntN(32, low) : BigInt.asIntN(64, (high << 32n) | BigInt.asUintN(64, low));
}

/** Edits one node. */
export function shortenLongs(node, parent, edits) {
  if (node.type === "Identifier" && node.name === "Long_ZERO" && parent.id !== node && !isMemberName(node, parent)) edits.replace(node, "0n");
  if (node.type !== "CallExpression") return;
  const number = made(node);
  if (number !== undefined) edits.replace(node, `${number}n`);
  const operator = COMPARED[node.callee.name];
  if (!operator) return;
  const [one, other] = node.arguments;
  edits.replace({ start: node.start, end: one.start }, "((");
  edits.replace({ start: one.end, end: other.start }, `) ${operator} (`);
  edits.replace({ start: other.end, end: node.end }, "))");
}
