// The divided module as several, one on the other: each has what its own exports need and those below it do not have. So bundlers that
// split a page's code, and pages without a bundler, load what they need.
import { Edits, Output } from "./output.js";
import { each, isMemberName } from "./teavm.js";

/** A statement of the top level, with the names that it declares, uses, and gives new values to. */
class Statement {
  uses = new Set();
  assigns = new Set();

  constructor(node, names) {
    this.node = node;
    this.names = names;
  }
}

function statements(tree) {
  const all = new Map();
  for (const node of tree.body) {
    const names = node.type === "VariableDeclaration" ? node.declarations.map(({ id }) => id.name) : node.id ? [node.id.name] : [];
    const statement = new Statement(node, names);
    for (const name of names) all.set(name, statement);
  }
  for (const statement of new Set(all.values())) {
    each(statement.node, (node, parent) => {
      if (node.type === "Identifier" && all.has(node.name) && !isMemberName(node, parent)) statement.uses.add(node.name);
      if (node.type === "AssignmentExpression" && all.has(node.left.name)) statement.assigns.add(node.left.name);
      if (node.type === "UpdateExpression" && all.has(node.argument.name)) statement.assigns.add(node.argument.name);
    });
  }
  return all;
}

/**
 * Cuts a module into layers.
 *
 * @param tree the syntax tree of `code`, whose last statement exports
 * @param layers the exports of each layer by its name, from the lowest
 * @returns for each layer its `name`, what it `imports` by layer, its `exports` as pairs of names there and here, and its `output`
 */
export function layers(code, map, tree, layers) {
  const all = statements(tree);
  const exported = new Map(tree.body.at(-1).specifiers.map(({ local, exported }) => [exported.name, local.name]));
  // What gives a variable a new value has to be where that is: modules cannot assign to what they import.
  const assigning = new Map();
  for (const statement of new Set(all.values())) for (const name of statement.assigns) assigning.set(name, [...(assigning.get(name) ?? []), ...statement.names]);
  const layerOf = new Map();
  const take = (name, layer) => {
    const queue = [name];
    for (const one of queue) {
      const statement = all.get(one);
      if (layerOf.has(statement)) continue;
      layerOf.set(statement, layer);
      queue.push(...statement.uses, ...statement.names.flatMap((each) => assigning.get(each) ?? []));
    }
  };
  const made = Object.entries(layers).map(([name, exports]) => ({ name, imports: new Map(), exports: exports.map((one) => [exported.get(one), one]), output: new Output(code, map, new Edits()) }));
  for (const layer of made) for (const [name, one] of layer.exports) {
    if (name === undefined) throw new Error(`TeaVM's output has no export ${one}`);
    take(name, layer);
  }
  for (const statement of new Set(all.values())) {
    const layer = layerOf.get(statement);
    if (layer === undefined) continue; // nobody can reach it
    layer.output.copy(statement.node).write("\n");
    for (const name of statement.uses) {
      const other = layerOf.get(all.get(name));
      if (other === layer) continue;
      if (!layer.imports.has(other.name)) layer.imports.set(other.name, new Set());
      layer.imports.get(other.name).add(name);
    }
  }
  for (const layer of made) for (const [other, names] of layer.imports) for (const name of names) {
    const { exports } = made.find((one) => one.name === other);
    if (!exports.some(([local, as]) => local === name && as === name)) exports.push([name, name]);
  }
  return made;
}
