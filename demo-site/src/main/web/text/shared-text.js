// A text that two people change at the same time, and that is the same for both in the end. How it travels is somebody else's business.
import * as Y from "../vendor/yjs.js";

/** In octets and characters. */
const LONGEST_UPDATE = 150_000;
export const LONGEST = 20_000;

/** Whether a place is within a character that takes two units of UTF-16, which must not come apart. */
const splits = (text, place) => /[\uD800-\uDBFF]/.test(text[place - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[place] ?? "");

/** Where two texts begin to differ, and in how many units at the end they do not. */
function difference(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (splits(before, start) || splits(after, start)) start--;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (splits(before, before.length - end) || splits(after, after.length - end)) end--;
  return { start, end };
}

/**
 * The text at one of its writers. What `send` is given goes to the others' `receive`, which takes it in any order, any number of times,
 * and may miss some; who comes back says `hello`, and has what it missed when that was answered.
 */
export class SharedText {
  #document = new Y.Doc();
  #text = this.#document.getText("text");
  #send;
  #unsent = [];

  /**
   * @param send takes `{ update }`, `{ vector, ask }` or both: what changed, and what is known here; octets
   * @param pause for how many milliseconds changes are gathered before they are sent
   * @param state what `state` was before, to go on with that
   */
  constructor({ send, pause = 0, state }) {
    this.#send = send;
    if (state) Y.applyUpdate(this.#document, state);
    this.#document.on("update", (update, origin) => {
      if (origin === this && this.#unsent.push(update) === 1) setTimeout(() => this.flush(), pause);
    });
  }

  /** Sends what is gathered. */
  flush() {
    if (this.#unsent.length > 0) this.#send({ update: Y.mergeUpdates(this.#unsent.splice(0)) });
  }

  get value() {
    return this.#text.toString();
  }

  /** All of it, to be kept. */
  get state() {
    return Y.encodeStateAsUpdate(this.#document);
  }

  /** Says that the text here is now this. */
  write(value) {
    const before = this.value;
    const { start, end } = difference(before, value);
    this.#document.transact(() => {
      this.#text.delete(start, before.length - end - start);
      this.#text.insert(start, value.slice(start, value.length - end));
    }, this);
  }

  /** Asks the others for what is missing here. */
  hello() {
    this.#send({ vector: Y.encodeStateVector(this.#document), ask: true });
  }

  /**
   * Takes what another one's `send` was given.
   *
   * @throws if it is nothing that could be, which changes nothing
   */
  receive({ update, vector, ask }) {
    if (update) this.#merge(update);
    if (!vector) return;
    const missing = Y.encodeStateAsUpdate(this.#document, vector);
    this.#send(ask ? { update: missing, vector: Y.encodeStateVector(this.#document) } : { update: missing });
  }

  #merge(update) {
    if (update.length > LONGEST_UPDATE) throw new Error("a change is too long");
    // Reads it to its end, and throws if it is none.
    Y.decodeUpdate(update);
    const trial = new Y.Doc();
    Y.applyUpdate(trial, this.state);
    Y.applyUpdate(trial, update);
    const text = trial.getText("text");
    if (text.length > LONGEST) throw new Error(`the text would be longer than ${LONGEST} characters`);
    // Pictures and the like, which this page cannot show.
    if (text.length !== text.toString().length) throw new Error("there is something in it that is not text");
    Y.applyUpdate(this.#document, update);
  }

  /** A place in the text that stays at what is there now, whatever others write; what it gives says where that is. */
  follow(place) {
    const position = Y.createRelativePositionFromTypeIndex(this.#text, place);
    return () => Y.createAbsolutePositionFromRelativePosition(position, this.#document)?.index ?? place;
  }
}
