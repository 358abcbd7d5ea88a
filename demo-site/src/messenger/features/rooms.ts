import type { Chat } from "../account/chats.js";
import type { Desk } from "../element/desk.js";
import { icons } from "../views/icons.js";
import { askDestroy, browse, editRoom, newRoomView } from "../views/rooms.js";
import type { Action, Feature } from "./feature.js";

function keeping(desk: Desk, { account, jid, name, bookmark, room }: Chat): Action[] {
  const { rooms } = desk.texts;
  const kept = { name: bookmark?.name ?? name, nick: bookmark?.nick ?? room?.nick, password: bookmark?.password };
  if (!bookmark) return [{ name: "keep", label: rooms.keep, icon: icons.star, run: () => void desk.attempt(() => account.bookmarks.keep(jid, { ...kept, autojoin: true })) }];
  return [
    bookmark.autojoin
      ? { name: "no-autojoin", label: rooms.noAutojoin, icon: icons.star, run: () => void desk.attempt(() => account.bookmarks.keep(jid, { ...kept, autojoin: undefined })) }
      : { name: "autojoin", label: rooms.autojoin, icon: icons.star, run: () => void desk.attempt(() => account.bookmarks.keep(jid, { ...kept, autojoin: true })) },
    { name: "forget", label: rooms.forget, icon: icons.remove, run: () => void desk.attempt(() => account.bookmarks.forget(jid)) },
  ];
}

/** Rooms are found, made, entered by themselves or not in all clients (XEP-0402), and ended (XEP-0045). */
export const rooms: Feature = {
  name: "rooms",
  // What another client of the account keeps no more, is left here too.
  link: (_desk, account, { bookmarks, rooms: entered }) => {
    bookmarks.subscribe((_, differences) => {
      for (const { before, after } of differences) if (before?.autojoin && !after && entered.get(before.jid)?.state === "joined") account.rooms.leave(before.jid);
    });
  },
  menu: (desk, account) => [{ name: "rooms", label: desk.texts.rooms.title, icon: icons.room, run: () => browse(desk, account) }],
  aboveMessages: newRoomView,
  chatMenu: (desk, chat) => {
    const { kind, room } = chat;
    if (kind !== "room") return [];
    const say = desk.texts.rooms;
    const own: Action[] =
      room?.self?.affiliation === "owner"
        ? [
            { name: "set-room", label: say.settings, icon: icons.settings, run: () => editRoom(desk, chat) },
            { name: "destroy", label: say.destroy, icon: icons.remove, danger: true, run: () => askDestroy(desk, chat) },
          ]
        : [];
    return [...keeping(desk, chat), ...own];
  },
};
