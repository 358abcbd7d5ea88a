import { Account } from "../account/account.js";
import { addressOf, isRoomKey, roomKey, type ChatKey } from "../account/chat.js";
import { chatOf, Chats, type Chat } from "../account/chats.js";
import { Drafts } from "../account/drafts.js";
import type { Feature } from "../features/feature.js";
import { features } from "../features/index.js";
import { languageOf, type Language, type Texts } from "../texts/index.js";
import { SignIn } from "./sign-in.js";

/** How much of the messenger is there: all, only the list, or only the conversation that the page names. */
export type ViewName = "whole" | "list" | "single";

/** What the page wants, out of the attributes and properties of the element. */
export interface Wishes {
  server: string;
  jid: string;
  room: string;
  contact: string;
  nick: string;
  view: ViewName;
  /** The names of features that are left out. */
  without: ReadonlySet<string>;
}

/** What its element does for the desk. */
export interface Host extends Pick<HTMLElement, "addEventListener"> {
  /** Draws soon, once for all that comes together. */
  requestUpdate(): void;
  /** Tells the page; false if it said that the messenger is not to do what it would. */
  tell(kind: string, detail: object): boolean;
  /** Settled when what has changed is drawn. */
  readonly updateComplete: Promise<boolean>;
  /** The element itself, and what stands in it. */
  readonly shadowRoot: ShadowRoot | null;
}

/** A chosen conversation. */
export interface Place {
  account: Account;
  key: ChatKey;
}

/** What lies before the user: accounts, the chosen conversation, what is open and what is searched for. Views show it, and change it. */
export class Desk {
  wishes: Wishes = { server: "", jid: "", room: "", contact: "", nick: "", view: "whole", without: new Set() };
  language: Language = languageOf("en");
  accounts: Account[] = [];
  open: Place | undefined;
  /** Where what was not read yet began when the conversation was opened, in milliseconds since 1970. */
  newFrom: { key: ChatKey; at: number } | undefined;
  search = "";
  /** Which panel beside the conversation is open, by the name of the feature or view. */
  panel = "";
  /** Which menu is open, by its place. */
  menu = "";
  /** What went wrong last, until it is dismissed. */
  notice = "";
  /** Whether the user looks at the page. */
  looking = true;
  readonly signIn: SignIn;
  readonly #chats = new WeakMap<Account, Chats>();
  readonly #drafts = new WeakMap<Account, Drafts>();
  #clearing: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly host: Host) {
    this.signIn = new SignIn(this);
    for (const feature of features) feature.begin?.(this);
  }

  get texts(): Texts {
    return this.language.texts;
  }

  /** What the messenger can do beside talking, without what the page leaves out. */
  get features(): readonly Feature[] {
    const { without } = this.wishes;
    return without.size === 0 ? features : features.filter(({ name }) => !without.has(name));
  }

  /** Has what has changed shown. */
  update(): void {
    this.host.requestUpdate();
  }

  /** Does something when what has changed is drawn, such as putting the focus where it belongs. */
  drawn(then: () => void): void {
    void this.host.updateComplete.then(then);
  }

  // ---- accounts

  /** The account of an address, which may be new. */
  accountFor(jid: string): Account {
    const made = new Account(jid);
    const known = this.accounts.find((one) => one.jid === made.jid);
    if (known) return known;
    this.accounts = [...this.accounts, made];
    for (const feature of this.features) feature.account?.(this, made);
    made.on("change", () => this.update());
    made.on("link", (link) => {
      for (const feature of this.features) feature.link?.(this, made, link);
    });
    made.on("online", (detail) => this.#online(made, detail));
    made.on("offline", (detail) => this.#offline(made, detail?.failure));
    made.on("message", ({ key, message }) => this.host.tell("message", { jid: made.jid, with: addressOf(key), room: isRoomKey(key), message }));
    made.on("bounced", ({ key, message, text }) => this.#bounced(chatOf(made, key), message.body ?? "", text));
    return made;
  }

  /** Logs an account out, and forgets all that this browser keeps of it. */
  signOut(account: Account): void {
    const forget = () => {
      account.store.clear();
      for (const feature of this.features) feature.forget?.(this, account);
    };
    forget();
    account.on("offline", () => {
      forget();
      this.accounts = this.accounts.filter((one) => one !== account);
      this.update();
    });
    account.disconnect();
  }

  /** Those that are in, or were and are trying to come back. */
  get present(): readonly Account[] {
    return this.accounts.filter((one) => one.entered && one.state !== "offline");
  }

  #online(account: Account, detail: { jid: string; resumed: boolean }): void {
    const { room, contact, nick } = this.wishes;
    this.signIn.entered(account);
    if (nick) account.rooms.nick = nick;
    if (!this.open && room) {
      account.rooms.join(room, nick || undefined);
      this.choose(account, roomKey(room));
    } else if (!this.open && contact) this.choose(account, contact);
    this.host.tell("online", detail);
  }

  #offline(account: Account, failure: object | undefined): void {
    if (this.open?.account === account) this.open = undefined;
    this.signIn.left(account);
    this.host.tell(failure ? "failed" : "offline", { jid: account.jid, ...failure });
  }

  #bounced(chat: Chat, text: string, why: string): void {
    const { errors } = this.texts;
    this.warn(errors.notDelivered(chat.name, text.slice(0, 60), why || errors.refused));
  }

  /** Tells of something that went wrong, for a while. */
  warn(text: string): void {
    this.notice = text;
    clearTimeout(this.#clearing);
    if (text) this.#clearing = setTimeout(() => this.warn(""), 10_000);
    this.update();
  }

  /** Tells of it when something fails that was asked for. */
  async attempt(what: () => Promise<unknown> | void): Promise<void> {
    try {
      await what();
    } catch (error) {
      const { text, condition, message } = error as { text?: string; condition?: string; message: string };
      this.warn(this.texts.errors.failed(text || condition || message));
    }
  }

  // ---- conversations

  /** All that there is to talk to, of all accounts. */
  get chats(): readonly Chat[] {
    const [first, ...others] = this.present.map((one) => this.chatsOf(one));
    return others.length === 0 ? (first ?? []) : [...(first ?? []), ...others.flat()];
  }

  chatsOf(account: Account): readonly Chat[] {
    const chats = this.#chats.get(account) ?? new Chats(account);
    this.#chats.set(account, chats);
    return chats.all;
  }

  /** The chosen conversation as it is now. */
  get chat(): Chat | undefined {
    return this.open && chatOf(this.open.account, this.open.key);
  }

  draftsOf(account: Account): Drafts {
    const drafts = this.#drafts.get(account) ?? new Drafts(account.store);
    this.#drafts.set(account, drafts);
    return drafts;
  }

  choose(account: Account, key: ChatKey): void {
    if (this.open?.account === account && this.open.key === key) return;
    this.open?.account.typing.stop("active");
    const { unread } = chatOf(account, key);
    this.newFrom = unread.count > 0 ? { key, at: unread.since } : undefined;
    this.open = { account, key };
    this.menu = "";
    account.reading.open(key);
    this.host.tell("open", { jid: account.jid, with: addressOf(key), room: isRoomKey(key) });
    this.update();
  }

  /** Goes back to the list. */
  leaveChat(): void {
    this.open?.account.typing.stop("active");
    this.open = undefined;
    this.panel = "";
    this.update();
  }
}
