import { html, noChange, render, type TemplateResult } from "lit";
import { AsyncDirective, directive } from "lit/async-directive.js";
import type { ElementPart } from "lit/directive.js";
import { repeat } from "lit/directives/repeat.js";
import { Heights } from "./heights.js";

/** What a list of any length is made of. */
export interface ScrollerOptions<T> {
  items: readonly T[];
  key(item: T): string;
  template(item: T, index: number, items: readonly T[]): TemplateResult;
  /** How high a row is that was never seen, in pixels. */
  estimate: number;
  /** It is read from its end, as a conversation is; it stays there as long as nobody scrolls away. */
  fromEnd?: boolean;
  /** Another name makes it another list, which begins where it is read from. */
  name: string;
  /** Where to go; another object goes there once. */
  target?: { key: string } | undefined;
  /** Rows are needed before the first. */
  onStart?(): void;
  /** The end came into sight, or went out of it. */
  onEnd?(seen: boolean): void;
}

/** How many pixels outside of what is seen are there too. */
const MARGIN = 600;

/** So near to the end counts as there. */
const NEAR = 60;

/**
 * A list that scrolls, of which only those rows are in the document that can be seen: `<div ${scroller(options)}></div>`. Rows are as high as
 * they are; what is read stays where it is when rows come before it, or change.
 */
class Scroller extends AsyncDirective {
  #element!: HTMLElement;
  #options!: ScrollerOptions<unknown>;
  #target: object | undefined;
  #heights = new Heights();
  #keys: readonly string[] = [];
  #keyed: readonly unknown[] | undefined;
  #first = 0;
  #end = 0;
  #atEnd = true;
  #anchor: { key: string; offset: number } | undefined;
  #resize: ResizeObserver | undefined;
  #width = 0;
  #drawing = false;

  render(_options: ScrollerOptions<never>): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [options]: [ScrollerOptions<unknown>]): typeof noChange {
    if (this.#element !== element) this.#attach(element as HTMLElement);
    const another = this.#options !== undefined && this.#options.name !== options.name;
    this.#options = options;
    if (another) {
      this.#heights = new Heights();
      this.#keyed = undefined;
      this.#anchor = undefined;
      this.#atEnd = false;
      this.#seeEnd(options.fromEnd === true);
      this.#element.scrollTop = 0;
    }
    if (options.target && options.target !== this.#target) {
      this.#seeEnd(false);
      this.#anchor = { key: options.target.key, offset: -80 };
    }
    this.#target = options.target;
    // The element is not in the document before it is drawn for the first time.
    if (this.#element.isConnected) this.#draw();
    else queueMicrotask(() => this.#draw());
    return noChange;
  }

  #attach(element: HTMLElement): void {
    this.#element = element;
    element.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.#observe();
  }

  #observe(): void {
    this.#resize = new ResizeObserver(() => {
      if (this.#element.clientWidth !== this.#width) {
        this.#width = this.#element.clientWidth;
        this.#heights.forget();
      }
      this.#draw();
    });
    this.#resize.observe(this.#element);
  }

  protected override disconnected(): void {
    this.#resize?.disconnect();
  }

  protected override reconnected(): void {
    this.#observe();
  }

  #scrolled(): void {
    if (this.#drawing) return;
    const { scrollTop, clientHeight, scrollHeight } = this.#element;
    this.#seeEnd(scrollTop + clientHeight >= scrollHeight - NEAR);
    this.#remember();
    const from = this.#heights.indexAt(scrollTop - MARGIN / 2);
    const to = this.#heights.indexAt(scrollTop + clientHeight + MARGIN / 2);
    if (from < this.#first || to >= this.#end) this.#draw();
    else this.#wantMore();
  }

  #seeEnd(seen: boolean): void {
    if (seen === this.#atEnd) return;
    this.#atEnd = seen;
    this.#options.onEnd?.(seen);
  }

  /** Which row is at the upper edge, and how far it is above it. */
  #remember(): void {
    const { scrollTop } = this.#element;
    const index = this.#heights.indexAt(scrollTop);
    const key = this.#keys[index];
    this.#anchor = key === undefined ? undefined : { key, offset: scrollTop - this.#heights.offset(index) };
  }

  #draw(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    const { items, key, estimate, fromEnd } = this.#options;
    if (this.#keyed !== items) {
      this.#keys = unique(items.map(key));
      this.#keyed = items;
      this.#heights.arrange(this.#keys, estimate);
    }
    // What is seen for the first time turns out to be as high as it is, so that others come into sight.
    for (let i = 0; i < 4; i++) {
      const { clientHeight } = this.#element;
      const top = this.#wantedTop(fromEnd === true, clientHeight);
      this.#show(top, clientHeight);
      const changed = this.#measure();
      const now = changed ? this.#wantedTop(fromEnd === true, clientHeight) : top;
      if (Math.abs(this.#element.scrollTop - now) > 0.5) this.#element.scrollTop = now;
      if (!changed) break;
    }
    this.#drawing = false;
    this.#wantMore();
  }

  #wantedTop(fromEnd: boolean, clientHeight: number): number {
    if (fromEnd && this.#atEnd) return Math.max(0, this.#heights.total - clientHeight);
    const index = this.#anchor === undefined ? -1 : this.#heights.indexOf(this.#anchor.key);
    return index < 0 || this.#anchor === undefined ? this.#element.scrollTop : this.#heights.offset(index) + this.#anchor.offset;
  }

  #show(top: number, clientHeight: number): void {
    const { items, template } = this.#options;
    this.#first = this.#heights.indexAt(top - MARGIN);
    this.#end = Math.min(items.length, this.#heights.indexAt(top + clientHeight + MARGIN) + 1);
    const rows = items.slice(this.#first, this.#end);
    render(
      html`<div class="space"></div>${repeat(rows, (_, i) => this.#keys[this.#first + i], (item, i) => template(item, this.#first + i, items))}<div class="space"></div>`,
      this.#element,
    );
    const before = this.#element.firstElementChild as HTMLElement;
    const after = this.#element.lastElementChild as HTMLElement;
    before.style.height = `${this.#heights.offset(this.#first)}px`;
    after.style.height = `${Math.max(0, this.#heights.total - this.#heights.offset(this.#end))}px`;
  }

  /** Whether a row is not as high as it was, or was thought to be. */
  #measure(): boolean {
    let row = this.#element.firstElementChild?.nextElementSibling;
    let changed = false;
    for (let i = this.#first; i < this.#end && row; i++, row = row.nextElementSibling) {
      if (this.#heights.set(this.#keys[i]!, (row as HTMLElement).offsetHeight)) changed = true;
    }
    return changed;
  }

  #wantMore(): void {
    if (this.#options.onStart && this.#first === 0 && this.#element.scrollTop < MARGIN) this.#options.onStart();
  }
}

/** Names that differ: strangers choose them. */
function unique(keys: string[]): readonly string[] {
  const known = new Set<string>();
  keys.forEach((key, i) => {
    const name = known.has(key) ? `${key} ${i}` : key;
    known.add(name);
    keys[i] = name;
  });
  return keys;
}

export const scroller = directive(Scroller) as <T>(options: ScrollerOptions<T>) => unknown;
