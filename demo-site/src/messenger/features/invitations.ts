import { html } from "lit";
import { Jid } from "couplet/full";
import { nameOf, roomKey } from "../account/chat.js";
import { nameFor } from "../account/chats.js";
import { ask } from "../views/ask.js";
import { icons } from "../views/icons.js";
import type { Feature } from "./feature.js";

/** Invitations into rooms: those that came, and one's own. */
export const invitations: Feature = {
  name: "invitations",

  aboveList(desk) {
    const all = desk.present.flatMap((account) => account.invitations.waiting.map((one) => ({ account, one })));
    if (all.length === 0) return undefined;
    const { texts } = desk;
    return html`<ul class="requests">
      ${all.slice(0, 5).map(({ account, one }) => {
        const accept = () => {
          account.invitations.done(one);
          account.rooms.enter(one.room, undefined, one.password);
          desk.choose(account, roomKey(one.room));
        };
        return html`<li class="request" data-room=${one.room}>
          <p>${texts.invitations.came(nameFor(account, one.from), nameOf(one.room))}${one.reason ? html` <q>${one.reason.slice(0, 200)}</q>` : undefined}</p>
          <button type="button" class="button small" @click=${accept}>${texts.room.enter}</button>
          <button type="button" class="button quiet small" @click=${() => account.invitations.done(one)}>${texts.invitations.decline}</button>
        </li>`;
      })}
    </ul>`;
  },

  chatMenu(desk, { account, jid, room }) {
    if (room?.state !== "joined" || room.jid !== jid) return [];
    const { texts } = desk;
    const run = async () => {
      const said = await ask(desk, { title: texts.invitations.invite, field: { label: texts.signIn.address, required: true }, yes: texts.invitations.invite });
      if (said) void desk.attempt(() => account.invitations.send(jid, Jid.bare(said.value)));
    };
    return [{ name: "invite", label: texts.invitations.invite, icon: icons.add, run: () => void run() }];
  },
};
