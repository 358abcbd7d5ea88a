import { Jid, type Message } from "couplet/full";
import { newId } from "./actions.js";
import { readable } from "./chat.js";
import type { Account } from "./account.js";
import type { Link } from "./link.js";

/** Somebody wants the user in a room. */
export interface Invitation {
  room: string;
  from: string;
  reason?: string | undefined;
  password?: string | undefined;
}

const MOST = 20;

/** Invitations into rooms that wait for an answer: direct ones (XEP-0249), and those by way of a room (XEP-0045). */
export class Invitations {
  readonly #account: Account;
  #waiting: readonly Invitation[] = [];

  constructor(account: Account) {
    this.#account = account;
  }

  start({ observer }: Link): void {
    observer.on("message", { has: "directInvite" }, (message) => {
      const { jid, reason, password } = message.directInvite;
      this.#came({ room: readable(jid), from: readable(message.from), reason, password }, message);
    });
    observer.on("message", { has: "mucUser" }, (message) => {
      const [invite] = message.mucUser.invites ?? [];
      if (invite) this.#came({ room: readable(message.from), from: readable(invite.from), reason: invite.reason, password: message.mucUser.password }, message);
    });
  }

  /** Those that wait, the newest first. */
  get waiting(): readonly Invitation[] {
    return this.#waiting;
  }

  #came({ room, from, ...rest }: Partial<Invitation>, { type }: Message): void {
    if (room === undefined || from === undefined || type === "error" || type === "groupchat") return;
    const jid = Jid.bare(room);
    const { link } = this.#account;
    if (link?.rooms.get(jid)?.state === "joined" || link?.blocked.isBlocked(from)) return;
    this.#waiting = [{ room: jid, from: Jid.bare(from), ...rest }, ...this.#waiting.filter((one) => one.room !== jid)].slice(0, MOST);
    this.#account.changed();
  }

  /** An invitation was answered, one way or the other. */
  done(invitation: Invitation): void {
    this.#waiting = this.#waiting.filter((one) => one !== invitation);
    this.#account.changed();
  }

  /** Invites somebody into a room that the user is in. */
  send(room: string, to: string, reason?: string): void {
    this.#account.link?.session.send({ kind: "message", to, id: newId(), directInvite: { jid: room, reason: reason || undefined } });
  }
}
