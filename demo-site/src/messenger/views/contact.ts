import { html, nothing, type TemplateResult } from "lit";
import type { OnlineContact } from "couplet/full";
import { cardOf, type Card } from "../account/cards.js";
import { nameOf } from "../account/chat.js";
import type { Chat } from "../account/chats.js";
import type { Desk } from "../element/desk.js";
import { avatar } from "./avatar.js";
import { confirm } from "./dialog.js";
import { icons } from "./icons.js";
import { whereabouts } from "./list.js";
import { fullTime } from "./times.js";

/** All of somebody: names, card, devices, groups, and what can be done with them. */
export function contactPanel(desk: Desk, chat: Chat): TemplateResult {
  const { texts } = desk;
  const { account, jid, contact, online } = chat;
  const card = cardOf(account, jid);
  const close = () => {
    desk.panel = "";
    desk.update();
  };
  return html`<aside class="panel about-contact" aria-label=${texts.people.about} part="contact">
    <header class="bar small">
      <strong>${texts.people.about}</strong>
      <button type="button" class="icon" aria-label=${texts.people.hide} @click=${close}>${icons.close}</button>
    </header>
    <div class="inside">
      <div class="portrait">
        ${avatar(desk, account, jid, chat.name)}
        <strong>${chat.name}</strong>
        <span class="faint">${jid}</span>
        <span>${whereabouts(desk, chat)}</span>
      </div>
      ${factsView(desk, chat, card)} ${online ? devicesView(desk, online, card) : nothing} ${contact?.listed ? editView(desk, chat) : nothing}
      ${contact?.listed ? html`<button type="button" id="remove-contact" class="button quiet small" @click=${() => remove(desk, chat)}>${texts.people.remove}</button>` : nothing}
    </div>
  </aside>`;
}

function factsView(desk: Desk, chat: Chat, { card, seen }: Card): TemplateResult | typeof nothing {
  const { people } = desk.texts;
  const idle = chat.online?.best.idle;
  const facts: [string, string | undefined][] = [
    [people.subscription, chat.contact?.listed ? people.subscriptions[chat.contact.subscription] : undefined],
    [people.fullName, card?.fullName],
    [people.organization, card?.organizations?.map(({ name }) => name).filter(Boolean).join(", ")],
    [people.email, card?.emails?.map(({ address }) => address).filter(Boolean).slice(0, 5).join(", ")],
    [people.phone, card?.phones?.map(({ number }) => number).filter(Boolean).slice(0, 5).join(", ")],
    [people.birthday, card?.birthday],
    [people.note, card?.notes?.join("\n") || card?.description?.join("\n")],
    [people.idle, idle && fullTime(desk, idle)],
    [people.seen, !chat.online && seen ? fullTime(desk, seen) : undefined],
  ];
  const said = facts.filter(([, value]) => value);
  return said.length === 0 ? nothing : html`<dl class="facts">${said.map(([name, value]) => html`<dt>${name}</dt><dd>${value?.slice(0, 2000)}</dd>`)}</dl>`;
}

function devicesView(desk: Desk, { resources }: OnlineContact, { clients }: Card): TemplateResult {
  const { texts } = desk;
  return html`<h3>${texts.people.devices}</h3>
    <ul class="devices">
      ${resources.map((one) => {
        const word = texts.presence[one.show ?? "available"];
        return html`<li><strong>${clients.get(one.jid) ?? nameOf(one.jid)}</strong> <span class="faint">${one.status ? `${word} — ${one.status}` : word}</span></li>`;
      })}
    </ul>`;
}

function editView(desk: Desk, { account, contact, jid }: Chat): TemplateResult {
  const { people } = desk.texts;
  const groups = [...new Set(account.link?.roster.current.all.flatMap((one) => one.groups ?? []))].slice(0, 200);
  const save = (event: Event) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    void desk.attempt(() => account.contacts.change(jid, String(data.get("name")).trim() || undefined, groupsIn(String(data.get("groups")))));
  };
  return html`<form id="edit-contact" @submit=${save}>
    <label class="field"><span>${people.name}</span><input name="name" autocomplete="off" .value=${contact?.name ?? ""} /></label>
    <label class="field"><span>${people.groups}</span><input name="groups" autocomplete="off" list="known-groups" placeholder=${people.groupsExample} .value=${(contact?.groups ?? []).join(", ")} /></label>
    <datalist id="known-groups">${groups.map((one) => html`<option value=${one}></option>`)}</datalist>
    <div class="actions"><button type="submit" class="button small">${people.save}</button></div>
  </form>`;
}

/** The names of groups that were typed with commas between. */
export const groupsIn = (text: string): string[] => [...new Set(text.split(",").map((one) => one.trim()).filter(Boolean))];

/** Takes somebody off the list, when the user is sure. */
export function remove(desk: Desk, { account, jid, name }: Chat): void {
  const { people } = desk.texts;
  confirm(desk, people.remove, people.removeSure(name), people.remove, () => account.contacts.remove(jid));
}
