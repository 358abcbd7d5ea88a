import type { BoshOptions, ExtensionOption, Failure, Observer, Session, SessionOptions } from "./couplet.js";

/** A WebSocket, or what is like one: of a library, or of a test. */
export interface SocketLike {
  /** 0 while it connects, 1 when it is open, 2 and 3 at its end. */
  readonly readyState: number;
  /** Where it leads; one that begins with `wss:` is taken to be encrypted. */
  readonly url?: string;
  /** Sends one message of text; called only while it is open. */
  send(text: string): void;
  /** Closes it; it may be closed already. */
  close(): void;
  /** Tells `open`, `message` with `data`, `close` and `error`. Where it is missing, `onopen` and the others are set. */
  addEventListener?(kind: "open" | "message" | "close" | "error", listener: (event: any) => void): void;
}

/** What {@link connect} and {@link connectBosh} take beside the options of the session. */
export interface ConnectOptions<
  E extends readonly ExtensionOption[] = readonly ExtensionOption[],
  M extends readonly unknown[] = readonly unknown[],
> {
  /** A session of the page's own, such as one of `couplet/full`, in place of options for one: new, or `"disconnected"`. */
  session?: Session<E>;
  /** Waits before a lost connection is made anew, for as long as the session asks. A timer of the page if left out. */
  wait?: (milliseconds: number) => Promise<unknown>;
  /** Live models, such as `RosterModel` of `couplet/full`: one of each is made before the session is online, so that it misses nothing. */
  models?: {
    readonly [I in keyof M]: new (options: {
      /** The observer of the session. */
      observer: any;
    }) => M[I];
  };
  /** Closes the session when it is aborted, and makes no connection anew. */
  signal?: AbortSignal;
}

/** A session that is online, an observer of it, and the models that were asked for, in that order. */
export interface Connected<E extends readonly ExtensionOption[] = [], M extends readonly unknown[] = []> {
  /** Online; it goes on when a lost connection is made anew. */
  session: Session<E>;
  /** Observes it since before it was online. */
  observer: Observer<E>;
  /** One of each class that `models` has, in its order; empty without. */
  models: M;
}

/** Why there is no session: what the event `failed` tells, as an error. */
export interface ConnectError extends Error, Failure {
  /** Tells the error from others. */
  name: "ConnectError";
  /** What failed, a sentence in English; it may quote the server. */
  message: string;
}

/** A session that somebody else has begun over BOSH and logged in on (prebinding), such as the server of the page. */
export interface Prebound {
  /** The full address that was bound. */
  jid: string;
  /** The session: what a {@link Bosh} has in `sid`. */
  sid: string;
  /** The identifier of the next request, the one behind the last that was used. */
  rid: number;
}

/** The options of a session that these functions make; what they know by themselves may be left out. */
export type SessionInit<E extends readonly ExtensionOption[]> = Omit<SessionOptions<E>, "framing" | "jid"> & {
  /** The account to log in as; only left out with `session` or `attach`. */
  jid?: string;
};

/**
 * Logs in over a socket, in one line: `const { session, observer } = await connect(new WebSocket(url, "xmpp"), { jid, password })`.
 *
 * With `reconnect` a lost connection is taken up again with nothing lost or doubled (XEP-0198, `resume`): it makes the next socket, when
 * the session says it is time to, later after each failure in a row and not at the same time as all others. Without it the session
 * fails when the connection is lost. The socket is closed when the session ends.
 *
 * @param socket on the way to be open, or open
 * @returns when it is online for the first time
 * @throws {ConnectError} the promise is rejected with it when the login fails, or with another error when the session was closed
 */
export function connect<const E extends readonly ExtensionOption[] = [], M extends readonly unknown[] = []>(
  socket: SocketLike,
  options: ConnectOptions<E, M> &
    SessionInit<E> & {
      /** Makes the next socket; what it throws, or fails with, counts as a socket that was lost. */
      reconnect?: () => SocketLike | Promise<SocketLike>;
    },
): Promise<Connected<E, M>>;

/**
 * The same over HTTP (BOSH, XEP-0124 and 0206). A request that fails is made again, the same, up to `bosh.retries` times, so that nothing
 * is lost or doubled. While one is under way the next waits 30 ms, as there are servers that answer to none that was overtaken (ejabberd
 * 23.01). With `resume` a session that the server has lost is taken up again too; where the server does not answer to that (Prosody
 * 0.12) it is bound anew after `loginTimeout`, and the event `undelivered` tells what was not handled.
 *
 * With `attach` it goes on with a session that somebody else has begun, and is online at once; no password is needed.
 *
 * @param url where the server takes requests; relative to the page if it has no host
 * @throws {ConnectError} the promise is rejected with it when the login fails, or with another error when the session was closed or
 *   `attach` is not of the account that `jid` names
 */
export function connectBosh<const E extends readonly ExtensionOption[] = [], M extends readonly unknown[] = []>(
  url: string,
  options: ConnectOptions<E, M> &
    SessionInit<E> & {
      /** How requests are made; that of the page if left out. */
      fetch?: typeof fetch;
      /** What the stream is like. */
      bosh?: Omit<BoshOptions, "sid">;
      /** The session to go on with, in the first connection; the next ones, with `resume`, log in. */
      attach?: Prebound;
    },
): Promise<Connected<E, M>>;
