import { ask } from "../views/ask.js";
import { icons } from "../views/icons.js";
import type { Feature } from "./feature.js";

/** What a room is about, and what the user is called there (XEP-0045). */
export const subject: Feature = {
  name: "subject",

  chatMenu(desk, { account, jid, room }) {
    if (room?.state !== "joined" || room.self?.role === "visitor") return [];
    const { texts } = desk;
    const change = async () => {
      const said = await ask(desk, { title: texts.subject.change, field: { label: texts.subject.label, value: room.subject?.text ?? "" }, yes: texts.subject.save });
      if (said) void desk.attempt(() => account.rooms.subject(jid, said.value));
    };
    const rename = async () => {
      const said = await ask(desk, { title: texts.subject.rename, field: { label: texts.room.nick, value: room.nick, required: true }, yes: texts.subject.save });
      if (said && said.value !== room.nick) void desk.attempt(() => account.rooms.rename(jid, said.value));
    };
    return [
      { name: "subject", label: texts.subject.change, icon: icons.edit, run: () => void change() },
      { name: "rename", label: texts.subject.rename, icon: icons.person, run: () => void rename() },
    ];
  },
};
