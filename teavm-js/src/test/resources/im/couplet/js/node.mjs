// Runs the surface's checks in Node: node node.mjs <bundle> <surface.js>; prints the result. A bundle that ends in .cjs is
// required, others are imported.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInThisContext } from "node:vm";
import { pathToFileURL } from "node:url";

const [bundle, checks] = process.argv.slice(2);
const before = Object.getOwnPropertyNames(globalThis);
const couplet = bundle.endsWith(".cjs") ? createRequire(import.meta.url)(bundle) : await import(pathToFileURL(bundle));
runInThisContext(readFileSync(checks, "utf8"));
const result = globalThis.runSurface(couplet);
const added = Object.getOwnPropertyNames(globalThis).filter((key) => !before.includes(key) && key !== "runSurface");
if (added.length > 0) result.failures.push("new globals: " + added);
console.log(JSON.stringify(result));
