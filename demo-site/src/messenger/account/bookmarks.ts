import type { BookmarkedRoom } from "couplet/full";
import type { Account } from "./account.js";
import { publishPrivately } from "./private-node.js";

const NODE = "urn:xmpp:bookmarks:1";

/** The rooms that the user comes back to, kept by the server for all clients (XEP-0402). */
export class Bookmarks {
  readonly #account: Account;

  constructor(account: Account) {
    this.#account = account;
  }

  /** Keeps a room; what other clients keep with it stays. */
  async keep(jid: string, changes: Partial<BookmarkedRoom>): Promise<void> {
    const { link } = this.#account;
    const { name, nick, password, autojoin, extensions } = { ...link?.bookmarks.get(jid), ...changes };
    const more = extensions && { unknown: extensions.children.filter((child) => typeof child !== "string") };
    const bookmark = { name, nick, password, autojoin, extensions: more };
    // A server that keeps none is no reason to stay out of rooms.
    if (link) await publishPrivately(link, NODE, { id: jid, bookmark }).catch(() => {});
  }

  /** Forgets a room. */
  async forget(jid: string): Promise<void> {
    const { link } = this.#account;
    if (!link?.bookmarks.get(jid)) return;
    await link.observer.request({ kind: "iq", type: "set", pubsub: { retract: { node: NODE, notifySubscribers: true, items: [{ id: jid }] } } }).catch(() => {});
  }
}
