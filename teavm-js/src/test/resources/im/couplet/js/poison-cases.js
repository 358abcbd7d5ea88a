// A call that the end of the stack cuts off is over: the next one works, whatever was cut off and wherever.
function (couplet, input) {
  var failures = [];
  var ran = 0;
  var J = 'xmlns="jabber:client"';

  function equal(expected, actual) {
    if (JSON.stringify(expected) !== JSON.stringify(actual))
      throw new Error("wanted " + JSON.stringify(expected) + ", found " + JSON.stringify(actual));
  }

  // Calls body on the way to the end of the stack, and on the way back with a little more room each time.
  function atTheEnd(body) {
    var cut = 0;
    var left = 1500;
    function deeper() {
      try {
        deeper();
      } catch (error) {
        if (left-- > 0) {
          try {
            body();
          } catch (another) {
            cut++;
          }
        }
        throw error;
      }
    }
    function calling(depth) {
      if (depth % 50 === 0) body();
      calling(depth + 1);
    }
    [deeper, function () { calling(0); }].forEach(function (each) {
      try {
        each();
        failures.push("the stack has no end");
      } catch (error) {
        // As it must be.
      }
    });
    return cut;
  }

  function check(name, body, works) {
    ran++;
    // Once before: a class of Java whose first use is cut off is another matter.
    body();
    for (var round = 0; round < 3; round++) {
      try {
        if (atTheEnd(body) === 0) failures.push(name + ": nothing was cut off");
        works();
      } catch (error) {
        failures.push(name + ": " + (error && error.stack));
        return;
      }
    }
  }

  var text = "<message " + J + " from='a@b/c' type='chat'><body>Hi</body><active xmlns='http://jabber.org/protocol/chatstates'/>"
    + "<delay xmlns='urn:xmpp:delay' stamp='1970-01-01T00:00:01Z'/><x xmlns='jabber:x:data' type='form'><field var='a'/></x></message>";

  check("parse", function () { couplet.parse(text); }, function () {
    var message = couplet.parse(text);
    equal(["Hi", "active", 1000, "form"], [message.body, message.chatState, message.delay.stamp.getTime(), message.form.type]);
  });
  check("an error", function () {
    try { couplet.parse("<message"); } catch (error) { if (error.name !== "XmlError") throw error; }
  }, function () {
    try { couplet.parse("<message"); } catch (error) { equal(["XmlError", "unexpected-end"], [error.name, error.reason]); }
    equal("Hi", couplet.parse(text).body);
  });
  check("parseElement", function () { couplet.parseElement(text); }, function () {
    equal(4, couplet.parseElement(text).children.length);
    equal("a", couplet.parseElement(new Uint8Array([60, 97, 47, 62])).name);
  });
  var object = couplet.parse(text);
  check("serialize", function () { couplet.serialize(object); }, function () {
    equal(object, couplet.parse(couplet.serialize(object)));
  });
  var element = couplet.parseElement("<a xmlns='urn:x'><b c='1'>t</b></a>");
  check("serializeElement", function () { couplet.serializeElement(element, {form: "canonical"}); couplet.serializeElement(element); }, function () {
    equal('<a xmlns="urn:x"><b c="1">t</b></a>', couplet.serializeElement(element));
  });
  var strings = ["<a xmlns='urn:x'>", "</a>"];
  check("xml", function () { couplet.xml(strings.slice(), "t"); couplet.xml(strings, "t"); }, function () {
    equal(["t"], couplet.xml(strings, "t").children);
  });
  check("a codec", function () { couplet.createCodec({extensions: [{key: "p", name: "p", xmlns: "urn:p", fields: {t: {text: true}}}]}); }, function () {
    var codec = couplet.createCodec({extensions: [{key: "p", name: "p", xmlns: "urn:p", fields: {t: {text: true}}}]});
    equal("1", codec.parse("<message><p xmlns='urn:p'>1</p></message>").p.t);
  });
  check("an address", function () { couplet.Jid.parse("Ju\u0308liet@EXAMPLE.com/a"); }, function () {
    equal("example.com", couplet.Jid.parse("Ju\u0308liet@EXAMPLE.com/a").domain);
  });

  ["typed", "element"].forEach(function (as) {
    var frames = new couplet.StreamParser({framing: "websocket", as: as});
    frames.feed("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0'/>");
    check("frames, " + as, function () { frames.feed(text); }, function () {
      var events = frames.feed(text);
      equal("message", events[events.length - 1].kind);
    });
    var stream = new couplet.StreamParser({framing: "tcp", as: as});
    stream.feed("<stream:stream " + J + " xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>");
    check("a stream, " + as, function () { stream.feed(text); }, function () {
      var events = stream.feed(text);
      equal("message", events[events.length - 1].kind);
      equal(1, stream.feed(text).length);
    });
    var bodies = new couplet.StreamParser({framing: "bosh", as: as});
    var body = "<body xmlns='http://jabber.org/protocol/httpbind' sid='1'>" + text + "</body>";
    check("bodies, " + as, function () { bodies.feed(body); }, function () {
      var events = bodies.feed(body);
      equal("message", events[events.length - 1].kind);
    });
  });

  var session = new couplet.Session({jid: "v@example.org", password: "x", framing: "websocket", encrypted: true, timer: "none", mechanisms: ["PLAIN"]});
  var sent = [];
  session.on("send", function (one) { sent.push(one); });
  session.open();
  session.receive('<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" from="example.org" version="1.0"/>');
  session.receive('<stream:features xmlns:stream="http://etherx.jabber.org/streams"><mechanisms xmlns="urn:ietf:params:xml:ns:xmpp-sasl"><mechanism>PLAIN</mechanism></mechanisms></stream:features>');
  session.receive('<success xmlns="urn:ietf:params:xml:ns:xmpp-sasl"/>');
  session.receive('<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" from="example.org" version="1.0"/>');
  session.receive('<stream:features xmlns:stream="http://etherx.jabber.org/streams"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/></stream:features>');
  var id = couplet.parseElement(sent[sent.length - 1]).attributes.id;
  session.receive('<iq ' + J + ' type="result" id="' + id + '"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"><jid>v@example.org/web</jid></bind></iq>');
  var errors = [];
  var observer = new couplet.Observer({session: session, error: function (error) { errors.push(String(error)); }});
  var heard = 0;
  observer.on("message", {from: "a@b", has: ["chatState", "delay"]}, function () { heard++; });
  check("a session and its observer", function () { session.receive(text); }, function () {
    var before = heard;
    errors = [];
    session.receive(text);
    equal(["online", before + 1, []], [session.state, heard, errors]);
  });
  var deep = observer.on("message", function within() { within(); });
  check("a callback without end", function () { session.receive(text); }, function () {
    var before = heard;
    session.receive(text);
    equal(["online", before + 1], [session.state, heard]);
  });
  deep();
  check("what a session sends", function () { session.send({kind: "message", body: "x"}); }, function () {
    var before = sent.length;
    session.send({kind: "message", body: "x"});
    equal(before + 1, sent.length);
  });
  check("what an observer is given", function () { observer.dispatch(object); }, function () {
    var before = heard;
    observer.dispatch(object);
    equal(before + 1, heard);
  });
  check("subscriptions", function () { observer.on("iq", {type: "get"}, function () {})(); }, function () {
    var calls = 0;
    var off = observer.on("iq", {type: "get"}, function () { calls++; });
    observer.dispatch({kind: "iq", type: "get", id: "1", ping: true});
    off();
    equal(1, calls);
  });
  var bosh = new couplet.Bosh({rid: 1, timer: "none"});
  var overHttp = new couplet.Session({jid: "v@example.org", framing: "bosh", timer: "none"});
  var bodies = 0;
  bosh.on("request", function () { bodies++; });
  overHttp.on("send", function (one) { bosh.send(one); });
  overHttp.open();
  bosh.answer(1, "<body xmlns='http://jabber.org/protocol/httpbind' sid='s' wait='60' requests='2' hold='1'/>");
  check("a stream over HTTP", function () { bosh.send("<message " + J + "/>"); }, function () {
    var rid = bosh.rid;
    for (var i = bodies; i > 0; i--) {
      try {
        bosh.answer(rid - i, "<body xmlns='http://jabber.org/protocol/httpbind'/>");
      } catch (error) {
        // It has been answered.
      }
    }
    var before = bodies;
    bosh.send("<message " + J + "/>");
    equal([false, true], [bosh.ended, bodies > before]);
  });
  return JSON.stringify({ran: ran, failures: failures});
}
