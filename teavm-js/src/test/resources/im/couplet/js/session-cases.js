// Sessions as they went on the JVM, repeated: the same inputs give the same texts to send and the same events.
function (Couplet, input) {
  var failures = [];
  var ran = 0;
  // Keys are derived at once only where there is no WebCrypto.
  var hidden = typeof crypto === "object" && typeof crypto.subtle === "object";
  if (hidden) Object.defineProperty(crypto, "subtle", { value: undefined, configurable: true });

  function start(options, came) {
    options.nonces = function () { return "nonce"; };
    options.as = "element";
    options.timer = "none";
    var session = new Couplet.Session(options);
    function said(failure) { return failure.message + " " + failure.delay; }
    session.on("send", function (text) { came.push("send " + text); });
    session.on("online", function (event) { came.push("online " + event.jid + " " + event.resumed); });
    session.on("failed", function (event) { came.push("failed " + said(event)); });
    session.on("disconnected", function (event) { came.push("disconnected " + said(event) + " " + event.resumable); });
    session.on("undelivered", function (event) { came.push("undelivered " + event.stanzas.length); });
    session.on("acknowledged", function (event) { came.push("acknowledged " + event.stanza.kind); });
    session.on("token", function (event) { came.push("token " + (event.token ? event.token.token : "none")); });
    ["message", "presence", "iq", "element"].forEach(function (kind) {
      session.on(kind, function (event) { came.push("received " + event.element.name); });
    });
    return session;
  }

  function act(session, step) {
    if (step.does === "receive") session.receive(step.text);
    else if (step.does === "register") session.register("juliet", step.text);
    else if (step.does === "authenticate") session.authenticate(step.text);
    else if (step.does === "send") session.send({ kind: step.text });
    else if (step.does === "disconnected") session.disconnected(step.text);
    else if (step.does === "active") session.active(false);
    else session[step.does]();
  }

  JSON.parse(input).forEach(function (transcript, number) {
    var came = [];
    var session = start(transcript.options, came);
    transcript.steps.every(function (step, index) {
      ran++;
      came.length = 0;
      try {
        act(session, step);
      } catch (error) {
        came.push("threw " + error);
      }
      var want = JSON.stringify(step.came) + " " + step.state;
      var got = JSON.stringify(came) + " " + session.state;
      if (want !== got) failures.push("session " + number + ", step " + index + "\nexpected " + want + "\nbut was  " + got);
      return want === got;
    });
  });
  if (hidden) delete crypto.subtle;
  return JSON.stringify({ ran: ran, failures: failures.slice(0, 5) });
}
