// Random stanzas: what is read and written again is the same tree, also from a copy, and from an object that was JSON.
function (Couplet, input) {
  var failures = [];
  var ran = 0;

  function canonical(xml) { return Couplet.serializeElement(Couplet.parseElement(xml), {form: "canonical"}); }

  // Dates and bytes are no JSON.
  function isPlain(value) {
    return value === null || typeof value !== "object" ||
      !(value instanceof Date || value instanceof Uint8Array) && Object.keys(value).every(function (key) { return isPlain(value[key]); });
  }

  JSON.parse(input).forEach(function (xml) {
    ran++;
    try {
      var read = Couplet.parse(xml);
      var copies = [read];
      if (typeof structuredClone === "function") copies.push(structuredClone(read));
      if (isPlain(read)) copies.push(JSON.parse(JSON.stringify(read)));
      copies.forEach(function (copy, index) {
        var wanted = canonical(xml);
        var written = canonical(Couplet.serialize(copy));
        if (written !== wanted) failures.push(["", "a clone of ", "the JSON of "][index] + JSON.stringify(read) + "\nexpected " + wanted + "\nbut was  " + written);
      });
    } catch (error) {
      failures.push(xml + "\n" + error.message);
    }
  });
  return JSON.stringify({ ran: ran, failures: failures.slice(0, 5) });
}
