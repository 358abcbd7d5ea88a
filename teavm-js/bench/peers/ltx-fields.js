// What a careful user of ltx writes by hand: every field of the stanzas of the corpora, read into a plain object. What it has no fields
// for it keeps, as couplet does.

import { iqPayloads, messagePayloads, presencePayloads } from "./ltx-payloads.js";

function stanza(e, kind, payloads) {
  const { from, to, id, type } = e.attrs;
  const made = { kind, from, to, id, type, lang: e.attrs["xml:lang"] };
  const xmlns = e.getNS();
  for (const child of e.children) {
    if (typeof child === "string") continue;
    const namespace = child.getNS();
    if (namespace === xmlns) {
      core(made, child);
    } else {
      const read = payloads.get(namespace) ?? messagePayloads.get(namespace);
      if (!read || read(made, child, fields) === false) (made.unknown ??= []).push(child);
    }
  }
  return made;
}

function byLanguage(made, name, e) {
  const lang = e.attrs["xml:lang"];
  if (lang === undefined) made[name] = e.text();
  else (made[`${name}ByLanguage`] ??= {})[lang] = e.text();
}

/** What stands in the namespace of the stanza itself. */
function core(made, e) {
  switch (e.name) {
    case "body":
    case "subject":
    case "status":
      byLanguage(made, e.name, e);
      break;
    case "show":
      made.show = e.text();
      break;
    case "priority":
      made.priority = Number(e.text());
      break;
    case "thread":
      made.thread = { id: e.text(), parent: e.attrs.parent };
      break;
    case "error":
      made.error = error(e);
      break;
    default:
      (made.unknown ??= []).push(e);
  }
}

function error(e) {
  const made = { type: e.attrs.type, by: e.attrs.by };
  for (const child of e.children) {
    if (typeof child === "string") continue;
    if (child.name === "text") made.text = child.text();
    else made.condition = child.name;
  }
  return made;
}

const PAYLOADS = { message: messagePayloads, presence: presencePayloads, iq: iqPayloads };

/** A plain object with the fields of one stanza. */
export const fields = (e) => stanza(e, e.name, PAYLOADS[e.name]);
