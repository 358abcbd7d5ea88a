/** An emoji and what it is found by. */
export interface Emoji {
  emoji: string;
  /** What it is, in the reader's language where that is known. */
  name: string;
  /** What can be typed between colons. */
  codes: readonly string[];
  /** All that it is found by, in lower case. */
  words: string;
  /** Whether it has tones of skin. */
  tones: boolean;
}

/** Groups of emoji, in the order of Unicode. */
export type EmojiTable = readonly (readonly Emoji[])[];

/** Where the messenger's own script is, beside which the tables are. */
const script = (document.currentScript as HTMLScriptElement | null)?.src ?? document.querySelector<HTMLScriptElement>('script[src*="couplet-chat"]')?.src;

/** What there is where the tables cannot be loaded. */
const FEW = "😀|grinning|grinning|smile\n😂|joy|joy|laugh\n😊|blush|blush|smile\n😍|heart eyes|heart_eyes|love\n😢|cry|cry|sad\n😮|open mouth|open_mouth|wow\n😡|rage|rage|angry\n👍*|thumbs up|+1 thumbsup|yes\n👎*|thumbs down|-1 thumbsdown|no\n🙏*|folded hands|pray|please thanks\n👏*|clapping hands|clap|\n🎉|party popper|tada|\n❤️|red heart|heart|love\n🔥|fire|fire|\n✅|check mark|white_check_mark|done";

const loaded = new Map<string, Promise<EmojiTable>>();

/** The table with the words of a language; it is loaded when it is asked for for the first time. */
export function emojiTable(language: string): Promise<EmojiTable> {
  const known = loaded.get(language) ?? load(language);
  loaded.set(language, known);
  return known;
}

async function load(language: string): Promise<EmojiTable> {
  try {
    const [table, words] = await Promise.all([fetchText("emoji"), ["de", "es", "ru"].includes(language) ? fetchText(`emoji-${language}`) : ""]);
    return read(table, words === "" ? [] : words.split("\n"));
  } catch {
    loaded.delete(language);
    return read(FEW, []);
  }
}

/** By `import`, which a page's policy allows where it allows the messenger itself. */
async function fetchText(name: string): Promise<string> {
  if (script === undefined) throw new Error("Nobody knows where the script is");
  const { default: text } = (await import(new URL(`couplet-chat-${name}.js`, script).href)) as { default: string };
  return text;
}

function read(table: string, translated: readonly string[]): EmojiTable {
  let number = 0;
  return table.split("\n\n").map((group) =>
    group.split("\n").map((line): Emoji => {
      const [sign = "", label = "", codes = "", tags = ""] = line.split("|");
      const [name = "", words = ""] = (translated[number++] ?? "").split("|");
      const tones = sign.endsWith("*");
      return { emoji: tones ? sign.slice(0, -1) : sign, name: name || label, codes: codes.split(" ").filter(Boolean), words: `${name} ${words} ${label} ${codes} ${tags}`.toLowerCase(), tones };
    }),
  );
}

/** An emoji in a tone of skin: 0 for none, 1 for light to 5 for dark. */
export function toned({ emoji, tones }: Emoji, tone: number): string {
  const [first = "", ...rest] = emoji;
  if (!tones || tone < 1 || tone > 5) return emoji;
  return first + String.fromCodePoint(0x1f3fa + tone) + (rest[0] === "\ufe0f" ? rest.slice(1) : rest).join("");
}

/** Those in which each of some words begins a word; those of which it is the name come first. */
export function findEmoji(table: EmojiTable, text: string, most: number): readonly Emoji[] {
  const wanted = text.toLowerCase().split(/[\s_:]+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const begins = (words: string, word: string) => words.startsWith(word) || words.includes(` ${word}`) || words.includes(`_${word}`);
  const code = wanted.join("_");
  const rank = ({ codes, name }: Emoji) => (codes.includes(code) ? 0 : codes.some((one) => one.startsWith(code)) ? 1 : name.toLowerCase().startsWith(wanted[0] ?? "") ? 2 : 3);
  return table
    .flat()
    .filter(({ words }) => wanted.every((word) => begins(words, word)))
    .map((one, i) => ({ one, i, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .slice(0, most)
    .map(({ one }) => one);
}

/** The emoji that is called so between colons. */
export const emojiOf = (table: EmojiTable, code: string): Emoji | undefined => table.flat().find(({ codes }) => codes.includes(code));
