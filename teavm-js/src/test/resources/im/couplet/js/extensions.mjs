// node extensions.mjs FOLDER CASES: what the values of couplet/extensions do, in the package that is in FOLDER. Prints what is wrong.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, cases] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(join(folder, name)));
const extensions = await load("extensions.mjs");
const { createCodec, parse: parseCore, StreamParser } = await load("core.mjs");
const full = await load("full.mjs");

function check(name, wanted, body) {
  let found;
  try {
    found = body();
  } catch (error) {
    found = `${error.name}: ${error.message}`;
  }
  if (JSON.stringify(found) !== JSON.stringify(wanted)) console.log(`${name}: wanted ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`);
}

const { chatState, delay, form, receiptRequest, receipts } = extensions;
const mine = { key: "note", name: "note", xmlns: "urn:n", fields: { text: { text: true } } };
const message = "<message xmlns='jabber:client'><request xmlns='urn:xmpp:receipts'/><active xmlns='http://jabber.org/protocol/chatstates'/>"
  + "<note xmlns='urn:n'>x</note></message>";
const typed = { kind: "message", receiptRequest: true, chatState: "active", note: { text: "x" } };

check("are known beside declarations", typed, () => createCodec({ extensions: [receipts, chatState, mine] }).parse(message));
check("are written", message.replace(/'/g, '"'), () => createCodec({ extensions: [receipts, chatState, mine] }).serialize(typed));
check("are all that is known", ["kind", "unknown", "chatState", "childOrder"], () => Object.keys(createCodec({ extensions: [chatState] }).parse(message)));
check("are not known without", ["kind", "unknown"], () => Object.keys(parseCore(message)));
check("may be given twice", typed, () => createCodec({ extensions: [receiptRequest, receipts, chatState, chatState, mine] }).parse(message));
check("may be known already", typed, () => full.createCodec({ extensions: [receipts, mine] }).parse(message));
check("are taken by streams", typed, () => {
  const stream = new StreamParser({ framing: "websocket", extensions: [receipts, chatState, mine] });
  stream.feed("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0'/>");
  return stream.feed(message)[0];
});
check("carry what stands in them", "x", () =>
  createCodec({ extensions: [form] }).parse("<message><x xmlns='jabber:x:data' type='form'><field var='x'/></x></message>").form.fields[0].name);
check("show their key", '{"key":"delay"}', () => JSON.stringify(delay));
check("cannot be changed", true, () => Object.isFrozen(delay) && Object.isFrozen(receipts));
check("come before one of the page's own", ["kind", "delay"], () =>
  Object.keys(createCodec({ extensions: [delay, { key: "delay", name: "d", xmlns: "urn:d" }] }).parse("<message><d xmlns='urn:d'/></message>")));
check("do not come behind one of the page's own", "TypeError: options.extensions[1]: an extension before it has the same key", () =>
  createCodec({ extensions: [{ key: "delay", name: "d", xmlns: "urn:d" }, delay] }));
check("are no strings", 'TypeError: options.extensions[0] must be an object, not "delay"', () => createCodec({ extensions: ["delay"] }));
check("are no copies", "TypeError: options.extensions[0].name must be a string, not undefined", () => createCodec({ extensions: [{ ...delay, xmlns: "urn:d" }] }));
check("stand in one array more at most", "TypeError: options.extensions[0][0] must be an object, not an array", () => createCodec({ extensions: [[receipts]] }));

const single = Object.values(extensions).filter((value) => !Array.isArray(value));
check("are one for each extension", true, () => single.length > 200 && single.every((value) => extensions[value.key] === value));

/** What each example becomes is the same as with all extensions of couplet/full. */
const all = createCodec({ extensions: single });
let examples = 0;
for (const file of readdirSync(cases)) {
  for (const { xml } of JSON.parse(readFileSync(join(cases, file), "utf8")).pairs) {
    for (const stanza of [xml, `<message>${xml}</message>`, `<iq type='result' id='1'>${xml}</iq>`]) {
      check(`${file}, ${stanza}`, full.parse(stanza), () => all.parse(stanza));
    }
    examples++;
  }
}
check("are tried on many examples", true, () => examples > 500);

const required = createRequire(import.meta.url)(join(folder, "extensions.cjs"));
check("are there for require", Object.keys(extensions), () => Object.keys(required).sort());
