// Whom the game is played with, and the text is written with: an address that is typed, or one of the contacts.
import { Jid } from "../couplet/full.module.js";
import { find, make, tell } from "./elements.js";

/** Calls back with the bare address of whoever is chosen in the form `#choose`. */
export function offerPartners(choose) {
  find("choose").addEventListener("submit", (event) => {
    event.preventDefault();
    tell(find("problem"));
    try {
      choose(Jid.bare(find("other").value.trim()));
    } catch (error) {
      tell(find("problem"), `This is not an address: ${error.reason ?? error.message}.`);
    }
  });
}

/** Puts the contacts into `#contacts`, to be chosen by a click. */
export async function listContacts(observer) {
  const { roster } = await observer.request({ kind: "iq", type: "get", roster: {} });
  const contacts = (roster?.items ?? []).filter(({ jid }) => typeof jid === "string");
  find("contacts").replaceChildren(...contacts.map(({ jid, name }) => make("li", {}, make("button", { type: "button", className: "chip", onclick: () => {
    find("other").value = jid;
    find("choose").requestSubmit();
  } }, name ?? jid))));
}
