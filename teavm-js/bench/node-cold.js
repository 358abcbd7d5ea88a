// Loads one script in this process and gives it messages; both come, and the times go, as messages.

import { runInThisContext } from "node:vm";

process.once("message", ({ text, texts, steps }) => {
  const run = runInThisContext(steps);
  const start = performance.now();
  runInThisContext(text, { filename: "cold.js" });
  const load = performance.now() - start;
  process.send({ load, ...run(texts, () => performance.now()) });
});
