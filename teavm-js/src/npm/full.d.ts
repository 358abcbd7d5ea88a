/** What entities can do, in short, by the hashes of XEP-0390. */
export const Caps2: {
  /**
   * The hash of what service discovery says; `undefined` for a hash function that is not known, and for information that must
   * not have one, as something else is in it than the document allows.
   *
   * @param algorithm `"sha-256"` by default; `"sha-1"` or `"sha-512"`
   * @param lang the `lang` of the stanza that it came in, else of the stream
   */
  compute(info: DiscoInfo, algorithm?: string, lang?: string): Hash | undefined;
  /** Whether one of the hashes in presence was right about what service discovery says. */
  verify(hash: Hash, info: DiscoInfo, lang?: string): boolean;
  /** The node at which the information is asked for. */
  node(hash: Hash): string;
};

/** What is wrong with an answer to a form. */
export interface FormFault {
  /** The name of the field. */
  field: string;
  reason:
    | "missing"
    | "several"
    | "too-few"
    | "too-many"
    | "no-option"
    | "not-of-type"
    | "out-of-range"
    | "no-match"
    | "not-checked"
    | "not-asked";
  /** The value that is wrong; absent if it is not about a value. */
  value?: string;
}

/**
 * Forms (XEP-0004) checked by their types, options and validation (XEP-0122).
 *
 * Regular expressions come from whoever sent the form, so they are not handed to the engine but matched in time that grows with
 * expression and value alone. They may have what POSIX extended ones have, `\d`, `\w` and `\s`, and groups `(?:…)`. What else
 * they have, such as references and assertions, and what is very long, gives the fault `not-checked`: nobody knows.
 */
export const FormCheck: {
  /** What is wrong with a form that was filled in; empty if nothing is. */
  faults(form: DataForm, submitted: DataForm): FormFault[];
};

/** Formatted text of XHTML (XEP-0071). */
export const Xhtml: {
  /**
   * The tree of the body in `message.xhtml`, which is not trusted: of elements that are not known the text is taken, of scripts
   * nothing, and links and pictures only of safe addresses.
   */
  text(body: XmlElement): RichTextDocument;
};

/** A session description in the words of Jingle. */
export interface SessionDescription {
  /** The parts of the session, in the order of the description. */
  contents: JingleContent[];
  /** Which of them belong together. */
  groups: JingleGroup[];
  /** The names of those parts that are switched off, by port 0. */
  rejected: string[];
}

/**
 * Session descriptions (RFC 8866), as `RTCPeerConnection` gives and takes them, in the words of Jingle: XEP-0167, 0176, 0177,
 * 0293, 0294, 0320, 0338, 0339 and 0343. What Jingle has no words for, such as `rid` and `simulcast`, is left out.
 */
export const Sdp: {
  /**
   * Reads a description.
   *
   * @param options `by`: whose description it is; `creator`: who made the contents, `"initiator"` by default, which is right
   *   for an offer that begins a session and for its answer
   * @throws {TypeError} if it is no description, or a line of it makes no sense; the message says which
   */
  parse(
    text: string,
    options: { by: "initiator" | "responder"; creator?: "initiator" | "responder" },
  ): SessionDescription;
  /**
   * Writes the description that a step of Jingle holds, or what {@link parse} gave.
   *
   * @param options `by`: whose description it shall be; `id`: the identifier of the session, 1 by default; `version`: how
   *   often the description has changed, 1 by default
   * @throws {TypeError} if a value cannot stand in a description, or a content has no part in one
   */
  serialize(
    jingle: Pick<Jingle, "contents" | "groups">,
    options: { by: "initiator" | "responder"; id?: number; version?: number },
  ): string;
  /** Reads `RTCIceCandidate.candidate`, such as `candidate:1 1 udp 2130706431 10.0.1.1 8998 typ host`. */
  parseCandidate(text: string, id?: string): IceCandidate;
  /** Writes `RTCIceCandidate.candidate`. */
  serializeCandidate(candidate: IceCandidate): string;
};

/**
 * What a model is at one moment; a frozen plain object, safe for `JSON.stringify` and `structuredClone`, and what the
 * option `from` of a model takes. One that has not changed is the same object as before, and so is each value in it; arrays are made
 * when they are asked for.
 */
export interface Snapshot<V> {
  /** The values in the order of their keys. */
  all: readonly V[];
  /** Which state the server says that it is: what to name in the next request for the roster. */
  version?: string;
  /** Whether whoever has the whole of it has told it. */
  complete?: true;
  /** How many values were left out or forgotten, as there were too many; absent for none. */
  lost?: number;
}

/** What became of one value: new without `before`, gone without `after`. */
export interface Difference<V, P = never> {
  key: string;
  before?: V;
  after?: V;
  /** What became of the values in it: the occupants of a room, the items of a node. */
  parts?: readonly Difference<P>[];
}

/**
 * Something to show that changes with what happens in a session: computed of what its observer believes, and of nothing else. Make it
 * before the session is online, so that it misses nothing. A change costs what has changed. The same stanzas in the same order make the
 * same snapshots.
 */
export interface Model<V, P = never> {
  /** What it is now; the same object until something changes. */
  readonly current: Snapshot<V>;
  /** The value of this key now; `undefined` for none. */
  get(key: string): V | undefined;
  /** Calls back with what it is, and which values have changed. What the listener throws is reported, and stops nobody. */
  subscribe(
    listener: (current: Snapshot<V>, differences: readonly Difference<V, P>[]) => void,
    options?: { signal?: AbortSignal },
  ): Unsubscribe;
  /** Ends it: nothing changes it any more. */
  close(): void;
}

/** What every model is made of; `from` is a snapshot to begin with, as out of the page's own store. */
export interface ModelOptions {
  observer: { send(stanza: any): void };
  from?: object;
}

/** A contact (RFC 6121), or somebody who asks to be one. Its key is the bare address. */
export interface Contact {
  jid: string;
  /** It is on the list; who is not has asked for the account's presence. */
  listed?: true;
  /** What the user calls it. */
  name?: string;
  subscription: "none" | "to" | "from" | "both";
  /** The user has asked for its presence, and waits. */
  asks?: true;
  /** Its request would need no answer. */
  approved?: true;
  /** It has asked for the account's presence, and waits; `request` and `nick` are what it says to that. */
  asked?: true;
  request?: string;
  nick?: string;
  groups?: readonly string[];
}

/**
 * The list of contacts with those who ask to be on it. `complete` when the server has answered a request for it. Of strangers who ask it
 * holds a thousand; `lost` counts those who came when there were so many.
 */
export class RosterModel implements Model<Contact> {
  constructor(options: ModelOptions);
  readonly current: Snapshot<Contact>;
  get(key: string): Contact | undefined;
  subscribe(
    listener: (current: Snapshot<Contact>, differences: readonly Difference<Contact>[]) => void,
    options?: { signal?: AbortSignal },
  ): Unsubscribe;
  /** Whether an address is on the list. */
  isContact(jid: string): boolean;
  close(): void;
}

/** A client that somebody is online with, by its last presence. */
export interface OnlineResource {
  /** The full address. */
  jid: string;
  /** Absent for available. */
  show?: "chat" | "away" | "xa" | "dnd";
  status?: string;
  priority: number;
  /** Since when nobody has used it (XEP-0319). */
  idle?: Date;
  /** What it can do (XEP-0115). */
  capsNode?: string;
  capsVer?: string;
  capsHash?: string;
}

/** Where somebody is online. Its key is the bare address. */
export interface OnlineContact {
  jid: string;
  /** The client with the highest priority, and of those the one that is most available, from `chat` to `dnd`. */
  best: OnlineResource;
  /** All clients, the best first; at most 64. */
  resources: readonly OnlineResource[];
  /** There are more clients, which are left out. */
  lost?: true;
}

/**
 * Who is online where, but for rooms. It holds all contacts, by the option `roster`; of others the last 4096, and `lost` counts those who
 * were forgotten. It is empty when the session ends.
 */
export class PresenceModel implements Model<OnlineContact> {
  constructor(options: ModelOptions & { roster?: RosterModel });
  readonly current: Snapshot<OnlineContact>;
  get(key: string): OnlineContact | undefined;
  subscribe(
    listener: (current: Snapshot<OnlineContact>, differences: readonly Difference<OnlineContact>[]) => void,
    options?: { signal?: AbortSignal },
  ): Unsubscribe;
  close(): void;
}

/** Somebody in a room. Its key is the nickname. */
export interface RoomOccupant {
  nick: string;
  role: "moderator" | "participant" | "visitor" | "none";
  affiliation: "owner" | "admin" | "member" | "none" | "outcast";
  /** The address outside the room, if the room tells. */
  jid?: string;
  /** Who it is, whatever the nickname (XEP-0421), by a room that says that it tells. */
  occupantId?: string;
  /** Absent for available. */
  show?: "chat" | "away" | "xa" | "dnd";
  status?: string;
}

/** Why somebody is not in a room any more. */
export interface RoomDeparture {
  nick: string;
  /** `refused` by the room, `lost` when a ping said so, `ended` with the session. */
  why:
    | "left"
    | "renamed"
    | "destroyed"
    | "refused"
    | "lost"
    | "ended"
    | "banned"
    | "kicked"
    | "removed-by-affiliation"
    | "removed-as-no-member"
    | "removed-by-shutdown"
    | "removed-by-error";
  /** The nickname or address of who did it. */
  by?: string;
  reason?: string;
  /** Where to go instead, of a room that was destroyed. */
  alternative?: string;
  /** The error with which the room refuses. */
  condition?: string;
}

/** A room that the account has entered, wants to enter, or has been in. Its key is the bare address. */
export interface LiveRoom {
  jid: string;
  state: "joining" | "joined" | "left";
  /** What the own occupant is called, or wants to be. */
  nick: string;
  /** Who is there, by their nicknames. */
  occupants: readonly RoomOccupant[];
  /** The own occupant. */
  self?: RoomOccupant;
  /** What it is about, as `by` has said; empty for nothing any more. */
  subject?: { text: string; by?: string; at?: Date };
  /** What its status codes say: 100 and 172, 170, 201, 210, and how often 104 has come. */
  flags: { nonAnonymous?: true; logged?: true; created?: true; nickAssigned?: true; configured: number };
  /** Why the account is not there any more. */
  departure?: RoomDeparture;
  /** Who left last. */
  lastDeparture?: RoomDeparture;
  /** The last error that the room answered with, such as `conflict` to another nickname. */
  condition?: string;
  /** What the last ping of the own occupant says (XEP-0410). */
  ping?: "in-room" | "not-in-room" | "unknown";
  /** How many occupants were left out, as there are too many. */
  lost?: number;
}

/**
 * The rooms that the account enters, with who is there. A ping that is sent to the own occupant tells whether it still is. Of a room it
 * holds 20,000 occupants, or as many as the option says.
 */
export class RoomsModel implements Model<LiveRoom, RoomOccupant> {
  constructor(options: ModelOptions & { occupants?: number });
  readonly current: Snapshot<LiveRoom>;
  get(key: string): LiveRoom | undefined;
  subscribe(
    listener: (current: Snapshot<LiveRoom>, differences: readonly Difference<LiveRoom, RoomOccupant>[]) => void,
    options?: { signal?: AbortSignal },
  ): Unsubscribe;
  /** Forgets a room that was left. */
  forget(room: string): void;
  close(): void;
}

/**
 * A conversation as it is now; the functions of `Conversation` take it too. Its key is the address of the contact or occupant; that of a
 * room has `"room "` in front.
 */
export interface LiveConversation extends Conversation {
  /** Who is writing (XEP-0085): the address of the contact, or of the occupants; at most 64. */
  typing?: readonly string[];
  /**
   * What has become of its messages on their way: the ids of those that have arrived (XEP-0184), the id of the last one that each has
   * seen, by its `sender` (XEP-0333), and the ids of those that came back, with the condition of the error.
   */
  marks: {
    received: readonly { key: string; value: string }[];
    displayed: readonly { key: string; value: string }[];
    failed: readonly { key: string; value: string }[];
  };
  /** How many of the oldest messages were forgotten, as there were too many. */
  lost?: number;
  /** What the last message did, and to which entry; absent when it did nothing to any. */
  outcome?: ConversationStep["outcome"];
  index?: number;
}

/**
 * What is said, in order and each message once, however many copies of it come and in whatever order: as the account sends it, live, by
 * carbon copies, from archives. What an archive says of when a message was said counts more than when it came. It holds 2048
 * conversations, of which the account's own are forgotten last, and of each 20,000 messages, or as many as the option says.
 *
 * `now` tells the time by which live messages are sorted, the clock's if it is left out; with `undefined` as its result each stands behind
 * what was there. Who has sent nothing for `typing` milliseconds since `composing` writes no more: two minutes if it is left out, 0 for as
 * long as it takes; the session or observer tells the time by its timer or `tick`.
 */
export class ConversationsModel implements Model<LiveConversation> {
  constructor(options: ModelOptions & { messages?: number; typing?: number; now?: () => Date | number | undefined });
  readonly current: Snapshot<LiveConversation>;
  get(key: string): LiveConversation | undefined;
  subscribe(
    listener: (current: Snapshot<LiveConversation>, differences: readonly Difference<LiveConversation>[]) => void,
    options?: { signal?: AbortSignal },
  ): Unsubscribe;
  close(): void;
}

/** Something published at a node. Its key is its id, empty where the node has none. */
export interface LiveItem {
  id: string;
  publisher?: string;
  /** What it is; absent when only the fact was told. */
  payload?: XmlElement;
}

/** A node of a service or account. Its key is the service and the node with a space between. */
export interface LiveNode {
  service: string;
  node: string;
  /** What is published there, in the order in which it first was. */
  items: readonly LiveItem[];
  complete?: true;
  deleted?: true;
  /** How many items were forgotten, as there were too many. */
  lost?: number;
}

/** What is published at the nodes that are watched (XEP-0060): 10,000 items of each, or as many as the option says. */
export class NodesModel implements Model<LiveNode, LiveItem> {
  constructor(options: ModelOptions & { items?: number });
  readonly current: Snapshot<LiveNode>;
  get(key: string): LiveNode | undefined;
  subscribe(
    listener: (current: Snapshot<LiveNode>, differences: readonly Difference<LiveNode, LiveItem>[]) => void,
    options?: { signal?: AbortSignal },
  ): Unsubscribe;
  /**
   * Shows a node from now on. That the service tells of it is up to who subscribes, and what is there already to who asks for its items.
   *
   * @param service as its events come: a bare address for an account
   * @returns ends it, and forgets the node
   */
  watch(service: string, node: string, options?: { signal?: AbortSignal }): Unsubscribe;
  close(): void;
}

/** A room that the user likes to find again. Its key is the bare address. */
export interface BookmarkedRoom {
  jid: string;
  name?: string;
  autojoin?: true;
  nick?: string;
  password?: string;
  /** Only the old list has it (XEP-0048). */
  legacy?: true;
  /** What other clients keep with it, to be kept when it is changed. */
  extensions?: XmlElement;
}

/** Bookmarks: XEP-0402, and of the older lists of XEP-0048 what the newer one lacks. */
export class BookmarksModel implements Model<BookmarkedRoom> {
  constructor(options: ModelOptions);
  readonly current: Snapshot<BookmarkedRoom>;
  get(key: string): BookmarkedRoom | undefined;
  subscribe(
    listener: (current: Snapshot<BookmarkedRoom>, differences: readonly Difference<BookmarkedRoom>[]) => void,
    options?: { signal?: AbortSignal },
  ): Unsubscribe;
  close(): void;
}

/** Those from whom nothing is to come: XEP-0191. The key is the address. */
export class BlockedModel implements Model<{ jid: string }> {
  constructor(options: ModelOptions);
  readonly current: Snapshot<{ jid: string }>;
  get(key: string): { jid: string } | undefined;
  subscribe(
    listener: (current: Snapshot<{ jid: string }>, differences: readonly Difference<{ jid: string }>[]) => void,
    options?: { signal?: AbortSignal },
  ): Unsubscribe;
  /** Whether an address is on the list, or its bare address or domain is. */
  isBlocked(jid: string): boolean;
  close(): void;
}

/** How somebody wants to be seen. Its key is the bare address. */
export interface Profile {
  jid: string;
  /** The nickname that it has published (XEP-0172). */
  nick?: string;
  /** The formats of its picture (XEP-0084), at most eight: `id` is the SHA-1 of the data; numbers that are not said are 0. */
  pictures: readonly { id: string; type?: string; bytes: number; width: number; height: number; url?: string }[];
  /** The SHA-1 of the picture in its vCard (XEP-0153), empty when there is none; absent when nothing is said of that. */
  photo?: string;
}

/** The pictures and nicknames of the account and of the contacts in `roster`; strangers have none here. */
export class ProfilesModel implements Model<Profile> {
  constructor(options: ModelOptions & { roster?: RosterModel });
  readonly current: Snapshot<Profile>;
  get(key: string): Profile | undefined;
  subscribe(
    listener: (current: Snapshot<Profile>, differences: readonly Difference<Profile>[]) => void,
    options?: { signal?: AbortSignal },
  ): Unsubscribe;
  close(): void;
}

/** A page of an archive. */
export interface ArchivePage {
  /** The messages as they came, the oldest first, with where each came from. */
  messages: { message: Message; origin: Provenance }[];
  /** What the archive calls the first and the last one; absent for an empty page. */
  first?: string;
  last?: string;
  /** Whether there are no more pages. */
  complete: boolean;
  /** How many messages there are in all, which may be a guess. */
  count?: number;
  /** How many messages were left out, as the archive gave more than it was asked for. */
  lost?: number;
}

/**
 * An archive page by page (XEP-0313, XEP-0059), of what the observer believes: `for await (const page of archivePages({ observer }))`.
 * To catch up after a gap, `after` is what the archive calls the last message that is known.
 *
 * @param options `archive` is whose archive, of a room or service; the own account's when it is left out. `with`, `start` and `end` say
 *   which messages; `backwards` begins with the newest page; `max` is how many messages to a page, 50 when it is left out; `timeout` in
 *   milliseconds for each page, 60,000 when it is left out
 * @returns it fails as `request` of an observer does: with the condition `item-not-found` where the archive does not know `after` any
 *   more, so that there is a gap
 */
export function archivePages(options: {
  observer: { send(stanza: any): void };
  archive?: string | undefined;
  with?: string | undefined;
  start?: Date | undefined;
  end?: Date | undefined;
  after?: string | undefined;
  backwards?: boolean | undefined;
  max?: number | undefined;
  timeout?: number | undefined;
  signal?: AbortSignal | undefined;
}): AsyncIterableIterator<ArchivePage>;
