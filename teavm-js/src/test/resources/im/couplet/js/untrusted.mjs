// node untrusted.mjs TABLE BUNDLE: what the benchmark's table of functions with untrusted input lacks, and what in it is not there; and whether each of its
// inputs is taken.
import { pathToFileURL } from "node:url";

const [table, bundle] = process.argv.slice(2).map((file) => pathToFileURL(file).href);
const { KINDS, gaps } = await import(table);
const library = await import(bundle);
const { missing, unknown } = gaps(library);
for (const name of missing) console.log(`${name}: bench/untrusted.js has no input for it and no reason why not`);
for (const name of unknown) console.log(`${name}: is in bench/untrusted.js, and not in the package`);
for (const [call, name, make, { fails = false } = {}] of KINDS) {
  try {
    make(library, 20)();
  } catch (error) {
    if (!fails) console.log(`${call}, ${name}: ${error}`);
  }
}
