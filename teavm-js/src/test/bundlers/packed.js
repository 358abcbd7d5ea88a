// node packed.js TARBALL: what is wrong with the packed package, for those who publish it and those who take it.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { RdfXmlParser } from "rdfxml-streaming-parser";
import { formatMessage } from "publint/utils";

/** How large it may be, in bytes. */
const MOST = 2_000_000;

const [tarball] = process.argv.slice(2);
const here = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const home = join(here, "node_modules/couplet");
const say = (text) => console.log(text);

const { size } = statSync(tarball);
if (size > MOST) say(`the tarball has ${size} bytes, and may have ${MOST}`);

const manifest = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
const bytes = readFileSync(tarball);
const { messages } = await publint({ level: "suggestion", strict: true, pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) } });
for (const message of messages) say(`publint: ${formatMessage(message, manifest)}`);

try {
  execFileSync(process.execPath, [join(here, "node_modules/@arethetypeswrong/cli/dist/index.js"), tarball, "--no-color", "--no-emoji", "--format", "ascii"], { encoding: "utf8" });
} catch (error) {
  say(`attw: ${error.stdout}${error.stderr}`);
}

/** Each map leads to files of the package, and to lines that these have; each of these is led to. */
const files = readdirSync(home, { recursive: true, withFileTypes: false });
const sources = new Set(files.filter((file) => file.endsWith(".java")));
const reached = new Set();
for (const file of files) {
  const [, link] = /\.[cm]?js$/.test(file) ? (/\/\/# sourceMappingURL=(.*)\s*$/.exec(readFileSync(join(home, file), "utf8")) ?? []) : [];
  if (link !== undefined && !existsSync(join(home, link))) say(`${file} names ${link}, which is not there`);
  if (!file.endsWith(".map")) continue;
  const map = JSON.parse(readFileSync(join(home, file), "utf8"));
  if (map.sourcesContent) say(`${file} has sources in it`);
  if (!existsSync(join(home, map.file))) say(`${file} is of ${map.file}, which is not there`);
  for (const source of map.sources) {
    const path = join(map.sourceRoot, source);
    reached.add(path);
    if (!sources.has(path)) say(`${file} leads to ${path}, which is not there`);
  }
}
for (const source of sources) if (!reached.has(source)) say(`no map leads to ${source}`);
for (const types of files.filter((file) => /\.d\.c?ts$/.test(file))) {
  if (!existsSync(join(home, types.replace(/\.d\.(c?)ts$/, ".$1js"))) && !existsSync(join(home, types.replace(/\.d\.ts$/, ".mjs")))) say(`${types} is of nothing that is there`);
}

/** What xmpp.org's list of software reads: https://github.com/xsf/xmpp.org, src/prepare_software_list.py */
const DOAP = "http://usefulinc.com/ns/doap#";
const XMPP = "https://linkmauve.fr/ns/xmpp-doap#";
const triples = [];
const parser = new RdfXmlParser({ baseIRI: manifest.homepage, strict: true });
parser.on("data", ({ subject, predicate, object }) => triples.push([subject.value, predicate.value, object.value]));
parser.on("error", (error) => say(`couplet.doap is no RDF: ${error.message}`));
parser.end(readFileSync(join(home, "couplet.doap")));
await new Promise((resolve) => parser.on("close", resolve));
const objects = (predicate) => triples.filter((triple) => triple[1] === predicate).map((triple) => triple[2]);
for (const field of ["name", "shortdesc", "description", "homepage", "download-page", "bug-database", "repository", "browse", "os", "programming-language", "license", "category"]) {
  if (objects(DOAP + field).length === 0) say(`couplet.doap has no ${field}`);
}
if (objects(DOAP + "homepage")[0] !== manifest.homepage) say(`couplet.doap has another homepage than ${manifest.homepage}`);
const xeps = objects(XMPP + "xep");
if (xeps.length < 100) say(`couplet.doap names ${xeps.length} documents`);
for (const [field, form] of Object.entries({ xep: /^https:\/\/xmpp\.org\/extensions\/xep-\d{4}\.html$/, version: /^\d+(\.\d+)+$/, status: /^(complete|partial)$/, since: /^\d+\.\d+\.\d+$/ })) {
  const found = objects(XMPP + field);
  if (found.length !== xeps.length || !found.every((one) => form.test(one))) say(`couplet.doap: ${field} is not as the list wants it`);
}
