// A text that two people write. What changes goes as octets in messages; SharedText merges it, and keeps it while there is no connection.
import { Jid } from "../couplet/full.module.js";
import { account } from "../apps/account.js";
import { listContacts, offerPartners } from "../apps/partner.js";
import { find, tell } from "../apps/elements.js";
import { SharedText } from "./shared-text.js";

/** `<sync xmlns="urn:example:text"><update>…</update></sync>`, the octets in base 64. */
const SYNC = {
  key: "sync",
  name: "sync",
  xmlns: "urn:example:text",
  fields: {
    update: { child: "update", type: "bytes" },
    vector: { child: "vector", type: "bytes" },
    ask: { flag: "ask" },
  },
};

let there;
/** Whom it is written with, and the text. */
let other;
let shared;

const place = () => `couplet-text ${there.me} ${other}`;

/** What cannot be sent now, the other asks for or is told when there is a connection again. */
function send(sync) {
  if (there.session.state === "online") there.session.send({ kind: "message", to: other, type: "chat", noPermanentStore: true, sync });
}

/** What has come. While a character is made of several keys, it waits. */
const waiting = [];
let composing = false;

function received({ from, to, sync }) {
  const sender = Jid.bare(from ?? there.me);
  const isOwn = sender === there.me;
  if (!shared || (isOwn ? to === undefined || Jid.bare(to) : sender) !== other) return;
  // A copy of what another tab of the user's sent tells what changed; what it asks is not for us.
  waiting.push(isOwn ? { update: sync.update } : sync);
  if (!composing) merge();
}

/** Takes what waits; the cursor stays where it was in the text. */
function merge() {
  const field = find("words");
  const [start, end] = [field.selectionStart, field.selectionEnd].map((at) => shared.follow(at));
  for (const sync of waiting.splice(0)) {
    try {
      shared.receive(sync);
    } catch (error) {
      tell(find("problem"), `Something that came from ${other} was left out: ${error.message}.`);
    }
  }
  if (field.value === shared.value) return;
  field.value = shared.value;
  field.setSelectionRange(start(), end());
  keep();
}

account({
  options: { extensions: [SYNC] },
  entered(person) {
    there = person;
    there.observer.on("message", { type: ["chat", "normal"], has: "sync" }, received);
    there.session.on("online", () => shared?.hello());
  },
  renewed({ observer }) {
    listContacts(observer).catch((error) => tell(find("problem"), `The contacts did not come: ${error.condition ?? error.message}.`));
  },
});

offerPartners((address) => {
  if (address === there.me) return tell(find("problem"), "Write with somebody else.");
  other = address;
  waiting.length = 0;
  shared = new SharedText({ send, pause: 150, state: kept() });
  find("paper").hidden = false;
  find("whose").textContent = `Written by you and ${other}`;
  find("words").value = shared.value;
  shared.hello();
});

find("words").addEventListener("input", () => {
  shared.write(find("words").value);
  keep();
});
find("words").addEventListener("compositionstart", () => (composing = true));
find("words").addEventListener("compositionend", () => {
  composing = false;
  merge();
});

// ---- in this browser

function keep() {
  localStorage.setItem(place(), btoa(Array.from(shared.state, (octet) => String.fromCharCode(octet)).join("")));
}

function kept() {
  const text = localStorage.getItem(place());
  return text === null ? undefined : Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}

/** Another tab of this browser has kept what was written there. */
addEventListener("storage", ({ key }) => {
  if (!shared || key !== place() || kept() === undefined) return;
  waiting.push({ update: kept() });
  if (!composing) merge();
});
