import { html, nothing, type TemplateResult } from "lit";
import type { RichText } from "couplet/full";
import { linked } from "./links.js";

type Shown = TemplateResult | string | typeof nothing | (TemplateResult | string)[];

/** Formatted text as elements; all that strangers wrote stays text. */
export function richText(tree: RichText, nick?: string): Shown {
  switch (tree.kind) {
    case "text":
      return linked(tree.value, nick);
    case "directive":
      return html`<span class="directive">${tree.value}</span>`;
    case "line-break":
      return html`<br />`;
    case "code-block":
      return html`<pre><code>${plain(tree.children)}</code></pre>`;
    case "code":
      return html`<code>${plain(tree.children)}</code>`;
    case "link":
    case "image":
      return html`<a href=${tree.value} target="_blank" rel="noopener noreferrer">${plain(tree.children) || tree.value}</a>`;
  }
  const inner = tree.children.map((child) => richText(child, nick));
  switch (tree.kind) {
    case "document":
      return html`${inner}`;
    case "quote":
      return html`<blockquote>${inner}</blockquote>`;
    case "list":
      return html`<ul>${inner}</ul>`;
    case "numbered-list":
      return html`<ol>${inner}</ol>`;
    case "item":
      return html`<li>${inner}</li>`;
    case "emphasis":
      return html`<em>${inner}</em>`;
    case "strong":
      return html`<strong>${inner}</strong>`;
    case "deleted":
      return html`<s>${inner}</s>`;
    case "heading":
    case "paragraph":
      return html`<p>${inner}</p>`;
  }
}

function plain(children: readonly RichText[]): string {
  return children.map((child) => ("value" in child && !("children" in child) ? child.value : child.kind === "line-break" ? "\n" : "children" in child ? plain(child.children) : "")).join("");
}
