// What the playground can begin with.
const CHAT = `<message from="juliet@capulet.lit/balcony" to="romeo@montague.lit" type="chat" id="m1">
  <body>Wherefore art thou?</body>
  <active xmlns="http://jabber.org/protocol/chatstates"/>
  <request xmlns="urn:xmpp:receipts"/>
  <delay xmlns="urn:xmpp:delay" stamp="yesterday"/>
  <lute xmlns="urn:example:shop" strings="13"/>
</message>`;

const ROOM = `<presence from="balcony@rooms.capulet.lit/Romeo">
  <x xmlns="http://jabber.org/protocol/muc#user">
    <item affiliation="member" role="participant" jid="romeo@montague.lit/orchard"/>
    <status code="110"/><status code="201"/>
  </x>
</presence>`;

const ARCHIVE = `<message from="romeo@montague.lit">
  <result xmlns="urn:xmpp:mam:2" queryid="f1" id="28482">
    <forwarded xmlns="urn:xmpp:forward:0">
      <delay xmlns="urn:xmpp:delay" stamp="2026-11-29T21:00:00Z"/>
      <message xmlns="jabber:client" from="juliet@capulet.lit/b" type="chat"><body>Parting is such sweet sorrow</body></message>
    </forwarded>
  </result>
</message>`;

const FORM = `<iq type="result" id="c1" from="balcony@rooms.capulet.lit">
  <query xmlns="http://jabber.org/protocol/muc#owner">
    <x xmlns="jabber:x:data" type="form">
      <field var="muc#roomconfig_roomname" type="text-single"><value>Balcony</value></field>
      <field var="muc#roomconfig_maxusers" type="list-single">
        <option><value>10</value></option><option><value>20</value></option><value>20</value>
      </field>
    </x>
  </query>
</iq>`;

const STREAM = `<?xml version='1.0'?>
<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' from='capulet.lit' id='s1' version='1.0'>
<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>SCRAM-SHA-256</mechanism></mechanisms></stream:features>
<message from='juliet@capulet.lit/b'><body>Good night</body></message>
<iq type='get' id='a' from='romeo@montague.lit/o'/>
</stream:stream>`;

const FRAMES = `<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" from="capulet.lit" id="s1" version="1.0"/>
<message xmlns="jabber:client" from="juliet@capulet.lit/b"><body>Good night</body></message>
<close xmlns="urn:ietf:params:xml:ns:xmpp-framing"/>`;

const SHOP = `<message to="shop.example">
  <product xmlns="urn:example:shop" sku="a1" price="2.50"><title>Lute</title><tag>music</tag><tag>wood</tag></product>
</message>`;

const DECLARATION = `[
  { "key": "product", "name": "product", "xmlns": "urn:example:shop", "fields": {
    "sku": { "attribute": "sku", "required": true },
    "price": { "attribute": "price", "type": "number" },
    "title": { "child": "title" },
    "tags": { "children": "tag" } } }
]`;

const OBJECT = `{
  "kind": "message",
  "to": "romeo@montague.lit",
  "type": "chat",
  "body": "1 < 2 </body><evil/>",
  "delay": { "stamp": "2026-11-30T18:00:00.000Z" }
}`;

const BOMB = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
<message><body>&b;</body></message>`;

/** What each begins with: name, how it is read, text, declarations. */
export const EXAMPLES = [
  { name: "a message with a bad date", mode: "stanza", text: CHAT },
  { name: "presence of a room", mode: "stanza", text: ROOM },
  { name: "a message of an archive", mode: "stanza", text: ARCHIVE },
  { name: "a form", mode: "stanza", text: FORM },
  { name: "a sender that cannot be read", mode: "stanza", text: `<message from="♥@evil.example" type="chat"><body>It is I, thy server</body></message>` },
  { name: "an extension of one’s own", mode: "stanza", text: SHOP, declarations: DECLARATION },
  { name: "an object, to be written", mode: "object", text: OBJECT },
  { name: "a stream over TCP", mode: "tcp", text: STREAM },
  { name: "WebSocket messages", mode: "websocket", text: FRAMES },
  { name: "a tag that does not match", mode: "stanza", text: `<message>\n  <body>Good night</bodi>\n</message>` },
  { name: "entities that multiply", mode: "stanza", text: BOMB },
  { name: "elements 300 deep", mode: "element", text: `${"<a>".repeat(300)}${"</a>".repeat(300)}` },
];
