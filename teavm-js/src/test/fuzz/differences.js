// Reads the list of differences that a clause settles, which tells its own format.
import { readFileSync } from "node:fs";
import { agree, ours, theirs } from "./outcomes.js";

function said(outcome) {
  return outcome.error === undefined ? JSON.stringify(outcome.tree) : `error ${outcome.restricted ? "restricted " : ""}${outcome.error}`;
}

export class Differences {
  #Couplet;
  listed;

  constructor(Couplet, file) {
    this.#Couplet = Couplet;
    this.listed = JSON.parse(readFileSync(file, "utf8")).differences
      .filter((one) => one.peer === "saxes")
      .map((one) => ({ ...one, input: new RegExp(one.input, "gu"), ours: new RegExp(one.ours), theirs: new RegExp(one.theirs) }));
  }

  /** Whether both make of `xml` what the list says. */
  matches(one, xml) {
    return xml.search(one.input) >= 0 && one.ours.test(said(ours(this.#Couplet, xml))) && one.theirs.test(said(theirs(xml)));
  }

  /** Whether the list says why saxes makes something else of `xml`. */
  explain(xml) {
    let rest = xml;
    for (let i = 0; i < this.listed.length; i++) {
      const one = this.listed[i];
      if (this.matches(one, rest)) {
        const next = rest.replace(one.input, one.rewritten);
        if (agree(ours(this.#Couplet, next), theirs(next))) return true;
        if (next !== rest) i = -1;
        rest = next;
      }
    }
    return false;
  }
}
