// What is said of wrong arguments: what was found, what was wanted, where, and what was perhaps meant.
function (couplet, input) {
  var failures = [];
  var ran = 0;

  function nothing() {}

  function refuses(message, body) {
    ran++;
    try {
      body();
    } catch (error) {
      var found = error.name + ": " + error.message;
      if (found !== "TypeError: " + message) failures.push("wanted " + message + "\nfound " + found);
      return;
    }
    failures.push("was taken, where this was wanted: " + message);
  }

  function takes(expected, body) {
    ran++;
    try {
      var found = JSON.stringify(body());
      if (found !== JSON.stringify(expected)) failures.push("wanted " + JSON.stringify(expected) + ", found " + found);
    } catch (error) {
      failures.push("wanted " + JSON.stringify(expected) + ", found " + error);
    }
  }

  var observer = new couplet.Observer();
  function on(kind, match, options) {
    return function () { observer.on(kind, match, nothing, options); };
  }
  function session(more) {
    return function () { new couplet.Session(Object.assign({jid: "a@b", framing: "tcp"}, more)); };
  }

  refuses('kind must be a known word, perhaps "message", not "mesage"', on("mesage", {}));
  refuses('match.type must be one of chat, error, groupchat, headline, normal, perhaps "chat", not "chatt"', on("message", {type: "chatt"}));
  refuses("match.type[1] must be one of error, get, result, set, perhaps \"get\", not \"gte\"", on("iq", {type: ["set", "gte"]}));
  refuses("match.type must be a type or some, not an empty array", on("iq", {type: []}));
  refuses('match.form is not an option; did you mean "from"?', on("message", {form: "a@b"}));
  refuses("match.sender is not an option", on("message", {sender: "a@b"}));
  refuses("match: from and fromFull are both given; there can be one of from, fromFull, fromDomain", on("message", {from: "a@b", fromFull: "a@b/c"}));
  refuses("match: an event of kind online is no stanza, and has no type, sender or children", on("online", {from: "a@b"}));
  refuses('match.has must be the key of an extension, perhaps "delay", not "dealy"', on("message", {has: "dealy"}));
  refuses("match must be an object, not a Map", on("message", new Map()));
  refuses('options.onec is not an option; did you mean "once"?', on("message", {}, {onec: true}));
  refuses("options.once is inherited; options are properties of the object itself", on("message", {}, Object.create({once: true})));
  refuses('options.pasword is not an option; did you mean "password"?', session({pasword: "x"}));
  refuses('options.timeout is not an option; did you mean "loginTimeout" or "closeTimeout"?', session({timeout: 1}));
  refuses("options.zzzzzz is not an option", session({zzzzzz: 1}));
  refuses('options.framing must be one of tcp, websocket, bosh, perhaps "websocket", not "websockt"', session({framing: "websockt"}));
  refuses('options.limits.dept is not an option; did you mean "depth"?', function () { couplet.parseElement("<a/>", {limits: {dept: 3}}); });
  refuses("options must be an object, not a Date", function () { couplet.parseElement("<a/>", new Date()); });
  refuses('options.pieces must be a name with its namespace, as in {http://jabber.org/protocol/ibb}data, not "data"',
    function () { new couplet.StreamParser({framing: "tcp", pieces: "data"}); });
  refuses("element.attributes must be an object, not a Map", function () { couplet.serializeElement({name: "a", xmlns: "", attributes: new Map([["b", "1"]]), children: []}); });
  refuses("element inherits its name; what an element is, it has itself", function () { couplet.serializeElement(Object.create({name: "a"})); });
  refuses('stanza.kind must be "message", "presence", "iq", "features", "error" or "element", not undefined',
    function () { couplet.serialize(Object.create({kind: "message", body: "x"})); });
  refuses('message.to must be an address, not "@@"', function () { couplet.serialize({kind: "message", to: "@@"}); });
  refuses("message.to must be a string: an address, not number 5", function () { couplet.serialize({kind: "message", to: 5}); });
  refuses("presence.priority must be a whole number from -128 to 127, not number 200", function () { couplet.serialize({kind: "presence", priority: 200}); });
  refuses("message.delay.stamp must be a valid Date or its text, not an invalid Date", function () { couplet.serialize({kind: "message", delay: {stamp: new Date(NaN)}}); });
  refuses('key: there is no "bdy"; did you mean "body"?', function () { couplet.inLanguage({body: "x"}, "bdy", ["en"]); });
  refuses("xml must be a string or a Uint8Array, not a Promise", function () { couplet.parse(Promise.resolve("<a/>")); });
  takes(undefined, function () { return couplet.inLanguage({subject: "x"}, "body", ["en"]); });
  takes(1, function () {
    var reads = 0;
    new couplet.StreamParser({get framing() { return ++reads === 1 ? "tcp" : "pigeon"; }});
    return reads;
  });
  takes(2, function () {
    var calls = 0;
    Object.prototype.once = true;
    try {
      var other = new couplet.Observer();
      other.on("message", function () { calls++; }, {});
      other.dispatch({kind: "message"});
      other.dispatch({kind: "message"});
    } finally {
      delete Object.prototype.once;
    }
    return calls;
  });
  return JSON.stringify({ran: ran, failures: failures});
}
