import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { parseElement, type XmlElement } from "couplet/full";
import type { Account } from "../account/account.js";
import type { Frame, Traffic } from "../account/traffic.js";
import type { Desk } from "../element/desk.js";
import { icons } from "./icons.js";
import { scroller } from "./scroller.js";
import { preciseTime } from "./times.js";

const KINDS = ["", "message", "presence", "iq", "stream"] as const;

/** What is shown in the console, and what is written there. */
export class ConsoleState {
  account: Account | undefined;
  filter = "";
  kind: (typeof KINDS)[number] = "";
  /** The frames when it was stopped. */
  paused: readonly Frame[] | undefined;
  draft = "";
  error = "";
  #last: { frames: readonly Frame[]; filter: string; kind: string; shown: readonly Frame[] } | undefined;

  constructor(
    readonly desk: Desk,
    readonly trafficOf: (account: Account) => Traffic,
  ) {}

  open(account: Account): void {
    this.account = account;
    this.paused = undefined;
    this.desk.update();
    this.desk.drawn(() => this.desk.host.shadowRoot?.querySelector<HTMLElement>("#console-filter")?.focus());
  }

  close(): void {
    const place = `account ${this.account?.jid}`;
    this.account = undefined;
    this.desk.update();
    this.desk.host.shadowRoot?.querySelector<HTMLElement>(`[data-menu="${CSS.escape(place)}"]`)?.focus();
  }

  /** What is shown: the same array until there is something else to show. */
  get shown(): readonly Frame[] {
    const frames = this.paused ?? (this.account ? this.trafficOf(this.account).frames : []);
    const { filter, kind } = this;
    const last = this.#last;
    if (last?.frames === frames && last.filter === filter && last.kind === kind) return last.shown;
    const word = filter.trim().toLowerCase();
    const shown = word === "" && kind === "" ? frames : frames.filter(({ text }) => isOfKind(text, kind) && text.toLowerCase().includes(word));
    this.#last = { frames, filter, kind, shown };
    return shown;
  }

  /** Sends what is written, if it is one whole element. */
  send(): void {
    const text = this.draft.trim();
    const { session } = this.account?.link ?? {};
    if (text === "" || !session) return;
    try {
      session.send(readStanza(text));
      this.draft = this.error = "";
    } catch (error) {
      this.error = this.desk.texts.errors.notSent((error as Error).message);
    }
    this.desk.update();
  }
}

/** One element, in the namespace of stanzas unless it says another. */
function readStanza(text: string): XmlElement {
  parseElement(text);
  const [element] = parseElement(`<stream xmlns="jabber:client">${text}</stream>`).children;
  return element as XmlElement;
}

function isOfKind(text: string, kind: ConsoleState["kind"]): boolean {
  if (kind === "") return true;
  const stanza = /^<(message|presence|iq)\b/.exec(text)?.[1] ?? "stream";
  return stanza === kind;
}

/** The console, below all else, so that it covers nothing. */
export function consoleView(desk: Desk, state: ConsoleState): TemplateResult {
  const say = desk.texts.console;
  return html`<section id="console" class="console" aria-label=${say.title} part="console" @keydown=${(event: KeyboardEvent) => {
      if (event.key === "Escape") state.close();
    }}>
    ${barView(desk, state)}
    <div id="console-frames" class="frames" role="log" aria-label=${say.frames} tabindex="0"
      ${scroller<Frame>({
        name: `console ${state.account?.jid} ${state.kind} ${state.filter}`,
        items: state.shown,
        key: ({ serial }) => String(serial),
        estimate: 60,
        fromEnd: true,
        template: (frame) => frameView(desk, frame),
      })}></div>
    ${writeView(desk, state)}
  </section>`;
}

function barView(desk: Desk, state: ConsoleState): TemplateResult {
  const say = desk.texts.console;
  const accounts = desk.accounts.filter(({ link }) => link);
  const change = <K extends "filter" | "kind">(key: K) => (event: Event) => {
    state[key] = (event.target as HTMLInputElement).value as ConsoleState[K];
    desk.update();
  };
  const pause = () => {
    state.paused = state.paused ? undefined : state.account && state.trafficOf(state.account).frames;
    desk.update();
  };
  return html`<header class="console-bar">
    <strong>${say.title}</strong>
    ${accounts.length < 2
      ? nothing
      : html`<select id="console-account" aria-label=${say.account} .value=${live(state.account?.jid ?? "")}
          @change=${(event: Event) => state.open(accounts.find(({ jid }) => jid === (event.target as HTMLSelectElement).value) ?? accounts[0]!)}>
          ${accounts.map(({ jid }) => html`<option value=${jid} ?selected=${jid === state.account?.jid}>${jid}</option>`)}
        </select>`}
    <select id="console-kind" aria-label=${say.kind} @change=${change("kind")}>
      ${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === state.kind}>${kind === "" ? say.all : kind === "stream" ? say.others : kind}</option>`)}
    </select>
    <input id="console-filter" type="search" autocomplete="off" spellcheck="false" placeholder=${say.filter} aria-label=${say.filter} .value=${live(state.filter)} @input=${change("filter")} />
    <span class="console-tools">
      <button id="console-pause" type="button" class="icon" aria-pressed=${state.paused ? "true" : "false"} aria-label=${say.pause} title=${say.pause} @click=${pause}>${icons.pause}</button>
      <button id="console-copy" type="button" class="icon" aria-label=${say.copy} title=${say.copy} @click=${() => copy(desk, state)}>${icons.copy}</button>
      <button id="console-clear" type="button" class="icon" aria-label=${say.clear} title=${say.clear}
        @click=${() => state.account && ((state.paused = undefined), state.trafficOf(state.account).clear())}>${icons.remove}</button>
      <button id="console-close" type="button" class="icon" aria-label=${say.close} title=${say.close} @click=${() => state.close()}>${icons.close}</button>
    </span>
  </header>`;
}

function copy(desk: Desk, state: ConsoleState): void {
  const text = state.shown.map(({ at, way, text }) => `<!-- ${at.toISOString()} ${way} -->\n${text}`).join("\n");
  void desk.attempt(() => navigator.clipboard.writeText(text));
}

function frameView(desk: Desk, { way, at, text }: Frame): TemplateResult {
  const say = desk.texts.console;
  return html`<div class="frame ${way}" dir="ltr">
    <p class="frame-head"><bdi>${way === "sent" ? say.sent : say.received}</bdi> <time datetime=${at.toISOString()}>${preciseTime(desk, at)}</time></p>
    <pre>${text}</pre>
  </div>`;
}

function writeView(desk: Desk, state: ConsoleState): TemplateResult {
  const say = desk.texts.console;
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    state.send();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    state.send();
  };
  return html`<form id="console-write" class="console-write" @submit=${submit}>
    <textarea id="console-text" rows="2" dir="ltr" spellcheck="false" autocomplete="off" aria-label=${say.write} placeholder=${say.write} aria-invalid=${state.error ? "true" : "false"}
      aria-describedby="console-error" .value=${live(state.draft)} @keydown=${press}
      @input=${(event: Event) => {
        state.draft = (event.target as HTMLTextAreaElement).value;
        if (state.error) desk.update();
        state.error = "";
      }}></textarea>
    <button type="submit" class="button small">${desk.texts.composer.send}</button>
    <p id="console-error" class="console-error" role="alert">${state.error}</p>
  </form>`;
}
