const PAUSE = 4000;

/** Tells people that something is being typed to them (XEP-0085). */
export class Typing {
  #send;
  #person;
  #timer;

  /** `send` is called with a person and a chat state. */
  constructor(send) {
    this.#send = send;
  }

  /** A key was pressed in a message to somebody. */
  to(person) {
    if (this.#person !== person) {
      this.stop("active");
      this.#person = person;
      this.#send(person, "composing");
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.stop("paused"), PAUSE);
  }

  /** The typing has ended: `paused` for a while, `active` for good. */
  stop(state) {
    const person = this.#person;
    this.forget();
    if (person) this.#send(person, state);
  }

  /** The typing has ended, and something else says so. */
  forget() {
    clearTimeout(this.#timer);
    this.#person = undefined;
  }
}
