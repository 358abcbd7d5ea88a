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
