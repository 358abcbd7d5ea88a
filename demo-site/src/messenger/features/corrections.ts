import { html } from "lit";
import { Conversation, type ConversationEntry } from "couplet/full";
import { correct, referenceTo } from "../account/actions.js";
import { isOwn } from "../account/chat.js";
import type { Chat } from "../account/chats.js";
import type { Desk, Place } from "../element/desk.js";
import { focusComposer } from "../views/composer.js";
import { icons } from "../views/icons.js";
import type { Feature } from "./feature.js";

/** What is being corrected, and what was being written before. */
const corrected = new WeakMap<Desk, { place: Place; entry: ConversationEntry; draft: string }>();

function current(desk: Desk, { account, key }: Chat): ConversationEntry | undefined {
  const found = corrected.get(desk);
  return found?.place.account === account && found.place.key === key ? found.entry : undefined;
}

function begin(desk: Desk, { account, key }: Chat, entry: ConversationEntry): void {
  const drafts = desk.draftsOf(account);
  corrected.set(desk, { place: { account, key }, entry, draft: corrected.get(desk)?.draft ?? drafts.get(key) });
  drafts.set(key, Conversation.body(entry) ?? "");
  desk.update();
  focusComposer(desk);
}

function end(desk: Desk): void {
  const found = corrected.get(desk);
  corrected.delete(desk);
  if (found) desk.draftsOf(found.place.account).set(found.place.key, found.draft);
  desk.update();
}

const mayCorrect = ({ account, key, conversation, room }: Chat, entry: ConversationEntry) =>
  conversation !== undefined && !entry.retraction && isOwn(entry, conversation, room) && Conversation.body(entry) !== undefined && referenceTo(account, key, entry, "correct") !== undefined;

/** Corrections of what the account has said (XEP-0308): by the menu of a message, or by the upper arrow for the last one. */
export const corrections: Feature = {
  name: "corrections",

  actions(desk, chat, entry) {
    return mayCorrect(chat, entry) ? [{ name: "correct", label: desk.texts.corrections.correct, icon: icons.edit, run: () => begin(desk, chat, entry) }] : [];
  },

  aboveComposer(desk, chat) {
    const entry = current(desk, chat);
    return (
      entry &&
      html`<div class="above" id="correcting">
        ${icons.edit}<span class="who"><strong>${desk.texts.corrections.correcting}</strong><span class="line">${Conversation.body(entry)?.slice(0, 200)}</span></span>
        <button type="button" class="icon" aria-label=${desk.texts.composer.cancel} @click=${() => end(desk)}>${icons.close}</button>
      </div>`
    );
  },

  key(desk, chat, event) {
    if (event.key === "Escape" && current(desk, chat)) {
      end(desk);
      return true;
    }
    if (event.key !== "ArrowUp" || (event.target as HTMLTextAreaElement).value !== "" || current(desk, chat)) return false;
    const last = chat.conversation?.entries.findLast((entry) => mayCorrect(chat, entry));
    if (!last) return false;
    event.preventDefault();
    begin(desk, chat, last);
    return true;
  },

  submit(desk, chat, text) {
    const entry = current(desk, chat);
    if (!entry) return false;
    if (text !== Conversation.body(entry)) correct(chat.account, chat.key, entry, text);
    // What was being written before comes back when the composer has emptied itself.
    queueMicrotask(() => end(desk));
    return true;
  },
};
