import { html, type TemplateResult } from "lit";
import { Jid } from "couplet/full";
import type { Account } from "../account/account.js";
import { nameOf, roomKey } from "../account/chat.js";
import { nameFor } from "../account/chats.js";
import type { Decline, Invitation } from "../account/invitations.js";
import type { Desk } from "../element/desk.js";
import { ask } from "../views/ask.js";
import { icons } from "../views/icons.js";
import type { Feature } from "./feature.js";

/** Invitations into rooms: those that came, and one's own. */
export const invitations: Feature = {
  name: "invitations",

  aboveList(desk) {
    const { present, texts } = desk;
    const came = present.flatMap((account) => account.invitations.waiting.map((one) => invitationView(desk, account, one)));
    const declined = present.flatMap((account) => account.invitations.declines.map((one) => declineView(desk, account, one)));
    const all = [...came, ...declined];
    return all.length === 0 ? undefined : html`<ul class="requests" aria-label=${texts.invitations.title}>${all.slice(0, 5)}</ul>`;
  },

  chatMenu(desk, { account, jid, room }) {
    if (room?.state !== "joined" || room.jid !== jid) return [];
    const { texts } = desk;
    const run = async () => {
      const field = { label: texts.signIn.address, required: true };
      const said = await ask(desk, { title: texts.invitations.invite, field, more: { label: texts.retractions.reason }, yes: texts.invitations.invite });
      if (said) void desk.attempt(() => account.invitations.send(jid, Jid.bare(said.value), said.more));
    };
    return [{ name: "invite", label: texts.invitations.invite, icon: icons.add, run: () => void run() }];
  },
};

function invitationView(desk: Desk, account: Account, one: Invitation): TemplateResult {
  const { texts } = desk;
  const { room, from, reason, password, mediated } = one;
  const accept = () => {
    account.invitations.done(one);
    account.rooms.enter(room, undefined, password);
    desk.choose(account, roomKey(room));
  };
  const decline = async () => {
    const said = await ask(desk, { title: texts.invitations.refuse, field: { label: texts.retractions.reason }, yes: texts.invitations.refuse });
    if (said) void desk.attempt(() => account.invitations.decline(one, said.value));
  };
  return html`<li class="request" data-room=${room}>
    <p>${texts.invitations.came(whoIs(account, room, from), nameOf(room))} ${reasonView(reason)}</p>
    <button type="button" class="button small" @click=${accept}>${texts.room.enter}</button>
    ${mediated ? html`<button type="button" class="button quiet small decline" @click=${decline}>${texts.invitations.refuse}</button>` : undefined}
    <button type="button" class="button quiet small" @click=${() => account.invitations.done(one)}>${texts.invitations.decline}</button>
  </li>`;
}

function declineView({ texts }: Desk, account: Account, one: Decline): TemplateResult {
  return html`<li class="request" data-declined=${one.from}>
    <p>${texts.invitations.declined(whoIs(account, one.room, one.from), nameOf(one.room))} ${reasonView(one.reason)}</p>
    <button type="button" class="button quiet small" @click=${() => account.invitations.read(one)}>${texts.errors.dismiss}</button>
  </li>`;
}

const reasonView = (reason: string | undefined): TemplateResult | undefined => (reason ? html`<q>${reason.slice(0, 200)}</q>` : undefined);

/** What somebody is called whom a room names: a person, or an occupant. */
const whoIs = (account: Account, room: string, jid: string): string => (Jid.bare(jid) === room ? nameOf(jid) : nameFor(account, Jid.bare(jid)));
