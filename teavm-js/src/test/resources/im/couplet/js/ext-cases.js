// The cases of the extensions in core, each where it may stand: what is read, and what is written back.
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

  // Without white space between children.
  function tight(element) {
    if (typeof element === "string") return element;
    var children = element.children.map(tight);
    var layout = children.length > 1 && children.every(function (child) { return typeof child !== "string" || child.trim() === ""; });
    if (layout) children = children.filter(function (child) { return typeof child !== "string"; });
    return { name: element.name, xmlns: element.xmlns, attributes: element.attributes, children: children };
  }

  function exact(xml) { return JSON.stringify(plain(tight(Couplet.parseElement(xml)))); }

  // Without childOrder, where the case does not say it: that what is written is the same tree says as much.
  function unsorted(value) {
    if (Array.isArray(value)) return value.map(unsorted);
    if (value === null || typeof value !== "object") return value;
    var copy = {};
    Object.keys(value).forEach(function (key) { if (key !== "childOrder") copy[key] = unsorted(value[key]); });
    return copy;
  }

  function expect(name, wanted, found) {
    ran++;
    if (wanted !== found) failures.push(name + "\nexpected " + wanted + "\nbut was  " + found);
  }

  function outcome(object) {
    try {
      return Couplet.serialize(object);
    } catch (error) {
      return error.name + ": " + error.message;
    }
  }

  // Each property of all objects in `at`, which is in `whole`, is absent when it is undefined.
  function undefinedIsAbsent(name, whole, at) {
    if (at === null || typeof at !== "object" || at instanceof Date || at instanceof Uint8Array) return;
    Object.keys(at).forEach(function (key) {
      var value = at[key];
      if (!Array.isArray(at) && key !== "kind") {
        at[key] = undefined;
        var undefinedThere = outcome(whole);
        var copy = Object.assign({}, at);
        delete at[key];
        expect(name + ", without " + key, outcome(whole), undefinedThere);
        Object.keys(copy).forEach(function (one) { delete at[one]; at[one] = one === key ? value : copy[one]; });
      }
      undefinedIsAbsent(name, whole, value);
    });
  }

  var given = JSON.parse(input);

  given.pairs.forEach(function (pair) {
    var around = given.around[pair.type];
    function placed(xml) { return around[0] + xml + around[1]; }
    var read = Couplet.parse(placed(pair.xml));
    // What stands alone is to be written from its property.
    if (read.kind === "element" && pair.object !== null) delete read.element;
    var value = read[pair.type] === undefined ? null : read[pair.type];
    var says = JSON.stringify(pair.object).indexOf("childOrder") >= 0;
    expect(pair.name + ", read", JSON.stringify(plain(pair.object)), JSON.stringify(plain(says ? value : unsorted(plain(value)))));
    expect(pair.name + ", problems", JSON.stringify((pair.problems || []).slice().sort()),
      JSON.stringify((read.problems || []).map(function (problem) { return problem.path; }).sort()));
    unordered = JSON.stringify(pair.object).indexOf("\"unknown\"") >= 0;
    var written = tree(placed(pair.written || pair.xml));
    expect(pair.name + ", written", exact(placed(pair.written || pair.xml)), exact(Couplet.serialize(read)));
    if (pair.object !== null) {
      var made = { kind: read.kind };
      if (read.kind === "iq") Object.assign(made, { type: read.type, id: read.id });
      made[pair.type] = revived(pair.object);
      expect(pair.name + ", written from a copy", written, tree(Couplet.serialize(made)));
      // HtmlUnit, which interprets, has no structuredClone.
      if (typeof structuredClone === "function") undefinedIsAbsent(pair.name, read, value);
    }
  });
  return JSON.stringify({ ran: ran, failures: failures });
}
