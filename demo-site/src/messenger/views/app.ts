import { html, nothing, type TemplateResult } from "lit";
import type { Desk } from "../element/desk.js";
import { chatView } from "./chat.js";
import { dialogView } from "./dialog.js";
import { icons } from "./icons.js";
import { listView } from "./list.js";
import { signInView } from "./sign-in.js";

/** All of the messenger. */
export function appView(desk: Desk): TemplateResult {
  const { language, present, signIn } = desk;
  const entering = present.length === 0 || signIn.adding;
  return html`<div class="app" dir=${language.direction} lang=${language.tag} part="app" ?data-open=${desk.open !== undefined} data-view=${desk.wishes.view}>
    ${entering ? signInView(desk) : mainView(desk)} ${entering ? nothing : noticeView(desk)}
    ${desk.features.map((feature) => feature.front?.(desk) ?? nothing)} ${dialogView(desk)}
  </div>`;
}

function mainView(desk: Desk): TemplateResult {
  const { view } = desk.wishes;
  return html`<main class="main" id="chat">
    <h1 class="visually-hidden">${desk.texts.list.title}</h1>
    ${view === "single" ? nothing : listView(desk)} ${view === "list" ? nothing : html`<section class="talk" part="conversation">${chatView(desk)}</section>`}
  </main>`;
}

/** What went wrong, and whether there is a connection. */
function noticeView(desk: Desk): TemplateResult {
  const { texts, notice, present } = desk;
  const broken = present.filter((one) => one.state === "interrupted");
  return html`<div class="notices" role="alert" id="chat-error">
    ${broken.length > 0
      ? html`<p class="notice warn" part="notice">
          ${icons.offline}<span>${texts.status.interrupted}</span>
          <button type="button" class="link" @click=${() => broken.forEach((one) => one.hurry())}>${texts.status.retryNow}</button>
        </p>`
      : nothing}
    ${notice
      ? html`<p class="notice error" part="notice">
          <span>${notice}</span>
          <button type="button" class="icon" aria-label=${texts.errors.dismiss} @click=${() => desk.warn("")}>${icons.close}</button>
        </p>`
      : nothing}
  </div>`;
}
