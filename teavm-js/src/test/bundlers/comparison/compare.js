// node compare.js: does each task with each library, and prints the page that compares them; says what is wrong and fails otherwise.
import { isDeepStrictEqual } from "node:util";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import prettier from "prettier";
import { WebSocket } from "ws";
import { TASKS } from "./tasks.js";

const here = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const version = (name) => JSON.parse(readFileSync(join(here, "../node_modules", name, "package.json"), "utf8")).version;

// What a browser has: Strophe asks for a document, and all but Node 20 for a WebSocket.
const { window } = new JSDOM("", { url: "https://localhost/" });
for (const name of ["document", "DOMParser", "XMLSerializer", "Element", "Node"]) globalThis[name] = window[name];
globalThis.WebSocket = WebSocket;

const LIBRARIES = { Couplet: ["couplet", "couplet"], StanzaJS: ["stanza", "stanza"], "xmpp.js": ["xmpp", "@xmpp/client"], Strophe: ["strophe", "strophe.js"] };
const WIDTH = 120;
const faults = [];
const libraries = [];
for (const [title, [file, name]] of Object.entries(LIBRARIES)) {
  const source = readFileSync(join(here, `${file}.js`), "utf8");
  if (!(await prettier.check(source, { parser: "babel", printWidth: WIDTH }))) faults.push(`${file}.js is not as Prettier formats it`);
  libraries.push({ title, name, source, tasks: await import(`./${file}.js`) });
}

/** The lines between the braces of a function. */
function body({ source }, task) {
  const found = new RegExp(`export (?:async )?function ${task}\\([^)]*\\) \\{\\n([^]*?)\\n\\}`).exec(source);
  return found?.[1].replace(/^ {2}/gm, "");
}

async function done({ title, tasks }, [task, , run, wanted]) {
  try {
    const found = await run(tasks[task]);
    if (!isDeepStrictEqual(found, wanted)) faults.push(`${title}, ${task}: ${JSON.stringify(found)} is not ${JSON.stringify(wanted)}`);
  } catch (error) {
    faults.push(`${title}, ${task}: ${error.stack.slice(0, 600)}`);
  }
}

const rows = [];
const sections = [];
for (const each of TASKS) {
  const [task, title] = each;
  const texts = libraries.map((library) => body(library, task));
  const lines = texts.map((text) => text?.split("\n").length ?? "–");
  for (const [i, library] of libraries.entries()) if (texts[i] !== undefined) await done(library, each);
  const least = Math.min(...lines.filter((one) => one !== "–"));
  if (lines[0] > least) faults.push(`Couplet takes ${lines[0]} lines for ${task}, others ${least}`);
  rows.push(`| ${title} | ${lines.map((one) => (one === least ? `**${one}**` : one)).join(" | ")} |`);
  const blocks = libraries.map((library, i) => (texts[i] === undefined ? `${library.title} has nothing for it.` : `${library.title}\n\n\`\`\`js\n${texts[i]}\n\`\`\``));
  sections.push(`## ${title}\n\n${blocks.join("\n\n")}`);
}
const versions = libraries.slice(1).map(({ title, name }) => `${title} ${version(name)}`).join(", ");
console.log(`# The same with other libraries

Ten tasks, done with Couplet and with ${versions}. Each piece of code is the body of a function that a test runs with
each build, and what comes of it is the same for all. The rule: lines between the braces, as Prettier breaks them at ${WIDTH} columns; imports, and
what a program makes once, such as StanzaJS's registry, are not counted. The sources with them are in \`teavm-js/src/test/bundlers/comparison\`.

| lines | ${libraries.map(({ title }) => title).join(" | ")} |
|---|${libraries.map(() => "--:|").join("")}
${rows.join("\n")}

Lines are not all: in the code of xmpp.js and Strophe everything is text, and what nobody looks at is believed; see the
[comparison by documents](../../../core/EXTENSIONS.md) and [by speed](../../bench/README.md).

${sections.join("\n\n")}`);
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
