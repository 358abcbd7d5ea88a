// What pages import, and how much of the package that may be: bytes after minifying by esbuild and gzip -9. The README of the package shows
// the same table.

/** Ten extensions of a chat. */
const TEN = "chatState, receipts, delay, carbonReceived, carbonSent, stanzaId, replace, reactions, reply, fallback";

const from = (entry, names) => `import { ${names} } from "${entry}"; globalThis.used = [${names}];`;

/** The imports as `[name, code, budget in kB]`. */
export const IMPORTS = [
  ["`parseElement`", from("couplet", "parseElement"), 13.7],
  ["`parseElement`, `serializeElement`", from("couplet", "parseElement, serializeElement"), 19.3],
  ["those, `find`, `findAll`, `xml`", from("couplet", "parseElement, serializeElement, find, findAll, xml"), 22.6],
  ["`Jid`", from("couplet", "Jid"), 12.7],
  [
    "`createCodec` of `couplet/core` with ten extensions",
    `import { createCodec } from "couplet/core"; import { ${TEN} } from "couplet/extensions"; globalThis.used = createCodec({ extensions: [${TEN}] });`,
    54.8,
  ],
  ["`StreamParser` of `couplet/core`", from("couplet/core", "StreamParser"), 54],
  ["`Observer` of `couplet/core`", from("couplet/core", "Observer"), 93.4],
  ["`StreamParser` of `couplet/elements`", from("couplet/elements", "StreamParser"), 28.3],
  ["`Observer` of `couplet/elements`", from("couplet/elements", "Observer"), 67.4],
  ["`Session` of `couplet/elements`", from("couplet/elements", "Session"), 69.5],
  ["`Bosh`", from("couplet", "Bosh"), 27.2],
  ["`Session` of `couplet/core`", from("couplet/core", "Session"), 96.4],
  ["`parse`, `serialize` of `couplet`", from("couplet", "parse, serialize"), 59],
  ["`RosterModel` of `couplet/full`", from("couplet/full", "RosterModel"), 20.5],
  ["all models of `couplet/full`", from("couplet/full", "RosterModel, PresenceModel, RoomsModel, ConversationsModel, NodesModel, BookmarksModel, BlockedModel, ProfilesModel"), 48.4],
  ["`ScriptedServer` of `couplet/testing`", from("couplet/testing", "ScriptedServer"), 27.2],
  ["everything in `couplet/full`", 'import * as all from "couplet/full"; globalThis.used = Object.entries(all);', 218],
];

/** What is in a bundle of one import, and what is not, as texts that only that code has. */
export const PARTS = {
  session: "SCRAM-SHA-",
  receipts: "urn:xmpp:receipts",
  chatStates: "http://jabber.org/protocol/chatstates",
  jingle: "urn:xmpp:jingle:1",
  roster: "jabber:iq:roster",
  colour: "saturation",
};

export const SHAKEN = [
  [from("couplet", "parseElement"), []],
  [from("couplet/full", "Jid"), []],
  [from("couplet", "Color"), ["colour"]],
  [from("couplet/extensions", "receiptRequest"), ["receipts"]],
  [
    'import { createCodec } from "couplet/core"; import { receiptRequest } from "couplet/extensions"; globalThis.used = createCodec({ extensions: [receiptRequest] });',
    ["receipts", "roster"],
  ],
  [from("couplet/core", "Session"), ["session", "roster"]],
];
