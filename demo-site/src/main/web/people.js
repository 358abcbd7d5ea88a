import { Jid } from "./couplet.js";

const EMPTY = { show: "offline", status: "" };

/** Somebody: what the contact list says, where they are, and what was said. */
class Person {
  constructor(jid) {
    this.jid = jid;
    this.name = undefined;
    this.subscription = "none";
    this.listed = false;
    /** Whether we have asked to see where they are. */
    this.asked = false;
    /** Whether they have asked to see where we are. */
    this.wants = false;
    this.resources = new Map();
    this.messages = [];
    /** What we said that is not known to have arrived, by its id. */
    this.unsettled = new Map();
    this.unread = 0;
    this.typing = false;
    /** The address that answered last; what is typed next goes there. */
    this.talkingFrom = undefined;
  }

  get label() {
    return this.name || Jid.unescape(Jid.parse(this.jid).local ?? this.jid);
  }

  /** The presence of the resource with the highest priority. */
  get presence() {
    let best;
    for (const presence of this.resources.values()) {
      if (!best || presence.priority > best.priority) best = presence;
    }
    return best ?? EMPTY;
  }

  get address() {
    return this.talkingFrom ?? this.jid;
  }
}

/** Everybody there is a line for in the contact list. */
export class People {
  constructor() {
    this.all = new Map();
  }

  get(jid) {
    const bare = Jid.bare(jid);
    if (!this.all.has(bare)) this.all.set(bare, new Person(bare));
    return this.all.get(bare);
  }

  known(jid) {
    return this.all.get(Jid.bare(jid));
  }

  /** Takes in what a roster or a roster push says of one contact; nobody is one whose address cannot be read. */
  list(item) {
    if (typeof item.jid !== "string") return;
    const person = this.get(item.jid);
    if (item.subscription === "remove") {
      person.listed = false;
      person.subscription = "none";
      if (person.messages.length === 0) this.all.delete(person.jid);
      return;
    }
    person.listed = true;
    person.name = item.name;
    person.subscription = item.subscription ?? "none";
    person.asked = item.ask === "subscribe";
  }

  /** Takes in a presence; gives the person, or nothing when it says nothing of anybody's whereabouts. */
  seen(presence) {
    if (!presence.from || (presence.type && presence.type !== "unavailable")) return undefined;
    const person = this.known(presence.from);
    if (!person) return undefined;
    const resource = Jid.parse(presence.from).resource ?? "";
    if (presence.type === "unavailable") person.resources.delete(resource);
    else {
      person.resources.set(resource, {
        show: presence.show ?? "available",
        status: presence.status ?? "",
        priority: presence.priority ?? 0,
      });
    }
    // Whoever moved may be elsewhere now: the server knows better.
    person.talkingFrom = undefined;
    if (person.resources.size === 0) person.typing = false;
    return person;
  }

  /** Those to show, the reachable ones first, each group by name. */
  sorted() {
    const rank = person => (person.unread ? 0 : person.presence === EMPTY ? 2 : 1);
    return [...this.all.values()]
      .map(person => ({ person, rank: rank(person), label: person.label }))
      .sort((a, b) => a.rank - b.rank || a.label.localeCompare(b.label))
      .map(({ person }) => person);
  }
}
