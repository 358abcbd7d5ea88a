// The common form of trees, for checking: {tag, attributes, children} with names as they stand in the input.

export const element = (tag, attributes, children) => ({ tag, attributes, children });

/** For trees whose elements have the properties given. */
export const rawOf = (tag, attributes) =>
  function raw(e) {
    return typeof e === "string" ? e : element(e[tag], e[attributes], e.children.map(raw));
  };

export function rawDom(node) {
  if (node.nodeType !== 1) return node.data;
  return element(
    node.nodeName,
    Object.fromEntries(Array.from(node.attributes, (a) => [a.name, a.value])),
    Array.from(node.childNodes, rawDom),
  );
}

/** Makes trees of {name, attributes, children} from callbacks, as a user of a parser without trees would. */
export class TreeBuilder {
  /** `onStanza` gets each whole tree that is `depth` levels below the document. */
  constructor(depth, onStanza) {
    this.depth = depth;
    this.onStanza = onStanza;
    this.stack = [];
    this.open = undefined;
  }
  start(name, attributes) {
    const made = { name, attributes, children: [] };
    if (this.stack.length > this.depth) this.open.children.push(made);
    this.stack.push(made);
    this.open = made;
  }
  text(data) {
    if (this.stack.length <= this.depth) return;
    const { children } = this.open;
    const last = children.length - 1;
    if (last >= 0 && typeof children[last] === "string") {
      children[last] += data;
    } else if (data !== "") {
      children.push(data);
    }
  }
  end() {
    const closed = this.stack.pop();
    if (this.stack.length === this.depth) this.onStanza(closed);
    this.open = this.stack[this.stack.length - 1];
  }
}
