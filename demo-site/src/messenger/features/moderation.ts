import type { LiveRoom, RoomOccupant } from "couplet/full";
import type { Chat } from "../account/chats.js";
import type { Desk } from "../element/desk.js";
import { ask } from "../views/ask.js";
import { icons } from "../views/icons.js";
import type { Action, Feature } from "./feature.js";

/** What may be done to somebody in a room; what the room does not allow after all, it says. */
function occupantActions(desk: Desk, { account, jid }: Chat, room: LiveRoom, occupant: RoomOccupant): Action[] {
  const { self } = room;
  const { texts } = desk;
  if (!self || self.nick === occupant.nick) return [];
  const { moderation } = texts;
  const change = (what: object, ask?: () => Promise<{ value: string } | undefined>) => async () => {
    const said = ask ? await ask() : { value: "" };
    if (said) void desk.attempt(() => account.rooms.change(jid, { ...what, reason: said.value || undefined }));
  };
  const why = (title: string, yes: string) => () => ask(desk, { title, field: { label: texts.retractions.reason }, yes, danger: true });
  const actions: Action[] = [];
  const { nick } = occupant;
  const add = (name: string, label: string, run: () => Promise<void>, danger = false) => actions.push({ name, label, icon: icons.shield, run: () => void run(), danger });
  if (self.role === "moderator" && occupant.role !== "moderator") {
    if (occupant.role === "visitor") add("voice", moderation.voice, change({ nick, role: "participant" }));
    if (occupant.role === "participant") add("mute", moderation.mute, change({ nick, role: "visitor" }));
    add("kick", moderation.kick, change({ nick, role: "none" }, why(moderation.kickTitle(nick), moderation.kick)), true);
  }
  if ((self.affiliation === "owner" || self.affiliation === "admin") && occupant.affiliation !== "owner") {
    if (occupant.role !== "moderator") add("moderator", moderation.moderator, change({ nick, role: "moderator" }));
    if (occupant.jid !== undefined) {
      const who = { jid: occupant.jid };
      if (occupant.affiliation === "none") add("member", moderation.member, change({ ...who, affiliation: "member" }));
      if (occupant.affiliation === "member") add("no-member", moderation.noMember, change({ ...who, affiliation: "none" }));
      if (self.affiliation === "owner") add("admin", moderation.admin, change({ ...who, affiliation: "admin" }));
      add("ban", moderation.ban, change({ ...who, affiliation: "outcast" }, why(moderation.banTitle(nick), moderation.ban)), true);
    }
  }
  return actions;
}

/** Roles and affiliations (XEP-0045): who may speak, who has to go. */
export const moderation: Feature = { name: "moderation", occupantMenu: occupantActions };
