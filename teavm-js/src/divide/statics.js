// The static fields of classes as constants. Java sets them when a class is first used, in one function for all of a class, so that who
// needs one field gets all, and each use asks whether it is time. As constants, each made by an expression of its own, bundlers
// leave out those that nobody reads, and nobody asks. A class whose initialiser does more than make values keeps it.
import { each, isMemberName } from "./teavm.js";

const INITIALIZER = "__clinit_";
const CALL = "_$callClinit";

/** A statement of an initialiser, with the local values that it works on: each as a number, a new one wherever one is set. */
class Step {
  constructor(statement) {
    this.statement = statement;
    this.locals = new Set();
    /** The static field that is set, and what to. */
    this.field = null;
    this.value = null;
    /** Names of locals that stand for a field by now: `[node, field]`. */
    this.renamed = [];
  }
}

/** Follows the local values through the statements of one initialiser. */
class Following {
  steps = [];
  #current = new Map();
  #fields = new Map();
  #next = 0;
  #names;
  #isField;

  constructor(locals, isField) {
    this.#names = locals;
    this.#isField = isField;
  }

  /** Whether the statement is understood. */
  take(statement) {
    if (statement.type === "VariableDeclaration") return statement.declarations.every((one) => one.init === null);
    if (statement.type === "ReturnStatement") return statement.argument === null;
    if (statement.type !== "ExpressionStatement") return false;
    const step = new Step(statement);
    const { expression } = statement;
    if (expression.type === "AssignmentExpression" && expression.operator === "=") return this.#assignment(step, expression) && this.#add(step);
    return expression.type === "CallExpression" && this.#read(step, expression, true) && this.#add(step);
  }

  #add(step) {
    this.steps.push(step);
    return true;
  }

  #assignment(step, { left, right }) {
    if (left.type === "MemberExpression") return this.#read(step, left.object, true) && (!left.computed || this.#read(step, left.property, false)) && this.#read(step, right, false);
    if (!this.#read(step, right, false)) return false;
    if (this.#names.has(left.name)) {
      this.#current.set(left.name, this.#next);
      step.locals.add(this.#next++);
      return true;
    }
    if (!this.#isField(left.name)) return false;
    step.field = left.name;
    step.value = right;
    if (right.type === "Identifier" && this.#names.has(right.name) && step.renamed.length === 0) this.#fields.set(this.#current.get(right.name), left.name);
    return true;
  }

  /** Notes the locals in an expression; what a field holds already is not changed any more. */
  #read(step, node, changes) {
    let understood = true;
    each(node, (one, parent) => {
      if (one.type === "AssignmentExpression" || one.type === "UpdateExpression") understood = false;
      if (one.type !== "Identifier" || !this.#names.has(one.name) || isMemberName(one, parent)) return;
      const value = this.#current.get(one.name);
      if (!this.#fields.has(value)) step.locals.add(value);
      else if (changes) understood = false;
      else step.renamed.push([one, this.#fields.get(value)]);
    });
    return understood;
  }
}

/** The groups of steps that have values in common, in order; null unless each makes one field. */
function groups(steps) {
  const groupOf = new Map();
  for (const step of steps) {
    const joined = { steps: [step] };
    for (const local of step.locals) {
      const other = groupOf.get(local);
      if (other && other !== joined) {
        joined.steps.push(...other.steps);
        for (const one of other.steps) for (const each of one.locals) groupOf.set(each, joined);
      }
      groupOf.set(local, joined);
    }
    for (const one of joined.steps) one.group = joined;
  }
  const all = [...new Set(steps.map((step) => step.group))];
  for (const group of all) group.steps.sort((one, other) => one.statement.start - other.statement.start);
  return all.every((group) => group.steps.filter((step) => step.field).length === 1 && group.steps.at(-1).field) ? all : null;
}

/** A static field: the expression of its value, and the statements before it that make it. */
class Constant {
  constructor({ steps }, locals, initialized) {
    /** The statements that initialise other classes. */
    this.initialized = initialized;
    const last = steps.at(-1);
    this.name = last.field;
    this.value = last.value;
    this.before = steps.slice(0, -1).map((step) => step.statement);
    this.renamed = steps.flatMap((step) => step.renamed);
    this.nodes = [...this.before, this.value];
    this.locals = [...locals].filter((name) => this.nodes.some((node) => mentions(node, name)));
  }

  /** Takes the value of the one local for the local itself. */
  shorten() {
    const { left, right } = this.before.length === 1 ? this.before[0].expression : {};
    if (left?.type !== "Identifier" || this.value.type !== "Identifier" || this.value.name !== left.name) return;
    this.value = right;
    this.before = [];
    this.locals = [];
  }
}

function mentions(tree, name) {
  let found = false;
  each(tree, (node) => (found ||= node.type === "Identifier" && node.name === name));
  return found;
}

/** The constants of a class, or null where its initialiser does more. */
function constantsOf(program, body, assignments) {
  const locals = new Set(body.flatMap((one) => (one.type === "VariableDeclaration" ? one.declarations.map(({ id }) => id.name) : [])));
  const isField = (name) => program.declarations.get(name)?.init?.type === "Literal" && assignments.get(name) === 1;
  const following = new Following(locals, isField);
  const initialized = body.filter((statement) => statement.expression?.callee?.name?.endsWith(CALL));
  for (const statement of body) if (!initialized.includes(statement) && !following.take(statement)) return null;
  return groups(following.steps)?.map((group) => new Constant(group, locals, initialized)) ?? null;
}

/** How often each name is assigned to. */
function assignments(program) {
  const counts = new Map();
  each(program.tree, (node) => {
    const target = node.type === "AssignmentExpression" ? node.left : node.type === "UpdateExpression" ? node.argument : null;
    if (target?.type === "Identifier") counts.set(target.name, (counts.get(target.name) ?? 0) + 1);
  });
  return counts;
}

/**
 * The classes whose static fields can be constants, by the names of their classes.
 *
 * @returns pairs of a class and its constants
 */
export function statics(program) {
  const counts = assignments(program);
  const all = new Map();
  for (const [name, { init }] of program.declarations) {
    if (!name.endsWith(INITIALIZER) || init?.body?.type !== "BlockStatement") continue;
    const constants = constantsOf(program, init.body.body, counts);
    if (constants) all.set(name.slice(0, -INITIALIZER.length), constants);
  }
  return all;
}

/** What is called to initialise a class, and what does it. */
export const initializers = (type) => [type + CALL, type + INITIALIZER];

/** What a piece of code mentions: the names it uses, the methods it calls by name, and the classes it makes objects of. */
function mentioned(node) {
  const found = { names: new Set(), methods: new Set(), classes: new Set() };
  each(node, (one, parent) => {
    if (one.type === "NewExpression") found.classes.add(one.callee.name);
    if (one.type === "CallExpression" && one.callee.type === "MemberExpression") found.methods.add(one.callee.property.name);
    if (one.type === "Identifier" && !isMemberName(one, parent)) found.names.add(one.name);
  });
  return found;
}

/** What runs when a constant is made: through functions that are named, and methods of all objects that are made on the way. */
class Reach {
  names = new Set();
  #methods = new Set();
  #classes = new Set();
  #order;

  constructor(order, constant) {
    this.#order = order;
    this.#constant(constant);
  }

  #constant({ nodes, renamed }) {
    for (const node of nodes) this.#code(node);
    for (const [, field] of renamed) this.#name(field);
  }

  #code(node) {
    const { names, methods, classes } = this.#order.mentioned(node);
    for (const name of names) this.#name(name);
    for (const key of methods) this.#method(key);
    for (const name of classes) this.#class(this.#order.program.classes.get(name));
  }

  #name(name) {
    if (this.names.has(name) || this.#order.erased.has(name)) return;
    this.names.add(name);
    const constant = this.#order.constants.get(name);
    const { node, init } = this.#order.program.declarations.get(name) ?? {};
    if (constant) this.#constant(constant);
    else if (node && (init ?? node).type.includes("Function")) this.#code(init ?? node);
  }

  #method(key) {
    if (this.#methods.has(key)) return;
    this.#methods.add(key);
    for (const type of this.#classes) this.#called(type, key);
  }

  #class(type) {
    if (!type || this.#classes.has(type)) return;
    this.#classes.add(type);
    for (const key of this.#methods) this.#called(type, key);
    this.#class(this.#order.program.classes.get(type.parent));
  }

  #called(type, key) {
    for (const { keys, target, value } of type.methods) {
      if (!keys.some((one) => one.value === key)) continue;
      if (target === undefined) this.#code(value);
      else this.#name(target);
    }
  }
}

/** The constants, each behind those that are needed to make it. Who loads the module sees whether one was missed. */
export function inOrder(program, classes) {
  const constants = new Map([...classes.values()].flat().map((constant) => [constant.name, constant]));
  const known = new Map();
  const order = {
    program,
    constants,
    erased: new Set([...classes.keys()].flatMap(initializers)),
    mentioned(node) {
      if (!known.has(node)) known.set(node, mentioned(node));
      return known.get(node);
    },
  };
  const done = new Set();
  const open = new Set();
  const visit = (constant) => {
    if (open.has(constant)) return;
    open.add(constant);
    for (const name of new Reach(order, constant).names) if (constants.has(name)) visit(constants.get(name));
    done.add(constant);
  };
  constants.forEach(visit);
  return done;
}
