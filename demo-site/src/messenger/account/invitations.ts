import { Jid, type Message } from "couplet/full";
import { newId } from "./actions.js";
import { readable } from "./chat.js";
import { has } from "./services.js";
import type { Account } from "./account.js";
import type { Link } from "./link.js";

/** Somebody wants the user in a room. */
export interface Invitation {
  room: string;
  /** Who that is; where the room does not tell, the address of an occupant. */
  from: string;
  reason?: string | undefined;
  password?: string | undefined;
  /** It came by way of the room, which passes an answer on. */
  mediated: boolean;
}

/** Somebody would not come. */
export interface Decline {
  room: string;
  from: string;
  reason?: string | undefined;
}

const MOST = 20;

const DIRECT = "jabber:x:conference";

const TIMEOUT = 10_000;

/** Invitations into rooms that wait for an answer: direct ones (XEP-0249), and those by way of a room (XEP-0045). */
export class Invitations {
  readonly #account: Account;
  #waiting: readonly Invitation[] = [];
  #declines: readonly Decline[] = [];
  /** By the identifiers of what was sent, whom it invited. */
  readonly #sent = new Map<string, { room: string; to: string }>();

  constructor(account: Account) {
    this.#account = account;
  }

  start({ observer }: Link): void {
    observer.on("message", { has: "directInvite" }, (message) => {
      const { jid, reason, password } = message.directInvite;
      this.#came({ room: readable(jid), from: readable(message.from), reason, password, mediated: false }, message);
    });
    observer.on("message", { has: "mucUser" }, (message) => {
      const { invites, decline, password } = message.mucUser;
      const [invite] = invites ?? [];
      const room = readable(message.from);
      if (invite) this.#came({ room, from: readable(invite.from), reason: invite.reason, password, mediated: true }, message);
      if (decline) this.#declined({ room, from: readable(decline.from), reason: decline.reason }, message);
    });
    observer.on("message", { type: "error" }, ({ id, error }) => {
      const sent = this.#sent.get(id ?? "");
      if (sent) this.#account.emit("bounced", { key: sent.to, message: { kind: "message", body: sent.room }, text: error?.text || error?.condition || "" });
    });
  }

  /** Those that wait, the newest first. */
  get waiting(): readonly Invitation[] {
    return this.#waiting;
  }

  /** Those who would not come, the last first. */
  get declines(): readonly Decline[] {
    return this.#declines;
  }

  #came({ room, from, mediated = false, ...rest }: Partial<Invitation>, { type }: Message): void {
    if (room === undefined || from === undefined || type === "error" || type === "groupchat") return;
    const jid = Jid.bare(room);
    const { link } = this.#account;
    if (link?.rooms.get(jid)?.state === "joined" || link?.blocked.isBlocked(from)) return;
    this.#waiting = [{ room: jid, from, mediated, ...rest }, ...this.#waiting.filter((one) => one.room !== jid)].slice(0, MOST);
    this.#account.changed();
  }

  #declined({ room, from, reason }: Partial<Decline>, { type }: Message): void {
    if (room === undefined || from === undefined || type === "error" || type === "groupchat") return;
    this.#declines = [{ room: Jid.bare(room), from, reason }, ...this.#declines.filter((one) => one.from !== from)].slice(0, MOST);
    this.#account.changed();
  }

  /** The user has read that somebody would not come. */
  read(decline: Decline): void {
    this.#declines = this.#declines.filter((one) => one !== decline);
    this.#account.changed();
  }

  /** An invitation was answered, one way or the other. */
  done(invitation: Invitation): void {
    this.#waiting = this.#waiting.filter((one) => one !== invitation);
    this.#account.changed();
  }

  /** Tells whoever invited the user that they will not come (XEP-0045 section 7.8.2). */
  decline(invitation: Invitation, reason?: string): void {
    const { room, from } = invitation;
    this.#account.link?.session.send({ kind: "message", to: room, id: newId(), mucUser: { decline: { to: from, reason: reason || undefined } } });
    this.done(invitation);
  }

  /** Invites somebody into a room that the user is in: directly (XEP-0249), or by way of the room who is known to have nothing that understands that. */
  async send(room: string, to: string, reason?: string): Promise<void> {
    const { link } = this.#account;
    if (!link) return;
    const id = newId();
    const direct = await this.#takesDirect(link, to);
    this.#sent.set(id, { room, to });
    const why = reason || undefined;
    link.session.send({ kind: "message", id, ...(direct ? { to, directInvite: { jid: room, reason: why } } : { to: room, mucUser: { invites: [{ to, reason: why }] } }) });
  }

  async #takesDirect({ presence, discovery }: Link, to: string): Promise<boolean> {
    const clients = presence.get(to)?.resources.slice(0, 8) ?? [];
    const known = await Promise.all(clients.map(({ jid }) => discovery.info(jid, { timeout: TIMEOUT }).catch(() => undefined)));
    return known.length === 0 || known.some((info) => info === undefined || has(info, DIRECT));
  }
}
