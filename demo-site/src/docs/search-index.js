// What the page of the search looks through: each section of each page, as text.

const text = (html) =>
  html
    .replaceAll("<wbr>", "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&(lt|gt|quot|amp|#39);/g, (all, name) => ({ lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'" })[name])
    .replace(/\s+/g, " ")
    .trim();

export class SearchIndex {
  #sections = [];

  /** Adds a page, cut where its headings are. */
  add({ name }, { title, html, contents, entries }) {
    if (entries) {
      for (const { id, text: said, about } of entries) this.#sections.push([`${name}.html#${id}`, title, said, about]);
      return;
    }
    const parts = html.split(/(?=<h[23] id=")/);
    parts.forEach((part, i) => {
      const id = /^<h[23] id="([^"]+)"/.exec(part)?.[1];
      const heading = contents.find((one) => one.id === id)?.text ?? "";
      const said = text(i === 0 ? part.replace(/<h1.*?<\/h1>/s, "") : part.replace(/^<h[23].*?<\/h[23]>/s, ""));
      if (said || heading) this.#sections.push([`${name}.html${id ? `#${id}` : ""}`, title, heading, said.slice(0, 2000)]);
    });
  }

  /** The file: a list of [address, title of the page, heading, text]. */
  text() {
    return JSON.stringify(this.#sections) + "\n";
  }
}
