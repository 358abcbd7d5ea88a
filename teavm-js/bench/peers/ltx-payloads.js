// The fields of extensions by hand, by their namespaces: (made, element, fields) puts what it reads into the stanza that is made, or gives
// false for what it does not know; `fields` reads a stanza within.

const elements = (e) => e.children.filter((child) => typeof child !== "string");
const number = (text) => (text === undefined || text === null ? undefined : Number(text));
const date = (text) => (text === undefined || text === null ? undefined : new Date(text));
const boolean = (text) => (text === undefined ? undefined : text === "true" || text === "1");
const flag = (key) => (made) => { made[key] = true; };
const add = (made, key, value) => (made[key] ??= []).push(value);

function delay(e) {
  return { stamp: date(e.attrs.stamp), from: e.attrs.from, reason: e.text() || undefined };
}

function forwarded(e, fields) {
  const stamp = e.getChild("delay", "urn:xmpp:delay");
  const inner = elements(e).find(({ name }) => name !== "delay");
  return { delay: stamp && delay(stamp), stanza: inner && fields(inner) };
}

function form(x) {
  const made = { type: x.attrs.type, title: x.getChildText("title") ?? undefined, instructions: undefined, fields: [] };
  for (const child of elements(x)) {
    if (child.name === "instructions") add(made, "instructions", child.text());
    else if (child.name === "field") made.fields.push(field(child));
  }
  return made;
}

function field(e) {
  const made = { name: e.attrs.var, type: e.attrs.type, label: e.attrs.label, values: [] };
  for (const child of elements(e)) {
    if (child.name === "value") made.values.push(child.text());
    else if (child.name === "option") add(made, "options", { label: child.attrs.label, value: child.getChildText("value") });
    else if (child.name === "desc") made.description = child.text();
    else if (child.name === "required") made.required = true;
  }
  return made;
}

/** XEP-0045 in the two namespaces that rooms write. */
function user(made, e) {
  const room = (made.room = { statuses: [] });
  for (const child of elements(e)) {
    if (child.name === "item") {
      const { affiliation, role, jid, nick } = child.attrs;
      room.item = { affiliation, role, jid, nick, reason: child.getChildText("reason") ?? undefined };
    } else if (child.name === "status") {
      room.statuses.push(Number(child.attrs.code));
    } else if (child.name === "invite") {
      add(room, "invitations", { from: child.attrs.from, to: child.attrs.to, reason: child.getChildText("reason") ?? undefined });
    }
  }
}

const VALUES = {
  "eu.siacs.conversations.axolotl": (e) => (e.name === "list" ? elements(e).map(({ attrs }) => Number(attrs.id)) : bundle(e)),
  "urn:xmpp:avatar:metadata": (e) => elements(e).map(({ attrs: { id, bytes, type, width, height } }) => ({ id, bytes: number(bytes), type, width: number(width), height: number(height) })),
  "urn:xmpp:bookmarks:1": (e) => ({ name: e.attrs.name, autojoin: boolean(e.attrs.autojoin), nick: e.getChildText("nick") ?? undefined, extensions: e.getChild("extensions") }),
  "http://jabber.org/protocol/nick": (e) => e.text(),
  "http://www.w3.org/2005/Atom": entry,
};

function bundle(e) {
  const signed = e.getChild("signedPreKeyPublic");
  return {
    signedPreKey: { id: number(signed.attrs.signedPreKeyId), key: signed.text() },
    signature: e.getChildText("signedPreKeySignature"),
    identityKey: e.getChildText("identityKey"),
    preKeys: elements(e.getChild("prekeys")).map((key) => ({ id: number(key.attrs.preKeyId), key: key.text() })),
  };
}

function entry(e) {
  const author = e.getChild("author");
  return {
    id: e.getChildText("id") ?? undefined,
    title: e.getChildText("title"),
    author: author && { name: author.getChildText("name"), uri: author.getChildText("uri") },
    published: date(e.getChildText("published")),
    updated: date(e.getChildText("updated")),
    categories: e.getChildren("category").map(({ attrs }) => attrs.term),
    links: e.getChildren("link").map(({ attrs: { rel, href } }) => ({ rel, href })),
  };
}

function item(e) {
  const [content] = elements(e);
  const read = content && VALUES[content.getNS()];
  return { id: e.attrs.id, publisher: e.attrs.publisher, content: read ? read(content) : content };
}

function items(e) {
  const made = { node: e.attrs.node, items: [] };
  for (const child of elements(e)) {
    if (child.name === "item") made.items.push(item(child));
    else add(made, "retracted", child.attrs.id);
  }
  return made;
}

function encrypted(e) {
  const header = e.getChild("header");
  return {
    sid: number(header.attrs.sid),
    keys: header.getChildren("key").map((key) => ({ rid: number(key.attrs.rid), prekey: boolean(key.attrs.prekey), data: key.text() })),
    iv: header.getChildText("iv"),
    payload: e.getChildText("payload") ?? undefined,
  };
}

function shared(e) {
  const file = e.getChild("file");
  return {
    disposition: e.attrs.disposition,
    mediaType: file.getChildText("media-type"),
    name: file.getChildText("name"),
    size: number(file.getChildText("size")),
    width: number(file.getChildText("width")),
    height: number(file.getChildText("height")),
    hashes: file.getChildren("hash").map((hash) => ({ algo: hash.attrs.algo, value: hash.text() })),
    sources: elements(e.getChild("sources")).map(({ attrs }) => attrs.target),
  };
}

function set(e) {
  const first = e.getChild("first");
  return { first: first && { id: first.text(), index: number(first.attrs.index) }, last: e.getChildText("last") ?? undefined, count: number(e.getChildText("count")) };
}

const ids = (made, e) => {
  if (e.name === "origin-id") made.originId = e.attrs.id;
  else add(made, "stanzaIds", { id: e.attrs.id, by: e.attrs.by });
};

export const messagePayloads = new Map([
  ["http://jabber.org/protocol/chatstates", (made, e) => { made.chatState = e.name; }],
  ["urn:xmpp:receipts", (made, e) => { if (e.name === "request") made.receiptRequest = true; else made.receipt = e.attrs.id; }],
  ["urn:xmpp:sid:0", ids],
  ["urn:xmpp:chat-markers:0", (made, e) => { made.marker = { type: e.name, id: e.attrs.id }; }],
  ["urn:xmpp:hints", (made, e) => { add(made, "hints", e.name); }],
  ["urn:xmpp:message-correct:0", (made, e) => { made.correction = { id: e.attrs.id }; }],
  ["urn:xmpp:reply:0", (made, e) => { made.reply = { id: e.attrs.id, to: e.attrs.to }; }],
  ["urn:xmpp:fallback:0", (made, e) => { made.fallback = { for: e.attrs.for, bodies: e.getChildren("body").map(({ attrs }) => ({ start: number(attrs.start), end: number(attrs.end) })) }; }],
  ["urn:xmpp:reactions:0", (made, e) => { made.reactions = { id: e.attrs.id, emojis: e.getChildren("reaction").map((one) => one.text()) }; }],
  ["urn:xmpp:message-retract:1", (made, e) => {
    const moderated = e.getChild("moderated");
    made.retraction = { id: e.attrs.id, moderated: moderated && { by: moderated.attrs.by }, reason: e.getChildText("reason") ?? undefined };
  }],
  ["jabber:x:oob", (made, e) => { add(made, "outOfBand", { url: e.getChildText("url"), description: e.getChildText("desc") ?? undefined }); }],
  ["urn:xmpp:sfs:0", (made, e) => { add(made, "files", shared(e)); }],
  ["eu.siacs.conversations.axolotl", (made, e) => { made.encrypted = encrypted(e); }],
  ["urn:xmpp:eme:0", (made, e) => { made.encryption = { namespace: e.attrs.namespace, name: e.attrs.name }; }],
  ["urn:xmpp:carbons:2", (made, e, fields) => { made.carbon = { direction: e.name, forwarded: forwarded(e.getChild("forwarded"), fields) }; }],
  ["urn:xmpp:delay", (made, e) => { made.delay = delay(e); }],
  ["http://jabber.org/protocol/nick", (made, e) => { made.nick = e.text(); }],
  ["urn:xmpp:jingle-message:0", (made, e) => { made.call = { action: e.name, id: e.attrs.id, media: e.getChildren("description").map(({ attrs }) => attrs.media) }; }],
  ["jabber:x:conference", (made, e) => { made.invitation = { jid: e.attrs.jid, reason: e.attrs.reason, password: e.attrs.password }; }],
  ["http://jabber.org/protocol/muc#user", user],
  ["urn:xmpp:occupant-id:0", (made, e) => { made.occupantId = e.attrs.id; }],
  ["urn:xmpp:mam:2", (made, e, fields) => { made.archiveResult = { id: e.attrs.id, queryId: e.attrs.queryid, forwarded: forwarded(e.getChild("forwarded"), fields) }; }],
  ["http://jabber.org/protocol/pubsub#event", (made, e) => { made.event = elements(e).map(items); }],
]);

export const presencePayloads = new Map([
  ["http://jabber.org/protocol/caps", (made, e) => { made.caps = { hash: e.attrs.hash, node: e.attrs.node, ver: e.attrs.ver }; }],
  ["urn:xmpp:caps", (made, e) => { made.caps2 = elements(e).map((hash) => ({ algo: hash.attrs.algo, value: hash.text() })); }],
  ["vcard-temp:x:update", (made, e) => { made.avatar = { photo: e.getChildText("photo") ?? undefined }; }],
  ["urn:xmpp:idle:1", (made, e) => { made.idleSince = date(e.attrs.since); }],
  ["http://jabber.org/protocol/muc", flag("joining")],
]);

function roster(made, e) {
  made.roster = {
    version: e.attrs.ver,
    items: elements(e).map((one) => {
      const { jid, name, subscription, ask, approved } = one.attrs;
      return { jid, name, subscription, ask, approved: boolean(approved), groups: elements(one).map((group) => group.text()) };
    }),
  };
}

function info(made, e) {
  const disco = (made.discoInfo = { node: e.attrs.node, identities: [], features: [], forms: [] });
  for (const child of elements(e)) {
    if (child.name === "feature") disco.features.push(child.attrs.var);
    else if (child.name === "identity") disco.identities.push({ category: child.attrs.category, type: child.attrs.type, name: child.attrs.name, lang: child.attrs["xml:lang"] });
    else disco.forms.push(form(child));
  }
}

function slot(made, e) {
  const put = e.getChild("put");
  made.slot = { put: put.attrs.url, headers: elements(put).map((header) => ({ name: header.attrs.name, value: header.text() })), get: e.getChild("get").attrs.url };
}

function card(made, e) {
  const photo = e.getChild("PHOTO");
  const name = e.getChild("N");
  const email = e.getChild("EMAIL");
  made.card = {
    fullName: e.getChildText("FN"),
    name: name && { family: name.getChildText("FAMILY"), given: name.getChildText("GIVEN") },
    nickname: e.getChildText("NICKNAME"),
    photo: photo && { type: photo.getChildText("TYPE"), data: photo.getChildText("BINVAL") },
    email: email && email.getChildText("USERID"),
  };
}

export const iqPayloads = new Map([
  ["jabber:iq:roster", roster],
  ["http://jabber.org/protocol/disco#info", info],
  ["http://jabber.org/protocol/disco#items", (made, e) => { made.discoItems = elements(e).map(({ attrs: { jid, name, node } }) => ({ jid, name, node })); }],
  ["http://jabber.org/protocol/muc#owner", (made, e) => { made.configuration = form(e.getChild("x")); }],
  ["http://jabber.org/protocol/pubsub", (made, e) => { made.pubsub = elements(e).map(items); }],
  ["urn:xmpp:mam:2", (made, e) => { made.archiveEnd = { complete: boolean(e.attrs.complete), stable: boolean(e.attrs.stable), set: set(e.getChild("set")) }; }],
  ["urn:xmpp:http:upload:0", slot],
  ["vcard-temp", card],
  ["jabber:iq:version", (made, e) => { made.version = { name: e.getChildText("name") ?? undefined, version: e.getChildText("version") ?? undefined, os: e.getChildText("os") ?? undefined }; }],
  ["urn:xmpp:ping", flag("ping")],
]);
