import couplet = require("couplet");
import extensions = require("couplet/extensions");
import full = require("couplet/full");

const message = couplet.parseMessage("<message/>");
message.receiptRequest satisfies boolean | undefined;
// @ts-expect-error it is no number
message.body satisfies number;
full.createCodec({ extensions: [extensions.receipts] }).parseMessage("<message/>").body satisfies string | undefined;
