import { noChange } from "lit";
import { AsyncDirective, directive } from "lit/async-directive.js";
import type { ElementPart } from "lit/directive.js";

/**
 * Makes one stop for the Tab key of many things in a list: `<div ${roving("button.contact")}>`. Arrows, Home and End go from one to the
 * next; whoever comes back comes to the last one.
 */
class Roving extends AsyncDirective {
  #element: HTMLElement | undefined;
  #selector = "";
  readonly #observer = new MutationObserver(() => this.#settle());

  render(_selector: string): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [selector]: [string]): typeof noChange {
    this.#selector = selector;
    if (this.#element === element) return noChange;
    this.#element = element as HTMLElement;
    this.#element.addEventListener("focusin", (event) => this.#focused(event));
    this.#element.addEventListener("keydown", (event) => this.#move(event));
    this.#observe();
    return noChange;
  }

  #observe(): void {
    if (this.#element) this.#observer.observe(this.#element, { childList: true, subtree: true, attributeFilter: ["aria-current"] });
    queueMicrotask(() => this.#settle());
  }

  protected override disconnected(): void {
    this.#observer.disconnect();
  }

  protected override reconnected(): void {
    this.#observe();
  }

  get #all(): HTMLElement[] {
    return [...(this.#element?.querySelectorAll<HTMLElement>(this.#selector) ?? [])];
  }

  /** Exactly one can be come to: where the focus is or was, else what is chosen, else the first. */
  #settle(): void {
    const all = this.#all;
    const root = this.#element?.getRootNode() as ShadowRoot | undefined;
    const stop = all.find((one) => one === root?.activeElement) ?? all.find((one) => one.tabIndex === 0 && one.dataset.stop !== undefined) ?? all.find((one) => one.ariaCurrent === "true") ?? all[0];
    for (const one of all) this.#mark(one, one === stop);
  }

  #mark(one: HTMLElement, stop: boolean): void {
    const wanted = stop ? 0 : -1;
    if (one.getAttribute("tabindex") !== String(wanted)) one.tabIndex = wanted;
  }

  #focused({ target }: FocusEvent): void {
    const all = this.#all;
    const stop = all.find((one) => one === target);
    if (!stop) return;
    for (const one of all) {
      this.#mark(one, one === stop);
      if (one === stop) one.dataset.stop = "";
      else delete one.dataset.stop;
    }
  }

  #move(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = this.#all;
    const at = all.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  }
}

export const roving = directive(Roving);
