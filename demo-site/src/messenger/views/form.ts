import { html, nothing, type TemplateResult } from "lit";
import { FormCheck, Forms, type DataForm, type DataFormField, type FormFault } from "couplet/full";
import type { Desk } from "../element/desk.js";

/** What a form shows beside its fields. */
export interface FormOptions {
  /** What is wrong with what was filled in last. */
  faults?: readonly FormFault[];
  /** The address at which a picture of the form can be shown; undefined for one that cannot. */
  media?: (uri: string) => string | undefined;
}

/** Of a longer form the rest is not shown, and sent as it was suggested. */
const MOST_FIELDS = 150;

const MOST_OPTIONS = 500;

/** The fields of a form (XEP-0004); it stands in a `<form>`, of which `answersOf` gives what was filled in. */
export function fieldsView(desk: Desk, form: DataForm, { faults = [], media = () => undefined }: FormOptions = {}): TemplateResult {
  return html`${(form.instructions ?? []).map((text) => html`<p class="hint">${text}</p>`)}
    ${(form.fields ?? []).slice(0, MOST_FIELDS).map((field, i) => fieldView(desk, field, i, faults.find((one) => one.field === field.name), media))}`;
}

function fieldView(desk: Desk, field: DataFormField, i: number, fault: FormFault | undefined, media: (uri: string) => string | undefined): TemplateResult | typeof nothing {
  const { type, values = [] } = field;
  if (type === "hidden") return nothing;
  if (type === "fixed") return html`<p class="fixed">${values.join("\n")}</p>`;
  const label = field.label || field.name || "";
  const wrong = fault ? html`<span class="notice error" role="alert">${desk.texts.forms.faults[fault.reason] ?? desk.texts.forms.wrong}</span>` : nothing;
  const hint = field.description ? html`<span class="hint">${field.description}</span>` : nothing;
  if (type === "boolean") {
    const on = ["1", "true"].includes(values[0] ?? "");
    return html`<label class="check"><input type="checkbox" name="f${i}" data-field=${field.name ?? ""} .checked=${on} /> <span>${label} ${hint}</span></label>${wrong}`;
  }
  const picture = (field.media?.uris ?? []).map(({ uri }) => (uri === undefined ? undefined : media(uri))).find((one) => one !== undefined);
  return html`<label class="field"><span>${label}${field.required ? html` <span class="faint">${desk.texts.forms.required}</span>` : nothing}</span>
    ${picture ? html`<img class="riddle" src=${picture} alt=${label} referrerpolicy="no-referrer" />` : nothing} ${inputView(field, i, fault !== undefined)} ${hint} ${wrong}</label>`;
}

function inputView(field: DataFormField, i: number, wrong: boolean): TemplateResult {
  const { type, values = [], options = [], required, name = "" } = field;
  const invalid = wrong ? "true" : "false";
  if (type === "list-single" || type === "list-multi") {
    const many = type === "list-multi";
    return html`<select name="f${i}" data-field=${name} ?multiple=${many} aria-invalid=${invalid}>
      ${!many && (!required || values.length === 0) ? html`<option value=""></option>` : nothing}
      ${options.slice(0, MOST_OPTIONS).map(({ label, value = "" }) => html`<option value=${value} ?selected=${values.includes(value)}>${label || value}</option>`)}
    </select>`;
  }
  if (type === "text-multi" || type === "jid-multi") return html`<textarea name="f${i}" data-field=${name} rows="3" aria-invalid=${invalid} .value=${values.join("\n")}></textarea>`;
  const secret = type === "text-private";
  return html`<input name="f${i}" data-field=${name} type=${secret ? "password" : "text"} autocomplete=${secret ? "new-password" : "off"} autocapitalize="none" spellcheck="false"
    aria-invalid=${invalid} .value=${values[0] ?? ""} />`;
}

/** The form as it was filled in, and what is wrong with it by its own words. */
export function filledIn(element: HTMLFormElement, form: DataForm): { form: DataForm; faults: readonly FormFault[]; values: ReturnType<typeof Forms.values> } {
  const data = new FormData(element);
  const answers: Record<string, string | string[] | boolean> = {};
  for (const [i, { name, type }] of (form.fields ?? []).slice(0, MOST_FIELDS).entries()) {
    if (name === undefined || type === "hidden" || type === "fixed") continue;
    const all = data.getAll(`f${i}`).map(String);
    if (type === "boolean") answers[name] = all.length > 0;
    else if (type === "text-multi" || type === "jid-multi") answers[name] = (all[0] ?? "").split(/\r?\n/).filter((line) => line !== "" || type === "text-multi");
    else answers[name] = all.filter((one) => one !== "");
  }
  const filled = Forms.fill(form, answers);
  return { form: filled, faults: FormCheck.faults(form, filled), values: Forms.values(filled) };
}
