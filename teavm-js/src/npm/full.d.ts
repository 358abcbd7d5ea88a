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
  /** What is wrong with it. */
  reason:
    /** It is required, and has no value. */
    | "missing"
    /** It has several values where one is allowed. */
    | "several"
    /** It has fewer values than are required. */
    | "too-few"
    /** It has more values than are allowed. */
    | "too-many"
    /** The value is not among the options. */
    | "no-option"
    /** The value is not of the field's type. */
    | "not-of-type"
    /** The value is outside the range. */
    | "out-of-range"
    /** The value does not match the regular expression. */
    | "no-match"
    /** Whether the value matches is not known. */
    | "not-checked"
    /** The form has no such field. */
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
   * @throws {TypeError} if it is no description, or a line of it makes no sense; the message says which
   */
  parse(
    text: string,
    options: {
      /** Whose description it is. */
      by: "initiator" | "responder";
      /** Who made the contents; `"initiator"` if left out, which is right for an offer that begins a session and for its answer. */
      creator?: "initiator" | "responder";
    },
  ): SessionDescription;
  /**
   * Writes the description that a step of Jingle holds, or what {@link parse} gave.
   *
   * @throws {TypeError} if a value cannot stand in a description, or a content has no part in one
   */
  serialize(
    jingle: Pick<Jingle, "contents" | "groups">,
    options: {
      /** Whose description it shall be. */
      by: "initiator" | "responder";
      /** The identifier of the session (RFC 8866 section 5.2). Default 1. */
      id?: number;
      /** How often the description has changed. Default 1. */
      version?: number;
    },
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
  /** As the model has it: such as a bare address. */
  key: string;
  /** What it was; absent for a new one. */
  before?: V;
  /** What it is; absent for one that is gone. */
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
    options?: {
      /** Ends it when it is aborted. */
      signal?: AbortSignal;
    },
  ): Unsubscribe;
  /** Ends it: nothing changes it any more. */
  close(): void;
}

/** What every model is made of; `from` is a snapshot to begin with, as out of the page's own store. */
export interface ModelOptions {
  /** An observer of a session, or one with `send`. */
  observer: {
    /** As that of `Observer`. */
    send(stanza: any): void;
  };
  /** A snapshot of such a model, also one that was stored as JSON; what is no value of it is left out. */
  from?: object;
}

/** A contact (RFC 6121), or somebody who asks to be one. Its key is the bare address. */
export interface Contact {
  /** The bare address. */
  jid: string;
  /** It is on the list; who is not has asked for the account's presence. */
  listed?: true;
  /** What the user calls it. */
  name?: string;
  /** Who is told of the presence of whom: `"to"` the user of the contact's, `"from"` the contact of the user's. */
  subscription: "none" | "to" | "from" | "both";
  /** The user has asked for its presence, and waits. */
  asks?: true;
  /** Its request would need no answer. */
  approved?: true;
  /** It has asked for the account's presence, and waits; `request` and `nick` are what it says to that. */
  asked?: true;
  /** What it says when it asks. */
  request?: string;
  /** What it calls itself then (XEP-0172). */
  nick?: string;
  /** Which the user has put it in; absent for none. */
  groups?: readonly string[];
}

/**
 * The list of contacts with those who ask to be on it. `complete` when the server has answered a request for it. Of strangers who ask it
 * holds a thousand; `lost` counts those who came when there were so many.
 */
export class RosterModel implements Model<Contact> {
  /** @throws {TypeError} for options that are none; the message names the place */
  constructor(options: ModelOptions);
  /** Who is on the list, or asks to be; the same object until something changes. */
  readonly current: Snapshot<Contact>;
  /** The contact with this bare address; `undefined` for none. */
  get(key: string): Contact | undefined;
  /** Calls back after each change, with what it is then and what has changed. */
  subscribe(
    listener: (current: Snapshot<Contact>, differences: readonly Difference<Contact>[]) => void,
    options?: {
      /** Ends it when it is aborted. */
      signal?: AbortSignal;
    },
  ): Unsubscribe;
  /** Whether an address is on the list. */
  isContact(jid: string): boolean;
  /** Ends it: nothing changes it any more. */
  close(): void;
}

/** A client that somebody is online with, by its last presence. */
export interface OnlineResource {
  /** The full address. */
  jid: string;
  /** Absent for available. */
  show?: "chat" | "away" | "xa" | "dnd";
  /** What its user says to that. */
  status?: string;
  /** From -128 to 127; one below zero gets no messages by itself (RFC 6121 section 4.7.2.3). */
  priority: number;
  /** Since when nobody has used it (XEP-0319). */
  idle?: Date;
  /** The software, as an address (XEP-0115); absent if it does not say. */
  capsNode?: string;
  /** The hash of what it can do; see `Caps`. */
  capsVer?: string;
  /** By which function, such as `"sha-1"`. */
  capsHash?: string;
}

/** Where somebody is online. Its key is the bare address. */
export interface OnlineContact {
  /** The bare address. */
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
  /** @throws {TypeError} for options that are none; the message names the place */
  constructor(
    options: ModelOptions & {
      /** Says who is a contact; if left out nobody is. */
      roster?: RosterModel;
    },
  );
  /** Who is online; the same object until something changes. */
  readonly current: Snapshot<OnlineContact>;
  /** Where this bare address is online; `undefined` for nowhere. */
  get(key: string): OnlineContact | undefined;
  /** Calls back after each change, with what it is then and what has changed. */
  subscribe(
    listener: (current: Snapshot<OnlineContact>, differences: readonly Difference<OnlineContact>[]) => void,
    options?: {
      /** Ends it when it is aborted. */
      signal?: AbortSignal;
    },
  ): Unsubscribe;
  /** Ends it: nothing changes it any more. */
  close(): void;
}

/** Somebody in a room. Its key is the nickname. */
export interface RoomOccupant {
  /** The resource of its address in the room. */
  nick: string;
  /** What it may do while it is there (XEP-0045 section 5.1). */
  role: "moderator" | "participant" | "visitor" | "none";
  /** What it is to the room for good (XEP-0045 section 5.2). */
  affiliation: "owner" | "admin" | "member" | "none" | "outcast";
  /** The address outside the room, if the room tells. */
  jid?: string;
  /** Who it is, whatever the nickname (XEP-0421), by a room that says that it tells. */
  occupantId?: string;
  /** Absent for available. */
  show?: "chat" | "away" | "xa" | "dnd";
  /** What it says to that. */
  status?: string;
}

/** Why somebody is not in a room any more. */
export interface RoomDeparture {
  /** Who it is about. */
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
  /** What is said to that. */
  reason?: string;
  /** Where to go instead, of a room that was destroyed. */
  alternative?: string;
  /** The error with which the room refuses. */
  condition?: string;
}

/** A room that the account has entered, wants to enter, or has been in. Its key is the bare address. */
export interface LiveRoom {
  /** The bare address. */
  jid: string;
  /** `"joining"` until the room has shown the own occupant. */
  state: "joining" | "joined" | "left";
  /** What the own occupant is called, or wants to be. */
  nick: string;
  /** Who is there, by their nicknames. */
  occupants: readonly RoomOccupant[];
  /** The own occupant. */
  self?: RoomOccupant;
  /** What it is about, as `by` has said; empty for nothing any more. */
  subject?: {
    /** What the subject says. */
    text: string;
    /** The nickname of who has set it; absent if the room itself did. */
    by?: string;
    /** When; absent if that is not known. */
    at?: Date;
  };
  /** What its status codes say (XEP-0045 section 15.6.2). */
  flags: {
    /** Everybody there sees the others' addresses (100, 172, 173). */
    nonAnonymous?: true;
    /** What is said is logged for all to read (170, 171). */
    logged?: true;
    /** Entering it has created it (201), so that it waits to be configured. */
    created?: true;
    /** The room has chosen the nickname (210). */
    nickAssigned?: true;
    /** How often it was configured otherwise since (104), after which it is to be asked anew what it can do. */
    configured: number;
  };
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
  /** @throws {TypeError} for options that are none; the message names the place */
  constructor(
    options: ModelOptions & {
      /** How many occupants of each room to hold. Default 20000. */
      occupants?: number;
    },
  );
  /** Rooms that are entered, are to be, or were; the same object until something changes. */
  readonly current: Snapshot<LiveRoom>;
  /** The room with this bare address; `undefined` for none. */
  get(key: string): LiveRoom | undefined;
  /** Calls back after each change, with what it is then and what has changed. */
  subscribe(
    listener: (current: Snapshot<LiveRoom>, differences: readonly Difference<LiveRoom, RoomOccupant>[]) => void,
    options?: {
      /** Ends it when it is aborted. */
      signal?: AbortSignal;
    },
  ): Unsubscribe;
  /** Forgets a room that was left. */
  forget(room: string): void;
  /** Ends it: nothing changes it any more. */
  close(): void;
}

/**
 * A conversation as it is now; the functions of `Conversation` take it too. Its key is the address of the contact or occupant; that of a
 * room has `"room "` in front.
 */
export interface LiveConversation extends Conversation {
  /** Who is writing (XEP-0085): the address of the contact, or of the occupants; at most 64. */
  typing?: readonly string[];
  /** What has become of its messages on their way. */
  marks: {
    /** Those that have arrived (XEP-0184, XEP-0333). */
    received: readonly {
      /** The id of the message. */
      key: string;
      /** Empty. */
      value: string;
    }[];
    /** What each has seen (XEP-0333). */
    displayed: readonly {
      /** Whose: as `sender` of entries has it. */
      key: string;
      /** The id of the last message that it has seen. */
      value: string;
    }[];
    /** Those that came back. */
    failed: readonly {
      /** The id of the message. */
      key: string;
      /** The condition of the error; empty if it has none. */
      value: string;
    }[];
  };
  /** How many of the oldest messages were forgotten, as there were too many. */
  lost?: number;
  /** What the last message did, and to which entry; absent when it did nothing to any. */
  outcome?: ConversationStep["outcome"];
  /** Its number in `entries`. */
  index?: number;
}

/**
 * What is said, in order and each message once, however many copies of it come and in whatever order: as the account sends it, live, by
 * carbon copies, from archives. What an archive says of when a message was said counts more than when it came. It holds 2048
 * conversations, of which the account's own are forgotten last, and of each 20,000 messages, or as many as the option says.
 */
export class ConversationsModel implements Model<LiveConversation> {
  /** @throws {TypeError} for options that are none; the message names the place */
  constructor(
    options: ModelOptions & {
      /** How many messages of each conversation to hold. Default 20000. */
      messages?: number;
      /**
       * How many milliseconds after `composing` somebody who has sent nothing else writes no more. Default two minutes; 0 for as
       * long as it takes. The session or observer tells the time by its timer or `tick`.
       */
      typing?: number;
      /**
       * Tells the time by which live messages are sorted; the clock's if left out. With `undefined` as its result each stands behind
       * what was there.
       */
      now?: () => Date | number | undefined;
    },
  );
  /** All conversations; the same object until something changes. */
  readonly current: Snapshot<LiveConversation>;
  /** The conversation with this address, of a room with `"room "` in front; `undefined` for none. */
  get(key: string): LiveConversation | undefined;
  /** Calls back after each change, with what it is then and what has changed. */
  subscribe(
    listener: (current: Snapshot<LiveConversation>, differences: readonly Difference<LiveConversation>[]) => void,
    options?: {
      /** Ends it when it is aborted. */
      signal?: AbortSignal;
    },
  ): Unsubscribe;
  /** Ends it: nothing changes it any more. */
  close(): void;
}

/** Something published at a node. Its key is its id, empty where the node has none. */
export interface LiveItem {
  /** What the service calls it; empty where the node has no ids. */
  id: string;
  /** The address of who published it; absent if the service does not say. */
  publisher?: string;
  /** What it is; absent when only the fact was told. */
  payload?: XmlElement;
}

/** A node of a service or account. Its key is the service and the node with a space between. */
export interface LiveNode {
  /** Whose it is: a bare address. */
  service: string;
  /** The name of the node. */
  node: string;
  /** What is published there, in the order in which it first was. */
  items: readonly LiveItem[];
  /** The service has told all of it. */
  complete?: true;
  /** It was deleted. */
  deleted?: true;
  /** How many items were forgotten, as there were too many. */
  lost?: number;
}

/** What is published at the nodes that are watched (XEP-0060): 10,000 items of each, or as many as the option says. */
export class NodesModel implements Model<LiveNode, LiveItem> {
  /** @throws {TypeError} for options that are none; the message names the place */
  constructor(
    options: ModelOptions & {
      /** How many items of each node to hold. Default 10000. */
      items?: number;
    },
  );
  /** The nodes that are watched; the same object until something changes. */
  readonly current: Snapshot<LiveNode>;
  /** The node with this key: the service and the node with a space between; `undefined` for none. */
  get(key: string): LiveNode | undefined;
  /** Calls back after each change, with what it is then and what has changed. */
  subscribe(
    listener: (current: Snapshot<LiveNode>, differences: readonly Difference<LiveNode, LiveItem>[]) => void,
    options?: {
      /** Ends it when it is aborted. */
      signal?: AbortSignal;
    },
  ): Unsubscribe;
  /**
   * Shows a node from now on. That the service tells of it is up to who subscribes, and what is there already to who asks for its items.
   *
   * @param service as its events come: a bare address for an account
   * @returns ends it, and forgets the node
   */
  watch(
    service: string,
    node: string,
    options?: {
      /** Ends it when it is aborted. */
      signal?: AbortSignal;
    },
  ): Unsubscribe;
  /** Ends it: nothing changes it any more. */
  close(): void;
}

/** A room that the user likes to find again. Its key is the bare address. */
export interface BookmarkedRoom {
  /** The bare address. */
  jid: string;
  /** What the user calls it. */
  name?: string;
  /** It is to be entered when the user is online. */
  autojoin?: true;
  /** The nickname to use in it. */
  nick?: string;
  /** What the room asks for. */
  password?: string;
  /** Only the old list has it (XEP-0048). */
  legacy?: true;
  /** What other clients keep with it, to be kept when it is changed. */
  extensions?: XmlElement;
}

/** Bookmarks: XEP-0402, and of the older lists of XEP-0048 what the newer one lacks. */
export class BookmarksModel implements Model<BookmarkedRoom> {
  /** @throws {TypeError} for options that are none; the message names the place */
  constructor(options: ModelOptions);
  /** The rooms; the same object until something changes. */
  readonly current: Snapshot<BookmarkedRoom>;
  /** The room with this bare address; `undefined` for none. */
  get(key: string): BookmarkedRoom | undefined;
  /** Calls back after each change, with what it is then and what has changed. */
  subscribe(
    listener: (current: Snapshot<BookmarkedRoom>, differences: readonly Difference<BookmarkedRoom>[]) => void,
    options?: {
      /** Ends it when it is aborted. */
      signal?: AbortSignal;
    },
  ): Unsubscribe;
  /** Ends it: nothing changes it any more. */
  close(): void;
}

/** Somebody from whom nothing is to come. Its key is the address. */
export interface BlockedAddress {
  /** The address: of an account, a client of one, or a domain. */
  jid: string;
}

/** Those from whom nothing is to come: XEP-0191. */
export class BlockedModel implements Model<BlockedAddress> {
  /** @throws {TypeError} for options that are none; the message names the place */
  constructor(options: ModelOptions);
  /** Who is blocked; the same object until something changes. */
  readonly current: Snapshot<BlockedAddress>;
  /** The entry with this very address; `undefined` for none. `isBlocked` says more. */
  get(key: string): BlockedAddress | undefined;
  /** Calls back after each change, with what it is then and what has changed. */
  subscribe(
    listener: (current: Snapshot<BlockedAddress>, differences: readonly Difference<BlockedAddress>[]) => void,
    options?: {
      /** Ends it when it is aborted. */
      signal?: AbortSignal;
    },
  ): Unsubscribe;
  /** Whether an address is on the list, or its bare address or domain is. */
  isBlocked(jid: string): boolean;
  /** Ends it: nothing changes it any more. */
  close(): void;
}

/** How somebody wants to be seen. Its key is the bare address. */
export interface Profile {
  /** The bare address. */
  jid: string;
  /** The nickname that it has published (XEP-0172). */
  nick?: string;
  /** The formats of its picture (XEP-0084), at most eight; empty for none. */
  pictures: readonly {
    /** The SHA-1 of the data, by which they are asked for. */
    id: string;
    /** The media type, such as `image/png`. */
    type?: string;
    /** How long the data are; 0 if that is not said. */
    bytes: number;
    /** In pixels; 0 if that is not said. */
    width: number;
    /** In pixels; 0 if that is not said. */
    height: number;
    /** Where the data are, if not in a node. */
    url?: string;
  }[];
  /** The SHA-1 of the picture in its vCard (XEP-0153), empty when there is none; absent when nothing is said of that. */
  photo?: string;
}

/** The pictures and nicknames of the account and of the contacts in `roster`; strangers have none here. */
export class ProfilesModel implements Model<Profile> {
  /** @throws {TypeError} for options that are none; the message names the place */
  constructor(
    options: ModelOptions & {
      /** Says who is a contact; if left out nobody is. */
      roster?: RosterModel;
    },
  );
  /** Who is known; the same object until something changes. */
  readonly current: Snapshot<Profile>;
  /** The profile of this bare address; `undefined` for none. */
  get(key: string): Profile | undefined;
  /** Calls back after each change, with what it is then and what has changed. */
  subscribe(
    listener: (current: Snapshot<Profile>, differences: readonly Difference<Profile>[]) => void,
    options?: {
      /** Ends it when it is aborted. */
      signal?: AbortSignal;
    },
  ): Unsubscribe;
  /** Ends it: nothing changes it any more. */
  close(): void;
}

/** A page of an archive. */
export interface ArchivePage {
  /** The messages as they came, the oldest first, with where each came from. */
  messages: {
    /** What was said. */
    message: Message;
    /** Where it came from, with what the archive calls it and when it was said. */
    origin: Provenance;
  }[];
  /** What the archive calls the first one; absent for an empty page. */
  first?: string;
  /** What it calls the last one; absent for an empty page. */
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
 * @returns it fails as `request` of an observer does: with the condition `item-not-found` where the archive does not know `after` any
 *   more, so that there is a gap
 */
export function archivePages(options: {
  /** An observer of a session, or one with `send`. */
  observer: {
    /** As that of `Observer`. */
    send(stanza: any): void;
  };
  /** Whose archive: a room's or a service's; the own account's if left out. */
  archive?: string | undefined;
  /** With whom the messages were exchanged; with anybody if left out. */
  with?: string | undefined;
  /** The time of the oldest message; any if left out. */
  start?: Date | undefined;
  /** The time of the newest message; any if left out. */
  end?: Date | undefined;
  /** What the archive calls the message behind which to begin, with `backwards` before which. */
  after?: string | undefined;
  /** What the archive calls the message before which to begin, the newest page first; in place of `after`. */
  before?: string | undefined;
  /** Whether to begin with the newest page. Default false. */
  backwards?: boolean | undefined;
  /** How many messages to a page. Default 50. */
  max?: number | undefined;
  /** Milliseconds for each page. Default 60000; 0 for as long as it takes. */
  timeout?: number | undefined;
  /** Ends it when it is aborted. */
  signal?: AbortSignal | undefined;
}): AsyncIterableIterator<ArchivePage>;
