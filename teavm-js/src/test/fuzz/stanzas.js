// Typed objects, good and bad: each is written so that saxes reads it and Couplet reads the same object again, or refused with
// a reason.
import { mutated } from "./mutator.js";
import { isRefusal } from "./trees.js";
import { theirs } from "./outcomes.js";
import { EDGES } from "./hostile.js";

/** Each time new ones, as they are changed too. */
const values = () => [undefined, null, "", "x", "\0", "\ud800", "<&>", "a@b/c", "@", 0, -1, 1.5, NaN, Infinity, true, false, [], {}, [1],
  ["x"], [null], { a: 1 }, new Date(0), new Date(NaN), new Uint8Array([1, 2]), () => {}, Symbol("s"), 10n, new Map(), "chat",
  { name: "a" }, { name: "a b" }, [{ name: "a", xmlns: "u" }], [{ name: "a", children: [{}] }]];

/** Dates and bytes as the cases write them. */
function revived(value) {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(revived);
  if (value.date) return new Date(value.date);
  if (value.bytes) return new Uint8Array(value.bytes);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revived(inner)]));
}

/** An attribute; an address that was kept as it stood may be a good one in another form. */
function prepared(Couplet, [name, value]) {
  if (name !== "to" && name !== "from") return [name, value];
  try {
    return [name, Couplet.Jid.of(Couplet.Jid.parse(value))];
  } catch {
    return [name, value];
  }
}

/** The parts of a stanza, in any order: what an object has twice may change places. */
function parts(Couplet, xml) {
  const { children, attributes, ...own } = Couplet.parseElement(xml);
  return [own, ...Object.entries(attributes).map((entry) => prepared(Couplet, entry)), ...children].map((part) => JSON.stringify(part)).sort().join("\n");
}

/** What an element has in it, whatever the forms of its values: `1` may have become `true`. */
function skeleton(element) {
  const texts = element.children.filter((child) => typeof child === "string").join("").trim() !== "";
  const elements = element.children.filter((child) => typeof child !== "string").map(skeleton).sort();
  return JSON.stringify([element.xmlns, element.name, Object.keys(element.attributes).sort(), texts, elements]);
}

/** The skeleton of a stanza that was cut out of a client's stream. */
function skeletonOf(Couplet, xml) {
  const stream = `<stream xmlns="jabber:client" xmlns:stream="http://etherx.jabber.org/streams">${xml.replace(/^<\?.*?\?>/s, "")}</stream>`;
  return skeleton(Couplet.parseElement(stream).children.find((child) => typeof child !== "string"));
}

function show(value) {
  return JSON.stringify(value, (key, inner) =>
    ["bigint", "symbol", "function"].includes(typeof inner) || Number.isNaN(inner) ? String(inner) : inner);
}

function isPlainObject(value) {
  return value !== null && typeof value === "object" && [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value));
}

/** Every object within `value`, itself counted. */
function objects(value) {
  return isPlainObject(value) ? [value, ...Object.values(value).flatMap(objects)] : [];
}

function damage(object, random, keys) {
  const one = random.of(objects(object));
  const own = Object.keys(one);
  const key = random.oneIn(4) || own.length === 0 ? random.of(keys) : random.of(own);
  if (key === "kind" && !random.oneIn(6)) return;
  switch (random.below(5)) {
    case 0: delete one[key]; break;
    // White space in "unknown" is no longer unknown once a character stands in it, and values are read without what is around.
    case 1: if (typeof one[key] === "string" && (one[key] === "" || one[key].trim() !== "")) one[key] += String.fromCodePoint(random.of(EDGES)); break;
    default: one[key] = random.of(values());
  }
}

/** What is written, or why it is not. */
function outcome(Couplet, object) {
  try {
    return Couplet.serialize(object);
  } catch (error) {
    return error.message;
  }
}

function writtenProblem(Couplet, object, input) {
  // What has unknownIn is not written the quick way.
  const [quick, thorough] = [outcome(Couplet, object), outcome(Couplet, { unknownIn: {}, ...object })];
  if (!("unknownIn" in object) && quick !== thorough) return `${input}\nwritten ${quick}\nnot the quick way ${thorough}`;
  let xml;
  try {
    xml = Couplet.serialize(object);
  } catch (error) {
    return isRefusal(error) ? undefined : `${input}\nfailed: ${error.stack}`;
  }
  const their = theirs(xml);
  if (their.error !== undefined) return `${input}\nwritten ${xml}\nsaxes: ${their.error}`;
  let again;
  try {
    again = Couplet.parse(xml);
    const twice = Couplet.serialize(again);
    if (parts(Couplet, xml) !== parts(Couplet, twice)) return `${input}\nwritten ${xml}\nand once more ${twice}`;
  } catch (error) {
    return `${input}\nwritten ${xml}\nread ${show(again)}\nfailed: ${error.stack}`;
  }
  return undefined;
}

function lossProblem(Couplet, xml, object, input) {
  let written;
  try {
    written = Couplet.serialize(object);
  } catch (error) {
    // What RFC 6120 sections 8.2.3 and 8.3 forbid a sender is read all the same.
    const unsendable = isRefusal(error) && /^\w+(\.error\.(type|condition)\b| must have (at most|exactly) )/.test(error.message);
    return unsendable ? undefined : `${input}\nnot written: ${error.stack}`;
  }
  const before = skeletonOf(Couplet, xml);
  const after = skeletonOf(Couplet, written);
  return before === after ? undefined : `${input}\nwritten ${written}\nlost or added: ${before}\n${after}`;
}

/** What is wrong with how one typed object is treated, or undefined. */
export function typedProblem(Couplet, pairs, random) {
  const plain = pairs.filter((pair) => !pair.extensions);
  const object = revived(random.of(plain).object);
  const keys = Object.keys(random.of(plain).object);
  for (let i = random.below(4); i > 0; i--) damage(object, random, keys);
  return writtenProblem(Couplet, object, show(object));
}

/** What is wrong with how one stanza, made of those of the cases, is treated, or undefined. */
export function stanzaProblem(Couplet, pairs, random) {
  const xml = mutated(pairs.map((pair) => pair.xml), random);
  let object;
  try {
    object = Couplet.parse(xml);
  } catch (error) {
    const known = ["XmlError", "StanzaError", "JidError"].includes(error.name) && error.message && error.condition;
    return known ? undefined : `${JSON.stringify(xml)}\nfailed: ${error.stack}`;
  }
  const input = JSON.stringify(xml) + "\nread " + show(object);
  return lossProblem(Couplet, xml, object, input) ?? writtenProblem(Couplet, object, input);
}
