import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Account } from "../account/account.js";
import type { Wanted } from "../account/settings.js";
import type { Desk } from "../element/desk.js";
import { openDialog } from "../views/dialog.js";
import { icons } from "../views/icons.js";
import type { Feature } from "./feature.js";
import { askPermission, permission } from "./notifications.js";

function checkbox(account: Account, name: keyof Wanted, label: string, disabled = false): TemplateResult {
  const { settings } = account;
  return html`<label class="check">
    <input type="checkbox" data-setting=${name} .checked=${live(settings.get(name))} ?disabled=${disabled} @change=${(event: Event) => settings.set(name, (event.target as HTMLInputElement).checked)} />
    <span>${label}</span>
  </label>`;
}

/** The browser asks when the user has clicked, and never else. */
function notifyBox(desk: Desk, account: Account): TemplateResult {
  const say = desk.texts.settings;
  const { settings } = account;
  const change = async (event: Event) => {
    const wanted = (event.target as HTMLInputElement).checked;
    settings.set("notify", wanted && (await askPermission()));
  };
  const now = permission();
  const on = settings.get("notify") && now === "granted";
  return html`<label class="check">
      <input type="checkbox" data-setting="notify" .checked=${live(on)} ?disabled=${now === "denied" || now === undefined} @change=${change} />
      <span>${say.notify}</span>
    </label>
    ${now === "denied" ? html`<p class="hint">${say.denied}</p>` : now === undefined ? html`<p class="hint">${say.impossible}</p>` : nothing}
    ${checkbox(account, "preview", say.preview, !on)} ${checkbox(account, "sound", say.sound)}`;
}

function settingsView(desk: Desk, account: Account): TemplateResult {
  const say = desk.texts.settings;
  const notifies = desk.features.some(({ name }) => name === "notifications");
  return html`<p class="hint"><bdi>${account.jid}</bdi></p>
    ${notifies ? html`<h3>${say.notifications}</h3>${notifyBox(desk, account)}` : nothing}
    <h3>${say.privacy}</h3>
    ${checkbox(account, "typing", say.typing)} ${checkbox(account, "read", say.read)}`;
}

/** What the user wishes of an account. */
export const settings: Feature = {
  name: "settings",
  menu: (desk, account) => [
    {
      name: "settings",
      label: desk.texts.settings.title,
      icon: icons.settings,
      run: () => openDialog(desk, { name: "settings", title: desk.texts.settings.title, body: () => settingsView(desk, account) }),
    },
  ],
};
