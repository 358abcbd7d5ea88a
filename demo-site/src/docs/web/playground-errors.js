// What an error says, and the place that it names.

const CONTROL = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A text in which nothing is invisible, and nothing turns the order of what is around it. */
export const shown = (text) => text.replace(CONTROL, (c) => (c === "\n" ? "↵" : c === "\t" ? "→" : `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`));

/** The line of an offset, as much of it as can be shown. */
function place(text, offset) {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const next = text.indexOf("\n", offset);
  const end = next < 0 ? text.length : next;
  const from = Math.max(start, offset - 60);
  const to = Math.min(end, offset + 40);
  const at = String.fromCodePoint(text.codePointAt(offset) ?? 32).replace("\n", " ");
  return {
    before: (from > start ? "…" : "") + shown(text.slice(from, offset)),
    at: shown(at),
    after: shown(text.slice(offset + at.length, to)) + (to < end ? "…" : ""),
  };
}

/** Where bad JSON ends being JSON, as far as the engine says. */
function offsetIn(error, text) {
  if (error.name !== "SyntaxError") return undefined;
  const said = /position (\d+)/.exec(error.message);
  return said ? Number(said[1]) : /end of JSON/.test(error.message) ? text.length : undefined;
}

/**
 * An error for the page.
 *
 * @param start where the text that was read begins in `text`
 */
export function describe(error, text, start) {
  const offset = error.name === "XmlError" && error.offset !== undefined ? error.offset + start : offsetIn(error, text);
  const line = offset === undefined ? undefined : text.slice(0, offset).split("\n").length;
  const column = offset === undefined ? undefined : offset - text.lastIndexOf("\n", offset - 1);
  const words = [error.condition, error.reason].filter(Boolean).join(", ");
  return {
    name: error.name,
    message: shown(String(error.message).replace(/ \(line \d+, column \d+\)$/, "").slice(0, 1000)),
    words,
    where: line && `line ${line}, column ${column}`,
    offset,
    place: offset === undefined ? undefined : place(text, offset),
  };
}
