import { connect, connectBosh, type Prebound } from "couplet/browser";
import {
  BlockedModel,
  BookmarksModel,
  ConversationsModel,
  Discovery,
  NodesModel,
  Observer,
  PresenceModel,
  ProfilesModel,
  RoomsModel,
  RosterModel,
  Session,
  type SessionOptions,
} from "couplet/full";
import { isPrivate, isSocket } from "./server.js";

/** What a login is made of. */
export type LinkOptions = Omit<SessionOptions, "framing" | "encrypted"> & { server: string; prebound?: Prebound | undefined };

/** How many messages of each conversation are held. */
const MOST_MESSAGES = 20_000;

/**
 * One login: the session over its transport, its observer, and the live models of what the observer believes. It is used once; the next
 * login makes another.
 */
export class Link {
  readonly session: Session;
  readonly observer: Observer;
  readonly roster: RosterModel;
  readonly presence: PresenceModel;
  readonly rooms: RoomsModel;
  readonly conversations: ConversationsModel;
  readonly nodes: NodesModel;
  readonly bookmarks: BookmarksModel;
  readonly blocked: BlockedModel;
  readonly profiles: ProfilesModel;
  readonly discovery: Discovery;
  /** Where the server or relay is. */
  readonly server: string;
  /** Whether the server has said anything. */
  reached = false;
  readonly options: LinkOptions;
  readonly #end = new AbortController();
  #hurry: () => void = () => {};

  /** @param before the link before, whose conversations go on */
  constructor(options: LinkOptions, before?: Link) {
    this.options = options;
    const { server, prebound, ...rest } = options;
    this.server = server;
    const socket = !prebound && isSocket(server);
    this.session = new Session({ ...rest, framing: socket ? "websocket" : "bosh", encrypted: isPrivate(server), resume: !prebound, carbons: true });
    this.session.on("open", () => (this.reached = true));
    // What nobody claims is refused, as RFC 6120 wants it.
    const observer = new Observer({ session: this.session, answerUnclaimed: true });
    this.observer = observer;
    this.roster = new RosterModel({ observer });
    const { roster } = this;
    this.presence = new PresenceModel({ observer, roster });
    this.rooms = new RoomsModel({ observer });
    this.conversations = new ConversationsModel({ observer, messages: MOST_MESSAGES, ...(before && { from: before.conversations.current }) });
    this.nodes = new NodesModel({ observer });
    this.bookmarks = new BookmarksModel({ observer });
    this.blocked = new BlockedModel({ observer });
    this.profiles = new ProfilesModel({ observer, roster });
    this.discovery = new Discovery({ observer });
  }

  /** All models, of which each tells of changes. */
  get models() {
    return [this.roster, this.presence, this.rooms, this.conversations, this.nodes, this.bookmarks, this.blocked, this.profiles] as const;
  }

  /** Begins; what goes wrong, the session tells. */
  open(): void {
    const { server, prebound } = this.options;
    const options = { session: this.session, signal: this.#end.signal, wait: (milliseconds: number) => this.#wait(milliseconds) };
    const ignore = () => {};
    if (!prebound && isSocket(server)) {
      const socket = () => new WebSocket(server, "xmpp");
      try {
        connect(socket(), { ...options, reconnect: socket }).catch(ignore);
      } catch {
        // The page's policy forbids it.
        this.session.open();
        this.session.disconnected();
      }
    } else connectBosh(server, prebound ? { ...options, attach: prebound } : options).catch(ignore);
  }

  /** Tries at once what would be tried later. */
  hurry(): void {
    this.#hurry();
  }

  /** Says goodbye, or gives up. */
  close(): void {
    this.session.close();
    if (this.session.state === "closed" || this.session.state === "failed") this.#end.abort();
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
