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

/** The names in each class's objects, what they inherit among them; fields in the order of the constructor. */
function membersOf(program) {
  const all = new Map();
  const visit = (name) => {
    if (name === null) return new Set();
    if (all.has(name)) return all.get(name);
    const type = program.classes.get(name);
    const found = new Set(visit(type.parent));
    const { node } = program.declarations.get(name) ?? {};
    if (node) each(node, ({ type, left }) => type === "AssignmentExpression" && left.type === "MemberExpression" && found.add(left.property.name));
    for (const { keys } of type.methods) for (const key of keys) found.add(key.value);
    all.set(name, found);
    return found;
  };
  for (const name of program.classes.keys()) visit(name);
  return [...all.values()];
}

/** For each of the names those that an object may have beside it. */
function neighbours(members, names) {
  const beside = new Map([...names].map((name) => [name, new Set()]));
  for (const own of members) for (const one of own) for (const other of own) if (one !== other) beside.get(one)?.add(other);
  return beside;
}

/** The names that what belongs to no class asks for: of any object. */
function askedOfAny(program) {
  const found = new Set();
  for (const [name, { node }] of program.declarations) {
    if (name.startsWith("$rt_")) each(node, (one, parent) => one.type === "Identifier" && isMemberName(one, parent) && found.add(one.name));
  }
  return found;
}

/** Where the names of Java's fields and methods stand, and the other names of properties. */
function namesOf(program) {
  const places = new Map();
  const taken = new Set();
  const texts = new Set();
  const keys = new Set([...program.classes.values()].flatMap((type) => type.methods.flatMap((method) => method.keys)));
  const note = (name, node, others) => {
    if (!isOfJava(name)) others.add(name);
    else if (places.has(name)) places.get(name).push(node);
    else places.set(name, [node]);
  };
  each(program.tree, (node, parent) => {
    if (node.type === "Identifier" && isMemberName(node, parent)) note(node.name, node, taken);
    if (node.type === "Literal" && typeof node.value === "string") {
      if (keys.has(node)) note(node.value, node, texts);
      else texts.add(node.value);
    }
  });
  for (const name of texts) if (places.has(name)) throw new Error(`TeaVM's output is not as expected: "${name}" is a text and a name of Java`);
  return { places, taken };
}

/**
 * Edits all names of Java's fields and methods. Two of them get the same name unless one object may have both, as whoever asks an object
 * for something of Java knows its class: so there are few names, and the fields of most classes begin alike, which compresses well.
 *
 * @returns the names that they get
 */
export function shortNames(program, edits) {
  const { places, taken } = namesOf(program);
  const members = membersOf(program);
  const beside = neighbours(members, places.keys());
  const any = askedOfAny(program);
  const isOfAny = (name) => any.has(name) || beside.get(name).size === 0;
  const methods = new Set([...program.classes.values()].flatMap((type) => type.methods.flatMap(({ keys }) => keys.map((key) => key.value))));
  const found = [...new Set([...members.flatMap((own) => [...own]), ...places.keys()])].filter((name) => places.has(name));
  const often = (one, other) => places.get(other).length - places.get(one).length;
  const ordered = [...found.filter((name) => !methods.has(name)), ...found.filter((name) => methods.has(name)).sort(often)];
  const given = new Map();
  const give = (name, free) => {
    let index = 0;
    let short;
    do short = nameAt(index++);
    while (taken.has(short) || !free(short));
    given.set(name, short);
    for (const node of places.get(name)) edits.replace(node, short);
    return short;
  };
  for (const name of ordered) if (isOfAny(name)) taken.add(give(name, () => true));
  for (const name of ordered) {
    if (isOfAny(name)) continue;
    const near = new Set([...beside.get(name)].map((one) => given.get(one)));
    give(name, (short) => !near.has(short));
  }
  edits.rename(given);
  return given;
}
