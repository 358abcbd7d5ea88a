import { Pictures } from "../account/pictures.js";
import type { Account } from "../account/account.js";
import { has } from "../account/services.js";
import { icons } from "../views/icons.js";
import { editProfile } from "../views/profile.js";
import type { Feature } from "./feature.js";

const pictures = new WeakMap<Account, Pictures>();

function picturesOf(account: Account): Pictures {
  const known = pictures.get(account) ?? new Pictures(account);
  pictures.set(account, known);
  return known;
}

/** Pictures of contacts and rooms (XEP-0084, XEP-0153, XEP-0486), and what the user shows of themselves (XEP-0172 too). */
export const profiles: Feature = {
  name: "profiles",
  link: (_desk, account, { session }) => {
    for (const end of ["close", "failed"] as const) session.on(end, () => picturesOf(account).clear());
  },
  picture: (_desk, account, jid) => picturesOf(account).of(jid),
  chatMenu: (desk, { account, jid, room }) =>
    room?.jid === jid && room.self?.affiliation === "owner" && has(account.rooms.info(jid), "vcard-temp")
      ? [{ name: "room-picture", label: desk.texts.profile.ofRoom, icon: icons.picture, run: () => editProfile(desk, account, jid) }]
      : [],
  menu: (desk, account) => [{ name: "profile", label: desk.texts.profile.title, icon: icons.person, run: () => editProfile(desk, account) }],
};
