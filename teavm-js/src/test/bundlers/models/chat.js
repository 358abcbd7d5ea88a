// What the examples import: the list of contacts of a session in memory.
import { Observer, RosterModel } from "couplet/full";

export const observer = new Observer({ jid: "juliet@capulet.lit/balcony", send() {}, timer: "none" });
export const roster = new RosterModel({ observer });
