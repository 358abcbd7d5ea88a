import { noChange } from "lit";
import { directive, Directive, type ElementPart } from "lit/directive.js";

/** Sets custom properties of an element; not by the attribute `style`, which a page's policy may forbid. */
class Variables extends Directive {
  #known: Record<string, string> = {};

  render(_values: Record<string, string>): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [values]: [Record<string, string>]): typeof noChange {
    for (const [name, value] of Object.entries(values)) {
      if (this.#known[name] !== value) (element as HTMLElement).style.setProperty(name, value);
    }
    this.#known = values;
    return noChange;
  }
}

export const variables = directive(Variables);
