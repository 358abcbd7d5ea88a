// node stacks.js FILE, with stacks of a browser as JSON, [[file, stack], …]: prints for each where the maps lead that are beside the files.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TraceMap, originalPositionFor } from "@jridgewell/trace-mapping";

const home = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "node_modules/couplet");
for (const [file, stack] of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  const places = stack.split("\n").flatMap((frame) => {
    const [, name, line, column] = /\/couplet\/([^/]*?):(\d+):(\d+)\)?$/.exec(frame) ?? [];
    if (name === undefined) return [];
    const [, link] = /\/\/# sourceMappingURL=(.*)\s*$/.exec(readFileSync(join(home, name), "utf8"));
    const map = new TraceMap(readFileSync(join(home, link), "utf8"), link);
    const { source, line: row } = originalPositionFor(map, { line: Number(line), column: Number(column) - 1 });
    return source === null ? [] : [`${source}:${row}`];
  });
  console.log(`${file} ${places.join(" ")}`);
}
