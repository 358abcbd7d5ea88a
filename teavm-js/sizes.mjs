// Prints the size of each published bundle: as it is, and as a server sends it.
import { readFileSync, readdirSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

const folder = new URL("target/npm/", import.meta.url);
const kilobytes = (bytes) => (bytes.length / 1000).toFixed(1).padStart(7);
let files;
try {
  files = readdirSync(folder).filter((name) => /\.c?js$/.test(name));
} catch {
  console.error("There are no bundles yet: mvn -q -pl teavm-js -am package -DskipTests makes them.");
  process.exit(1);
}
console.log(`${"bundle".padEnd(18)} ${"kB".padStart(7)} ${"gzip -9".padStart(7)} ${"brotli".padStart(7)}`);
for (const name of files) {
  const code = readFileSync(new URL(name, folder));
  console.log(`${name.padEnd(18)} ${kilobytes(code)} ${kilobytes(gzipSync(code, { level: 9 }))} ${kilobytes(brotliCompressSync(code))}`);
}
