import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Desk } from "../element/desk.js";
import { icons } from "./icons.js";
import { offerView } from "./offer.js";

/** The first screen: who logs in where, and what the server offers. */
export function signInView(desk: Desk): TemplateResult {
  const { signIn, texts, wishes } = desk;
  const say = texts.signIn;
  const typed = (field: "address" | "password" | "server") => (event: Event) => {
    signIn[field] = (event.target as HTMLInputElement).value;
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (!signIn.busy) void signIn.enter();
  };
  const invalid = (field: string) => (signIn.wrong === field ? "true" : "false");
  return html`<main class="welcome" id="welcome" part="sign-in">
    <section class="card" aria-labelledby="welcome-title">
      <slot name="welcome"><h1 id="welcome-title" class="brand">${icons.brand}<span>Couplet</span></h1></slot>
      <form id="login" novalidate @submit=${submit}>
        <label class="field">
          <span>${say.address}</span>
          <input id="address" name="username" type="text" inputmode="email" autocomplete="username" autocapitalize="none" spellcheck="false"
            placeholder=${say.addressExample} .value=${live(signIn.address)} @input=${typed("address")} aria-invalid=${invalid("address")} aria-describedby="login-error" />
        </label>
        <label class="field">
          <span>${say.password}</span>
          <input id="password" name="password" type="password" autocomplete="current-password" .value=${live(signIn.password)}
            @input=${typed("password")} aria-invalid=${invalid("password")} aria-describedby="login-error" />
        </label>
        <details class="more" ?open=${signIn.wrong === "server"}>
          <summary>${say.connection}</summary>
          <label class="field">
            <span>${say.server}</span>
            <input id="relay" type="url" inputmode="url" autocapitalize="none" spellcheck="false" placeholder=${wishes.server}
              .value=${live(signIn.server)} @input=${typed("server")} aria-invalid=${invalid("server")} aria-describedby="relay-hint" />
          </label>
          <p class="hint" id="relay-hint">${say.serverHint}</p>
        </details>
        ${desk.features.map((feature) => feature.options?.(desk) ?? nothing)}
        <p id="login-error" class="notice error" role="alert" ?hidden=${!signIn.error}>${signIn.error}</p>
        <div class="actions">
          <button id="look" type="button" class="button quiet" ?disabled=${signIn.busy !== ""} @click=${() => signIn.look()}>
            ${signIn.busy === "looking" ? say.looking : say.look}
          </button>
          <button id="enter" type="submit" class="button" ?disabled=${signIn.busy !== ""}>${signIn.busy === "entering" ? say.entering : say.enter}</button>
        </div>
        ${signIn.adding
          ? html`<button type="button" class="link" @click=${() => ((signIn.adding = false), desk.update())}>${say.cancel}</button>`
          : html`<p class="hint">${say.lookHint}</p>`}
      </form>
      ${desk.features.map((feature) => feature.welcome?.(desk) ?? nothing)}
    </section>
    ${signIn.offer ? offerView(desk, signIn.offer) : nothing}
  </main>`;
}
