import type { Desk } from "../element/desk.js";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(tag: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${name}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, options);
  formats.set(key, made);
  return made;
}

const dayOf = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

export const sameDay = (a: Date | undefined, b: Date | undefined): boolean => a !== undefined && b !== undefined && dayOf(a) === dayOf(b);

/** A time of day. */
export const timeText = ({ language }: Desk, date: Date): string => format(language.tag, "time", { hour: "2-digit", minute: "2-digit" }).format(date);

/** The time of day that a clock elsewhere shows: as UTC has it, whatever the zone is here. */
export const clockText = ({ language }: Desk, date: Date): string => format(language.tag, "clock", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" }).format(date);

/** A time of day to the millisecond. */
export const preciseTime = ({ language }: Desk, date: Date): string =>
  format(language.tag, "precise", { hour: "2-digit", minute: "2-digit", second: "2-digit", fractionalSecondDigits: 3 }).format(date);

/** A day, in words where it is near. */
export function dayText({ language, texts }: Desk, date: Date): string {
  const days = Math.round((dayOf(new Date()) - dayOf(date)) / 86_400_000);
  if (days === 0) return texts.chat.today;
  if (days === 1) return texts.chat.yesterday;
  if (days > 0 && days < 7) return format(language.tag, "weekday", { weekday: "long" }).format(date);
  return format(language.tag, "day", { day: "numeric", month: "long", year: "numeric" }).format(date);
}

/** When something was, in as few characters as say it: for lists. */
export function shortTime(desk: Desk, date: Date): string {
  const days = Math.round((dayOf(new Date()) - dayOf(date)) / 86_400_000);
  if (days === 0) return timeText(desk, date);
  if (days === 1) return desk.texts.chat.yesterday;
  if (days > 0 && days < 7) return format(desk.language.tag, "short-weekday", { weekday: "short" }).format(date);
  return format(desk.language.tag, "short-day", { day: "numeric", month: "numeric", year: "2-digit" }).format(date);
}

/** When something was, whole. */
export const fullTime = ({ language }: Desk, date: Date): string => format(language.tag, "full", { dateStyle: "full", timeStyle: "short" }).format(date);
