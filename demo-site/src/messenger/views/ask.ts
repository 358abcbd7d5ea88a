import { html, nothing } from "lit";
import type { Desk } from "../element/desk.js";
import { closeDialog, openDialog } from "./dialog.js";

/** A question to the user. */
export interface Question {
  title: string;
  text?: string | undefined;
  /** Something to be written. */
  field?: { label: string; value?: string; type?: "text" | "password"; required?: boolean } | undefined;
  /** Something more that may be left out. */
  more?: { label: string } | undefined;
  /** What agreeing is called. */
  yes: string;
  /** It takes something away. */
  danger?: boolean;
}

/** Asks the user something; gives what was written, or undefined if the user would not. */
export function ask(desk: Desk, { title, text, field, more, yes, danger }: Question): Promise<{ value: string; more: string } | undefined> {
  return new Promise((resolve) => {
    const submit = (event: Event) => {
      event.preventDefault();
      const data = new FormData(event.target as HTMLFormElement);
      const [value, also] = ["value", "more"].map((name) => String(data.get(name) ?? "").trim()) as [string, string];
      if (field?.required && value === "") return;
      resolve({ value, more: also });
      closeDialog(desk, "ask");
    };
    const body = () =>
      html`<form class="ask" @submit=${submit}>
        ${text ? html`<p>${text}</p>` : nothing}
        ${field ? html`<label class="field"><span>${field.label}</span><input name="value" type=${field.type ?? "text"} .value=${field.value ?? ""} autocomplete="off" autofocus /></label>` : nothing}
        ${more ? html`<label class="field"><span>${more.label}</span><input name="more" autocomplete="off" /></label>` : nothing}
        <div class="actions">
          <button type="button" class="button quiet" @click=${() => closeDialog(desk, "ask")}>${desk.texts.dialog.cancel}</button>
          <button type="submit" id="sure" class="button ${danger ? "danger" : ""}">${yes}</button>
        </div>
      </form>`;
    openDialog(desk, { name: "ask", title, body, closed: () => resolve(undefined) });
  });
}

/** Asks before something is done that cannot be undone. */
export async function confirm(desk: Desk, title: string, text: string, yes: string, run: () => Promise<unknown> | void): Promise<void> {
  if (await ask(desk, { title, text, yes, danger: true })) await desk.attempt(run);
}
