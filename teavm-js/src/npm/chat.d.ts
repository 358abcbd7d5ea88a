/** A piece of formatted text; a page makes elements of the kinds and text nodes of the texts. There is no HTML in it. */
export type RichText =
  | {
      /** Text as it stands, or the characters that say how the text around them is formatted, which may be shown or not. */
      kind: "text" | "directive";
      /** The characters, to be made a text node. */
      value: string;
    }
  | {
      /** The beginning of a new line. */
      kind: "line-break";
    }
  | {
      /** Text in which white space counts. */
      kind: "code-block";
      /** The programming language; absent if it is not said. */
      value?: string;
      /** What is in it, in order. */
      children: RichText[];
    }
  | {
      /** The title of what follows. */
      kind: "heading";
      /** The level, from `"1"` to `"6"`. */
      value: string;
      /** What is in it, in order. */
      children: RichText[];
    }
  | {
      /** What leads elsewhere, or is shown from there. */
      kind: "link" | "image";
      /** An address of a safe scheme. */
      value: string;
      /** What is in it, in order; of an image the text for those who do not see it. */
      children: RichText[];
    }
  | {
      /** What it is; a list has items. */
      kind:
        | "document"
        | "paragraph"
        | "quote"
        | "list"
        | "numbered-list"
        | "item"
        | "emphasis"
        | "strong"
        | "code"
        | "deleted";
      /** What is in it, in order. */
      children: RichText[];
    };

/** The root of a formatted text. */
export interface RichTextDocument {
  /** Tells it from its parts. */
  kind: "document";
  /** Its parts, in order. */
  children: RichText[];
}

/** Formatted text as one tree, whatever said so. Any input gives a tree; nothing in it can run. */
export const RichText: {
  /** The body of a message: by its markup (XEP-0394), else styled as it was typed (XEP-0393), unless it is `unstyled`. */
  of(message: Message): RichTextDocument;
  /** The tree of a body as people type it, with `*strong*`, `_emphasis_`, quotes and code (XEP-0393). */
  styled(body: string): RichTextDocument;
  /** The tree of a body and its markup (XEP-0394). Pieces that are outside of the body or cross others are passed over. */
  marked(body: string, markup: Markup): RichTextDocument;
  /** The texts in it, one after the other, without directives. */
  plain(text: RichText): string;
  /**
   * What somebody does, told as of a third person: the words that follow the sender's name, of a body that begins with `/me `
   * (XEP-0245). `undefined` for other bodies.
   */
  action(body: string): string | undefined;
  /**
   * The encrypted file that a body is a link to (XEP-0454); `undefined` for other bodies. Such a link must not be one that can
   * be followed, as that gives the key to the server.
   */
  encryptedFile(body: string): EncryptedFileLink | undefined;
  /** The body that is such a link. */
  encryptedLink(file: EncryptedFileLink): string;
};

/** Where an encrypted file is, and how to decrypt it, by AES-256 in Galois/Counter Mode (XEP-0454). */
export interface EncryptedFileLink {
  /** An https address. */
  url: string;
  /** The initialisation vector, 12 bytes; in older messages 16. */
  iv: Uint8Array;
  /** The key, 32 bytes. */
  key: Uint8Array;
  /** A small picture as a data URI of type `image/jpeg`. */
  thumbnail?: string | undefined;
}

/** The same colour for the same name in every client (XEP-0392). */
export const Color: {
  /** The colour of a text, as style sheets have it: `"#dd00af"`. Addresses are to be bare and normalised. */
  of(
    text: string,
    options?: {
      /** Percent of HSLuv. Default 100. */
      saturation?: number;
      /** Percent of HSLuv. Default 50; 70 or so for a dark background. */
      lightness?: number;
    },
  ): string;
  /** Its angle on the wheel of hues, in degrees from 0 to 360. */
  angle(text: string): number;
};

/** Texts that are only for clients that do not know an extension (XEP-0428), counted in code points (XEP-0426). */
export const Fallback: {
  /**
   * The body of a message, or the subject, without what is only for clients that do not know an extension, such as the quote
   * in front of a reply; `undefined` if it has none.
   *
   * @param namespace the extension that is known: `"urn:xmpp:reply:0"`
   */
  strip(message: Message, namespace: string, key?: "body" | "subject"): string | undefined;
  /** What says that a text in front of the body is only for clients that do not know an extension. */
  prefix(namespace: string, prefix: string): Fallback;
  /** Lines of somebody else as a text in front of a reply: each with `> ` in front. */
  quote(text: string): string;
  /** How many code points a text has. */
  count(text: string): number;
  /** The piece of a text from one code point to another, not included; to the end when that is left out. */
  slice(text: string, start: number, end?: number): string;
};

/**
 * What entities can do, in short, with their presence (XEP-0115). What is hashed is one list of words with `<` between them, so
 * information that is made for it can have the string of other information; what could do so is never verified. Forms without
 * a hidden `FORM_TYPE` are not covered by the string. `Caps2` has neither weakness.
 */
export const Caps: {
  /**
   * The verification string of what service discovery says; `undefined` for a hash function that is not known, and for
   * information that is ill-formed by the document: something is there twice, or a form has two types.
   *
   * @param algorithm `"sha-1"` by default; `"sha-256"` or `"sha-512"`
   * @throws {TypeError} if other information could have the same string: for `<` in a word, a slash in the category, type or
   *   language of an identity, a word that is absent, a feature like an identity, a form like more features
   */
  compute(info: DiscoInfo, algorithm?: string): string | undefined;
  /**
   * Whether presence was right about what service discovery says. Only then may it be taken to hold for others too; where it is
   * `false`, the information holds for who was asked alone. `false` also where `compute` gives nothing or throws.
   */
  verify(caps: Caps, info: DiscoInfo): boolean;
  /** The node at which the information is asked for. */
  node(caps: Caps): string;
};

/**
 * What others can do, by the hashes in their presence: XEP-0390, and XEP-0115 for those who have no other. For each hash one of those
 * who show it is asked, once. Only information that has the hash, and that no other information could have, holds for others; so
 * nobody can say anything about anybody else. Of who proves nothing only his own word is known.
 *
 * It knows who is there from when it was made. Bounded: the last used of 1,000 hashes, 20,000 addresses.
 */
export interface Discovery extends Disposable {}
export class Discovery {
  /** @throws {TypeError} for options that are none; the message names the place */
  constructor(options: {
    /** An observer of a session, or one with `send`. */
    observer: Observer<any>;
    /** What an earlier one knew, by its `known`; what does not have its hash is left out. */
    known?: readonly unknown[];
  });
  /** What an address can do: at once if it is known, else by asking. Undefined if there was no answer. */
  info(
    jid: string,
    options?: {
      /** Milliseconds for each who is asked. Default 30000; 0 for as long as it takes. */
      timeout?: number;
    },
  ): Promise<DiscoInfo | undefined>;
  /** Whether an address has a feature; undefined when that is not known, see `info`. */
  supports(jid: string, feature: string): boolean | undefined;
  /** What is known of hashes, to be kept as JSON: elements of service discovery, each with its hash as its node. */
  readonly known: XmlElement[];
  /** Leaves the observer. `using` calls it, where the engine has that. */
  close(): void;
}

/**
 * A text by which those that look alike are the same, after UTS #39: for comparing, not for showing. A page that meets an address or
 * a nickname with the skeleton of one that it knows, and not the same, may warn. It covers letters of Cyrillic, Greek, Armenian,
 * Cherokee and Latin that look like `a` to `z` in upper or lower case; compatible characters, such as full width; `0` and `o`; `1`,
 * `|`, `l` and `i`; `m` and `rn`, `w` and `vv`; case; and what is not seen, such as direction marks and joiners. It does not cover
 * what looks alike within other scripts, nor accents.
 */
export function skeleton(text: string): string;

/** A value for a field of a form: `true` and `false` are `"1"` and `"0"`, a date is in UTC. */
export type FormValue = string | number | boolean | Date;

/** Forms (XEP-0004) filled in. */
export const Forms: {
  /**
   * A form filled in: with the answers, else with what it suggests, to be sent back.
   *
   * @param answers values by the names of fields, one or several; `[]` takes a suggestion away
   * @throws {TypeError} if there is an answer that is not asked for
   */
  fill(form: DataForm, answers?: Record<string, FormValue | readonly FormValue[]>): DataForm;
  /** The values of a form by the names of its fields: arrays for `…-multi`, booleans for `boolean`, else the first. */
  values(form: DataForm): Record<string, string | string[] | boolean | undefined>;
};

/** What the codes of rooms mean (XEP-0045 section 15.6.2). */
export type MucStatusWord =
  /** Any occupant may see the user's full address; when entering. */
  | "non-anonymous"
  /** The affiliation has changed while the user was not in the room. */
  | "affiliation-changed"
  /** The room now shows members who are not there. */
  | "shows-unavailable"
  /** The room no longer shows members who are not there. */
  | "hides-unavailable"
  /** The configuration has changed, but not as regards privacy. */
  | "configuration-changed"
  /** This presence is the user's own. */
  | "self"
  /** What is said is logged. */
  | "logging"
  /** What is said is no longer logged. */
  | "not-logging"
  /** Any occupant may now see the others' full addresses. */
  | "now-non-anonymous"
  /** Only moderators may now see the others' full addresses. */
  | "now-semi-anonymous"
  /** The room has been created by entering it. */
  | "created"
  /** The service has given or changed the nickname. */
  | "nick-assigned"
  /** The occupant is called otherwise from now on; `mucUser.item.nick` says how. */
  | "nick-changed"
  | MucRemoval;

/** Why an occupant is not in the room any more. */
export type MucRemoval =
  | "banned"
  | "kicked"
  | "removed-by-affiliation"
  | "removed-as-no-member"
  | "removed-by-shutdown"
  | "removed-by-error";

export const MucStatus: {
  /** What a code means; `undefined` if it is not registered. */
  of(code: number): MucStatusWord | undefined;
  /**
   * What the codes in a room's presence or message mean: `MucStatus.all(presence.mucUser)`.
   *
   * @throws {TypeError} for what is no `mucUser`, such as the presence itself
   */
  all(user: MucUser | undefined): MucStatusWord[];
  /**
   * Why the occupant of unavailable presence is not in the room any more; `undefined` if none says. Of several reasons, in
   * whatever order, it is the one that tells most: `"kicked"` only where there is no other.
   *
   * @throws {TypeError} as above
   */
  removal(user: MucUser | undefined): MucRemoval | undefined;
};

/** Which page of a long list is wanted (XEP-0059), for `archiveQuery`, `discoItems`, `pubsub` and others. */
export const Paging: {
  /** The first page, of at most `max` items; 0 to only count them. */
  first(max?: number): ResultSet;
  /** The last page. */
  last(max?: number): ResultSet;
  /** The page that begins with item number `index`, from 0. */
  at(index: number, max?: number): ResultSet;
  /** The page after an answer; `undefined` if the answer is empty, as there is none. */
  next(page: ResultSet, max?: number): ResultSet | undefined;
  /** The page before an answer; `undefined` if the answer is empty, as there is none. */
  previous(page: ResultSet, max?: number): ResultSet | undefined;
};

/** What somebody feels about a message. */
export interface ConversationReaction {
  /** Who: as `sender` of entries has it. */
  sender: string;
  /** Each once; empty if it was taken back. */
  emojis: string[];
  /** Absent if unknown. */
  at?: Date;
  /** The id of the message that says so: with the next three it tells copies of it. */
  id?: string;
  /** What its sender calls that message (XEP-0359). */
  originId?: string;
  /** What the room calls it; in a conversation of two, what the own account's archive does. */
  stanzaId?: string;
  /** An archive says when it was said. */
  archived?: true;
  /** What the same sender felt before, at most seven times: it counts again if the time of that turns out to be later. */
  earlier?: Omit<ConversationReaction, "sender" | "earlier">[];
}

/** A message of a conversation, and what became of it. */
export interface ConversationEntry {
  /** The author; equal for equal senders: a bare address, in a room that of the occupant or `occupant:` and its identifier. */
  sender: string;
  /** Its address; absent if the message has none, as one that was just sent. */
  from?: string;
  /** The id of the stanza; absent for none. */
  id?: string;
  /** What its sender calls it (XEP-0359). */
  originId?: string;
  /** What the room calls it; in a conversation of two, what the own account's archive does. */
  stanzaId?: string;
  /** When it was said; absent if unknown. */
  at?: Date;
  /** What it says now; absent if it was taken back. */
  message?: Message;
  /** What it said first, when it was corrected. */
  original?: Message;
  /** The identifiers of the messages that corrected it, the oldest first; at most the newest 256. */
  corrections?: string[];
  /** Those of them that the room gave. */
  correctionStanzaIds?: string[];
  /** When it was last corrected; absent if it was not, or that is not known. */
  correctedAt?: Date;
  /** Each of these, in the order in which they were said; the last of them counts. */
  versions?: {
    /** The id of the message that corrects. */
    id?: string;
    /** What its sender calls it (XEP-0359). */
    originId?: string;
    /** What the room calls it; in a conversation of two, what the own account's archive does. */
    stanzaId?: string;
    /** When it was said; absent if that is not known. */
    at?: Date;
    /** An archive says when. */
    archived?: true;
    /** What it says; only of the newest eight, and not of the last, which is `message` of the entry. */
    message?: Message;
  }[];
  /** How it was taken back; absent if it was not. */
  retraction?: {
    /** The identifier of the message that did it; absent if it is not known. */
    id?: string;
    /** The moderator's address; absent if the author did it, or it is not said. */
    by?: Address;
    /** A moderator did it. */
    moderated?: true;
    /** Why, for people; absent if it is not said. */
    reason?: string;
    /** When; absent if that is not known. */
    at?: Date;
  };
  /** One for each sender who has ever reacted. */
  reactions?: ConversationReaction[];
  /** Its author has left the room since, so that nobody may change it. */
  left?: true;
}

/**
 * A conversation; a plain object that is never changed. Copies of it, stored or sent elsewhere, are conversations too: the first
 * message that is applied to one takes as long as all its entries are many, each further one does not.
 */
export interface Conversation {
  /** The contact's bare address, an occupant's full one, or the room's. */
  with: string;
  /** The own address, in a room that of the own occupant; absent if it is not known. */
  own?: string;
  /** It is a room. */
  room?: true;
  /** Whether the room, in a conversation of two the own account, names messages (XEP-0359), so that nobody else can do so in its name. */
  stanzaIds?: boolean;
  /** Whether the room says who an occupant is (XEP-0421), likewise. */
  occupantIds?: boolean;
  /** The messages in order, those that were taken back too; the array is made when it is asked for. */
  entries: ConversationEntry[];
  /**
   * Messages about others that have not come yet, such as corrections in the newest page of an archive. At most 64 of one sender
   * wait, of more the oldest leaves; and at most 256 of all, of more the oldest one leaves of the sender who has most.
   */
  waiting: {
    /** What came. */
    message: Message;
    /** When it was said; absent if that is not known. */
    at?: Date;
    /** What the archive calls it that it is from. */
    stanzaId?: string;
  }[];
}

/** What a message did to a conversation. */
export interface ConversationStep {
  /** The conversation after it. */
  conversation: Conversation;
  /**
   * `known`: it is there already; `waiting`: it is about a message that is not there; `ignored`: it says nothing to be read,
   * such as a chat state.
   */
  outcome: "added" | "corrected" | "retracted" | "reacted" | "known" | "waiting" | "ignored" | "refused";
  /** The number of the entry that it is or is about; -1 for none. */
  index: number;
  /** That entry as it is now; absent for none. */
  entry?: ConversationEntry;
  /**
   * Why it was refused. `not-here`: its sender is nobody of the conversation, or cannot be read; `left`: its author has left the
   * room since; `outdated`: the sender has said something newer; `too-many`: a thousand others have reacted to the same message.
   */
  refusal?: "not-here" | "other-sender" | "not-the-room" | "left" | "retracted" | "outdated" | "too-many";
}

/**
 * Who may correct (XEP-0308), take back (XEP-0424, XEP-0425) and react to (XEP-0444) which message, and what a conversation is
 * after that. Each function gives a new object and leaves the one that it is given as it was.
 */
export const Conversation: {
  /** A conversation of two that has not begun. */
  with(own: string, contact: string): Conversation;
  /** A conversation in private with the occupant of a room. */
  withOccupant(own: string, occupant: string): Conversation;
  /**
   * A conversation in a room.
   *
   * @param room the bare address
   */
  inRoom(
    room: string,
    options?: {
      /** The address of the own occupant. */
      own?: string;
      /** `discoInfo.features` of the room: what it does not support itself is not trusted, as others could pretend it. */
      features?: readonly string[];
    },
  ): Conversation;
  /** What a message does, one that came or one that was sent. */
  apply(
    conversation: Conversation,
    message: Message,
    options?: {
      /** When it was said, by which messages are put in order; what its `delay` says if left out. */
      at?: Date;
      /** What the archive calls it that it is from: `archiveResult.id`. */
      stanzaId?: string;
    },
  ): ConversationStep;
  /** After an occupant has left the room: whoever has the nickname next cannot change what was said. */
  left(conversation: Conversation, occupant: string): Conversation;
  /**
   * The identifier by which `replace`, `retract`, `moderate`, `reactions`, `reply` or `displayed` names an entry;
   * `undefined` if that cannot be done.
   */
  reference(
    conversation: Conversation,
    entry: ConversationEntry,
    purpose: "correct" | "retract" | "moderate" | "react" | "reply" | "display",
  ): string | undefined;
  /**
   * Whether somebody is the account itself.
   *
   * @param sender as `sender` of entries and reactions has it
   * @param occupantId who the own occupant is, as the room says: `self.occupantId` of a live room
   */
  isSelf(conversation: Conversation, sender: string, occupantId?: string): boolean;
  /** Whether the account itself has written an entry; `occupantId` is as for `isSelf`. */
  isOwn(conversation: Conversation, entry: ConversationEntry, occupantId?: string): boolean;
  /** What to say of a conversation that was seen to its end; `occupantId` is as for `isSelf`. */
  displayedUpTo(
    conversation: Conversation,
    occupantId?: string,
  ): {
    /**
     * The id to name in `displayed` (XEP-0333): of the last message that asks for it, which the account has not written itself; absent for
     * none.
     */
    marker?: string;
    /** The name of the last message that has one in an archive, for the account's other clients (XEP-0490); absent for none. */
    stanzaId?: string;
    /** Who has given that name. */
    by?: string;
  };
  /** What to show of an entry: the body without the quote in front of a reply; `undefined` if there is none. */
  body(entry: ConversationEntry): string | undefined;
  /** Who reacted with each emoji, in the order in which they first came. */
  emojis(entry: ConversationEntry): {
    /** What they feel. */
    emoji: string;
    /** Who, as `sender` of entries has it. */
    senders: string[];
  }[];
};
