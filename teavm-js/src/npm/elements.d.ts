import type {
  ElementEvent,
  ElementStreamEvent,
  Framing,
  ListenerOptions,
  Match as TypedMatch,
  Observer as TypedObserver,
  ObserverEvent,
  ObserverEvents as TypedObserverEvents,
  ObserverTarget,
  ReadyAnswers,
  Session as TypedSession,
  SessionEvents as TypedSessionEvents,
  SessionOptions as TypedSessionOptions,
  StreamParserOptions as TypedStreamParserOptions,
  SessionState,
  StreamPart,
  Unsubscribe,
  ValueObservable,
  ValueStream,
  XmlElement,
  XmlElementInit,
} from "./core.js";

export { Bosh, Jid, find, findAll, parseElement, parseHostMeta, serializeElement, xml } from "./core.js";
export type {
  Address,
  BoshOptions,
  ElementEvent,
  ElementStreamEvent,
  Framing,
  HostMeta,
  JidError,
  JidParts,
  SessionFailure,
  StreamClose,
  StreamError,
  StreamOpen,
  Unsubscribe,
  XmlElement,
  XmlElementInit,
  XmlError,
  XmlLimits,
  XmlTemplateElement,
  XmlTemplateValue,
} from "./core.js";

/** An {@link ElementEvent} of one kind. */
export interface EventOf<K extends ElementEvent["kind"]> extends ElementEvent {
  /** What it is. */
  kind: K;
}

/** What can be sent: an element object, whose namespace is `jabber:client` unless it says another, or an event that holds one. */
export type Sendable = XmlElementInit | HeldElement;

/** What holds an element, as an {@link ElementEvent} does. */
export interface HeldElement {
  /** What it is, which does not count. */
  kind: string;
  /** What is sent. */
  element: XmlElementInit;
}

/** How a stream is read. */
export type StreamParserOptions = Omit<TypedStreamParserOptions, "as" | "extensions" | "strict">;

/** Reads one direction of a stream, as the class of `couplet` does with `as: "element"`. */
export class StreamParser<const O extends StreamParserOptions = StreamParserOptions> {
  /** @throws a `TypeError` for what is no option */
  constructor(options: O);
  /** Takes the next chunk (over WebSocket: message) and gives what it completed. */
  feed(chunk: string | Uint8Array): (ElementStreamEvent | StreamPart<O>)[];
  /** Forgets what is open and expects a new header. Behind `<success/>` and its like that happens by itself. */
  restart(): void;
  /** Whether the peer has closed the stream. */
  readonly closed: boolean;
}

/** Who logs in where, and how; as in `couplet`. */
export type SessionOptions = Omit<TypedSessionOptions, "as" | "extensions" | "strict">;

type AsElements<Events> = {
  [K in keyof Events]: K extends "message" | "presence" | "iq" | "element" | "features"
    ? EventOf<K>
    : K extends "acknowledged"
      ? Acknowledged
      : K extends "undelivered"
        ? Undelivered
        : Events[K];
};

/** The server has handled a stanza (with `resume`). */
export interface Acknowledged {
  /** What happened. */
  kind: "acknowledged";
  /** As it was sent. */
  stanza: ElementEvent;
}

/** Sent before the connection was lost, and perhaps not handled, in order: send them again or tell. */
export interface Undelivered {
  /** What happened. */
  kind: "undelivered";
  /** Each as {@link Session.send} takes it. */
  stanzas: ElementEvent[];
}

/** What a session tells, by kind. */
export type SessionEvents = AsElements<Omit<TypedSessionEvents, "invalid">>;

/** Logs in and stays in, as the class of `couplet` does, where each method is described; stanzas are elements. */
export class Session {
  /** @throws a `TypeError` for what is no option */
  constructor(options: SessionOptions);
  /** Calls back for every event of a kind, in the order of registration and before all observers. */
  on<K extends keyof SessionEvents>(kind: K, callback: (event: SessionEvents[K]) => void, options?: ListenerOptions): Unsubscribe;
  /**
   * Sends a stanza.
   *
   * @throws an `InvalidStateError` for a second answer to a request, and when nothing can be sent
   */
  send(stanza: Sendable): void;
  /** Answers `registration`: a name and a password, with which the login goes on, or the whole `<query/>`. */
  register(username: string, password: string): void;
  /** The same with all of it. */
  register(query: XmlElementInit): void;
  /** Begins, or begins again after `disconnected`, once the transport is connected. */
  open(options?: Parameters<TypedSession["open"]>[0]): void;
  /** Begins over BOSH with a stream on which somebody has bound `jid` already. */
  attach(jid: string): void;
  /** Takes what arrived: over WebSocket one message. */
  receive(data: string | Uint8Array): void;
  /** Says who logs in, or the password alone when `jid` says who. */
  authenticate(username: string, password: string): void;
  /** Says the password. */
  authenticate(password: string): void;
  /** Says whether somebody looks at the page. */
  active(active: boolean): void;
  /** Closes the stream. */
  close(): void;
  /** Says that the transport is gone. */
  disconnected(reason?: string): void;
  /** Says what time it is, in milliseconds of any clock; only needed with `timer: "none"`. */
  tick(now: number): void;
  /** How far it is. */
  readonly state: SessionState;
  /** The full address that the server bound. */
  readonly jid: string | undefined;
  /** What the server offered last. */
  readonly features: EventOf<"features"> | undefined;
}

/** What an observer tells, by kind. */
export type ObserverEvents = AsElements<Omit<TypedObserverEvents, "*" | "invalid" | "rejected">> & {
  /** What is not believed. */
  rejected: Rejected;
  /** Everything but what is rejected. */
  "*": SessionEvents[Exclude<keyof SessionEvents, "send">];
};

/** What came and is not believed; see the type of this name of `couplet`. */
export interface Rejected extends Omit<TypedObserverEvents["rejected"], "stanza"> {
  /** All of it. */
  stanza: ElementEvent;
}

/** Which events a callback is for; what must be in a stanza is said by name and namespace. */
export interface Match extends Omit<TypedMatch, "has" | "not" | "where"> {
  /** What must be in it; all of several. Only direct children count. */
  has?: ElementName | readonly ElementName[];
  /** Which of those not. */
  not?: Omit<Match, "not" | "where">;
  /** Asked last, and only of what is right in all else. */
  where?: (event: any) => unknown;
}

/** The name of an element. */
export interface ElementName {
  /** The name within the namespace. */
  name: string;
  /** The namespace. */
  xmlns: string;
}

/** What is given to a request: its payload, or nothing. */
type Response = XmlElementInit | undefined | null | void;

/** What an observer is of, and how; each option is described at the class of `couplet`. */
export interface ObserverOptions {
  /** The session to observe. */
  session?: Session;
  /** The address that is bound on a stream of the page's own. */
  jid?: string;
  /** Sends the text of a stanza over that. */
  send?: (text: string) => void;
  /** With `"none"` the page calls `tick`. */
  timer?: "own" | "none";
  /** Gives another text each time that nobody can guess. */
  nonces?: () => string;
  /** Whether requests that nobody claims are refused. */
  answerUnclaimed?: boolean;
  /** Is told what callbacks throw, and with what their promises are rejected. */
  error?: (error: unknown, event: any) => void;
}

/**
 * Calls back whoever wants to know what happened, as the class of `couplet` does, and believes what that believes: what comes by a
 * session, or with `send`, is judged. Stanzas are elements.
 */
export interface Observer extends Disposable {}
export class Observer {
  /** @throws a `TypeError` for what is no option */
  constructor(options?: ObserverOptions);
  /** Calls back for every event of a kind. What callbacks are given is frozen. */
  on<K extends keyof ObserverEvents>(
    kind: K,
    callback: (value: ObserverEvents[K], event: ObserverEvent) => void,
    options?: ListenerOptions,
  ): Unsubscribe;
  /** The same for the events that match. */
  on<K extends keyof ObserverEvents>(
    kind: K,
    match: Match,
    callback: (value: ObserverEvents[K], event: ObserverEvent) => void,
    options?: ListenerOptions,
  ): Unsubscribe;
  /** Calls back for the next event of a kind, and no more. */
  once<K extends keyof ObserverEvents>(
    kind: K,
    callback: (value: ObserverEvents[K], event: ObserverEvent) => void,
    options?: Parameters<TypedObserver["once"]>[3],
  ): Unsubscribe;
  /** The same for the next that matches. */
  once<K extends keyof ObserverEvents>(
    kind: K,
    match: Match,
    callback: (value: ObserverEvents[K], event: ObserverEvent) => void,
    options?: Parameters<TypedObserver["once"]>[3],
  ): Unsubscribe;
  /** Ends a subscription. */
  off(handle: Unsubscribe): void;
  /** What comes, as an async iterator. */
  stream<K extends keyof ObserverEvents>(
    kind: K,
    match?: Match,
    options?: Parameters<TypedObserver["stream"]>[2],
  ): ValueStream<ObserverEvents[K]>;
  /** What comes, as an observable. */
  observable<K extends keyof ObserverEvents>(kind: K, match?: Match): ValueObservable<ObserverEvents[K]>;
  /** The kinds as events of an `EventTarget`. */
  eventTarget(): ObserverTarget<ObserverEvents>;
  /** Sends a stanza. With a session it is the same as that of the session. */
  send(stanza: Sendable): void;
  /**
   * Sends a request, and gives the answer of whom it was sent to; nobody else can answer. One without an `id` is given one that
   * nobody can guess.
   *
   * @returns a promise for the result; rejected with a `StanzaError` (`condition`, `stanza`) for an error, a `TimeoutError`, the
   *   reason of the signal, or a `NetworkError` when the session ends
   */
  request(iq: XmlElementInit, options?: Parameters<TypedObserver["request"]>[1]): Promise<EventOf<"iq">>;
  /** Has requests with this payload answered, each exactly once: by the payload that `handler` gives, or the condition it throws. */
  respond(
    payload: ElementName,
    handler: (iq: EventOf<"iq">) => Response | PromiseLike<Response>,
    options?: Parameters<TypedObserver["respond"]>[2],
  ): Unsubscribe;
  /** Switches on ready answers. */
  answer(what: ReadyAnswers): void;
  /** Takes a room for entered, as after an entry that was not sent here. */
  enter(room: string): void;
  /** Takes a service or account for one whose nodes are followed. */
  follow(service: string): void;
  /** Says what service discovery told elsewhere of an entity. */
  announces(entity: string, features: readonly string[]): void;
  /** Says which address the page's own login has bound on a stream of its own, and anew after another login. */
  bound(jid: string): void;
  /** Says what time it is, in milliseconds of any clock; only needed without a session and with `timer: "none"`. */
  tick(now: number): void;
  /** Says that a stream of the page's own is over: all requests that wait are settled. */
  ended(): void;
  /** Says of a message that it was sent or received before, as out of the page's own store; what arrives may be about it. */
  remember(message: Sendable): void;
  /** Tells of a stanza; gives whether a callback claimed it. With `send` it is judged as what a session receives. */
  dispatch(stanza: Sendable): boolean;
  /** Leaves the session and ends all subscriptions, for good. */
  close(): void;
  /** Whether it has been closed. */
  readonly closed: boolean;
}
