import { html } from "lit";
import type { Chat } from "../account/chats.js";
import type { Desk } from "../element/desk.js";
import { focusComposer } from "../views/composer.js";
import type { Feature } from "./feature.js";

const MOST = 8;

/** Which of the suggestions is chosen by the arrows. */
const chosen = new WeakMap<Desk, { word: string; index: number }>();

/** What is being written at the end of the text, and whose names begin so. */
function suggestions(desk: Desk, { kind, room, account, key }: Chat): { begin: string; word: string; nicks: string[] } | undefined {
  if (kind !== "room" || !room) return undefined;
  const text = desk.draftsOf(account).get(key);
  const at = text.lastIndexOf("@");
  const word = text.slice(at + 1);
  if (at < 0 || word.includes("\n") || word.length > 40 || (at > 0 && !/\s/.test(text[at - 1] ?? " "))) return undefined;
  const lower = word.toLocaleLowerCase();
  const nicks: string[] = [];
  for (const { nick } of room.occupants) {
    if (nicks.length < MOST && nick !== room.nick && nick.toLocaleLowerCase().startsWith(lower)) nicks.push(nick);
  }
  return nicks.length === 0 ? undefined : { begin: text.slice(0, at), word, nicks };
}

function take(desk: Desk, { account, key }: Chat, begin: string, nick: string): void {
  desk.draftsOf(account).set(key, `${begin}${nick}${begin === "" ? ": " : " "}`);
  desk.update();
  focusComposer(desk);
}

/** The names of those in a room, when somebody writes `@`. */
export const mentions: Feature = {
  name: "mentions",

  aboveComposer(desk, chat) {
    const found = suggestions(desk, chat);
    if (!found) return undefined;
    const { begin, word, nicks } = found;
    const index = chosen.get(desk)?.word === word ? (chosen.get(desk)?.index ?? 0) : 0;
    return html`<div class="suggestions" role="listbox" aria-label=${desk.texts.room.people}>
      ${nicks.map((nick, i) => html`<button type="button" role="option" tabindex="-1" aria-selected=${i === index ? "true" : "false"} @click=${() => take(desk, chat, begin, nick)}>${nick}</button>`)}
    </div>`;
  },

  key(desk, chat, event) {
    const found = suggestions(desk, chat);
    if (!found) return false;
    const { begin, word, nicks } = found;
    const index = chosen.get(desk)?.word === word ? (chosen.get(desk)?.index ?? 0) : 0;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const nick = nicks[index];
    if (step !== undefined) {
      chosen.set(desk, { word, index: (index + step + nicks.length) % nicks.length });
      desk.update();
    } else if ((event.key === "Enter" || event.key === "Tab") && nick !== undefined) take(desk, chat, begin, nick);
    else return false;
    event.preventDefault();
    return true;
  },
};
