// Whole exchanges of SASL, each carried by a session as its server would.
function (Couplet, input) {
  var failures = [];
  var ran = 0;
  // Keys are derived at once only where there is no WebCrypto.
  var hidden = typeof crypto === "object" && typeof crypto.subtle === "object";
  if (hidden) Object.defineProperty(crypto, "subtle", { value: undefined, configurable: true });
  var SASL2 = "urn:xmpp:sasl:2";

  function bytes(base64) {
    return Uint8Array.from(atob(base64), function (c) { return c.charCodeAt(0); });
  }

  function elements(name, words, xmlns) {
    return words.map(function (word) { return "<" + name + (xmlns || "") + ">" + word + "</" + name + ">"; }).join("");
  }

  function features(one, sasl2) {
    var offered = one.offered || [one.mechanism];
    var types = one.types ? "<sasl-channel-binding xmlns='urn:xmpp:sasl-cb:0'>" + one.types.map(function (type) {
      return "<channel-binding type='" + type + "'/>";
    }).join("") + "</sasl-channel-binding>" : "";
    var tokens = one.kind === "hashed-token" ? "<inline><fast xmlns='urn:xmpp:fast:0'>" + elements("mechanism", offered)
      + "</fast></inline>" : "";
    var list = sasl2
      ? "<authentication xmlns='" + SASL2 + "'>" + (tokens ? "" : elements("mechanism", offered)) + tokens + "</authentication>"
      : "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" + elements("mechanism", offered) + "</mechanisms>";
    return "<stream:features xmlns:stream='http://etherx.jabber.org/streams'>" + list + types + "</stream:features>";
  }

  function options(one) {
    var host = one.authorization ? one.authorization.split("@")[1] : "example.com";
    var given = {
      jid: one.kind === "password" || one.kind === "anonymous" ? host : (one.username || "juliet") + "@" + host,
      encrypted: true, plain: true, framing: "websocket", timer: "none",
      nonces: function () { return one.nonce || "unused"; },
      channelBindings: (one.bindings || []).map(function (b) { return { type: b[0], data: bytes(b[1]) }; })
    };
    if (one.kind === "bearer-token") given.bearerToken = one.secret;
    if (one.kind === "anonymous") given.anonymous = true;
    if (one.kind === "certificate") {
      given.certificate = true;
      given.jid = one.authorization || host;
    }
    if (one.kind === "hashed-token") {
      given.token = { mechanism: one.mechanism, token: one.secret };
      given.userAgent = { id: "d4565fa7-4d72-4749-b3d3-740edbf87770" };
    }
    return given;
  }

  // What of a frame is the mechanism's.
  function payload(frame) {
    var element = Couplet.parseElement(frame);
    var inner = Couplet.find(element, "initial-response");
    var text = ((inner || element).children || []).join("");
    return text === "=" ? "" : text;
  }

  function run(one) {
    var sasl2 = one.sasl2 || one.kind === "hashed-token";
    var xmlns = " xmlns='" + (sasl2 ? SASL2 : "urn:ietf:params:xml:ns:xmpp-sasl") + "'";
    var sent = [];
    var session = new Couplet.Session(options(one));
    session.on("send", function (text) { sent.push(text); });
    session.on("failed", function (failure) { sent.push("<failed>" + failure.message.replace(/</g, "&lt;") + "</failed>"); });
    session.open();
    if (one.kind === "password") session.authenticate(one.username, one.secret);
    session.receive("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0' from='example.com' id='1'/>");
    session.receive(features(one, sasl2));
    var said = [payload(sent[1])];
    for (var i = 1; i + 1 < one.exchange.length; i += 2) {
      session.receive("<challenge" + xmlns + ">" + one.exchange[i] + "</challenge>");
      said.push(one.exchange[i], payload(sent[sent.length - 1]));
    }
    var proof = one.success || "";
    session.receive("<success" + xmlns + ">" + (sasl2 && proof ? "<additional-data>" + proof + "</additional-data>" : proof)
      + "</success>");
    return said.join(" ") + " " + session.state;
  }

  JSON.parse(input).forEach(function (one) {
    // A session acts as nobody else, and takes names that are localparts.
    if (one.kind === "password" && one.authorization || one.username.indexOf("@") >= 0) return;
    ran++;
    var wanted = one.exchange.join(" ") + " " + (one.sasl2 || one.kind === "hashed-token" ? "reopened" : "reopening");
    var found;
    try {
      found = run(one);
    } catch (error) {
      found = String(error && error.stack || error);
    }
    if (found !== wanted) failures.push(one.mechanism + ", " + one.source + "\nexpected " + wanted + "\nbut was  " + found);
  });
  if (hidden) delete crypto.subtle;
  return JSON.stringify({ ran: ran, failures: failures.slice(0, 5) });
}
