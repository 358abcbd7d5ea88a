// What TeaVM's module has for reflection, and for Java's objects where JavaScript looks at them, when nothing in the program asks for it.
import { each } from "./teavm.js";

/**
 * Edits away what sets fields that nobody reads, where making the value has no effect.
 *
 * @returns the names of those fields
 */
export function trimUnread(program, edits) {
  const read = new Set();
  const set = [];
  const unread = new Set();
  each(program.tree, (node, parent) => {
    if (node.type === "Literal" && typeof node.value === "string") read.add(node.value);
    if (node.type !== "MemberExpression" || node.computed) return;
    const sets = parent.type === "AssignmentExpression" && parent.left === node && parent.operator === "=";
    if (!sets) read.add(node.property.name);
  });
  each(program.tree, (node) => {
    if (node.type === "ExpressionStatement" && node.expression.type === "AssignmentExpression") set.push(node);
  });
  for (const statement of set) {
    const { left, right } = statement.expression;
    const isUnread = left.type === "MemberExpression" && !left.computed && /^\$[a-zA-Z_]/.test(left.property.name) && !read.has(left.property.name);
    const isSelf = left.type === "Identifier" && right.type === "Identifier" && left.name === right.name;
    if (isUnread) unread.add(left.property.name);
    if (isSelf || (isUnread && (left.object.type === "Identifier" || left.object.type === "ThisExpression") && (right.type === "Identifier" || right.type === "Literal"))) edits.replace(statement, ";");
  }
  return unread;
}

/** Edits a condition that is made a number to be one again. */
export function trimConditions(node, edits, code) {
  if (node.type !== "ConditionalExpression" || node.consequent.value !== 1 || node.alternate.value !== 0) return;
  edits.replace({ start: code.indexOf("?", node.test.end), end: node.end }, "");
}

/** Edits the question whether an object is of one class and no other, which records ask, to be one of constructors. */
export function trimClasses(node, parent, edits, source) {
  if (node.callee.name !== "jl_Object_getClass" || parent.type !== "BinaryExpression" || parent.right.callee?.name !== "$rt_cls") return;
  edits.replace(node, source(node.arguments[0]) + ".constructor");
  edits.replace(parent.right, source(parent.right.arguments[0]));
}

/**
 * Edits away that each object begins with an identity of 0, and with it what every constructor calls first: who asks for an identity
 * takes none for 0.
 *
 * @returns whether it could be done
 */
export function trimIdentity(program, edits, source) {
  const constructor = program.declarations.get("jl_Object")?.node;
  const [only, ...more] = constructor?.body?.body ?? [];
  if (more.length > 0 || !only || source(only) !== "this.$id$ = 0;") return false;
  let tests = 0;
  let reads = 0;
  each(program.tree, (node, parent) => {
    if (node.type !== "MemberExpression" || node.property.name !== "$id$") return;
    if (parent.type === "UnaryExpression" && parent.operator === "!") tests++;
    else if (!(parent.type === "AssignmentExpression" && parent.left === node)) reads++;
  });
  if (reads > tests) return false;
  edits.replace(only, "");
  each(program.tree, (node) => {
    if (node.type === "ExpressionStatement" && /^jl_Object\.call\(\w+\);$/.test(source(node))) edits.replace(node, "");
  });
  return true;
}

/**
 * Edits what Java's objects say of themselves when they have nothing of their own to say: not their class, which would keep its name; and what
 * collections say, which would be all that is in them; and elements, which would bring what writes them. Who wants that calls it.
 */
export function trimToString(program, edits) {
  for (const [name, { init }] of program.declarations) {
    if (/^(jl_Object|ju_\w+|icx_Element)_toString$/.test(name) && init?.type === "ArrowFunctionExpression") edits.replace(init, '() => "an object"');
  }
}

/**
 * Edits away how maps and sets are compared, which nobody does: that would be in each bundle as soon as something compares lists of anything,
 * with all that goes through maps. Who does it after all hears of it.
 */
export function trimEquality(program, edits) {
  for (const [name, { init }] of program.declarations) {
    if (/^ju_Abstract(Map|Set)_equals$/.test(name)) edits.replace(init, '(one, other) => one === other ? 1 : $rt_fail(jl_RuntimeException, "maps and sets are not compared")');
  }
}

/** Edits the making of an array of the class of another one: without the objects that stand for classes. */
export function trimArrays(node, edits, source) {
  const [type, length] = node.arguments;
  const array = type?.arguments?.[0]?.arguments?.[0];
  if (node.callee.name !== "jlr_Array_newInstance" || type.callee?.name !== "jl_Class_getComponentType" || type.arguments[0].callee?.name !== "jl_Object_getClass") return;
  edits.replace(node, `$rt_createArray(${source(array)}.type, ${source(length)})`);
}

/** Edits calls that take the wrapper off an object that was made in the same place, and so has none. */
export function unwrapNew(node, edits) {
  if (node.callee.name === "otji_JSWrapper_unwrap" && node.arguments[0].type === "NewExpression") {
    edits.replace({ start: node.start, end: node.arguments[0].start }, "");
    edits.replace({ start: node.arguments[0].end, end: node.end }, "");
  }
}

/** Whether a statement does nothing: calls what does nothing, sets what nobody reads. */
const isIdle = (statement, idle, unread) => {
  if (statement.type === "EmptyStatement" || (statement.type === "ReturnStatement" && statement.argument === null)) return true;
  const { callee, left, right } = statement.expression ?? {};
  if (left?.type === "MemberExpression") return !left.computed && unread.has(left.property.name) && right.type === "Literal";
  return callee?.type === "Identifier" && idle.has(callee.name) && statement.expression.arguments.every((one) => one.type === "Identifier");
};

/** Edits away calls of functions that do nothing, as constructors of exceptions without a text. */
export function trimIdle(program, edits, idle, unread) {
  const candidates = [...program.declarations].filter(([name, { init }]) => /__init_\d*$/.test(name) && init?.type === "ArrowFunctionExpression" && init.body.type === "BlockStatement");
  for (let before = -1; before < idle.size; ) {
    before = idle.size;
    for (const [name, { init }] of candidates) if (init.body.body.every((one) => isIdle(one, idle, unread))) idle.add(name);
  }
  each(program.tree, (node) => {
    if (node.type === "ExpressionStatement" && node.expression.type === "CallExpression" && isIdle(node, idle, unread)) edits.replace(node, ";");
  });
}

/**
 * The constructors of exceptions that keep a text and do nothing else, by their names, and the field that they keep it in; null where none
 * is found. Which class's that is depends on what else throws.
 */
export function textKeepers(program) {
  let field = null;
  const names = new Set();
  for (const [name, { init }] of program.declarations) {
    if (!/^jl_(Throwable|Exception|RuntimeException)__init_\d*$/.test(name) || init?.type !== "ArrowFunctionExpression") continue;
    const [, , , kept] = /^\(([\w$]+), ([\w$]+)\) => (?=[^]*\1\.(\$\w+) = \2;\s*\}$)/.exec(program.source(init)) ?? [];
    if (kept) names.add(name);
    field ??= kept ?? null;
  }
  return field && { names, field };
}

/** Edits what makes an exception with a text and throws it, three statements, to be one call. */
export function joinThrows({ type, body, consequent }, keepers, edits, source) {
  const statements = type === "BlockStatement" ? body : type === "SwitchCase" ? consequent : [];
  for (let i = 0; i + 2 < statements.length; i++) {
    const [made, filled, thrown] = statements.slice(i, i + 3).map((one) => one.expression);
    const name = made?.type === "AssignmentExpression" && made.right.type === "NewExpression" ? made.left.name : undefined;
    const [own, text] = filled?.arguments ?? [];
    if (name === undefined || !keepers.has(filled?.callee?.name) || own.name !== name || text === undefined) continue;
    if (thrown?.callee?.name !== "$rt_throw" || thrown.arguments[0].name !== name) continue;
    edits.replace({ start: statements[i].start, end: text.start }, `$rt_fail(${source(made.right.callee)}, `);
    edits.replace({ start: text.end, end: statements[i + 2].end }, ");");
  }
}

/** Whether a tree mentions one of two names. */
function mentionsAny(tree, one, other) {
  let found = false;
  each(tree, (node) => (found ||= node.type === "Identifier" && (node.name === one || node.name === other)));
  return found;
}

/** The statements that make an array of objects and set its elements one by one, from the first on. */
function filling(statements) {
  const [made, opened, ...rest] = statements.map((one) => one.expression);
  if (made?.type !== "AssignmentExpression" || made.right.callee?.name !== "$rt_createArray" || made.left.type !== "Identifier") return null;
  const { value: length } = made.right.arguments[1];
  const array = made.left.name;
  const isOpened = opened?.type === "AssignmentExpression" && opened.right.property?.name === "data" && opened.right.object.name === array;
  const sets = rest.slice(0, length);
  if (!isOpened || !(length > 1) || sets.length < length) return null;
  const data = opened.left.name;
  const isSet = ({ type, left, right } = {}, i) =>
    type === "AssignmentExpression" && left.object?.name === data && left.computed && left.property.value === i && !mentionsAny(right, array, data);
  return sets.every(isSet) ? { array, data, length } : null;
}

/** Edits what makes an array and sets its elements one by one to make it of them; in functions that do nothing else with what holds the elements. */
export function joinArrays(node, edits, code) {
  if (node.type !== "ArrowFunctionExpression" || node.body.type !== "BlockStatement") return;
  each(node.body, (block) => {
    const list = block.type === "BlockStatement" ? block.body : block.type === "SwitchCase" ? block.consequent : [];
    for (let i = 0; i + 3 < list.length; i++) {
      const found = filling(list.slice(i, i + 2 + 500));
      if (!found) continue;
      const [made, opened, ...rest] = list.slice(i, i + 2 + found.length);
      const { arguments: [type, length] } = made.expression.right;
      const outside = { type: "Program", body: [...list.slice(0, i), ...list.slice(i + 2 + found.length)].filter((one) => one.type !== "VariableDeclaration") };
      if (block !== node.body || mentionsAny(outside, found.data, found.data)) continue;
      edits.replace({ start: made.expression.right.callee.start, end: type.start }, "$rt_wrapArray(");
      edits.replace({ start: length.start, end: made.end }, "[");
      edits.replace(opened, "");
      rest.forEach((one, j) => {
        edits.replace({ start: one.start, end: code.indexOf("=", one.expression.left.end) + 1 }, "");
        edits.replace({ start: one.end - 1, end: one.end }, j === rest.length - 1 ? "]);" : ",");
      });
    }
  });
}

/** Edits what makes an array of numbers and sets its elements one by one to make it of them. */
export function joinNumbers({ type, body, consequent }, edits) {
  const list = type === "BlockStatement" ? body : type === "SwitchCase" ? consequent : [];
  list.forEach(({ expression: made }, i) => {
    const maker = made?.type === "AssignmentExpression" && made.right.type === "MemberExpression" ? made.right.object : null;
    const length = maker?.callee?.name === "$rt_createIntArray" ? maker.arguments[0].value : 0;
    const sets = list.slice(i + 1, i + 1 + length);
    const isSet = ({ expression: { left, right } = {} }, at) => left?.object?.name === made.left.name && left.computed && left.property.value === at && isNumber(right);
    if (!(length > 1) || made.right.property.name !== "data" || sets.length < length || !sets.every(isSet)) return;
    edits.replace({ start: maker.callee.start, end: maker.arguments[0].end }, "$rt_createIntArrayFromData([");
    edits.replace({ start: maker.end - 1, end: list[i].end }, "");
    sets.forEach(({ start, end, expression: { right } }, at) => {
      edits.replace({ start, end: right.start }, at === 0 ? "" : ", ");
      edits.replace({ start: right.end, end }, at === length - 1 ? "]).data;" : "");
    });
  });
}

const isNumber = (node) => node.type === "Literal" || (node.type === "UnaryExpression" && node.argument.type === "Literal");

/** Whether a function asks what it is called on, or with. */
function asksForCall(tree) {
  let found = false;
  const look = (node) => each(node, (one) => (found ||= one.type === "ThisExpression" || one.type === "MetaProperty" || (one.type === "Identifier" && one.name === "arguments")));
  look(tree);
  return found;
}

const HOLDERS = { VariableDeclarator: "init", AssignmentExpression: "right", ReturnStatement: "argument", Property: "value" };

/** Edits a function that stands as a value and asks for nothing of its call, as scripts in Java's text blocks have them, to be an arrow. */
export function shortenFunctions(node, parent, edits, code) {
  if (node.type !== "FunctionExpression" || node.id || node.async || node.generator || parent.method || (parent.kind && parent.kind !== "init")) return;
  const stands = parent.arguments?.includes(node) || parent[HOLDERS[parent.type]] === node;
  if (!stands || asksForCall(node)) return;
  edits.replace({ start: node.start, end: code.indexOf("(", node.start) }, "");
  edits.replace({ start: node.body.start, end: node.body.start }, "=> ");
}

/** Edits what catches an exception of one class, and throws others again, to do both by one call. */
export function joinCatches({ type, param, body }, edits) {
  if (type !== "CatchClause") return;
  const [wrapped, test, ...more] = body.body;
  const made = wrapped?.expression;
  if (more.length > 0 || made?.right?.callee?.name !== "$rt_wrapException" || test?.type !== "IfStatement" || test.consequent.type !== "BlockStatement") return;
  const { left: asked, operator, right: wanted } = test.test;
  const [again, ...others] = test.alternate?.type === "BlockStatement" ? test.alternate.body : [];
  if (operator !== "instanceof" || asked.name !== made.left.name || again?.type !== "ThrowStatement" || again.argument.name !== param.name || others.length > 0) return;
  const [first, ...rest] = test.consequent.body;
  const kept = first?.expression?.type === "AssignmentExpression" && first.expression.right.name === made.left.name && first.expression.left.type === "Identifier" ? first.expression.left.name + " = " : "";
  const statements = kept === "" ? test.consequent.body : rest;
  if (statements.some((one) => mentionsAny(one, made.left.name, made.left.name))) return;
  edits.replace(wrapped, "");
  edits.replace({ start: test.start, end: wanted.start }, `${kept}$rt_caught(${param.name}, `);
  edits.replace({ start: wanted.end, end: kept === "" ? test.consequent.start + 1 : first.end }, ");");
  edits.replace({ start: test.consequent.end - 1, end: test.end }, "");
}
