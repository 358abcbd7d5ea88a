import { Jid, type DiscoInfo, type LiveRoom, type MucAdminItem } from "couplet/full";
import { nameOf } from "./chat.js";
import type { Account } from "./account.js";
import type { Link } from "./link.js";

/** How many messages a room without an archive is asked for. */
const HISTORY = 50;

interface Wanted {
  nick: string;
  password?: string | undefined;
}

/** The rooms that the user wants to be in: entered, entered again when the connection is new, and left. */
export class Rooms {
  readonly #account: Account;
  readonly #wanted = new Map<string, Wanted>();
  readonly #infos = new Map<string, DiscoInfo>();
  /** What the user is called in rooms, unless they say otherwise. */
  nick: string | undefined;

  constructor(account: Account) {
    this.#account = account;
  }

  start(link: Link): void {
    const { session, rooms, bookmarks } = link;
    session.on("online", ({ resumed }) => {
      for (const [room, { nick }] of this.#wanted) {
        if (resumed) this.#isStillIn(link, room, nick);
        else void this.#enter(link, room);
      }
    });
    rooms.subscribe((_, differences) => {
      for (const { before, after } of differences) if (after) this.#changed(link, before, after);
    });
    bookmarks.subscribe((_, differences) => {
      for (const { after } of differences) if (after?.autojoin && !this.#wanted.has(after.jid)) this.join(after.jid, after.nick, after.password);
    });
  }

  #changed(link: Link, before: LiveRoom | undefined, after: LiveRoom): void {
    if (after.state === "joined" && before?.state !== "joined") {
      const wanted = this.#wanted.get(after.jid);
      if (wanted) wanted.nick = after.nick;
      if (after.flags.created) void this.#accept(link, after.jid);
      if (this.info(after.jid)?.features?.includes("urn:xmpp:mam:2")) this.#account.history.entered(link, after);
    }
    // It may have another name, or picture, now.
    if (before?.state === "joined" && before.flags.configured !== after.flags.configured) this.refresh(after.jid);
    // Who was dropped comes back; who was sent away does not.
    if (after.state === "left" && before?.state === "joined" && after.departure?.why === "lost" && this.#wanted.has(after.jid)) void this.#enter(link, after.jid);
  }

  /** A room that did not exist before is closed to others until its owner takes what it offers (XEP-0045 section 10.1.2). */
  async #accept(link: Link, room: string): Promise<void> {
    await link.observer.request({ kind: "iq", type: "set", to: room, mucOwner: { form: { type: "submit" } } }).catch(() => {});
    await this.#ask(link, room);
  }

  /** What service discovery says of a room; undefined if that is not known. */
  info(room: string): DiscoInfo | undefined {
    return this.#infos.get(room);
  }

  /** Enters a room, and comes back to it as long as it is not left. */
  join(room: string, nick?: string, password?: string): void {
    const name = nick || this.#wanted.get(room)?.nick || this.nick || nameOf(this.#account.jid);
    this.#wanted.set(room, { nick: name, password });
    const { link, state } = this.#account;
    if (link && state === "online") void this.#enter(link, room);
  }

  /** The same for a room that is to be there the next time, too. */
  enter(room: string, nick?: string, password?: string): void {
    this.join(room, nick, password);
    const wanted = this.#wanted.get(room);
    void this.#account.bookmarks.keep(room, { autojoin: true, nick: wanted?.nick, ...(password && { password }) });
  }

  async #enter(link: Link, room: string): Promise<void> {
    const { session } = link;
    await this.#ask(link, room);
    const wanted = this.#wanted.get(room);
    if (!wanted || session.state !== "online" || this.#account.link !== link) return;
    const { show } = this.#account.contacts;
    const maxMessages = this.info(room)?.features?.includes("urn:xmpp:mam:2") ? 0 : HISTORY;
    const muc = { history: { maxMessages }, ...(wanted.password && { password: wanted.password }) };
    session.send({ kind: "presence", to: `${room}/${wanted.nick}`, muc, ...(show && { show }) });
  }

  /** Asks a room anew what it is, as it has changed. */
  refresh(room: string): void {
    const { link } = this.#account;
    if (link) void this.#ask(link, room);
  }

  /** Asks a room what it can do; one that is not there yet, or does not tell, can do nothing. */
  async #ask({ observer }: Link, room: string): Promise<void> {
    try {
      const { discoInfo } = await observer.request({ kind: "iq", type: "get", to: room, discoInfo: {} }, { timeout: 15_000 });
      if (discoInfo) this.#infos.set(room, discoInfo);
      this.#account.changed();
    } catch {
      this.#infos.delete(room);
    }
  }

  /** Asks whether the user is still there (XEP-0410); the model of rooms hears the answer. */
  #isStillIn({ observer, rooms }: Link, room: string, nick: string): void {
    if (rooms.get(room)?.state === "joined") observer.request({ kind: "iq", type: "get", to: `${room}/${nick}`, ping: true }).catch(() => {});
  }

  /** Leaves a room for good. */
  leave(room: string): void {
    this.#wanted.delete(room);
    void this.#account.bookmarks.forget(room);
    const { link } = this.#account;
    const known = link?.rooms.get(room);
    if (known && known.state !== "left") link?.session.send({ kind: "presence", type: "unavailable", to: `${room}/${known.nick}` });
    this.#account.changed();
  }

  /** Asks for another name in a room. */
  rename(room: string, nick: string): void {
    this.#account.link?.session.send({ kind: "presence", to: `${room}/${nick}` });
  }

  /** Says what the room is about. */
  subject(room: string, subject: string): void {
    this.#account.link?.session.send({ kind: "message", type: "groupchat", to: room, subject });
  }

  /** Changes somebody's role, by the nickname, or affiliation, by the address. */
  async change(room: string, { jid, ...item }: Pick<MucAdminItem, "nick" | "role" | "affiliation" | "reason"> & { jid?: string }): Promise<void> {
    const who = jid === undefined ? item : { ...item, jid: Jid.bare(jid) };
    await this.#account.link?.observer.request({ kind: "iq", type: "set", to: room, mucAdmin: { items: [who] } });
  }

  /** Tells those in the rooms how available the user is. */
  announce(show: string): void {
    const { link, state } = this.#account;
    if (!link || state !== "online") return;
    for (const room of this.#wanted.keys()) {
      const known = link.rooms.get(room);
      if (known?.state === "joined") link.session.send({ kind: "presence", to: `${room}/${known.nick}`, ...(show && { show: show as "away" }) });
    }
  }
}
