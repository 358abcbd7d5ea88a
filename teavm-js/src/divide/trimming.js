// What TeaVM's module has for reflection, and for Java's objects where JavaScript looks at them, when nothing in the program asks for it.
import { each } from "./teavm.js";

/** The names of properties that something reads, but for what is dropped. */
function reads(program, dropped) {
  const found = new Set();
  for (const { name, node } of program.declarations.values()) {
    if (dropped.has(name)) continue;
    each(node, (one, parent) => {
      if (one.type !== "MemberExpression" || one.computed) return;
      if (!(parent.type === "AssignmentExpression" && parent.left === one)) found.add(one.property.name);
    });
  }
  return found;
}

/** Edits away properties of classes that nobody reads, and what makes objects of primitive values for them. */
export function trimMetadata(program, edits, dropped) {
  const read = reads(program, dropped);
  each(program.declarations.get("$rt_newClassMetadata").init, (node) => {
    if (node.type !== "ObjectExpression") return;
    node.properties.forEach((property, i) => {
      const next = node.properties[i + 1];
      if (next && !read.has(property.key.name)) edits.replace({ start: property.start, end: next.start }, "");
    });
  });
  for (const { init } of program.declarations.values()) {
    const config = init?.callee?.name === "$rt_createPrimitiveCls" ? init.arguments[3] : undefined;
    if (config && !read.has("valueToObject")) edits.replace(config, "0");
  }
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
  if (declaration) edits.replace(declaration.init, '$this => $rt_str("an object")');
}

/** Edits the making of an array of the class of another one: without the objects that stand for classes. */
export function trimArrays(node, edits, source) {
  const [type, length] = node.arguments;
  const array = type?.arguments?.[0]?.arguments?.[0];
  if (node.callee.name !== "jlr_Array_newInstance" || type.callee?.name !== "jl_Class_getComponentType" || type.arguments[0].callee?.name !== "jl_Object_getClass") return;
  edits.replace(node, `$rt_createArray(${source(array)}.type, ${source(length)})`);
}

/** Edits a string of JavaScript that is made one of Java and is wanted as what it was. */
export function unwrapString(node, edits) {
  const inner = node.arguments[0];
  if (node.callee.name !== "$rt_ustr" || inner.callee?.name !== "$rt_str") return;
  edits.replace({ start: node.start, end: inner.arguments[0].start }, "(");
  edits.replace({ start: inner.arguments[0].end, end: node.end }, ")");
}

/** Edits calls that take the wrapper off an object that was made in the same place, and so has none. */
export function unwrapNew(node, edits) {
  if (node.callee.name === "otji_JSWrapper_unwrap" && node.arguments[0].type === "NewExpression") {
    edits.replace({ start: node.start, end: node.arguments[0].start }, "");
    edits.replace({ start: node.arguments[0].end, end: node.end }, "");
  }
}
