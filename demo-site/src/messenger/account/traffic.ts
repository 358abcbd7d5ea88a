import { redact } from "couplet/testing";
import { serializeElement, parseElement } from "couplet/full";
import type { Link } from "./link.js";

/** What was sent or received at once. */
export interface Frame {
  serial: number;
  at: Date;
  way: "sent" | "received";
  /** Its elements for people, without secrets. */
  readonly text: string;
}

/** So many frames are kept of an account, and so many characters in all. */
const MOST = 500;
const MOST_CHARACTERS = 2_000_000;

/** Of a frame so many characters are shown. */
export const LONGEST = 20_000;

/** The frames of an account that came and went last, the oldest first. */
export class Traffic {
  #frames: readonly Frame[] = [];
  #lengths: number[] = [];
  #length = 0;
  #serial = 0;

  constructor(readonly changed: () => void) {}

  /** The same array until there is another frame. */
  get frames(): readonly Frame[] {
    return this.#frames;
  }

  /** Listens to a login, from its first frame on. */
  listen({ session }: Link): void {
    session.on("send", (text) => this.#add("sent", text));
    const { receive } = session;
    session.receive = (data) => {
      this.#add("received", typeof data === "string" ? data : new TextDecoder().decode(data));
      receive.call(session, data);
    };
  }

  clear(): void {
    this.#frames = [];
    this.#lengths = [];
    this.#length = 0;
    this.changed();
  }

  #add(way: Frame["way"], raw: string): void {
    const kept = raw.length > MOST_CHARACTERS / 4 ? "" : raw;
    let shown: string | undefined;
    const frame: Frame = {
      serial: ++this.#serial,
      at: new Date(),
      way,
      // Few are looked at: those are made fit for it then.
      get text() {
        return (shown ??= kept === "" ? `… ${raw.length}` : withoutSecrets(kept));
      },
    };
    this.#lengths.push(kept.length);
    this.#length += kept.length;
    let gone = 0;
    while (this.#lengths.length > MOST || this.#length > MOST_CHARACTERS) {
      this.#length -= this.#lengths.shift() ?? 0;
      gone++;
    }
    this.#frames = [...this.#frames.slice(gone), frame];
    this.changed();
  }
}

/** A frame with its secrets blacked out; what cannot be read is not shown, as nobody knows what is in it. */
function withoutSecrets(raw: string): string {
  try {
    const text = serializeElement(parseElement(redact(raw)), { form: "pretty" });
    return text.length > LONGEST ? `${text.slice(0, LONGEST)} … ${text.length}` : text;
  } catch {
    return raw.trim() === "" ? "␠" : `… ${raw.length}`;
  }
}
