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

/** Edits calls that take the wrapper off an object that was made in the same place, and so has none. */
export function unwrapNew(node, edits) {
  if (node.callee.name === "otji_JSWrapper_unwrap" && node.arguments[0].type === "NewExpression") {
    edits.replace({ start: node.start, end: node.arguments[0].start }, "");
    edits.replace({ start: node.arguments[0].end, end: node.end }, "");
  }
}
