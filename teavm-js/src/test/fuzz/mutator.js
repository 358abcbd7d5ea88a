// Makes inputs out of others by what XML is made of.
import { EDGES, TOKENS } from "./hostile.js";

const TOKEN = /<!\[CDATA\[|]]>|<!--|-->|<\?|\?>|<!|<\/?|\/?>|&#?x?|;|=|"[^"<]*"|'[^'<]*'|[\w.:-]+|\s+|[^]/g;

function tokensOf(xml) {
  return xml.match(TOKEN) ?? [];
}

function edge(random) {
  return String.fromCodePoint(random.of(EDGES));
}

/** Puts something in where it may well stand: attributes behind a name in a tag, the rest behind a tag. */
function fitting(tokens, random) {
  const token = random.of(TOKENS);
  const inTag = /^ [xpq:]/.test(token);
  const start = random.below(tokens.length + 1);
  for (let i = 0; i + 1 < tokens.length; i++) {
    const place = (start + i) % tokens.length;
    if (tokens[place] === (inTag ? "<" : ">")) {
      tokens.splice(place + (inTag ? 2 : 1), 0, token);
      return;
    }
  }
}

/** An input made out of one or two of `corpus`. */
export function mutated(corpus, random) {
  const tokens = tokensOf(random.of(corpus));
  for (let i = 1 + random.below(1 + random.below(5)); i > 0; i--) {
    const at = random.below(tokens.length + 1);
    const count = 1 + random.below(4);
    switch (random.below(11)) {
      case 0: tokens.splice(at, count); break;
      case 1: tokens.splice(at, 0, random.of(TOKENS)); break;
      case 2: tokens.splice(at, 0, edge(random)); break;
      case 3: tokens.splice(at, count, random.oneIn(2) ? edge(random) : random.of(TOKENS)); break;
      case 4: tokens.splice(random.below(tokens.length + 1), 0, ...tokens.slice(at, at + count)); break;
      case 5: {
        const other = tokensOf(random.of(corpus));
        const from = random.below(other.length + 1);
        tokens.splice(at, 0, ...other.slice(from, from + 1 + random.below(12)));
        break;
      }
      case 6: {
        const word = tokens[at] ?? "";
        const cut = random.below(word.length + 1);
        tokens.splice(at, 1, word.slice(0, cut) + edge(random) + word.slice(cut));
        break;
      }
      case 7:
        tokens.unshift(random.of(["<w>", "<w xmlns='u'>", "<w xmlns:p='u'>", "<w xmlns:p='v' xmlns:q='v'>"]));
        tokens.push("</w>");
        break;
      default: fitting(tokens, random);
    }
  }
  return tokens.join("");
}
