// The reference for JavaScript, of what TypeDoc reads in the published types.
import { escape } from "./markdown.js";
import { Types } from "./ts-types.js";

const KIND = { module: 2, function: 64, class: 128, interface: 256, variable: 32, alias: 2097152, method: 2048, constructor: 512 };
const WORDS = { [KIND.function]: "function", [KIND.class]: "class", [KIND.interface]: "interface", [KIND.variable]: "const", [KIND.alias]: "type" };
/** How many interfaces of extensions a page has, about. */
const PAGE = 90;
const STANZAS = /^(Message|Presence|Iq|IqCommon|IqRequest|IqResult|StanzaError|\w*Extensions)$/;

const TITLES = { js: "Functions and values", "js-classes": "Classes", "js-types": "Types", "js-stanzas": "Stanzas" };
const LETTERS = "js-extensions-";

const titleOf = (name) =>
  name.startsWith(LETTERS) ? `Extensions ${name.slice(LETTERS.length).toUpperCase().replace("-", " to ")}` : (TITLES[name] ?? `couplet/${name.slice(3)}`);

const lineOf = ({ sources }) => sources?.[0]?.line ?? 0;

/** Which page each declaration is on: functions and values, classes, types written by hand, stanzas, and extensions by their names. */
function divided(project, generated) {
  const several = project.children.every(({ kind }) => kind === KIND.module);
  const modules = several ? project.children : [{ name: "full", children: project.children }];
  const pages = ofFull(modules.find(({ name }) => name.startsWith("full")).children, generated);
  for (const { name, children } of modules) if (!name.startsWith("full")) pages[`js-${name.replace(/\.d$/, "")}`] = children;
  return pages;
}

function ofFull(declarations, generated) {
  const pages = { js: [], "js-classes": [], "js-types": [], "js-stanzas": [] };
  const rest = [];
  for (const one of declarations) {
    if (one.kind === KIND.function || one.kind === KIND.variable) pages.js.push(one);
    else if (one.kind === KIND.class) pages["js-classes"].push(one);
    else if (STANZAS.test(one.name)) pages["js-stanzas"].push(one);
    else if (lineOf(one) < generated) pages["js-types"].push(one);
    else rest.push(one);
  }
  for (const list of Object.values(pages)) list.sort((one, other) => lineOf(one) - lineOf(other));
  rest.sort((one, other) => one.name.localeCompare(other.name, "en"));
  for (const letters of byLetters(rest)) pages[LETTERS + letters.name] = letters.list;
  return pages;
}

function byLetters(list) {
  const groups = [];
  for (const one of list) {
    const letter = one.name[0].toLowerCase();
    const last = groups.at(-1);
    if (last && (last.to === letter || last.list.length < PAGE / 2)) {
      last.to = letter;
      last.list.push(one);
    } else groups.push({ from: letter, to: letter, list: [one] });
  }
  return groups.map(({ from, to, list }) => ({ name: from === to ? from : `${from}-${to}`, list }));
}

export class JavaScriptReference {
  #pages;
  #types;
  #markdown;
  #addresses = new Map();
  #names = new Map();

  /**
   * @param project what TypeDoc wrote
   * @param generated the line from which on the types are written by the build
   */
  constructor(project, generated, markdown) {
    this.#markdown = markdown;
    this.#pages = divided(project, generated);
    for (const [page, list] of Object.entries(this.#pages)) {
      for (const one of list) {
        const address = `${page}.html#${this.#id(one, list)}`;
        this.#addresses.set(one.id, address);
        if (!this.#names.has(one.name)) this.#names.set(one.name, address);
      }
    }
    this.#types = new Types(this.#addresses, this.#names);
  }

  /** Two declarations may have one name, such as a class and its interface. */
  #id(one, list) {
    const same = list.filter(({ name }) => name.toLowerCase() === one.name.toLowerCase());
    const place = same.indexOf(one);
    return one.name.toLowerCase() + (place === 0 ? "" : `-${place + 1}`);
  }

  /** The pages: name, title, and what they say. */
  pages() {
    return Object.entries(this.#pages).map(([name, list]) => {
      const title = titleOf(name);
      const sections = list.map((one) => this.#section(one, list));
      const contents = list.map((one) => ({ id: this.#id(one, list), text: one.name, level: 2 }));
      const entries = list.map((one) => ({ id: this.#id(one, list), text: one.name, about: this.#about(one) }));
      return { name, title, made: { title, description: `${title} of the npm package couplet.`, html: `<h1>${title}</h1>\n${sections.join("\n")}`, contents, entries } };
    });
  }

  #about(one) {
    const comment = one.comment ?? one.signatures?.[0]?.comment;
    return (comment?.summary ?? []).map(({ text }) => text).join("").replace(/[`*]/g, "").replace(/\s+/g, " ").slice(0, 300);
  }

  #section(one, list) {
    const word = WORDS[one.kind] ?? "";
    return `<section class="api"><h2 id="${this.#id(one, list)}">${escape(one.name)} <small>${word}</small></h2>\n${this.#body(one)}</section>`;
  }

  #body(one) {
    if (one.kind === KIND.function) return one.signatures.map((signature) => this.#call(one.name, signature)).join("\n");
    const head = one.kind === KIND.alias ? this.#code(`type ${escape(one.name)}${this.#types.typeParameters(one.typeParameters)} = ${this.#types.html(one.type)}`) : this.#heritage(one);
    const inner = one.type?.type === "reflection" && one.kind === KIND.variable ? one.type.declaration.children : one.children;
    return head + this.#comment(one.comment) + this.#members(inner?.filter(({ inheritedFrom }) => !inheritedFrom), one.name);
  }

  #heritage({ kind, name, typeParameters, extendedTypes = [] }) {
    if (kind !== KIND.class && kind !== KIND.interface) return "";
    const above = extendedTypes.map((type) => this.#types.html(type)).join(", ");
    if (!above && !typeParameters?.length) return "";
    return this.#code(`${WORDS[kind]} ${escape(name)}${this.#types.typeParameters(typeParameters)}${above ? ` extends ${above}` : ""}`);
  }

  #code(html) {
    return `<pre class="wrapped" tabindex="0"><code>${html}</code></pre>\n`;
  }

  #call(name, signature) {
    return this.#code(escape(name) + this.#types.signature(signature, ": ")) + this.#comment(signature.comment, signature.parameters);
  }

  #members(members = [], owner) {
    if (members.length === 0) return "";
    const rows = members.map((one) => {
      const calls = one.signatures ?? (one.type?.type === "reflection" ? one.type.declaration.signatures : undefined);
      if (!calls || one.flags?.isOptional) return `<dt><code>${this.#types.member(one)}</code></dt><dd>${this.#comment(one.comment)}</dd>`;
      const name = one.kind === KIND.constructor ? `new ${owner}` : one.name;
      return calls
        .map((call) => `<dt><code>${escape(name)}${this.#types.signature(call, ": ")}</code></dt><dd>${this.#comment(call.comment ?? one.comment, call.parameters)}</dd>`)
        .join("\n");
    });
    return `<dl>\n${rows.join("\n")}\n</dl>\n`;
  }

  #comment(comment, parameters = []) {
    const said = comment ? this.#markdown.render(this.#text(comment.summary), "reference") : "";
    const lines = parameters.filter((one) => one.comment).map((one) => `- \`${one.name}\`: ${this.#text(one.comment.summary)}`);
    for (const { tag, content } of comment?.blockTags ?? []) {
      const word = { "@returns": "Gives", "@throws": "Throws" }[tag];
      if (word) lines.push(`- ${word} ${this.#text(content).trim()}`);
    }
    return said + (lines.length > 0 ? this.#markdown.render(lines.join("\n"), "reference") : "");
  }

  #text(parts = []) {
    return parts
      .map(({ kind, text, target }) => {
        if (kind !== "inline-tag") return text;
        const address = (typeof target === "number" && this.#addresses.get(target)) || this.#names.get(text.split(".")[0]);
        return address ? `[\`${text}\`](${address})` : `\`${text}\``;
      })
      .join("");
  }
}
