import { Conversation } from "couplet/full";
import { icons } from "../views/icons.js";
import type { Feature } from "./feature.js";

/** Takes the text of a message elsewhere. */
export const copying: Feature = {
  name: "copying",

  actions(desk, _chat, entry) {
    const text = entry.retraction ? undefined : Conversation.body(entry);
    if (text === undefined || !navigator.clipboard) return [];
    return [{ name: "copy", label: desk.texts.chat.copy, icon: icons.copy, run: () => void desk.attempt(() => navigator.clipboard.writeText(text)) }];
  },
};
