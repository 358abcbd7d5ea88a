import { html, nothing, type TemplateResult } from "lit";
import { changePassword, deleteAccount } from "../account/registration.js";
import type { Account } from "../account/account.js";
import type { Desk } from "../element/desk.js";
import { Registration } from "../element/registration.js";
import { closeDialog, openDialog } from "./dialog.js";
import { fieldsView, filledIn } from "./form.js";
import { safeLink } from "./links.js";

/** Where somebody makes an account. */
export function register(desk: Desk): void {
  const registration = new Registration(desk);
  openDialog(desk, {
    name: "register",
    title: desk.texts.registration.title,
    closed: () => registration.stop(),
    body: () => {
      if (registration.ended) queueMicrotask(() => closeDialog(desk, "register"));
      return registration.asked && registration.state !== "domain" && registration.state !== "asking" ? formView(desk, registration) : domainView(desk, registration);
    },
  });
}

function domainView(desk: Desk, registration: Registration): TemplateResult {
  const say = desk.texts.registration;
  const submit = (event: Event) => {
    event.preventDefault();
    void registration.ask(String(new FormData(event.target as HTMLFormElement).get("domain")).trim());
  };
  return html`<form id="register-where" novalidate @submit=${submit}>
    <label class="field"><span>${say.domain}</span>
      <input name="domain" inputmode="url" autocapitalize="none" spellcheck="false" autofocus placeholder="example.org" .value=${registration.domain} aria-describedby="register-error" /></label>
    ${errorView(registration)}
    <div class="actions"><button type="submit" class="button" ?disabled=${registration.state === "asking"}>${registration.state === "asking" ? say.asking : say.ask}</button></div>
  </form>`;
}

const errorView = ({ error }: Registration) => html`<p id="register-error" class="notice error" role="alert" ?hidden=${!error}>${error}</p>`;

function formView(desk: Desk, registration: Registration): TemplateResult {
  const say = desk.texts.registration;
  const { asked, faults, state, domain } = registration;
  if (!asked) return html``;
  const submit = (event: Event) => {
    event.preventDefault();
    const filled = filledIn(event.target as HTMLFormElement, asked.form);
    registration.send(filled.form, filled.faults, filled.values);
  };
  const page = asked.page === undefined ? undefined : safeLink(asked.page);
  return html`<form id="register-form" novalidate @submit=${submit}>
    <p>${say.at(domain)}</p>
    ${page ? html`<p><a href=${page} target="_blank" rel="noopener noreferrer">${say.page}</a></p>` : nothing}
    ${fieldsView(desk, asked.form, { faults, media: (uri) => registration.picture(uri) })} ${errorView(registration)}
    ${(asked.form.fields ?? []).length === 0
      ? nothing
      : html`<div class="actions"><button type="submit" class="button" ?disabled=${state === "sending"}>${say.create}</button></div>`}
  </form>`;
}

/** Where the password of an account is changed. */
export function askPassword(desk: Desk, account: Account): void {
  const say = desk.texts.registration;
  let error = "";
  const submit = (event: Event) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const password = String(data.get("password"));
    error = password === "" ? desk.texts.errors.noPassword : password === data.get("again") ? "" : say.notTheSame;
    desk.update();
    if (error) return;
    changePassword(account, password).then(
      () => closeDialog(desk, "password"),
      (failure: { text?: string; condition?: string; message: string }) => {
        error = say.refused(failure.text || failure.condition || failure.message);
        desk.update();
      },
    );
  };
  openDialog(desk, {
    name: "password",
    title: say.password,
    body: () => html`<form novalidate @submit=${submit}>
      <label class="field"><span>${say.newPassword}</span><input name="password" type="password" autocomplete="new-password" autofocus aria-describedby="password-error" /></label>
      <label class="field"><span>${say.again}</span><input name="again" type="password" autocomplete="new-password" aria-describedby="password-error" /></label>
      <p id="password-error" class="notice error" role="alert" ?hidden=${!error}>${error}</p>
      <div class="actions"><button type="submit" class="button">${say.password}</button></div>
    </form>`,
  });
}

/** Asks whether an account is to be ended; its address is to be typed, as it cannot be undone. */
export function askDelete(desk: Desk, account: Account): void {
  const say = desk.texts.registration;
  let typed = "";
  const submit = (event: Event) => {
    event.preventDefault();
    if (typed.trim() !== account.jid) return;
    closeDialog(desk, "delete");
    void desk.attempt(() => deleteAccount(account));
  };
  openDialog(desk, {
    name: "delete",
    title: say.end,
    body: () => html`<form novalidate @submit=${submit}>
      <p>${say.endSure(account.jid)}</p>
      <label class="field"><span>${say.typeAddress}</span>
        <input name="address" autocomplete="off" autocapitalize="none" spellcheck="false" @input=${(event: Event) => ((typed = (event.target as HTMLInputElement).value), desk.update())} /></label>
      <div class="actions"><button type="submit" class="button danger" id="sure" ?disabled=${typed.trim() !== account.jid}>${say.end}</button></div>
    </form>`,
  });
}
