import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode } from "@jridgewell/sourcemap-codec";
import { parse } from "acorn";
import { transform } from "esbuild";
import { divide, refuseUnknownNames } from "./divide.js";
import { layers } from "./layers.js";
import { codeOf, published } from "./maps.js";
import { javaName } from "./output.js";
import { SAME_RECORD, joinRecords } from "./records.js";
import { MAP, SAMPLE } from "./sample.js";

const divided = (code = SAMPLE) => divide(code, MAP).toString();
const load = (code) => import("data:text/javascript," + encodeURIComponent(code));
const bundled = async (code, names) => (await transform(`${code.replace(/export \{[^}]*\};/, "")}\nglobalThis.used = [${names}];`, { treeShaking: true, format: "esm" })).code;

test("does what TeaVM's module does", async () => {
  const { greeting, count, areEqual, number, message, has } = await load(divided());
  assert.equal(greeting(), "Hello");
  assert.equal(count(), 42);
  assert.deepEqual([areEqual("Hello", true), areEqual("Hello", false), areEqual("Goodbye, whoever you may be", true)], ["yes", "text", "no"]);
  assert.deepEqual([number("Hello"), number("Goodbye, whoever you may be"), number("")], [1, 2, -1]);
  assert.deepEqual([message(0), message(1)], ["Goodbye, whoever you may be", null]);
  assert.deepEqual([has(1, 3, 0), has(1, 3, 1), has(1, 3, 3), has(1, 3, 4), has(-1, 3, 4), has(1, 3, 1000)], [0, 1, 1, 0, 1, 1]);
});

test("has constructors and methods in their classes where nobody else calls them", () => {
  const code = divided();
  assert.match(code, /function sample_Counter\(\$count\) \{[^]*?let \$this = this;/);
  assert.match(code, /new sample_Counter\(0\)/);
  assert.doesNotMatch(code, /sample_Counter__init_|sample_Word_equals/);
  assert.match(code, /say\(\) \{ return sample_Word_say\(this\); \}/, "which two names have");
});

test("chooses by conditions", () => {
  const code = divided();
  assert.match(code, /\$has = !\(\(\(\$number >= \$low\) && \(\(\$number < \$high\) \|\| \(\$low == \(-1\)\)\)\) \|\| \(\$number == 1000\)\) \? 0 : 1;/);
  assert.doesNotMatch(code, /break b/);
});

test("makes arrays of their elements", () => {
  const code = divided();
  assert.match(code, /\$rt_wrapArray\(sample_Word, \[\s*sample_Word_HELLO,/);
  assert.doesNotMatch(code, /rt_createArray\(sample/);
});

test("makes arrows of functions that ask for nothing of their call, and arrays of numbers of these", async () => {
  const code = divided();
  assert.match(code, /on: function \(\) \{ return this\.numbers\.map\(\(one\) => \{ return one \* one; \}\); \}/);
  assert.match(code, /\$rt_createIntArrayFromData\(\[\s*1\s*, -2\s*, 3\s*\]\)\.data;/);
  assert.deepEqual((await load(code)).squares([2, 3]), [4, 9, -2]);
});

test("has numbers and comparisons of BigInt for those of Java's long", async () => {
  const code = divided();
  assert.match(code, /return \(\(\$one\) < \(0n\)\) \? -1n : \$one \+ 4294967297n;/);
  const { sum } = await load(code);
  assert.deepEqual([sum(-5n), sum(2n)], [-1n, 4294967299n]);
  assert.throws(() => divided(SAMPLE.replace("(a, b) => a < b", "(a, b) => a > b")), /wanted Long_lt/);
});

test("throws by one call, and calls nothing that does nothing", () => {
  const code = divided();
  assert.match(code, /\$rt_fail\(jl_Throwable, \$rt_s2\);/);
  assert.doesNotMatch(code, /jl_Throwable__init_\(\$failure\)/);
  assert.match(code, /\$failure = \$rt_caught\(\$\$e, jl_Throwable\);\s*return /);
});

test("has strings of JavaScript for those of Java", () => {
  const code = divided();
  assert.doesNotMatch(code, /nativeString|\$rt_u?str|new jl_String|jl_String_hashCode\(\$word\)/);
  assert.match(code, /case "Hello":/);
  assert.match(code, /"an object"/);
});

test("has hashes of strings that nobody can foresee", async () => {
  const hash = async () => (await import("data:text/javascript," + encodeURIComponent(divided().replace(/export \{/, "export { jl_String_hashCode,") + `// ${Math.random()}`))).jl_String_hashCode;
  const [one, other] = [await hash(), await hash()];
  assert.equal(one("Hello"), one("Hel" + "lo"));
  assert.notEqual(one("Aa"), one("BB"));
  assert.notEqual(one("Hello"), other("Hello"));
});

test("asks no object for its class, and keeps nothing that nobody reads", () => {
  const code = divided();
  assert.match(code, /\$other\.constructor === sample_Word/);
  assert.doesNotMatch(code, /unread|rt_cls|\? 1 : 0\)( \?|  ?&&)/);
});

test("gives fields and methods of different objects the same name, and never those of one", () => {
  const code = divided();
  const [, text] = /const sample_Word = [^]*?this\.(\w+) = null;/.exec(code);
  const [, count] = /\$this\.(\w+) = \$count;/.exec(code);
  assert.equal(text, count);
  const [, equals] = /(\w+)\(\$other\) \{/.exec(code);
  const [, say] = /\b(\w)\(\) \{ return sample_Word_say/.exec(code);
  assert.notEqual(equals, text);
  assert.notEqual(say, text);
});

test("has no effect at the top level", async () => {
  assert.equal((await bundled(divided(), [])).trim(), "globalThis.used = [];");
});

test("is taken in parts", async () => {
  const one = await bundled(divided(), ["sample_Word_say"]);
  assert.doesNotMatch(one, /rt_class|Counter|Hello/);
  const other = await bundled(divided(), ["sample_Word_greeting$exported$0"]);
  assert.match(other, /Hello/);
  assert.doesNotMatch(other, /Counter|sample_Word_ALL|sample_Word_count/);
});

test("makes constants of static fields, and keeps an initialiser that does more", () => {
  const code = divided();
  assert.match(code, /const sample_Word_HELLO = /);
  assert.match(code, /return sample_Word_HELLO|\[\s*sample_Word_HELLO/);
  assert.doesNotMatch(code, /sample_Word_\$callClinit/);
  assert.match(code, /sample_Counter_\$callClinit\(\);/);
});

test("names fields and methods of Java in short, and those that JavaScript calls as they are", () => {
  const code = divided();
  assert.doesNotMatch(code, /\.\$text|\$say/);
  assert.match(code, /\bsay\(\) \{ return sample_Word_say\(this\); \}/);
});

test("leads to the source", () => {
  const output = divide(SAMPLE, MAP);
  const map = output.map("sample.mjs", MAP.sources);
  const lines = output.toString().split("\n");
  const mappings = decode(map.mappings);
  const at = lines.findIndex((line) => line.startsWith("const sample_Word_say = "));
  assert.deepEqual(mappings[at + 1].map((segment) => segment[2]), [SAMPLE.split("\n").findIndex((line) => line.startsWith("sample_Word_say =")) + 1]);
  assert.ok(map.names.includes("Word.say"));
});

test("is cut into layers, each on those below it", () => {
  const output = divide(SAMPLE, MAP);
  const code = output.toString();
  const tree = parse(code, { ecmaVersion: 2022, sourceType: "module" });
  const [low, high] = layers(code, output.map("a", MAP.sources), tree, { low: ["greeting"], high: ["count"] });
  assert.match(low.output.toString(), /sample_Word_HELLO = /);
  assert.doesNotMatch(low.output.toString(), /Counter|sample_Word_ALL/);
  assert.equal(low.imports.size, 0);
  assert.deepEqual([...high.imports.keys()], ["low"]);
  assert.match(high.output.toString(), /let sample_Counter_STEP = 0;[^]*sample_Counter_STEP = 40/);
  for (const name of high.imports.get("low")) assert.ok(low.exports.some(([local]) => local === name), name);
});

for (const [what, change] of Object.entries({
  "a statement that is new": (code) => code + "alert(1);\n",
  "a record of classes that is new": (code) => code.replace("sample_Word, 0, jl_Object, []", "sample_Word, 0, jl_Object, 5"),
  "a method that is wrapped in another way": (code) => code.replace("$rt_wrapFunction0(sample_Word_say)", "5"),
  "strings that are made in another way": (code) => code.replace("str === null ? null : jl", "str == null ? null : jl"),
  "strings that need more than values": (code) => code.replace('jl_String_EMPTY = jl_String__init_3("");', "if (1) jl_String_EMPTY = null;"),
  "exports that are missing": (code) => code.replace(/export \{.*\};/, ""),
  "static exports of a class that is used": (code) => code.replace("c = sample_Word.prototype;", "c = $rt_export_class_Word_1;"),
  "a string that is looked into": (code) => code.replace("return $this.$text;", "$this.$nativeString = 5;"),
  "a constructor of strings that is new": (code) => code.replace("var$0.$nativeString = var$1;", "var$0.$nativeString = var$1 + 5;"),
  "a name of Java that is a text too": (code) => code.replace('"an object"', '"$say"'),
})) test(`refuses ${what}`, () => assert.throws(() => divided(change(SAMPLE)), /TeaVM's output is not as expected/));

test("refuses to leave out what is used", () => {
  const tree = parse("const a = () => b(a.b);", { ecmaVersion: 2022 });
  assert.throws(() => refuseUnknownNames(tree), /what is not there: b/);
});

test("knows what people call a function", () => {
  assert.equal(javaName("icj_Errors_raise$exported$2"), "Errors.raise");
  assert.equal(javaName("icx_XmlParser__init_0"), "XmlParser.new");
  assert.equal(javaName("icx_XmlParser"), "XmlParser");
  assert.equal(javaName("$rt_class"), "$rt_class");
});

test("publishes maps that lead to what is published, once for each line, by names of Java", () => {
  const line = [[0, 0, 1, 5], [4, 0, 1, 7, 0], [6, 0, 1, 8, 1], [8, 0, 2, 0], [9, 1, 3, 0], [10, 1, 4, 0], [11, 0, 2, 1]];
  const map = { version: 3, sources: ["A.java", "TString.java"], names: ["Errors.raise", "var$1"], mappings: encode([line]) };
  const made = published(map, "a.js", (source) => source === "A.java", { lines: 1, indents: [2] });
  assert.deepEqual(decode(made.mappings), [[], [[0, 0, 1, 0], [2, 0, 1, 0, 0], [6, 0, 2, 0], [7], [9, 0, 2, 0]]]);
  assert.deepEqual([made.file, made.sourceRoot, made.sources, made.names], ["a.js", "java/", ["A.java"], ["Errors.raise"]]);
  assert.equal("sourcesContent" in made, false);
});

test("takes comments and imports out of sources, has a tab for each step in, and moves no line", () => {
  const source = `/** A\n * class. */\nimport static b.C.d;\nclass A { // it\n  String b = "/* no */ // \\" \\\\"; /* c */ char d = '"'; // '"'\n  String e = \"\"\"\n    // text \"\n    \"\"\";\n}\n`;
  assert.equal(codeOf(source), `\n\n\nclass A {\n  String b = "/* no */ // \\" \\\\";  char d = '"';\n  String e = \"\"\"\n\t// text \"\n\t\"\"\";\n}\n`);
});

test("compares records by one function, which sees what the compiler's sees", () => {
  const written = `const pair_equals = ($this, $o) => {
    let var$2;
    if ($this === $o)
        var$2 = 1;
    else if ($o !== null && jl_Object_getClass($o) === $rt_cls(pair)) {
        $o = $o;
        var$2 = !ju_Objects_equals($this.$one, $o.$one) ? 0 : $this.$count == $o.$count ? 1 : 0;
    } else
        var$2 = 0;
    return var$2;
};`;
  const edited = (code) => {
    const edits = [];
    const [{ init }] = parse(code, { ecmaVersion: 2022 }).body[0].declarations;
    const program = { declarations: new Map([["pair_equals", { init }]]), source: ({ start, end }) => code.slice(start, end) };
    return [joinRecords(program, { replace: (node, text) => edits.push(text) }), edits.join("")];
  };
  assert.deepEqual(edited(written), [true, "return $rt_sameRecord($this, $o);"]);
  assert.deepEqual(edited(written.replace("$this.$count == $o.$count", "!jl_Double_compare($this.$count, $o.$count)")), [false, ""]);
  const { same, pair, other } = new Function(`class jl_Object { $equals(one) { return this === one ? 1 : 0; } }
const ju_Objects_equals = (one, two) => (one !== null ? one.$equals(two) : two !== null ? 0 : 1);
${SAME_RECORD}
const type = () => class extends jl_Object { constructor(one, count) { super(); this.$one = one; this.$count = count; } $equals(one) { return $rt_sameRecord(this, one); } };
const Pair = type(), Other = type();
return { same: $rt_sameRecord, pair: (...fields) => new Pair(...fields), other: (...fields) => new Other(...fields) };`)();
  assert.deepEqual([same(pair("a", 1n), pair("a", 1n)), same(pair("a", 1), pair("b", 1)), same(pair(null, 1), pair(null, 2)), same(pair(null, 1), pair("a", 1))], [1, 0, 0, 0]);
  assert.deepEqual([same(pair(pair("a", 1), 1), pair(pair("a", 1), 1)), same(pair(pair("a", 1), 1), pair(null, 1)), same(pair("a", 1), null), same(pair("a", 1), other("a", 1))], [1, 0, 0, 0]);
});
