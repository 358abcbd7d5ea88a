// Documents, good and bad: Couplet sees what saxes sees, however the input is cut, and writes back what it read.
import { agree, ours, theirs, treeOf } from "./outcomes.js";

const HEADER = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";

function events(Couplet, chunks) {
  const parser = new Couplet.StreamParser({ framing: "tcp", as: "element" });
  const found = [];
  const keep = (events) => found.push(...events.map((event) => (event.element ? treeOf(event.element) : event.kind)));
  try {
    // Of text or a tag nothing is said before its end, and a "<" ends each of them.
    for (const chunk of [HEADER, ...chunks, "<<"]) keep(parser.feed(chunk));
  } catch (error) {
    keep(error.events);
    found.push([error.name, error.reason, error.condition, error.offset, error.line, error.column, error.message]);
  }
  return JSON.stringify(found);
}

function cut(xml, random) {
  const cuts = Array.from({ length: 1 + random.below(6) }, () => random.below(xml.length + 1)).sort((a, b) => a - b);
  return [...cuts, xml.length].map((to, i) => xml.slice(i === 0 ? 0 : cuts[i - 1], to));
}

/** Line and column follow from the offset. */
function positionProblem(xml, [offset, line, column]) {
  const before = xml.slice(0, offset);
  const breaks = before.match(/\r\n|\n|\r(?!\n)/g) ?? [];
  // A carriage return whose line feed comes later has not ended its line yet.
  const half = before.endsWith("\r") && xml[offset] === "\n" ? 1 : 0;
  const lineStart = half
    ? before.slice(0, -1).search(/[^\r\n]*$/)
    : before.search(/[^\r\n]*$/);
  return line === breaks.length - half + 1 && column === offset - lineStart + 1 ? undefined : `line or column of ${[offset, line, column]}`;
}

/** What is wrong with how `xml` is treated, or undefined. */
export function documentProblem(Couplet, differences, xml, random) {
  const our = ours(Couplet, xml);
  const their = theirs(xml);
  // Limits are ours alone.
  const limited = /^(name|text|stanza)-too-long$|^too-/.test(our.error);
  if (!limited && !agree(our, their) && !differences.explain(xml)) {
    return `ours ${JSON.stringify(our)}\nsaxes ${JSON.stringify(their)}`;
  }
  const whole = events(Couplet, [xml]);
  for (const chunks of [xml.split(""), cut(xml, random)]) {
    const cutUp = events(Couplet, chunks);
    if (whole !== cutUp) return `whole ${whole}\nin chunks ${cutUp}`;
  }
  if (our.error !== undefined) return positionProblem(xml, our.at);
  const written = Couplet.serializeElement(Couplet.parseElement(xml));
  const again = ours(Couplet, written);
  const theirAgain = theirs(written);
  if (!agree(our, again) || !(agree(again, theirAgain) || differences.explain(written))) {
    return `read ${JSON.stringify(our)}\nwritten ${written}\nread again ${JSON.stringify(again)}\nby saxes ${JSON.stringify(theirAgain)}`;
  }
  return undefined;
}
