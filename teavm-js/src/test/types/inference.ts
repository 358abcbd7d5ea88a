// What follows from declarations, without module augmentation. The compiler must accept all of it, but for the lines that
// are expected to be errors, which it must refuse.
import { createCodec, fromJSON, Jid, Observer, parse, parseIq, parseMessage, parsePresence, reply, serialize, Session, StreamParser, toJSON } from "couplet";
import type { Address, ExtensionKey, Message } from "couplet";
import { connect } from "couplet/browser";
import * as core from "couplet/core";
import * as full from "couplet/full";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(_same: Same<A, B>): void {}

const declared = {
  extensions: [
    {
      key: "product",
      name: "product",
      xmlns: "urn:example:shop",
      fields: {
        sku: { attribute: "sku", required: true },
        price: { attribute: "price", type: "number" },
        since: { child: "since", type: "date" },
        picture: { child: "picture", type: "bytes" },
        size: { attribute: "size", values: ["s", "m", "l"] },
        title: { localized: "title" },
        tags: { children: "tag" },
        sold: { flag: "sold" },
        rest: { raw: true },
        order: { stanza: true },
        maker: { element: { name: "maker", xmlns: "urn:example:shop", fields: { id: { attribute: "id", type: "integer" } } } },
      },
    },
    { key: "cheap", name: "cheap", xmlns: "urn:example:shop" },
  ],
} as const;

const codec = createCodec(declared);
const parsed = codec.parse("<message/>");
if (parsed.kind === "message") {
  same<typeof parsed.body, string | undefined>(true);
  same<typeof parsed.cheap, boolean | undefined>(true);
  const product = parsed.product!;
  same<typeof product.sku, string>(true);
  same<typeof product.price, number | undefined>(true);
  same<typeof product.since, Date | undefined>(true);
  same<typeof product.size, "s" | "m" | "l" | undefined>(true);
  same<typeof product.title, string | undefined>(true);
  same<typeof product.titleByLanguage, Record<string, string> | undefined>(true);
  same<typeof product.tags, string[] | undefined>(true);
  same<typeof product.sold, boolean | undefined>(true);
  product.order?.kind satisfies "message" | "presence" | "iq" | undefined;
  product.maker?.id satisfies number | undefined;
  parsed.more?.product?.[0]?.sku satisfies string | undefined;
  parsed.more?.delay?.[0]?.stamp satisfies Date | undefined;
  // @ts-expect-error nobody declared it
  parsed.prodcut;
  // @ts-expect-error nobody declared it
  product.weight;
}
codec.serialize({ kind: "message", body: "b", product: { sku: "a1", size: "m" } });
// @ts-expect-error the sku is required
codec.serialize({ kind: "message", product: { price: 1 } });
// @ts-expect-error no such size
codec.serialize({ kind: "message", product: { sku: "a1", size: "xl" } });

// Declarations that stand in the call, without `as const`.
const inline = createCodec({ extensions: [{ key: "note", name: "note", xmlns: "urn:n", fields: { text: { text: true } } }] });
const noted = inline.parse("<message/>");
if (noted.kind === "message") noted.note?.text satisfies string | undefined;

const session = new Session({ jid: "a@b", password: "c", framing: "websocket", ...declared });
session.on("message", (message) => message.product?.sku satisfies string | undefined);
session.send({ kind: "message", cheap: true });
const observer = new Observer({ session });
observer.on("message", { has: "product" }, (message) => {
  same<typeof message.product.price, number | undefined>(true);
  // @ts-expect-error it was not asked for
  message.cheap satisfies boolean;
});
observer.on("message", { type: "chat", has: ["product", "delay", { name: "a", xmlns: "b" }] }, (message) => {
  same<typeof message.product.sku, string>(true);
  message.delay.stamp satisfies Date;
  message.from satisfies Address | undefined;
  // @ts-expect-error what cannot be read is no string
  message.from satisfies string | undefined;
  if (typeof message.from === "string") Jid.bare(message.from);
  // @ts-expect-error only what can be read has a bare address
  else if (message.from) Jid.bare(message.from);
  Jid.equal(message.from ?? "a@b", "a@b");
  serialize({ kind: "message", ...(message.from && { to: message.from }) });
  // @ts-expect-error it was not asked for
  message.chatState satisfies string;
});
observer.on("presence", { has: { name: "x", xmlns: "urn:x" } }, (presence) => presence.show satisfies string | undefined);
observer.on("iq", { has: "roster" }, (iq, { claim }) => claim?.() && iq.roster.items);
observer.on("message", { from: "a@b" }, (message) => {
  // @ts-expect-error nothing was asked for
  message.product.sku;
});
const either = "product" as "product" | "delay";
observer.on("message", { has: either }, (message) => {
  // @ts-expect-error it may be the other
  message.product.sku;
});
const someKeys: ("product" | "delay")[] = [];
observer.on("message", { has: someKeys }, (message) => {
  // @ts-expect-error it may be none
  message.product.sku;
});
const anyKey: string = "product";
observer.on("message", { has: anyKey }, (message) => message.product?.sku satisfies string | undefined);
observer.on("open", { type: "x" }, (open) => open.id satisfies string | undefined);
for await (const message of observer.stream("message", { has: "product" }, { limit: 10, overflow: "drop-oldest" }))
  same<typeof message.product.price, number | undefined>(true);
observer.observable("presence").subscribe((presence) => presence.show satisfies string | undefined).unsubscribe();
observer.observable("message", { has: "product" }).getSnapshot()?.product.price satisfies number | undefined;
observer.eventTarget().addEventListener("message", ({ detail }) => detail.product?.price satisfies number | undefined, { once: true });
observer.respond("product", () => ({ product: { sku: "a1" } }));
observer.off(observer.once("message", { has: "product" }, (message) => message.product.price satisfies number | undefined));
const stream = new StreamParser({ framing: "tcp", ...declared });
for (const event of stream.feed("")) if (event.kind === "message") event.product?.sku satisfies string | undefined;
new Session({ jid: "a@b", framing: "websocket" }).on("message", (message: Message) => message.body);

// Versions of a namespace, and elements in which any extension may stand.
const versions = createCodec({
  extensions: [
    { key: "box", name: "box", xmlns: "urn:box:1", alsoIn: ["urn:box:0"], extensions: true, fields: { label: { attribute: "label" } } },
    { key: "bag", name: "bag", xmlns: "urn:bag", extensions: true },
  ],
});
const boxed = versions.parse("<message/>");
if (boxed.kind === "message") {
  const box = boxed.box!;
  same<typeof box.xmlns, "urn:box:1" | "urn:box:0" | undefined>(true);
  box.label satisfies string | undefined;
  box.nickname?.name satisfies string | undefined;
  box.bag?.box?.label satisfies string | undefined;
  box.more?.bag?.[0]?.nickname?.name satisfies string | undefined;
  // @ts-expect-error only one version
  boxed.bag?.xmlns;
}
versions.serialize({ kind: "message", box: { xmlns: "urn:box:0", bag: { nickname: { name: "n" } } } });
// @ts-expect-error no such version
versions.serialize({ kind: "message", box: { xmlns: "urn:box:2" } });
// @ts-expect-error nothing is in it but what is declared
codec.serialize({ kind: "message", product: { sku: "a1", nickname: { name: "n" } } });

const plain = parse("<message/>");
if (plain.kind === "message") {
  plain.chatState satisfies "active" | "composing" | "gone" | "inactive" | "paused" | undefined;
  // @ts-expect-error another codec's
  plain.product;
}
serialize({ kind: "presence", priority: 1 });

// One kind of stanza; and an IQ says by its type what is in it.
parseMessage("<message/>").body satisfies string | undefined;
parsePresence("<presence/>").priority satisfies number | undefined;
same<ReturnType<typeof codec.parseMessage>["cheap"], boolean | undefined>(true);
const iq = parseIq("<iq/>");
if (iq.type === "error") iq.error?.condition satisfies string | undefined;
else same<typeof iq.error, undefined>(true);
if (iq.type === "get" || iq.type === "set") serialize(reply(iq));
// @ts-expect-error nobody answers an answer
else reply(iq);
// @ts-expect-error a message has no type of a request
serialize({ kind: "message", type: "get" });
// @ts-expect-error an error only where the type says so
serialize({ kind: "iq", type: "result", id: "a", error: { type: "cancel", condition: "gone" } });

// What JSON holds, and back.
const stored = toJSON(parseMessage("<message/>"));
same<NonNullable<NonNullable<typeof stored.delay>["stamp"]>, string>(true);
fromJSON(JSON.parse(JSON.stringify(stored))) satisfies Message | import("couplet").Parsed;
codec.fromJSON(stored);

// What was not delivered can be sent again, and what was read is written, also under exactOptionalPropertyTypes.
session.on("undelivered", ({ stanzas }) => stanzas.forEach((stanza) => session.send(stanza)));
session.on("acknowledged", ({ stanza }) => session.send(stanza));
serialize(parseMessage("<message/>"));
serialize(parsePresence("<presence/>"));
serialize(parseIq("<iq/>"));
serialize({ ...parseMessage("<message/>"), to: "a@b" });

"delay" satisfies ExtensionKey;
full.serialize({ kind: "message", body: "b" });
core.serialize({ kind: "message", body: "b" });
// @ts-expect-error the small bundle does not know it
core.serialize({ kind: "message", chatState: "active" });

// What is computed from stanzas takes what `parse` gives; `couplet/core` has nothing of it.
import { Caps, Conversation, Fallback, Forms, MucStatus, Paging, RichText } from "couplet";

declare const message: Message;
let conversation: Conversation = Conversation.with("romeo@montague.lit", "juliet@capulet.lit");
const step = Conversation.apply(conversation, message, { at: new Date() });
conversation = step.conversation;
same<typeof step.refusal, "not-here" | "other-sender" | "not-the-room" | "left" | "retracted" | "outdated" | "too-many" | undefined>(true);
const replacing = step.entry && Conversation.reference(conversation, step.entry, "correct");
if (replacing) serialize({ kind: "message", replace: { id: replacing }, fallback: Fallback.prefix("urn:x", "> a\n") });
const tree: RichText | undefined = RichText.of(message).children[0];
if (tree?.kind === "text") same<typeof tree.value, string>(true);
const answer = parse("<iq/>");
if (answer.kind === "iq" && answer.discoInfo) Caps.verify({ node: "urn:x", hash: "sha-1", ver: "AA==" }, answer.discoInfo);
if (answer.kind === "iq" && answer.archiveFinished?.resultSet) {
  serialize({ kind: "iq", type: "set", id: "a", archiveQuery: { resultSet: Paging.next(answer.archiveFinished.resultSet, 20) } });
}
if (answer.kind === "presence") same<ReturnType<typeof MucStatus.removal>, MucStatusOf | undefined>(true);
type MucStatusOf = import("couplet").MucRemoval;
if (message.form) Forms.fill(message.form, { name: "Juliet", adult: true, languages: ["it", "en"] });
full.Caps2.verify({ algo: "sha-256", value: new Uint8Array() }, { features: [] });
// @ts-expect-error
core.Conversation;
// @ts-expect-error
Forms.faults;

// Conditions are a closed list, of stanza errors and of stream errors.
full.serialize({ kind: "message", type: "error", error: { type: "cancel", condition: "gone", alternative: "xmpp:a@b" } });
// @ts-expect-error
full.serialize({ kind: "message", type: "error", error: { type: "cancel", condition: "nope" } });
// @ts-expect-error
core.errorReply({ kind: "message" }, "nope");
declare const streamError: core.StreamErrorEvent;
// @ts-expect-error
streamError.condition === "nope";

// Extensions of the library as values.
import { chatState, delay, receipts } from "couplet/extensions";
import type { Extension } from "couplet";

const chosen = core.createCodec({ extensions: [receipts, chatState, { key: "note", name: "note", xmlns: "urn:n", fields: { text: { text: true } } }] });
const few = chosen.parse("<message/>");
if (few.kind === "message") {
  same<typeof few.chatState, "active" | "composing" | "gone" | "inactive" | "paused" | undefined>(true);
  same<typeof few.receiptRequest, boolean | undefined>(true);
  few.receipt?.id satisfies string | undefined;
  few.note?.text satisfies string | undefined;
  few.more?.receipt?.[0]?.id satisfies string | undefined;
  // @ts-expect-error it was not chosen
  few.delay;
}
if (few.kind === "presence") {
  few.note?.text satisfies string | undefined;
  // @ts-expect-error what documents put in messages stands in no presence
  few.chatState;
}
chosen.serialize({ kind: "message", chatState: "active", note: { text: "x" } });
chosen.serialize({ kind: "element", note: { text: "x" } });
// @ts-expect-error what documents put in messages stands in no IQ
chosen.serialize({ kind: "iq", type: "get", id: "1", chatState: "active" });
// @ts-expect-error no such state
chosen.serialize({ kind: "message", chatState: "bored" });
same<typeof delay extends Extension<"delay"> ? true : false, true>(true);
same<typeof delay.key, "delay">(true);
const choosing = new core.Session({ jid: "a@b", framing: "websocket", extensions: [delay] });
choosing.on("message", (held) => held.delay?.stamp satisfies Date | undefined);
choosing.on("presence", (held) => held.delay?.stamp satisfies Date | undefined);
// @ts-expect-error nobody delays an IQ
choosing.on("iq", (held) => held.delay);
new core.Observer({ session: choosing }).respond("roster", () => ({ roster: { items: [] } }));
// @ts-expect-error a key is no extension
core.createCodec({ extensions: ["delay"] });

// Models in the order in which they were asked for.
async function connected() {
  const { models: [roster, rooms] } = await connect(new WebSocket("wss://example.org", "xmpp"), { models: [full.RosterModel, full.RoomsModel], jid: "a@b", password: "c" });
  roster satisfies full.RosterModel;
  rooms satisfies full.RoomsModel;
  // @ts-expect-error it is the other one
  roster satisfies full.RoomsModel;
  const { session, models } = await connect(new WebSocket("wss://example.org", "xmpp"), declared);
  session.send({ kind: "message", product: { sku: "a1" } });
  same<typeof models, []>(true);
}
void connected;
