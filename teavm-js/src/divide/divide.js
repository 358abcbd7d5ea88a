// Divides what TeaVM wrote: an ES module with the same exports in which nothing at the top level has an effect, so that bundlers
// leave out whatever nobody asks for. Each class is one pure expression, each string literal one constant.
import { shortNames } from "./names.js";
import { joinConditions } from "./conditions.js";
import { checkLongs, shortenLongs } from "./longs.js";
import { Constructors } from "./constructors.js";
import { Edits, Output } from "./output.js";
import { SAME_RECORD, joinRecords } from "./records.js";
import { REFLECTION, askedFor, replaceRuntime } from "./runtime.js";
import { initializers, inOrder, statics } from "./statics.js";
import { Strings } from "./strings.js";
import { each, read, unexpected } from "./teavm.js";
import { joinArrays, joinCatches, joinNumbers, joinThrows, shortenFunctions, textKeepers, trimArrays, trimClasses, trimConditions, trimEquality, trimIdentity, trimIdle, trimToString, trimUnread, unwrapNew } from "./trimming.js";

const PURE = "/*#__PURE__*/";
const PARAMETERS = "abcdefghij";

/** What the module has no use for, or has in its own way. */
const DROPPED = new Set(`$rt_s $rt_stringPool $rt_stringPool_instance $rt_intern $rt_metadata $rt_packages $rt_packageData $rt_allClasses
  $rt_jso_marker $rt_stringClassInit $dbg_class $rt_eraseClinit $rt_callWithReceiver $rt_wrapFunction0 $rt_wrapFunction1
  $rt_wrapFunction2 $rt_wrapFunction3 $rt_wrapFunction4 $rt_classWithoutFields $rt_imul $rt_fillStack`.split(/\s+/));

/** Makes a class: a constructor with its prototype. */
const CLASS = `const $rt_class = (type, parent, methods, interfaces) => {
type.parent = parent;
type.interfaces = interfaces || [];
type.prototype = Object.assign(parent ? Object.create(parent.prototype) : {}, methods, { constructor: type });
return type;
};
`;

/** What the divided module may find around it. */
const GLOBALS = new Set(`Array ArrayBuffer BigInt Boolean CustomEvent Date Error EventTarget FinalizationRegistry Float64Array Infinity Int32Array Int8Array JSON Map Math NaN Number Object
  Promise Reflect RegExp Set String Symbol TextDecoder TextEncoder TypeError Uint16Array Uint32Array Uint8Array URL WeakMap WeakRef arguments btoa clearInterval
  console crypto reportError decodeURIComponent encodeURIComponent isFinite isNaN parseFloat parseInt performance queueMicrotask setInterval setTimeout
  undefined`.split(/\s+/));

class Division {
  #edits = new Edits();
  #assigned = new Set();
  #strings;
  #constructors;
  #keepers;
  #parents = new Map();

  constructor(code, map) {
    this.code = code;
    this.program = read(code);
    this.output = new Output(code, map, this.#edits);
    this.#match("$rt_str", /^str => str === null \? null : [\w$]+\(str\)$/, "how a string is made");
    this.#match("$rt_ustr", /^str => str === null \? null : str\.\$nativeString$/, "what a string holds");
    checkLongs(this.program);
    this.#strings = new Strings(this.program, this.#edits);
    this.#keepers = textKeepers(this.program);
    if (!this.#keepers) throw new Error("TeaVM's output is not as expected: there is no exception that keeps its text");
    each(this.program.tree, (node, parent) => this.#parents.set(node, parent));
    each(this.program.tree, (node, parent) => this.#edit(node, parent));
    this.#divideStatics();
    this.#markConstants();
    replaceRuntime(this.program, this.#edits);
    this.#trimInterfaces();
    const unread = trimUnread(this.program, this.#edits);
    trimIdle(this.program, this.#edits, new Set(["jl_Throwable_initNativeException"]), unread);
    trimToString(this.program, this.#edits);
    trimEquality(this.program, this.#edits);
    this.comparesRecords = joinRecords(this.program, this.#edits);
    this.bareObjects = trimIdentity(this.program, this.#edits, (one) => this.program.source(one));
    this.#constructors = new Constructors(this.program, this.#edits);
    this.#constructors.takeMethods();
    this.#constructors.trim();
    this.names = shortNames(this.program, this.#edits);
  }

  #match(name, pattern, wanted) {
    const init = this.program.declarations.get(name)?.init;
    if (!init) throw new Error(`TeaVM's output is not as expected: there is no ${name}`);
    if (!pattern.test(this.program.source(init))) unexpected(this.code, init, wanted);
  }

  /** Whether only the truth of a value counts. */
  #isCondition(node) {
    const parent = this.#parents.get(node);
    if (parent.type === "LogicalExpression") return this.#isCondition(parent);
    return (parent.type === "UnaryExpression" && parent.operator === "!") || parent.test === node;
  }

  #edit(node, parent) {
    if (node.type === "TemplateElement" && node.value.raw.includes("\n")) unexpected(this.code, node, "a text on one line");
    if (node.type === "AssignmentExpression" && node.left.type === "Identifier") this.#assigned.add(node.left.name);
    // what would make Java's stack of JavaScript's needs a program that nobody hands in
    if (node.type === "ExpressionStatement" && node.expression.callee?.name === "$rt_fillStack") this.#edits.replace(node, "");
    if (node.type === "UpdateExpression" && node.argument.type === "Identifier") this.#assigned.add(node.argument.name);
    if (node.type === "ConditionalExpression" && this.#isCondition(node)) trimConditions(node, this.#edits, this.code);
    this.#strings.edit(node, parent, node.type === "CallExpression" && this.#isCondition(node));
    joinConditions(node, this.#edits);
    joinArrays(node, this.#edits, this.code);
    if (this.program.declarations.has("$rt_createIntArrayFromData")) joinNumbers(node, this.#edits);
    shortenFunctions(node, parent, this.#edits, this.code);
    shortenLongs(node, parent, this.#edits);
    joinCatches(node, this.#edits);
    joinThrows(node, this.#keepers.names, this.#edits, (one) => this.program.source(one));
    if (node.type !== "CallExpression") return;
    const callee = node.callee.name;
    unwrapNew(node, this.#edits);
    trimClasses(node, parent, this.#edits, (one) => this.program.source(one));
    trimArrays(node, this.#edits, (one) => this.program.source(one));
    if (callee === "$rt_objcls") this.#edits.replace(node, "jl_Object");
    else if (callee === "$rt_imul") this.#edits.replace(node.callee, "Math.imul");
    else if (callee === "$rt_eraseClinit") {
      if (parent.type !== "AssignmentExpression") unexpected(this.code, parent, "an initialiser that is there once");
      this.#edits.replace(node, "$rt_nothing");
    }
  }

  /** Makes constants of static fields, and leaves out the calls that set them. */
  #divideStatics() {
    this.statics = statics(this.program);
    if (!this.statics.has("jl_String")) throw new Error("TeaVM's output is not as expected: the initialiser of strings is not simple, and many functions take it for done");
    for (const [type, constants] of this.statics) {
      for (const name of [...initializers(type), ...constants.map((one) => one.name)]) DROPPED.add(name);
      for (const constant of constants) for (const [node, field] of constant.renamed) this.#edits.replace(node, field);
    }
    each(this.program.tree, (node, parent) => {
      if (node.type === "ExpressionStatement" && this.#isErased(node)) this.#edits.replace(node, parent.type === "BlockStatement" || parent.type === "SwitchCase" ? "" : ";");
    });
  }

  /** Whether a statement initialises a class whose fields are constants. */
  #isErased({ expression }) {
    const name = expression.callee?.name ?? "";
    return name.endsWith("_$callClinit") && this.statics.has(name.slice(0, -"_$callClinit".length));
  }

  #isDropped(name) {
    return DROPPED.has(name) || REFLECTION.test(name) || this.#strings.isDropped(name) || (this.#constructors?.isGone(name) ?? false);
  }

  /** Forgets which classes implement what nobody asks for. */
  #trimInterfaces() {
    const { classes } = this.program;
    const asked = askedFor(this.program, (name) => this.#isDropped(name));
    const leads = (name) => asked.has(name) || classes.get(name).interfaces.some(leads);
    for (const type of classes.values()) type.interfaces = type.interfaces.filter(leads);
  }

  /** Writes the module. */
  write() {
    this.output.write("const $rt_nothing = () => {};\n");
    this.#strings.write(this.output, this.names);
    this.#failing();
    const arrays = [];
    for (const declaration of this.program.declarations.values()) {
      const { name, init } = declaration;
      if (this.#isDropped(name) || this.program.classes.has(name) || name.startsWith("$rt_export_class_")) continue;
      if (init?.type === "CallExpression" && init.callee.name === "$rt_arraycls") arrays.push(declaration);
      else this.#declaration(declaration);
    }
    this.output.write(CLASS);
    for (const type of this.#inOrder()) if (type.name !== "jl_String" && !REFLECTION.test(type.name)) this.#class(type);
    for (const { name, init } of arrays) this.output.write(`const ${name} = ${PURE}`).copy(init).write(";\n");
    for (const constant of inOrder(this.program, this.statics)) if (!REFLECTION.test(constant.name)) this.#constant(constant);
    this.#exports();
    return this.output;
  }

  /** What makes an exception with a text and throws it, and what catches one of a class; what compares records. */
  #failing() {
    if (this.comparesRecords) this.output.write(SAME_RECORD);
    this.output.write("const $rt_caught = (thrown, type) => {\nconst exception = $rt_wrapException(thrown);\nif (exception instanceof type) return exception;\nthrow thrown;\n};\n");
    this.output.write(`const $rt_fail = (type, message) => {\nconst failure = new type();\nfailure.${this.names.get(this.#keepers.field)} = message;\n$rt_throw(failure);\n};\n`);
  }

  #declaration({ name, node, init }) {
    const keyword = this.#assigned.has(name) ? "let" : "const";
    if (init === null && node.type === "FunctionDeclaration") this.output.copy(node, name).write("\n");
    else if (init === null) this.output.write(`let ${name};\n`);
    else this.output.write(`${keyword} ${name} = ${init.type === "CallExpression" && !this.#edits.replaces(init) ? PURE : ""}`).copy(init, name).write(";\n");
  }

  /** The classes, each behind what it extends and implements. */
  #inOrder() {
    const done = new Set();
    const visit = (type) => {
      if (done.has(type)) return;
      for (const name of [type.parent, ...type.interfaces]) if (name !== null) visit(this.program.classes.get(name));
      done.add(type);
    };
    for (const type of this.program.classes.values()) visit(type);
    return done;
  }

  #class(type) {
    const { output } = this;
    output.write(`const ${type.name} = ${PURE}$rt_class(`);
    this.#make(type);
    const interfaces = type.interfaces.length > 0;
    const methods = type.methods.length > 0 || type.exported.length > 0 ;
    if (type.parent || methods || interfaces) output.write(`, ${type.parent ?? 0}`);
    if (methods) this.#methods(type);
    else if (interfaces) output.write(", 0");
    output.write(interfaces ? `, [${type.interfaces.join(", ")}]);\n` : ");\n");
  }

  #make(type) {
    const { name, parent, modifiers } = type;
    const { node, init } = this.program.declarations.get(name) ?? {};
    const isBare = modifiers & 512 || parent === null || (parent === "jl_Object" && this.bareObjects);
    if (node && this.#constructors.make(this.output, type, isBare)) return;
    if (node?.type === "FunctionDeclaration") this.output.copy(node, name);
    else if (init?.callee?.name !== "$rt_classWithoutFields") throw new Error(`TeaVM's output is not as expected: ${name} has no constructor`);
    else this.output.write(isBare ? "function() {}" : `function() { ${parent}.call(this); }`);
  }

  #methods(type) {
    const { output } = this;
    output.write(", {\n");
    for (const { keys, target, arity, value } of type.methods) {
      for (const key of keys) {
        if (target !== undefined && this.#constructors.method(output, key, target)) continue;
        output.copy(key);
        if (target === undefined) output.write(": ").copy(value).write(",\n");
        else output.write(this.#forwarding(target, arity));
      }
    }
    for (const { key, target } of type.exported) {
      if (!this.#constructors.method(output, key, target)) output.write(key + this.#forwarding(target, this.#arity(target) - 1));
    }
    output.write("}");
  }

  #forwarding(target, arity) {
    const parameters = [...PARAMETERS].slice(0, arity).join(", ");
    return `(${parameters}) { return ${target}(${["this", ...PARAMETERS.slice(0, arity)].join(", ")}); },\n`;
  }

  #arity(name) {
    const { node, init } = this.program.declarations.get(name);
    return (init ?? node).params.length;
  }

  #constant({ name, value, before, locals, initialized }) {
    const { output } = this;
    const needed = [...initialized.filter((statement) => !this.#isErased(statement)), ...before];
    output.write(`const ${name} = `);
    if (needed.length === 0 && isSimple(value)) output.copy(value);
    else {
      output.write(`${PURE}(() => {\n${locals.length > 0 ? `let ${locals.join(", ")};\n` : ""}`);
      for (const statement of needed) output.copy(statement).write("\n");
      output.write("return ").copy(value).write(";\n})()");
    }
    output.write(";\n");
  }

  /** Tells bundlers of each call in the value of a constant that it has no effect. */
  #markConstants() {
    for (const constant of [...this.statics.values()].flat()) {
      constant.shorten();
      if (isSimple(constant.value)) each(constant.value, (node) => isCall(node) && this.#edits.replace({ start: node.start, end: node.start }, PURE));
    }
  }

  #exports() {
    const names = this.program.exports.filter(({ local }) => !local.startsWith("$rt_export_class_"));
    this.output.write(`export {\n${names.map(({ local, name }) => `${local} as ${name},\n`).join("")}};\n`);
  }
}

const isCall = (node) => node.type === "NewExpression" || (node.type === "CallExpression" && !/^\$rt_(s|u?str)$/.test(node.callee.name));

/** Whether bundlers see that an expression has no effect once they know that of its calls. */
function isSimple(value) {
  let simple = true;
  each(value, (node, parent) => {
    if (node.type === "MemberExpression" && parent?.callee !== node) simple = false;
  });
  return simple;
}

/**
 * Divides TeaVM's output.
 *
 * @param code the module that TeaVM wrote
 * @param map its source map
 * @returns the module as an `Output`
 */
export function divide(code, map) {
  return new Division(code, map).write();
}

/** Fails where the module uses a name that is nobody's: something was dropped that is needed. */
export function refuseUnknownNames(tree) {
  const known = new Set(GLOBALS);
  const used = new Map();
  const declare = (pattern) => each(pattern, (node) => node.type === "Identifier" && known.add(node.name));
  each(tree, (node, parent) => {
    if (node.type === "VariableDeclarator") declare(node.id);
    if (node.type === "CatchClause" && node.param) declare(node.param);
    if (node.params) node.params.forEach(declare);
    if ((node.type === "FunctionDeclaration" || node.type === "FunctionExpression") && node.id) known.add(node.id.name);
    if (node.type !== "Identifier") return;
    const isName = (parent.property === node && !parent.computed) || (parent.key === node && !parent.computed) || parent.exported === node
      || parent.label === node;
    if (!isName) used.set(node.name, node);
  });
  const unknown = [...used.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`The divided module uses what is not there: ${unknown.join(", ")}`);
}
