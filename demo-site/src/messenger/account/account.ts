import type { Prebound } from "couplet/browser";
import { Jid, type Failure, type FastToken, type Message, type SessionOptions, type StreamFeatures } from "couplet/full";
import { Bookmarks } from "./bookmarks.js";
import { Contacts } from "./contacts.js";
import { Emitter } from "./emitter.js";
import { History } from "./history.js";
import { introduce } from "./introduction.js";
import { Invitations } from "./invitations.js";
import { Link } from "./link.js";
import { Outbox } from "./outbox.js";
import { Reading } from "./reading.js";
import { Rooms } from "./rooms.js";
import { Settings } from "./settings.js";
import { Store } from "./store.js";
import { Typing } from "./typing.js";
import type { ChatKey } from "./chat.js";

export type AccountState = "offline" | "connecting" | "online" | "interrupted";

/** How to log in. */
export interface Login {
  server: string;
  password?: string | undefined;
  bearerToken?: string | undefined;
  token?: FastToken | undefined;
  prebound?: Prebound | undefined;
  /** Whether to ask for a token for the next login, and as which program. */
  requestToken?: boolean | undefined;
  userAgent?: SessionOptions["userAgent"] | undefined;
  anonymous?: boolean | undefined;
  lang?: string | undefined;
}

/** Why an account is not online, with what is needed to say so. */
export interface AccountFailure {
  failure: Failure;
  server: string;
  /** Whether anybody answered there at all. */
  reached: boolean;
}

/** What an account tells. */
export interface AccountEvents {
  /** Something to show has changed; told for each change. */
  change: undefined;
  /** Before it logs in: all is there to be listened to, and nothing has come. */
  link: Link;
  online: { jid: string; resumed: boolean };
  interrupted: Failure;
  /** It is over; without a failure as wished. */
  offline: AccountFailure | undefined;
  /** Something new was said, by somebody else. */
  message: { key: ChatKey; message: Message };
  /** The user has seen all of a conversation; `stanzaId` is what the archive calls the last of it. */
  read: { key: ChatKey; stanzaId: string };
  /** What a person should know; `text` is what the server says, or a condition. */
  bounced: { key: ChatKey; message: Message; text: string };
}

const ENDED = ["closed", "failed", "closing"];

/**
 * One account: its login, kept up as long as it is wanted, and what can be done with it. What is shown are the models of `link`; the parts
 * here only act. There is no rule of XMPP here.
 */
export class Account extends Emitter<AccountEvents> {
  /** The bare address; of an anonymous one the domain until it is online. */
  jid: string;
  state: AccountState = "offline";
  link: Link | undefined;
  failure: AccountFailure | undefined;
  /** What the server offered last, before or after the login. */
  offer: StreamFeatures | undefined;
  /** Whether it has been online in this login. */
  entered = false;
  readonly domain: string;
  readonly store: Store;
  readonly settings: Settings;
  readonly outbox = new Outbox(this);
  readonly typing = new Typing(this);
  readonly reading: Reading;
  readonly history = new History(this);
  readonly rooms: Rooms;
  readonly bookmarks = new Bookmarks(this);
  readonly invitations = new Invitations(this);
  readonly contacts: Contacts;

  constructor(jid: string) {
    super();
    this.jid = Jid.bare(jid);
    this.domain = Jid.parse(jid).domain;
    this.store = new Store(this.jid);
    this.settings = new Settings(this.store, () => this.changed());
    this.reading = new Reading(this);
    this.rooms = new Rooms(this);
    this.contacts = new Contacts(this);
  }

  /** Logs in; what was said before stays. */
  connect(login: Login, resource?: string): void {
    this.disconnect();
    const { server, prebound, ...credentials } = login;
    const { local, domain } = Jid.parse(this.jid);
    const jid = prebound?.jid ?? Jid.of({ local, domain, resource: local === undefined ? undefined : resource });
    const link = new Link({ ...defined(credentials), jid, server, prebound, anyAccount: login.anonymous === true }, this.link);
    this.link = link;
    this.failure = undefined;
    this.entered = false;
    this.#listen(link, server);
    introduce(link);
    for (const part of [this.outbox, this.typing, this.reading, this.history, this.rooms, this.invitations, this.contacts]) part.start(link);
    for (const model of link.models) model.subscribe(() => this.changed());
    this.emit("link", link);
    this.#become("connecting");
    link.open();
  }

  #listen(link: Link, server: string): void {
    const { session } = link;
    const current = () => this.link === link;
    session.on("features", (features) => {
      this.offer = features;
      this.changed();
    });
    session.on("online", ({ jid, resumed }) => {
      if (!current()) return;
      this.jid = Jid.bare(jid);
      this.entered = true;
      this.#become("online");
      this.emit("online", { jid, resumed });
    });
    session.on("disconnected", (failure) => {
      if (!current()) return;
      if (!this.entered) {
        this.#ended({ failure, server, reached: link.reached });
        return;
      }
      this.#become("interrupted");
      this.emit("interrupted", failure);
    });
    // Such as when the server takes the token no more.
    session.on("credentials", () => {
      const failure: Failure = { reason: "bad-credentials", condition: "not-authorized", state: session.state, message: "", retry: "with-other-credentials", mechanisms: [], delay: 0 };
      if (current()) this.#ended({ failure, server, reached: true });
    });
    session.on("failed", (failure) => current() && this.#ended({ failure, server, reached: link.reached }));
    session.on("close", () => current() && this.#ended(undefined));
  }

  #become(state: AccountState): void {
    this.state = state;
    this.changed();
  }

  #ended(failure: AccountFailure | undefined): void {
    if (this.state === "offline") return;
    this.failure = failure;
    this.#become("offline");
    if (this.link && !ENDED.includes(this.link.session.state)) this.link.close();
    this.emit("offline", failure);
  }

  /** Says goodbye; nothing is tried anew. */
  disconnect(): void {
    const { link } = this;
    if (!link || this.state === "offline") return;
    if (this.state === "online") link.session.send({ kind: "presence", type: "unavailable" });
    const reached = this.state === "online";
    link.close();
    // Who has no connection waits for no answer.
    if (!reached) this.#ended(undefined);
  }

  /** Tries a lost connection at once. */
  hurry(): void {
    this.link?.hurry();
  }

  /** Says that there is something new to show. */
  changed(): void {
    this.emit("change", undefined);
  }
}

/** An object without what is undefined. */
function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}
