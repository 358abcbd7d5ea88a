// node write-corpora.js <folder>
// Writes the corpora to files, a NUL behind each stanza, for the benchmark of core. Needs no packages.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { corpora } from "./corpora.js";

const [folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const [name, make] of Object.entries(corpora)) writeFileSync(join(folder, `${name}.txt`), make().map((stanza) => `${stanza}\0`).join(""));
