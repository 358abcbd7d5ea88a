// node names.js PACKAGE NAMES, a file with [{java, type, names}]: compares what the library takes with a type; gives the faults as JSON.
// Names that are a type's words, where it is a union of these; else the properties of its objects.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";

const given = JSON.parse(readFileSync(process.argv[3], "utf8"));
const file = resolve("names-of-types.ts");
const text = `import * as all from ${JSON.stringify(process.argv[2])};
declare module ${JSON.stringify(process.argv[2])} {
${given.map(({ type }, i) => `  export type Type${i} = NonNullable<${type}>;`).join("\n")}
}
`;
const options = { strict: true, noEmit: true, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.NodeNext, lib: ["lib.esnext.d.ts", "lib.dom.d.ts"] };
const host = ts.createCompilerHost(options);
const read = host.getSourceFile.bind(host);
host.getSourceFile = (name, ...more) => (resolve(name) === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true) : read(name, ...more));
const program = ts.createProgram([file], options, host);
const checker = program.getTypeChecker();
const faults = ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));

function namesOf(type) {
  const words = type.isUnion() ? type.types : [type];
  return words.every((word) => word.isStringLiteral()) ? words.map(({ value }) => value) : type.getProperties().map(({ name }) => name);
}

const source = program.getSourceFile(file);
const module = source.statements.find(ts.isModuleDeclaration);
module.body.statements.forEach((statement, i) => {
  const { java, type, names } = given[i];
  const declared = namesOf(checker.getTypeAtLocation(statement.name));
  const missing = (here, there) => here.filter((name) => !there.includes(name));
  for (const name of missing(names, declared)) faults.push(`${java} has ${name}, which ${type} lacks`);
  for (const name of missing(declared, names)) faults.push(`${type} has ${name}, which ${java} lacks`);
});
console.log(JSON.stringify(faults));
