import { ar } from "./ar.js";
import { de } from "./de.js";
import { en, type Texts } from "./en.js";
import { es } from "./es.js";
import { isolate } from "./isolate.js";
import { ru } from "./ru.js";

export type { Texts };

/** A language that may lack texts, for which English stands then; a test holds that none does. */
type Some<T> = { readonly [K in keyof T]?: T[K] extends string | ((...given: never) => string) ? T[K] : Some<T[K]> };

/** Every language by its tag; one is added by a file and a line here. */
const LANGUAGES: Record<string, Some<Texts>> = { en, ar, de, es, ru };

/** Those that are written from right to left. */
const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur", "yi"]);

/** A language with its texts, the direction of its writing, and how it writes times. */
export interface Language {
  tag: string;
  texts: Texts;
  direction: "ltr" | "rtl";
}

const made = new Map<string, Language>();

/** A language as the reader's region writes it, where the browser tells that: British times for who reads "en" in Britain. */
const regional = (tag: string): string => (tag.includes("-") ? tag : (navigator.languages.find((one) => one.toLowerCase().startsWith(`${tag.toLowerCase()}-`)) ?? tag));

/** The first of the wanted languages that there is, by its tag or the first part of that; English where there is none. The same object each time. */
export function languageOf(...wanted: readonly (string | null | undefined)[]): Language {
  for (const tag of wanted) {
    const found = tag ? [tag.toLowerCase(), tag.toLowerCase().split("-")[0] ?? ""].find((one) => Object.hasOwn(LANGUAGES, one)) : undefined;
    if (tag && found) return languageFor(tag, found);
  }
  return languageFor("en", "en");
}

function languageFor(wanted: string, found: string): Language {
  const tag = regional(Intl.getCanonicalLocales(wanted)[0] ?? found);
  const direction = RIGHT_TO_LEFT.has(found) ? "rtl" : "ltr";
  const language = made.get(tag) ?? { tag, texts: whole(en, LANGUAGES[found], direction === "rtl") as Texts, direction };
  made.set(tag, language);
  return language;
}

/** All texts: where one is missing, the English one; with what is put into them kept from turning them round. */
function whole(english: unknown, other: unknown, always: boolean): unknown {
  if (typeof english === "string") return typeof other === "string" ? other : english;
  if (typeof english === "function") {
    const text = (typeof other === "function" ? other : english) as (...given: unknown[]) => string;
    return (...given: unknown[]) => text(...given.map((one) => (typeof one === "string" ? isolate(one, always) : one)));
  }
  const parts = Object.entries(english as object).map(([key, value]) => [key, whole(value, (other as Record<string, unknown> | undefined)?.[key], always)]);
  return Array.isArray(english) ? parts.map(([, value]) => value) : Object.fromEntries(parts);
}
