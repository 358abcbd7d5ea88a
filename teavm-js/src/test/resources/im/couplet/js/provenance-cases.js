// What an observer of a page's own stream tells of the cases of cases/provenance, as IntakeCasesTest does in Java.
function (couplet, input) {
  var failures = [];
  var ran = 0;

  function parsed(xml) {
    var end = xml.indexOf(" ");
    return couplet.parseElement(xml.slice(0, end) + " xmlns='jabber:client'" + xml.slice(end));
  }

  function address(from) {
    return from === undefined ? "-" : typeof from === "string" ? from : from.unreadable;
  }

  function named(name, value) {
    return value === undefined ? "" : " " + name + " " + value;
  }

  function play(one) {
    var told = [];
    var observer = new couplet.Observer({
      jid: "juliet@capulet.lit/balcony",
      send: function () {},
      nonces: function () { return "n"; },
      timer: "none",
      error: function (error) { told.push(String(error)); },
    });
    observer.on("*", function (value, event) {
      var invalid = value.kind === "invalid";
      var from = event.provenance;
      told.push((invalid ? value.element.name : value.kind) + " "
        + address(invalid ? value.element.attributes.from : value.from) + ": " + from.way + " by "
        + (from.by === undefined ? "nobody" : from.by) + named("query", from.queryId) + named("id", from.archiveId)
        + named("at", from.at && from.at.toISOString().replace(".000Z", "Z")) + named("named", from.stanzaId)
        + named("occupant", from.occupantId));
    });
    observer.on("rejected", function (value) {
      told.push("rejected " + value.reason + " by " + value.source + (value.undecided ? " undecided" : "")
        + named("part", value.part && value.part.name));
    });
    one.steps.forEach(function (step) {
      var element = parsed(step.slice(2));
      if (step.charAt(0) === ">") observer.send(element);
      else observer.dispatch(element);
    });
    observer.close();
    return told.join("\n");
  }

  JSON.parse(input).cases.forEach(function (one) {
    ran++;
    try {
      var found = play(one);
      if (found !== one.told.join("\n")) failures.push(one.name + ": wanted\n" + one.told.join("\n") + "\nfound\n" + found);
    } catch (error) {
      failures.push(one.name + ": " + error);
    }
  });
  return JSON.stringify({ran: ran, failures: failures});
}
