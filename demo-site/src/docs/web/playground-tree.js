// The tree of the playground: what is open is asked for, some children at a time, so a tree of any size costs what is looked at.

function make(name, text, kind) {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  if (kind) element.className = kind;
  return element;
}

function tag({ name, xmlns, attributes, more }) {
  const code = make("code");
  code.append("<", make("span", name, "tree-name"));
  if (xmlns !== undefined) code.append(" ", make("span", `xmlns="${xmlns}"`, "tree-xmlns"));
  for (const [key, value] of attributes) code.append(" ", make("span", key, "tree-key"), "=", make("span", JSON.stringify(value), "tree-value"));
  if (more > 0) code.append(` … ${more} more attributes`);
  code.append(">");
  return code;
}

function leaf(row) {
  if (row.name === undefined) return make("span", row.length > row.text.length ? `${row.text}…` : row.text, "tree-text");
  const code = tag(row);
  if (row.only !== undefined) code.append(make("span", row.only, "tree-text"));
  return code;
}

export class Tree {
  #place;
  #ask;
  #round = 0;

  /** @param ask gives a promise for the children of the element at a path, from one on */
  constructor(place, ask) {
    this.#place = place;
    this.#ask = ask;
  }

  /** Shows the tree that there is now. */
  show() {
    this.#place.replaceChildren();
    return this.#fill(this.#place, [], 0, ++this.#round);
  }

  async #fill(place, path, from, round) {
    const answer = await this.#ask(path, from);
    if (round !== this.#round || !answer) return;
    const list = place.querySelector(":scope > ul") ?? place.appendChild(make("ul"));
    for (const row of answer.rows) list.append(this.#item(row, [...path, row.i], round));
    const next = from + answer.rows.length;
    if (next < answer.count) place.append(this.#more(place, path, next, answer.count, round));
  }

  #item(row, path, round) {
    const item = make("li");
    if (!row.count || row.only !== undefined) {
      item.append(leaf(row));
      return item;
    }
    const details = make("details");
    const summary = make("summary");
    summary.append(tag(row), " ", make("span", row.count === 1 ? "1 child" : `${row.count} children`, "tree-count"));
    details.append(summary);
    let filled = false;
    details.addEventListener("toggle", () => {
      if (filled || !details.open) return;
      filled = true;
      this.#fill(details, path, 0, round);
    });
    details.open = path.length < 3 && row.count <= 20;
    item.append(details);
    return item;
  }

  #more(place, path, from, count, round) {
    const button = make("button", `Show more: ${count - from} are left`, "button quiet");
    button.type = "button";
    button.addEventListener("click", () => {
      button.remove();
      this.#fill(place, path, from, round);
    });
    return button;
  }
}
