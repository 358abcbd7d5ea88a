// Makes the tables of emoji, which the messenger loads when somebody looks for one.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** "people & body" has the parts of emoji, which are no emoji themselves, behind it. */
const GROUPS = [0, 1, 3, 4, 5, 6, 7, 8, 9];

/** What is an emoji without saying so is written without. */
const LOOKS_SO = /^(\p{Emoji_Presentation})\ufe0f$/u;

/** The languages of the messenger in which emoji have names, beside English. */
const LANGUAGES = ["de", "es", "ru"];

/**
 * Writes `couplet-chat-emoji.js`: groups with an empty line between, of lines `emoji|name|short names|words`, with a star behind an emoji
 * that has tones of skin; and for other languages files of the names and words, in the same order.
 *
 * @param data the folder of the package emojibase-data
 */
export function writeEmoji(data, target) {
  const read = (file) => JSON.parse(readFileSync(join(data, file), "utf8"));
  const known = read("en/compact.json").sort((a, b) => a.order - b.order);
  const short = read("en/shortcodes/github.json");
  const groups = GROUPS.map((group) => known.filter((one) => one.group === group));
  const write = (name, text) => writeFileSync(join(target, `couplet-chat-${name}.js`), `export default ${JSON.stringify(text)};\n`);
  const line = ({ unicode, skins, label, hexcode, tags }) => [unicode.replace(LOOKS_SO, "$1") + (skins?.length === 5 ? "*" : ""), label, [short[hexcode] ?? []].flat().join(" "), (tags ?? []).join(" ")].join("|");
  write("emoji", groups.map((group) => group.map(line).join("\n")).join("\n\n"));
  for (const language of LANGUAGES) {
    const named = new Map(read(`${language}/compact.json`).map((one) => [one.hexcode, one]));
    const words = ({ hexcode }) => [named.get(hexcode)?.label ?? "", (named.get(hexcode)?.tags ?? []).join(" ")].join("|");
    write(`emoji-${language}`, groups.flat().map(words).join("\n"));
  }
}
