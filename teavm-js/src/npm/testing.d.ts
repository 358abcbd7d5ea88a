/** For tests: a server that is played by a script, two sessions connected in memory, a stream recorded and played again, and without its secrets. */

/** An element, as `dispatch` of an observer takes it. */
export interface TestElement {
  /** The name within the namespace. */
  name: string;
  /** The namespace; `""` for none. */
  xmlns: string;
  /** With keys as those of `XmlElement`. */
  attributes: {
    /** The value of the attribute of this name. */
    [name: string]: string;
  };
  /** Elements and text, in order. */
  children: (string | TestElement)[];
}

/** Something that the client is to send, and what it gets for that. */
export interface ScriptedStep {
  /** Answers a request that it was done; the payload is XML. */
  result(payload?: string): ScriptedStep;
  /** Answers a request by an error of the condition's usual type. */
  error(condition: string): ScriptedStep;
  /** Sends a stanza, given as XML. */
  push(stanza: string): ScriptedStep;
}

/**
 * A server that is played by a script: what the client is to send, in order, and what it gets for that. A stanza is as expected when it has
 * all that the expected one has: name, attributes, text and children; what else is there does not matter.
 *
 * ```js
 * const server = new ScriptedServer({ jid, deliver: (stanza) => observer.dispatch(stanza) });
 * const observer = new Observer({ jid, send: (text) => server.receive(text), timer: "none" });
 * ```
 */
export class ScriptedServer {
  /** @throws {TypeError} for options that are none; the message names the place */
  constructor(options: {
    /** The full address of the session. */
    jid: string;
    /** Hands the session what is for it. */
    deliver: (stanza: TestElement) => void;
  });
  /** Expects a stanza next, of which a part is given as XML; without a namespace it is in that of clients. */
  expect(stanza: string): ScriptedStep;
  /**
   * Takes what the session has sent, as XML.
   *
   * @throws an `AssertionError` that says in what it differs from what was expected
   */
  receive(stanza: string): void;
  /** Sends a stanza, given as XML. */
  push(stanza: string): void;
  /**
   * Says that the test is over.
   *
   * @throws an `AssertionError` if the client has sent what was not expected, or has not sent what was
   */
  finish(): void;
}

/**
 * Two sessions that are connected in memory: what one sends to the other's address, bare or full, arrives there, from its own.
 */
export class SessionPair {
  /** @throws {TypeError} for options that are none; the message names the place */
  constructor(options: {
    /** One session. */
    first: {
      /** Its full address. */
      jid: string;
      /** Hands it what is for it. */
      deliver: (stanza: TestElement) => void;
    };
    /** The other. */
    second: {
      /** Its full address. */
      jid: string;
      /** Hands it what is for it. */
      deliver: (stanza: TestElement) => void;
    };
  });
  /** Takes what the first has sent, as XML. */
  sentByFirst(stanza: string): void;
  /** Takes what the second has sent, as XML. */
  sentBySecond(stanza: string): void;
  /** What was for nobody here, in order. */
  readonly undelivered: TestElement[];
}

/** A stanza that came or went, and when, in milliseconds. */
export interface RecordedStep {
  /** When, in milliseconds of any clock. */
  at: number;
  /** Whether the session sent or received it. */
  way: "sent" | "received";
  /** The stanza as XML. */
  xml: string;
}

/** What came and went in a session, with the time, to be played again: the same observers and models are told the same. */
export class StreamRecording {
  /** @throws {TypeError} for options that are none; the message names the place */
  constructor(options?: {
    /** What an earlier one had; empty if left out. */
    steps?: readonly RecordedStep[];
  });
  /** Takes what was sent or received, as XML, and when, in milliseconds of any clock. */
  add(at: number, way: "sent" | "received", stanza: string): void;
  /** What it has, in order; may be stored as JSON. */
  readonly steps: RecordedStep[];
  /** The steps without secrets. */
  redacted(): RecordedStep[];
  /** Plays it to an observer of a stream of its own, which sends nowhere. */
  replay(observer: {
    /** Is told the time of each stanza. */
    tick(now: number): void;
    /** Is given what was sent. */
    send(stanza: TestElement): void;
    /** Is given what was received. */
    dispatch(stanza: TestElement): unknown;
  }): void;
}

/**
 * An element, given as XML, without secrets: what is said during a login, passwords of accounts and rooms, tokens, and what resumes a
 * session. What people write stays.
 */
export function redact(element: string): string;
