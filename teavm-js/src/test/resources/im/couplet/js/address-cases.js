// Addresses that cannot be read: in every place of the declarations, and as senders of what would be an attack.
function (Couplet, input) {
  var failures = [];
  var ran = 0;
  var given = JSON.parse(input);
  var raws = given.raws.map(function (one) { return one.raw; });
  var Roster = Couplet.Roster;
  var Conversation = Couplet.Conversation;
  var Jid = Couplet.Jid;

  function expect(name, wanted, found) {
    ran++;
    wanted = JSON.stringify(wanted);
    found = JSON.stringify(found);
    if (wanted !== found) failures.push(name + "\nexpected " + wanted + "\nbut was  " + found);
  }

  var first = 0;
  function some() {
    first++;
    return raws.filter(function (raw, index) { return (index + first) % given.step === 0; });
  }

  function copied(value) {
    if (value === null || typeof value !== "object" || value instanceof Date || value instanceof Uint8Array) return value;
    if (Array.isArray(value)) return value.map(copied);
    var copy = {};
    Object.keys(value).forEach(function (key) { copy[key] = copied(value[key]); });
    // What stands alone is to be written from its property.
    if (copy.kind === "element") delete copy.element;
    return copy;
  }

  function escaped(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;").replace(/\n/g, "&#10;");
  }

  function at(object, path) {
    return path.reduce(function (inner, step) { return inner === undefined ? inner : inner[step]; }, object);
  }

  function same(xml) {
    return JSON.stringify(Couplet.parseElement(xml));
  }

  function thrown(action) {
    try { return "no error: " + JSON.stringify(action()); } catch (error) { return error.name + ": " + error.message; }
  }

  function place(one, path, wrap) {
    var name = one.type + " " + one.path.join(".");
    var absent = Couplet.parse(wrap(one.absent));
    expect(name + ", absent", undefined, at(absent, path));
    expect(name + ", absent, problems", one.required ? 1 : 0, (absent.problems || []).length);
    var readable = Couplet.parse(wrap(one.present.replace("ADDRESS", "Juliet@CAPULET.lit/B")));
    expect(name + ", readable", "juliet@capulet.lit/B", at(readable, path));
    expect(name + ", readable, problems", undefined, readable.problems);
    var readableYetNot = copied(readable);
    at(readableYetNot, path.slice(0, -1))[path[path.length - 1]] = { unreadable: "Juliet@CAPULET.lit/B" };
    expect(name + ", readable, called unreadable",
      "must be the string itself, as this can be read as an address, not \"Juliet@CAPULET.lit/B\"",
      thrown(function () { return Couplet.serialize(readableYetNot); }).replace(/^TypeError: .*? must/, "must"));
    some().forEach(function (raw) {
      var xml = wrap(one.present.replace("ADDRESS", function () { return escaped(raw); }));
      var unreadable = Couplet.parse(xml);
      expect(name + ", " + raw, { unreadable: raw }, at(unreadable, path));
      expect(name + ", " + raw + ", problems", [raw],
        (unreadable.problems || []).map(function (problem) { return problem.raw; }));
      expect(name + ", " + raw + ", is another each time", false, at(unreadable, path) === at(Couplet.parse(xml), path));
      expect(name + ", " + raw + ", written", same(xml), same(Couplet.serialize(copied(unreadable))));
    });
  }

  given.stanzas.forEach(function (one) {
    place(one, one.path, function (xml) { return xml; });
  });
  // HtmlUnit, which knows no structuredClone, interprets: it has one place in seven.
  var every = typeof structuredClone === "function" ? 1 : 7;
  given.extensions.forEach(function (one, index) {
    if (index % every === 0) place(one, [one.type].concat(one.path), function (xml) { return one.around[0] + xml + one.around[1]; });
  });

  function chat(from, content, type) {
    return Couplet.parse("<message xmlns='jabber:client' id='m2' type='" + (type || "chat") + "'"
      + (from === undefined ? "" : " from=\"" + escaped(from) + "\"") + ">" + content + "</message>");
  }

  function request(from) {
    return Couplet.parse("<iq xmlns='jabber:client' type='set' id='p'" + (from === undefined ? "" : " from=\"" + escaped(from) + "\"")
      + "><query xmlns='jabber:iq:roster' ver='4'><item jid='evil@evil.example' subscription='both'/></query></iq>");
  }

  var features = ["urn:xmpp:sid:0"];
  function said(conversation, type) {
    var own = { kind: "message", id: "m1", type: type, body: "owe 1" };
    if (type === "groupchat") own.stanzaId = { id: "m1", by: "room@muc.example" };
    return Conversation.apply(conversation, own).conversation;
  }
  var places = [
    [said(Conversation.with("me@x.example", "a@b.example"), "chat"), "chat"],
    [said(Conversation.withOccupant("me@x.example", "room@muc.example/a"), "chat"), "chat"],
    [said(Conversation.inRoom("room@muc.example", { own: "room@muc.example/me", features: features }), "groupchat"), "groupchat"],
  ];
  var contents = [
    "<body>owe 1000</body>",
    "<body>owe 1000</body><replace xmlns='urn:xmpp:message-correct:0' id='m1'/>",
    "<retract xmlns='urn:xmpp:message-retract:1' id='m1'/>",
    "<retract xmlns='urn:xmpp:message-retract:1' id='m1'><moderated xmlns='urn:xmpp:message-moderate:1'/></retract>",
    "<reactions xmlns='urn:xmpp:reactions:0' id='m1'><reaction>+</reaction></reactions>",
  ];
  function to(stanza) {
    return Couplet.parseElement(Couplet.serialize(stanza)).attributes.to;
  }

  var list = { items: [{ jid: { unreadable: "x@@y" } }, { jid: "Evil@evil.example" }] };
  expect("a list with a contact that cannot be read", [{ jid: { unreadable: "x@@y" } }, { jid: "evil@evil.example", subscription: "both" }],
    Roster.pushed(list, request(), "me@x.example").items);
  expect("the own account pushes", true, Roster.pushed({}, request(), "me@x.example") !== undefined);
  some().forEach(function (raw) {
    expect("push by " + raw, undefined, Roster.pushed({}, request(raw), "me@x.example"));
    places.forEach(function (place) {
      contents.forEach(function (content) {
        var step = Conversation.apply(place[0], chat(raw, content, place[1]));
        expect(content + " by " + raw, ["refused", "not-here", place[0]], [step.outcome, step.refusal, step.conversation]);
      });
    });
    var message = chat(raw, "<body>x</body>");
    expect("reply to " + raw, raw, to(Couplet.reply(message, { body: "secret" })));
    expect("result to " + raw, raw, to(Couplet.reply(request(raw))));
    expect("error to " + raw, raw, to(Couplet.errorReply(request(raw), "forbidden")));
    expect("error to a message of " + raw, raw, to(Couplet.errorReply(message, "forbidden")));
    expect("written to " + raw, raw, to({ kind: "message", to: message.from }));
    expect("equal", [false, false, false], [Jid.equal(message.from, message.from), Jid.equal("me@x.example", message.from),
      Jid.equal(message.from, "me@x.example")]);
    ["bare", "parse", "compare"].forEach(function (name) {
      expect(name, "TypeError: " + (name === "compare" ? "one" : "text")
        + " must be an address, not one that could not be read: \"" + raw + "\"",
      thrown(function () { return Jid[name](message.from, "me@x.example"); }));
    });
    expect("given as text: " + raw, "TypeError", thrown(function () {
      return Couplet.serialize({ kind: "message", to: raw });
    }).split(":")[0]);
    var observer = new Couplet.Observer();
    var seen = [];
    ["evil@evil.example", "room@muc.example", "me@x.example"].forEach(function (from) {
      observer.on("message", { from: from }, function () { seen.push(from); });
      observer.on("message", { fromFull: from }, function () { seen.push(from); });
      observer.on("message", { fromDomain: from }, function () { seen.push(from); });
    });
    observer.on("message", function (one) { seen.push(one.from); });
    observer.dispatch(message);
    expect("observed from " + raw, [{ unreadable: raw }], seen);
  });
  var stream = new Couplet.StreamParser({ framing: "websocket" });
  stream.feed("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' id='1' version='1.0'/>");
  var invalid = stream.feed("<iq xmlns='jabber:client' type='ask' id='1' from='x@@y' to='z@@y'/>")[0];
  expect("what cannot be a stanza", "invalid", invalid.kind);
  var answer = Couplet.parseElement(Couplet.serialize(Couplet.errorReply(invalid))).attributes;
  expect("is answered to whom it came from", ["x@@y", "z@@y"], [answer.to, answer.from]);
  ["room@muc.example/\u3164", "room@muc.example/a"].forEach(function (from) {
    expect("reply in the room", "room@muc.example", to(Couplet.reply(chat(from, "<body>x</body>", "groupchat"), { body: "y" })));
  });
  expect("reply in a room that cannot be read", "room@my_host/a",
    to(Couplet.reply(chat("room@my_host/a", "<body>x</body>", "groupchat"), { body: "y" })));
  // An object is nobody's address whatever its text says, although it is only the page that can make such a one.
  var odd = { unreadable: "me@x.example" };
  expect("equal", [false, false], [Jid.equal(odd, "me@x.example"), Jid.equal("me@x.example", odd)]);
  expect("push", "TypeError: iq.from must be the string itself, as this can be read as an address, not \"me@x.example\"",
    thrown(function () { return Roster.pushed({}, Object.assign(request(), { from: odd }), "me@x.example"); }));
  expect("said", "not-here", Conversation.apply(places[0][0], { kind: "message", type: "chat", from: odd, body: "x" }).refusal);
  [{ unreadable: 5 }, { unreadable: "a", more: 1 }, {}, [], Object.create({ unreadable: "a" })].forEach(function (other) {
    expect("what is no address either", "TypeError: message.to must be a string: an address, not an object".slice(0, 48),
      thrown(function () { return Couplet.serialize({ kind: "message", to: other }); }).slice(0, 48));
  });
  return JSON.stringify({ ran: ran, failures: failures.slice(0, 5) });
}
