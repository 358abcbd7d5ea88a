import type { BookmarkedRoom } from "couplet/full";
import type { Account } from "./account.js";
import { PRIVATE_NODE } from "./private-node.js";

const NODE = "urn:xmpp:bookmarks:1";

/** The rooms that the user comes back to, kept by the server for all clients (XEP-0402). */
export class Bookmarks {
  readonly #account: Account;

  constructor(account: Account) {
    this.#account = account;
  }

  /** Keeps a room; what other clients keep with it stays. */
  keep(jid: string, changes: Partial<BookmarkedRoom>): Promise<unknown> {
    const { link } = this.#account;
    const { name, nick, password, autojoin, extensions } = { ...link?.bookmarks.get(jid), ...changes };
    const more = extensions && { unknown: extensions.children.filter((child) => typeof child !== "string") };
    const bookmark = { name, nick, password, autojoin, extensions: more };
    return this.#ask({ publish: { node: NODE, items: [{ id: jid, bookmark }] }, publishOptions: { form: PRIVATE_NODE } });
  }

  /** Forgets a room. */
  forget(jid: string): Promise<unknown> {
    if (!this.#account.link?.bookmarks.get(jid)) return Promise.resolve();
    return this.#ask({ retract: { node: NODE, notifySubscribers: true, items: [{ id: jid }] } });
  }

  /** A server that keeps none is no reason to stay out of rooms. */
  async #ask(pubsub: object): Promise<unknown> {
    return this.#account.link?.observer.request({ kind: "iq", type: "set", pubsub }).catch(() => undefined);
  }
}
