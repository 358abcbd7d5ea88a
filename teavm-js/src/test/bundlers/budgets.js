// node budgets.js: prints the budgets of imports, and fails where one costs a page more. "node budgets.js sizes" prints what each costs.
import { gzipSync } from "node:zlib";
import { BUNDLERS } from "./bundling.js";
import { IMPORTS } from "./imports.js";

const sizes = process.argv[2] === "sizes";
console.log(`| import | kB${sizes ? "" : ", at most"} |\n|---|---|`);
for (const [name, code, budget] of IMPORTS) {
  const size = gzipSync(await BUNDLERS.esbuild(code), { level: 9 }).length / 1000;
  console.log(`| ${name} | ${sizes ? size.toFixed(1) : budget} |`);
  if (size > budget) {
    console.log(`${name} has ${size} kB, and a budget of ${budget}`);
    process.exitCode = 1;
  }
}
