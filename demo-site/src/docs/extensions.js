// The page of the extensions: the table that the build of core writes, with what the filters of the page go by.
import { escape } from "./markdown.js";

const cells = (line) =>
  line
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());

/** What stands behind the mark: the head of the table and its rows. */
function table(text) {
  const lines = text.slice(text.indexOf("<!-- extensions -->")).split("\n");
  const first = lines.findIndex((line) => line.startsWith("| "));
  if (first < 0) throw new Error("There is no table in the page of the extensions");
  const rest = lines.slice(first);
  const end = rest.findIndex((line) => !line.startsWith("|"));
  const [head, , ...rows] = rest.slice(0, end < 0 ? rest.length : end);
  return { head: cells(head), rows: rows.map(cells) };
}

const bundleOf = (cell) => cell.replaceAll("`", "") || "computed";

/** Names of properties, which may be broken before a capital where there is little room. */
const breakable = (html) => html.replace(/<code>[^<]*<\/code>/g, (code) => code.replace(/(?<=[a-z])(?=[A-Z])/g, "<wbr>"));

function row([document, title, properties, bundle, ...peers], markdown, names) {
  const inline = (text) => markdown.render(text, "core/EXTENSIONS.md").trim().replace(/^<p>|<\/p>$/g, "");
  const [, number] = /\[([^\]]+)\]/.exec(document);
  const marks = peers.map((mark, i) => `<td class="mark">${mark ? `<span aria-hidden="true">✓</span><span class="visually-hidden">${escape(names[i])} has it</span>` : ""}</td>`);
  const search = `${number} ${title} ${properties}`.toLowerCase().replaceAll("`", "");
  const having = names.filter((_, i) => peers[i]).join(" ");
  return (
    `<tr id="${number.toLowerCase().replaceAll(" ", "-")}" data-search="${escape(search)}" data-bundle="${escape(bundleOf(bundle))}" data-peers="${escape(having)}">` +
    `<th scope="row">${inline(document)}<br><span class="title">${escape(title)}</span></th><td>${breakable(inline(properties))}</td><td>${inline(bundle)}</td>${marks.join("")}</tr>`
  );
}

/** The page: filters, how many rows they leave, and the table. */
export function extensionsPage(text, markdown) {
  const { head, rows } = table(text);
  const names = head.slice(4);
  const bundles = [...new Set(rows.map((cell) => bundleOf(cell[3])))].sort();
  const option = (value, label = value) => `<option value="${escape(value)}">${escape(label)}</option>`;
  const peers = names.flatMap((name) => [option(`+${name}`, `${name} has it too`), option(`-${name}`, `${name} has not`)]);
  const html = `<h1>Extensions</h1>
<p>Couplet knows ${rows.length} documents. A document is a property of a stanza, or something computed of stanzas; the bundle is the smallest import that knows it. The last columns say which other libraries publish that they have it. What no document here claims is kept as it came, and <a href="own-extension.html">your own</a> are declared in a line.</p>
<form class="filters" role="search" aria-label="Filter the extensions">
<label>Search <input type="search" id="filter-text" placeholder="0313, archive, receipt…" autocomplete="off" spellcheck="false"></label>
<label>Import <select id="filter-bundle">${option("", "any")}${bundles.map((name) => option(name)).join("")}</select></label>
<label>Others <select id="filter-peer">${option("", "any")}${peers.join("")}</select></label>
</form>
<p id="filter-count" role="status">${rows.length} documents</p>
<div class="table" tabindex="0" role="group" aria-label="Extensions">
<table class="extensions">
<thead><tr><th scope="col">Document</th><th scope="col">Properties</th><th scope="col">Import</th>${names.map((name) => `<th scope="col" class="mark">${escape(name)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map((cell) => row(cell, markdown, names)).join("\n")}
</tbody>
</table>
</div>`;
  const entries = rows.map(([document, title, properties]) => {
    const [, number] = /\[([^\]]+)\]/.exec(document);
    return { id: number.toLowerCase().replaceAll(" ", "-"), text: `${number} ${title}`, about: properties.replaceAll("`", "") };
  });
  return { title: "Extensions", description: "Which documents of XMPP Couplet knows, and by which properties.", contents: [], html, entries };
}
