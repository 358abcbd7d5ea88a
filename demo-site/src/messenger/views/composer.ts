import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { say } from "../account/actions.js";
import type { Chat } from "../account/chats.js";
import type { Desk } from "../element/desk.js";
import { toEnd } from "./chat.js";
import { icons } from "./icons.js";

/** Where a message is written. Enter sends it, with Shift it begins a new line. */
export function composerView(desk: Desk, chat: Chat): TemplateResult {
  const { texts, features } = desk;
  const { account, key } = chat;
  const drafts = desk.draftsOf(account);
  const input = (event: Event) => {
    const { value } = event.target as HTMLTextAreaElement;
    drafts.set(key, value);
    if (value === "") account.typing.stop("active");
    else account.typing.to(key);
    desk.update();
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (features.some((feature) => feature.key?.(desk, chat, event))) return;
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    submit(desk, chat);
  };
  return html`<form id="compose" class="compose" part="composer" @submit=${(event: Event) => (event.preventDefault(), submit(desk, chat))}>
    ${features.map((feature) => feature.aboveComposer?.(desk, chat) ?? nothing)}
    <div class="line">
      ${features.map((feature) => feature.tools?.(desk, chat) ?? nothing)}
      <textarea id="text" rows="1" autocomplete="off" dir=${drafts.get(key) === "" ? desk.language.direction : "auto"} placeholder=${texts.composer.placeholder(chat.name)} aria-label=${texts.composer.label}
        .value=${live(drafts.get(key))} @input=${input} @keydown=${press}></textarea>
      <button type="submit" class="button round" aria-label=${texts.composer.send} ?disabled=${drafts.get(key).trim() === ""}>${icons.send}</button>
    </div>
  </form>`;
}

function submit(desk: Desk, chat: Chat): void {
  const { account, key } = chat;
  const drafts = desk.draftsOf(account);
  const text = drafts.get(key).trim();
  if (!text) return;
  try {
    if (!desk.features.some((feature) => feature.submit?.(desk, chat, text))) say(account, key, text);
  } catch (error) {
    desk.warn(desk.texts.errors.notSent((error as Error).message));
    return;
  }
  drafts.set(key, "");
  desk.update();
  toEnd(desk);
  focusComposer(desk);
}

/** Goes to where a message is written. */
export function focusComposer(desk: Desk): void {
  desk.host.shadowRoot?.querySelector<HTMLElement>("#text")?.focus();
}
