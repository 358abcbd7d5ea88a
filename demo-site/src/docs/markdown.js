// Markdown to HTML, with colours for code made here, so that no page needs a script for them.
import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import java from "highlight.js/lib/languages/java";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import MarkdownIt from "markdown-it";

const LANGUAGES = { js: javascript, ts: typescript, java, xml, html: xml, sh: bash, json };
for (const [name, language] of Object.entries(LANGUAGES)) hljs.registerLanguage(name, language);

export const escape = (text) => text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

/** What GitHub calls a heading. */
export const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

/** Code with colours. */
export function code(text, language) {
  const known = Object.hasOwn(LANGUAGES, language);
  return known ? hljs.highlight(text, { language, ignoreIllegals: true }).value : escape(text);
}

const plain = (token) => (token.children ?? []).map(({ type, content }) => (type === "text" || type === "code_inline" ? content : " ")).join("");

/** Renders the files of a site; links between them become links between its pages. */
export class Markdown {
  #pages;
  #markdown = new MarkdownIt({ html: false });

  constructor(pages) {
    this.#pages = pages;
    const { rules } = this.#markdown.renderer;
    rules.fence = (tokens, at) => this.#fence(tokens[at]);
    rules.code_block = (tokens, at) => `<pre tabindex="0"><code>${escape(tokens[at].content)}</code></pre>\n`;
    rules.table_open = () => `<div class="table" tabindex="0" role="group" aria-label="Table">\n<table>\n`;
    rules.table_close = () => "</table>\n</div>\n";
  }

  /** A piece of Markdown. */
  render(text, from) {
    return this.#rendered(this.#parsed(text, from));
  }

  /** A whole page, with what its first heading and its first paragraph say, and its contents. */
  page(text, { name, from }) {
    const tokens = this.#parsed(text, from ?? `${name}.md`);
    const contents = [];
    let title = name;
    const ids = new Set();
    tokens.forEach((token, i) => {
      if (token.type !== "heading_open") return;
      const said = plain(tokens[i + 1]).trim();
      let id = slug(said);
      for (let n = 1; ids.has(id); n++) id = `${slug(said)}-${n}`;
      ids.add(id);
      token.attrSet("id", id);
      if (token.tag === "h1") title = said;
      else if (token.tag === "h2" || token.tag === "h3") contents.push({ id, text: said, level: Number(token.tag[1]) });
    });
    const first = tokens.findIndex(({ type, level }) => type === "paragraph_open" && level === 0);
    const description = first < 0 ? "" : plain(tokens[first + 1]).replace(/\s+/g, " ").slice(0, 200);
    return { title, description, contents, html: this.#rendered(tokens) };
  }

  #rendered(tokens) {
    return this.#markdown.renderer.render(tokens, this.#markdown.options, {});
  }

  #parsed(text, from) {
    const tokens = this.#markdown.parse(text, {});
    tokens.forEach((token, i) => {
      if (token.children) token.children = this.#linked(token.children, from);
      // The policy of the pages allows no styles within them.
      const align = token.attrGet("style")?.replace("text-align:", "");
      if (align) token.attrs = [["class", `to-${align}`]];
      // A corner with nothing in it is no head of its column.
      if (token.type === "th_open" && tokens[i + 1].content === "") token.tag = tokens[i + 2].tag = "td";
    });
    return tokens;
  }

  /** Links to files that are no pages are left out: what they name stands there all the same. */
  #linked(tokens, from) {
    const open = [];
    return tokens.filter((token) => {
      if (token.type === "link_close") return open.pop();
      if (token.type !== "link_open") return true;
      const address = this.#address(token.attrGet("href"), from);
      if (address !== undefined) token.attrSet("href", address);
      open.push(address !== undefined);
      return address !== undefined;
    });
  }

  #address(href, from) {
    if (/^(https?:|mailto:|#)/.test(href)) return href;
    const { pathname, hash } = new URL(href, `file:///${from.includes("/") || from !== from.toLowerCase() ? from : `guide/${from}`}`);
    const file = pathname.slice(1);
    if (file.startsWith("guide/") && file.endsWith(".html")) return file.slice(6) + hash;
    const page = this.#pages.find((one) => one.from === file || `guide/${one.name}.md` === file);
    return page && `${page.name}.html${hash}`;
  }

  #fence({ info, content }) {
    const [language = "", ...flags] = info.split(/\s+/);
    const file = flags.find((flag) => flag.startsWith("file="))?.slice(5);
    const head = file ? `<figcaption>${escape(file)}</figcaption>` : "";
    const output = language === "text" ? ' class="output"' : "";
    const block = `<pre tabindex="0"${output}><code>${code(content, language)}</code></pre>`;
    const tries = language === "xml" ? `<a class="try" href="playground.html#xml=${encodeURIComponent(content.trimEnd())}">Open in the playground</a>` : "";
    return head || tries ? `<figure class="code">${head}${block}${tries}</figure>\n` : `${block}\n`;
  }
}
