import { addressOf, isRoomKey, type ChatKey } from "./chat.js";
import type { Account } from "./account.js";
import type { Link } from "./link.js";

const PAUSE = 4000;

/** Tells people that something is being typed to them (XEP-0085). */
export class Typing {
  readonly #account: Account;
  #key: ChatKey | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(account: Account) {
    this.#account = account;
  }

  start(_link: Link): void {
    this.forget();
  }

  /** A key was pressed in a message of a conversation. */
  to(key: ChatKey): void {
    if (this.#key !== key) {
      this.stop("active");
      this.#key = key;
      this.#send(key, "composing");
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.stop("paused"), PAUSE);
  }

  /** The typing has ended: `paused` for a while, `active` for good. */
  stop(state: "paused" | "active"): void {
    const key = this.#key;
    this.forget();
    if (key !== undefined) this.#send(key, state);
  }

  /** The typing has ended, and something else says so. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#key = undefined;
  }

  #send(key: ChatKey, chatState: "composing" | "paused" | "active"): void {
    const { link, state, reading, settings } = this.#account;
    // Old news when the connection is back.
    if (state !== "online" || !settings.get("typing") || !reading.mayKnow(key)) return;
    link?.session.send({ kind: "message", to: addressOf(key), type: isRoomKey(key) ? "groupchat" : "chat", chatState, noStore: true });
  }
}
