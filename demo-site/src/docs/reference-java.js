// The reference for Java, of what ApiDoc reads in the sources.
import { code, escape } from "./markdown.js";

/** How many types a page has, about; a package with more has several pages. */
const PAGE = 60;

const id = (name) => name.toLowerCase();

function parts(name, types) {
  if (types.length <= PAGE * 1.3) return [{ page: name, types }];
  const count = Math.ceil(types.length / PAGE);
  const each = Math.ceil(types.length / count);
  const made = [];
  let list = [];
  for (const type of types) {
    const outer = type.name.split(".")[0];
    if (list.length >= each && !list.some(({ name: other }) => other.split(".")[0] === outer)) {
      made.push(list);
      list = [];
    }
    list.push(type);
  }
  made.push(list);
  return made.map((some, i) => ({ page: `${name}-${i + 1}`, types: some }));
}

export class JavaReference {
  #pages = [];
  #addresses = new Map();

  /** @param read `{ packages: [{ name, doc }], types: [{ package, name, kind, signature, doc, members }] }` */
  constructor({ packages, types }) {
    for (const { name, doc } of packages) {
      const its = types.filter((type) => type.package === name);
      if (its.length === 0) continue;
      const short = name.replace("im.couplet.", "");
      for (const { page, types: some } of parts(`java-${short}`, its)) {
        this.#pages.push({ name: page, title: name, doc, types: some });
        for (const type of some) this.#known(name, type, `${page}.html#${id(type.name)}`);
      }
    }
  }

  #known(inPackage, { name }, address) {
    this.#addresses.set(`${inPackage}.${name}`, address);
    for (const short of [name, name.slice(name.lastIndexOf(".") + 1)]) if (!this.#addresses.has(short)) this.#addresses.set(short, address);
  }

  /** The pages: name, title, and what they say. */
  pages() {
    return this.#pages.map(({ name, title, doc, types }) => {
      const last = types.at(-1).name.split(".")[0];
      const range = /-\d+$/.test(name) ? `: ${types[0].name} to ${last}` : "";
      const short = range && `: ${types[0].name.slice(0, 3)} to ${last.slice(0, 3)}`;
      const sections = types.map((type) => this.#section(type));
      const outer = types.filter((type) => !type.name.includes("."));
      return {
        name,
        inPackage: title,
        title: title.replace("im.couplet.", "") + short,
        made: {
          title: `${title}${range}`,
          description: `The package ${title} of Couplet for Java.`,
          html: `<h1>${escape(title)}${escape(range)}</h1>\n<div class="lead">${this.#linked(doc, title, "")}</div>\n${sections.join("\n")}`,
          lead: this.#linked(doc.split(/\n\s*\n|<p>|(?<=\.)\s/)[0], title, ""),
          contents: outer.map((type) => ({ id: id(type.name), text: type.name, level: 2 })),
          entries: types.map((type) => ({ id: id(type.name), text: type.name, about: type.doc.replace(/<[^>]+>/g, "").replace(/&\w+;/g, " ").slice(0, 300) })),
        },
      };
    });
  }

  #section({ name, kind, signature, doc, members, package: inPackage }) {
    const rows = members.map((one) => `<dt><code>${code(one.signature, "java")}</code></dt><dd>${this.#linked(one.doc, inPackage, name)}</dd>`);
    const list = rows.length > 0 ? `<dl>\n${rows.join("\n")}\n</dl>` : "";
    return (
      `<section class="api"><h2 id="${id(name)}">${escape(name)} <small>${kind}</small></h2>\n` +
      `<pre class="wrapped" tabindex="0"><code>${code(signature, "java")}</code></pre>\n<div>${this.#linked(doc, inPackage, name)}</div>\n${list}</section>`
    );
  }

  /** Documentation with its links led to where they mean. */
  #linked(html, inPackage, within) {
    const closed = html.replace(/<pre>/g, '<pre tabindex="0">').replace(/<table>/g, '<div class="table" tabindex="0" role="group" aria-label="Table"><table>').replace(/<\/table>/g, "</table></div>");
    return closed.replace(/<a data-ref="([^"]*)">(.*?)<\/a>/gs, (all, ref, label) => {
      const address = this.#address(ref.split("#")[0].replace(/&lt;.*/, ""), inPackage, within);
      return address ? `<a href="${address}">${label}</a>` : label;
    });
  }

  #address(type, inPackage, within) {
    if (type === "") return within ? `#${id(within)}` : undefined;
    const outer = within.split(".")[0];
    for (const name of [`${inPackage}.${within}.${type}`, `${inPackage}.${outer}.${type}`, `${inPackage}.${type}`, type]) {
      if (this.#addresses.has(name)) return this.#addresses.get(name);
    }
    return undefined;
  }
}
