import { blockedBy, canBlock, unblock } from "../account/blocking.js";
import { askBlock, bannerView, showBlocked } from "../views/blocking.js";
import { icons } from "../views/icons.js";
import type { Feature } from "./feature.js";

/** Those from whom nothing is to come (XEP-0191), and reports of spam (XEP-0377). */
export const blocking: Feature = {
  name: "blocking",
  menu: (desk, account) => (canBlock(account) ? [{ name: "blocked", label: desk.texts.blocking.list, icon: icons.block, run: () => showBlocked(desk, account) }] : []),
  chatMenu: (desk, chat) => {
    const { account, jid, kind } = chat;
    if (kind !== "contact" || jid === account.jid || !canBlock(account)) return [];
    const by = blockedBy(account, jid);
    return by === undefined
      ? [{ name: "block", label: desk.texts.blocking.block, icon: icons.block, danger: true, run: () => askBlock(desk, chat) }]
      : [{ name: "unblock", label: desk.texts.blocking.unblock, icon: icons.block, run: () => void desk.attempt(() => unblock(account, by)) }];
  },
  aboveMessages: bannerView,
};
