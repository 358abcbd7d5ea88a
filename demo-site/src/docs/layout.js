// What each page has around its text. Links are relative, so the site works under any path.
import { escape } from "./markdown.js";
import { TOP } from "./pages.js";

/** The same for every page, so that a site of static files has it too; only the playground may start a worker. */
const policy = (worker) =>
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
  `require-trusted-types-for 'script'; trusted-types ${worker ? "couplet-docs" : "'none'"}`;

const REFERENCES = ["JavaScript", "Java"];

const link = ({ name, title }, now) => `<a href="${name}.html"${name === now ? ' aria-current="page"' : ""}>${escape(title)}</a>`;

/** A link at the top, which tells of the part too that the page is in. */
function topLink(page, now) {
  const within = page.name !== now.name && ((page.title === "Guide" && now.part === "Guide") || (page.title === "Reference" && REFERENCES.includes(now.part)));
  return within ? link(page, now.name).replace("<a ", '<a aria-current="true" ') : link(page, now.name);
}

/** All pages in their parts; of a reference that is not open, its first page. */
function side(pages, now) {
  const lists = [...new Set(pages.map(({ part }) => part).filter(Boolean))]
    .filter((part) => !REFERENCES.includes(part))
    .map((part) => list(part, pages.filter((page) => page.part === part), now.name));
  for (const part of REFERENCES.filter((one) => one === now.part)) lists.unshift(list(part, pages.filter((page) => page.part === part), now.name));
  const first = REFERENCES.map((part) => pages.find((page) => page.part === part)).filter(Boolean);
  lists.push(list("Reference", first.map(({ name, part }) => ({ name, title: part })), now.name));
  return `<nav class="side" id="pages" aria-label="All pages">\n${lists.join("\n")}\n</nav>`;
}

function list(title, pages, now) {
  return `<h2>${escape(title)}</h2>\n<ul>${pages.map((page) => `<li>${link(page, now)}</li>`).join("")}</ul>`;
}

function contents(entries) {
  if (entries.length < 3) return "";
  const items = entries.map(({ id, text, level }) => `<li class="level-${level}"><a href="#${id}">${escape(text)}</a></li>`);
  return `<nav class="contents" aria-labelledby="contents-title"><h2 id="contents-title">On this page</h2><ul>${items.join("")}</ul></nav>`;
}

function around({ previous, next }) {
  if (!previous && !next) return "";
  const before = previous ? `<a rel="prev" href="${previous.name}.html"><span>Before</span> ${escape(previous.title)}</a>` : "<span></span>";
  const behind = next ? `<a rel="next" href="${next.name}.html"><span>Next</span> ${escape(next.title)}</a>` : "";
  return `<nav class="around" aria-label="Before and next">${before}${behind}</nav>`;
}

/** A whole page. */
export function layout(page, made, pages, neighbours) {
  const top = TOP.map((name) => pages.find((one) => one.name === name)).filter(Boolean);
  const names = { "first-stanza": "Guide", js: "Reference" };
  const links = top.map((one) => `<li>${topLink({ ...one, title: names[one.name] ?? one.title }, page)}</li>`).join("");
  const title = page.name === "index" ? "Couplet: XMPP in the browser and on the JVM" : `${made.title} · Couplet`;
  const toc = page.wide ? "" : contents(made.contents);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(page.name === "playground")}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${escape(made.description ?? "")}">
<title>${escape(title)}</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="style.css">
${page.script ? `<script type="module" src="${page.script}"></script>\n` : ""}</head>
<body class="page-${page.name}${page.wide ? " wide" : ""}">
<a class="skip" href="#main">Skip to the text</a>
<header class="top">
<a class="brand" href="index.html"><img src="icon.svg" alt="" width="28" height="28"> Couplet</a>
<nav aria-label="Parts"><ul>${links}<li>${link({ name: "search", title: "Search" }, page.name)}</li></ul></nav>
<a class="down" href="#pages">All pages</a>
</header>
<div class="frame">
<main id="main" tabindex="-1">
<article>
${made.html.replace("</h1>", `</h1>\n${toc}`)}
</article>
${around(neighbours)}
</main>
${side(pages, page)}
</div>
<footer class="foot"><p>Couplet ${escape(neighbours.version)}, free software under the Apache License 2.0. These pages ask no other server for anything.</p></footer>
</body>
</html>
`;
}
