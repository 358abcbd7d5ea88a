import { html, type TemplateResult } from "lit";
import type { Chat } from "../account/chats.js";
import type { Desk } from "../element/desk.js";
import { pickEmoji, pickerView, remember, toneOf } from "../views/emoji.js";
import { emojiOf, emojiTable, findEmoji, toned, type Emoji, type EmojiTable } from "../views/emoji-table.js";
import { icons } from "../views/icons.js";
import type { Feature } from "./feature.js";

const BEGUN = /(?:^|\s):([\p{L}\p{N}_+-]{2,30})$/u;

const MOST = 6;

/** What is proposed for what is being typed. */
interface Proposal {
  word: string;
  found: readonly Emoji[];
  chosen: number;
}

const tables = new WeakMap<Desk, { language: string; table: EmojiTable | undefined }>();
const proposals = new WeakMap<Desk, Proposal>();
/** A word for which nothing is to be proposed any more. */
const refused = new WeakMap<Desk, string>();

const field = (desk: Desk) => desk.host.shadowRoot?.querySelector<HTMLTextAreaElement>("#text") ?? undefined;

/** The table, if it is there; else it is loaded. */
function tableOf(desk: Desk): EmojiTable | undefined {
  const language = desk.language.tag.split("-")[0] ?? "en";
  const known = tables.get(desk);
  if (known?.language === language) return known.table;
  const made: { language: string; table: EmojiTable | undefined } = { language, table: undefined };
  tables.set(desk, made);
  void emojiTable(language).then((table) => {
    made.table = table;
    desk.update();
  });
  return undefined;
}

function begun(desk: Desk): string | undefined {
  const text = field(desk);
  return text && BEGUN.exec(text.value.slice(Math.max(0, text.selectionStart - 40), text.selectionStart))?.[1];
}

function propose(desk: Desk): Proposal | undefined {
  const word = begun(desk);
  if (word === undefined || word === refused.get(desk)) {
    proposals.delete(desk);
    return undefined;
  }
  const known = proposals.get(desk);
  if (known?.word === word) return known;
  const table = tableOf(desk);
  if (!table) return undefined;
  const made = { word, found: findEmoji(table, word, MOST), chosen: 0 };
  proposals.set(desk, made);
  return made;
}

/** Puts an emoji where the cursor is, in place of so many characters before it. */
function insert(desk: Desk, { account, key }: Chat, emoji: string, instead = 0): void {
  const text = field(desk);
  if (!text) return;
  const { selectionStart: start, selectionEnd: end } = text;
  text.setRangeText(emoji, Math.max(0, start - instead), end, "end");
  desk.draftsOf(account).set(key, text.value);
  account.typing.to(key);
  proposals.delete(desk);
  text.focus();
  desk.update();
}

function take(desk: Desk, chat: Chat, { word }: Proposal, one: Emoji): void {
  const emoji = toned(one, toneOf(desk));
  remember(desk, emoji);
  insert(desk, chat, emoji, word.length + 1);
}

function proposalView(desk: Desk, chat: Chat): TemplateResult | undefined {
  const proposal = propose(desk);
  if (!proposal || proposal.found.length === 0) return undefined;
  const chosen = proposal.found[proposal.chosen];
  return html`<div class="proposals">
    <ul role="listbox" aria-label=${desk.texts.emoji.title}>
      ${proposal.found.map(
        (one) => html`<li role="option" aria-selected=${one === chosen ? "true" : "false"} @mousedown=${(event: Event) => {
          event.preventDefault();
          take(desk, chat, proposal, one);
        }}>${toned(one, toneOf(desk))} <span>:${one.codes[0] ?? one.name}:</span></li>`,
      )}
    </ul>
    <span class="visually-hidden" role="status">${chosen?.name}</span>
  </div>`;
}

function press(desk: Desk, chat: Chat, event: KeyboardEvent): boolean {
  const proposal = propose(desk);
  if (!proposal) return false;
  const { found, chosen, word } = proposal;
  const whole = event.key === ":" ? emojiOf(tableOf(desk) ?? [], word) : undefined;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const one = found[chosen];
  if (whole) take(desk, chat, proposal, whole);
  else if (!one) return false;
  else if (step) proposal.chosen = (chosen + step + found.length) % found.length;
  else if (event.key === "Escape") refused.set(desk, word);
  else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey) take(desk, chat, proposal, one);
  else return false;
  event.preventDefault();
  event.stopPropagation();
  desk.update();
  return true;
}

/** Emoji are chosen from all that there are, or by their names between colons. */
export const emoji: Feature = {
  name: "emoji",
  tools(desk, chat) {
    const pick = async (event: Event) => {
      const picked = await pickEmoji(desk, event.currentTarget as Element);
      if (picked !== undefined) insert(desk, chat, picked);
    };
    return html`<button id="emoji-open" type="button" class="icon" aria-haspopup="dialog" aria-label=${desk.texts.emoji.title} title=${desk.texts.emoji.title} @click=${pick}>${icons.smile}</button>`;
  },
  aboveComposer: proposalView,
  key: press,
  front: pickerView,
};
