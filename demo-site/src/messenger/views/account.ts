import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Account } from "../account/account.js";
import { nameFor } from "../account/chats.js";
import type { Show } from "../account/contacts.js";
import type { Desk } from "../element/desk.js";
import type { Action } from "../features/feature.js";
import { avatar } from "./avatar.js";
import { icons } from "./icons.js";
import { menuView } from "./menu.js";

/** An account that is in: who it is, how available, and its menu. */
export function accountView(desk: Desk, account: Account): TemplateResult {
  const { texts } = desk;
  const name = nameFor(account, account.jid);
  const { show } = account.contacts;
  const shown = account.state === "online" ? show || "available" : "offline";
  const actions: Action[] = [
    ...desk.features.flatMap((feature) => feature.menu?.(desk, account) ?? []),
    { name: "leave", label: texts.status.leave, icon: icons.leave, run: () => desk.signOut(account) },
  ];
  return html`<header class="bar me" part="account" data-account=${account.jid}>
    ${avatar(desk, account, account.jid, name, shown)}
    <div class="who">
      <strong id="me-name" title=${account.jid}>${name}</strong>
      <select id="me-presence" aria-label=${texts.presence.label} .value=${live(show)}
        @change=${(event: Event) => account.contacts.announce((event.target as HTMLSelectElement).value as Show)}>
        <option value="">${texts.presence.available}</option>
        <option value="chat">${texts.presence.chat}</option>
        <option value="away">${texts.presence.away}</option>
        <option value="xa">${texts.presence.xa}</option>
        <option value="dnd">${texts.presence.dnd}</option>
      </select>
    </div>
    ${account.state === "online" ? nothing : html`<span class="visually-hidden">${texts.status.interrupted}</span>`}
    ${menuView(desk, `account ${account.jid}`, texts.list.menu, actions)}
  </header>`;
}
