import { html, type TemplateResult } from "lit";
import { mentions } from "../account/reading.js";

/** Where links may lead. */
const SCHEMES = ["https:", "http:", "xmpp:", "mailto:"];

const BEGINS = /\b(?:https?:\/\/|xmpp:|mailto:)[^\s<>"'`\u0000-\u001f]+/gi;

/** What stands behind an address and is no part of it. */
const TAIL = /[.,;:!?…]+$/;

/** Only addresses of these schemes are followed. */
export function safeLink(text: string): string | undefined {
  try {
    const { protocol, href } = new URL(text);
    return SCHEMES.includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** An address without the punctuation of the sentence around it, and brackets that were not opened in it. */
function trimmed(text: string): string {
  let address = text.replace(TAIL, "");
  while (/[)\]}]$/.test(address)) {
    const close = address.at(-1) ?? "";
    const open = { ")": "(", "]": "[", "}": "{" }[close] ?? "";
    if (address.split(open).length >= address.split(close).length) break;
    address = address.slice(0, -1).replace(TAIL, "");
  }
  return address;
}

/** A text with links that can be followed, and with the reader's own name marked. */
export function linked(text: string, nick?: string): (TemplateResult | string)[] {
  const parts: (TemplateResult | string)[] = [];
  let from = 0;
  for (const found of text.matchAll(BEGINS)) {
    const address = trimmed(found[0]);
    const href = safeLink(address);
    if (href === undefined) continue;
    parts.push(...named(text.slice(from, found.index), nick), html`<a href=${href} target="_blank" rel="noopener noreferrer">${address}</a>`);
    from = found.index + address.length;
  }
  return [...parts, ...named(text.slice(from), nick)];
}

function named(text: string, nick: string | undefined): (TemplateResult | string)[] {
  if (!nick || text === "" || !mentions(text, nick)) return text === "" ? [] : [text];
  const parts: (TemplateResult | string)[] = [];
  const lower = text.toLocaleLowerCase();
  const name = nick.toLocaleLowerCase();
  let from = 0;
  // Where lower case has other lengths, nothing is marked.
  if (lower.length !== text.length) return [text];
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length)) {
    parts.push(text.slice(from, at), html`<mark>${text.slice(at, at + name.length)}</mark>`);
    from = at + name.length;
  }
  return [...parts, text.slice(from)];
}
