// Short names for the fields and methods of Java objects. JavaScript sees neither: what it calls has a name without a dollar.
import { each, isMemberName } from "./teavm.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const MORE = LETTERS + "0123456789_";

/** The name number `index`: one letter, then two. */
function nameAt(index) {
  let name = LETTERS[index % LETTERS.length];
  for (let rest = Math.floor(index / LETTERS.length); rest > 0; rest = Math.floor((rest - 1) / MORE.length)) name += MORE[(rest - 1) % MORE.length];
  return name;
}

const isOfJava = (name) => /^\$\w/.test(name) && !name.startsWith("$rt_");

/** Edits all names of Java's fields and methods: the more often one is used, the shorter it gets. */
export function shortNames(program, edits) {
  const places = new Map();
  const taken = new Set();
  const keys = new Set([...program.classes.values()].flatMap((type) => type.methods.flatMap((method) => method.keys)));
  const note = (name, node) => {
    if (!isOfJava(name)) taken.add(name);
    else if (places.has(name)) places.get(name).push(node);
    else places.set(name, [node]);
  };
  each(program.tree, (node, parent) => {
    if (node.type === "Identifier" && isMemberName(node, parent)) note(node.name, node);
    if (node.type === "Literal" && typeof node.value === "string") {
      if (keys.has(node)) note(node.value, node);
      else taken.add(node.value);
    }
  });
  for (const name of taken) if (places.has(name)) throw new Error(`TeaVM's output is not as expected: "${name}" is a text and a name of Java`);
  let index = 0;
  for (const [, nodes] of [...places].sort((one, other) => other[1].length - one[1].length || (one[0] < other[0] ? -1 : 1))) {
    let name;
    do name = nameAt(index++);
    while (taken.has(name));
    for (const node of nodes) edits.replace(node, name);
  }
}
