// What TeaVM's module has for reflection, and for Java's objects where JavaScript looks at them, when nothing in the program asks for it.
import { each } from "./teavm.js";

/** Edits away what sets fields that nobody reads, where making the value has no effect. */
export function trimUnread(program, edits, source) {
  const read = new Set();
  const set = [];
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
    if (isSelf || (isUnread && (left.object.type === "Identifier" || left.object.type === "ThisExpression") && (right.type === "Identifier" || right.type === "Literal"))) edits.replace(statement, ";");
  }
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

/** Edits what Java's objects say of themselves when they have nothing of their own to say: not their class, which would keep its name. */
export function trimToString(program, edits) {
  const declaration = program.declarations.get("jl_Object_toString");
  if (declaration) edits.replace(declaration.init, '() => "an object"');
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
