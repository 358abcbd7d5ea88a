import { html } from "lit";
import { icons } from "../views/icons.js";
import { askDelete, askPassword, register } from "../views/registration.js";
import type { Feature } from "./feature.js";

/** Accounts are made, given another password and ended (XEP-0077). */
export const registration: Feature = {
  name: "registration",
  welcome: (desk) => html`<p class="register"><button type="button" class="link" id="register" @click=${() => register(desk)}>${desk.texts.registration.title}</button></p>`,
  menu: (desk, account) => [
    { name: "password", label: desk.texts.registration.password, icon: icons.lock, run: () => askPassword(desk, account) },
    { name: "delete", label: desk.texts.registration.end, icon: icons.remove, danger: true, run: () => askDelete(desk, account) },
  ],
};
