import { html } from "lit";
import { Conversation, type ConversationEntry } from "couplet/full";
import { referenceTo, say } from "../account/actions.js";
import { entryOf } from "../account/chat.js";
import type { Chat } from "../account/chats.js";
import type { Desk, Place } from "../element/desk.js";
import { focusComposer } from "../views/composer.js";
import { icons } from "../views/icons.js";
import { authorOf } from "../views/message.js";
import { showEntry } from "../views/jump.js";
import type { Feature } from "./feature.js";

const answered = new WeakMap<Desk, { place: Place; entry: ConversationEntry }>();

/** What is being answered in a conversation. */
function current(desk: Desk, { account, key }: Chat): ConversationEntry | undefined {
  const found = answered.get(desk);
  return found?.place.account === account && found.place.key === key ? found.entry : undefined;
}

function end(desk: Desk): void {
  answered.delete(desk);
  desk.update();
}

const excerpt = (entry: ConversationEntry | undefined) => (entry && Conversation.body(entry)?.slice(0, 200)) ?? "…";

/** Answers to certain messages (XEP-0461), which show what they answer. */
export const replies: Feature = {
  name: "replies",

  actions(desk, chat, entry) {
    const { account, key } = chat;
    if (entry.retraction || referenceTo(account, key, entry, "reply") === undefined) return [];
    const run = () => {
      answered.set(desk, { place: { account, key }, entry });
      desk.update();
      focusComposer(desk);
    };
    return [{ name: "reply", label: desk.texts.replies.reply, icon: icons.reply, run }];
  },

  above(desk, chat, entry) {
    const id = entry.message?.reply?.id;
    if (id === undefined) return undefined;
    const found = chat.conversation && entryOf(chat.conversation, id);
    const show = () => found && showEntry(desk, chat, found);
    return html`<button type="button" class="answers" ?disabled=${!found} @click=${show}>
      <span class="author">${found ? authorOf(desk, chat, found) : desk.texts.replies.unknown}</span><span class="line">${excerpt(found)}</span>
    </button>`;
  },

  aboveComposer(desk, chat) {
    const entry = current(desk, chat);
    return (
      entry &&
      html`<div class="above" id="answering">
        ${icons.reply}<span class="who"><strong>${desk.texts.replies.to(authorOf(desk, chat, entry))}</strong><span class="line">${excerpt(entry)}</span></span>
        <button type="button" class="icon" aria-label=${desk.texts.composer.cancel} @click=${() => end(desk)}>${icons.close}</button>
      </div>`
    );
  },

  key(desk, chat, event) {
    if (event.key !== "Escape" || !current(desk, chat)) return false;
    end(desk);
    return true;
  },

  submit(desk, chat, text) {
    const entry = current(desk, chat);
    if (!entry) return false;
    say(chat.account, chat.key, text, {}, entry);
    end(desk);
    return true;
  },
};
