const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;

/** Where a text has a name as a word of its own, in upper or lower case. */
export function mentionsOf(text: string, nick: string): { index: number; name: string }[] {
  if (nick === "") return [];
  const word = new RegExp(`(?<![\\p{L}\\p{N}_])${nick.replace(SYNTAX, "\\$&")}(?![\\p{L}\\p{N}_])`, "giu");
  return Array.from(text.matchAll(word), ({ index, 0: name }) => ({ index, name }));
}

/** Whether a text has a name as a word of its own. */
export const mentions = (text: string, nick: string): boolean => mentionsOf(text, nick).length > 0;
