// Source maps as they are published: they lead to the sources in the package, say each place once, and have the names of Java.
import { decode, encode } from "@jridgewell/sourcemap-codec";

/** Where the sources stand in the package. */
export const SOURCES = "java/";

/** A class or a method as people call it; what the names of the code itself are like is in the code. */
const NAME_OF_JAVA = /^[A-Z]\w*(\.|$)/;

/**
 * The map of a published file.
 *
 * @param map the map of all that it was made of
 * @param isPublished whether a source is in the package; what comes of another comes from nowhere
 * @param lines how many lines stand in front of what the map is of
 * @param indents by how much each of its lines was moved to the left
 */
export function published(map, file, isPublished, { lines = 0, indents = [] } = {}) {
  const sources = new Index();
  const names = new Index();
  const mapped = decode(map.mappings).map((line, index) => {
    const indent = indents[index] ?? 0;
    let last = "";
    return line.flatMap(([column, source, row, , given]) => {
      const isKnown = source !== undefined && isPublished(map.sources[source]);
      const place = isKnown ? `${source}:${row}` : "";
      const name = isKnown && NAME_OF_JAVA.test(map.names[given]) ? map.names[given] : undefined;
      if (place === last && name === undefined) return [];
      last = place;
      const moved = Math.max(0, column - indent);
      if (!isKnown) return [[moved]];
      // TeaVM knows lines and no columns.
      const segment = [moved, sources.of(map.sources[source]), row, 0];
      return [name === undefined ? segment : [...segment, names.of(name)]];
    });
  });
  return { version: 3, file, sourceRoot: SOURCES, sources: sources.values, names: names.values, mappings: ";".repeat(lines) + encode(mapped) };
}

/** Values by the order in which they were first asked for. */
class Index {
  #places = new Map();

  of(value) {
    if (!this.#places.has(value)) this.#places.set(value, this.#places.size);
    return this.#places.get(value);
  }

  get values() {
    return [...this.#places.keys()];
  }
}

const TOKENS = /"""[^]*?(?<!\\)"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\*[^]*?\*\/|\/\/.*/g;

/** A source of Java with its lines where they are, and nothing in place of its comments, which are more than a third of it, and of its imports; each step in is one character. */
export function codeOf(source) {
  const lines = (text) => text.replace(/[^\n]+/g, "");
  return source.replace(TOKENS, (token) => (token.startsWith("/") ? lines(token) : token)).replace(/^import .*;$|[ \t]+$/gm, "").replace(/^(?: {4})+/gm, (spaces) => "\t".repeat(spaces.length / 4));
}
