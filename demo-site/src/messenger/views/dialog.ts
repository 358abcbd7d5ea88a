import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import type { Desk } from "../element/desk.js";
import { icons } from "./icons.js";

/** What shows in front of all else until it is closed: by its button, by Escape, or by a click beside it. */
export interface Dialog {
  /** A word that tells it from others, for tests and styles. */
  name: string;
  title: string;
  body: () => TemplateResult;
  /** Whether it may be as large as the window. */
  large?: boolean;
  closed?: () => void;
}

const open = new WeakMap<Desk, Dialog>();

export function openDialog(desk: Desk, dialog: Dialog): void {
  open.get(desk)?.closed?.();
  open.set(desk, dialog);
  desk.update();
}

/** Closes what is open, if it is `name`. */
export function closeDialog(desk: Desk, name?: string): void {
  const dialog = open.get(desk);
  if (!dialog || (name !== undefined && dialog.name !== name)) return;
  open.delete(desk);
  // The browser gives the focus back to where it was.
  desk.host.shadowRoot?.querySelector<HTMLDialogElement>("dialog")?.close();
  dialog.closed?.();
  desk.update();
}

/** Whether a dialog is open. */
export const isOpen = (desk: Desk, name: string): boolean => open.get(desk)?.name === name;

function show(element: Element | undefined): void {
  if (element instanceof HTMLDialogElement) {
    queueMicrotask(() => {
      if (element.isConnected && !element.open) element.showModal();
    });
  }
}

export function dialogView(desk: Desk): TemplateResult | typeof nothing {
  const dialog = open.get(desk);
  if (!dialog) return nothing;
  const close = () => closeDialog(desk, dialog.name);
  return html`<dialog class="dialog ${dialog.large ? "large" : ""}" aria-labelledby="dialog-title" data-dialog=${dialog.name} part="dialog" ${ref(show)} @close=${close}
    @click=${(event: Event) => event.target === event.currentTarget && close()}>
    <section class="sheet">
      <header class="bar small">
        <h2 id="dialog-title">${dialog.title}</h2>
        <button type="button" class="icon" aria-label=${desk.texts.dialog.close} @click=${close}>${icons.close}</button>
      </header>
      <div class="inside" tabindex="0">${dialog.body()}</div>
    </section>
  </dialog>`;
}
