// Text that is put together from pieces of another one, with a source map that leads where that of the other one leads.
import { decode, encode } from "@jridgewell/sourcemap-codec";

/** What takes the place of pieces of a text. */
export class Edits {
  #edits = [];
  #sorted = true;

  replace({ start, end }, text) {
    this.#edits.push({ start, end, text });
    this.#sorted = false;
  }

  /** Whether something takes the place of all of a piece. */
  replaces({ start, end }) {
    return this.#edits.some((edit) => edit.start === start && edit.end === end);
  }

  /** Has properties in what takes their place called as in `names`. */
  rename(names) {
    for (const edit of this.#edits) edit.text = edit.text.replace(/\.(\$\w+)/g, (all, name) => (names.has(name) ? "." + names.get(name) : all));
  }

  /** The edits from `start` to `end`, in order; of two of which one holds the other, the outer one counts. */
  within(start, end) {
    if (!this.#sorted) this.#sort();
    const found = [];
    for (let i = this.#first(start); i < this.#edits.length && this.#edits[i].start < end; i++) {
      if (this.#edits[i].end > end) throw new Error(`An edit at ${this.#edits[i].start} ends behind the piece that it is in`);
      found.push(this.#edits[i]);
    }
    return found;
  }

  #sort() {
    const isInsertion = ({ start, end }) => start === end;
    this.#edits.sort((one, other) => one.start - other.start || isInsertion(other) - isInsertion(one) || (isInsertion(one) ? 0 : other.end - one.end));
    let end = -1;
    this.#edits = this.#edits.filter((edit) => {
      if (edit.start < end && edit.end > end) throw new Error(`Two edits cross at ${edit.start}`);
      if (edit.start < end) return false;
      end = edit.end;
      return true;
    });
    this.#sorted = true;
  }

  #first(start) {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#edits[middle].start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Code in ASCII, for pages in any encoding: only texts and regular expressions hold anything else. */
const ascii = (code) => code.replace(/[^\n -~]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));

/** Where the places of a text come from, by its source map: `[offset, source, line, column]` in order. */
function origins(code, map) {
  const all = [];
  let line = 0;
  const lines = decode(map.mappings);
  for (let start = 0; start <= code.length && line < lines.length; line++) {
    for (const [column, ...origin] of lines[line]) all.push([start + column, ...origin]);
    start = code.indexOf("\n", start) + 1;
    if (start === 0) break;
  }
  return all;
}

/** The class and the method that people know by what TeaVM calls a function: `Errors.raise` for `icj_Errors_raise$exported$2`. */
export function javaName(name) {
  const [, type, method] = /^[a-z]+_([A-Z].*?)(?:_(.+))?$/.exec(name) ?? [];
  if (type === undefined) return name;
  return method === undefined ? type : `${type}.${method.replace(/\$(exported|js_body)\$.*|\d+$/, "").replace("_init_", "new")}`;
}

export class Output {
  #code;
  #edits;
  #origins;
  #text = [];
  #lines = [[]];
  #column = 0;
  #names = new Map();
  #given;

  /** @param code the text that pieces are taken from, with its `map` and `edits` */
  constructor(code, map, edits) {
    this.#code = code;
    this.#edits = edits;
    this.#origins = origins(code, map);
    this.#given = map.names;
  }

  /** Text that comes from nowhere. All text is written in ASCII, and without what indents it. */
  write(text) {
    this.#append(text);
    return this;
  }

  /** A piece of the text, edited; `name` is what TeaVM calls what it declares, if anything. */
  copy({ start, end }, name) {
    this.#mark(start, end, name);
    let from = start;
    for (const edit of this.#edits.within(start, end)) {
      this.#piece(from, edit.start);
      this.#append(edit.text);
      from = edit.end;
    }
    this.#piece(from, end);
    return this;
  }

  /** The map of what was written: of one file, to these sources. */
  map(file, sources) {
    return { version: 3, file, sources, names: [...this.#names.keys()], mappings: encode(this.#lines) };
  }

  toString() {
    return this.#text.join("");
  }

  #indexOf(offset) {
    let low = 0;
    let high = this.#origins.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#origins[middle][0] < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Says where what follows comes from: from where the first place within it does. */
  #mark(start, end, name) {
    const first = this.#origins[this.#indexOf(start)];
    if (first?.[0] < end) this.#segment(first, name && javaName(name));
  }

  #segment([, source, line, column, given], called) {
    if (source === undefined) return;
    const segment = [this.#column, source, line, column];
    const name = called ?? this.#given[given];
    if (name !== undefined) {
      if (!this.#names.has(name)) this.#names.set(name, this.#names.size);
      segment.push(this.#names.get(name));
    }
    const last = this.#lines.at(-1);
    if (last.at(-1)?.[0] === this.#column) {
      if (name === undefined && last.at(-1).length === 5) return;
      last.pop();
    }
    last.push(segment);
  }

  #piece(start, end) {
    let from = start;
    for (let i = this.#indexOf(start); i < this.#origins.length && this.#origins[i][0] < end; i++) {
      this.#append(this.#code.slice(from, this.#origins[i][0]));
      this.#segment(this.#origins[i]);
      from = this.#origins[i][0];
    }
    this.#append(this.#code.slice(from, end));
  }

  #append(written) {
    const text = ascii(written.replace(/\n +/g, "\n"));
    this.#text.push(text);
    const last = text.lastIndexOf("\n");
    if (last < 0) {
      this.#column += text.length;
      return;
    }
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#lines.push([]);
    this.#column = text.length - last - 1;
  }
}
