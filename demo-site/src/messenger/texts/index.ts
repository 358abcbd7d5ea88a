import { en, type Texts } from "./en.js";

export type { Texts };

/** Every language by its tag; one is added by a file and a line here. */
const LANGUAGES: Record<string, Texts> = { en };

/** Those that are written from right to left. */
const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur", "yi"]);

/** A language with its texts, the direction of its writing, and how it writes times. */
export interface Language {
  tag: string;
  texts: Texts;
  direction: "ltr" | "rtl";
}

/** A language as the reader's region writes it, where the browser tells that: British times for who reads "en" in Britain. */
const regional = (tag: string): string => (tag.includes("-") ? tag : (navigator.languages.find((one) => one.toLowerCase().startsWith(`${tag.toLowerCase()}-`)) ?? tag));

/** The first of the wanted languages that there is, by its tag or the first part of that; English where there is none. */
export function languageOf(...wanted: readonly (string | null | undefined)[]): Language {
  for (const tag of wanted) {
    const found = tag ? [tag.toLowerCase(), tag.toLowerCase().split("-")[0] ?? ""].find((one) => Object.hasOwn(LANGUAGES, one)) : undefined;
    const texts = found === undefined ? undefined : LANGUAGES[found];
    if (tag && found && texts) return { tag: regional(tag), texts, direction: RIGHT_TO_LEFT.has(found) ? "rtl" : "ltr" };
  }
  return { tag: regional("en"), texts: en, direction: "ltr" };
}
