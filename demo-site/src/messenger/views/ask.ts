import { html, nothing } from "lit";
import type { Desk } from "../element/desk.js";
import { closeDialog, openDialog } from "./dialog.js";

/** A question to the user. */
export interface Question {
  title: string;
  text?: string | undefined;
  /** Something to be written. */
  field?: { label: string; value?: string; type?: "text" | "password"; required?: boolean } | undefined;
  /** What agreeing is called. */
  yes: string;
  /** It takes something away. */
  danger?: boolean;
}

/** Asks the user something; gives what was written, or undefined if the user would not. */
export function ask(desk: Desk, { title, text, field, yes, danger }: Question): Promise<{ value: string } | undefined> {
  return new Promise((resolve) => {
    const submit = (event: Event) => {
      event.preventDefault();
      const value = ((event.target as HTMLFormElement).elements.namedItem("value") as HTMLInputElement | null)?.value.trim() ?? "";
      if (field?.required && value === "") return;
      resolve({ value });
      closeDialog(desk, "ask");
    };
    const body = () =>
      html`<form class="ask" @submit=${submit}>
        ${text ? html`<p>${text}</p>` : nothing}
        ${field ? html`<label class="field"><span>${field.label}</span><input name="value" type=${field.type ?? "text"} .value=${field.value ?? ""} autocomplete="off" autofocus /></label>` : nothing}
        <div class="actions">
          <button type="button" class="button quiet" @click=${() => closeDialog(desk, "ask")}>${desk.texts.dialog.cancel}</button>
          <button type="submit" class="button ${danger ? "danger" : ""}">${yes}</button>
        </div>
      </form>`;
    openDialog(desk, { name: "ask", title, body, closed: () => resolve(undefined) });
  });
}
