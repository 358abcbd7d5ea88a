// What programs import, and the types that they then have, however their compiler looks for packages.
import { parseMessage, type Message } from "couplet";
import { createCodec } from "couplet/core";
import { receipts } from "couplet/extensions";
import { Sdp } from "couplet/full";
import { parseElement, type XmlElement } from "couplet/xml";

const message: Message = parseMessage("<message/>");
message.chatState satisfies "active" | "composing" | "gone" | "inactive" | "paused" | undefined;
// @ts-expect-error it is no number
message.body satisfies number;
const { receiptRequest } = createCodec({ extensions: [receipts] }).parseMessage("<message/>");
receiptRequest satisfies boolean | undefined;
// @ts-expect-error it is no number
receiptRequest satisfies number;
parseElement("<a/>") satisfies XmlElement;
Sdp satisfies object;
