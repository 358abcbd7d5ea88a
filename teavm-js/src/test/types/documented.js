// node documented.js PACKAGE: prints the members of the published types that have no comment of their own: those
// of interfaces, classes and objects, wherever they stand.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const folder = process.argv[2];

/** Whether a type is only compared with, as `{ key: string }` in `D extends { key: string } ? … : …`: nobody has such an object. */
function isPattern(node) {
  const { parent } = node;
  if (!parent) return false;
  const compared = (ts.isConditionalTypeNode(parent) && parent.extendsType === node) || (ts.isTypeParameterDeclaration(parent) && parent.constraint === node);
  return compared || isPattern(parent);
}

function undocumented(source) {
  const found = [];
  function visit(node, path) {
    const member = (ts.isTypeElement(node) || ts.isClassElement(node)) && !isPattern(node);
    const name = node.name?.getText() ?? (ts.isVariableStatement(node) ? node.declarationList.declarations[0].name.getText() : member ? ts.SyntaxKind[node.kind] : undefined);
    const here = name && (member || node.parent === source) ? [...path, name] : path;
    const documented = ts.getJSDocCommentsAndTags(node).some((part) => part.comment || part.tags?.length > 0);
    if (member && !documented) found.push(here.join("."));
    ts.forEachChild(node, (child) => visit(child, here));
  }
  visit(source, []);
  return found;
}

for (const file of readdirSync(folder).filter((name) => name.endsWith(".d.cts"))) {
  const source = ts.createSourceFile(file, readFileSync(join(folder, file), "utf8"), ts.ScriptTarget.Latest, true);
  for (const member of undocumented(source)) console.log(`${file}: ${member} has no comment`);
}
