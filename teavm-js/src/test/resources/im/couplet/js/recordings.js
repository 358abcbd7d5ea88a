// A recorded stream, at the recorded chunks, one character at a time and in one piece, against the trees of the JVM.
function (Couplet, input) {
  var failures = [];
  var ran = 0;

  // Attributes may come in any order.
  function normal(element) {
    if (typeof element === "string") return element;
    var attributes = {};
    Object.keys(element.attributes).sort().forEach(function (key) { attributes[key] = element.attributes[key]; });
    return { name: element.name, xmlns: element.xmlns, attributes: attributes, children: element.children.map(normal) };
  }

  function compare(name, expected, actual) {
    ran++;
    var want = JSON.stringify(expected.map(normal));
    var got = JSON.stringify(actual.map(normal));
    if (want !== got) failures.push(name + "\nexpected " + want.slice(0, 2000) + "\nbut was  " + got.slice(0, 2000));
  }

  function trees(framing, chunks) {
    var parser = new Couplet.StreamParser({ framing: framing, as: "element" });
    var found = [];
    chunks.forEach(function (chunk) {
      parser.feed(chunk).forEach(function (event) { if (event.element) found.push(event.element); });
    });
    return found;
  }

  var recording = JSON.parse(input);
  compare("recorded chunks", recording.trees, trees(recording.framing, recording.chunks));
  if (recording.framing === "tcp") {
    var whole = recording.chunks.join("");
    compare("one piece", recording.trees, trees("tcp", [whole]));
    compare("by character", recording.trees, trees("tcp", whole.split("")));
  } else {
    recording.chunks.forEach(function (frame, index) {
      // An empty frame says nothing.
      if (frame !== "") {
        compare("frame " + index, [Couplet.parseElement(frame)],
          [Couplet.parseElement(Couplet.serializeElement(Couplet.parseElement(frame)))]);
      }
    });
  }
  return JSON.stringify({ ran: ran, failures: failures });
}
