import { moderate, referenceTo, retract } from "../account/actions.js";
import { isOwn } from "../account/chat.js";
import { has } from "../account/services.js";
import { ask } from "../views/ask.js";
import { icons } from "../views/icons.js";
import type { Feature } from "./feature.js";

/** Earlier versions ask in another way. */
const MODERATION = "urn:xmpp:message-moderate:1";

/** Takes back what was said: one's own (XEP-0424), or, as a moderator, that of others (XEP-0425). */
export const retractions: Feature = {
  name: "retractions",

  actions(desk, chat, entry) {
    const { account, key, conversation, room } = chat;
    const { texts } = desk;
    if (!conversation || entry.retraction) return [];
    if (isOwn(entry, conversation, room)) {
      if (referenceTo(account, key, entry, "retract") === undefined) return [];
      const run = async () => {
        const said = await ask(desk, { title: texts.retractions.title, text: texts.retractions.hint, yes: texts.retractions.retract, danger: true });
        if (said) void desk.attempt(() => retract(account, key, entry, texts.retractions.fallback));
      };
      return [{ name: "retract", label: texts.retractions.retract, icon: icons.remove, run, danger: true }];
    }
    if (room?.self?.role !== "moderator" || referenceTo(account, key, entry, "moderate") === undefined) return [];
    if (!has(account.rooms.info(chat.jid), MODERATION)) return [];
    const run = async () => {
      const said = await ask(desk, { title: texts.retractions.moderateTitle, field: { label: texts.retractions.reason }, yes: texts.retractions.moderate, danger: true });
      if (said) void desk.attempt(() => moderate(account, key, entry, said.value));
    };
    return [{ name: "moderate", label: texts.retractions.moderate, icon: icons.shield, run, danger: true }];
  },
};
