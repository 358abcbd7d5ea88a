// What sessions and observers promise of requests, order, ends and filters.
function (couplet, input) {
  var failures = [];
  var ran = 0;
  var J = 'xmlns="jabber:client"';
  var PING = '<iq ' + J + ' type="get" id="1" from="m@x.example/y"><ping xmlns="urn:xmpp:ping"/></iq>';

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

  function refuses(message, body) {
    try {
      body();
    } catch (error) {
      equal(message, error.name + ": " + error.message);
      return;
    }
    throw new Error("nothing was thrown; wanted " + message);
  }

  function nothing() {}

  // A session that is online, and what it sends from then on.
  function online(more) {
    var options = {jid: "victim@example.org", password: "x", framing: "websocket", encrypted: true, timer: "none", mechanisms: ["PLAIN"]};
    Object.keys(more || {}).forEach(function (key) { options[key] = more[key]; });
    var session = new couplet.Session(options);
    var all = [];
    session.on("send", function (text) { all.push(text); });
    session.open();
    session.receive('<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" from="example.org" id="1" version="1.0"/>');
    session.receive('<stream:features xmlns:stream="http://etherx.jabber.org/streams"><mechanisms xmlns="urn:ietf:params:xml:ns:xmpp-sasl"><mechanism>PLAIN</mechanism></mechanisms></stream:features>');
    session.receive('<success xmlns="urn:ietf:params:xml:ns:xmpp-sasl"/>');
    session.receive('<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" from="example.org" id="2" version="1.0"/>');
    session.receive('<stream:features xmlns:stream="http://etherx.jabber.org/streams"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/></stream:features>');
    var id = couplet.parseElement(all[all.length - 1]).attributes.id;
    session.receive('<iq ' + J + ' type="result" id="' + id + '"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"><jid>victim@example.org/web</jid></bind></iq>');
    equal("online", session.state);
    all.length = 0;
    return {session: session, all: all, sent: function () {
      return all.map(function (text) {
        var iq = couplet.parseElement(text);
        var error = couplet.find(iq, "error");
        return [iq.attributes.type, iq.attributes.id, iq.attributes.to].concat(error ? [error.attributes.type, error.children[0].name] : []).join(" ");
      });
    }};
  }

  function answers(one, times) {
    return function (request, event) {
      if (event.claim()) for (var i = 0; i < (times || 1); i++) one.session.send(couplet.reply(request));
    };
  }

  // ---- exactly one answer

  check("two observers of a session cannot both claim", function () {
    var one = online();
    var claims = [];
    [true, false].forEach(function (answerUnclaimed) {
      var observer = new couplet.Observer({session: one.session, answerUnclaimed: answerUnclaimed});
      observer.on("iq", {type: "get"}, function (request, event) {
        var mine = event.claim();
        claims.push(mine);
        if (mine) one.session.send(couplet.reply(request));
      });
    });
    one.session.receive(PING);
    equal([[true, false], ["result 1 m@x.example/y"]], [claims, one.sent()]);
  });
  check("what a listener of the session answers is answered", function () {
    var one = online();
    one.session.on("iq", function (request) { one.session.send(couplet.reply(request)); });
    var claims = [];
    new couplet.Observer({session: one.session, answerUnclaimed: true}).on("iq", function (request, event) { claims.push(event.claim()); });
    one.session.receive(PING);
    equal([["result 1 m@x.example/y"], [false]], [one.sent(), claims]);
  });
  check("who claims and throws has not answered", function () {
    [true, false].forEach(function (answerUnclaimed) {
      var one = online();
      var errors = [];
      var observer = new couplet.Observer({session: one.session, answerUnclaimed: answerUnclaimed, error: function (error) { errors.push(error); }});
      observer.on("iq", function (request, event) { event.claim(); throw "any value"; });
      one.session.receive(PING);
      equal([["error 1 m@x.example/y cancel internal-server-error"], ["any value"]], [one.sent(), errors]);
    });
  });
  check("who answers and then throws has answered", function () {
    var one = online();
    var observer = new couplet.Observer({session: one.session, answerUnclaimed: true, error: nothing});
    observer.on("iq", function (request, event) { answers(one)(request, event); throw new Error("late"); });
    one.session.receive(PING);
    equal(["result 1 m@x.example/y"], one.sent());
  });
  check("a promise that is rejected has not answered", function () {
    var one = online();
    var errors = [];
    var observer = new couplet.Observer({session: one.session, answerUnclaimed: true, error: function (error) { errors.push(error); }});
    var rejects = [];
    observer.on("iq", function (request, event) {
      return {then: function (resolved, rejected) { rejects.push(rejected); event.claim(); }};
    });
    one.session.receive(PING);
    equal([], one.sent());
    rejects[0](null);
    rejects[0](null);
    equal([["error 1 m@x.example/y cancel internal-server-error"], [null, null]], [one.sent(), errors]);
  });
  check("a claim after the refusal is false", function () {
    var one = online();
    var claim;
    new couplet.Observer({session: one.session, answerUnclaimed: true}).on("iq", function (request, event) { claim = event.claim; });
    one.session.receive(PING);
    equal([["error 1 m@x.example/y cancel service-unavailable"], false], [one.sent(), claim()]);
  });
  check("a second answer does not go out", function () {
    var one = online();
    var thrown = [];
    new couplet.Observer({session: one.session, error: function (error) { thrown.push(error.name); }}).on("iq", answers(one, 2));
    one.session.receive(PING);
    refuses("InvalidStateError: stanza: the request \"1\" from m@x.example/y has been answered",
      function () { one.session.send(couplet.errorReply(couplet.parse(PING), "forbidden")); });
    equal([["result 1 m@x.example/y"], ["InvalidStateError"]], [one.sent(), thrown]);
    one.session.receive(PING);
    equal(2, one.all.length);
  });
  check("whoever claims may answer later, once", function () {
    var one = online();
    var later;
    new couplet.Observer({session: one.session, answerUnclaimed: true}).on("iq", function (request, event) { event.claim(); later = request; });
    one.session.receive(PING);
    equal([], one.sent());
    one.session.send(couplet.reply(later));
    equal(["result 1 m@x.example/y"], one.sent());
  });
  check("impossible requests are bad", function () {
    var bad = {
      'type="get" id="1"><a xmlns="u:1"/><b xmlns="u:2"/></iq>': "1",
      'type="set" id="2"/>': "2",
      'type="get"><a xmlns="u:1"/></iq>': "",
      'type="frobnicate" id="4"><a xmlns="u:1"/></iq>': "4",
      'id="5"><a xmlns="u:1"/></iq>': "5"
    };
    ["typed", "element"].forEach(function (as) {
      Object.keys(bad).forEach(function (rest) {
        var one = online({as: as});
        new couplet.Observer({session: one.session, answerUnclaimed: true});
        one.session.receive("<iq " + J + ' from="m@x.example" ' + rest);
        equal([["error " + bad[rest] + " m@x.example modify bad-request"], "online"], [one.sent(), one.session.state]);
      });
    });
  });
  check("who answers what is invalid answers it", function () {
    var one = online();
    one.session.on("invalid", function (invalid) { one.session.send(couplet.errorReply(invalid)); });
    new couplet.Observer({session: one.session, answerUnclaimed: true});
    one.session.receive("<iq " + J + ' type="get" id="1" from="m@x.example"/>');
    equal(["error 1 m@x.example modify bad-request"], one.sent());
  });
  check("answers are not answered", function () {
    var one = online();
    new couplet.Observer({session: one.session, answerUnclaimed: true});
    ['type="error" id="1"/>', 'type="result" id="1"><a xmlns="u:1"/><b xmlns="u:2"/></iq>', 'type="result"/>'].forEach(function (rest) {
      one.session.receive("<iq " + J + ' from="m@x.example" ' + rest);
    });
    one.session.receive("<message " + J + ' type="get" id="1" from="m@x.example"/>');
    equal([], one.sent());
  });
  check("a sender that cannot be read is answered and nobody else", function () {
    var one = online();
    new couplet.Observer({session: one.session, answerUnclaimed: true});
    one.session.receive(PING.replace("m@x.example/y", "x@@y"));
    equal(["error 1 x@@y cancel service-unavailable"], one.sent());
  });

  // ---- order, and calls within calls

  check("a session's listeners come before its observers, each in the order of registration", function () {
    var one = online();
    var calls = [];
    var first = new couplet.Observer({session: one.session});
    var second = new couplet.Observer({session: one.session});
    second.on("message", function () { calls.push("second observer"); });
    first.on("message", function () { calls.push("first observer"); });
    one.session.on("message", function () { calls.push("session"); });
    one.session.receive("<message " + J + "/>");
    equal(["session", "first observer", "second observer"], calls);
  });
  check("what is received within a callback comes when everybody was told of what came before", function () {
    ["websocket", "tcp"].forEach(function () {
      var one = online();
      var calls = [];
      one.session.on("message", function (m) {
        calls.push("session " + m.id);
        if (m.id === "1") one.session.receive("<message " + J + ' id="2"/>');
      });
      new couplet.Observer({session: one.session}).on("message", function (m) { calls.push("observer " + m.id); });
      one.session.receive("<message " + J + ' id="1"/>');
      equal(["session 1", "observer 1", "session 2", "observer 2"], calls);
      equal("online", one.session.state);
    });
  });
  check("what is dispatched within a callback is over before the others are called", function () {
    var observer = new couplet.Observer();
    var calls = [];
    observer.on("message", function (m) {
      calls.push("first " + m.id);
      if (m.id === "1") observer.dispatch({kind: "message", id: "2"});
    });
    observer.on("message", function (m) { calls.push("second " + m.id); });
    observer.dispatch({kind: "message", id: "1"});
    equal(["first 1", "first 2", "second 2", "second 1"], calls);
  });

  // ---- the end of subscriptions and observers

  // A signal that counts who listens; a real one does not say.
  function signal() {
    var all = [];
    return {
      aborted: false,
      addEventListener: function (kind, listener) { all.push(listener); },
      removeEventListener: function (kind, listener) {
        all = all.filter(function (one) { return one !== listener; });
      },
      abort: function () { this.aborted = true; all.slice().forEach(function (one) { one(); }); },
      listeners: function () { return all.length; }
    };
  }

  check("a signal knows nothing of a subscription that is over, however it ended", function () {
    var one = online();
    var abort = signal();
    var observer = new couplet.Observer({session: one.session});
    one.session.on("message", nothing, {signal: abort})();
    observer.on("message", nothing, {signal: abort})();
    observer.on("message", {type: "normal"}, nothing, {signal: abort, once: true});
    one.session.on("message", nothing, {signal: abort, once: true});
    equal(2, abort.listeners());
    one.session.receive("<message " + J + "/>");
    equal(0, abort.listeners());
    observer.on("message", nothing, {signal: abort});
    observer.close();
    equal(0, abort.listeners());
    var calls = 0;
    one.session.on("message", function () { calls++; }, {signal: abort});
    abort.abort();
    equal(0, abort.listeners());
    one.session.on("message", function () { calls++; }, {signal: abort});
    equal(0, abort.listeners());
    one.session.receive("<message " + J + "/>");
    equal(0, calls);
  });
  check("an observer that is closed hears nothing and answers nothing", function () {
    var one = online();
    var calls = 0;
    for (var i = 0; i < 3; i++) {
      var observer = new couplet.Observer({session: one.session, answerUnclaimed: true});
      observer.on("message", function () { calls++; });
      if (i < 2) observer.close();
      equal(i < 2, observer.closed);
    }
    one.session.receive("<message " + J + "/>");
    equal(1, calls);
    observer.close();
    observer.close();
    one.session.receive("<message " + J + "/>");
    one.session.receive(PING);
    equal([1, []], [calls, one.sent()]);
    equal(false, observer.dispatch({kind: "message"}));
    refuses("InvalidStateError: The observer is closed", function () { observer.on("message", nothing); });
  });
  check("an observer that is closed within a callback calls nobody more", function () {
    var one = online();
    var calls = [];
    var observer = new couplet.Observer({session: one.session});
    var other = new couplet.Observer({session: one.session});
    observer.on("message", function () { calls.push("closes"); observer.close(); other.close(); });
    observer.on("message", function () { calls.push("never"); });
    other.on("message", function () { calls.push("never"); });
    one.session.receive("<message " + J + "/>");
    equal(["closes"], calls);
  });
  check("using ends subscriptions and observers where the engine has it", function () {
    if (typeof Symbol.dispose !== "symbol") return;
    var observer = new couplet.Observer();
    var calls = 0;
    var off = observer.on("message", function () { calls++; });
    off[Symbol.dispose]();
    observer.dispatch({kind: "message"});
    observer.on("message", function () { calls++; });
    observer[Symbol.dispose]();
    equal([0, true], [calls, observer.closed]);
  });

  // ---- requests, answers and filters

  // An observer of a stream of the page's own, and what it sends.
  function bare() {
    var sent = [];
    var nonce = 0;
    var observer = new couplet.Observer({
      jid: "victim@example.org/web",
      timer: "none",
      nonces: function () { return "n" + ++nonce; },
      send: function (text) { sent.push(couplet.parse(text)); },
    });
    return {observer: observer, sent: sent, answers: function () {
      return sent.map(function (iq) { return iq.type + " " + iq.id + (iq.error ? " " + iq.error.condition : ""); });
    }};
  }
  function get(id, more) {
    return Object.assign({kind: "iq", type: "get", id: id, from: "m@x.example/y"}, more);
  }

  check("a request has an id and is sent once", function () {
    var one = bare();
    one.observer.request({kind: "iq", type: "get", to: "m@x.example/y", ping: true}).catch(nothing);
    equal([["iq", "get", "n1", "m@x.example/y", true]], one.sent.map(function (iq) { return [iq.kind, iq.type, iq.id, iq.to, iq.ping]; }));
    one.observer.ended();
  });
  check("a stream on which the page logs in itself is told its address, and anew after another login", function () {
    var reasons = [];
    var believed = [];
    var observer = new couplet.Observer({send: nothing, timer: "none", nonces: function () { return "n"; }});
    observer.on("message", function (message, event) { believed.push(event.provenance.way); });
    observer.on("rejected", function (one) { reasons.push(one.reason); });
    function carbon(account) {
      observer.dispatch(couplet.parseElement("<message xmlns='jabber:client' from='" + account + "'><received xmlns='urn:xmpp:carbons:2'>" +
        "<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' type='chat' from='romeo@montague.lit/x' to='" + account +
        "/y'><body>Hi</body></message></forwarded></received></message>"));
    }
    carbon("juliet@capulet.lit");
    observer.bound("juliet@capulet.lit/balcony");
    carbon("juliet@capulet.lit");
    observer.request({kind: "iq", type: "get", id: "a", ping: true}).catch(nothing);
    observer.bound("nurse@capulet.lit/hall");
    carbon("juliet@capulet.lit");
    carbon("nurse@capulet.lit");
    observer.dispatch({kind: "iq", type: "result", id: "a"});
    equal(["unbound", "carbon-sender", "answer"], reasons);
    equal(["carbon-received", "carbon-received"], believed);
    var name = "none";
    try {
      observer.bound("@");
    } catch (error) {
      name = error.name;
    }
    equal("JidError", name);
    observer.close();
  });
  check("a handler answers with what it returns, with the condition that it throws, or with an internal error", function () {
    var one = bare();
    one.observer.respond("softwareVersion", function (iq) {
      if (iq.id === "1") return {softwareVersion: {name: "Couplet", version: "1"}};
      if (iq.id === "2") throw {condition: "item-not-found"};
      throw new Error("oops");
    });
    var errors = [];
    ["1", "2"].forEach(function (id) { one.observer.dispatch(get(id, {softwareVersion: {}})); });
    equal(["result 1", "error 2 item-not-found"], one.answers());
    equal("Couplet", one.sent[0].softwareVersion.name);
    one.observer.dispatch(get("3", {ping: true}));
    equal("error 3 service-unavailable", one.answers()[2]);
    equal(0, errors.length);
  });
  check("whoever does not answer has answered at the limit", function () {
    var one = bare();
    one.observer.respond("ping", function () { return new Promise(nothing); }, {limit: 1000});
    one.observer.dispatch(get("1", {ping: true}));
    one.observer.tick(1);
    one.observer.tick(1000);
    equal([], one.answers());
    one.observer.tick(1001);
    equal(["error 1 internal-server-error"], one.answers());
  });
  check("one line switches ready answers on", function () {
    var one = bare();
    one.observer.answer({ping: true, version: {name: "Couplet", version: "1"}, time: true, lastActivity: function () { return 5; },
      disco: {identities: [{category: "client", type: "web"}], features: ["urn:x"]}});
    one.observer.dispatch(get("1", {ping: true}));
    one.observer.dispatch(get("2", {discoInfo: {}}));
    equal(["result 1", "result 2"], one.answers());
    equal(["http://jabber.org/protocol/disco#info", "jabber:iq:last", "jabber:iq:version", "urn:x", "urn:xmpp:ping", "urn:xmpp:time"],
      one.sent[1].discoInfo.features);
  });
  check("filters by addressee, id, body, predicate and what does not match", function () {
    var observer = new couplet.Observer();
    var calls = [];
    function says(name) { return function () { calls.push(name); }; }
    observer.on("message", {to: "a@b"}, says("to"));
    observer.on("message", {id: "1"}, says("id"));
    observer.on("message", {body: true}, says("body"));
    observer.on("message", {body: false}, says("no body"));
    observer.on("message", {where: function (m) { return m.body === "x"; }}, says("where"));
    observer.on("message", {not: {type: "chat"}}, says("not"));
    observer.on("*", says("star"));
    observer.dispatch({kind: "message", to: "a@b", id: "1"});
    equal(["to", "id", "no body", "not", "star"], calls);
    calls = [];
    observer.dispatch({kind: "message", type: "chat", body: "x"});
    equal(["body", "where", "star"], calls);
    try {
      observer.on("message", {not: {were: 1}}, nothing);
    } catch (error) {
      equal("TypeError", error.name);
      return;
    }
    throw new Error("a wrong name was taken");
  });

  // ---- what costs what

  check("a flood of namespaces is no dearer than it is long", function () {
    function time(count) {
      var xml = "<message " + J + ">";
      for (var i = 0; i < count; i++) xml += "<e xmlns='u:" + i + "'/>";
      var element = couplet.parseElement(xml + "</message>");
      var observer = new couplet.Observer();
      observer.on("message", {has: {name: "e", xmlns: "u:1"}}, nothing);
      observer.on("message", nothing);
      var least = Infinity;
      for (var j = 0; j < 3; j++) {
        var start = Date.now();
        observer.dispatch(element);
        least = Math.min(least, Date.now() - start);
      }
      return least;
    }
    // HtmlUnit, which knows no structuredClone, interprets.
    var count = typeof structuredClone === "function" ? 2000 : 100;
    var few = time(count);
    var many = time(8 * count);
    if (many > 100 + 24 * Math.max(few, 1)) throw new Error(count + " took " + few + " ms, eight times as many " + many);
  });
  check("subscriptions come and go in constant time", function () {
    function time(count) {
      var one = online();
      var observer = new couplet.Observer({session: one.session});
      var all = [];
      var start = Date.now();
      for (var i = 0; i < count; i++) {
        all.push(one.session.on("message", nothing));
        all.push(observer.on("message", {fromFull: "room@muc.example/" + i, type: ["groupchat", "error"]}, nothing));
      }
      all.forEach(function (off) { off(); });
      return Date.now() - start;
    }
    time(50);
    var few = time(100);
    var many = time(800);
    if (many > 100 + 24 * Math.max(few, 1)) throw new Error("100 took " + few + " ms, 800 " + many);
  });
  check("what is dispatched may be as deep as it can be written", function () {
    var deep = {name: "e", xmlns: "u:1", attributes: {}, children: []};
    for (var i = 0; i < 20000; i++) deep = {name: "e", xmlns: "u:1", attributes: {}, children: [deep]};
    [{kind: "message", unknown: [deep]}, {kind: "iq", type: "get", id: "1", unknown: [deep]}].forEach(function (stanza) {
      var observer = new couplet.Observer();
      var told;
      observer.on(stanza.kind, function (value) { told = value; });
      observer.dispatch(stanza);
      var depth = 0;
      for (var one = told.unknown[0]; one; one = one.children[0]) {
        if (!Object.isFrozen(one)) throw new Error("what is told can be changed");
        depth++;
      }
      equal(20001, depth);
    });
  });

  check("what is dispatched is told as it would be read", function () {
    var date = new Date(Date.UTC(2026, 0, 1));
    [
      {kind: "message", type: "chat", from: "a@x.example/y", id: "1", body: "b", chatState: "active", thread: "t"},
      {kind: "message", from: "A@X.Example/y", to: "b@x.example", body: " b "},
      {kind: "message", body: "b", receiptRequest: true, delay: {stamp: date, from: "x.example"}},
      {kind: "message", receiptRequest: false, body: ""},
      {kind: "message", thread: "t", subject: "s"},
      {kind: "message", body: "b", unknown: [{name: "e", xmlns: "u:1", attributes: {a: "1"}, children: ["t", {name: "c", xmlns: "u:1", attributes: {}, children: []}]}]},
      {kind: "message", unknown: [{name: "active", xmlns: "http://jabber.org/protocol/chatstates", attributes: {}, children: []}]},
      {kind: "message", unknown: [{name: "body", xmlns: "jabber:client", attributes: {}, children: ["x", "y"]}]},
      {kind: "message", reactions: {id: "1", emojis: ["+", "-"]}, body: undefined},
      {kind: "message", reactions: {id: "1", emojis: []}},
      {kind: "presence", show: "away", priority: 5, status: "s"},
      {kind: "presence", mucUser: {items: [{affiliation: "none", role: "participant"}], statusCodes: [110]}}
    ].forEach(function (stanza) {
      var observer = new couplet.Observer();
      var told;
      var names = 0;
      observer.on(stanza.kind, function (value) { told = value; });
      observer.on(stanza.kind, {has: {name: "e", xmlns: "u:1"}}, function () { names++; });
      observer.on(stanza.kind, {has: {name: "active", xmlns: "http://jabber.org/protocol/chatstates"}}, function () { names++; });
      observer.on(stanza.kind, {body: true}, function () { names++; });
      observer.dispatch(stanza);
      var read = couplet.parse(couplet.serialize(stanza));
      var sorted = function (value) { return Object.keys(value).sort().map(function (key) { return [key, value[key]]; }); };
      equal(sorted(read), sorted(told));
      if (!Object.isFrozen(told) || told === stanza) throw new Error("what is told can be changed");
      var wanted = (read.body !== undefined ? 1 : 0) + (read.chatState ? 1 : 0) + (read.unknown && read.unknown[0].name === "e" ? 1 : 0);
      equal(wanted, names);
    });
    refuses("TypeError: message.body must be a string: text, not number 5", function () {
      new couplet.Observer().dispatch({kind: "message", body: 5});
    });
  });

  var RESULT = '<iq ' + J + ' type="result" id="r1" from="shop.example" to="victim@example.org/web">';
  var ERROR = '<error type="cancel"><service-unavailable xmlns="urn:ietf:params:xml:ns:xmpp-stanzas"/></error>';
  [
    RESULT + '<query xmlns="http://jabber.org/protocol/disco#info" node="n"><identity category="store" type="a &amp; b" name="&lt;&#9;&gt;"/><feature var="urn:x"/><feature var="urn:y"/></query></iq>',
    RESULT + '<time xmlns="urn:xmpp:time"><tzo>+01:00</tzo><utc>2026-11-21T10:00:00.5Z</utc></time></iq>',
    RESULT + '<query xmlns="jabber:iq:version"><name>Couplet</name><version>1 &lt; 2</version></query></iq>',
    RESULT + '<vCard xmlns="vcard-temp"><FN>Romeo</FN><PHOTO><TYPE>image/png</TYPE><BINVAL>AAEC</BINVAL></PHOTO></vCard></iq>',
    RESULT + '<wares xmlns="urn:example:shop" of="&quot;us&quot;">one<ware xmlns="urn:example:ware" n="1"/>two</wares></iq>',
    '<iq ' + J + ' type="error" id="r1" from="shop.example">' + ERROR + '</iq>',
    '<message ' + J + ' type="headline" id="m1" from="shop.example" to="victim@example.org/web" xml:lang="en"><body>a &amp; b</body><subject>&#233;</subject><thread>t</thread><composing xmlns="http://jabber.org/protocol/chatstates"/><request xmlns="urn:xmpp:receipts"/><delay xmlns="urn:xmpp:delay" from="shop.example" stamp="2026-11-21T10:00:00Z"/><e xmlns="urn:example:1"/><e xmlns="urn:example:2">x</e><event xmlns="http://jabber.org/protocol/pubsub#event"><items node="n"><item id="1"><w xmlns="urn:example:w"/></item></items></event></message>',
    '<presence ' + J + ' from="room@shop.example/nick" to="victim@example.org/web"><show>dnd</show><status>busy</status><priority>-1</priority><x xmlns="http://jabber.org/protocol/muc#user"><item affiliation="member" role="participant"/><status code="110"/><status code="170"/></x></presence>'
  ].forEach(function (text) {
    check("the element of what is dispatched as it is: " + text, function () {
      var observer = new couplet.Observer({jid: "victim@example.org/web", send: nothing, timer: "none"});
      var rejected = [];
      observer.on("rejected", function (event) { rejected.push(event.stanza); });
      var given = couplet.parse(text);
      observer.dispatch(given);
      equal([given], rejected);
      equal(couplet.serialize(given), couplet.serialize(rejected[0]));
      observer.close();
    });
  });

  check("a request that is dispatched as it is, is claimed once", function () {
    var observer = new couplet.Observer();
    var claims = [];
    observer.on("iq", function (iq, event) { if (iq.type === "get") claims.push(event.claim(), event.claim()); else claims.push(event.claim); });
    equal(true, observer.dispatch(couplet.parse(PING)));
    equal([true, false], claims);
    equal(false, observer.dispatch(couplet.parse('<iq ' + J + ' type="result" id="1" from="m@x.example/y"/>')));
    equal([true, false, undefined], claims);
  });

  return JSON.stringify({ran: ran, failures: failures});
}
