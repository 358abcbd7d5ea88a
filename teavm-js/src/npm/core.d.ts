/**
 * An element of XML. Namespaces are resolved; prefixes and namespace declarations are not part of it.
 *
 * Attributes without a namespace have their name as key, those of the namespace `xml` are written `xml:lang`, others
 * `{namespace}name`.
 */
export interface XmlElement {
  /** The name within the namespace. */
  name: string;
  /** The namespace; `""` for none. */
  xmlns: string;
  /** Values by name, in the order of the document; without declarations of namespaces. */
  attributes: Record<string, string>;
  /** Child elements and text, in the order of the document; no two texts follow each other. */
  children: (XmlElement | string)[];
}

/** An element to be written; what is left out is empty. */
export interface XmlElementInit {
  /** The name within the namespace, without a prefix. */
  name: string;
  /** The namespace; that of the parent if left out, none at the root. `""` for none. */
  xmlns?: string;
  /** Numbers and booleans are written as `String(value)`; `undefined` leaves the attribute out. */
  attributes?: Record<string, string | number | boolean | undefined>;
  /** Elements and text in order; numbers are written as `String(value)`. */
  children?: readonly (XmlElementInit | string | number)[];
}

/** How much is accepted; what is over a limit is an `XmlError` with the condition `policy-violation`. */
export interface XmlLimits {
  /** How deep elements may nest, the root counting as 1. Default 256. */
  depth?: number;
  /** How many attributes one element may have. Default 256. */
  attributes?: number;
  /** How many namespace declarations may be in force at one place. Default 256. */
  namespaces?: number;
  /** Length of a name with its prefix, in UTF-16 code units. Default 1024, which a namespace may always have. */
  nameLength?: number;
  /** Length of one attribute value or run of text, in UTF-16 code units. Default 2097152. */
  textLength?: number;
  /** Length of a document or stanza as it stands in the input, in UTF-16 code units. Default 2097152. */
  stanzaLength?: number;
}

/** Input that is not well-formed, that RFC 6120 section 11.1 forbids, or that is over a limit. */
export interface XmlError extends Error {
  /** Tells the error from others: `error.name === "XmlError"`. */
  name: "XmlError";
  /** The stream error to send (RFC 6120 section 4.9.3), such as `not-well-formed` or `restricted-xml`. */
  condition: string;
  /** What exactly is wrong, such as `mismatched-tag` or `unbound-prefix`. */
  reason: string;
  /** Where the bad input starts, in UTF-16 code units; 0 is the first. */
  offset: number;
  /** Where the bad input starts, in bytes; absent unless all of the input was bytes. */
  byteOffset?: number;
  /** 1 is the first. */
  line: number;
  /** In UTF-16 code units; 1 is the first. */
  column: number;
}

/** A text that is not an address (RFC 7622), a link to one or a nickname. */
export interface JidError extends Error {
  /** Tells the error from others, as in {@link XmlError}. */
  name: "JidError";
  /** The stanza error to answer with (RFC 6120 section 8.3.3.8). */
  condition: "jid-malformed";
  /** Where the fault is; `"uri"` of a link, `"nickname"` of a nickname. */
  part: "localpart" | "domainpart" | "resourcepart" | "uri" | "nickname";
  /** What is wrong with the part, in English. */
  reason: string;
}

/**
 * Reads one whole element.
 *
 * @param xml text, or bytes that are UTF-8
 * @throws {XmlError} if `xml` is anything else
 */
export function parseElement(
  xml: string | Uint8Array,
  options?: {
    /** How much is accepted, where it is not to be the defaults. */
    limits?: XmlLimits;
  },
): XmlElement;

/**
 * Writes an element as XML that `parseElement` reads back equal.
 *
 * @throws {TypeError} for what XML cannot hold or what is no element; the message names the place
 */
export function serializeElement(
  element: XmlElementInit,
  options?: {
    /** The default namespace that is declared already where the XML will stand; none if left out. */
    xmlns?: string;
    /**
     * `"compact"` if left out. `"pretty"` puts each element on a line of its own, for people, but for elements with text in them,
     * which stand as they are with everything in them. `"canonical"` gives equal elements one text and others another: Exclusive
     * XML Canonicalization with prefixes `n0`, `n1` …, with all declarations that it needs.
     */
    form?: "compact" | "pretty" | "canonical";
  },
): string;

/**
 * The first element that a path leads to, `undefined` if there is none.
 *
 * A path is steps with `/` between, each to the children of one name: `name` in the namespace of the element that the step
 * starts from, `{namespace}name` in that one. In an IQ `{jabber:iq:roster}query/item` leads to the items of the roster.
 *
 * @throws {TypeError} for what is no path
 */
export function find<E extends XmlElement | XmlElementInit>(element: E, path: string): E | undefined;

/** All elements that a path leads to, in the order of the document; see {@link find}. */
export function findAll<E extends XmlElement | XmlElementInit>(element: E, path: string): E[];

/** What {@link xml} makes. What says no namespace takes that of the element it is put in, as in {@link XmlElementInit}. */
export interface XmlTemplateElement extends XmlElementInit {
  /** As they are written in the template, with the values put in. */
  attributes: Record<string, string>;
  /** Elements and text in order; elements that were put in are the same objects. */
  children: (XmlElementInit | string)[];
}

/** What can stand in the text of a template; `undefined`, `null` and `false` leave it out. */
export type XmlTemplateValue =
  | string
  | number
  | XmlElementInit
  | undefined
  | null
  | false
  | readonly XmlTemplateValue[];

/**
 * A tag for template literals that makes an element:
 *
 *     xml`<message to=${jid} type="chat"><body>${text}</body>${extra}</message>`
 *
 * Values are data and never markup. They stand in text, as strings, numbers, elements and arrays of those; and as values of
 * attributes and of `xmlns`, with quotes or without, as strings, numbers or `true`. `undefined`, `null` and `false` leave out
 * the text or the attribute; in a part of an attribute's value, as in `to="${user}@example.org"`, they are refused.
 *
 * White space with a line break in it, alone between tags and values, is left out; `${"\n"}` is not. The prefix `stream` is
 * declared. What is written in the template is parsed once and held to all rules of XML; a value is checked for what XML
 * cannot hold when the element is written.
 *
 * @throws {XmlError} for a template that is not well-formed; `offset` and `column` do not count values
 * @throws {TypeError} for a value that cannot stand where it stands; the message names both
 */
export function xml(strings: TemplateStringsArray, ...values: (XmlTemplateValue | true)[]): XmlTemplateElement;

/**
 * What stands where an address belongs and is none (RFC 7622), as it was received; servers that prepare addresses by RFC 6122
 * let some through, such as `♥@example.com`. It is nobody's: compare addresses as strings, or by {@link Jid}, and it equals none.
 */
export interface UnreadableAddress {
  /** The text as it was received. */
  unreadable: string;
}

/**
 * An address that came with a stanza: a string, prepared, or an {@link UnreadableAddress}. Absent, readable and unreadable are
 * three things. A stanza without `from` is from the own account; one whose `from` cannot be read is from nobody who can be told:
 * show it as from an unknown sender or drop it, but never take it as from the own account, a server or a contact. It may be
 * answered: `reply`, `errorReply` and `serialize` take the address as it stands.
 *
 * ```js
 * if (typeof message.from === "string") … // somebody
 * else if (message.from) …                // nobody can tell who: message.from.unreadable
 * else …                                  // the own account
 * ```
 */
export type Address = string | UnreadableAddress;

/** The parts of an address, prepared; an absent part has no property. */
export interface JidParts {
  /** Before the `@`: an account, a room. */
  local?: string;
  /** The server or service: a name, or an IP address, that of version 6 in brackets. */
  domain: string;
  /** Behind the `/`: one client of an account, an occupant of a room. */
  resource?: string;
}

/** A link to an address (RFC 5122) with what to do there (XEP-0147). */
export interface XmppUri {
  /** The address; left out if only an account is named. */
  jid?: string;
  /** What to do: `message`, `join`, `subscribe`, `roster`. */
  action?: string;
  /** What goes with the action. A key that is there twice has its first value. */
  parameters?: Record<string, string>;
  /** The bare address to act as. */
  account?: string;
  /** What stands behind `#`. */
  fragment?: string;
}

/**
 * Addresses (RFC 7622), which are strings. Every function but `unescape` throws a {@link JidError} for what is none, and, but
 * for `equal`, a `TypeError` for an {@link UnreadableAddress}.
 */
export const Jid: {
  /** The parts, prepared for comparison: `Juliet@EXAMPLE.com` has the local part `juliet`. */
  parse(text: string): JidParts;
  /** The address with these parts, prepared. */
  of(parts: JidParts): string;
  /** The address without its resource, prepared. */
  bare(text: string): string;
  /** Whether both are the address of one entity. What cannot be read equals nothing, not even itself. */
  equal(one: Address, other: Address): boolean;
  /** For `sort`: by domain, local part and resource, an absent one first. Negative, 0 or positive. */
  compare(one: string, other: string): number;
  /** Escapes what a person typed so that it can be a local part (XEP-0106). */
  escape(text: string): string;
  /** The inverse of `escape`, for showing. */
  unescape(localpart: string): string;
  /** A nickname as it may be shown (RFC 8266): single spaces within, none around. */
  nickname(text: string): string;
  /** Whether two nicknames are the same to people (RFC 8266): without regard to case and width. */
  equalNicknames(one: string, other: string): boolean;
  /** Reads `xmpp:romeo@montague.net?message;body=Hi`; characters beyond ASCII may be encoded or not. */
  parseUri(text: string): XmppUri & {
    /** Never left out: empty if there are none. */
    parameters: Record<string, string>;
  };
  /** The link in ASCII. */
  uri(parts: XmppUri): string;
  /** The link for people to read, with characters beyond ASCII as they are. */
  iri(parts: XmppUri): string;
};

/**
 * How a stream is laid out: one document in chunks cut anywhere (RFC 6120), one element per message (RFC 7395), or one body
 * per HTTP request and response (XEP-0206).
 */
export type Framing = "tcp" | "websocket" | "bosh";

/** The stream was opened, or opened anew. What was not said is absent. */
export interface StreamOpen {
  /** Tells it from the other events of a stream. */
  kind: "open";
  /** Who opened it: of a server its domain. */
  from?: string;
  /** For whom it was opened. */
  to?: string;
  /** What the server calls the stream (RFC 6120 section 4.7.3). */
  id?: string;
  /** The version of XMPP: `"1.0"`. */
  version?: string;
  /** The language of what follows, where nothing else is said (RFC 5646). */
  lang?: string;
  /** The namespace of the stanzas; absent over WebSocket, where every stanza says its own. */
  xmlns?: string;
}

/** What the server offers. */
export interface StreamFeatures extends FeaturesExtensions {
  /** Tells it from the other events of a stream. */
  kind: "features";
  /** SASL mechanisms in the server's order; empty when authentication is not offered (RFC 6120 section 6.3.3). */
  mechanisms: string[];
  /** Mechanisms of SASL 2 in the server's order; empty when it is not offered (XEP-0388). */
  sasl2Mechanisms: string[];
  /** The types of channel binding that the server knows, such as `tls-exporter`; empty if it does not say. */
  channelBindings: string[];
  /** Methods of stream compression, such as `zlib`; empty when it is not offered (XEP-0138). */
  compressionMethods: string[];
  /** Whether the stream can be encrypted (RFC 6120 section 5). */
  tls: boolean;
  /** Whether it must be before anything else (RFC 6120 section 5.3.1). */
  tlsRequired: boolean;
  /** Whether a resource can be bound (RFC 6120 section 7). */
  binding: boolean;
  /** Whether a session must be asked for behind that, as servers of RFC 3921 want it. */
  sessionRequired: boolean;
  /** Whether an account can be registered on this stream (XEP-0077). */
  registration: boolean;
  /** Whether stanzas can be acknowledged and the stream be resumed (XEP-0198). */
  streamManagement: boolean;
  /** Whether only what has changed in the roster is sent (RFC 6121 section 2.6). */
  rosterVersioning: boolean;
  /** Whether a subscription can be approved before it is asked for (RFC 6121 section 3.4). */
  preApproval: boolean;
  /** Whether the server wants to know if the client is in use (XEP-0352). */
  clientState: boolean;
  /** What is wrong in the extensions. */
  problems?: Problem[];
  /** All of it. */
  element: XmlElement;
}

/** The conditions of stream errors (RFC 6120 section 4.9.3). */
export type StreamErrorCondition =
  | "bad-format"
  | "bad-namespace-prefix"
  | "conflict"
  | "connection-timeout"
  | "host-gone"
  | "host-unknown"
  | "improper-addressing"
  | "internal-server-error"
  | "invalid-from"
  | "invalid-namespace"
  | "invalid-xml"
  | "not-authorized"
  | "not-well-formed"
  | "policy-violation"
  | "remote-connection-failed"
  | "reset"
  | "resource-constraint"
  | "restricted-xml"
  | "see-other-host"
  | "system-shutdown"
  | "undefined-condition"
  | "unsupported-encoding"
  | "unsupported-feature"
  | "unsupported-stanza-type"
  | "unsupported-version";

/** The conditions of stanza errors (RFC 6120 section 8.3.3). */
export type StanzaErrorCondition = NonNullable<StanzaError["condition"]>;

/** Why the peer is going to close the stream. */
export interface StreamErrorEvent extends StreamErrorExtensions {
  /** Tells it from the other events of a stream. */
  kind: "error";
  /** The condition; a peer may break the rules and send another, which comes as it stands. */
  condition: StreamErrorCondition;
  /** What the peer says for people, such as `"Replaced by new connection"`. */
  text?: string;
  /** Where to connect instead, with the condition `see-other-host`. */
  otherHost?: string;
  /** The same taken apart; an IPv6 address without brackets. */
  host?: string;
  /** Absent if none was given. */
  port?: number;
  /** What is wrong in the conditions of the application. */
  problems?: Problem[];
  /** The whole `<stream:error/>`. */
  element: XmlElement;
}

/** The peer closed the stream. */
export interface StreamClose {
  /** Tells it from the other events of a stream. */
  kind: "close";
  /** Where the peer says to connect instead: a `wss:`, `ws:`, `https:` or `http:` address; anything else is left out. */
  seeOtherUri?: string;
}

/**
 * A first-level element that is no stanza, such as those of SASL, with a property for the extension that it is. In a stream that is one that
 * may stand there; an element that is read alone, such as what was decrypted, may be any.
 */
export interface OtherElement extends AnyExtensions {
  /** Tells it from stanzas. */
  kind: "element";
  /** The whole element. */
  element: XmlElement;
  /** What is wrong in the extension. */
  problems?: Problem[];
}

/** An event with the whole element and nothing made of it. */
export interface ElementEvent {
  /** What it is: the name of a stanza, `"features"` and `"error"` of the stream, `"element"` for any other. */
  kind: "features" | "error" | "message" | "presence" | "iq" | "element";
  /** The whole element. */
  element: XmlElement;
}

/** Good XML that is no XMPP stream. */
export interface StreamError extends Error {
  /** Tells the error from others, as in {@link XmlError}. */
  name: "StreamError";
  /** The stream error to send (RFC 6120 section 4.9.3). */
  condition: StreamErrorCondition;
}

/** Good XML that cannot be the stanza that it says it is; or, with a strict codec, a stanza with a bad field. */
export interface BadStanza extends Error {
  /** Tells the error from others, as in {@link XmlError}. */
  name: "StanzaError";
  /** The stanza error to answer with (RFC 6120 section 8.3.3), such as `bad-request`. */
  condition: StanzaErrorCondition;
  /** The bad field. */
  problem?: Problem;
}

/** A method was called at the wrong time, such as `send` of a session that is not online. */
export interface InvalidStateError extends Error {
  /** Tells the error from others, as in {@link XmlError}. */
  name: "InvalidStateError";
  /** The word that RFC 6120 section 8.3.3.22 has for it. */
  condition: "unexpected-request";
}

/**
 * What no declaration claims is kept as it stands, and written back in its place. White space between elements is layout, and
 * not kept, unless other text stands there.
 */
export interface Kept {
  /** Child elements and text. */
  unknown?: (XmlElement | string)[];
  /** Attributes, with keys as in {@link XmlElement}. */
  unknownAttributes?: Record<string, string>;
  /**
   * What stands in the element of a property and the property does not say, by the property: `unknownIn.body` for an attribute
   * of the body, `unknownIn["groups[1]"]`, `unknownIn["bodyByLanguage.de"]`, `unknownIn["more.chatState[0]"]`. It is written
   * back as long as the property is there. Where elements stand in text, `unknown` holds the text too; when the property has
   * become another text, that is written in front of the elements.
   */
  unknownIn?: Record<string, Pick<Kept, "unknown" | "unknownAttributes">>;
  /**
   * The order of the children where it is not that of the properties: `["delay", "unknown", "delay"]` for two delays, the second
   * in `more`, with something unknown between them. Each entry is the property that has the next child, or the next text in
   * `unknown`; where an element's own text is cut by children, how many characters (UTF-16) of it stand there. Without it, all
   * that a property has stands together where the property does. Writing passes over what is not there any more, writes what
   * has been added to a property behind the last of it, and what the list does not name at the end.
   */
  childOrder?: (string | number)[] | undefined;
}

/** A field that was left out because it is absent or bad. */
export interface Problem {
  /**
   * The place: `delay.stamp`, `form.fields[1].type`. An index counts the elements of the XML, those that were left out too, so
   * `form.fields[1]` is the second `<field/>` also when the first is not in `form.fields`; `delay` is the first
   * `<delay/>`, and `more.delay[0]` the second.
   */
  path: string;
  /** What was allowed, in English. */
  expected: string;
  /** What stood there; absent if nothing did. */
  raw?: string;
}

/**
 * The second and further elements of an extension that is there several times, such as `delay`: `more.delay` is the list of
 * those behind the first.
 */
export type Repeated<E> = { [K in keyof E]?: Exclude<E[K], undefined>[] | undefined };

/** An element of the stream that is written from its extension alone: `{kind: "element", active: true}`. */
export type LoneElement = {
  /** Tells it from stanzas. */
  kind: "element";
  /** Left out: an {@link OtherElement} is written from its `element`. */
  element?: undefined;
} & AnyExtensions;

/** What messages, presence and IQs have in common. */
export interface Stanza extends Kept {
  /** What is wrong in the stanza, which is delivered all the same. */
  problems?: Problem[];
}

/** What {@link parse} gives. */
export type Parsed = Message | Presence | Iq | StreamFeatures | StreamErrorEvent | OtherElement;

/**
 * Reads one stanza, as if it had been cut out of a client's stream: without an `xmlns` it is in `jabber:client`, and the
 * prefix `stream` is declared. A stanza of a server's or a component's stream, in `jabber:server` or `jabber:component:accept`, is
 * the same object as a client's. Properties come in the order of the document; what is absent has no property. What is read
 * and written again is the same tree, with values in their canonical form.
 *
 * @param xml text, or bytes that are UTF-8
 * @throws {XmlError} if `xml` is not one element
 * @throws {BadStanza} for an IQ without what its type must have (RFC 6120 section 8.2.3)
 */
export function parse(xml: string | Uint8Array): Parsed;

/**
 * Reads one message; see {@link parse}.
 *
 * @throws {XmlError} if `xml` is not one element
 * @throws {BadStanza} for anything but a message
 */
export function parseMessage(xml: string | Uint8Array): Message;

/**
 * Reads one presence stanza; see {@link parse}.
 *
 * @throws {XmlError} if `xml` is not one element
 * @throws {BadStanza} for anything but presence
 */
export function parsePresence(xml: string | Uint8Array): Presence;

/**
 * Reads one IQ; see {@link parse}.
 *
 * @throws {XmlError} if `xml` is not one element
 * @throws {BadStanza} for anything but an IQ, and for one without what its type must have (RFC 6120 section 8.2.3)
 */
export function parseIq(xml: string | Uint8Array): Iq;

/** What a value is in JSON: dates are texts of ISO 8601, bytes are texts in Base64. */
export type Json<T> = T extends Date | Uint8Array
  ? string
  : T extends readonly (infer E)[]
    ? Json<E>[]
    : T extends object
      ? { [K in keyof T]: Json<T[K]> }
      : T;

/**
 * A copy that `JSON.stringify` holds as a whole, for what `parse`, a session or a parser gave: `JSON.stringify(toJSON(message))`.
 * What is `undefined` is left out.
 */
export function toJSON<T>(value: T): Json<T>;

/**
 * What `parse` gave before {@link toJSON} made JSON of it: `fromJSON(JSON.parse(text))`. A stanza that came and must not be sent, such
 * as an error without a condition, is taken too, and keeps its `problems`.
 *
 * @param stored with texts where there were dates and bytes
 * @throws {TypeError} for what is no such stanza or event; the message names the place
 */
export function fromJSON(stored: unknown): Parsed;

/**
 * Writes a stanza, the inverse of {@link parse}; children come in the order of the properties, or as `childOrder` says. A
 * property that is `undefined` is absent. Dates and bytes may be texts, as {@link toJSON} makes them.
 *
 * @throws {TypeError} for a property that is unknown, missing, or holds what it must not, and for a stanza that must not be
 *   sent, such as one of type `error` without an error, its type and a known condition (RFC 6120 section 8.3), also when it
 *   came like that; what stands in another, such as a forwarded stanza, is written as it came. The message names its place
 */
export function serialize(
  stanza: Message | Presence | Iq | OtherElement | LoneElement,
  options?: {
    /**
     * What the stream declares as its default namespace: the stanza is in it and does not say so. Of `jabber:client`,
     * `jabber:server` and `jabber:component:accept` (XEP-0114) each has the same stanzas. If left out the stanza says
     * `jabber:client`.
     */
    xmlns?: string;
  },
): string;

/** What an error says; the type that goes with the condition is added if left out. */
export type ErrorInit = Omit<StanzaError, "condition"> & {
  /** What went wrong; it cannot be left out. */
  condition: StanzaErrorCondition;
};

/**
 * The answer to a request, or a message in the conversation of another: to the sender (or the room) with the same id, or the
 * same type and thread.
 *
 * @param content further properties of the answer
 * @throws {TypeError} for an error or a result, which nobody answers
 */
export function reply<Content extends object = {}>(
  stanza: IqRequest,
  content?: Content,
): {
  /** Tells it from other stanzas. */
  kind: "iq";
  /** That it was done. */
  type: "result";
  /** The request's. */
  id: string;
  /** Who asked; absent for the own server. */
  to?: Address;
  /** Who was asked; absent if that was not said. */
  from?: Address;
} & Content;
export function reply<Content extends object = {}>(
  stanza: Message,
  content?: Content,
): {
  /** Tells it from other stanzas. */
  kind: "message";
  /** That of the message; absent for `"normal"`. */
  type?: Message["type"];
  /** Its sender; the room of a message in one. */
  to?: Address;
  /** Its conversation, if it names one (XEP-0201). */
  thread?: string;
  /** The conversation that this one came out of, if it names one. */
  parentThread?: string;
} & Content;

/**
 * The answer that says that a stanza could not be processed (RFC 6120 section 8.3).
 *
 * @param error a condition such as `item-not-found`, or more of it; for an invalid stanza its own condition if left out
 * @throws {TypeError} for an error or a result, which nobody answers
 */
export function errorReply(stanza: Message, error: StanzaErrorCondition | ErrorInit): Message;
export function errorReply(stanza: Presence, error: StanzaErrorCondition | ErrorInit): Presence;
export function errorReply(stanza: Iq, error: StanzaErrorCondition | ErrorInit): Iq;
export function errorReply(stanza: InvalidStanza, error?: StanzaErrorCondition | ErrorInit): Message | Presence | Iq;

/**
 * A text in the language that a reader likes best (RFC 4647 section 3.4): `inLanguage(message, "body", navigator.languages)`.
 *
 * @returns the text found, else that of the property itself
 * @throws {TypeError} if `key` is no text by language
 */
export function inLanguage<K extends string>(
  object: { readonly [key in K]?: string },
  key: K,
  languages: readonly string[],
): string | undefined;

/** The place and kind of a field's value. Exactly one place is named; children may name an attribute too. */
export interface FieldDeclaration {
  /** In this attribute, written as the keys of `attributes` in {@link XmlElement} are. */
  attribute?: string;
  /** In the element's own text. */
  text?: true;
  /** In the text of the child of this name, or with `attribute` in an attribute of it. */
  child?: string;
  /** In the texts of all children of this name, or with `attribute` in an attribute of each. */
  children?: string;
  /** In the texts of children of this name that differ in their `xml:lang`. */
  localized?: string;
  /** In whether a child of this name is there. */
  flag?: string;
  /** In the child that this declares. */
  element?: ElementDeclaration;
  /** In all children that this declares. */
  elements?: ElementDeclaration;
  /** In a message, presence or IQ in the namespace `jabber:client`, such as a forwarded one. */
  stanza?: true;
  /** All children that no other field takes a value from. */
  raw?: true;
  /** The kind of the value; `"string"` if left out. An integer lies within ±9007199254740991. */
  type?: "string" | "boolean" | "integer" | "number" | "date" | "bytes" | "jid";
  /** The words that are allowed. */
  values?: readonly string[];
  /** Whether the element makes no sense without it; only for attributes. */
  required?: boolean;
  /** The namespace of the child; that of the element if left out. */
  xmlns?: string;
}

/** An element. Without fields and extensions it is a flag: `true` when it is there. */
export interface ElementDeclaration {
  /** Within the namespace. */
  name: string;
  /** It cannot be empty. */
  xmlns: string;
  /** What stands in it, by the properties that it is in objects. */
  fields?: {
    /** Where it stands in the element, and what its value is. */
    readonly [key: string]: FieldDeclaration;
  };
  /**
   * Other namespaces of the same element, such as those of older versions. All are read; an object of another one has its
   * namespace in `xmlns`, and is written in it. Only for an element with fields or extensions.
   */
  alsoIn?: readonly string[];
  /** Whether any extension may stand in the element; they are properties of the object by their keys, as in a stanza. */
  extensions?: boolean;
}

/** An element that may stand in stanzas, and the property that it is there. */
export interface ExtensionDeclaration extends ElementDeclaration {
  /** The property. It must not be one that every stanza has; it takes the place of a built-in extension's. */
  key: string;
}

/**
 * An extension of the library: a value of `couplet/extensions`, to be handed on.
 *
 *     import { createCodec } from "couplet/core";
 *     import { chatState, receipts } from "couplet/extensions";
 *     const xmpp = createCodec({ extensions: [receipts, chatState] });
 */
export interface Extension<K extends string = string, V = unknown, P extends ExtensionPlace = ExtensionPlace> {
  /** The property that it is in stanzas. */
  readonly key: K;
  /** What that property is; for the compiler alone. */
  readonly "~value": V;
  /** Where it may stand; for the compiler alone. */
  readonly "~places": P;
}

/**
 * Where documents put an extension: in stanzas, in items of publish-subscribe and the like, in errors of stanzas, in what is offered on
 * a stream and among its mechanisms, in a stream beside stanzas, in errors of streams, alone, or within other extensions.
 */
export type ExtensionPlace =
  | "message"
  | "presence"
  | "iq"
  | "item"
  | "error"
  | "features"
  | "mechanisms"
  | "stream"
  | "stream-error"
  | "document"
  | "within";

/** What a codec can be told: a declaration, an extension of the library, or several of those that belong together. */
export type ExtensionOption = ExtensionDeclaration | Extension | readonly Extension[];

/** The extensions of an option one by one. */
export type EachOf<E extends readonly ExtensionOption[]> = E[number] extends infer One
  ? One extends readonly (infer Inner)[]
    ? Inner
    : One
  : never;

/** What the value of a field is in JavaScript. */
export type ValueOf<F> = F extends { values: readonly (infer Word)[] }
  ? Word
  : F extends { type: "boolean" }
    ? boolean
    : F extends { type: "integer" | "number" }
      ? number
      : F extends { type: "date" }
        ? Date
        : F extends { type: "bytes" }
          ? Uint8Array
          : F extends { type: "jid" }
            ? Address
            : string;

/** What the property of a field is, in a codec with the extensions `E`. */
export type PropertyOf<F, E extends readonly ExtensionOption[] = []> = F extends { children: string }
  ? ValueOf<F>[]
  : F extends { elements: infer Inner }
    ? ObjectOf<Inner, E>[]
    : F extends { element: infer Inner }
      ? ObjectOf<Inner, E>
      : F extends { flag: string }
        ? boolean
        : F extends { stanza: true }
          ? Message | Presence | Iq
          : F extends { localized: string }
            ? string
            : F extends { raw: true }
              ? XmlElement[]
              : ValueOf<F>;

/** The keys of the fields that must be there. */
export type RequiredOf<F> = { [K in keyof F]: F[K] extends { required: true } ? K : never }[keyof F];

/** The properties of the fields of an element. */
export type FieldsOf<F, E extends readonly ExtensionOption[] = []> = {
  [K in RequiredOf<F>]: PropertyOf<F[K], E>;
} & {
  [K in Exclude<keyof F, RequiredOf<F>>]?: PropertyOf<F[K], E> | undefined;
} & {
  [K in keyof F as F[K] extends { localized: string } ? `${K & string}ByLanguage` : never]?:
    | Record<string, string>
    | undefined;
};

/** The version of an element that comes in several. */
export type VersionOf<D> = D extends { xmlns: infer Usual; alsoIn: readonly (infer Other)[] }
  ? {
      /** The namespace that it came in; the usual one if absent. */
      xmlns?: Usual | Other | undefined;
    }
  : {};

/** What stands in an element in which any extension may stand. */
export type CarriedBy<D, E extends readonly ExtensionOption[]> = D extends { extensions: true }
  ? AnyExtensions &
      ExtensionsOf<E> & {
        /** What is there several times, behind the first. */
        more?: Repeated<AnyExtensions & ExtensionsOf<E>> | undefined;
      }
  : {};

/** What a declared element is in JavaScript, in a codec with the extensions `E`. */
export type ObjectOf<D, E extends readonly ExtensionOption[] = []> = D extends { fields: infer F }
  ? FieldsOf<F, E> & VersionOf<D> & CarriedBy<D, E> & Kept
  : D extends { extensions: true }
    ? VersionOf<D> & CarriedBy<D, E> & Kept
    : boolean;

/** The key of an extension if it may stand in one of the places `P`; one of the page's own may stand in all. */
export type KeyIn<D, P extends ExtensionPlace> =
  D extends Extension<infer Key, unknown, infer Places>
    ? [P & Places] extends [never]
      ? never
      : Key
    : D extends { key: infer Key extends string }
      ? Key
      : never;

/**
 * The properties that extensions add, where they may stand in one of the places `P`: `ExtensionsOf<typeof extensions, "item">` is what an
 * item of publish-subscribe has beside what its type says.
 */
export type ExtensionsOf<E extends readonly ExtensionOption[], P extends ExtensionPlace = ExtensionPlace> = {
  [D in EachOf<E> as KeyIn<D, P>]?: (D extends Extension<string, infer Value> ? Value : ObjectOf<D, E>) | undefined;
};

/** The properties that extensions add in the places `P`, once and several times. */
export type Added<E extends readonly ExtensionOption[], P extends ExtensionPlace> = ExtensionsOf<E, P> & {
  /** What is there several times, behind the first. */
  more?: Repeated<ExtensionsOf<E, P>> | undefined;
};

/** A stanza with more extensions: those that may stand in it, and in its error those that may stand there. */
export type With<S extends { kind: "message" | "presence" | "iq" }, E extends readonly ExtensionOption[]> = S &
  Added<E, S["kind"]> & {
    /** Why it failed; see that of the stanza. */
    error?: (StanzaError & Added<E, "error">) | undefined;
  };

/** What is no stanza, with more extensions. */
export type OtherWith<E extends readonly ExtensionOption[]> =
  | (StreamFeatures & ExtensionsOf<E, "features">)
  | (StreamErrorEvent & ExtensionsOf<E, "stream-error">)
  | (OtherElement & ExtensionsOf<E>);

/** A stanza with more extensions. */
export type StanzaWith<E extends readonly ExtensionOption[]> = With<Message, E> | With<Presence, E> | With<Iq, E>;

/** The key of a built-in extension. */
export type ExtensionKey = keyof AnyExtensions;

/** {@link parse}, {@link serialize} and their like with more extensions. */
export interface Codec<E extends readonly ExtensionOption[] = []> {
  /** As {@link parse}. With `strict` it throws a {@link BadStanza} for a bad field, too. */
  parse(xml: string | Uint8Array): StanzaWith<E> | OtherWith<E>;
  /** As {@link parseMessage}. */
  parseMessage(xml: string | Uint8Array): With<Message, E>;
  /** As {@link parsePresence}. */
  parsePresence(xml: string | Uint8Array): With<Presence, E>;
  /** As {@link parseIq}. */
  parseIq(xml: string | Uint8Array): With<Iq, E>;
  /** As {@link fromJSON}. */
  fromJSON(stored: unknown): StanzaWith<E> | OtherWith<E>;
  /** As {@link serialize}. */
  serialize(
    stanza: StanzaWith<E> | OtherElement | (LoneElement & ExtensionsOf<E>),
    options?: {
      /** What the stream declares as its default namespace. */
      xmlns?: string;
    },
  ): string;
}

/** How stanzas are read. */
export interface CodecOptions<E extends readonly ExtensionOption[] = readonly ExtensionOption[]> {
  /** Elements that are known beside the built-in ones. */
  extensions?: E;
  /** Whether a bad field makes the whole stanza bad, in place of a problem. Default false. */
  strict?: boolean;
  /** How much is accepted, where it is not to be the defaults. */
  limits?: XmlLimits;
}

/**
 * Makes a codec that knows these extensions beside the built-in ones; the types of the stanzas follow from the declarations.
 *
 * @throws {TypeError} for a declaration that is none; the message names its place
 */
export function createCodec<const E extends readonly ExtensionOption[] = []>(
  options: CodecOptions<E>,
): Codec<E>;

/** A stanza that cannot be one, such as an IQ without an id. The stream goes on. */
export interface InvalidStanza {
  /** Tells it from the other events of a stream. */
  kind: "invalid";
  /** The stanza error to answer with. */
  condition: StanzaErrorCondition;
  /** What is wrong, in English. */
  message: string;
  /** The whole element. */
  element: XmlElement;
}

/** What `StreamParser.feed` gives. */
export type StreamEvent<E extends readonly ExtensionOption[] = []> =
  | StreamOpen
  | StanzaWith<E>
  | OtherWith<E>
  | InvalidStanza
  | StreamClose;

/** The same with whole elements and nothing made of them. */
export type ElementStreamEvent = StreamOpen | StreamClose | ElementEvent;

/** The start tag of a stanza or other first-level element has been read; the whole of it follows when it ends. */
export interface StreamHead {
  /** Tells it from the other events of a stream. */
  kind: "head";
  /** `message`, `presence`, `iq`, or another name. */
  name: string;
  /** The namespace of the element. */
  xmlns: string;
  /** With keys as in {@link XmlElement}. */
  attributes: Record<string, string>;
}

/** A piece of the text of an element that the option `pieces` names. */
export interface StreamPiece {
  /** Tells it from the other events of a stream. */
  kind: "piece";
  /** The element that the text is in. */
  name: string;
  /** Its namespace. */
  xmlns: string;
  /** Its attributes, with keys as in {@link XmlElement}. */
  attributes: Record<string, string>;
  /** As much as has come; no character is cut. `""` in the last piece, and never before. */
  text: string;
  /** The element has ended. */
  last: boolean;
}

/** What a parser tells only when it is asked to: `heads` and `pieces`. */
export type StreamPart<O> =
  | (O extends { heads: true } ? StreamHead : never)
  | (O extends { pieces: string | readonly string[] } ? StreamPiece : never);

/** How a stream is read. */
export interface StreamParserOptions extends CodecOptions {
  /** Elements that are known beside the built-in ones. */
  extensions?: readonly ExtensionOption[];
  /** How the stream is laid out. */
  framing: Framing;
  /** `"element"` gives whole elements in place of typed objects. */
  as?: "typed" | "element";
  /** Whether a {@link StreamHead} comes as soon as the start tag of a stanza has been read. */
  heads?: boolean;
  /**
   * Elements whose text comes as it arrives, as {@link StreamPiece}, and is not kept: names written `{namespace}name`, always with
   * the namespace. So
   * a transfer of any size passes in constant memory, within the limit `stanzaLength`. Over WebSocket parts come before the
   * end of the message has been read, and so also of one that turns out to be bad.
   */
  pieces?: string | readonly string[];
}

/** The extensions among options. */
export type ExtensionsIn<O> = O extends { extensions: infer E extends readonly ExtensionOption[] } ? E : [];

/** Reads one direction of a stream. */
export class StreamParser<const O extends StreamParserOptions = StreamParserOptions> {
  /** @throws {TypeError} for options that are none; the message names the place */
  constructor(options: O);
  /**
   * Takes the next chunk (over WebSocket: message) and gives what it completed. Bytes are UTF-8, and over TCP may be cut
   * within a character; text must not follow half of one (`InvalidStateError`).
   *
   * Over TCP what stands behind the last tag of a chunk may wait for the next tag, 1,024 characters of it at most, and what is
   * bad in it with it. A stanza is given with the chunk that ends it.
   *
   * @throws {XmlError | StreamError} for what is no XML or no stream; the events that came before are in `error.events`. When the
   *   engine stops the call for want of stack, that chunk is lost: messages and bodies go on with the next, and over TCP
   *   `restart` is needed (`InvalidStateError`)
   */
  feed(chunk: string | Uint8Array): ((O extends { as: "element" } ? ElementStreamEvent : StreamEvent<ExtensionsIn<O>>) | StreamPart<O>)[];
  /** Forgets what is open and expects a new header. Behind `<success/>` and its like that happens by itself. */
  restart(): void;
  /** Whether the peer has closed the stream. */
  readonly closed: boolean;
}

/** Where a server can be reached, in the order of the document. */
export interface HostMeta {
  /** `wss:` addresses for the framing `"websocket"`. */
  webSockets: string[];
  /** `https:` addresses for the framing `"bosh"`. */
  bosh: string[];
}

/**
 * Reads a server's `/.well-known/host-meta.json` or `/.well-known/host-meta` (XEP-0156), which has to be fetched by `https:`.
 * Addresses without encryption are left out.
 *
 * @throws {XmlError} for bad XML
 * @throws {TypeError} for bad JSON, and for what is no such document
 */
export function parseHostMeta(text: string): HostMeta;

/** The subscriptions between a user and a contact (RFC 6121 appendix A.1). */
export interface SubscriptionState {
  /** The user's subscription to the contact's presence. */
  to: "none" | "pending" | "subscribed";
  /** The contact's subscription to the user's presence. */
  from: "none" | "pending" | "subscribed";
  /** Whether the contact may subscribe without asking. */
  approved?: boolean;
}

/** What presence about a subscription leads to. */
export interface SubscriptionChange {
  /** What it is then; the same if nothing changes. */
  state: SubscriptionState;
  /** Whether the user's server passes it on. */
  passes: boolean;
  /** What the user's server answers the contact by itself. */
  reply?: "subscribed" | "unsubscribed";
}

type AboutSubscription = "subscribe" | "subscribed" | "unsubscribe" | "unsubscribed";

/** Functions over the list of contacts, as it stands in `roster` of an iq; none changes what it is given. */
export const Roster: {
  /** The list after the answer to a request for it: the one in the answer, or `cached` if nothing has changed. */
  loaded(cached: Roster | undefined, answer: Iq): Roster;
  /**
   * The list after a push; undefined if it is not a push, or does not come from `account`, the own address: such a
   * push must be ignored (RFC 6121 section 2.1.6).
   */
  pushed(roster: Roster, push: Iq, account: string): Roster | undefined;
  /** The state that a contact's item tells; `asked` says whether the contact has asked for a subscription and waits. */
  state(item?: RosterItem, asked?: boolean): SubscriptionState;
  /** What follows when the user sends the contact such presence (RFC 6121 appendix A.2). */
  sent(state: SubscriptionState, type: AboutSubscription): SubscriptionChange;
  /** What follows when the contact sends the user such presence (RFC 6121 appendix A.3). */
  received(state: SubscriptionState, type: AboutSubscription): SubscriptionChange;
};

/** How a {@link Bosh} is to go on. */
export interface BoshOptions {
  /** Seconds that the server may take to answer a request. Default 60; 0 for polling. */
  wait?: number;
  /** How many requests the server may keep. Default 1; 0 for polling. */
  hold?: number;
  /** How often in a row a request is repeated before the connection is given up. Default 5. */
  retries?: number;
  /** The identifier of the first request; random if left out. */
  rid?: number;
  /** The session to attach to, which somebody else has begun; `rid` is then the one behind the last that was used. */
  sid?: string;
  /** Whether requests carry keys, for where others can read them: over `http:`. Default false. */
  keys?: boolean;
  /** `"none"` if the page calls `tick` itself. */
  timer?: "own" | "none";
}

/** What a {@link Bosh} tells, by kind. */
export interface BoshEvents {
  /** Send `body` by HTTP POST, and hand in what comes of it by `answer` or `fail`. Requests overlap. */
  request: {
    /** Which request it is: what `answer` and `fail` name. One that is repeated comes with the same. */
    rid: number;
    /** The content, with the type `text/xml; charset=utf-8`. */
    body: string;
  };
  /** What the server says, in order: for `session.receive`. */
  receive: string;
  /** It is over; without a condition as wished. */
  end: {
    /** Why the server, or this side, gave up (XEP-0124 section 17). */
    condition?: BoshCondition | (string & {});
    /** The same in a sentence of English. */
    message?: string;
  };
}

/**
 * A stream over HTTP (XEP-0124, XEP-0206) with no transport inside: says which requests to make, puts the answers into order
 * and repeats what was lost.
 */
export class Bosh {
  /** @throws {TypeError} for options that are none; the message names the place */
  constructor(options?: BoshOptions);
  /** Calls back for every event of a kind, in the order of registration. */
  on<K extends keyof BoshEvents>(
    kind: K,
    callback: (event: BoshEvents[K]) => void,
    options?: ListenerOptions,
  ): Unsubscribe;
  /** Takes what a session with the framing `"bosh"` sends. */
  send(text: string): void;
  /** Takes the content of the answer to a request. */
  answer(rid: number, body: string): void;
  /** Says that a request failed; `status` is that of HTTP, left out if there was no answer. */
  fail(rid: number, status?: number): void;
  /** Asks the server for patience, as while one page gives way to another that attaches with `sid` and `rid`. */
  pause(seconds: number): void;
  /** Goes on after a pause, or begins with the session that `sid` names. */
  resume(): void;
  /** Says what time it is, in milliseconds of any clock; only needed with `timer: "none"`. */
  tick(now: number): void;
  /** The session, as the server calls it; undefined before its first answer. */
  readonly sid: string | undefined;
  /** The identifier of the next request. */
  readonly rid: number;
  /** Whether `end` has been told; nothing is sent any more then. */
  readonly ended: boolean;
}

/** Where the compiler knows `using`, what it ends; with older libraries this has no members. */
declare global {
  interface Disposable {}
}

/** Ends a subscription. It is also what `using` ends, where the engine has that. */
export interface Unsubscribe extends Disposable {
  /** Ends it; a second call does nothing. */
  (): void;
  /** The same, as RxJS calls it. */
  readonly unsubscribe: () => void;
}

/** How long a callback is wanted. */
export interface ListenerOptions {
  /** Ends it when it is aborted. A subscription that is over is not known to it any more. */
  signal?: AbortSignal;
  /** For one event only. */
  once?: boolean;
}

/** How to log in. */
export interface SessionOptions<E extends readonly ExtensionOption[] = readonly ExtensionOption[]>
  extends CodecOptions<E> {
  /** The account to log in as. A resource in it is asked for; without a local part it only names the server. */
  jid: string;
  /** If this and the next three are left out, the event `credentials` asks for it. */
  password?: string;
  /** An access token of OAuth in place of a password (OAUTHBEARER, X-OAUTH2). */
  bearerToken?: string;
  /** Logs in by the certificate that the transport has shown (EXTERNAL), as `jid` or, when that is a server, as whom it names. */
  certificate?: boolean;
  /** Logs in as nobody; `jid` is the server (ANONYMOUS). */
  anonymous?: boolean;
  /** A token of an earlier login, from the event `token`; if the server refuses it, the password is used. */
  token?: FastToken;
  /** Whether to ask for such a token, which needs `userAgent` with an `id`. Default false. */
  requestToken?: boolean;
  /** Whether the server is to take `token` this once and no more, as when somebody logs out for good. Default false. */
  invalidateToken?: boolean;
  /** What the server is told about this program where it speaks SASL 2 (XEP-0388 section 2.2). */
  userAgent?: {
    /** A UUID (version 4) that is the same at each login from here. */
    id?: string;
    /** The program, for the user to read. */
    software?: string;
    /** The device, for the user to read: `"Juliet's telephone"`. */
    device?: string;
  };
  /** A word that the server puts into the resource when it chooses that; everybody can see it. */
  tag?: string;
  /** Whether SASL 2 is used where the server offers it and the connection is encrypted. Default true. */
  sasl2?: boolean;
  /**
   * Whether stanzas are acknowledged and a lost connection leads to `disconnected`, from which `open` goes on, in place of
   * `failed`. Default false.
   */
  resume?: boolean;
  /** How long the server is asked to keep a lost stream, in seconds; as long as it likes if left out. */
  resumptionTime?: number;
  /** How many stanzas may wait to be acknowledged. Default 500. */
  mostUnacknowledged?: number;
  /** Whether to have copies of what other sessions of the account send and receive. Default false. */
  carbons?: boolean;
  /** Whether to register an account before the login: the event `registration` asks how. Default false. */
  register?: boolean;
  /** How the stream is laid out; it follows from the transport. */
  framing: Framing;
  /** The language for texts of the server. */
  lang?: string;
  /** Whether the connection is encrypted; nothing that sends a password or a token is used without. Default false. */
  encrypted?: boolean;
  /** Whether to log in over a stream of the framing `"tcp"` that is not encrypted, with STARTTLS offered or not. Default false. */
  unencrypted?: boolean;
  /**
   * Whether the password itself may be handed to whoever is at the other end (PLAIN), where nothing better is offered and the
   * connection is encrypted. Default false: then a stripped offer gets nothing. Naming PLAIN in `mechanisms` says the same.
   */
  plain?: boolean;
  /** The same on connections that are not encrypted, `bearerToken` and `token` too. Default false. */
  plainInTheClear?: boolean;
  /** The SASL mechanisms to use, the preferred first. Default all but PLAIN. */
  mechanisms?: readonly string[];
  /** What the account's logins had before, from the event `pin`: nothing weaker is accepted then. */
  pin?: LoginPin;
  /**
   * Whether to go online as whoever the server says has logged in. Default false: the session fails with the reason
   * `wrong-account` unless it is whom `jid` or `authenticate` named, if they named anybody.
   */
  anyAccount?: boolean;
  /** What ties the login to the TLS connection, the preferred first. Browsers do not tell; Node's `TLSSocket` does. */
  channelBindings?: readonly {
    /** The name of RFC 5929 or RFC 9266, such as `tls-exporter`. */
    type: string;
    /** What the connection has for it. */
    data: Uint8Array;
  }[];
  /** The fewest iterations that a server may ask for (RFC 5802). Default 4096. */
  minimumIterations?: number;
  /** The most: each costs time. Default 1000000. */
  maximumIterations?: number;
  /** Milliseconds for the login, and for an acknowledgement. Default 60000. */
  loginTimeout?: number;
  /** Milliseconds that the server has to close the stream when it was asked to. Default 5000. */
  closeTimeout?: number;
  /** Where randomness comes from; `crypto.getRandomValues` if left out. */
  nonces?: () => string;
  /** `"element"` gives whole elements in place of typed stanzas. */
  as?: "typed" | "element";
  /** `"none"` if the page calls `tick` itself. */
  timer?: "own" | "none";
}

/**
 * What an account's logins have had, to be kept beside the account: a next login that is offered less fails with the reason
 * `downgrade`. Nothing in it is secret. Without it the next login takes what the options allow.
 */
export interface LoginPin {
  /** The mechanism that showed the password last, without `-PLUS`; absent if the password was not used. */
  mechanism?: string;
  /** How many iterations the server asked for then. */
  iterations?: number;
  /** Whether a login was bound to its connection of TLS; asked for again, so give `channelBindings` then. */
  channelBinding?: boolean;
  /** Whether a login went by SASL 2. */
  sasl2?: boolean;
  /** Whether a connection was `encrypted`. */
  encrypted?: boolean;
}

/** Logs in without the password (XEP-0484). Keep it as carefully as one. */
export interface FastToken {
  /** What it is good for, such as `HT-SHA-256-NONE`. */
  mechanism: string;
  /** What nobody else may know. */
  token: string;
  /** When it ends, as the server wrote it (XEP-0082); absent if it did not say. */
  expiry?: string;
  /** How many logins were tried with it, where the server wants to know. */
  count?: number;
}

/** Why a session ended other than by `close`. */
export interface SessionFailure extends Failure {
  /** Tells it from the other events of a session. */
  kind: "failed";
}

/** The connection is lost: close it, wait for `delay`, connect anew and call `open`; or call `close`. */
export interface SessionDisconnected extends Failure {
  /** Tells it from the other events of a session. */
  kind: "disconnected";
  /** Whether the stream can go on where it was; until then `send` keeps stanzas. */
  resumable: boolean;
  /** Where the server prefers to be connected to: a host with or without port; anything else is left out. */
  location?: string;
  /** The same taken apart; an IPv6 address without brackets. */
  host?: string;
  /** Absent if none was given. */
  port?: number;
}

/** The terminal conditions of BOSH (XEP-0124 section 17.2). */
export type BoshCondition =
  | "bad-request"
  | "host-gone"
  | "host-unknown"
  | "improper-addressing"
  | "internal-server-error"
  | "item-not-found"
  | "other-request"
  | "policy-violation"
  | "remote-connection-failed"
  | "remote-stream-error"
  | "see-other-uri"
  | "system-shutdown"
  | "undefined-condition";

/**
 * A condition of BOSH, of stream errors (RFC 6120 section 4.9.3), of SASL (section 6.5), of stanza errors (section 8.3.3) where a
 * request of the login was refused, or whatever else a server wrote.
 */
export type FailureCondition = BoshCondition | StreamErrorCondition | SaslCondition | (string & {});

/** The conditions of a refused login (RFC 6120 section 6.5). */
export type SaslCondition =
  | "aborted"
  | "account-disabled"
  | "credentials-expired"
  | "encryption-required"
  | "incorrect-encoding"
  | "invalid-authzid"
  | "invalid-mechanism"
  | "malformed-request"
  | "mechanism-too-weak"
  | "not-authorized"
  | "temporary-auth-failure";

/** What failed; `message` says it in a sentence. */
export type FailureReason =
  /** The transport was lost. */
  | "connection-lost"
  /** The server was silent for too long. */
  | "timeout"
  /** The server sent bad XML, or XML over a limit. */
  | "bad-xml"
  /** The server sent XML that is no XMPP stream. */
  | "not-a-stream"
  /** The server speaks another version of XMPP than 1.0. */
  | "unsupported-version"
  /** The server sent an element that has no place where it came. */
  | "unexpected-element"
  /** The server does not serve the domain. */
  | "host-unknown"
  /** The server says to connect to another; without `elsewhere` to what is no place to go. */
  | "see-other-host"
  /** The server sent another stream error. */
  | "stream-error"
  /** The server closed the stream without a reason. */
  | "closed-by-server"
  /** The server demands STARTTLS, which is the transport's business; or a stream over TCP is not encrypted (`unencrypted`). */
  | "tls-required"
  /** The server offers less than the account's logins had before (`pin`). */
  | "downgrade"
  /** The server offers no SASL mechanism that can be used. */
  | "no-mechanism"
  /** The user name or password cannot be sent: empty, or with characters that are not allowed. */
  | "bad-credentials"
  /** The server rejected the authentication. */
  | "authentication-rejected"
  /** The server broke the rules of the mechanism, or asks for more or less than is accepted. */
  | "authentication-broken"
  /** The server demands more than is known here, such as a second factor. */
  | "task-required"
  /** The server registers nobody, or the connection is not fit for it. */
  | "registration-rejected"
  /** Another session has taken the resource over. */
  | "replaced"
  /** The server could not prove that it knows the account: it may be an impostor. */
  | "server-not-authentic"
  /** The server offers no resource binding. */
  | "no-binding"
  /** The server refused to bind a resource, or bound none that is an address. */
  | "binding-rejected"
  /** The server logged in another account than was asked for (`anyAccount`). */
  | "wrong-account"
  /** The server refused the session of RFC 3921 that it demanded. */
  | "session-rejected";

/** What failed, and what can be done. */
export interface Failure {
  /** What failed. */
  reason: FailureReason;
  /** Where the session stood. */
  state: SessionState;
  /** A sentence in English; it may quote the server, so show it as text and never as markup. */
  message: string;
  /** Whether and how another attempt can succeed. */
  retry: "no" | "later" | "with-other-credentials" | "elsewhere";
  /** The word of the specification that the server gave, or that was sent to it. */
  condition?: FailureCondition;
  /** What the server said for people. */
  text?: string;
  /** The SASL mechanisms that the server offered, if the failure is about them. */
  mechanisms: string[];
  /**
   * Where to connect instead, if `retry` is `elsewhere`: an address that the framing can use and that is no less encrypted
   * (`ws:` and `wss:`, or `http:` and `https:`), or a host with or without port.
   */
  elsewhere?: string;
  /** The same taken apart, unless it is the address of a WebSocket; an IPv6 address without brackets. */
  host?: string;
  /** Absent if none was given. */
  port?: number;
  /** Milliseconds to wait before another attempt; 0 unless `retry` is `later`. */
  delay: number;
}

/** How to register: a form to be filled in, or the refusal of what was sent. Answer with `register`. */
export interface RegistrationEvent {
  /** Tells it from the other events of a session. */
  kind: "registration";
  /** The `<query/>` of XEP-0077, or the whole refusal. */
  element: XmlElement;
  /** Why it was refused, such as `conflict` if the name is taken. */
  condition?: string;
  /** What the server says for people to the refusal. */
  text?: string;
}

export type SessionState =
  | "new"
  | "opening"
  | "opened"
  | "registering"
  | "awaiting-registration"
  | "awaiting-credentials"
  | "authenticating"
  | "deriving"
  | "reopening"
  | "reopened"
  | "binding"
  | "starting-session"
  | "enabling"
  | "resuming"
  | "online"
  | "closing"
  | "disconnected"
  | "closed"
  | "failed";

/** What a session tells, by kind. */
export interface SessionEvents<E extends readonly ExtensionOption[] = []> {
  /** Send this text: over WebSocket as one message. */
  send: string;
  /** The server has opened the stream: at first, and again behind a login of SASL 1. */
  open: StreamOpen;
  /** What the server offers, each time that it says so. */
  features: StreamFeatures & ExtensionsOf<E, "features">;
  /** Nobody said who logs in: call `authenticate`. */
  credentials: {
    /** Tells it from the other events. */
    kind: "credentials";
  };
  /** How to register, with the option `register`: answer with {@link Session.register}. */
  registration: RegistrationEvent;
  /** The account is registered; the login follows. */
  registered: {
    /** Tells it from the other events. */
    kind: "registered";
  };
  /** Keep this token for the next session; without one, forget the one before. */
  token: {
    /** Tells it from the other events. */
    kind: "token";
    /** Absent when there is none any more. */
    token?: FastToken;
  };
  /** The login had more than `pin` said: keep this for the next session. Comes behind `online`. */
  pin: {
    /** Tells it from the other events. */
    kind: "pin";
    /** What the next login shall have. */
    pin: LoginPin;
  };
  /** Stanzas can be sent. When the stream was resumed, presence and rooms are as they were. */
  online: {
    /** Tells it from the other events. */
    kind: "online";
    /** The full address that the server bound. */
    jid: string;
    /** Whether the stream goes on where it was before the connection was lost. */
    resumed: boolean;
  };
  /** The server has handled a stanza (with `resume`). */
  acknowledged: {
    /** Tells it from the other events. */
    kind: "acknowledged";
    /** What was sent: an element if it is no stanza that could be read. */
    stanza: StanzaWith<E> | (OtherElement & ExtensionsOf<E>) | XmlElement;
  };
  /** Sent before the connection was lost, and perhaps not handled: send them again or tell. */
  undelivered: {
    /** Tells it from the other events. */
    kind: "undelivered";
    /** In order; each is what {@link Session.send} takes: what is no stanza that could be read is an element. */
    stanzas: (StanzaWith<E> | (OtherElement & ExtensionsOf<E>) | XmlElement)[];
  };
  /** With `resume`, in place of `failed`: the connection is lost, and the session waits to be opened again. */
  disconnected: SessionDisconnected;
  /** A message came. */
  message: With<Message, E>;
  /** Presence came. */
  presence: With<Presence, E>;
  /** An IQ came: a request, or the answer to one that was sent. */
  iq: With<Iq, E>;
  /** An element came that is no stanza. */
  element: OtherElement & ExtensionsOf<E>;
  /** What came cannot be the stanza that it says it is. */
  invalid: InvalidStanza;
  /** Both sides have closed the stream, as asked for: close the transport. */
  close: {
    /** Tells it from the other events. */
    kind: "close";
  };
  /** It is over: close the transport. */
  failed: SessionFailure;
}

/** Logs in and stays in. No transport inside: what arrives goes into `receive`, what is to be sent comes as `send`. */
export class Session<const E extends readonly ExtensionOption[] = []> {
  /** @throws {TypeError} for options that are none or that contradict each other; the message names the place */
  constructor(options: SessionOptions<E>);
  /**
   * Calls back for every event of a kind, in the order of registration and before all observers; what a callback throws is
   * reported as the engine does with errors that nobody catches.
   */
  on<K extends keyof SessionEvents>(
    kind: K,
    callback: (event: SessionEvents<E>[K]) => void,
    options?: ListenerOptions,
  ): Unsubscribe;
  /** Begins, or begins again after `disconnected`, once the transport is connected. */
  open(options?: {
    /** What ties the login to this connection of TLS, in place of what the session was made with. */
    channelBindings?: SessionOptions["channelBindings"];
  }): void;
  /**
   * Begins, or begins again after `disconnected`, over BOSH, with a stream on which somebody has logged in and bound a resource
   * already, such as the server of the page; the requests go on by the `sid` and `rid` that {@link Bosh} is given. The session is online at once; what the server offers is not known, and `features` stays `undefined`.
   *
   * @param jid the full address that was bound
   * @throws an `InvalidStateError` if the session has begun already or `framing` is not `bosh`
   * @throws {JidError} for what is no address
   * @throws {TypeError} for an address without resource, or of another account, unless `anyAccount` is set
   */
  attach(jid: string): void;
  /**
   * Takes what arrived: over WebSocket one message. Bytes are UTF-8, and over TCP may be cut within a character. A callback may
   * call it: what comes of that is told when everybody was told of what came before.
   */
  receive(data: string | Uint8Array): void;
  /** Says who logs in, or the password alone when `jid` says who. */
  authenticate(username: string, password: string): void;
  /** The same with the account of the option `jid`. */
  authenticate(password: string): void;
  /**
   * Sends a stanza, or an element object, whose namespace is `jabber:client` unless it says another. While a stream that can be
   * resumed is interrupted, stanzas are kept: they are sent when it goes on, or given back by `undelivered` when it cannot.
   *
   * @throws an `InvalidStateError` for a second answer to a request, and when nothing can be sent or kept
   */
  send(stanza: StanzaWith<E> | OtherElement | XmlElementInit): void;
  /** Answers `registration`: a name and a password, with which the login goes on, or the whole `<query/>`. */
  register(username: string, password: string): void;
  /** The same with all that the server asks for. */
  register(query: XmlElementInit): void;
  /** Says whether somebody looks at the page; the server is told if it wants to know. True at first. */
  active(active: boolean): void;
  /** Closes the stream. */
  close(): void;
  /** Says that the transport is gone. */
  disconnected(reason?: string): void;
  /** Says what time it is, in milliseconds of any clock; only needed with `timer: "none"`. */
  tick(now: number): void;
  /** Where it stands; `"new"` at first. */
  readonly state: SessionState;
  /** The full address that the server bound. */
  readonly jid: string | undefined;
  /** What the server offered last. */
  readonly features: (StreamFeatures & ExtensionsOf<E, "features">) | undefined;
}

/** The key of a built-in extension, or of one of the codec's own; or the name of any element in its namespace. */
export type Has =
  | ExtensionKey
  | (string & {})
  | {
      /** The name of the element within its namespace. */
      name: string;
      /** Its namespace. */
      xmlns: string;
    };

/** Which events a callback is for: all that is given must hold. A sender that cannot be read is nobody's address. */
export interface Match<H extends Has | readonly Has[] = Has | readonly Has[]> {
  /**
   * The type of the stanza, or one of several; a message without one is `normal`, presence `available`. A word that is no type of
   * such stanzas is a `TypeError`.
   */
  type?: string | readonly string[];
  /** The sender: this account or room with any resource. Only one of `from`, `fromFull` and `fromDomain` can be given. */
  from?: string;
  /** The sender: exactly this address. */
  fromFull?: string;
  /** The sender: anybody at this domain. */
  fromDomain?: string;
  /**
   * What must be in it: the key of an extension, or a name; all of several. Only direct children count. A stanza in which the
   * extension lacks what it must have, so that its property is not there, does not match its key.
   */
  has?: H;
  /** Whom the stanza is for: exactly this address. */
  to?: string;
  /** The stanza's id. */
  id?: string;
  /** Whether the message has a body. */
  body?: boolean;
  /**
   * What must not hold as a whole; without `not` and `where` of its own. What a stanza costs does not grow with subscriptions that it does
   * not match, as all but `where` is looked up. Looked at for each stanza for which that holds are `where`, what stands beside an `id`, all
   * of several children but one, and a `not` of several children or of an `id` with more.
   */
  not?: Omit<Match, "not" | "where">;
  /** Asked last, when all else holds, in the order of the callbacks; what it throws is reported as by the callback. */
  where?: (value: any) => boolean;
}

/** Whether a type is a union: which of its words was meant is not known then. */
export type IsUnion<T, All = T> = T extends unknown ? ([All] extends [T] ? false : true) : never;

/** The key that one `has` names, when that is known. */
export type KeyOfHas<H> = string extends H ? never : IsUnion<H> extends false ? Extract<H, string> : never;

/** The keys that a `has` names. */
export type KeysOfHas<H> = IsUnion<H> extends false
  ? H extends readonly unknown[]
    ? number extends H["length"]
      ? never
      : { [I in keyof H]: KeyOfHas<H[I]> }[number]
    : KeyOfHas<H>
  : never;

/** An event of a kind that a match with this `has` lets through: what it names is there. */
export type Having<S, H> = S extends { kind: "message" | "presence" | "iq" }
  ? [KeysOfHas<H> & keyof S] extends [never]
    ? S
    : S & { [K in KeysOfHas<H> & keyof S]-?: Exclude<S[K], undefined> }
  : S;

/** How a stanza came; `room-history` is what was said before the room was entered, `offline` what the own server kept meanwhile. */
export type ProvenanceWay =
  | "direct"
  | "carbon-sent"
  | "carbon-received"
  | "archive"
  | "room"
  | "room-history"
  | "pubsub"
  | "offline";

/** Where a stanza came from. */
export interface Provenance {
  /** How it came. */
  way: ProvenanceWay;
  /**
   * By whose word it is what it is: the sender of what came directly, the own account for a copy, the archive, the room, or who
   * publishes. Undefined when the address cannot be read, and nobody vouches.
   */
  by?: string;
  /** Which question the archive answers. */
  queryId?: string;
  /** What the archive calls the message. */
  archiveId?: string;
  /** When it was said, by the word of whom held it back: the archive, the room, or the own server. */
  at?: Date;
  /** What the room, or else the own account, calls the message, if it announces that it does so (XEP-0359). */
  stanzaId?: string;
  /** Who the occupant is, if the room announces that it tells (XEP-0421). */
  occupantId?: string;
}

/** Something that is not believed, and that no callback of another kind is told. */
export interface Rejected {
  /** Tells it from what is believed. */
  kind: "rejected";
  /** Why, such as `carbon-sender`. */
  reason: string;
  /** The document with the rule, such as `XEP-0280 section 11`. */
  source: string;
  /**
   * Whether it may come true: it is about a message, call or contact that is not known yet. It is told after all when that is, and
   * fits; see `Observer.remember`.
   */
  undecided: boolean;
  /** The whole stanza as it came. */
  stanza: Message | Presence | Iq | OtherElement | InvalidStanza;
  /** The child that is not believed, of a stanza that is told without it. */
  part?: XmlElement;
}

/** What a callback is told beside the value. */
export interface ObserverEvent {
  /** The kind of what is told, such as `"message"`; for a callback of `"*"` too. */
  kind: string;
  /** Where the stanza came from; of what comes by a session, or with `send`. */
  provenance?: Provenance;
  /**
   * Requests only, impossible ones (`invalid`) included: takes on the duty to answer, now or later. True for the first
   * who asks in any observer of the session while there is no answer, who must answer; false for all others. When the
   * callback that claimed throws, or its promise is rejected, `internal-server-error` is sent in its place unless it
   * has answered.
   */
  claim?: () => boolean;
}

/** What is known of an error. */
export interface ObserverFailure extends ObserverEvent {
  /** What the callback was told, such as the stanza; of a handler that `respond` was given, the request. */
  value?: unknown;
  /** The function that ends the subscription of the callback; undefined for a handler of `respond`. */
  subscription?: Unsubscribe;
}

/** What comes, one by one: `for await (const message of observer.stream("message"))`. */
export interface ValueStream<T> extends AsyncIterableIterator<T> {
  /**
   * The next one, as soon as it comes; `done` at the end.
   *
   * @returns it fails with an `OverflowError` as {@link Observer.stream} says
   */
  next(): Promise<IteratorResult<T, undefined>>;
  /** Ends it and forgets what waits, as leaving the loop does. */
  return(value?: undefined): Promise<IteratorResult<T, undefined>>;
  /** Itself, for `for await`. */
  [Symbol.asyncIterator](): ValueStream<T>;
  /** How many values have been dropped as `limit` others waited. */
  readonly dropped: number;
}

/**
 * What comes, in the shape that RxJS (`from`), Svelte (`$observable`) and React (`useSyncExternalStore(subscribe, getSnapshot)`) take.
 * Who subscribes is told what comes from then on. The functions need no `this`.
 */
export interface ValueObservable<T> {
  /** `complete` is called when the observer is closed; `error` never. */
  subscribe(
    next:
      | ((value: T) => void)
      | {
          /** Is told each value. */
          next?: (value: T) => void;
          /** Is never called. */
          error?: (error: unknown) => void;
          /** Is called when the observer is closed. */
          complete?: () => void;
        },
    error?: ((error: unknown) => void) | null,
    complete?: (() => void) | null,
  ): Unsubscribe;
  /** The latest value that came while somebody was subscribed. */
  getSnapshot(): T | undefined;
}

/** An event of an observer's `EventTarget`: a `CustomEvent`, where the engine has that. */
export interface ObserverTargetEvent<T> {
  /** The kind, such as `"message"`. */
  readonly type: string;
  /** What happened. */
  readonly detail: T;
  /** Whose event it is. */
  readonly target: ObserverTarget;
  /** Where the stanza came from, as in {@link ObserverEvent}. */
  readonly provenance?: Provenance;
  /** As that of {@link ObserverEvent}. */
  readonly claim?: () => boolean;
}

/** An observer as an `EventTarget`. A listener is a subscription: when it is removed, nothing is left of it. */
export interface ObserverTarget<Events = ObserverEvents> {
  /** Has a listener told every event of a kind; null is passed over. */
  addEventListener<K extends keyof Events & string>(
    kind: K,
    listener:
      | ((event: ObserverTargetEvent<Events[K]>) => void)
      | {
          /** Is told each event. */
          handleEvent(event: ObserverTargetEvent<Events[K]>): void;
        }
      | null,
    options?:
      | {
          /** For one event only. */
          once?: boolean;
          /** Ends it when it is aborted. */
          signal?: AbortSignal;
        }
      | boolean,
  ): void;
  /** Ends what `addEventListener` of the same kind and listener began. */
  removeEventListener<K extends keyof Events & string>(
    kind: K,
    listener:
      | ((event: ObserverTargetEvent<Events[K]>) => void)
      | {
          /** What was given to `addEventListener`. */
          handleEvent(event: ObserverTargetEvent<Events[K]>): void;
        }
      | null,
  ): void;
}

/** What an observer tells, by kind. */
export type ObserverEvents<E extends readonly ExtensionOption[] = []> = Omit<SessionEvents<E>, "send"> & {
  /** What is not believed. */
  rejected: Rejected;
  /** Everything but what is rejected. */
  "*": Omit<SessionEvents<E>, "send">[Exclude<keyof SessionEvents, "send">];
};

/** What a function that answers a request gives: what the result holds, or an element as its payload. */
export type ResponseContent<E extends readonly ExtensionOption[] = []> =
  | (Omit<Partial<Iq>, "kind" | "type" | "id" | "to" | "from"> & ExtensionsOf<E, "iq">)
  | XmlElementInit
  | void
  | undefined;

/** Answers that are switched on by one line. */
export interface ReadyAnswers {
  /** Pings (XEP-0199). */
  ping?: boolean;
  /** The time (XEP-0202). */
  time?: boolean;
  /** The software (XEP-0092). */
  version?: {
    /** What it is called. */
    name: string;
    /** Which one of it. */
    version: string;
    /** The system that it runs on; not told if left out, as who asks may be a stranger. */
    os?: string;
  };
  /** For how many seconds nobody has done anything here (XEP-0012). */
  lastActivity?: () => number;
  /** What can be done here (XEP-0030). */
  disco?: {
    /** What this is. */
    identities: readonly {
      /** A word that is registered, such as `"client"`. */
      category: string;
      /** A word that is registered in the category, such as `"web"`. */
      type: string;
      /** What people call it. */
      name?: string;
    }[];
    /** Further than those of all that is answered here. */
    features?: readonly string[];
    /** Nodes for which the same is told as for none, such as what entity capabilities name. */
    nodes?: readonly string[];
  };
}

/**
 * Calls back whoever wants to know what happened, in the order of registration. What comes by a session, or with `send`, is judged:
 * a copy of a message, or what an archive gives, is told as the message in it; what fails the rule of its document is told as
 * `rejected`, and as nothing else. The session's own listeners are told all as it came. The observers of one session in that in which they
 * were made. What a callback dispatches is over before the other callbacks are called; see {@link Session.receive} for what it has
 * the session receive.
 *
 * Each request gets one answer and no second, whoever of the callbacks and listeners of the session sends it.
 */
export interface Observer<E extends readonly ExtensionOption[] = []> extends Disposable {}
export class Observer<const E extends readonly ExtensionOption[] = []> {
  /**
   * With neither `session` nor `send` it tells of what is handed to `dispatch`, and judges nothing.
   *
   * @throws {TypeError} for options that are none or that contradict each other; the message names the place
   */
  constructor(
    options?: {
      /**
       * The session to observe. What is believed depends on all that was sent: the last 1,024 stanzas before its first observer
       * count too.
       */
      session?: Session<E>;
      /** With `send`, the full address that is bound on that stream; `bound` says it later. Without one nothing is believed. */
      jid?: string;
      /** In place of a session: sends the text of a stanza over that stream; what arrives is handed to `dispatch`. */
      send?: (text: string) => void;
      /** With `send`, `"none"` if the page calls `tick` itself. */
      timer?: "own" | "none";
      /**
       * With `send`, another text each time that nobody can guess, for the ids of requests; `crypto.getRandomValues` if left out.
       */
      nonces?: () => string;
      /**
       * Answers requests that nobody claims or answers while they are told of with `service-unavailable`, and impossible ones (no
       * `id`, no or an unknown type, not one child) with `bad-request`. Default false.
       */
      answerUnclaimed?: boolean;
      /**
       * Is told what callbacks throw and with what their promises are rejected, with the stanza and whose callback it was; nobody
       * else notices then. If left out, it is reported as the engine does with errors that nobody catches.
       */
      error?: (error: unknown, event: ObserverFailure) => void;
    } & CodecOptions<E>,
  );
  /**
   * Calls back for every event of a kind that matches. What callbacks are given is frozen; of dates and octets in it each has a copy.
   *
   * @returns ends it; also `off`, the signal, and `using` where the engine has that
   */
  on<K extends keyof ObserverEvents>(
    kind: K,
    callback: (value: ObserverEvents<E>[K], event: ObserverEvent) => void,
    options?: ListenerOptions,
  ): Unsubscribe;
  /** The same for those events only for which all holds that `match` says; what its `has` names is there then. */
  on<K extends keyof ObserverEvents, const H extends Has | readonly Has[] = never>(
    kind: K,
    match: Match<H>,
    callback: (value: Having<ObserverEvents<E>[K], H>, event: ObserverEvent) => void,
    options?: ListenerOptions,
  ): Unsubscribe;
  /** Calls back for the next event of a kind that matches, and no more. */
  once<K extends keyof ObserverEvents>(
    kind: K,
    callback: (value: ObserverEvents<E>[K], event: ObserverEvent) => void,
    options?: {
      /** Ends it when it is aborted. */
      signal?: AbortSignal;
    },
  ): Unsubscribe;
  /** The same for the next one for which all holds that `match` says. */
  once<K extends keyof ObserverEvents, const H extends Has | readonly Has[] = never>(
    kind: K,
    match: Match<H>,
    callback: (value: Having<ObserverEvents<E>[K], H>, event: ObserverEvent) => void,
    options?: {
      /** Ends it when it is aborted. */
      signal?: AbortSignal;
    },
  ): Unsubscribe;
  /** Ends a subscription: that which `on`, `once`, `respond` or `subscribe` gave is called. */
  off(handle: Unsubscribe): void;
  /**
   * What comes, as an async iterator. It begins at once, and what comes while nobody asks for it waits. It ends, behind what waits,
   * when the signal is aborted or the observer closed.
   */
  stream<K extends keyof ObserverEvents, const H extends Has | readonly Has[] = never>(
    kind: K,
    match?: Match<H>,
    options?: {
      /** How many values may wait. Default 1024. */
      limit?: number;
      /**
       * What happens when so many wait: with `"error"`, the default, nothing more is taken and the iterator throws an
       * `OverflowError` behind what waits, with `"drop-oldest"` and `"drop-newest"` one is dropped and counted.
       */
      overflow?: "error" | "drop-oldest" | "drop-newest";
      /** Ends it when it is aborted. */
      signal?: AbortSignal;
    },
  ): ValueStream<Having<ObserverEvents<E>[K], H>>;
  /** What comes, as an observable; nothing is subscribed before somebody does. */
  observable<K extends keyof ObserverEvents, const H extends Has | readonly Has[] = never>(
    kind: K,
    match?: Match<H>,
  ): ValueObservable<Having<ObserverEvents<E>[K], H>>;
  /** The kinds as events of an `EventTarget`. */
  eventTarget(): ObserverTarget<ObserverEvents<E>>;
  /** Sends a stanza. With a session it is the same as that of the session. */
  send(stanza: StanzaWith<E> | OtherElement | XmlElementInit): void;
  /**
   * Sends a request, and gives the answer of whom it was sent to; nobody else can answer. One without an `id` is given one that
   * nobody can guess.
   *
   * @returns a promise for the result; rejected with a `StanzaError` (`condition`, `stanza`) for an error, a `TimeoutError`, the
   *   reason of the signal, or a `NetworkError` when the session ends
   */
  request(
    iq:
      | (Omit<With<IqRequest, E>, "id"> & {
          /** One that nobody can guess if left out. */
          id?: string;
        })
      | XmlElementInit,
    options?: {
      /** Milliseconds. Default 60000; 0 for as long as it takes. */
      timeout?: number;
      /** Ends the waiting when it is aborted. */
      signal?: AbortSignal;
    },
  ): Promise<With<IqResult, E>>;
  /**
   * Has requests with this payload answered, each exactly once: with what `handler` returns or its promise gives; with the error whose
   * `condition` it throws (`throw { condition: "item-not-found" }`); with `internal-server-error` when it throws anything else, which
   * is reported, or has given nothing within `limit` milliseconds. Impossible requests are answered with `bad-request`
   * without asking it, and what nobody answers with `service-unavailable`.
   *
   * @throws a `TypeError` when somebody answers such requests already
   */
  respond(
    payload: Has,
    handler: (iq: With<IqRequest, E>) => ResponseContent<E> | PromiseLike<ResponseContent<E>>,
    options?: {
      /** How many milliseconds the handler has. Default 60000. */
      limit?: number;
      /** Ends it when it is aborted. */
      signal?: AbortSignal;
    },
  ): Unsubscribe;
  /** Switches on ready answers. */
  answer(what: ReadyAnswers): void;
  /** Says of a message that it was sent or received before, as out of the page's own store; what arrives may be about it. */
  remember(message: With<Message, E> | XmlElementInit): void;
  /** Takes a room for entered, as after an entry that was not sent here. */
  enter(room: string): void;
  /** Takes a service or account for one whose nodes are followed. */
  follow(service: string): void;
  /** Says what service discovery told elsewhere of an entity: it may name messages and occupants then. */
  announces(entity: string, features: readonly string[]): void;
  /**
   * Says which address the page's own login has bound on a stream of its own, and anew when it was done again on another connection;
   * not when a stream was resumed. Requests that wait are settled then, and no room is entered, as by `ended`; what is believed depends
   * on the new address. If it is of another account, nothing is known of its contacts, services and messages.
   *
   * @throws {JidError} for what is no address; an error when the observer is of a session, which says so itself
   */
  bound(jid: string): void;
  /** Says what time it is, in milliseconds of any clock; only needed without a session and with `timer: "none"`. */
  tick(now: number): void;
  /** Says that a stream of the page's own is over: all requests that wait are settled. */
  ended(): void;
  /** Tells of a stanza; gives whether a callback claimed it. With `send` it is judged as what a session receives. */
  dispatch(stanza: StanzaWith<E> | OtherElement | XmlElementInit): boolean;
  /**
   * Leaves the session and ends all subscriptions, for good; without a session all requests that wait are settled, as by `ended`.
   * `using` calls it, where the engine has that.
   */
  close(): void;
  /** Whether it has been closed. */
  readonly closed: boolean;
}

// The types of stanzas and extensions follow; they are written by the build, from their declarations.
