import { html, nothing, type TemplateResult } from "lit";
import { Jid, type Contact } from "couplet/full";
import type { Account } from "../account/account.js";
import { nameFor } from "../account/chats.js";
import { block, canBlock } from "../account/blocking.js";
import type { Desk } from "../element/desk.js";
import { avatar } from "./avatar.js";
import { closeDialog, openDialog } from "./dialog.js";
import { groupsIn } from "./contact.js";

/** As many requests are shown at once; when they are answered, others follow. */
const MOST = 5;

const asking = new WeakMap<object, readonly Contact[]>();

function askingOf({ link }: Account): readonly Contact[] {
  if (!link) return [];
  const { current } = link.roster;
  const known = asking.get(current) ?? current.all.filter((one) => one.asked);
  asking.set(current, known);
  return known;
}

/** Who asks to see the user's presence. */
export function requestsView(desk: Desk): TemplateResult | undefined {
  const all = desk.present.flatMap((account) => askingOf(account).map((contact) => ({ account, contact })));
  if (all.length === 0) return undefined;
  const { people } = desk.texts;
  return html`<section class="requests" aria-label=${people.requests}>
    ${all.slice(0, MOST).map(({ account, contact }) => requestView(desk, account, contact))}
    ${all.length > MOST ? html`<p class="hint">${people.moreRequests(all.length - MOST)}</p>` : nothing}
  </section>`;
}

function requestView(desk: Desk, account: Account, contact: Contact): TemplateResult {
  const { people } = desk.texts;
  const { jid, request } = contact;
  const name = nameFor(account, jid);
  const accept = () => {
    account.contacts.allow(jid);
    if (contact.subscription === "none" || contact.subscription === "from") account.contacts.add(jid);
  };
  return html`<div class="request" data-request=${jid}>
    ${avatar(desk, account, jid, name)}
    <div class="who">
      <strong>${name}</strong>
      <span class="line">${name === jid ? nothing : jid}</span>
      <span>${request ? request.slice(0, 300) : people.wants}</span>
    </div>
    <div class="actions">
      <button type="button" class="button small accept" aria-label=${people.acceptOne(name)} @click=${accept}>${people.accept}</button>
      <button type="button" class="button quiet small refuse" aria-label=${people.refuseOne(name)} @click=${() => account.contacts.refuse(jid)}>${people.refuse}</button>
      ${canBlock(account)
        ? html`<button type="button" class="button quiet small block" aria-label=${people.blockOne(name)}
            @click=${() => desk.attempt(async () => (await block(account, jid), account.contacts.refuse(jid)))}>${people.block}</button>`
        : nothing}
    </div>
  </div>`;
}

/** Where somebody is added to the list. */
export function addContact(desk: Desk, account: Account): void {
  const { people, errors } = desk.texts;
  let error = "";
  const submit = (event: Event) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = String(data.get("address")).trim();
    try {
      const { local, resource } = Jid.parse(text);
      if (local === undefined || resource !== undefined) throw new Error(errors.noName);
    } catch (failure) {
      const { reason, message } = failure as { reason?: string; message: string };
      error = reason === undefined ? message : errors.badAddress(reason);
      desk.update();
      return;
    }
    const jid = Jid.bare(text);
    closeDialog(desk, "add-contact");
    void desk.attempt(async () => {
      await account.contacts.change(jid, String(data.get("name")).trim() || undefined, groupsIn(String(data.get("groups"))));
      account.contacts.add(jid);
      desk.choose(account, jid);
    });
  };
  openDialog(desk, {
    name: "add-contact",
    title: people.add,
    body: () => html`<form novalidate @submit=${submit}>
      <label class="field"><span>${people.address}</span>
        <input name="address" inputmode="email" autocomplete="off" autocapitalize="none" spellcheck="false" autofocus aria-invalid=${error ? "true" : "false"} aria-describedby="add-error" /></label>
      <p id="add-error" class="notice error" role="alert" ?hidden=${!error}>${error}</p>
      <label class="field"><span>${people.name}</span><input name="name" autocomplete="off" /></label>
      <label class="field"><span>${people.groups}</span><input name="groups" autocomplete="off" placeholder=${people.groupsExample} /></label>
      <div class="actions"><button type="submit" class="button">${people.add}</button></div>
    </form>`,
  });
}

/** Where the user says how available they are, in their own words too. */
export function editStatus(desk: Desk, account: Account): void {
  const { people } = desk.texts;
  const submit = (event: Event) => {
    event.preventDefault();
    const text = String(new FormData(event.target as HTMLFormElement).get("status")).trim();
    closeDialog(desk, "status");
    account.contacts.announce(account.contacts.show, text);
  };
  openDialog(desk, {
    name: "status",
    title: people.status,
    body: () => html`<form @submit=${submit}>
      <label class="field"><span>${people.statusText}</span><input name="status" maxlength="300" autocomplete="off" autofocus .value=${account.contacts.status} /></label>
      <div class="actions"><button type="submit" class="button">${people.save}</button></div>
    </form>`,
  });
}
