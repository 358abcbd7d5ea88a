import { LitElement, type TemplateResult } from "lit";
import type { Prebound } from "couplet/browser";
import type { FastToken } from "couplet/full";
import { Jid } from "couplet/full";
import { say } from "../account/actions.js";
import { roomKey } from "../account/chat.js";
import { styles } from "../style/index.js";
import { languageOf } from "../texts/index.js";
import { appView } from "../views/app.js";
import { Desk, type Host, type ViewName } from "./desk.js";

/** Puts a number in front of the page's title, or takes it away. */
function countInTitle(count: number): void {
  document.title = (count > 0 ? `(${count}) ` : "") + document.title.replace(/^\(\d+\) /, "");
}

/** Not more often than this the messenger is drawn while nobody sees it, in milliseconds. */
const HIDDEN_PAUSE = 200;

/** Who does not look for so long is away, and what does not matter then may wait at the server (XEP-0352), in milliseconds. */
const AWAY = 60_000;

/**
 * `<couplet-chat>`: a messenger in front of any XMPP server. Attributes and properties say what it is to be, events what happens in it;
 * see README.md.
 */
export class CoupletChat extends LitElement implements Host {
  static override properties = {
    server: {},
    jid: {},
    room: {},
    contact: {},
    nick: {},
    view: {},
    lang: { reflect: true },
    theme: { reflect: true },
    without: {},
    pageTitle: { type: Boolean, attribute: "page-title" },
    password: { attribute: false },
    bearerToken: { attribute: false },
    token: { attribute: false },
    prebound: { attribute: false },
  };
  static override styles = styles;

  declare server: string | null;
  declare jid: string | null;
  declare room: string | null;
  declare contact: string | null;
  declare nick: string | null;
  declare view: string | null;
  declare theme: string | null;
  declare without: string | null;
  declare pageTitle: boolean;
  declare password: string | undefined;
  declare bearerToken: string | undefined;
  declare token: FastToken | undefined;
  declare prebound: Prebound | undefined;

  readonly desk = new Desk(this);
  readonly #looks = () => this.#looked();
  readonly #redraw = () => this.requestUpdate();
  readonly #pageLanguage = new MutationObserver(this.#redraw);
  #away: ReturnType<typeof setTimeout> | undefined;

  // ---- what the page can do

  /** Logs in with what the attributes and properties say. */
  connect(): void {
    const { prebound, password, bearerToken, token } = this;
    const jid = prebound?.jid ?? this.jid;
    if (!jid) throw new TypeError("couplet-chat: the attribute jid says who is to log in");
    this.desk.signIn.enterAs(jid, { server: this.server ?? "", password, bearerToken, token, prebound });
  }

  /** Fills in the form of the first screen. */
  fill({ address, password }: { address?: string; password?: string }): void {
    const { signIn } = this.desk;
    if (address !== undefined) signIn.address = address;
    if (password !== undefined) signIn.password = password;
    this.requestUpdate();
    void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>("#enter")?.focus());
  }

  /** Logs all accounts out. */
  close(): void {
    for (const account of this.desk.accounts) account.disconnect();
  }

  /** Logs all accounts out, and forgets what this browser keeps of them. */
  signOut(): void {
    for (const account of this.desk.accounts) this.desk.signOut(account);
  }

  /** Shows the conversation with an address, or of a room, which is entered. */
  open(jid: string, options: { room?: boolean } = {}): void {
    const [account] = this.desk.present;
    if (!account) throw new DOMException("Nobody is logged in", "InvalidStateError");
    const bare = Jid.bare(jid);
    if (options.room) account.rooms.join(bare);
    this.desk.choose(account, options.room ? roomKey(bare) : bare);
  }

  /** Says something in the conversation that is open. */
  send(text: string): void {
    const { open } = this.desk;
    if (!open) throw new DOMException("No conversation is open", "InvalidStateError");
    say(open.account, open.key, text);
  }

  // ---- what it is of

  tell(kind: string, detail: object): boolean {
    return this.dispatchEvent(new CustomEvent(kind, { detail, bubbles: true, composed: true, cancelable: true }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const kind of ["visibilitychange", "focus", "blur"]) window.addEventListener(kind, this.#looks, true);
    window.addEventListener("languagechange", this.#redraw);
    this.#pageLanguage.observe(document.documentElement, { attributeFilter: ["lang"] });
    this.#looked();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.pageTitle) countInTitle(0);
    for (const kind of ["visibilitychange", "focus", "blur"]) window.removeEventListener(kind, this.#looks, true);
    window.removeEventListener("languagechange", this.#redraw);
    this.#pageLanguage.disconnect();
    // Who only moves it within the page keeps the connection.
    queueMicrotask(() => {
      if (!this.isConnected) this.close();
    });
  }

  #looked(): void {
    const looking = document.visibilityState === "visible";
    if (looking === this.desk.looking) return;
    this.desk.looking = looking;
    clearTimeout(this.#away);
    const tell = () => this.desk.present.forEach(({ link }) => link?.session.active(looking));
    if (looking) tell();
    else this.#away = setTimeout(tell, AWAY);
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    const view = (["whole", "list", "single"] as const).find((one) => one === this.view);
    this.desk.wishes = {
      server: this.server ?? "",
      jid: this.jid ?? "",
      room: this.room ?? "",
      contact: this.contact ?? "",
      nick: this.nick ?? "",
      view: view ?? (this.room || this.contact ? ("single" satisfies ViewName) : "whole"),
      without: new Set((this.without ?? "").split(/\s+/).filter(Boolean)),
    };
    this.desk.language = languageOf(this.lang, document.documentElement.lang, ...navigator.languages);
    if (!this.hasUpdated && this.jid) this.desk.signIn.address = this.jid;
  }

  protected override firstUpdated(): void {
    // The page was quicker, by connect().
    if (this.desk.signIn.busy === "entering") return;
    const { password, bearerToken, token, prebound } = this;
    if (prebound || (this.jid && (password !== undefined || bearerToken !== undefined || token))) this.connect();
    else for (const feature of this.desk.features) feature.start?.(this.desk);
  }

  /** Draws once for all that comes together, such as where a whole contact list is. */
  protected override async scheduleUpdate(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, HIDDEN_PAUSE);
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      });
    });
    await super.scheduleUpdate();
  }

  protected override render(): TemplateResult {
    return appView(this.desk);
  }

  protected override updated(): void {
    const { chats } = this.desk;
    const count = chats.reduce((sum, one) => sum + one.unread.count, 0);
    const mentioned = chats.some((one) => one.unread.mentioned);
    if (count === this.#unread.count && mentioned === this.#unread.mentioned) return;
    this.#unread = { count, mentioned };
    this.tell("unread", { count, mentioned });
    if (this.pageTitle) countInTitle(count);
  }

  #unread = { count: 0, mentioned: false };
}
