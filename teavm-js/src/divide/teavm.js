// What TeaVM 0.15 writes as an ES module that is not minified, read by its syntax tree. Whatever looks otherwise than expected
// is an error: a new version of TeaVM must not be divided by guesses.
import { parse } from "acorn";

/** Fails, with the place and the beginning of what was found. */
export function unexpected(code, node, wanted) {
  const { line, column } = node.loc.start;
  const found = code.slice(node.start, Math.min(node.end, node.start + 100)).replace(/\s+/g, " ");
  throw new Error(`TeaVM's output is not as expected at ${line}:${column + 1}: wanted ${wanted}, found ${found}`);
}

/** Each node of a tree with its parent, from the outside in. */
export function each(node, visit, parent = null) {
  visit(node, parent);
  for (const key in node) {
    const value = node[key];
    if (key === "loc" || typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) for (const one of value) if (one !== null) each(one, visit, node);
    if (typeof value.type === "string") each(value, visit, node);
  }
}

/** Whether an identifier names a property and no variable. */
export const isMemberName = (node, parent) => !parent?.computed && (parent?.property === node || parent?.key === node);

const calls = (statement, name) =>
  statement.type === "ExpressionStatement" && statement.expression.type === "CallExpression" && statement.expression.callee.name === name;

/** A class: its constructor, what it extends and implements, and its methods; all but names are nodes. */
class JavaClass {
  methods = [];
  exported = [];

  constructor(name) {
    this.name = name;
  }
}

class Reader {
  /** Top-level names: `{ name, node, init }`, `init` being null for function declarations. */
  declarations = new Map();
  classes = new Map();
  strings = [];
  exports = [];
  /** The statement that makes `JavaError`. */
  javaError = null;
  #packages = [];

  constructor(code) {
    this.code = code;
    this.tree = parse(code, { ecmaVersion: 2022, sourceType: "module", locations: true });
  }

  read() {
    for (const statement of this.tree.body) this.#statement(statement);
    for (const [what, found] of [["classes", this.classes.size], ["strings", this.strings.length], ["exports", this.exports.length], ["JavaError", this.javaError]]) {
      if (!found) throw new Error(`TeaVM's output is not as expected: there is no sign of ${what}`);
    }
    return this;
  }

  source(node) {
    return this.code.slice(node.start, node.end);
  }

  #fail(node, wanted) {
    unexpected(this.code, node, wanted);
  }

  #statement(statement) {
    if (statement.type === "VariableDeclaration") for (const one of statement.declarations) this.#declare(one.id.name, one, one.init);
    else if (statement.type === "FunctionDeclaration") this.#declare(statement.id.name, statement, null);
    else if (calls(statement, "$rt_packages")) this.#readPackages(statement.expression.arguments[0]);
    else if (calls(statement, "$rt_metadata")) this.#readMetadata(statement.expression.arguments[0].elements);
    else if (calls(statement, "$rt_stringPool")) this.strings.push(...statement.expression.arguments[0].elements);
    else if (statement.type === "IfStatement" && this.source(statement).includes("JavaError")) this.javaError = statement;
    else if (statement.type === "ExportNamedDeclaration") this.#readExports(statement);
    else if (statement.type === "ExpressionStatement" && statement.expression.callee?.type === "ArrowFunctionExpression")
      this.#readExportedMethods(statement.expression.callee.body.body);
    else if (!this.#isKnown(statement)) this.#fail(statement, "a statement of a known kind");
  }

  /** What the divided module does in another way, or has no use for. */
  #isKnown(statement) {
    if (statement.type === "EmptyStatement" || statement.directive === "use strict") return true;
    const text = this.source(statement).replace(/\s+/g, " ");
    return text === "{ $rt_intern = str => str; }"
      || /^\w+\.prototype\.(toString|valueOf|__teavm_class__) = /.test(text)
      || /^\$rt_export_class_\w+\.prototype = [\w$]+\.prototype;$/.test(text);
  }

  #declare(name, node, init) {
    if (this.declarations.has(name)) this.#fail(node, "a name that is new");
    this.declarations.set(name, { name, node, init });
  }

  #readPackages({ elements }) {
    for (let i = 0; i < elements.length; i += 2) {
      const outer = this.#number(elements[i]);
      this.#packages.push((outer >= 0 ? this.#packages[outer] : "") + elements[i + 1].value + ".");
    }
  }

  #number(node) {
    if (node.type === "UnaryExpression" && node.operator === "-") return -this.#number(node.argument);
    if (node.type !== "Literal" || typeof node.value !== "number") this.#fail(node, "a number");
    return node.value;
  }

  /** The records of classes, each of eight or nine elements. */
  #readMetadata(elements) {
    let at = 0;
    const next = (...types) => {
      const node = elements[at++];
      const none = node.type === "Literal" && node.value === 0;
      if (!none && !types.includes(node.type)) this.#fail(node, types.join(" or ") + " or 0");
      return none ? null : node;
    };
    while (at < elements.length) {
      const type = new JavaClass(next("Identifier").name);
      const simple = next("Literal");
      type.javaName = simple && this.#packaged(this.#number(elements[at++]), simple.value);
      type.parent = next("Identifier")?.name ?? null;
      type.interfaces = (next("ArrayExpression")?.elements ?? []).map((one) => one.name);
      type.modifiers = next("Literal")?.value ?? 0;
      if (next()) throw new Error("never");
      next("ArrowFunctionExpression"); // the initialiser, for reflection
      for (const pair of this.#pairs(next("ArrayExpression"))) type.methods.push(this.#method(...pair));
      this.classes.set(type.name, type);
    }
  }

  #packaged(index, name) {
    return (index >= 0 ? this.#packages[index] : "") + name;
  }

  #pairs(array) {
    const elements = array?.elements ?? [];
    return elements.flatMap((key, i) => (i % 2 === 0 ? [[key, elements[i + 1]]] : []));
  }

  /** A method that is called by name: `{ keys, target, arity }` or, where it is no wrapped function, `{ keys, value }`. */
  #method(key, value) {
    const keys = key.type === "ArrayExpression" ? key.elements : [key];
    for (const one of keys) if (one.type !== "Literal" || !/^\$\w/.test(one.value)) this.#fail(one, "the name of a method");
    const arity = /^\$rt_wrapFunction(\d)$/.exec(value.callee?.name ?? "")?.[1];
    if (arity !== undefined) return { keys, target: value.arguments[0].name, arity: Number(arity) };
    if (value.type !== "ArrowFunctionExpression" && value.type !== "FunctionExpression") this.#fail(value, "a function");
    return { keys, value };
  }

  /** Under which names JavaScript calls methods of objects. */
  #readExportedMethods(statements) {
    let type = null;
    for (const statement of statements) {
      if (statement.type === "VariableDeclaration") continue;
      const { left, right } = statement.expression ?? {};
      if (left?.type === "Identifier" && right.property?.name === "prototype") {
        type = this.classes.get(right.object.name);
        if (!type) this.#fail(statement, "a class");
      } else if (left?.type === "MemberExpression" && right.callee?.name === "$rt_callWithReceiver") {
        type.exported.push({ key: left.property.name ?? left.property.value, target: right.arguments[0].name });
      } else this.#fail(statement, "a method for JavaScript");
    }
  }

  #readExports(statement) {
    for (const { local, exported } of statement.specifiers) this.exports.push({ local: local.name, name: exported.name });
  }
}

/** Reads TeaVM's output. */
export const read = (code) => new Reader(code).read();
