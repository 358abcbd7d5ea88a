import { html } from "lit";
import { Conversation, type ConversationEntry } from "couplet/full";
import { react, referenceTo } from "../account/actions.js";
import { isSelf, nameOf } from "../account/chat.js";
import { nameFor, type Chat } from "../account/chats.js";
import type { Desk } from "../element/desk.js";
import { pickEmoji } from "../views/emoji.js";
import { icons } from "../views/icons.js";
import { emoji } from "./emoji.js";
import type { Feature } from "./feature.js";

const OFFERED = ["👍", "❤️", "😂", "😮", "😢", "🙏", "👏", "🎉"];

/** For which message emojis are offered. */
const offered = new WeakMap<Desk, ConversationEntry>();

/** How many different emojis of a message are shown. */
const MOST = 40;

/** What the account feels about a message. */
const own = (chat: Chat, entry: ConversationEntry) => entry.reactions?.find(({ sender }) => isSelf(sender, chat.conversation, chat.room))?.emojis ?? [];

function toggle(desk: Desk, chat: Chat, entry: ConversationEntry, emoji: string): void {
  const mine = own(chat, entry);
  const next = mine.includes(emoji) ? mine.filter((one) => one !== emoji) : [...mine, emoji];
  offered.delete(desk);
  void desk.attempt(() => react(chat.account, chat.key, entry, next));
  desk.update();
}

function nameOfSender(desk: Desk, chat: Chat, sender: string): string {
  if (isSelf(sender, chat.conversation, chat.room)) return desk.texts.chat.you;
  if (!sender.startsWith("occupant:")) return chat.kind === "contact" ? nameFor(chat.account, sender) : nameOf(sender);
  return chat.room?.occupants.find((one) => `occupant:${one.occupantId}` === sender)?.nick ?? desk.texts.reactions.somebody;
}

/** What people feel about messages (XEP-0444): shown, and said. */
export const reactions: Feature = {
  name: "reactions",

  actions(desk, chat, entry) {
    if (entry.retraction || referenceTo(chat.account, chat.key, entry, "react") === undefined) return [];
    const run = () => {
      offered.set(desk, entry);
      desk.update();
      desk.drawn(() => desk.host.shadowRoot?.querySelector<HTMLElement>(".offered button")?.focus());
    };
    return [{ name: "react", label: desk.texts.reactions.react, icon: icons.smile, run }];
  },

  below(desk, chat, entry) {
    const all = entry.reactions ? Conversation.emojis(entry) : [];
    const mine = own(chat, entry);
    const offers = offered.get(desk) === entry;
    if (all.length === 0 && !offers) return undefined;
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape") desk.update(), offered.delete(desk);
    };
    const more = async ({ currentTarget }: Event) => {
      const picked = await pickEmoji(desk, currentTarget as Element);
      if (picked !== undefined && !own(chat, entry).includes(picked)) toggle(desk, chat, entry, picked);
    };
    return html`<div class="reactions">
      ${all.slice(0, MOST).map(({ emoji: one, senders }) => {
        const pressed = mine.includes(one);
        const names = senders.slice(0, 20).map((sender) => nameOfSender(desk, chat, sender)).join(", ");
        return html`<button type="button" class="reaction" aria-pressed=${pressed ? "true" : "false"} title=${names} aria-label="${one} ${senders.length}: ${names}"
          @click=${() => toggle(desk, chat, entry, one)}>${[...one].slice(0, 12).join("")}<span>${senders.length}</span></button>`;
      })}
      ${offers
        ? html`<div class="offered" role="group" aria-label=${desk.texts.reactions.react} @keydown=${close}>
            ${OFFERED.map((one) => html`<button type="button" class="emoji" @click=${() => toggle(desk, chat, entry, one)}>${one}</button>`)}
            ${desk.features.includes(emoji) ? html`<button type="button" class="icon" aria-label=${desk.texts.reactions.more} title=${desk.texts.reactions.more} @click=${more}>${icons.add}</button>` : undefined}
          </div>`
        : undefined}
    </div>`;
  },
};
