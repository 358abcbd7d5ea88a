// Java's strings as JavaScript's. TeaVM has an object around each, made by `$rt_str` and unwrapped by `$rt_ustr`; here both are the same.
// Who calls a method of any object by its name asks first whether it is a string.
import { each, unexpected } from "./teavm.js";

const FIELD = "$nativeString";
const BUFFER = "$buffer";

/** What TeaVM's functions on strings do, where JavaScript says that in fewer words. Java's boolean is a number. */
const NATIVE = {
  jl_String_compareTo: "$rt_compare",
  jl_String_startsWith0: "(text, prefix, at) => text.startsWith(prefix, at) ? 1 : 0",
  jl_String_startsWith: "(text, prefix) => text.startsWith(prefix) ? 1 : 0",
  jl_String_endsWith: "(text, suffix) => text.endsWith(suffix) ? 1 : 0",
  jl_String_contains: "(text, part) => text.includes(part) ? 1 : 0",
  jl_String_indexOf0: "(text, c, from) => text.indexOf(String.fromCodePoint(c), from)",
  jl_String_indexOf: "(text, c) => text.indexOf(String.fromCodePoint(c))",
  jl_String_indexOf2: "(text, part, from) => text.indexOf(part, from)",
  jl_String_indexOf1: "(text, part) => text.indexOf(part)",
  jl_String_lastIndexOf0: "(text, c, from) => from < 0 ? -1 : text.lastIndexOf(String.fromCodePoint(c), from)",
  jl_String_lastIndexOf: "(text, c) => text.lastIndexOf(String.fromCodePoint(c))",
  jl_String_replace: "(text, c, other) => text.split(String.fromCharCode(c)).join(String.fromCharCode(other))",
  jl_String_repeat: "(text, count) => text.repeat(count)",
  jl_String_equals: "(text, other) => text === other ? 1 : 0",
  jl_String_hashCode: `text => {
let hash = 0;
for (let i = 0; i < text.length; i++) hash = (31 * hash | 0) + text.charCodeAt(i) | 0;
return hash;
}`,
  jl_String_valueOf: '$obj => $obj === null ? "null" : $rt_any$toString($obj)',
  jl_String_valueOf0: '$l => "" + $l',
  jl_String_valueOf1: '$i => "" + $i',
  jl_String_valueOf2: "$c => String.fromCharCode($c)",
  jl_String_fromArray: "$characters => $rt_fullArrayToString($characters.data)",
  jl_AbstractStringBuilder__init_: `$this => { $this.${BUFFER} = ""; }`,
  jl_AbstractStringBuilder_append: "($this, $value, $radix) => jl_StringBuilder_append0($this, $value.toString($radix))",
  jl_AbstractStringBuilder_insert: "($this, $target, $value, $radix) => jl_StringBuilder_insert($this, $target, $value.toString($radix))",
  jl_AbstractStringBuilder_ensureCapacity: "() => {}",
  jl_StringBuilder_charAt: `($this, $index) => jl_String_charAt($this.${BUFFER}, $index)`,
  jl_AbstractStringBuilder_toString: `$this => $this.${BUFFER}`,
  jl_StringBuilder__init_1: `($this, $value) => {
$this.${BUFFER} = $value;
$this.$LENGTH = $value.length;
}`,
  jl_StringBuilder_append: "($this, $c) => jl_StringBuilder_append0($this, String.fromCharCode($c))",
  jl_StringBuilder_append0: `($this, $string) => {
$this.$LENGTH = ($this.${BUFFER} += $string).length;
return $this;
}`,
  jl_StringBuilder_append1: "($this, $obj) => jl_StringBuilder_append0($this, $obj)",
  jl_StringBuilder_append4: "($this, $s, $start, $end) => jl_StringBuilder_append0($this, $rt_characters($s).substring($start, $end))",
  jl_StringBuilder_append2: "($this, $s) => jl_StringBuilder_append0($this, $rt_characters($s))",
  jl_StringBuilder_insert: `($this, $index, $string) => {
const text = $this.${BUFFER};
$this.${BUFFER} = text.slice(0, $index) + $string + text.slice($index);
$this.$LENGTH = $this.${BUFFER}.length;
return $this;
}`,
  jl_StringBuilder_insert0: "($this, at, text, start, end) => jl_StringBuilder_insert($this, at, $rt_characters(text).substring(start, end))",
};

/** What is gone with the objects. */
const WRAPPING = /^(jl_String_compareTo0|jl_String_toString|jl_AbstractStringBuilder_insertSpace|\$rt_u?str|\$rt_stringToCharArray)$/;

/** How long a text may be to stand wherever it is used. */
const SHORT = 6;

export class Strings {
  #program;
  #edits;
  #replaced = [];
  #dropped = new Set();
  #uses = new Map();
  #methods = new Map();

  constructor(program, edits) {
    this.#program = program;
    this.#edits = edits;
    for (const { keys, target, arity } of program.classes.get("jl_String").methods) for (const key of keys) this.#methods.set(key.value, { target, arity });
    each(program.tree, (node) => this.#isText(node) && this.#uses.set(node.arguments[0].value, (this.#uses.get(node.arguments[0].value) ?? 0) + 1));
    this.#replace();
  }

  /** Whether a declaration of TeaVM's has no place any more. */
  isDropped(name) {
    return WRAPPING.test(name) || this.#dropped.has(name);
  }

  #isText(node) {
    return node.type === "CallExpression" && node.callee.name === "$rt_s";
  }

  #fail(node, wanted) {
    unexpected(this.#program.code, node, wanted);
  }

  #replace() {
    const { declarations, classes } = this.#program;
    for (const { name, interfaces } of classes.values()) {
      if (interfaces.includes("jl_CharSequence") && !/^jl_(Abstract)?String(Builder)?$/.test(name)) throw new Error(`TeaVM's output is not as expected: ${name} is characters too`);
    }
    const length = /return \$this\.(\$\w+);/.exec(this.#sourceOf("jl_StringBuilder_length"))?.[1];
    if (!length && declarations.has("jl_AbstractStringBuilder")) throw new Error("TeaVM's output is not as expected: there is no length of a StringBuilder");
    for (const [name, { init }] of declarations) {
      const text = name.startsWith("jl_String__init_") ? this.#made(name) : NATIVE[name]?.replaceAll("$LENGTH", length);
      if (this.isDropped(name) || text !== undefined) this.#replaced.push(init);
      if (text !== undefined) this.#edits.replace(init, text);
    }
    const own = new Set([length, BUFFER]);
    each(this.#program.tree, (node, parent) => this.#refuse(node, parent, own));
  }

  #sourceOf(name) {
    const { init } = this.#program.declarations.get(name) ?? {};
    return init ? this.#program.source(init) : "";
  }

  /** A constructor of strings: what it gives of its arguments. */
  #made(name) {
    const inner = /new jl_String\(\);\s*(jl_String__init_\d*)\(/.exec(this.#sourceOf(name))?.[1];
    if (!inner) {
      this.#dropped.add(name);
      return undefined;
    }
    const does = this.#sourceOf(inner);
    if (/nativeString = "";/.test(does)) return '() => ""';
    if (/^\(var\$0, var\$1\) => \{\s*var\$0\.\$nativeString = var\$1;\s*\}$/.test(does)) return "text => text";
    if (/^\(\$this, (\$\w+)\) => \{[^{}]*nativeString = \$rt_charArrayToString\(\1\.data, 0, \1\.data\.length\);\s*\}$/.test(does)) return "from => $rt_fullArrayToString(from.data)";
    if (/^\(var\$0, var\$1, \$offset, \$count\) => /.test(does)) return "(from, offset, count) => $rt_charArrayToString(from.data, offset, count)";
    return this.#fail(this.#program.declarations.get(inner).init, "a constructor of strings");
  }

  #isReplaced(node) {
    return this.#replaced.some(({ start, end }) => start <= node.start && node.end <= end);
  }

  /** Fails where something knows what is in strings and builders that are objects. */
  #refuse(node, parent, own) {
    const name = node.type === "MemberExpression" && !node.computed ? node.property.name : node.type === "NewExpression" ? node.callee.name : null;
    const sets = parent?.type === "AssignmentExpression" && parent.left === node;
    const isOwn = name === "jl_String" || (name === FIELD && sets) || (own.has(name) && (sets || name === BUFFER) && !this.#isPart(node, parent));
    if (isOwn && !this.#isReplaced(node) && this.#constructorOf(node) === null) this.#fail(node, "nothing of how strings are made");
  }

  /** Whether a string is made of a part of a builder. */
  #isPart(node, parent) {
    return node.property.name === BUFFER && parent.type === "CallExpression" && parent.callee.name === "jl_String__init_";
  }

  #constructorOf(node) {
    const { node: own } = this.#program.declarations.get("jl_AbstractStringBuilder") ?? {};
    return own && own.start <= node.start && node.end <= own.end ? own : null;
  }

  /** Edits one node. */
  edit(node, parent, isCondition) {
    if (node.type === "MemberExpression" && node.property.name === FIELD) this.#edits.replace({ start: node.object.end, end: node.end }, this.#closing(node));
    if (node.type === "SwitchStatement") this.#editSwitch(node);
    if (node.type !== "CallExpression") return;
    const { name, type, property } = node.callee;
    if (name === "$rt_str" || name === "$rt_ustr") this.#around(node, "(", ")");
    else if (name === "jl_String_equals" && !this.#isReplaced(node)) this.#editEquals(node, isCondition);
    else if (this.#isText(node)) this.#edits.replace(node, this.#text(node));
    else if (name === "jl_String__init_" && node.arguments[0].property?.name === BUFFER) this.#editPart(node);
    else if (type === "MemberExpression" && !node.callee.computed && this.#methods.has(property.name)) this.#editCall(node);
  }

  /** What closes the parentheses around the object of a member. */
  #closing(node) {
    return this.#program.code.slice(node.object.end, node.property.start).replace(/[^)]/g, "");
  }

  #around(node, before, after) {
    const [only] = node.arguments;
    this.#edits.replace({ start: node.start, end: only.start }, before);
    this.#edits.replace({ start: only.end, end: node.end }, after);
  }

  #editEquals({ start, end, arguments: [one, other] }, isCondition) {
    this.#edits.replace({ start, end: one.start }, "((");
    this.#edits.replace({ start: one.end, end: other.start }, ") === (");
    this.#edits.replace({ start: other.end, end }, isCondition ? "))" : ") ? 1 : 0)");
  }

  #editPart({ start, end, arguments: [buffer, from] }) {
    this.#edits.replace({ start, end: buffer.start }, "(");
    this.#edits.replace({ start: buffer.end, end: from.start }, ").substr(");
  }

  /** A method of any object: of a string it is a function. */
  #editCall({ start, end, callee, arguments: [first] }) {
    this.#edits.replace({ start, end: callee.object.start }, `$rt_any${callee.property.name}(`);
    this.#edits.replace({ start: callee.object.end, end: first ? first.start : end }, first ? ", " : ")");
  }

  /** Java looks for a string by its hash, and compares then. */
  #editSwitch({ discriminant, cases }) {
    if (discriminant.callee?.name !== "jl_String_hashCode") return;
    const tests = cases.filter(({ test }) => test !== null).map((one) => ({ one, compares: this.#comparing(one) }));
    if (tests.some(({ compares }) => !compares)) return;
    this.#around(discriminant, "(", ")");
    for (const { one, compares } of tests) {
      this.#edits.replace(one.test, this.#text(compares.text));
      this.#edits.replace(one.consequent[0], "");
    }
  }

  #comparing({ consequent: [first, ...rest] }) {
    const call = first?.type === "IfStatement" && first.alternate === null && first.test.operator === "!" && first.consequent.type === "BreakStatement" ? first.test.argument : null;
    const another = rest.some((one) => one.type === "IfStatement");
    return call?.callee?.name === "jl_String_equals" && this.#isText(call.arguments[1]) && !another ? { text: call.arguments[1] } : null;
  }

  #literal(index) {
    const literal = this.#program.strings[index];
    if (literal?.type !== "Literal") throw new Error(`TeaVM's output is not as expected: there is no text ${index}`);
    return literal;
  }

  #isInPlace(index) {
    return this.#uses.get(index) === 1 || this.#literal(index).value.length <= SHORT;
  }

  #text({ arguments: [{ value }] }) {
    return this.#isInPlace(value) ? this.#program.source(this.#literal(value)) : `$rt_s${value}`;
  }

  /** Writes what there has to be once: long texts that are used more than once, and how methods of any object are called. */
  write(output, names) {
    output.write("const jl_String = {};\n");
    if (this.#program.classes.has("jl_AbstractStringBuilder")) output.write(`const $rt_characters = one => typeof one === "string" ? one : one.${names.get(BUFFER)};\n`);
    for (const index of this.#uses.keys()) if (!this.#isInPlace(index)) output.write(`const $rt_s${index} = `).copy(this.#literal(index)).write(";\n");
    for (const [key, { target, arity }] of this.#methods) {
      const [first = ""] = arity > 0 ? ["other"] : [];
      const called = target === "jl_String_toString" ? "one" : `${target.replace(/0$/, "")}(one${first && ", " + first})`;
      output.write(`const $rt_any${key} = (one${first && ", " + first}) => typeof one === "string" ? ${called} : one.${names.get(key)}(${first});\n`);
    }
  }
}
