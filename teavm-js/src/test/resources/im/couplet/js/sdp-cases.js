// Session descriptions, and what they are in Jingle.
function (Couplet, input) {
  var failures = [];
  var ran = 0;

  function expect(name, wanted, found) {
    ran++;
    wanted = JSON.stringify(wanted);
    found = JSON.stringify(found);
    if (wanted !== found) failures.push(name + "\nexpected " + wanted + "\nbut was  " + found);
  }

  /** With properties and children in one order. */
  function plain(value) {
    if (Array.isArray(value)) return value.map(plain);
    if (value === null || typeof value !== "object") return value;
    var copy = {};
    Object.keys(value).sort().forEach(function (key) { copy[key] = plain(value[key]); });
    return copy;
  }

  JSON.parse(input).pairs.forEach(function (one) {
    var read = Couplet.Sdp.parse(one.sdp.join("\r\n") + "\r\n", { by: one.by, creator: one.creator });
    var jingle = Couplet.parse("<iq type='set' id='a'>" + one.jingle.join("") + "</iq>").jingle;
    expect(one.name, plain(jingle.contents), plain(read.contents));
    expect(one.name, plain(jingle.groups || []), plain(read.groups));
    expect(one.name, one.rejected, read.rejected);
    expect(one.name, one.written.join("\r\n") + "\r\n", Couplet.Sdp.serialize(jingle, { by: one.by }));
    one.sdp.forEach(function (line) {
      if (line.indexOf("a=candidate:") < 0) return;
      var candidate = Couplet.Sdp.parseCandidate(line.slice(2), "c");
      var again = Couplet.Sdp.parseCandidate(Couplet.Sdp.serializeCandidate(candidate), "c");
      expect(line, candidate, again);
    });
  });
  return JSON.stringify({ ran: ran, failures: failures.slice(0, 5) });
}
