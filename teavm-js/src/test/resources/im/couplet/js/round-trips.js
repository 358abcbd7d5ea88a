// Random stanzas: what is read and written again is the same tree, also from a copy, and from an object that was JSON; and the quick way
// to write, which leaves objects with unknownIn to the thorough one, writes the same.
function (Couplet, input) {
  var failures = [];
  var ran = 0;

  function canonical(xml) { return Couplet.serializeElement(Couplet.parseElement(xml), {form: "canonical"}); }

  JSON.parse(input).forEach(function (xml) {
    ran++;
    try {
      var read = Couplet.parse(xml);
      var json = JSON.stringify(Couplet.toJSON(read));
      var restored = Couplet.fromJSON(JSON.parse(json));
      var again = JSON.stringify(Couplet.toJSON(restored));
      if (again !== json) failures.push("stored as " + json + "\ncame back as " + again);
      var copies = [read, JSON.parse(json), restored];
      var [quick, thorough] = [Couplet.serialize(read), Couplet.serialize(Object.assign({ unknownIn: {} }, read))];
      if (quick !== thorough) failures.push("the thorough way " + thorough + "\nthe quick way    " + quick);
      if (typeof structuredClone === "function") copies.push(structuredClone(read));
      copies.forEach(function (copy, index) {
        var wanted = canonical(xml);
        var written = canonical(Couplet.serialize(copy));
        if (written !== wanted) failures.push(["", "the JSON of ", "what was the JSON of ", "a clone of "][index] + JSON.stringify(read) + "\nexpected " + wanted + "\nbut was  " + written);
      });
    } catch (error) {
      failures.push(xml + "\n" + error.message);
    }
  });
  return JSON.stringify({ ran: ran, failures: failures.slice(0, 5) });
}
