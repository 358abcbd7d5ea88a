// Where Java makes objects and calls methods, TeaVM writes a function beside the class: one that makes an object, one that fills it, one for each
// method. Where only the class calls such a function, or only one function makes its objects, it stands in the class: a name less each.
import { each, isMemberName } from "./teavm.js";

/** How often each variable is mentioned, where it is declared among it. */
function mentions(program) {
  const counts = new Map();
  each(program.tree, (node, parent) => {
    if (node.type === "Identifier" && !isMemberName(node, parent)) counts.set(node.name, (counts.get(node.name) ?? 0) + 1);
  });
  return counts;
}

/** The calls of each function, and what is made where. */
function calls(program) {
  const found = { calls: new Map(), made: new Map() };
  const note = (map, name, node) => map.set(name, [...(map.get(name) ?? []), node]);
  each(program.tree, (node) => {
    if (node.type === "CallExpression" && node.callee.type === "Identifier") note(found.calls, node.callee.name, node);
    if (node.type === "NewExpression") note(found.made, node.callee.name, node);
  });
  return found;
}

const mentionsName = (tree, name) => {
  let found = false;
  each(tree, (node) => (found ||= (node.type === "Identifier" && node.name === name) || node.type === "ThisExpression"));
  return found;
};

export class Constructors {
  /** What makes objects of a class, by the class. */
  #makers = new Map();
  #gone = new Set();
  #program;
  #edits;
  #mentioned;

  constructor(program, edits) {
    this.#program = program;
    this.#edits = edits;
    this.#mentioned = mentions(program);
    const { calls: called, made } = calls(program);
    const parents = new Set([...program.classes.values()].map((type) => type.parent));
    for (const [name, { init }] of program.declarations) {
      const maker = this.#maker(init);
      if (!maker || made.get(maker.type).length > 1 || parents.has(maker.type) || !program.classes.has(maker.type)) continue;
      const uses = called.get(name) ?? [];
      if (uses.length + 1 !== this.#mentioned.get(name)) continue;
      for (const use of uses) edits.replace(use.callee, "new " + maker.type);
      this.#makers.set(maker.type, maker);
      this.#gone.add(name).add(maker.filler);
    }
  }

  /** Whether a function stands in a class now. */
  isGone(name) {
    return this.#gone.has(name);
  }

  #isPlain(init) {
    return init?.type === "ArrowFunctionExpression" && !this.#edits.replaces(init);
  }

  /** What a function makes that does nothing but make an object and have it filled by a function of its own. */
  #maker(init) {
    if (!this.#isPlain(init) || init.body.type !== "BlockStatement" || init.body.body.length !== 3) return null;
    const [declared, filled, returned] = init.body.body;
    const [only, ...more] = declared.declarations ?? [];
    const call = filled.expression;
    if (more.length > 0 || only?.init?.type !== "NewExpression" || call?.type !== "CallExpression" || returned.type !== "ReturnStatement") return null;
    const own = only.id.name;
    const given = call.arguments.map((one) => one.name);
    const wanted = [own, ...init.params.map((one) => one.name)];
    if (returned.argument?.name !== own || given.join() !== wanted.join()) return null;
    const filler = this.#program.declarations.get(call.callee.name);
    if (!filler || !this.#isPlain(filler.init) || this.#mentioned.get(call.callee.name) !== 2 || filler.init.body.type !== "BlockStatement") return null;
    if (mentionsName(filler.init.body, "arguments")) return null;
    return { type: only.init.callee.name, filler: call.callee.name, fills: filler.init };
  }

  /** Writes the constructor of a class whose objects one function makes; false where there is no such function. */
  make(output, { name, parent }, bare) {
    const maker = this.#makers.get(name);
    if (!maker) return false;
    const [self, ...parameters] = maker.fills.params;
    const { node } = this.#program.declarations.get(name);
    output.write(`function ${name}(${parameters.map((one) => one.name).join(", ")}) {\n`);
    if (node.type === "FunctionDeclaration") this.#inside(output, node.body);
    else if (!bare) output.write(`${parent}.call(this);`);
    output.write(`\nlet ${self.name} = this;\n`);
    this.#inside(output, maker.fills.body);
    output.write("}");
    return true;
  }

  #inside(output, { start, end }, name) {
    output.copy({ start: start + 1, end: end - 1 }, name);
  }

  /** Edits away the first values of fields that get others before anybody sees the object. */
  trim() {
    for (const [name, { fills }] of this.#makers) {
      const { node } = this.#program.declarations.get(name);
      if (node.type === "FunctionDeclaration") this.#trimDefaults(node, fills);
    }
  }

  #trimDefaults({ body }, { params: [self], body: { body: statements } }) {
    const set = new Set();
    for (const { type, expression } of statements) {
      if (type === "VariableDeclaration") continue;
      if (type !== "ExpressionStatement") break;
      const target = expression.type === "AssignmentExpression" ? expression.left : null;
      const isField = target?.type === "MemberExpression" && !target.computed && target.object.name === self.name;
      if (mentionsName(isField ? expression.right : expression, self.name)) break;
      if (isField) set.add(target.property.name);
    }
    for (const statement of body.body) {
      const { left, right } = statement.expression ?? {};
      if (left?.type === "MemberExpression" && right.type === "Literal" && set.has(left.property.name)) this.#edits.replace(statement, "");
    }
  }

  /** Writes a method whose function only its class calls; false where others do. */
  method(output, key, target) {
    const { init } = this.#program.declarations.get(target) ?? {};
    if (!this.#gone.has(target) || !this.#isPlain(init)) return false;
    const [self, ...parameters] = init.params.map((one) => one.name);
    if (typeof key === "string") output.write(key);
    else output.copy(key);
    output.write(`(${parameters.join(", ")}) {\n`);
    if (mentionsName(init.body, self)) output.write(`let ${self} = this;\n`);
    if (init.body.type === "BlockStatement") this.#inside(output, init.body, target);
    else output.write("return ").copy(init.body, target).write(";");
    output.write("},\n");
    return true;
  }

  /** Takes the functions of methods into their classes. */
  takeMethods() {
    for (const { name, methods, exported } of this.#program.classes.values()) {
      if (name === "jl_String") continue;
      for (const { keys, target } of methods) if (target !== undefined && keys.length === 1) this.#take(target);
      for (const { target } of exported) this.#take(target);
    }
  }

  #take(target) {
    const { init } = this.#program.declarations.get(target) ?? {};
    if (this.#mentioned.get(target) === 2 && this.#isPlain(init) && init.params.length > 0) this.#gone.add(target);
  }
}
