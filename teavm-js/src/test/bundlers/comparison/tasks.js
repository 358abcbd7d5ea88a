// The ten tasks: what each is given, and what must come of it whatever library does it.
import { parseMessage } from "couplet/full";
import { PASSWORD, serve } from "./server.js";

const MESSAGE = `<message xmlns='jabber:client' from='juliet@capulet.lit/b' type='chat' id='m1'><body>1 &lt; 2</body><request xmlns='urn:xmpp:receipts'/></message>`;
const PRESENCE = `<presence xmlns='jabber:client' from='verona@rooms.lit/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator'/><status code='110'/><status code='201'/></x></presence>`;
const RESULT = `<message xmlns='jabber:client' from='juliet@capulet.lit' to='juliet@capulet.lit/b'><result xmlns='urn:xmpp:mam:2' queryid='f27' id='28482'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='2010-07-10T23:08:25Z'/><message xmlns='jabber:client' from='romeo@montague.lit/o' to='juliet@capulet.lit/b' type='chat'><body>Hi</body></message></forwarded></result></message>`;
const INFO = `<iq xmlns='jabber:client' type='result' id='i1' from='montague.lit'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='server' type='im' name='Montague'/><feature var='urn:xmpp:receipts'/><feature var='urn:xmpp:ping'/></query></iq>`;
const FORM = `<message xmlns='jabber:client' from='room@rooms.lit'><x xmlns='jabber:x:data' type='form'><field type='hidden' var='FORM_TYPE'><value>urn:example</value></field><field type='text-single' var='name' label='Name'/><field type='boolean' var='public'><value>1</value></field></x></message>`;
const STREAM = `<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' id='s' from='a.lit' version='1.0'><message><body>one</body></message><presence/><message><body>two</body></message>`;
const PRODUCT = `<message xmlns='jabber:client'><product xmlns='urn:example:shop' sku='a1' price='2.5'>Lute</product></message>`;

/** What a text of a stanza says, however it is written. */
const read = (text) => parseMessage(String(text));

export const TASKS = [
  ["parse", "Read a message", async (task) => task(MESSAGE), { from: "juliet@capulet.lit/b", body: "1 < 2", asked: true }],
  [
    "build",
    "Write a message, whatever is in it",
    async (task) => {
      const { to, type, body, receiptRequest, chatState } = read(await task("romeo@montague.lit", "1 < 2 & 3"));
      return { to, type, body: body.trim(), receiptRequest, chatState };
    },
    { to: "romeo@montague.lit", type: "chat", body: "1 < 2 & 3", receiptRequest: true, chatState: "active" },
  ],
  ["roomCodes", "Understand the codes of a room", async (task) => task(PRESENCE), { own: true, created: true }],
  ["archiveResult", "Unwrap a result of an archive", async (task) => task(RESULT), { id: "28482", stamp: new Date("2010-07-10T23:08:25Z"), from: "romeo@montague.lit/o", body: "Hi" }],
  ["disco", "See what somebody can do", async (task) => task(INFO), { name: "Montague", receipts: true }],
  [
    "form",
    "Fill in a form",
    async (task) => {
      const { to, form } = read(await task(FORM, { name: "Juliet", public: false }));
      return { to, type: form.type, values: form.fields.map(({ name, values }) => `${name}=${values}`.replace("false", "0")) };
    },
    { to: "room@rooms.lit", type: "submit", values: ["FORM_TYPE=urn:example", "name=Juliet", "public=0"] },
  ],
  ["sameAccount", "Tell whether two addresses are of one account", async (task) => [task("JULIET@capulet.lit/b", "juliet@CAPULET.lit"), task("romeo@capulet.lit", "juliet@capulet.lit")], [true, false]],
  ["chunks", "Read a stream in pieces cut anywhere", async (task) => task(STREAM.match(/[^]{1,7}/g)), ["one", "two"]],
  [
    "login",
    "Log in over a WebSocket and be there",
    async (task) => {
      const { url, present } = await serve();
      const jid = await task(url, "juliet@localhost", PASSWORD);
      await present;
      return jid;
    },
    "juliet@localhost/r",
  ],
  [
    "payload",
    "Read and write a payload of your own",
    async (task) => {
      const [product] = read(await task(PRODUCT)).unknown;
      return [product.xmlns, product.attributes, product.children];
    },
    ["urn:example:shop", { sku: "a1", price: "3.5" }, ["Lute"]],
  ],
];
