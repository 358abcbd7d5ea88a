import { html, nothing, type TemplateResult } from "lit";
import type { Desk } from "../element/desk.js";
import type { Action } from "../features/feature.js";
import { icons } from "./icons.js";

const ITEMS = "[role^=menuitem]";

/** A button that opens a menu; `place` tells it from others. Arrows go through it, Escape closes it. */
export function menuView(desk: Desk, place: string, label: string, actions: readonly Action[], icon: TemplateResult = icons.more): TemplateResult {
  const open = desk.menu === place;
  const close = () => {
    desk.menu = "";
    desk.update();
  };
  const toggle = (event: Event) => {
    desk.menu = open ? "" : place;
    desk.update();
    const button = event.currentTarget as HTMLElement;
    if (!open) desk.drawn(() => opened(button.parentElement));
  };
  return html`<div class="menu" @keydown=${(event: KeyboardEvent) => open && keys(event, close)} @focusout=${(event: FocusEvent) => {
      const { currentTarget, relatedTarget } = event;
      if (open && !(currentTarget as HTMLElement).contains(relatedTarget as Node | null)) close();
    }}>
    <button type="button" class="icon" aria-haspopup="menu" aria-expanded=${open ? "true" : "false"} aria-label=${label} data-menu=${place} @click=${toggle}>${icon}</button>
    ${open
      ? html`<div class="items" role="menu" aria-label=${label}>
          ${actions.map(
            (action) => html`<button type="button" role=${action.checked === undefined ? "menuitem" : "menuitemradio"} aria-checked=${action.checked === undefined ? nothing : String(action.checked)} tabindex="-1" class=${action.danger ? "danger" : ""} data-action=${action.name}
              @click=${() => {
                close();
                action.run();
              }}>${action.icon}<span>${action.label}</span></button>`,
          )}
        </div>`
      : nothing}
  </div>`;
}

/** Brings a menu wholly into what it stands in, which cuts off what is outside, and goes to its first item. */
function opened(menu: HTMLElement | null): void {
  const items = menu?.querySelector<HTMLElement>(".items");
  const area = items?.closest(".messages, .occupants, .side, .talk")?.getBoundingClientRect();
  if (!items || !area) return;
  const box = items.getBoundingClientRect();
  const into = (from: number, to: number, least: number, most: number) => (to > most ? Math.max(most - to, least - from) : Math.max(0, least - from));
  const x = into(box.left, box.right, area.left + 8, area.right - 8);
  const y = into(box.top, box.bottom, area.top + 8, area.bottom - 8);
  items.style.translate = `${x}px ${y}px`;
  items.querySelector<HTMLElement>(ITEMS)?.focus({ preventScroll: true });
}

function keys(event: KeyboardEvent, close: () => void): void {
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLElement>(ITEMS)];
  const root = menu.getRootNode() as ShadowRoot;
  const at = items.indexOf(root.activeElement as HTMLElement);
  const to = { ArrowDown: (at + 1) % items.length, ArrowUp: (at - 1 + items.length) % items.length, Home: 0, End: items.length - 1 }[event.key];
  if (to !== undefined) items[to]?.focus();
  else if (event.key === "Escape") {
    menu.querySelector<HTMLElement>("button")?.focus();
    close();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
