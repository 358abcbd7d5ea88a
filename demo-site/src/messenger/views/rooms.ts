import { html, nothing, type TemplateResult } from "lit";
import { Jid, type DataForm, type FormFault } from "couplet/full";
import type { Account } from "../account/account.js";
import { roomKey } from "../account/chat.js";
import type { Chat } from "../account/chats.js";
import { configurationOf, configure, destroy, listRooms, roomServices, type ListedRoom } from "../account/room-service.js";
import type { Desk } from "../element/desk.js";
import { confirm } from "./ask.js";
import { closeDialog, openDialog } from "./dialog.js";
import { fieldsView, filledIn } from "./form.js";
import { icons } from "./icons.js";

/** As many rooms are shown of those that were found. */
const MOST_SHOWN = 100;

/** Where rooms are looked for and made. */
export function browse(desk: Desk, account: Account): void {
  const say = desk.texts.rooms;
  let service = "";
  let found: readonly ListedRoom[] | undefined;
  let wanted = "";
  let error = "";
  const look = async () => {
    try {
      service ||= (await roomServices(account))[0] ?? "";
      if (service) found = await listRooms(account, service);
      else error = say.noService;
    } catch (failure) {
      const { text, condition, message } = failure as { text?: string; condition?: string; message: string };
      error = desk.texts.errors.failed(text || condition || message);
    }
    desk.update();
  };
  const enter = (jid: string) => {
    closeDialog(desk, "rooms");
    account.rooms.enter(jid);
    desk.choose(account, roomKey(jid));
  };
  const make = (event: Event) => {
    event.preventDefault();
    const name = String(new FormData(event.target as HTMLFormElement).get("room")).trim();
    error = "";
    try {
      if (!name || (!service && !name.includes("@"))) throw new Error(say.noName);
      enter(Jid.bare(name.includes("@") ? name : Jid.of({ local: Jid.escape(name.toLocaleLowerCase()), domain: service })));
    } catch (failure) {
      const { reason, message } = failure as { reason?: string; message: string };
      error = reason === undefined ? message : desk.texts.errors.badAddress(reason);
      desk.update();
    }
  };
  void look();
  openDialog(desk, {
    name: "rooms",
    title: say.title,
    body: () => {
      const word = wanted.trim().toLocaleLowerCase();
      const shown = (found ?? []).filter(({ jid, name }) => jid.includes(word) || name.toLocaleLowerCase().includes(word));
      return html`<form id="make-room" novalidate @submit=${make}>
          <label class="field"><span>${say.name}</span>
            <input name="room" autocomplete="off" spellcheck="false" autofocus aria-describedby="rooms-error" @input=${(event: Event) => ((wanted = (event.target as HTMLInputElement).value), desk.update())} /></label>
          <p id="rooms-error" class="notice error" role="alert" ?hidden=${!error}>${error}</p>
          <div class="actions"><button type="submit" class="button small">${say.enterOrMake}</button></div>
        </form>
        ${service ? html`<h3>${say.at(service)}</h3>` : nothing}
        ${found === undefined && !error ? html`<p class="hint" aria-live="polite">${say.looking}</p>` : nothing}
        ${found !== undefined && shown.length === 0 ? html`<p class="hint">${say.none}</p>` : nothing}
        <ul class="lines rooms">
          ${shown.slice(0, MOST_SHOWN).map(
            ({ jid, name }) => html`<li><button type="button" class="contact" data-room=${jid} @click=${() => enter(jid)}>
              <span class="avatar plain" aria-hidden="true">${icons.room}</span><span class="who"><strong>${name}</strong><span class="line">${jid}</span></span></button></li>`,
          )}
        </ul>
        ${shown.length > MOST_SHOWN ? html`<p class="hint">${desk.texts.people.moreRequests(shown.length - MOST_SHOWN)}</p>` : nothing}`;
    },
  });
}

/** Where the owner of a room says how it is to be. */
export function editRoom(desk: Desk, { account, jid, name }: Chat): void {
  const say = desk.texts.rooms;
  void desk.attempt(async () => {
    const form = await configurationOf(account, jid);
    if (!form) throw new Error(say.noForm);
    showForm(desk, account, jid, name, form);
  });
}

function showForm(desk: Desk, account: Account, jid: string, name: string, form: DataForm): void {
  let faults: readonly FormFault[] = [];
  let error = "";
  const submit = (event: Event) => {
    event.preventDefault();
    const filled = filledIn(event.target as HTMLFormElement, form);
    faults = filled.faults.filter(({ reason }) => reason !== "not-checked");
    error = "";
    desk.update();
    if (faults.length > 0) return;
    configure(account, jid, filled.form).then(
      () => (settle(account, jid), closeDialog(desk, "room")),
      (failure: { text?: string; condition?: string; message: string }) => {
        error = desk.texts.errors.failed(failure.text || failure.condition || failure.message);
        desk.update();
      },
    );
  };
  openDialog(desk, {
    name: "room",
    title: form.title || desk.texts.rooms.settingsOf(name),
    body: () => html`<form id="room-form" novalidate @submit=${submit}>
      ${fieldsView(desk, form, { faults })}
      <p class="notice error" role="alert" ?hidden=${!error}>${error}</p>
      <div class="actions">
        <button type="button" class="button quiet" @click=${() => closeDialog(desk)}>${desk.texts.dialog.cancel}</button>
        <button type="submit" class="button">${desk.texts.people.save}</button>
      </div>
    </form>`,
  });
}

/** New rooms that their owner has said how they are to be. */
const settled = new WeakMap<Account, Set<string>>();

function settle(account: Account, room: string): void {
  settled.set(account, (settled.get(account) ?? new Set()).add(room));
  account.rooms.refresh(room);
  account.changed();
}

/** Says of a room that the user has just made that it can be set up. */
export function newRoomView(desk: Desk, chat: Chat): TemplateResult | undefined {
  const { account, room, jid } = chat;
  if (room?.state !== "joined" || !room.flags.created || settled.get(account)?.has(jid)) return undefined;
  const say = desk.texts.rooms;
  return html`<div class="banner" role="status"><span>${say.created}</span>
    <button type="button" class="button small" id="set-room" @click=${() => editRoom(desk, chat)}>${say.settings}</button>
    <button type="button" class="button quiet small" id="as-it-is" @click=${() => settle(account, jid)}>${say.asItIs}</button></div>`;
}

/** Asks whether a room is to be ended. */
export function askDestroy(desk: Desk, { account, jid, name }: Chat): void {
  const say = desk.texts.rooms;
  void confirm(desk, say.destroy, say.destroySure(name), say.destroy, () => destroy(account, jid));
}
