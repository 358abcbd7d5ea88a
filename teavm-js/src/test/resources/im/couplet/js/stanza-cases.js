// Golden pairs of XML and objects, both ways; and what must not be written.
function (Couplet, input) {
  var failures = [];
  var ran = 0;
  var cases = JSON.parse(input);

  // Dates and bytes as the cases write them, keys in order.
  function plain(value) {
    if (value instanceof Date) return { date: value.toISOString() };
    if (value instanceof Uint8Array) return { bytes: Array.prototype.slice.call(value) };
    if (Array.isArray(value)) return value.map(plain);
    if (value === null || typeof value !== "object") return value;
    var copy = {};
    Object.keys(value).sort().forEach(function (key) { copy[key] = plain(value[key]); });
    return copy;
  }

  function revived(value) {
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) return value.map(revived);
    if (value.date) return new Date(value.date);
    if (value.bytes) return new Uint8Array(value.bytes);
    var copy = {};
    Object.keys(value).forEach(function (key) { copy[key] = revived(value[key]); });
    return copy;
  }

  function canonical(xml) {
    return JSON.stringify(plain(Couplet.parseElement(xml)));
  }

  function expect(name, wanted, found) {
    ran++;
    if (wanted !== found) failures.push(name + "\nexpected " + wanted + "\nbut was  " + found);
  }

  cases.pairs.forEach(function (pair) {
    var codec = pair.extensions ? Couplet.createCodec({ extensions: pair.extensions }) : Couplet;
    var read = codec.parse(pair.xml);
    expect(pair.name + ", read", JSON.stringify(plain(pair.object)), JSON.stringify(plain(read)));
    if (pair.written !== false) {
      expect(pair.name + ", written", canonical(pair.written || pair.xml), canonical(codec.serialize(read)));
      expect(pair.name + ", written from a copy", canonical(pair.written || pair.xml),
        canonical(codec.serialize(revived(pair.object))));
    }
  });
  cases.refused.forEach(function (refused) {
    var codec = refused.extensions ? Couplet.createCodec({ extensions: refused.extensions }) : Couplet;
    var found = "written: ";
    try {
      found += codec.serialize(revived(refused.object));
    } catch (error) {
      found = error.name + ": " + error.message;
    }
    expect(refused.name, "TypeError: " + refused.message, found);
  });
  return JSON.stringify({ ran: ran, failures: failures });
}
