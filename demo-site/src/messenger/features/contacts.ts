import { html } from "lit";
import { watchLeaving } from "../account/cards.js";
import { contactPanel, remove } from "../views/contact.js";
import { icons } from "../views/icons.js";
import { addContact, editStatus, requestsView } from "../views/requests.js";
import type { Feature } from "./feature.js";

/** The list of contacts: who is added, named, put into groups and removed, and who asks to be on it; the user's own status. */
export const contacts: Feature = {
  name: "contacts",
  link: (_desk, account, link) => watchLeaving(account, link),
  menu: (desk, account) => [
    { name: "add-contact", label: desk.texts.people.add, icon: icons.add, run: () => addContact(desk, account) },
    { name: "status", label: desk.texts.people.status, icon: icons.edit, run: () => editStatus(desk, account) },
  ],
  aboveList: requestsView,
  head: (desk, { kind }) => {
    if (kind !== "contact") return undefined;
    const toggle = () => {
      desk.panel = desk.panel === "contacts" ? "" : "contacts";
      desk.update();
    };
    return html`<button id="about" type="button" class="icon" aria-pressed=${desk.panel === "contacts" ? "true" : "false"} aria-label=${desk.texts.people.about} @click=${toggle}>${icons.person}</button>`;
  },
  chatMenu: (desk, chat) =>
    chat.contact?.listed ? [{ name: "remove-contact", label: desk.texts.people.remove, icon: icons.remove, danger: true, run: () => remove(desk, chat) }] : [],
  panel: (desk, chat) => (chat.kind === "contact" ? contactPanel(desk, chat) : undefined),
};
