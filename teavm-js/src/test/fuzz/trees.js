// Element objects, good and bad: what XML can hold is read back equal by saxes, anything else is refused with a reason.
import {
  isName, isNamespace, isText, NAMES, NAMESPACES, ODD_NAMES, ODD_NAMESPACES, ODD_TEXTS, TEXTS,
} from "./hostile.js";
import { agree, ours, theirs } from "./outcomes.js";

const XML = "http://www.w3.org/XML/1998/namespace";
/** What is neither an element nor text, and what may not stand where it stands. */
const STRANGE = [null, true, Symbol("s"), () => {}, {}, [], new Date(0), NaN, 10n, new Map()];

class Maker {
  #random;
  #odd;
  /** Whether everything so far is what XML can hold. */
  good = true;

  constructor(random, odd) {
    this.#random = random;
    this.#odd = odd;
  }

  #isOdd() {
    return this.#odd > 0 && this.#random.oneIn(this.#odd);
  }

  #check(value, isGood) {
    this.good &&= isGood(value);
    return value;
  }

  text() {
    let text = "";
    for (let i = this.#random.below(5); i > 0; i--) text += this.#random.of(this.#isOdd() ? ODD_TEXTS : TEXTS);
    return this.#check(text, isText);
  }

  name() {
    return this.#check(this.#random.of(this.#isOdd() ? ODD_NAMES : NAMES), isName);
  }

  namespace() {
    return this.#check(this.#random.of(this.#isOdd() ? ODD_NAMESPACES : NAMESPACES), isNamespace);
  }

  #strange() {
    this.good = false;
    return this.#random.of(STRANGE);
  }

  #attributes() {
    const attributes = {};
    for (let i = this.#random.below(4); i > 0; i--) {
      const name = this.name();
      const namespace = this.#random.oneIn(2) ? "" : this.namespace();
      let key = namespace === "" ? name : namespace === XML ? `xml:${name}` : `{${namespace}}${name}`;
      if (namespace.includes("}")) key = name;
      const value = this.#isOdd() ? this.#random.of([1, true, 1.5, undefined]) : this.text();
      Object.defineProperty(attributes, key, { value, enumerable: true, configurable: true, writable: true });
    }
    return attributes;
  }

  element(size) {
    const root = this.#start();
    const open = [root];
    for (let left = size; left > 0; left--) {
      const top = open[open.length - 1];
      switch (this.#random.below(4)) {
        case 0: {
          const inner = this.#start();
          top.children.push(inner);
          open.push(inner);
          break;
        }
        case 1:
          if (open.length > 1) open.pop();
          break;
        case 2: top.children.push(this.#isOdd() ? 42 : this.text()); break;
        default: top.children.push(this.#isOdd() && this.#isOdd() ? this.#strange() : this.#start());
      }
    }
    return root;
  }

  #start() {
    const element = { name: this.name(), attributes: this.#attributes(), children: [] };
    if (!this.#random.oneIn(4)) element.xmlns = this.namespace();
    return element;
  }
}

/** The tree that `element` stands for, as `outcomes.js` writes trees. */
function meaning(element, outer) {
  const namespace = element.xmlns ?? outer;
  const attributes = Object.keys(element.attributes)
    .filter((key) => element.attributes[key] !== undefined)
    .map((key) => [key.replace(/^xml:/, `{${XML}}`), String(element.attributes[key])])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const tree = [namespace ? `{${namespace}}${element.name}` : element.name, attributes];
  for (const child of element.children) {
    const text = typeof child === "object" ? undefined : String(child);
    if (text === undefined) tree.push(meaning(child, namespace));
    else if (tree.length > 2 && typeof tree[tree.length - 1] === "string") tree[tree.length - 1] += text;
    else if (text !== "") tree.push(text);
  }
  return tree;
}

/** Whether an error is a refusal that tells the caller what to do, and not a mishap within. */
export function isRefusal(error) {
  return error instanceof TypeError && typeof error.message === "string"
    && !/is not a function|is not iterable|Cannot (read|set|convert)|of undefined|of null|undefined is|java\.|Exception|call stack/i.test(error.message)
    && /^[\w.[\]{}"' -]/.test(error.message);
}

/** What is wrong with how one random element object is treated, or undefined. */
export function treeProblem(Couplet, differences, random) {
  const maker = new Maker(random, random.oneIn(2) ? 0 : 12);
  const element = maker.element(1 + random.below(14));
  let xml;
  try {
    xml = Couplet.serializeElement(element);
  } catch (error) {
    if (maker.good || !isRefusal(error)) return `${show(element)}\nrefused: ${error.stack}`;
    return undefined;
  }
  const expected = { tree: meaning(element, "") };
  if (!maker.good && !isGoodAfterAll(element)) return `${show(element)}\nwritten although bad: ${xml}`;
  const their = theirs(xml);
  const our = ours(Couplet, xml);
  if (!agree(expected, our) || !(agree(expected, their) || differences.explain(xml))) {
    return `${show(element)}\nwritten ${xml}\nexpected ${JSON.stringify(expected)}\nours ${JSON.stringify(our)}\nsaxes ${JSON.stringify(their)}`;
  }
  return undefined;
}

/** An odd name may have been made and not used: a key that came twice, text that a name took the place of. */
function isGoodAfterAll(element) {
  const used = (one) => Object.keys(one.attributes).filter((key) => one.attributes[key] !== undefined);
  const names = (one) => isName(one.name) && isNamespace(one.xmlns ?? "") && used(one).every((key) => {
    const match = /^\{([^]+?)\}([^]*)$/.exec(key) ?? /^()(?:xml:)?([^]*)$/.exec(key);
    return isNamespace(match[1]) && isName(match[2]) && isText(String(one.attributes[key]));
  });
  const all = (one) => names(one) && one.children.every((child) =>
    typeof child === "string" ? isText(child) : typeof child === "number" || (typeof child === "object" && child?.name !== undefined && all(child)));
  return all(element);
}

function show(element) {
  return JSON.stringify(element, (key, value) => (typeof value === "bigint" || typeof value === "symbol" ? String(value) : value));
}
