// Random input for the bundle, compared with saxes: node fuzz.js <couplet.js> <resources of core's tests> <stanzas.json>
// <times as much> <seed>. Prints a line for each kind of input and, where something is wrong, the input; fails then.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Differences } from "./differences.js";
import { documentProblem } from "./documents.js";
import { mutated } from "./mutator.js";
import { Random } from "./random.js";
import { stanzaProblem, typedProblem } from "./stanzas.js";
import { treeProblem } from "./trees.js";

const MOST_SHOWN = 5;
const [bundle, resources, stanzas, times, seed] = process.argv.slice(2);
const Couplet = await import(pathToFileURL(bundle));
const differences = new Differences(Couplet, join(resources, "fuzz", "differences.json"));
let failed = false;

function cases() {
  const folder = join(resources, "cases", "xml");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), "utf8")).cases)
    // Some come as bytes.
    .filter((one) => one.input !== undefined)
    .map((one) => ({ ...one, input: typeof one.input === "string" ? one.input : one.input.map((part) => part.repeat?.repeat?.(part.times) ?? part).join("") }))
    .filter((one) => one.input.length <= 1500)
    // Most of what is made of a bad input is bad for the same reason.
    .flatMap((one) => Array(one.error ? 1 : 4).fill(one.input));
}

function run(name, usual, problemOf) {
  const random = new Random(Number(seed));
  const count = usual * Number(times);
  const problems = [];
  for (let i = 0; i < count && problems.length < MOST_SHOWN; i++) {
    const problem = problemOf(random);
    if (problem !== undefined) problems.push(problem);
  }
  console.log(`${name}: ${problems.length > 0 ? "failed" : `${count} inputs`}`);
  for (const problem of problems) console.log(problem.slice(0, 3000) + "\n");
  failed ||= problems.length > 0;
}

const inputs = cases();
const pairs = JSON.parse(readFileSync(stanzas, "utf8")).pairs;

run("what becomes of the cases", 6000, (random) => {
  const xml = mutated(inputs, random);
  try {
    const problem = documentProblem(Couplet, differences, xml, random);
    return problem && `${JSON.stringify(xml)}\n${problem}`;
  } catch (error) {
    return `${JSON.stringify(xml)}\n${error.stack}`;
  }
});
run("element objects", 6000, (random) => treeProblem(Couplet, differences, random));
run("stanzas", 1500, (random) => stanzaProblem(Couplet, pairs, random));
run("typed objects", 4000, (random) => typedProblem(Couplet, pairs, random));

for (const one of differences.listed) {
  if (!differences.matches(one, one.example) || !differences.explain(one.example)) {
    console.log(`a listed difference is no more: ${one.name}`);
    failed = true;
  }
}
process.exitCode = failed ? 1 : 0;
