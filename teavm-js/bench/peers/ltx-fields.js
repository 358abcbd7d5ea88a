// What a careful user of ltx writes by hand: every field of the stanzas of the corpora, read into a plain object.

const CHAT_STATES = "http://jabber.org/protocol/chatstates";

function copyAttributes(target, e, names) {
  for (const name of names) {
    if (e.attrs[name] !== undefined) target[name] = e.attrs[name];
  }
  return target;
}

const STANZA = ["from", "to", "id", "type"];

function form(x) {
  return {
    type: x.attrs.type,
    fields: x.getChildren("field").map((field) => ({
      name: field.attrs.var,
      type: field.attrs.type,
      label: field.attrs.label,
      values: field.getChildren("value").map((value) => value.text()),
    })),
  };
}

function entry(e) {
  const link = e.getChild("link");
  return {
    title: e.getChildText("title"),
    published: new Date(e.getChildText("published")),
    link: link && copyAttributes({}, link, ["rel", "href"]),
  };
}

function archived(result) {
  const forwarded = result.getChild("forwarded", "urn:xmpp:forward:0");
  return {
    id: result.attrs.id,
    queryId: result.attrs.queryid,
    stamp: new Date(forwarded.getChild("delay", "urn:xmpp:delay").attrs.stamp),
    message: message(forwarded.getChild("message")),
  };
}

function message(e) {
  const made = copyAttributes({ kind: "message", lang: e.attrs["xml:lang"] }, e, STANZA);
  for (const child of e.children) {
    if (typeof child === "string") continue;
    const xmlns = child.getNS();
    if (child.name === "body") made.body = child.text();
    else if (xmlns === CHAT_STATES) made.chatState = child.name;
    else if (xmlns === "urn:xmpp:receipts") made.receiptRequest = true;
    else if (child.is("origin-id", "urn:xmpp:sid:0")) made.originId = child.attrs.id;
    else if (child.is("stanza-id", "urn:xmpp:sid:0")) (made.stanzaIds ??= []).push(copyAttributes({}, child, ["id", "by"]));
    else if (child.is("result", "urn:xmpp:mam:2")) made.archive = archived(child);
    else if (child.is("event", "http://jabber.org/protocol/pubsub#event")) {
      const items = child.getChild("items");
      made.event = {
        node: items.attrs.node,
        items: items.getChildren("item").map((item) => ({ id: item.attrs.id, entry: entry(item.getChild("entry")) })),
      };
    }
  }
  return made;
}

function presence(e) {
  const made = copyAttributes({ kind: "presence" }, e, STANZA);
  made.show = e.getChildText("show");
  made.status = e.getChildText("status");
  made.priority = Number(e.getChildText("priority"));
  const caps = e.getChild("c", "http://jabber.org/protocol/caps");
  if (caps) made.caps = copyAttributes({}, caps, ["hash", "node", "ver"]);
  const update = e.getChild("x", "vcard-temp:x:update");
  if (update) made.avatar = update.getChildText("photo");
  return made;
}

function iq(e) {
  const made = copyAttributes({ kind: "iq" }, e, STANZA);
  const query = e.getChild("query");
  const xmlns = query?.getNS();
  if (xmlns === "jabber:iq:roster") {
    made.roster = {
      version: query.attrs.ver,
      items: query.getChildren("item").map((item) =>
        Object.assign(copyAttributes({}, item, ["jid", "name", "subscription"]), {
          groups: item.getChildren("group").map((group) => group.text()),
        }),
      ),
    };
  } else if (xmlns === "http://jabber.org/protocol/disco#info") {
    made.disco = {
      identities: query.getChildren("identity").map((identity) => copyAttributes({}, identity, ["category", "type", "name"])),
      features: query.getChildren("feature").map((feature) => feature.attrs.var),
    };
  } else if (xmlns === "http://jabber.org/protocol/muc#owner") {
    made.form = form(query.getChild("x", "jabber:x:data"));
  }
  return made;
}

const KINDS = { message, presence, iq };

/** A plain object with the fields of one stanza. */
export const fields = (e) => KINDS[e.name](e);
