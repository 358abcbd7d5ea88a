// node budgets.js: prints what each import costs a page, and fails where that is over its budget or far under it.
import { gzipSync } from "node:zlib";
import { BUNDLERS } from "./bundling.js";
import { IMPORTS } from "./imports.js";

console.log("| import | kB |\n|---|---|");
for (const [name, code, budget] of IMPORTS) {
  const size = gzipSync(await BUNDLERS.esbuild(code), { level: 9 }).length / 1000;
  console.log(`| ${name} | ${size.toFixed(1)} |`);
  if (size > budget) {
    console.log(`${name} is over its budget of ${budget} kB`);
    process.exitCode = 1;
  } else if (size < budget * 0.9) {
    console.log(`${name} has a budget of ${budget} kB, which is more than it needs`);
    process.exitCode = 1;
  }
}
