// Makes the documentation site: node build.js <this folder> <folder to fill> <root of the project> <home of the JDK>
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { extensionsPage } from "./extensions.js";
import { layout } from "./layout.js";
import { Markdown } from "./markdown.js";
import { GUIDE, PAGES } from "./pages.js";
import { referencePages } from "./reference.js";
import { SearchIndex } from "./search-index.js";
import { speedPage } from "./speed.js";

const [source, target, root, java] = process.argv.slice(2).map((folder) => resolve(folder));
const read = (file) => readFileSync(file, "utf8");

const written = PAGES.filter(({ from }) => !from || existsSync(join(root, from)));
const markdown = new Markdown(written);
const pages = [...written, ...(await referencePages({ root, source }, java, markdown))];
const index = new SearchIndex();
const { version } = JSON.parse(read(join(root, "teavm-js/target/npm/package.json")));

/** The Markdown of a page: its own, with the version that is built, or that of a file of the project, whose comments are for programs. */
function text({ name, from }) {
  if (from) return read(join(root, from)).replace(/<!--[^]*?-->\n?/g, "").replace(/^(#+ )\[([^\]]+)\]/gm, "$1$2");
  return read(join(source, "guide", `${name}.md`)).replace(/(?<=couplet-|<version>)\d+\.\d+\.\d+(-\w+)?/g, version);
}

/** The benchmark's figures; headings of its tables stand below those of the page. */
async function speed({ from }) {
  const bench = join(root, "teavm-js/bench");
  const timing = await import(pathToFileURL(join(bench, "timing.js")).href);
  copyFileSync(join(bench, "results/growth.svg"), join(target, "growth.svg"));
  const tables = markdown.render(read(join(root, from)).replace(/^(#+) /gm, "#$1 "), from);
  return speedPage(JSON.parse(read(join(bench, "results/figures.json"))), timing, tables);
}

/** A module of the npm package for the playground, with those that it imports. */
function copyModule(name) {
  if (existsSync(join(target, name))) return;
  const text = read(join(root, "teavm-js/target/npm", name)).replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
  writeFileSync(join(target, name), text);
  for (const [, other] of text.matchAll(/\b(?:from|import)\s*"\.\/([\w.-]+\.module\.js)"/g)) copyModule(other);
}

/** What a page says, as HTML with a table of contents. */
async function content(page) {
  if (page.made) return page.made;
  if (page.name === "speed") return speed(page);
  if (page.name === "extensions") return extensionsPage(read(join(root, page.from)), markdown);
  if (page.html) return { title: page.title, description: page.description, html: read(join(source, "web", page.html)), contents: [] };
  const made = markdown.page(text(page), page);
  return page.beside ? { ...made, html: beside(made.html) } : made;
}

/** Names with code behind them, one after the other, stand side by side where there is room. */
function beside(html) {
  return html.replace(/(?:<p>[^<]{1,40}<\/p>\s*<pre[^]*?<\/pre>\s*){2,}/g, (some) => {
    const each = some.replace(/<p>([^<]+)<\/p>\s*(<pre[^]*?<\/pre>)\s*/g, '<div><p class="who">$1</p>\n$2</div>\n');
    return `<div class="beside">\n${each}</div>\n`;
  });
}

function write(page, made) {
  const place = GUIDE.findIndex(({ name }) => name === page.name);
  const around = place < 0 ? {} : { previous: GUIDE[place - 1], next: GUIDE[place + 1] };
  writeFileSync(join(target, `${page.name}.html`), layout(page, made, pages, { ...around, version }));
  if (page.name !== "search") index.add(page, made);
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const page of pages) write(page, await content(page));
for (const file of readdirSync(join(source, "web")).filter((name) => !name.endsWith(".html"))) copyFileSync(join(source, "web", file), join(target, file));
copyFileSync(join(root, "demo-site/src/main/web/icon.svg"), join(target, "icon.svg"));
for (const entry of ["full", "couplet", "core"]) copyModule(`${entry}.module.js`);
writeFileSync(join(target, "search.json"), index.text());
