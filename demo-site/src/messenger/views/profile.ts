import { html, nothing } from "lit";
import type { Account } from "../account/account.js";
import { nameOf } from "../account/chat.js";
import { portrait, publishName, publishPicture, publishRoomPicture } from "../account/pictures.js";
import type { Desk } from "../element/desk.js";
import { avatar } from "./avatar.js";
import { closeDialog, openDialog } from "./dialog.js";

/** Where the user says what they are called and look like, or what a room of theirs looks like. */
export function editProfile(desk: Desk, account: Account, room?: string): void {
  const { profile, dialog } = desk.texts;
  const jid = room ?? account.jid;
  const nick = room ? nameOf(room) : (account.link?.profiles.get(jid)?.nick ?? "");
  let chosen: { data: Uint8Array; url: string } | undefined;
  let removed = false;
  let error = "";
  const drop = () => {
    if (chosen) URL.revokeObjectURL(chosen.url);
    chosen = undefined;
  };
  const take = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    error = "";
    try {
      if (!file) return;
      const made = await portrait(file);
      drop();
      chosen = made;
      removed = false;
    } catch {
      error = profile.notAPicture;
    }
    input.value = "";
    desk.update();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const name = String(new FormData(event.target as HTMLFormElement).get("nick") ?? nick).trim();
    const picture = chosen?.data;
    closeDialog(desk, "profile");
    void desk.attempt(async () => {
      if (name !== nick) await publishName(account, name);
      if (picture || removed) await (room ? publishRoomPicture(account, room, picture) : publishPicture(account, picture));
    });
  };
  openDialog(desk, {
    name: "profile",
    title: room ? profile.ofRoom : profile.title,
    closed: drop,
    body: () => html`<form @submit=${submit}>
      <div class="portrait">
        ${chosen ? html`<span class="avatar"><img src=${chosen.url} alt=${profile.picture} /></span>` : avatar(desk, account, removed ? "" : jid, nick || jid)}
        <div class="actions">
          <label class="button quiet small file-button">${profile.choose}<input id="picture" class="visually-hidden" type="file" accept="image/*" @change=${take} /></label>
          ${removed ? nothing : html`<button type="button" class="button quiet small" id="no-picture" @click=${() => ((removed = true), drop(), desk.update())}>${profile.none}</button>`}
        </div>
      </div>
      <p class="notice error" role="alert" ?hidden=${!error}>${error}</p>
      ${room
        ? nothing
        : html`<label class="field"><span>${profile.nick}</span><input name="nick" autocomplete="nickname" maxlength="100" .value=${nick} /></label>
            <p class="hint">${profile.hint}</p>`}
      <div class="actions">
        <button type="button" class="button quiet" @click=${() => closeDialog(desk)}>${dialog.cancel}</button>
        <button type="submit" class="button">${desk.texts.people.save}</button>
      </div>
    </form>`,
  });
}
