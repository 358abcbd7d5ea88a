/** What is written from right to left, or says that something is. */
const TURNS = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;

/** Controls, and what cannot be seen but changes what is seen. */
const HIDDEN = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** A name within a sentence, which keeps its direction to itself; `always`, or where it has one that the sentence may not have. */
export function isolate(text: string, always = false): string {
  return text !== "" && (always || TURNS.test(text)) ? `\u2068${text}\u2069` : text;
}

/** A name or an address as it is, with what would hide in it shown: so that nobody is called what they are not. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (hidden) => `[U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`);
}
