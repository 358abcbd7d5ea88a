// What each consumer does with the package: it parses a stanza with an extension that it imports by itself, and says what it found.

/** The lines of a module, whose last one calls `say`. */
export const PROGRAM = `import { parseMessage } from "couplet";
import { createCodec } from "couplet/core";
import { receipts } from "couplet/extensions";
import { Sdp } from "couplet/full";
import { parseElement } from "couplet/xml";
const text = "<message id='1'><body>Hi</body><request xmlns='urn:xmpp:receipts'/></message>";
const { receiptRequest } = createCodec({ extensions: [receipts] }).parseMessage(text);
say([parseMessage(text).body, receiptRequest, parseElement("<a/>").name, typeof Sdp].join(" "));
`;

/** What it says. */
export const SAID = "Hi true a object";
