// node signatures.js PACKAGE: what others can import from the package and use of it, as JSON: {declarations, faults}.
// A declaration has a name, a header that says where it can be imported from, unless everywhere, and members, which say so if it is
// elsewhere for them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

const folder = process.argv[2];
const { name, exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const entries = Object.entries(exports).filter(([, how]) => how.import?.types);
const printer = ts.createPrinter({ removeComments: true });
const found = new Map();
const faults = [];

/** Remembers that a line is there in what `entry` gives. */
function add(entry, declaration, line) {
  const lines = found.get(declaration) ?? found.set(declaration, new Map()).get(declaration);
  (lines.get(line) ?? lines.set(line, new Set()).get(line)).add(entry);
}

/** The members of a declaration: properties and methods, or the words of a union. */
function parts(statement) {
  if (ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.members;
  if (ts.isTypeAliasDeclaration(statement)) return ts.isUnionTypeNode(statement.type) ? statement.type.types : [];
  const type = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0].type : undefined;
  return type && ts.isTypeLiteralNode(type) ? type.members : [];
}

/** What a file of types exports, those of other files that it hands on included: {name, statement, source}. */
function exported(file) {
  const source = ts.createSourceFile(file, readFileSync(join(folder, file), "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier) {
      const names = statement.exportClause?.elements.map(({ name }) => name.text);
      const target = statement.moduleSpecifier.text.replace(/^\.\//, "").replace(/(c?)js$/, "d.$1ts");
      return exported(target).filter((one) => !names || names.includes(one.name));
    }
    if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    const declared = statement.name ?? statement.declarationList?.declarations[0].name;
    if (!declared) throw new Error(`${file}: a statement that the guard does not know: ${statement.getText().slice(0, 60)}`);
    return [{ name: declared.text, statement, source }];
  });
}

/** Reads the types of one entry; gives the names that are there at run time too, each with the names of its members. */
function types(entry, file) {
  const values = new Map();
  for (const { name, statement, source } of exported(file)) {
    const print = (node) => printer.printNode(ts.EmitHint.Unspecified, node, source).replace(/\s+/g, " ").replace(/;$/, "");
    const text = print(statement).replace("export ", "").replace("declare ", "").replace(/ \{ \}$/, "");
    if (ts.isFunctionDeclaration(statement)) {
      values.set(name, new Set());
      add(entry, name, "header function");
      add(entry, name, text.replace("function ", ""));
      continue;
    }
    const members = parts(statement);
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) values.set(name, new Set(members.flatMap(({ name }) => name?.text ?? [])));
    // What stands in front of the members: `interface Message extends Stanza`.
    const first = members.length > 0 ? text.search(ts.isTypeAliasDeclaration(statement) ? / = / : /(: )?\{/) : -1;
    add(entry, name, `header ${first < 0 ? text : text.slice(0, first).trim()}`);
    for (const member of members) add(entry, name, ts.isTypeNode(member) ? `| ${print(member)}` : print(member));
  }
  return values;
}

/** What an export has in it at run time. */
function inside(value) {
  const own = (object) => Object.getOwnPropertyNames(object).filter((key) => !["constructor", "length", "name", "prototype"].includes(key));
  if (typeof value === "object") return own(value).map((key) => `.${key}`);
  return [...own(value).map((key) => `.${key}`), ...own(value.prototype ?? {}).map((key) => `#${key}`)];
}

for (const [path, how] of entries) {
  const entry = join(name, path);
  const values = types(entry, how.import.types);
  const module = await import(pathToFileURL(join(folder, how.import.default)));
  for (const [key, value] of Object.entries(module)) {
    add(entry, "(at run time)", key);
    if (!values.has(key)) faults.push(`${entry} exports ${key}, which its types do not name`);
    const told = values.get(key);
    if (!told || told.size === 0) continue;
    const there = inside(value);
    for (const member of there) {
      add(entry, "(at run time)", key + member);
      if (!told.has(member.slice(1))) faults.push(`${entry}: ${key} has ${member}, which its types do not name`);
    }
    for (const member of told) if (!there.some((one) => one.slice(1) === member)) faults.push(`${entry}: the types name ${key}.${member}, which is not there`);
  }
  for (const key of values.keys()) if (!(key in module)) faults.push(`the types of ${entry} name ${key}, which it does not export`);
}

const where = (set) => `  // ${[...set].join(", ")}`;
const declarations = [...found].map(([declaration, lines]) => {
  const all = new Set([...lines.values()].flatMap((set) => [...set]));
  const headers = [...lines.keys()].filter((line) => line.startsWith("header ")).map((line) => line.slice(7));
  const members = [...lines].filter(([line]) => !line.startsWith("header ")).map(([line, set]) => line + (set.size < all.size ? where(set) : ""));
  return { name: declaration, header: (headers.join(" and ") || "exports") + (all.size < entries.length ? where(all) : ""), members };
});
console.log(JSON.stringify({ declarations, faults }));
