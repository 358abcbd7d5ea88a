// The pages of the references: what TypeDoc reads in the published types, and ApiDoc in the sources of Java.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { escape } from "./markdown.js";
import { JavaReference } from "./reference-java.js";
import { JavaScriptReference } from "./reference-js.js";

const run = promisify(execFile);
const LARGEST = 200 << 20;
const GENERATED = "// The types of stanzas and extensions follow";

/** The entries of the package whose types differ: the others have fewer of those of the first. */
const ENTRIES = ["full", "browser", "testing"];

/** The types of an entry, which may stand in its form for `require`; TypeDoc leaves out what stands in braces behind @throws. */
function published(folder, name) {
  const text = readFileSync(join(folder, name), "utf8");
  const whole = /^export \* from "[^"]+\.cjs";\s*$/.test(text) ? readFileSync(join(folder, name.replace(".ts", ".cts")), "utf8") : text;
  return whole.replaceAll('.cjs"', '.js"').replace(/@throws \{([^}]+)\}/g, "@throws `$1`");
}

/** TypeDoc's model; what was made of the same types before is not made again. */
async function typedoc(folder) {
  const names = readdirSync(folder).filter((name) => /^\w+\.d\.ts$/.test(name));
  const texts = new Map(names.map((name) => [name, published(folder, name)]));
  const hash = createHash("sha256").update(readFileSync("package-lock.json"));
  for (const text of texts.values()) hash.update(text);
  const key = hash.digest("hex");
  if (!existsSync("types.json") || !existsSync("types.key") || readFileSync("types.key", "utf8") !== key) {
    mkdirSync("types", { recursive: true });
    for (const [name, text] of texts) writeFileSync(join("types", name), text);
    const files = ENTRIES.filter((name) => texts.has(`${name}.d.ts`)).map((name) => resolve("types", `${name}.d.ts`));
    const compilerOptions = { strict: true, target: "ES2022", module: "NodeNext", moduleResolution: "NodeNext", lib: ["ES2022", "DOM"], types: [] };
    writeFileSync("tsconfig.json", JSON.stringify({ compilerOptions, files }));
    const entries = files.flatMap((file) => ["--entryPoints", file]);
    const options = ["--json", "types.json", "--tsconfig", "tsconfig.json", "--sort", "source-order", "--skipErrorChecking", "--disableGit", "--sourceLinkTemplate", "{path}#{line}", "--logLevel", "Error"];
    await run(process.execPath, ["node_modules/typedoc/bin/typedoc", ...entries, ...options]);
    writeFileSync("types.key", key);
  }
  const full = texts.get("full.d.ts");
  const generated = full.slice(0, full.indexOf(GENERATED)).split("\n").length;
  return { project: JSON.parse(readFileSync("types.json", "utf8")), generated };
}

async function apiDoc(program, java, roots) {
  const { stdout } = await run(join(java, "bin", "java"), ["-XX:TieredStopAtLevel=1", program, ...roots], { maxBuffer: LARGEST });
  return JSON.parse(stdout);
}

function packagesPage(pages) {
  const names = [...new Set(pages.map(({ inPackage }) => inPackage))];
  const rows = names.map((name) => {
    const its = pages.filter(({ inPackage }) => inPackage === name);
    const parts = its.slice(1).map((page) => `<a href="${page.name}.html">${escape(page.made.title.split(": ")[1])}</a>`);
    const more = parts.length > 0 ? ` Further pages: ${parts.join(", ")}.` : "";
    return `<dt><a href="${its[0].name}.html"><code>${escape(name)}</code></a></dt><dd>${its[0].made.lead}${more}</dd>`;
  });
  const html = `<h1>Java reference</h1>
<p><code>im.couplet:couplet-core</code> has all packages but those of the observer, which are in <code>im.couplet:couplet-observer</code>.</p>
<dl class="packages">\n${rows.join("\n")}\n</dl>`;
  return { name: "java-packages", title: "Java reference", made: { title: "Java reference", description: "The packages of Couplet for Java.", html, contents: [], entries: [] } };
}

/**
 * The pages of both references, in their parts.
 *
 * @param folders the root of the project, and the folder of this program's sources
 * @param java the home of the JDK that builds
 */
export async function referencePages({ root, source }, java, markdown) {
  const roots = ["core", "observer"].map((module) => join(root, module, "src/main/java"));
  const [types, read] = await Promise.all([typedoc(join(root, "teavm-js/target/npm")), apiDoc(join(source, "java/ApiDoc.java"), java, roots)]);
  const script = new JavaScriptReference(types.project, types.generated, markdown).pages();
  const packages = new JavaReference(read).pages();
  return [...script.map((page) => ({ ...page, part: "JavaScript" })), ...[packagesPage(packages), ...packages].map((page) => ({ ...page, part: "Java" }))];
}
