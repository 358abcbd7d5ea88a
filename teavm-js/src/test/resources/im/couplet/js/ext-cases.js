// The cases of the extensions in core, each in a message: what is read, and what is written back.
function (Couplet, input) {
  var failures = [];
  var ran = 0;

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
    if (typeof value.date === "string" && Object.keys(value).length === 1) return new Date(value.date);
    if (Array.isArray(value.bytes) && Object.keys(value).length === 1) return new Uint8Array(value.bytes);
    var copy = {};
    Object.keys(value).forEach(function (key) { copy[key] = revived(value[key]); });
    return copy;
  }

  // Without the order of children that have different names, and without white space between children. What is unknown is in
  // a list of its own, and so says nothing of its place among children of the same name either.
  function loose(element) {
    if (typeof element === "string") return element;
    var elements = element.children.filter(function (child) { return typeof child !== "string"; }).map(loose);
    var text = element.children.filter(function (child) { return typeof child === "string"; }).join("");
    function named(child) {
      return "{" + child.xmlns + "}" + child.name + (unordered ? JSON.stringify(plain(child)) : "");
    }
    elements.sort(function (a, b) { return named(a) < named(b) ? -1 : named(a) > named(b) ? 1 : 0; });
    if (text !== "" && (elements.length === 0 || text.trim() !== "")) elements.unshift(text);
    return { name: element.name, xmlns: element.xmlns, attributes: element.attributes, children: elements };
  }

  var unordered = false;

  function tree(xml) { return JSON.stringify(plain(loose(Couplet.parseElement(xml)))); }

  function expect(name, wanted, found) {
    ran++;
    if (wanted !== found) failures.push(name + "\nexpected " + wanted + "\nbut was  " + found);
  }

  function inMessage(xml) { return "<message xmlns='jabber:client'>" + xml + "</message>"; }

  JSON.parse(input).forEach(function (pair) {
    var read = Couplet.parse(inMessage(pair.xml));
    var value = read[pair.type] === undefined ? null : read[pair.type];
    expect(pair.name + ", read", JSON.stringify(plain(pair.object)), JSON.stringify(plain(value)));
    expect(pair.name + ", problems", JSON.stringify((pair.problems || []).slice().sort()),
      JSON.stringify((read.problems || []).map(function (problem) { return problem.path; }).sort()));
    unordered = JSON.stringify(pair.object).indexOf("\"unknown\"") >= 0;
    var written = tree(inMessage(pair.written || pair.xml));
    expect(pair.name + ", written", written, tree(Couplet.serialize(read)));
    if (pair.object !== null) {
      var made = { kind: "message" };
      made[pair.type] = revived(pair.object);
      expect(pair.name + ", written from a copy", written, tree(Couplet.serialize(made)));
    }
  });
  return JSON.stringify({ ran: ran, failures: failures });
}
