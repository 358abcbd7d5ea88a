import { html, nothing, type TemplateResult } from "lit";
import type { OnlineContact } from "couplet/full";
import type { Account } from "../account/account.js";
import { askClient, cardOf, FACTS, lastSeen, type Card } from "../account/cards.js";
import { nameOf } from "../account/chat.js";
import type { Chat } from "../account/chats.js";
import type { Desk } from "../element/desk.js";
import { avatar } from "./avatar.js";
import { confirm } from "./ask.js";
import { icons } from "./icons.js";
import { whereabouts } from "./list.js";
import { clockText, fullTime } from "./times.js";

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
      ${factsView(desk, chat, card)} ${online ? devicesView(desk, account, online, card) : nothing} ${contact?.listed ? editView(desk, chat) : nothing}
      ${contact?.listed ? html`<button type="button" id="remove-contact" class="button quiet small" @click=${() => remove(desk, chat)}>${texts.people.remove}</button>` : nothing}
    </div>
  </aside>`;
}

function factsView(desk: Desk, chat: Chat, card: Card): TemplateResult | typeof nothing {
  const { people } = desk.texts;
  const { account, jid, contact, online } = chat;
  const idle = online?.best.idle;
  const seen = online ? undefined : lastSeen(account, jid);
  const facts: [string, string | undefined][] = [
    [people.subscription, contact?.listed ? people.subscriptions[contact.subscription] : undefined],
    ...FACTS.map((fact): [string, string | undefined] => [people[fact], card.facts[fact]?.join("\n")]),
    [people.idle, idle && fullTime(desk, idle)],
    [people.seen, seen && fullTime(desk, seen)],
  ];
  const said = facts.filter(([, value]) => value);
  return said.length === 0 ? nothing : html`<dl class="facts">${said.map(([name, value]) => html`<dt>${name}</dt><dd>${value?.slice(0, 2000)}</dd>`)}</dl>`;
}

function devicesView(desk: Desk, account: Account, { resources }: OnlineContact, { clients }: Card): TemplateResult {
  const { texts } = desk;
  return html`<h3>${texts.people.devices}</h3>
    <ul class="devices">
      ${resources.map((one) => {
        const word = texts.presence[one.show ?? "available"];
        const { name, version, clock } = clients.get(one.jid) ?? {};
        const there = clock === undefined ? undefined : texts.people.clock(clockText(desk, new Date(Date.now() + clock)));
        return html`<li><strong>${name ?? nameOf(one.jid)}</strong> <span class="faint">${one.status ? `${word} — ${one.status}` : word}</span>
          ${version || there
            ? html`<div class="faint">${[version?.slice(0, 200), there].filter(Boolean).join(" · ")}</div>`
            : html`<button type="button" class="button quiet small ask" @click=${() => desk.attempt(() => askClient(account, one.jid))}>${texts.people.ask}</button>`}</li>`;
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
  void confirm(desk, people.remove, people.removeSure(name), people.remove, () => account.contacts.remove(jid));
}
