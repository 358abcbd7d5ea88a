import { html, type TemplateResult } from "lit";
import { mentionsOf } from "../account/mentions.js";

/** Where links may lead. */
const SCHEMES = ["https:", "http:", "xmpp:", "mailto:"];

const BEGINS = /\b(?:https?:\/\/|xmpp:|mailto:)[^\s<>"'`\u0000-\u001f]+/gi;

/** What stands behind an address and is no part of it. */
const TAIL = ".,;:!?…";

/** Only addresses of these schemes are followed. */
export function safeLink(text: string): string | undefined {
  try {
    const { protocol, href } = new URL(text);
    return SCHEMES.includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

const OPENED_BY: Record<string, string> = { ")": "(", "]": "[", "}": "{" };

/** An address without the punctuation of the sentence around it, and brackets that were not opened in it. */
function trimmed(text: string): string {
  let end = withoutTail(text, text.length);
  const surplus: Record<string, number> = {};
  for (const [close, open] of Object.entries(OPENED_BY)) surplus[close] = count(text, close) - count(text, open);
  for (let last = text[end - 1] ?? ""; (surplus[last] ?? 0) > 0; last = text[end - 1] ?? "") {
    surplus[last]!--;
    end = withoutTail(text, end - 1);
  }
  return text.slice(0, end);
}

function withoutTail(text: string, end: number): number {
  while (TAIL.includes(text[end - 1] ?? " ")) end--;
  return end;
}

function count(text: string, character: string): number {
  let times = 0;
  for (const one of text) if (one === character) times++;
  return times;
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

function named(text: string, nick = ""): (TemplateResult | string)[] {
  const parts: (TemplateResult | string)[] = [];
  let from = 0;
  for (const { index, name } of mentionsOf(text, nick)) {
    parts.push(text.slice(from, index), html`<mark>${name}</mark>`);
    from = index + name.length;
  }
  return [...parts, text.slice(from)].filter((part) => part !== "");
}
