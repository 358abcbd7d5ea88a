// Java's strings as JavaScript's. TeaVM has an object around each, made by `$rt_str` and unwrapped by `$rt_ustr`; here both are the same.
// Who calls a method of any object by its name asks first whether it is a string.
import { each, unexpected } from "./teavm.js";

const PURE = "/*#__PURE__*/";

const FIELD = "$nativeString";
const BUFFER = "$buffer";

/**
 * What TeaVM's functions on strings do, where JavaScript says that in fewer words. TeaVM numbers overloads as they come: they are known by
 * their parameters, some of which may have lost their names, and where that is not enough by a piece of what they do. Java's boolean is a number.
 */
const NATIVE = {
  jl_String_compareTo: { "$this, $anotherString": "$rt_compare" },
  jl_String_startsWith: {
    "$this, $prefix, $toffset": "(text, prefix, at) => text.startsWith(prefix, at) ? 1 : 0",
    "$this, $prefix": "(text, prefix) => text.startsWith(prefix) ? 1 : 0",
  },
  jl_String_endsWith: { "$this, $suffix": "(text, suffix) => text.endsWith(suffix) ? 1 : 0" },
  jl_String_contains: { "$this, $s": "(text, part) => text.includes($rt_characters(part)) ? 1 : 0" },
  jl_String_indexOf: {
    "$this, $ch, $fromIndex": [/65536/, "(text, c, from) => text.indexOf(String.fromCodePoint(c), from)"],
    "$this, $ch": "(text, c) => text.indexOf(String.fromCodePoint(c))",
    "$this, $str, $fromIndex": [/nativeString\.length - /, "(text, part, from) => text.indexOf(part, from)"],
    "$this, $str": "(text, part) => text.indexOf(part)",
  },
  jl_String_lastIndexOf: {
    "$this, $ch, $fromIndex": [/65536/, "(text, c, from) => from < 0 ? -1 : text.lastIndexOf(String.fromCodePoint(c), from)"],
    "$this, $ch": "(text, c) => text.lastIndexOf(String.fromCodePoint(c))",
  },
  jl_String_replace: { "$this, $oldChar, $newChar": "(text, c, other) => text.split(String.fromCharCode(c)).join(String.fromCharCode(other))" },
  jl_String_repeat: { "$this, $count": "(text, count) => text.repeat(count)" },
  jl_String_equals: { "$this, $other": "(text, other) => text === other ? 1 : 0" },
  // Java's own lets whoever chooses the keys of a table have them share a hash, and TeaVM's tables look through all of these.
  jl_String_hashCode: { $this: `text => {
let hash = $rt_salt;
for (let i = 0; i < text.length; i++) {
hash = Math.imul(hash ^ text.charCodeAt(i), 1540483477);
hash ^= hash >>> 15;
}
return hash;
}` },
  jl_String_valueOf: {
    $obj: [/\$toString\(\)/, '$obj => $obj === null ? "null" : $rt_any$toString($obj)'],
    $l: [/Long_/, '$l => "" + $l'],
    $i: [/jl_StringBuilder_append\d*\(jl_StringBuilder__init_\(\), [\w$]+\)/, '$i => "" + $i'],
    $c: [/new jl_String/, "$c => String.fromCharCode($c)"],
  },
  jl_String_fromArray: { $characters: "$characters => $rt_fullArrayToString($characters.data)" },
  jl_AbstractStringBuilder__init_: { "$this, $capacity": `$this => { $this.${BUFFER} = ""; }` },
  jl_AbstractStringBuilder_append: { "$this, $value, $radix": "($this, $value, $radix) => $rt_append($this, $value.toString($radix))" },
  jl_AbstractStringBuilder_insert: { "$this, $target, $value, $radix": "($this, $target, $value, $radix) => $rt_insert($this, $target, $value.toString($radix))" },
  jl_AbstractStringBuilder_ensureCapacity: { "$this, $capacity": "() => {}" },
  jl_AbstractStringBuilder_toString: { $this: `$this => $this.${BUFFER}` },
  jl_StringBuilder__init_: { "$this, $value": [/nativeString/, `($this, $value) => {
$this.${BUFFER} = "";
$rt_append($this, $value);
}`] },
  jl_StringBuilder_charAt: { "$this, var$1": `($this, $index) => jl_String_charAt($this.${BUFFER}, $index)` },
  jl_StringBuilder_append: {
    "$this, $c": [/insertSpace\(/, "($this, $c) => $rt_append($this, String.fromCharCode($c))"],
    "$this, $string": [/jl_StringBuilder_insert\d*\(/, "$rt_append"],
    "$this, $obj": [/jl_StringBuilder_insert\d*\(/, "$rt_append"],
    "$this, $s, $start, $end": "($this, $s, $start, $end) => $rt_append($this, $rt_characters($s).substring($start, $end))",
    "$this, $s": [/length/, "($this, $s) => $rt_append($this, $rt_characters($s))"],
  },
  jl_StringBuilder_insert: {
    "$this, $index, $string": [/nativeString/, "$rt_insert"],
    "$this, var$1, var$2, var$3, var$4": "($this, at, text, start, end) => $rt_insert($this, at, $rt_characters(text).substring(start, end))",
  },
};

/** Builders of strings: what one holds, and how long that is. */
const BUILDING = `const $rt_characters = one => typeof one === "string" ? one : one.BUFFER;
const $rt_append = (one, text) => {
one.LENGTH = (one.BUFFER += text).length;
return one;
};
const $rt_insert = (one, at, text) => {
const before = one.BUFFER.slice(0, at);
const after = one.BUFFER.slice(at);
one.BUFFER = before;
return $rt_append($rt_append(one, text), after);
};
`;

/** What is gone with the objects. */
const WRAPPING = /^(jl_AbstractStringBuilder_insertSpace|\$rt_u?str|\$rt_stringToCharArray)$/;

/** How long a text may be to stand wherever it is used: compressed, it takes no more room there than a name for it. */
const SHORT = 24;

export class Strings {
  #program;
  #edits;
  #replaced = [];
  #dropped = new Set();
  #uses = new Map();
  #methods = new Map();
  #length;

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
    const length = /return [\w$]+\.(\$\w+);/.exec(this.#sourceOf("jl_StringBuilder_length"))?.[1];
    if (!length && declarations.has("jl_AbstractStringBuilder")) throw new Error("TeaVM's output is not as expected: there is no length of a StringBuilder");
    this.#length = length;
    for (const [name, { init }] of declarations) {
      const text = name.startsWith("jl_String__init_") ? this.#made(name) : this.#native(name);
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

  #native(name) {
    const forms = NATIVE[name.replace(/\d+$/, "")];
    if (!forms) return undefined;
    const source = this.#sourceOf(name);
    const given = /^\(?([^()=]*?)\)? =>/.exec(source)?.[1].split(", ") ?? [];
    const found = new Set();
    for (const [parameters, form] of Object.entries(forms)) {
      const wanted = parameters.split(", ");
      const [piece, text] = Array.isArray(form) ? form : [/(?:)/, form];
      if (wanted.length === given.length && given.every((one, i) => one === wanted[i] || /^var\$\d+$/.test(one)) && piece.test(source)) found.add(text);
    }
    return found.size === 1 ? [...found][0] : undefined;
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
    if (/^\(([\w$]+), ([\w$]+)\) => \{\s*\1\.\$nativeString = \2;\s*\}$/.test(does)) return "text => text";
    if (/^\([\w$]+, ([\w$]+)\) => \{[^{}]*nativeString = \$rt_charArrayToString\(\1\.data, 0, \1\.data\.length\);\s*\}$/.test(does)) return "from => $rt_fullArrayToString(from.data)";
    if (/^\([\w$]+, ([\w$]+), ([\w$]+), ([\w$]+)\) => [^]*\$rt_charArrayToString\(\1\.data, \2, \3\)/.test(does)) return "(from, offset, count) => $rt_charArrayToString(from.data, offset, count)";
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
    if (isOwn && !this.#isReplaced(node) && this.#constructorOf(node) === null) this.#fail(node, "strings that nobody looks into, and builders of strings that only grow");
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
    if (tests.some(({ compares }) => !compares)) this.#fail(discriminant, "a choice by strings, each of which is compared");
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
    output.write(`const jl_String = {};\nconst $rt_salt = ${PURE}(() => Math.random() * 4294967296 | 0)();\n`);
    if (this.#length) output.write(BUILDING.replaceAll("BUFFER", names.get(BUFFER)).replaceAll("LENGTH", names.get(this.#length)));
    for (const index of this.#uses.keys()) if (!this.#isInPlace(index)) output.write(`const $rt_s${index} = `).copy(this.#literal(index)).write(";\n");
    for (const [key, { target, arity }] of this.#methods) {
      const [first = ""] = arity > 0 ? ["other"] : [];
      const called = `${target}(one${first && ", " + first})`;
      output.write(`const $rt_any${key} = (one${first && ", " + first}) => typeof one === "string" ? ${called} : one.${names.get(key)}(${first});\n`);
    }
  }
}
