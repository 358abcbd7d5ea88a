import type { Contact, Presence } from "couplet/full";
import { CAPS } from "./introduction.js";
import { isText } from "./store.js";
import type { Account } from "./account.js";
import type { Link } from "./link.js";

/** How available the user is; empty for simply available. */
export type Show = "" | "chat" | "away" | "xa" | "dnd";

const SHOWS: readonly string[] = ["", "chat", "away", "xa", "dnd"];

/** The list of contacts, who may see whom, and the account's own presence. */
export class Contacts {
  readonly #account: Account;
  show: Show;
  /** What the user says of themselves beside that. */
  status: string;
  /** What else presence says of the user, such as which picture they have. */
  more: Partial<Presence> = {};

  constructor(account: Account) {
    this.#account = account;
    this.show = account.store.get("show", (value): value is Show => isText(value) && SHOWS.includes(value)) ?? "";
    this.status = account.store.get("status", isText) ?? "";
  }

  start(link: Link): void {
    const { session, observer, roster } = link;
    session.on("online", ({ resumed }) => {
      if (!resumed) void this.#begin(link);
    });
    // Whom the user has asked may see the user too.
    roster.subscribe((_, differences) => {
      for (const { after } of differences) {
        if (after?.asked && (after.asks || after.subscription === "to")) this.allow(after.jid);
      }
    });
    const ask = (iq: Parameters<typeof observer.request>[0]) => observer.request(iq).catch(() => undefined);
    session.on("online", ({ resumed }) => {
      if (resumed) return;
      void ask({ kind: "iq", type: "get", blockList: {} });
      void ask({ kind: "iq", type: "get", pubsub: { items: { node: "urn:xmpp:bookmarks:1" } } });
    });
  }

  /** First the list, then presence: so whoever is there is known when they say so (RFC 6121 section 2.2). */
  async #begin({ observer }: Link): Promise<void> {
    try {
      await observer.request({ kind: "iq", type: "get", roster: {} });
    } catch {
      // Some have no list, such as those who log in anonymously.
    }
    this.announce();
  }

  /** Tells everybody how available the user is. */
  announce(show: Show = this.show, status: string = this.status): void {
    this.show = show;
    this.status = status;
    this.#account.store.set("status", status || undefined);
    this.#account.store.set("show", show);
    const { link, state } = this.#account;
    if (state === "online" || link?.session.state === "disconnected") this.#send({ ...(show && { show }), ...(status && { status }), caps: CAPS, ...this.more });
    this.#account.rooms.announce(show);
    this.#account.changed();
  }

  #send(presence: object): void {
    try {
      this.#account.link?.session.send({ kind: "presence", ...presence });
    } catch {
      // Said again when the connection is back.
    }
  }

  /** Asks to see somebody's presence, and lets them see the user's. */
  add(jid: string): void {
    if (this.#contact(jid)?.asked) this.allow(jid);
    this.#send({ type: "subscribe", to: jid });
  }

  /** Lets somebody see the user's presence. */
  allow(jid: string): void {
    this.#send({ type: "subscribed", to: jid });
  }

  /** Does not let somebody see the user's presence, or no more. */
  refuse(jid: string): void {
    this.#send({ type: "unsubscribed", to: jid });
  }

  /** Calls somebody otherwise, or puts them into groups. */
  async change(jid: string, name: string | undefined, groups: readonly string[] = this.#contact(jid)?.groups ?? []): Promise<void> {
    await this.#account.link?.observer.request({ kind: "iq", type: "set", roster: { items: [{ jid, name: name || undefined, groups: [...groups] }] } });
  }

  /** Takes somebody off the list; neither sees the other's presence any more. */
  async remove(jid: string): Promise<void> {
    await this.#account.link?.observer.request({ kind: "iq", type: "set", roster: { items: [{ jid, subscription: "remove" }] } });
  }

  #contact(jid: string): Contact | undefined {
    return this.#account.link?.roster.get(jid);
  }
}
