import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { ref } from "lit/directives/ref.js";
import type { Store } from "../account/store.js";
import type { Desk } from "../element/desk.js";
import { emojiTable, findEmoji, toned, type Emoji, type EmojiTable } from "./emoji-table.js";
import { scroller } from "./scroller.js";
import { variables } from "./variables.js";

/** So many stand in a row. */
const ROW = 8;
const MOST_FOUND = 160;
const MOST_RECENT = 24;

/** What stands for each group. */
const SIGNS = ["😀", "👋", "🐻", "🍎", "🚗", "⚽", "💡", "❤️", "🏁"];

interface Picker {
  anchor: Element;
  search: string;
  tone: number;
  table: EmojiTable | undefined;
  done(emoji: string | undefined): void;
}

type Line = { key: string; heading: string } | { key: string; emojis: readonly Emoji[] };

const pickers = new WeakMap<Desk, Picker>();
const isTone = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 5;
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === "string");

const storeOf = ({ open, present }: Desk): Store | undefined => (open?.account ?? present[0])?.store;

/** The tone of skin that the user chose. */
export const toneOf = (desk: Desk): number => storeOf(desk)?.get("emoji-tone", isTone) ?? 0;

const recentOf = (desk: Desk): readonly string[] => storeOf(desk)?.get("emoji-recent", isTexts) ?? [];

/** Keeps in mind that somebody likes it. */
export function remember(desk: Desk, emoji: string): void {
  storeOf(desk)?.set("emoji-recent", [emoji, ...recentOf(desk).filter((one) => one !== emoji)].slice(0, MOST_RECENT));
}

/** Has the user choose an emoji, beside an element; undefined if they choose none. */
export function pickEmoji(desk: Desk, anchor: Element): Promise<string | undefined> {
  pickers.get(desk)?.done(undefined);
  return new Promise((resolve) => {
    const picker: Picker = {
      anchor,
      search: "",
      tone: toneOf(desk),
      table: undefined,
      done(emoji) {
        if (pickers.get(desk) === picker) pickers.delete(desk);
        if (emoji !== undefined) remember(desk, emoji);
        resolve(emoji);
        desk.update();
        if (anchor instanceof HTMLElement && anchor.isConnected) anchor.focus();
      },
    };
    pickers.set(desk, picker);
    void emojiTable(desk.language.tag.split("-")[0] ?? "en").then((table) => {
      picker.table = table;
      desk.update();
    });
    desk.update();
  });
}

/** The picker, if something is to be picked. */
export function pickerView(desk: Desk): TemplateResult | undefined {
  const picker = pickers.get(desk);
  if (!picker) return undefined;
  const say = desk.texts.emoji;
  return html`<div class="emoji-picker" id="emoji" popover="auto" role="dialog" aria-label=${say.title} part="emoji" ${variables(placeOf(picker.anchor))} ${ref(show)}
    @toggle=${(event: ToggleEvent) => event.newState === "closed" && picker.done(undefined)} @keydown=${(event: KeyboardEvent) => move(event)}>
    <div class="emoji-head">
      <input id="emoji-search" type="search" autocomplete="off" spellcheck="false" placeholder=${say.search} aria-label=${say.search} .value=${live(picker.search)}
        @input=${(event: Event) => ((picker.search = (event.target as HTMLInputElement).value), desk.update())}
        @keydown=${(event: KeyboardEvent) => first(event)} />
      <select id="emoji-tone" aria-label=${say.tone} @change=${(event: Event) => {
        picker.tone = Number((event.target as HTMLSelectElement).value);
        storeOf(desk)?.set("emoji-tone", picker.tone);
        desk.update();
      }}>
        ${[0, 1, 2, 3, 4, 5].map((tone) => html`<option value=${tone} ?selected=${tone === picker.tone}>${toned({ emoji: "✋", tones: true } as Emoji, tone)}</option>`)}
      </select>
    </div>
    ${gridView(desk, picker)}
  </div>`;
}

function gridView(desk: Desk, picker: Picker): TemplateResult {
  const say = desk.texts.emoji;
  if (!picker.table) return html`<p class="hint" role="status">${say.loading}</p>`;
  const lines = linesOf(desk, picker, picker.table);
  return html`${picker.search.trim() || picker.table.length < 2
      ? nothing
      : html`<div class="emoji-groups" role="toolbar" aria-label=${say.groups}>
          ${SIGNS.map((sign, i) => html`<button type="button" aria-label=${say.group[i] ?? ""} title=${say.group[i] ?? ""} @click=${() => toGroup(desk, lines, i)}>${sign}</button>`)}
        </div>`}
    <div class="emojis"
      ${scroller<Line>({ name: `emoji ${picker.search}`, items: lines, key: ({ key }) => key, estimate: 40, template: (line) => lineView(picker, line) })}></div>
    ${lines.length === 0 ? html`<p class="hint" role="status">${desk.texts.list.nothingFound}</p>` : nothing}`;
}

const made = new WeakMap<Picker, { search: string; lines: Line[] }>();

function linesOf(desk: Desk, picker: Picker, table: EmojiTable): Line[] {
  const search = picker.search.trim();
  const known = made.get(picker);
  if (known?.search === search) return known.lines;
  const { group, recent } = desk.texts.emoji;
  const lines: Line[] = [];
  const add = (name: string, heading: string, emojis: readonly Emoji[]) => {
    if (heading && emojis.length > 0) lines.push({ key: `group ${name}`, heading });
    for (let i = 0; i < emojis.length; i += ROW) lines.push({ key: `${name} ${i}`, emojis: emojis.slice(i, i + ROW) });
  };
  if (search) add("found", "", findEmoji(table, search, MOST_FOUND));
  else {
    add("recent", recent, recentOf(desk).map((emoji) => ({ emoji, name: emoji, codes: [], words: "", tones: false })));
    table.forEach((emojis, i) => add(String(i), table.length > 1 ? (group[i] ?? "") : "", emojis));
  }
  made.set(picker, { search, lines });
  return lines;
}

function lineView(picker: Picker, line: Line): TemplateResult {
  if ("heading" in line) return html`<h3 class="heading">${line.heading}</h3>`;
  return html`<div class="emoji-row">
    ${line.emojis.map((one) => {
      const emoji = toned(one, picker.tone);
      return html`<button type="button" class="emoji" data-emoji=${emoji} title=${one.name} aria-label=${one.name} @click=${() => picker.done(emoji)}>${emoji}</button>`;
    })}
  </div>`;
}

function toGroup(desk: Desk, lines: readonly Line[], group: number): void {
  const list = desk.host.shadowRoot?.querySelector(".emojis");
  const row = list?.querySelector<HTMLElement>(".emoji-row")?.offsetHeight ?? 40;
  const heading = list?.querySelector<HTMLElement>(".heading")?.offsetHeight ?? row;
  const before = lines.slice(0, lines.findIndex(({ key }) => key === `group ${group}`));
  if (list) list.scrollTop = before.reduce((sum, line) => sum + ("heading" in line ? heading : row), 0);
}

function show(element: Element | undefined): void {
  if (!(element instanceof HTMLElement)) return;
  queueMicrotask(() => {
    if (!element.isConnected || element.matches(":popover-open")) return;
    element.showPopover();
    element.querySelector<HTMLElement>("#emoji-search")?.focus();
  });
}

/** Above the element or below it, wherever there is more room, and within the window. */
function placeOf(anchor: Element): Record<string, string> {
  const { left, top, bottom } = anchor.getBoundingClientRect();
  const above = top > window.innerHeight - bottom;
  const x = Math.max(8, Math.min(left, window.innerWidth - 348));
  const room = Math.max(160, Math.min(400, (above ? top : window.innerHeight - bottom) - 16));
  return { "--x": `${x}px`, "--y": `${above ? Math.max(8, top - room - 8) : bottom + 8}px`, "--height": `${room}px` };
}

/** Enter takes the first, an arrow goes to it. */
function first(event: KeyboardEvent): void {
  const picker = (event.currentTarget as HTMLElement).closest(".emoji-picker");
  const button = picker?.querySelector<HTMLElement>("[data-emoji]");
  if (event.key === "ArrowDown") button?.focus();
  else if (event.key === "Enter") button?.click();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Arrows go through the emoji as they stand. */
function move(event: KeyboardEvent): void {
  const at = (event.target as HTMLElement).closest<HTMLElement>("[data-emoji]");
  if (!at) return;
  const list = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("[data-emoji]")];
  const index = list.indexOf(at);
  const { offsetLeft, offsetTop } = at;
  const rtl = getComputedStyle(at).direction === "rtl";
  const next = {
    ArrowRight: () => list[index + (rtl ? -1 : 1)],
    ArrowLeft: () => list[index + (rtl ? 1 : -1)],
    ArrowDown: () => list.find((one) => one.offsetTop > offsetTop && Math.abs(one.offsetLeft - offsetLeft) < 5) ?? list.find((one) => one.offsetTop > offsetTop),
    ArrowUp: () => list.findLast((one) => one.offsetTop < offsetTop && Math.abs(one.offsetLeft - offsetLeft) < 5),
  }[event.key];
  if (!next) return;
  const to = next();
  if (to) to.focus();
  else if (event.key === "ArrowUp") (event.currentTarget as HTMLElement).querySelector<HTMLElement>("#emoji-search")?.focus();
  event.preventDefault();
}
