// What the surface promises beside parsing, checked in Node, HtmlUnit and Chromium alike. Gives {ran, failures}.
function runSurface(couplet) {
  var failures = [];
  var ran = 0;

  function check(name, body) {
    ran++;
    try {
      body();
    } catch (error) {
      failures.push(name + ": " + error);
    }
  }

  function equal(expected, actual) {
    if (JSON.stringify(expected) !== JSON.stringify(actual))
      throw new Error("wanted " + JSON.stringify(expected) + ", found " + JSON.stringify(actual));
  }

  // Checks what body throws: its name, a part of its message, and properties.
  function throws(body, name, part, properties) {
    try {
      body();
    } catch (error) {
      if (!(error instanceof Error)) throw new Error("what was thrown is no Error: " + error);
      equal(name, error.name);
      if (error.message.indexOf(part) < 0) throw new Error("\"" + error.message + "\" does not say \"" + part + "\"");
      Object.keys(properties || {}).forEach(function (key) {
        equal(properties[key], error[key]);
      });
      return;
    }
    throw new Error("nothing was thrown; wanted " + name);
  }

  var message = "<message from='juliet@capulet.lit/b' type='chat'><body>Hi</body>"
    + "<active xmlns='http://jabber.org/protocol/chatstates'/></message>";
  var session = function (more) {
    var options = {jid: "romeo@montague.lit", framing: "websocket", timer: "none"};
    Object.keys(more || {}).forEach(function (key) {
      options[key] = more[key];
    });
    return new couplet.Session(options);
  };

  check("exports what the documentation names and no more", function () {
    var names = ["Bosh", "Jid", "Observer", "Roster", "Session", "StreamParser", "createCodec", "errorReply", "find", "findAll", "fromJSON", "inLanguage", "parse",
      "parseElement", "parseHostMeta", "parseIq", "parseMessage", "parsePresence", "reply", "serialize", "serializeElement", "toJSON", "xml"];
    var chat = ["Caps", "Color", "Conversation", "Discovery", "Fallback", "Forms", "MucStatus", "Paging", "RichText", "skeleton"];
    var full = ["BlockedModel", "BookmarksModel", "Caps2", "ConversationsModel", "FormCheck", "NodesModel", "PresenceModel", "ProfilesModel", "RoomsModel", "RosterModel", "Sdp",
      "Xhtml", "archivePages"];
    equal(names.concat(chat, couplet.Sdp ? full : []).sort(), Object.keys(couplet).sort());
  });
  check("says what is wrong with what it is to compute from", function () {
    var wrong = {
      "message must be a message, not undefined": function () { couplet.RichText.of(); },
      "text must be a string, not number 5": function () { couplet.Color.of(5); },
      "options.lightness must be a number from 0 to 100, not number 101": function () { couplet.Color.of("a", {lightness: 101}); },
      "conversation must be a conversation, not an object": function () { couplet.Conversation.apply({}, {kind: "message"}); },
      "answers: the form has no field b": function () { couplet.Forms.fill({type: "form", fields: [{name: "a"}]}, {b: "1"}); },
      "caps must be an object with node and ver, not null": function () { couplet.Caps.verify(null, {}); },
      "max must be a whole number from 0 to 2147483647, not number -1": function () { couplet.Paging.first(-1); },
      "code must be a number, not \"110\"": function () { couplet.MucStatus.of("110"); }
    };
    Object.keys(wrong).forEach(function (message) {
      try {
        wrong[message]();
      } catch (e) {
        equal(["TypeError", message], [e.name, e.message]);
        return;
      }
      throw new Error("was taken: " + message);
    });
  });
  check("parses an element to the documented object", function () {
    equal({name: "a", xmlns: "urn:x", attributes: {b: "1"}, children: ["t", {name: "c", xmlns: "urn:x", attributes: {}, children: []}]},
      couplet.parseElement("<a xmlns='urn:x' b='1'>t<c/></a>"));
  });
  check("names attributes by namespace", function () {
    equal({"xml:lang": "de", "{urn:y}z": "1"}, couplet.parseElement("<a xml:lang='de' xmlns:y='urn:y' y:z='1'/>").attributes);
  });
  check("takes __proto__ for a name like any other", function () {
    var element = couplet.parseElement("<__proto__ __proto__='x' constructor='y'/>");
    equal(["__proto__", "constructor"], Object.keys(element.attributes).sort());
    if (Object.getPrototypeOf(element.attributes) !== Object.prototype) throw new Error("the prototype was set");
    equal("<__proto__ __proto__=\"x\" constructor=\"y\"/>", couplet.serializeElement(element));
    if ({}.x !== undefined) throw new Error("Object.prototype was changed");
  });
  check("parses a message to the documented object", function () {
    equal({kind: "message", from: "juliet@capulet.lit/b", type: "chat", body: "Hi", chatState: "active"}, couplet.parse(message));
  });
  check("serializes what it is given", function () {
    equal("<message xmlns=\"jabber:client\" to=\"a@b\" type=\"chat\"><body>&lt;</body><request xmlns=\"urn:xmpp:receipts\"/></message>",
      couplet.serialize({kind: "message", to: "a@b", type: "chat", body: "<", receiptRequest: true, subject: undefined}));
  });
  check("keeps what it does not know", function () {
    var kept = couplet.parse("<message foo='1'><x xmlns='urn:x'>y</x></message>");
    equal([{name: "x", xmlns: "urn:x", attributes: {}, children: ["y"]}], kept.unknown);
    equal({foo: "1"}, kept.unknownAttributes);
    equal(kept, couplet.parse(couplet.serialize(kept)));
  });
  check("tells of a bad field and delivers the rest", function () {
    var bad = couplet.parse("<presence><show>away</show><priority>200</priority></presence>");
    equal("away", bad.show);
    if ("priority" in bad) throw new Error("a bad priority was delivered");
    equal("priority", bad.problems[0].path);
    equal("200", bad.problems[0].raw);
  });
  check("gives times as Date and takes them back", function () {
    var stamp = couplet.parse("<message><delay xmlns='urn:xmpp:delay' stamp='2002-09-10T23:08:25Z'/></message>").delay.stamp;
    if (!(stamp instanceof Date)) throw new Error("no Date: " + stamp);
    equal(Date.UTC(2002, 8, 10, 23, 8, 25), stamp.getTime());
    equal("<message xmlns=\"jabber:client\"><delay xmlns=\"urn:xmpp:delay\" stamp=\"2002-09-10T23:08:25Z\"/></message>",
      couplet.serialize({kind: "message", delay: {stamp: stamp}}));
  });
  check("values survive structuredClone", function () {
    if (typeof structuredClone !== "function") return;
    var parsed = couplet.parse("<message><body>x</body><x xmlns='urn:x'/><delay xmlns='urn:xmpp:delay' stamp='2002-09-10T23:08:25Z'/></message>");
    equal(parsed, structuredClone(parsed));
    equal(couplet.serialize(parsed), couplet.serialize(structuredClone(parsed)));
  });
  check("knows declarations of the page's own", function () {
    var codec = couplet.createCodec({extensions: [{key: "product", name: "product", xmlns: "urn:example:shop",
      fields: {sku: {attribute: "sku"}, price: {attribute: "price", type: "number"}, picture: {child: "picture", type: "bytes"}, title: {text: true}}}]});
    var xml = codec.serialize({kind: "message", product: {sku: "7", price: 2.5, picture: new Uint8Array([1, 2, 255]), title: "T"}});
    var product = codec.parse(xml).product;
    equal(["7", 2.5, "T"], [product.sku, product.price, product.title]);
    if (!(product.picture instanceof Uint8Array)) throw new Error("no bytes");
    equal([1, 2, 255], Array.prototype.slice.call(product.picture));
  });
  check("a declaration that could not work is refused with its place", function () {
    function declare(fields, key) {
      return couplet.createCodec({extensions: [{key: key || "p", name: "p", xmlns: "urn:p", fields: fields}]});
    }
    ["__proto__", "more", "body", "lang", "statusByLanguage"].forEach(function (key) {
      throws(function () { declare({}, key); }, "TypeError", "options.extensions[0].key");
    });
    throws(function () { declare(JSON.parse('{"__proto__": {"text": true}}')); }, "TypeError", "fields.__proto__");
    throws(function () { declare({a: {attribute: "xmlns"}}); }, "TypeError", "fields.a.attribute");
    throws(function () { declare({a: {attribute: "b:c"}}); }, "TypeError", "fields.a.attribute");
    throws(function () { declare({a: {attribute: "b"}, c: {attribute: "b"}}); }, "TypeError", "fields.c");
    throws(function () { declare({a: {text: true}, c: {text: true}}); }, "TypeError", "fields.c");
    var own = {name: "p", xmlns: "urn:p", fields: {}};
    own.fields.inner = {element: own};
    throws(function () { declare(own.fields); }, "TypeError", "stand in each other");
    var twice = {key: "p", name: "p", xmlns: "urn:p"};
    throws(function () { couplet.createCodec({extensions: [twice, twice]}); }, "TypeError", "options.extensions[1]");
    declare({a: {child: "c"}, b: {child: "c", attribute: "d"}, toString: {attribute: "e"}}, "constructor");
  });
  check("declares attributes in namespaces and whole numbers of any size", function () {
    var codec = couplet.createCodec({extensions: [{key: "p", name: "p", xmlns: "urn:p",
      fields: {lang: {attribute: "xml:lang"}, other: {attribute: "{urn:q}r"}, size: {attribute: "size", type: "integer"}}}]});
    var p = {lang: "de", other: "x", size: 9007199254740991};
    equal(p, codec.parse(codec.serialize({kind: "message", p: p})).p);
    equal(undefined, codec.parse("<message><p xmlns='urn:p' size='9007199254740992'/></message>").p.size);
  });
  check("a declaration takes the place of a built-in one with its key", function () {
    var codec = couplet.createCodec({extensions: [{key: "bind", name: "tie", xmlns: "urn:p", fields: {to: {attribute: "to"}}}]});
    var iq = codec.parse("<iq type='set' id='1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
    equal([undefined, "bind"], [iq.bind, iq.unknown[0].name]);
    equal({to: "b"}, codec.parse(codec.serialize({kind: "iq", type: "set", id: "1", bind: {to: "b"}})).bind);
  });
  check("writes numbers without an exponent", function () {
    var codec = couplet.createCodec({extensions: [{key: "p", name: "p", xmlns: "urn:p", fields: {n: {attribute: "n", type: "number"}}}]});
    equal("<message xmlns=\"jabber:client\"><p xmlns=\"urn:p\" n=\"-0.00000015\"/></message>", codec.serialize({kind: "message", p: {n: -1.5e-7}}));
    [1e21, 1.25e22, 5e-324, 1.7976931348623157e308, 123456.789, -1e-10].forEach(function (number) {
      equal(number, codec.parse(codec.serialize({kind: "message", p: {n: number}})).p.n);
    });
    throws(function () { codec.serialize({kind: "message", p: {n: NaN}}); }, "TypeError", "message.p.n");
  });
  check("a request is written with one payload, as it is read", function () {
    throws(function () { couplet.serialize({kind: "iq", type: "get", id: "1"}); }, "TypeError", "has 0");
    throws(function () { couplet.serialize({kind: "iq", type: "set", id: "1", bind: {}, roster: {}}); }, "TypeError", "has 2");
    var ping = {name: "ping", xmlns: "urn:xmpp:ping", attributes: {}, children: []};
    throws(function () { couplet.serialize({kind: "iq", type: "get", id: "1", roster: {}, unknown: [ping]}); }, "TypeError", "has 2");
    couplet.serialize({kind: "iq", type: "get", id: "1", bind: undefined, unknown: ["\n", {name: "a", xmlns: "urn:a"}, "\n"]});
    couplet.serialize({kind: "iq", type: "result", id: "1"});
  });

  check("malformed XML is an XmlError with its place", function () {
    throws(function () { couplet.parseElement("<a>\n<b></a>"); }, "XmlError", "</a>",
      {condition: "not-well-formed", reason: "mismatched-tag", offset: 7, line: 2, column: 4});
    throws(function () { couplet.parse("<!DOCTYPE a><a/>"); }, "XmlError", "", {condition: "restricted-xml"});
    equal("a", couplet.parseElement("<a/>").name);
  });
  check("bytes are taken as UTF-8", function () {
    var bytes = new Uint8Array([60, 97, 62, 195, 169, 240, 159, 152, 128, 60, 47, 97, 62]);
    equal(["\u00e9\ud83d\ude00"], couplet.parseElement(bytes).children);
    equal("a", couplet.parse(new Uint8Array([60, 97, 47, 62])).element.name);
    throws(function () { couplet.parseElement(new Uint8Array([60, 97, 62, 195, 169, 255])); }, "XmlError", "UTF-8",
      {condition: "unsupported-encoding", reason: "invalid-utf8", offset: 4, byteOffset: 5, line: 1, column: 5});
    throws(function () { couplet.parseElement("<a>\u00e9\u0000"); }, "XmlError", "U+0000", {offset: 4, byteOffset: undefined});
    var parser = new couplet.StreamParser({framing: "tcp", as: "element"});
    parser.feed("<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>");
    parser.feed(bytes.subarray(0, 4));
    throws(function () { parser.feed("x"); }, "InvalidStateError", "half a character");
    equal(["\u00e9\ud83d\ude00"], parser.feed(bytes.subarray(4))[0].element.children);
    throws(function () { parser.feed([60]); }, "TypeError", "chunk must be a string or a Uint8Array, not an array");
  });
  check("what is over a limit is an XmlError of its own", function () {
    throws(function () { couplet.parseElement("<a><b/></a>", {limits: {depth: 1}}); }, "XmlError", "1",
      {condition: "policy-violation", reason: "too-deep"});
  });
  check("an impossible stanza is a StanzaError", function () {
    throws(function () { couplet.parse("<iq type='get' id='1'/>"); }, "StanzaError", "child", {condition: "bad-request"});
    throws(function () { couplet.createCodec({strict: true}).parse("<message to='a b@c'/>"); }, "StanzaError", "to", {condition: "bad-request"});
  });
  check("a bad address is a JidError", function () {
    throws(function () { couplet.Jid.parse("a b@c"); }, "JidError", "U+0020", {condition: "jid-malformed", part: "localpart"});
  });
  check("addresses are prepared", function () {
    equal({domain: "example.com", local: "juliet", resource: "Balcony"}, couplet.Jid.parse("Juliet@EXAMPLE.com./Balcony"));
    equal("stra\u00dfe@example.com", couplet.Jid.bare("Stra\u00dfe@example.com/x"));
    equal(true, couplet.Jid.equal("A@b", "a@B"));
    equal("d\\27artagnan@b", couplet.Jid.of({local: couplet.Jid.escape("d'artagnan"), domain: "b"}));
    equal("d'artagnan", couplet.Jid.unescape("d\\27artagnan"));
  });
  check("orders addresses by domain, local part and resource", function () {
    equal(["a", "a/r", "b@a", "a@b"], ["a@b", "b@a", "a/r", "a"].sort(couplet.Jid.compare));
  });
  check("replies in the same conversation", function () {
    equal({kind: "message", to: "a@b/c", type: "chat", thread: "t", body: "Hi"},
      couplet.reply({kind: "message", from: "a@b/c", to: "d@e", type: "chat", id: "1", thread: "t", body: "?"}, {body: "Hi"}));
    equal({kind: "message", to: "room@b", type: "groupchat"},
      couplet.reply({kind: "message", from: "room@b/nick", type: "groupchat"}));
    var request = couplet.parse("<iq type='get' id='1' from='a@b/c' to='d@e'><ping xmlns='urn:xmpp:ping'/></iq>");
    equal({kind: "iq", type: "result", id: "1", to: "a@b/c", from: "d@e"}, couplet.reply(request));
    equal("<iq xmlns=\"jabber:client\" type=\"error\" id=\"1\" to=\"a@b/c\" from=\"d@e\"><error type=\"modify\">"
      + "<bad-request xmlns=\"urn:ietf:params:xml:ns:xmpp-stanzas\"/></error></iq>",
      couplet.serialize(couplet.errorReply(request, "bad-request")));
  });
  check("gives each condition its usual type", function () {
    var types = {"bad-request": "modify", "conflict": "cancel", "feature-not-implemented": "cancel", "forbidden": "auth",
      "gone": "cancel", "internal-server-error": "cancel", "item-not-found": "cancel", "jid-malformed": "modify",
      "not-acceptable": "modify", "not-allowed": "cancel", "not-authorized": "auth", "policy-violation": "modify",
      "recipient-unavailable": "wait", "redirect": "modify", "registration-required": "auth",
      "remote-server-not-found": "cancel", "remote-server-timeout": "wait", "resource-constraint": "wait",
      "service-unavailable": "cancel", "subscription-required": "auth", "undefined-condition": "cancel",
      "unexpected-request": "wait"};
    Object.keys(types).forEach(function (condition) {
      equal({kind: "presence", type: "error", to: "a@b", error: {type: types[condition], condition: condition}},
        couplet.errorReply({kind: "presence", from: "a@b"}, condition));
    });
    equal({type: "wait", condition: "redirect", alternative: "xmpp:a@b", text: "Go"},
      couplet.errorReply({kind: "message"}, {condition: "redirect", type: "wait", alternative: "xmpp:a@b", text: "Go"}).error);
  });
  check("answers what cannot be read", function () {
    var parser = new couplet.StreamParser({framing: "websocket"});
    parser.feed("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
    var invalid = parser.feed("<iq xmlns='jabber:client' type='ask' id='1' from='a@b'/>")[0];
    equal({kind: "iq", type: "error", id: "1", to: "a@b", error: {type: "modify", condition: "bad-request"}}, couplet.errorReply(invalid));
  });
  check("never answers an error or a result", function () {
    ["error", "result"].forEach(function (type) {
      throws(function () { couplet.reply({kind: "iq", type: type, id: "1"}); }, "TypeError", "must not be answered");
      throws(function () { couplet.errorReply({kind: "iq", type: type, id: "1"}, "conflict"); }, "TypeError", "must not be answered");
    });
    throws(function () { couplet.reply({kind: "message", type: "error"}); }, "TypeError", "must not be answered");
    throws(function () { couplet.reply({kind: "presence"}); }, "TypeError", "stanza must be a message or an iq");
    throws(function () { couplet.errorReply({kind: "presence"}); }, "TypeError", "error must be a condition");
    throws(function () { couplet.errorReply("x", "conflict"); }, "TypeError", "stanza must be a stanza, not \"x\"");
  });
  check("finds the language that a reader likes best", function () {
    var read = couplet.parse("<message xml:lang='en'><body xml:lang='zh'>zh</body><body>own</body>"
      + "<body xml:lang='zh-Hant'>Hant</body><body xml:lang='de'>de</body></message>");
    [["zh-Hant-CN-x-private1-private2", "Hant"], ["zh-hant", "Hant"], ["zh-Hans", "zh"], ["zh-Hant-x-wadegile", "Hant"],
      ["fr", "own"], ["en", "own"], ["en-GB", "own"], ["*", "own"], ["", "own"], ["fr|de-CH", "de"],
      ["fr|x-klingon|i-klingon", "own"], ["de-DE-1996|zh", "de"]].forEach(function (pair) {
      equal(pair[1], couplet.inLanguage(read, "body", pair[0].split("|")));
    });
    equal(undefined, couplet.inLanguage(read, "subject", ["de"]));
    equal("Hi", couplet.inLanguage({kind: "message", body: "Hi"}, "body", ["de"]));
    throws(function () { couplet.inLanguage(null, "body", ["de"]); }, "TypeError", "object must be an object, not null");
    throws(function () { couplet.inLanguage({}, "body", "de"); }, "TypeError", "languages must be an array");
    equal(undefined, couplet.inLanguage({kind: "presence"}, "status", ["de"]));
    ["bdy", "from", "status", 5, undefined].forEach(function (key) {
      throws(function () { couplet.inLanguage(read, key, ["de"]); }, "TypeError", "key must be the name of a text that comes by language");
    });
    throws(function () { couplet.inLanguage({delay: {}}, "delay", ["de"]); }, "TypeError", "key must be");
  });
  check("makes the requests of a stream over HTTP", function () {
    var bosh = new couplet.Bosh({rid: 1000, timer: "none"});
    var one = session({framing: "bosh", password: "x"});
    var said = [];
    bosh.on("request", function (request) { said.push(request.rid + " " + JSON.stringify(couplet.parseElement(request.body).attributes)); });
    bosh.on("receive", one.receive.bind(one));
    bosh.on("end", function (end) { said.push(end); });
    one.on("send", bosh.send.bind(bosh));
    one.on("credentials", function () { said.push("credentials"); });
    one.open();
    equal([1001, undefined], [bosh.rid, bosh.sid]);
    bosh.answer(1000, "<body xmlns='http://jabber.org/protocol/httpbind' sid='s' wait='60' requests='2' hold='1' from='montague.lit'"
      + " xmlns:stream='http://etherx.jabber.org/streams'><stream:features/></body>");
    equal(["opened", "s", false], [one.state === "failed" ? "opened" : one.state, bosh.sid, bosh.ended]);
    throws(function () { bosh.answer("1", "x"); }, "TypeError", "rid must be a whole number, not \"1\"");
    throws(function () { bosh.pause(1); }, "InvalidStateError", "pause");
    throws(function () { new couplet.Bosh({hold: 11}); }, "TypeError", "hold: 11 is not from 0 to 10");
    equal("1000 {\"to\":\"montague.lit\",\"{urn:xmpp:xbosh}version\":\"1.0\",\"rid\":\"1000\",\"ver\":\"1.11\",\"wait\":\"60\",\"hold\":\"1\",\"ack\":\"1\",\"content\":\"text/xml; charset=utf-8\"}", said[0]);
    equal("1001 {\"rid\":\"1001\",\"sid\":\"s\"}".slice(0, 5), said[1].slice(0, 5));
  });
  check("tells extensions of stream features wherever it tells of features", function () {
    var ns = "urn:xmpp:sasl-cb:0";
    var xml = "<stream:features xmlns:stream='http://etherx.jabber.org/streams'><sub xmlns='urn:xmpp:features:pre-approval'/>"
      + "<sasl-channel-binding xmlns='" + ns + "'><channel-binding type='tls-exporter'/></sasl-channel-binding>"
      + "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism></mechanisms></stream:features>";
    var stream = new couplet.StreamParser({framing: "websocket"});
    stream.feed("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0'/>");
    var one = new couplet.Session({jid: "juliet@capulet.lit", framing: "websocket", timer: "none"});
    var event;
    one.on("features", function (features) { event = features; });
    one.open();
    one.receive("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0' from='capulet.lit'/>");
    one.receive(xml);
    [couplet.parse(xml), stream.feed(xml)[0], event, one.features].forEach(function (features) {
      equal(["features", true, ["tls-exporter"]], [features.kind, features.preApproval, features.channelBindings]);
      equal([["PLAIN"], ["PLAIN"]], [features.mechanisms, features.saslMechanisms.mechanisms]);
    });
  });
  check("attaches to a stream over HTTP that somebody else began", function () {
    var bosh = new couplet.Bosh({rid: 9007199254740000, sid: "s", timer: "none"});
    var requests = [];
    bosh.on("request", function (request) { requests.push(request); });
    bosh.resume();
    equal([{rid: 9007199254740000, body: "<body xmlns=\"http://jabber.org/protocol/httpbind\" rid=\"9007199254740000\" sid=\"s\"/>"}], requests);
    bosh.fail(9007199254740000);
    equal(2, requests.length);
    if (new couplet.Bosh().rid < 1) throw new Error("no random number");
  });
  check("wrong arguments are TypeErrors that name them", function () {
    throws(function () { couplet.parseElement(5); }, "TypeError", "xml must be a string or a Uint8Array, not number 5");
    throws(function () { couplet.parseElement(); }, "TypeError", "xml must be a string or a Uint8Array, not undefined");
    throws(function () { couplet.parse({}); }, "TypeError", "xml must be a string or a Uint8Array, not an object");
    throws(function () { couplet.parseElement("<a/>", {limit: 1}); }, "TypeError", "options.limit ");
    throws(function () { couplet.parseElement("<a/>", {limits: {depth: 0}}); }, "TypeError", "options.limits.depth");
    throws(function () { couplet.serialize("x"); }, "TypeError", "stanza");
    throws(function () { couplet.serialize({kind: "letter"}); }, "TypeError", "letter");
    throws(function () { couplet.serialize({kind: "message", boddy: "x"}); }, "TypeError", "message.boddy");
    throws(function () { couplet.serialize({kind: "message", body: 5}); }, "TypeError", "message.body");
    throws(function () { couplet.serialize({kind: "message", delay: {}}); }, "TypeError", "message.delay.stamp");
    throws(function () { couplet.serialize({kind: "message", error: {condition: "a b"}}); }, "TypeError", "message.error.condition");
    throws(function () { couplet.Jid.parse(null); }, "TypeError", "text must be a string, not null");
    throws(function () { couplet.createCodec({extensions: {}}); }, "TypeError", "options.extensions must be an array");
    throws(function () { new couplet.StreamParser({framing: "pigeon"}); }, "TypeError", "options.framing");
    throws(function () { couplet.StreamParser({framing: "tcp"}); }, "TypeError", "new");
    throws(function () { couplet.StreamParser.prototype.feed.call({}, ""); }, "TypeError", "StreamParser");
    throws(function () { session({jid: 1}); }, "TypeError", "options.jid");
    throws(function () { session().on("nothing", function () {}); }, "TypeError", "kind");
    throws(function () { session().on("send", 1); }, "TypeError", "callback");
    throws(function () { session().on("send", function () {}, {signal: 1}); }, "TypeError", "options.signal");
    throws(function () { new couplet.Observer({session: {}}); }, "TypeError", "options.session");
    throws(function () { new couplet.Observer().on("message", {has: "nothing"}, function () {}); }, "TypeError", "nothing");
  });
  check("what XML cannot hold is refused with its place", function () {
    throws(function () { couplet.serializeElement({name: "a", children: [{name: "b", attributes: {c: "\u0000"}}]}); }, "TypeError", "element.children[0]");
    throws(function () { couplet.serializeElement({name: "a", children: ["\ud800"]}); }, "TypeError", "U+D800");
    throws(function () { couplet.serializeElement({name: "a><evil"}); }, "TypeError", "name");
    throws(function () { couplet.serializeElement({name: "a", attributes: {"b='' c": "1"}}); }, "TypeError", "name");
    throws(function () { couplet.serializeElement({name: "a", attributes: {xmlns: "urn:x"}}); }, "TypeError", "xmlns");
    throws(function () { couplet.serializeElement({name: "a", attributes: {"{http://www.w3.org/2000/xmlns/}b": "urn:x"}}); }, "TypeError", "reserved");
    throws(function () { couplet.serializeElement({name: "a", attributes: {b: null}}); }, "TypeError", "element.attributes.b");
    throws(function () { couplet.serializeElement({name: "a", children: [null]}); }, "TypeError", "element.children[0]");
    throws(function () { var a = {name: "a", children: []}; a.children.push(a); couplet.serializeElement(a); }, "TypeError", "contains itself");
  });
  check("white space in attributes survives", function () {
    equal({b: "\t\n\r \""}, couplet.parseElement(couplet.serializeElement({name: "a", attributes: {b: "\t\n\r \""}})).attributes);
  });
  var xml = couplet.xml;
  check("a template makes an element", function () {
    var make = function (to, text, more) {
      return xml`<message to=${to} type="chat">
        <body>Hi ${text}!</body>
        ${more}
      </message>`;
    };
    equal({name: "message", attributes: {to: "a@b", type: "chat"}, children: [
      {name: "body", attributes: {}, children: ["Hi <&>!"]}, {name: "x", xmlns: "urn:x", attributes: {}, children: []}, "yz"]},
      make("a@b", "<&>", [{name: "x", xmlns: "urn:x", attributes: {}, children: []}, ["y", null], false, "z"]));
    equal({name: "message", attributes: {type: "chat"}, children: [{name: "body", attributes: {}, children: ["Hi 5!"]}]},
      make(undefined, 5, []));
    equal("<message xmlns=\"jabber:client\" to=\"&quot;'\" type=\"chat\"><body>Hi &lt;/body>!</body>x</message>",
      couplet.serializeElement({name: "w", children: [make("\"'", "</body>", "x")]}, {xmlns: ""}).replace(/<.?w.?>/g, "")
        .replace("<message", "<message xmlns=\"jabber:client\""));
  });
  check("a template is held to the rules of XML, and values to their places", function () {
    var parts = function () { return Array.prototype.slice.call(arguments); };
    equal({name: "q", xmlns: "u", attributes: {a: "1-2", b: "true", "{v}c": "3"}, children: [{name: "i", xmlns: "u", attributes: {}, children: []}]},
      xml(parts("<q xmlns=", " xmlns:v='v' a='", "-", "' b=", " c=", " v:c=\"", "\"><i/></q>"), "u", 1, "2", true, null, 3));
    equal("", xml(parts("<q xmlns=''/>")).xmlns);
    equal("http://etherx.jabber.org/streams", xml(parts("<stream:error/>")).xmlns);
    equal(["a]]>b=", "1", "<c"].join(""), xml(parts("<q><![CDATA[a]]]]>&gt;b=", "<![CDATA[<c", "]]></q>"), "1", undefined).children.join(""));
    equal(["x", "\n", "y"].join(""), xml(parts("<q>\n x", "y\n</q>"), "\n").children.join("").trim());
    equal([], xml(parts("<q>\n  ", "\n</q>"), false).children);
    equal("<q __proto__=\"1\"/>", couplet.serializeElement(xml(parts("<q __proto__=", "/>"), 1)));
    [
      [parts("<", "/>"), "Value 1 stands where no value can", 1], [parts("<a ", "='1'/>"), "Value 1 stands where", 3],
      [parts("<a/>", ""), "Value 1 stands where", 4], [parts("<a b=", "", "/>"), "Value 2 stands where", 5],
      [parts("<a>\n<b>", "</c></a>"), "behind \"<a>\n<b>${...}\"", 7], [parts("<a>&", ";</a>"), "starts no reference", 3],
      [parts("<a>", "</", ">"), "${...}", 3], [parts("<!--", "--><a/>"), "comment", 0], [parts("", "<a/>"), "Value 1", 0],
      [parts("<a", " b='1'/>"), "Value 1", 2], [parts("<a b='", "/>"), "ended", 8],
    ].forEach(function (one) {
      throws(function () { xml.apply(null, [one[0], "x", "y"]); }, "XmlError", one[1], {offset: one[2]});
    });
    throws(function () { xml(parts("<a>\n<b>", "</c></a>"), ""); }, "XmlError", "", {line: 2, column: 4, reason: "mismatched-tag"});
    throws(function () { xml(parts("<a xmlns:p=", " p:b='1'/>"), "u"); }, "TypeError", "namespace of an attribute of <a>");
    throws(function () { xml(parts("<a xmlns:p=", "/>"), "u"); }, "TypeError", "value 1");
    throws(function () { xml(parts("<a b=", "/>"), {}); }, "TypeError", "xml: value 1, b of <a>, must be a string");
    throws(function () { xml(parts("<a b='x", "'/>"), null); }, "TypeError", "xml: value 1, a part of b of <a>, must be a string or a number, not null");
    throws(function () { xml(parts("<a><b>", "</b></a>"), true); }, "TypeError", "xml: value 1, in <b>, must be");
    throws(function () { xml(parts("<a>", "</a>"), NaN); }, "TypeError", "value 1");
    throws(function () { xml("<a/>"); }, "TypeError", "tag");
    throws(function () { xml(parts("<a>\u{10FFFF}1\u{10FFFF}</a>")); }, "TypeError", "U+10FFFF");
    throws(function () { xml(parts("<a>&#x10FFFF;1&#x10FFFF;", "</a>"), "x"); }, "TypeError", "value 1");
    throws(function () { var a = []; a.push(a); xml(parts("<a>", "</a>"), a); }, "TypeError", "value 1");
    throws(function () { couplet.serializeElement(xml(parts("<a>", "</a>"), "\u0000")); }, "TypeError", "U+0000");
  });
  check("each use of a template makes a new element", function () {
    var make = function () { return xml`<a b="1"><c/></a>`; };
    make().children.push("x");
    equal({name: "a", attributes: {b: "1"}, children: [{name: "c", attributes: {}, children: []}]}, make());
  });
  check("elements are found by path", function () {
    var iq = couplet.parseElement("<iq xmlns='jabber:client'><query xmlns='http://a/b'/><query xmlns='http://a/b'>x<item id='1'/><item id='2'/></query></iq>");
    equal("1", couplet.find(iq, "{http://a/b}query/item").attributes.id);
    equal(["1", "2"], couplet.findAll(iq, "{http://a/b}query/item").map(function (item) { return item.attributes.id; }));
    equal(undefined, couplet.find(iq, "query"));
    equal([], couplet.findAll(iq, "{}query/x"));
    equal("c", couplet.find({name: "a", children: ["b", {name: "b", children: [{name: "c"}]}]}, "b/c").name);
    throws(function () { couplet.find(iq, "a//b"); }, "TypeError", "path");
    throws(function () { couplet.find("x", "a"); }, "TypeError", "element must be an element object");
    throws(function () { couplet.find(iq, 1); }, "TypeError", "path must be a string");
  });
  check("elements are written for people and for comparing", function () {
    var element = {name: "a", xmlns: "u", attributes: {c: "1", b: "2"}, children: [{name: "d", children: [{name: "e"}]}, {name: "f", children: ["g"]}]};
    equal("<a xmlns=\"u\" c=\"1\" b=\"2\">\n  <d>\n    <e/>\n  </d>\n  <f>g</f>\n</a>", couplet.serializeElement(element, {form: "pretty"}));
    equal("<a c=\"1\" b=\"2\">\n  <d>\n    <e/>\n  </d>\n  <f>g</f>\n</a>", couplet.serializeElement(element, {form: "pretty", xmlns: "u"}));
    equal("<n0:a xmlns:n0=\"u\" b=\"2\" c=\"1\"><n0:d><n0:e></n0:e></n0:d><n0:f>g</n0:f></n0:a>", couplet.serializeElement(element, {form: "canonical"}));
    throws(function () { couplet.serializeElement(element, {form: "nice"}); }, "TypeError", "options.form");
  });
  check("a stream tells of heads and pieces", function () {
    var open = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";
    ["typed", "element"].forEach(function (as) {
      var parser = new couplet.StreamParser({framing: "tcp", as: as, heads: true, pieces: "{http://jabber.org/protocol/ibb}data"});
      var head = parser.feed(open + "<iq type='set' id='1'>").pop();
      equal({kind: "head", name: "iq", xmlns: "jabber:client", attributes: {type: "set", id: "1"}}, head);
      var events = parser.feed("<data xmlns='http://jabber.org/protocol/ibb' seq='0'>QU");
      events = events.concat(parser.feed("JD</data></iq>"));
      var piece = function (text, last) {
        return {kind: "piece", name: "data", xmlns: "http://jabber.org/protocol/ibb", attributes: {seq: "0"}, text: text, last: last};
      };
      equal([piece("QU", false), piece("JD", false), piece("", true)], events.slice(0, 3));
      equal(["iq", as === "element"], [events[3].kind, "element" in events[3]]);
      equal(4, events.length);
    });
    new couplet.StreamParser({framing: "websocket", pieces: ["{}a", "{u}b"]});
    throws(function () { new couplet.StreamParser({framing: "tcp", pieces: ["{u}a", "{u"]}); }, "TypeError", "options.pieces[1] must be a name");
    throws(function () { new couplet.StreamParser({framing: "tcp", pieces: "data"}); }, "TypeError", "options.pieces must be a name with its namespace");
    throws(function () { new couplet.StreamParser({framing: "tcp", heads: 1}); }, "TypeError", "options.heads");
  });
  check("the first of several children stays the first", function () {
    var text = "<message xmlns=\"jabber:client\"><thread>1</thread><body>a</body><x xmlns=\"urn:x\"/><thread>2</thread>"
      + "<body>b</body></message>";
    var mixed = text.replace("<x xmlns=\"urn:x\"/>", "").replace("<thread>1", "<x xmlns=\"urn:x\"/><thread>1");
    equal(text, couplet.serialize(couplet.parse(text)));
    equal(mixed, couplet.serialize(couplet.parse(mixed)));
  });
  check("a body is written once, whatever is said of its language", function () {
    var texts = {"": "A", de: "B"};
    equal("<message xmlns=\"jabber:client\"><body>C</body><body xml:lang=\"de\">B</body></message>",
      couplet.serialize({kind: "message", body: "C", bodyByLanguage: texts}));
    equal("<message xmlns=\"jabber:client\"><body>A</body><body xml:lang=\"de\">B</body></message>",
      couplet.serialize({kind: "message", bodyByLanguage: texts}));
    equal("<message xmlns=\"jabber:client\"><body xml:lang=\"de\">B</body></message>",
      couplet.serialize({kind: "message", body: "B", bodyByLanguage: {de: "B"}}));
    equal("<message xmlns=\"jabber:client\"><body>C</body><body xml:lang=\"de\">B</body></message>",
      couplet.serialize({kind: "message", body: "C", bodyByLanguage: {de: "B"}}));
  });
  check("children are written in the order that an object says, and sensibly when it was changed", function () {
    var read = couplet.parse("<message>a<x xmlns='u'/><body>1</body>b<body xml:lang='de'>2</body><x xmlns='u'/>c</message>");
    equal(["unknown", "unknown", "body", "unknown", "body", "unknown", "unknown"], read.childOrder);
    function inner(changes) {
      return couplet.serialize(Object.assign({}, read, changes)).replace(/^<message[^>]*>|<\/message>$/g, "");
    }
    equal("a<x xmlns=\"u\"/><body>1</body>b<body xml:lang=\"de\">2</body><x xmlns=\"u\"/>c", inner({}));
    equal("a<x xmlns=\"u\"/><body>3</body>b<body xml:lang=\"de\">2</body><x xmlns=\"u\"/>c<subject>s</subject>", inner({subject: "s", body: "3"}));
    equal("<body>1</body><body xml:lang=\"de\">2</body>", inner({unknown: undefined}));
    equal("a<x xmlns=\"u\"/><body>1</body>b<x xmlns=\"u\"/>c", inner({bodyByLanguage: undefined}));
    equal("a<x xmlns=\"u\"/>b<x xmlns=\"u\"/>c", inner({body: undefined, bodyByLanguage: undefined}));
    equal("<body>1</body><body xml:lang=\"de\">2</body>ab", inner({unknown: ["a", "b"], childOrder: ["body", "nothing", "unknown", "type"]}));
    equal("a<x xmlns=\"u\"/>b<x xmlns=\"u\"/>c<body>1</body><body xml:lang=\"de\">2</body>", inner({childOrder: undefined}));
    throws(function () { inner({childOrder: "body"}); }, "TypeError", "message.childOrder must be an array");
    throws(function () { inner({childOrder: ["body", -1]}); }, "TypeError", "message.childOrder[1] must be");
    var cut = couplet.parse("<message><delay xmlns='urn:xmpp:delay' stamp='1970-01-01T00:00:00Z'>a\ud83d\ude00<x/>b</delay></message>");
    equal([3, "unknown", 1], cut.delay.childOrder);
    equal(true, couplet.serialize(cut).indexOf("a\ud83d\ude00<x/>b<") > 0);
    cut.delay.reason = "xy\ud83d\ude00";
    equal(true, couplet.serialize(cut).indexOf("xy<x/>\ud83d\ude00<") > 0);
    cut.delay.reason = "other";
    equal(true, couplet.serialize(cut).indexOf(">other<x") > 0);
  });
  check("what RFC 6120 and RFC 6121 forbid a sender is not written", function () {
    var error = {type: "cancel", condition: "item-not-found"};
    function refused(stanza, words) { throws(function () { couplet.serialize(stanza); }, "TypeError", words); }
    ["message", "presence", "iq"].forEach(function (kind) {
      var id = kind === "iq" ? "1" : undefined;
      refused({kind: kind, id: id, type: "error"}, kind + " must have exactly one error, as its type is error");
      refused({kind: kind, id: id, type: "error\r"}, kind + " must have exactly one error, as its type is error");
      refused({kind: kind, id: id, type: "error", error: {}}, kind + ".error.type");
      refused({kind: kind, id: id, type: "error", error: {condition: "gone"}}, kind + ".error.type");
      refused({kind: kind, id: id, type: "error", error: {type: "wait"}}, kind + ".error.condition");
      refused({kind: kind, id: id, type: "error", error: {type: "wait", condition: "sold-out"}}, kind + ".error.condition must be one of bad-request");
      refused({kind: kind, id: id, type: "error", error: {type: "wait", condition: "conflict", alternative: "xmpp:a@b"}}, kind + ".error.alternative");
      couplet.serialize({kind: kind, id: id, type: "error", error: error});
    });
    refused({kind: "message", type: "chat", error: error}, "message must not have an error, as its type is chat");
    refused({kind: "message", error: error}, "message must not have an error, as it has no type");
    refused({kind: "iq", type: "get", id: "1", error: error}, "iq must not have an error");
    refused({kind: "iq", type: "result", id: "1", unknown: [{name: "a"}, {name: "b"}]}, "at most one child element");
    refused({kind: "iq", type: "set", id: "1", unknown: [{name: "a"}], more: {ping: [true]}}, "exactly one child element");
    refused({kind: "presence", type: "unavailable", show: "away"}, "neither show nor priority");
    refused({kind: "presence", type: "unavailable", priority: 1}, "neither show nor priority");
    throws(function () { couplet.errorReply({kind: "message"}, "nope"); }, "TypeError", "error must be a condition of RFC 6120");
    equal("sold-out", couplet.parse("<message type='error'><error><sold-out xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>").error.condition);
  });
  check("a property that is undefined is absent", function () {
    equal("<iq xmlns=\"jabber:client\" type=\"get\" id=\"1\"><a xmlns=\"u\"/></iq>", couplet.serialize({kind: "iq", type: "get", id: "1",
      unknown: [{name: "a", xmlns: "u", attributes: undefined, children: undefined}], more: undefined, error: undefined, unknownIn: undefined,
      unknownAttributes: undefined, childOrder: undefined, problems: undefined, to: undefined}));
    throws(function () { couplet.serialize({kind: "iq", type: "get", id: "1", unknown: undefined}); }, "TypeError", "exactly one child element");
    equal("<message xmlns=\"jabber:client\"><body>x</body></message>",
      couplet.serialize({kind: "message", body: "x", bodyByLanguage: {de: undefined, "": undefined}, more: {delay: undefined}, unknownIn: {body: undefined}}));
  });
  check("several of one extension are written in order, and only extensions", function () {
    var stamp = new Date(0);
    var text = couplet.serialize({kind: "message", delay: {stamp: stamp}, more: {delay: [{stamp: stamp, reason: "r"}], chatState: undefined}});
    equal("r", couplet.parse(text).more.delay[0].reason);
    throws(function () { couplet.serialize({kind: "message", more: {body: ["a"]}}); }, "TypeError", "message.more.body is no extension");
    throws(function () { couplet.serialize({kind: "message", more: {delay: {}}}); }, "TypeError", "message.more.delay must be an array");
    throws(function () { couplet.serialize({kind: "message", more: {delay: [{}]}}); }, "TypeError", "message.more.delay[0].stamp");
  });
  check("stanzas in stanzas do not overflow the stack: what is deep is kept as it stands", function () {
    var wrap = {key: "wrapped", name: "w", xmlns: "urn:w", fields: {stanza: {stanza: true}}};
    var codec = couplet.createCodec({extensions: [wrap], limits: {depth: 3000, namespaces: 3000}});
    var depth = 300;
    var text = "<message xmlns='jabber:client'><w xmlns='urn:w'>".repeat(depth) + "</w></message>".repeat(depth);
    var stanza = codec.parse(text);
    equal(couplet.parseElement(text, {limits: {depth: 3000, namespaces: 3000}}).children.length,
      couplet.parseElement(codec.serialize(stanza), {limits: {depth: 3000, namespaces: 3000}}).children.length);
    var deepest = stanza;
    for (var levels = 0; deepest.wrapped; levels++) deepest = deepest.wrapped.stanza;
    equal(64, levels);
    equal("w", deepest.unknown[0].name);
    deepest.wrapped = {stanza: stanza};
    throws(function () { codec.serialize(stanza); }, "TypeError", "More than 128 objects");
  });

  check("nothing recurses on depth", function () {
    // HtmlUnit, which knows no structuredClone, interprets and takes minutes.
    var depth = typeof structuredClone === "function" ? 200000 : 3000;
    var limits = {depth: depth + 10, stanzaLength: 1 << 28};
    var text = "<a>".repeat(depth) + "x" + "</a>".repeat(depth);
    var element = couplet.parseElement(text, {limits: limits});
    equal(true, couplet.serializeElement(element) === text);
    equal(true, couplet.serializeElement(element, {form: "canonical"}) === text);
    equal(true, couplet.serializeElement(element, {form: "pretty"}).length > text.length);
    equal(["x"], couplet.find(element, "a/".repeat(depth - 2) + "a").children);
    equal(true, couplet.serializeElement(xml([text])) === text);
    var codec = couplet.createCodec({limits: limits});
    var message = "<message xmlns=\"jabber:client\"><a xmlns=\"u\">" + text + "</a></message>";
    var parsed = codec.parse(message);
    equal(true, codec.serialize(parsed) === message);
    equal(true, codec.serialize(codec.fromJSON(couplet.toJSON(parsed))) === message);
    var stream = new couplet.StreamParser({framing: "websocket", limits: limits});
    stream.feed("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
    equal("message", stream.feed(message)[0].kind);
  });
  check("what a getter of the caller throws comes through", function () {
    var own = new RangeError("mine");
    try {
      couplet.serializeElement({get name() { throw own; }});
    } catch (error) {
      if (error !== own) throw new Error("another error came: " + error);
      return;
    }
    throw new Error("nothing was thrown");
  });

  check("instances show nothing of themselves", function () {
    [new couplet.StreamParser({framing: "tcp"}), session({password: "secret"}), new couplet.Observer()].forEach(function (instance) {
      equal("{}", JSON.stringify(instance));
      equal([], Object.keys(instance));
      for (var key in instance) throw new Error("shows " + key);
    });
  });
  check("instances work behind a proxy", function () {
    if (typeof Proxy !== "function") return;
    var parser = new Proxy(new couplet.StreamParser({framing: "websocket"}), {});
    equal("open", parser.feed("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>")[0].kind);
  });
  check("events before an error are in the error", function () {
    var parser = new couplet.StreamParser({framing: "tcp"});
    parser.feed("<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>");
    throws(function () { parser.feed("<presence/><iq id='1'/><a></b>"); }, "XmlError", "</b>");
    try {
      parser.restart();
      parser.feed("<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'><presence/><iq id='1'/><a></b>");
    } catch (error) {
      equal(["open", "presence", "invalid"], error.events.map(function (one) { return one.kind; }));
      return;
    }
    throw new Error("nothing was thrown");
  });
  check("good XML that is no stream is a StreamError", function () {
    throws(function () { new couplet.StreamParser({framing: "tcp"}).feed("<html>"); }, "StreamError", "html", {condition: "invalid-namespace"});
  });

  // A login with PLAIN, so that it is over at once everywhere.
  var login = function (one) {
    one.open();
    one.receive("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' from='montague.lit' version='1.0'/>");
    one.receive("<stream:features xmlns:stream='http://etherx.jabber.org/streams'><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism></mechanisms></stream:features>");
    one.receive("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
    one.receive("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' from='montague.lit' version='1.0'/>");
    one.receive("<stream:features xmlns:stream='http://etherx.jabber.org/streams'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></stream:features>");
    one.receive("<iq xmlns='jabber:client' type='result' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>romeo@montague.lit/x</jid></bind></iq>");
  };
  check("a session logs in, sends and closes", function () {
    var one = session({password: "p", encrypted: true, mechanisms: ["PLAIN"]});
    var sent = [];
    var seen = [];
    one.on("send", function (text) { sent.push(text); });
    ["open", "features", "online", "message", "close", "failed"].forEach(function (kind) {
      one.on(kind, function (event) { seen.push(event.kind); });
    });
    equal("new", one.state);
    throws(function () { one.send({kind: "message"}); }, "InvalidStateError", "");
    login(one);
    equal("online", one.state);
    equal("romeo@montague.lit/x", one.jid);
    equal(true, one.features.binding);
    one.send({kind: "message", to: "juliet@capulet.lit", body: "x"});
    one.send({name: "presence"});
    equal(["<message xmlns=\"jabber:client\" to=\"juliet@capulet.lit\"><body>x</body></message>", "<presence xmlns=\"jabber:client\"/>"], sent.slice(-2));
    one.receive(message.replace("<message", "<message xmlns='jabber:client'"));
    one.close();
    one.receive("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
    equal(["open", "features", "open", "features", "online", "message", "close"], seen);
    equal("closed", one.state);
  });
  check("a failed login says why", function () {
    var one = session({password: "p", encrypted: true, mechanisms: ["PLAIN"]});
    var failure;
    one.on("failed", function (event) { failure = event; });
    one.open();
    one.receive("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' from='montague.lit' version='1.0'/>");
    one.receive("<a></b>");
    equal(["bad-xml", "not-well-formed", "failed"], [failure.reason, failure.condition, one.state]);
  });
  check("nonces come from the platform and differ", function () {
    var nonce = function () {
      var first;
      var one = session({password: "p", encrypted: true, mechanisms: ["SCRAM-SHA-1"]});
      one.on("send", function (text) { first = text; });
      one.open();
      one.receive("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' from='montague.lit' version='1.0'/>");
      one.receive("<stream:features xmlns:stream='http://etherx.jabber.org/streams'><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>SCRAM-SHA-1</mechanism></mechanisms></stream:features>");
      return first;
    };
    var first = nonce();
    if (first.indexOf("SCRAM-SHA-1") < 0 || first === nonce()) throw new Error("no or one nonce: " + first);
  });
  check("subscriptions end by function, by signal and after once", function () {
    var one = session();
    var calls = [];
    var off = one.on("send", function () { calls.push("a"); });
    one.on("send", function () { calls.push("b"); }, {once: true});
    // HtmlUnit has an AbortController that does nothing.
    var abort = typeof AbortController === "function" ? new AbortController() : null;
    if (abort && typeof abort.signal.aborted !== "boolean") abort = null;
    if (abort) one.on("send", function () { calls.push("c"); }, {signal: abort.signal});
    one.on("send", function () { calls.push("d"); });
    one.open();
    off();
    if (abort) abort.abort();
    one.close();
    equal(abort ? ["a", "b", "c", "d", "d"] : ["a", "b", "d", "d"], calls);
  });
  check("an observer calls who matches, in order, whoever throws", function () {
    var calls = [];
    var errors = [];
    var observer = new couplet.Observer({error: function (error, event) { errors.push(event.kind + " " + error.message); }});
    observer.on("message", {type: "chat", has: "chatState"}, function (m) { calls.push("state " + m.chatState); });
    observer.on("message", function () { throw new Error("boom"); });
    observer.on("message", {from: "juliet@capulet.lit"}, function (m) { calls.push("from " + m.body); });
    observer.on("message", {type: "groupchat"}, function () { calls.push("never"); });
    observer.on("message", {has: {name: "active", xmlns: "urn:other"}}, function () { calls.push("never"); });
    equal(false, observer.dispatch(couplet.parse(message)));
    equal(["state active", "from Hi"], calls);
    equal(["message boom"], errors);
  });
  check("an observer that wants an extension is told when its property is there", function () {
    var calls = [];
    var observer = new couplet.Observer();
    observer.on("message", {has: "delay"}, function (m) { calls.push("always " + m.delay.stamp.getTime()); });
    observer.on("message", {has: ["delay", "chatState"]}, function () { calls.push("both"); });
    observer.on("message", {has: "delay"}, function (m) { calls.push("once " + m.delay.stamp.getTime()); }, {once: true});
    function dispatch(delay) {
      observer.dispatch(couplet.parseElement("<message xmlns='jabber:client'><delay xmlns='urn:xmpp:delay'" + delay + "/></message>"));
    }
    dispatch(" stamp='soon'");
    dispatch("");
    equal([], calls);
    dispatch(" stamp='1970-01-01T00:00:01Z'");
    dispatch(" stamp='1970-01-01T00:00:02Z'");
    equal(["always 1000", "once 1000", "always 2000"], calls);
  });
  check("what a page declares in several versions is checked", function () {
    function declares(more, reason) {
      var declaration = {key: "box", name: "box", xmlns: "urn:box"};
      Object.keys(more).forEach(function (key) { declaration[key] = more[key]; });
      throws(function () { couplet.createCodec({extensions: [declaration]}); }, "TypeError", reason);
    }
    declares({alsoIn: ["urn:box:0"]}, "options.extensions[0].alsoIn needs fields");
    declares({alsoIn: "urn:box:0", fields: {}}, "options.extensions[0].alsoIn must be an array of namespaces");
    declares({alsoIn: [5], fields: {}}, "options.extensions[0].alsoIn[0] must be a string");
    declares({alsoIn: ["urn:box:0"], fields: {xmlns: {attribute: "x"}}}, "options.extensions[0].fields.xmlns");
    declares({extensions: 1}, "options.extensions[0].extensions must be a boolean");
    declares({fields: {unknownIn: {text: true}}}, "has a meaning of its own");
  });
  check("a request is claimed once, and refused when nobody does", function () {
    var one = session({password: "p", encrypted: true, mechanisms: ["PLAIN"]});
    var sent = [];
    var claims = [];
    one.on("send", function (text) { sent.push(text); });
    var observer = new couplet.Observer({session: one, answerUnclaimed: true});
    observer.on("iq", {has: "ping"}, function (iq, event) { claims.push(event.claim(), event.claim()); });
    login(one);
    one.receive("<iq xmlns='jabber:client' type='get' id='1'><ping xmlns='urn:xmpp:ping'/></iq>");
    equal([true, false], claims);
    var before = sent.length;
    one.receive("<iq xmlns='jabber:client' type='get' id='2' from='a@b'><q xmlns='urn:q'/></iq>");
    equal(before + 1, sent.length);
    var answer = couplet.parse(sent[before]);
    equal(["error", "2", "a@b", "service-unavailable"], [answer.type, answer.id, answer.to, answer.error.condition]);
  });
  check("a session takes bytes, cut anywhere", function () {
    var one = new couplet.Session({jid: "a@b", framing: "tcp", timer: "none"});
    var ids = [];
    one.on("open", function (event) { ids.push(event.id); });
    one.open();
    var text = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0' id='";
    one.receive(new Uint8Array(text.split("").map(function (c) { return c.charCodeAt(0); })));
    one.receive(new Uint8Array([0xC3]));
    one.receive(new Uint8Array([0xA9, 0x27, 0x3E]));
    equal(["\u00e9"], ids);
    throws(function () { one.receive(5); }, "TypeError", "data must be a string or a Uint8Array");
  });
  check("a session binds to each connection of its own", function () {
    var one = session({password: "p", encrypted: true, resume: true});
    var sent = [];
    one.on("send", function (text) { sent.push(text); });
    ["AQ==", "Ag=="].forEach(function (expected, i) {
      one.open({channelBindings: [{type: "tls-exporter", data: new Uint8Array([i + 1])}]});
      one.receive("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0'/>");
      one.receive("<stream:features xmlns:stream='http://etherx.jabber.org/streams'><mechanisms"
        + " xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>SCRAM-SHA-1-PLUS</mechanism></mechanisms></stream:features>");
      equal("SCRAM-SHA-1-PLUS", couplet.parseElement(sent[sent.length - 1]).attributes.mechanism);
      one.disconnected();
    });
    throws(function () { one.open({channelBindings: 1}); }, "TypeError", "options.channelBindings");
  });
  check("where to go instead comes in parts", function () {
    var one = session({});
    var failures = [];
    one.on("failed", function (failure) { failures.push([failure.elsewhere, failure.host, failure.port]); });
    one.open();
    one.receive("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0'/>");
    one.receive("<error xmlns='http://etherx.jabber.org/streams'><see-other-host"
      + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'>[::1]:9222</see-other-host></error>");
    equal([["[::1]:9222", "::1", 9222]], failures);
  });
  check("documents of host-meta give addresses", function () {
    var document = {links: [
      {rel: "urn:xmpp:alt-connections:xbosh", href: "https://web.example.com:5280/bosh"},
      {rel: "urn:xmpp:alt-connections:websocket", href: "wss://web.example.com:443/ws"},
      {rel: "urn:xmpp:alt-connections:websocket", href: "ws://in.the.clear/"}]};
    equal({webSockets: ["wss://web.example.com:443/ws"], bosh: ["https://web.example.com:5280/bosh"]},
      couplet.parseHostMeta(JSON.stringify(document)));
    throws(function () { couplet.parseHostMeta("{"); }, "TypeError", "");
    throws(function () { couplet.parseHostMeta(1); }, "TypeError", "text must be a string");
  });
  check("requests over BOSH carry keys", function () {
    var bosh = new couplet.Bosh({rid: 1, keys: true, timer: "none"});
    var bodies = [];
    bosh.on("request", function (request) { bodies.push(couplet.parseElement(request.body).attributes); });
    var one = session({framing: "bosh", password: "x"});
    one.on("send", bosh.send.bind(bosh));
    one.open();
    equal([40, undefined], [bodies[0].newkey.length, bodies[0].key]);
  });
  // What a session believes.
  var streamFeatures = function (offers) {
    return "<stream:features xmlns:stream='http://etherx.jabber.org/streams'>" + offers + "</stream:features>";
  };
  var saslOffer = function (names) {
    return "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
      + names.map(function (name) { return "<mechanism>" + name + "</mechanism>"; }).join("") + "</mechanisms>";
  };
  var recorded = function (options, kinds) {
    var one = session(options);
    one.came = [];
    one.sent = [];
    one.on("send", function (text) { one.sent.push(text); });
    (kinds || ["online", "failed", "pin", "acknowledged", "iq", "close"]).forEach(function (kind) {
      one.on(kind, function (event) { one.came.push(event); });
    });
    return one;
  };
  var offered = function (options, offers) {
    var one = recorded(options);
    one.open();
    one.receive("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' from='montague.lit' version='1.0'/>");
    one.receive(streamFeatures(offers));
    return one;
  };
  var failure = function (one) { return one.came[one.came.length - 1]; };
  check("a stripped offer gets no password", function () {
    var one = offered({password: "p", encrypted: true}, saslOffer(["PLAIN"]));
    equal(["no-mechanism", ["PLAIN"], 2], [failure(one).reason, failure(one).mechanisms, one.sent.length]);
    if (failure(one).message.indexOf("option plain") < 0) throw new Error(failure(one).message);
    equal("authenticating", offered({password: "p", encrypted: true, plain: true}, saslOffer(["PLAIN"])).state);
  });
  check("a session tells what a login had, and takes no less", function () {
    var one = recorded({password: "p", encrypted: true, mechanisms: ["PLAIN"]});
    login(one);
    var pin = {mechanism: "PLAIN", channelBinding: false, sasl2: false, encrypted: true};
    equal([{kind: "online", jid: "romeo@montague.lit/x", resumed: false}, {kind: "pin", pin: pin}], one.came);
    var stronger = {mechanism: "SCRAM-SHA-256", iterations: 10000, encrypted: true};
    var weak = offered({password: "p", encrypted: true, pin: stronger}, saslOffer(["SCRAM-SHA-1"]));
    equal(["failed", "downgrade", ["SCRAM-SHA-1"], 2], [weak.state, failure(weak).reason, failure(weak).mechanisms, weak.sent.length]);
    equal("downgrade", failure(offered({password: "p", pin: stronger}, saslOffer(["SCRAM-SHA-256"]))).reason);
    equal("authenticating", offered({password: "p", encrypted: true, pin: stronger}, saslOffer(["SCRAM-SHA-256"])).state);
    throws(function () { session({pin: {mechanism: "X"}}); }, "TypeError", "mechanism");
    throws(function () { session({pin: {strength: 1}}); }, "TypeError", "options.pin.strength");
  });
  check("a stream over TCP is encrypted, unless somebody says otherwise", function () {
    ["", "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"].forEach(function (offer) {
      [{}, {unencrypted: true}, {encrypted: true}].forEach(function (more, i) {
        more.password = "p";
        more.framing = "tcp";
        var one = recorded(more);
        one.open();
        one.receive("<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>"
          + "<stream:features>" + offer + saslOffer(["SCRAM-SHA-1"]) + "</stream:features>");
        equal(i === 0 ? "tls-required" : "authenticating", i === 0 ? failure(one).reason : one.state);
      });
    });
  });
  check("a session goes online as nobody else", function () {
    var text = "<iq xmlns='jabber:client' type='result' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>mallory@montague.lit/x</jid></bind></iq>";
    [false, true].forEach(function (any) {
      var one = recorded({password: "p", encrypted: true, plain: true, anyAccount: any});
      var receive = one.receive;
      login({open: function () { one.open(); }, receive: function (data) { one.receive(data.indexOf("<iq") === 0 ? text : data); }});
      equal(any ? "online" : "failed", one.state);
      if (!any) equal(["wrong-account", undefined], [failure(one).reason, one.jid]);
    });
  });
  check("nobody else answers a session's own request", function () {
    var one = recorded({password: "p", encrypted: true, plain: true, carbons: true});
    login(one);
    var id = couplet.parse(one.sent[one.sent.length - 1]).id;
    if (id.length < 20) throw new Error("easy to guess: " + id);
    one.came.length = 0;
    ["mallory@evil.example/x", "romeo@montague.lit/other", "x@@y", ""].forEach(function (from, i) {
      one.receive("<iq xmlns='jabber:client' type='result' id='" + id + "' from='" + from + "'/>");
      equal(i + 1, one.came.length);
    });
    one.receive("<iq xmlns='jabber:client' type='result' id='" + id + "' from='romeo@montague.lit'/>");
    equal(4, one.came.length);
  });
  check("where to go instead is an address that the framing can use", function () {
    [["wss://b.example/x", true], ["javascript:alert(1)", false], ["ws://b.example/", false], ["https://b.example/", false],
      ["wss://u@b.example/", false], ["wss://b.example/#a", false], [" wss://b.example/", false], ["wss://b.example\\x/", false]
    ].forEach(function (one) {
      var close = "<close xmlns='urn:ietf:params:xml:ns:xmpp-framing' see-other-uri='" + one[0] + "'/>";
      var client = offered({password: "p", encrypted: true}, saslOffer(["SCRAM-SHA-1"]));
      client.receive(close);
      equal([one[1] ? one[0] : undefined, one[1] ? "elsewhere" : "no"], [failure(client).elsewhere, failure(client).retry]);
    });
    var events = new couplet.StreamParser({framing: "websocket"}).feed("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing' see-other-uri='javascript:alert(1)'/>");
    equal([{kind: "close"}], Array.from(events));
    equal({webSockets: [], bosh: []}, couplet.parseHostMeta(JSON.stringify({links: [
      {rel: "urn:xmpp:alt-connections:xbosh", href: "https://u:p@web.example.com/"},
      {rel: "urn:xmpp:alt-connections:websocket", href: "wss://web.example.com/a b"}]})));
  });
  check("BOSH ends by its own words", function () {
    ["item-not-found", "bad-request", "other-request", "remote-stream-error", "see-other-uri", "system-shutdown"].forEach(function (word) {
      var one = recorded({password: "p", framing: "bosh"});
      one.open();
      one.receive("<body xmlns='http://jabber.org/protocol/httpbind' type='terminate' condition='" + word + "'/>");
      equal(word, failure(one).condition);
    });
  });
  check("a session ends once", function () {
    var one = recorded({password: "p", framing: "tcp", unencrypted: true});
    one.open();
    one.receive("<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>"
      + "<stream:features>" + saslOffer(["SCRAM-SHA-1"]) + "</stream:features>"
      + "<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure><a></b>");
    equal(["failed"], one.came.map(function (event) { return event.kind; }));
    equal("</stream:stream>", one.sent[one.sent.length - 1]);
    equal(1, one.sent.filter(function (text) { return text === "</stream:stream>"; }).length);
  });
  check("counts are read as everywhere", function () {
    [" 2 ", "+2", "abc", "", undefined, "-1", "2.0"].forEach(function (h) {
      var one = recorded({password: "p", encrypted: true, plain: true, resume: true});
      login({open: function () { one.open(); }, receive: function (data) {
        one.receive(data.replace("<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>", "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/><sm xmlns='urn:xmpp:sm:3'/>"));
      }});
      one.receive("<enabled xmlns='urn:xmpp:sm:3' id='x' resume='true'/>");
      for (var i = 0; i < 3; i++) one.send({kind: "presence"});
      one.came.length = 0;
      var answer = "<a xmlns='urn:xmpp:sm:3'" + (h === undefined ? "" : " h='" + h + "'") + "/>";
      one.receive(answer);
      if (h === " 2 ") {
        equal(["acknowledged", "acknowledged"], one.came.map(function (event) { return event.kind; }));
      } else {
        equal(["unexpected-element", "invalid-xml"], [failure(one).reason, failure(one).condition]);
        if (/never sent/.test(failure(one).message) || one.sent.join("").indexOf("too-high") >= 0) throw new Error(failure(one).message);
      }
    });
  });
  check("a session goes on after a call that failed", function () {
    var one = recorded({password: "p", encrypted: true, plain: true});
    login(one);
    one.came.length = 0;
    one.receive("<iq xmlns='jabber:client' type='result' id='1'/>");
    equal(["online", 1], [one.state, one.came.length]);
  });
  check("another framing is called by its name", function () {
    var header = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";
    var open = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0'/>";
    var body = "<body xmlns='http://jabber.org/protocol/httpbind'/>";
    [["websocket", header, "tcp"], ["websocket", "<?xml version='1.0'?>" + header, "tcp"], ["websocket", "</stream:stream>", "tcp"],
      ["websocket", body, "bosh"], ["tcp", open, "websocket"], ["tcp", body, "bosh"], ["bosh", header, "tcp"], ["bosh", open, "websocket"]
    ].forEach(function (one) {
      throws(function () { new couplet.StreamParser({framing: one[0]}).feed(one[1]); }, "StreamError", "of the framing \"" + one[2] + "\"");
    });
    throws(function () { couplet.parse("\uFEFF<message/>"); }, "XmlError", "byte order mark (U+FEFF)");
  });
  check("numbers of BOSH are told as they came", function () {
    throws(function () { new couplet.Bosh({wait: 99999999999}); }, "TypeError", "options.wait");
    throws(function () { new couplet.Bosh({wait: 4000}); }, "TypeError", "4000");
    throws(function () { new couplet.Bosh({timer: "none"}).fail(1, 4294967300); }, "TypeError", "status");
  });
  check("a long text of many pieces is whole, as it comes and as it goes", function () {
    var text = new Array(9001).join("&\u20ac<");
    var xml = "<a xmlns='urn:x'>" + text.replace(/&/g, "&amp;").replace(/</g, "&lt;") + "</a>";
    equal(true, couplet.parseElement(xml).children[0] === text);
    equal(true, couplet.serializeElement(couplet.parseElement(xml)) === xml.replace(/'/g, "\""));
    var parser = new couplet.StreamParser({framing: "tcp", as: "element"});
    parser.feed("<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'><message><body>");
    for (var at = 0; at < text.length; at += 3) parser.feed("&amp;\u20ac&lt;");
    equal(true, parser.feed("</body></message>")[0].element.children[0].children[0] === text);
  });
  check("nicknames hold no more marks in a row than an address could", function () {
    var marks = new Array(512).join("\u0327");
    equal(true, couplet.Jid.nickname("a" + marks) === "a" + marks);
    throws(function () { couplet.Jid.nickname("a\u0327" + marks); }, "JidError", "more than 511 combining marks in a row");
  });
  check("a session goes on with a stream of BOSH that somebody has logged in on", function () {
    var online = [];
    var sent = [];
    var one = new couplet.Session({jid: "romeo@montague.lit", framing: "bosh", timer: "none"});
    one.on("online", function (event) { online.push(event); });
    one.on("send", function (text) { sent.push(text); });
    throws(function () { one.attach("romeo@montague.lit"); }, "TypeError", "has no resourcepart");
    throws(function () { one.attach("juliet@capulet.lit/b"); }, "TypeError", "is not of romeo@montague.lit");
    throws(function () { one.attach("@"); }, "JidError", "");
    throws(function () { one.attach(); }, "TypeError", "jid must be a string");
    one.attach("romeo@montague.lit/orchard");
    one.send({kind: "presence"});
    equal([[{kind: "online", jid: "romeo@montague.lit/orchard", resumed: false}], 1, "online"], [online, sent.length, one.state]);
    throws(function () { one.attach("romeo@montague.lit/orchard"); }, "InvalidStateError", "begun already");
    throws(function () { session().attach("romeo@montague.lit/orchard"); }, "InvalidStateError", "over HTTP");
  });
  check("one kind of stanza is read, and no other", function () {
    equal("Hi", couplet.parseMessage(message).body);
    equal(5, couplet.parsePresence("<presence><priority>5</priority></presence>").priority);
    equal("result", couplet.parseIq("<iq type='result' id='a'/>").type);
    var codec = couplet.createCodec({extensions: [{key: "note", name: "note", xmlns: "urn:note"}]});
    equal(true, codec.parseMessage("<message><note xmlns='urn:note'/></message>").note);
    equal("unavailable", codec.parsePresence("<presence type='unavailable'/>").type);
    equal("a", codec.parseIq("<iq type='result' id='a'/>").id);
    [["parseMessage", "<iq type='result' id='a'/>", "Expected a message, found an iq"],
      ["parsePresence", message, "Expected presence, found a message"],
      ["parseIq", "<presence/>", "Expected an iq, found presence"],
      ["parseIq", "<iq type='get' id='a'/>", "must have exactly one child"],
      ["parseMessage", "<message xmlns='urn:x'/>", "found message in the namespace urn:x"],
      ["parseMessage", "<stream:features/>", "found features in the namespace http://etherx.jabber.org/streams"]
    ].forEach(function (one) {
      throws(function () { couplet[one[0]](one[1]); }, "StanzaError", one[2], {condition: "bad-request"});
      throws(function () { codec[one[0]](one[1]); }, "StanzaError", one[2], {condition: "bad-request"});
    });
    throws(function () { couplet.parseMessage(5); }, "TypeError", "xml must be");
    throws(function () { couplet.parseMessage("<message>"); }, "XmlError", "");
  });
  check("what came is stored as JSON and taken up again", function () {
    var xml = "<message from='a@b' type='error'><body xml:lang='en' __proto__='1'>Hi</body><delay xmlns='urn:xmpp:delay' stamp='2002-09-10T23:08:25.123Z'/>"
      + "<delay xmlns='urn:xmpp:delay' stamp='yesterday'/></message>";
    var read = couplet.parse(xml);
    var stored = JSON.stringify(couplet.toJSON(read));
    var again = couplet.fromJSON(JSON.parse(stored));
    equal(stored, JSON.stringify(couplet.toJSON(again)));
    if (read.delay) equal([true, 1031699305123], [again.delay.stamp instanceof Date, again.delay.stamp.getTime()]);
    equal(read.problems, again.problems);
    var features = couplet.parse("<stream:features><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></stream:features>");
    equal(features, couplet.fromJSON(JSON.parse(JSON.stringify(couplet.toJSON(features)))));
    equal({a: "AQID", b: [1, null, true]}, couplet.toJSON({a: new Uint8Array([1, 2, 3]), b: [1, null, true], c: undefined}));
    throws(function () { couplet.fromJSON(stored); }, "TypeError", "stanza must be an object with a kind, not \"{");
    throws(function () { couplet.fromJSON({kind: "online"}); }, "TypeError", "not \"online\"");
    throws(function () { couplet.fromJSON({kind: "message", delay: {stamp: "yesterday"}}); }, "TypeError", couplet.Caps ? "message.delay.stamp must be a valid Date or its text, not \"yesterday\"" : "delay");
  });
  check("a component's stanzas are as typed as a client's", function () {
    var component = new couplet.StreamParser({framing: "tcp"});
    var header = "<stream:stream xmlns='jabber:component:accept' xmlns:stream='http://etherx.jabber.org/streams' id='3BF96D32' from='plays.shakespeare.lit'>";
    var inner = "<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client'><body>in</body></message></forwarded>";
    var events = component.feed(header + "<handshake/><message from='a@b' to='plays.shakespeare.lit'><body>Hi</body>" + inner + "</message>"
      + "<iq type='get' id='1' from='a@b'><query xmlns='jabber:iq:version'/></iq>");
    equal(["open", "element", "message", "iq"], events.map(function (event) { return event.kind; }));
    equal(["Hi", undefined], [events[2].body, events[2].unknown && couplet.Caps ? "unknown" : undefined]);
    equal("<message from=\"a@b\" to=\"plays.shakespeare.lit\"><body>Hi</body>" + inner.replace(/'/g, "\"") + "</message>",
      couplet.serialize(events[2], {xmlns: "jabber:component:accept"}));
    equal(["1", "get"], [events[3].id, events[3].type]);
    ["jabber:server", "jabber:component:connect"].forEach(function (xmlns) {
      equal("Hi", couplet.parseMessage("<message xmlns='" + xmlns + "'><body>Hi</body></message>").body);
    });
    equal("element", couplet.parse("<handshake xmlns='jabber:component:accept'/>").kind);
    var untyped = new couplet.StreamParser({framing: "tcp", as: "element"}).feed(header + "<message/>")[1];
    equal(["message", "jabber:component:accept"], [untyped.kind, untyped.element.xmlns]);
  });
  return {ran: ran, failures: failures};
}
