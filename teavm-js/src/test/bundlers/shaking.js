// node shaking.js: says which bundler keeps what a page does not import, or loses what it does.
import { gzipSync } from "node:zlib";
import { BUNDLERS } from "./bundling.js";
import { PARTS, SHAKEN } from "./imports.js";

/** How much more than esbuild's a bundle may be. */
const MOST = 1.1;

for (const [code, wanted] of SHAKEN) {
  let least = 0;
  for (const [bundler, bundle] of Object.entries(BUNDLERS)) {
    // It takes as long for one as the others for all.
    if (bundler === "webpack" && wanted.length !== 2) continue;
    const text = await bundle(code);
    const size = gzipSync(text, { level: 9 }).length;
    least ||= size;
    const parts = Object.keys(PARTS).filter((part) => text.includes(PARTS[part]));
    const says = (what) => console.log(`${bundler}, ${code}: ${what}`);
    if (parts.join() !== wanted.join()) says(`has ${parts.join() || "nothing"}, not ${wanted.join() || "nothing"}`);
    if (size > least * MOST + 200) says(`has ${size} bytes, esbuild ${least}`);
  }
}
