// The cases of the XML layer: documents as a whole, and what is accepted also within a stream that is cut everywhere.
function (Couplet, input) {
  var HEADER = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";
  var MOST_CUTS = 400;
  // HtmlUnit, which knows no structuredClone, interprets: it has the cases whole, in pieces and cut here and there, and none that is long.
  var interprets = typeof structuredClone !== "function";
  var MOST_CUT_BYTES = interprets ? 0 : MOST_CUTS;
  var STEP = interprets ? 13 : 1;
  var failures = [];
  var ran = 0;

  function text(parts) {
    return typeof parts === "string" ? parts : parts.map(function (part) {
      return typeof part === "string" ? part : part.repeat.repeat(part.times);
    }).join("");
  }

  // The format of the cases: [name, attributes, child, …].
  function tree(element) {
    if (typeof element === "string") return element;
    var attributes = {};
    Object.keys(element.attributes).sort().forEach(function (key) {
      attributes[key.replace(/^xml:/, "{http://www.w3.org/XML/1998/namespace}")] = element.attributes[key];
    });
    var name = element.xmlns === "" ? element.name : "{" + element.xmlns + "}" + element.name;
    return [name, attributes].concat(element.children.map(tree));
  }

  function sorted(expected) {
    if (typeof expected === "string") return expected;
    var attributes = {};
    Object.keys(expected[1]).sort().forEach(function (key) { attributes[key] = expected[1][key]; });
    return [expected[0], attributes].concat(expected.slice(2).map(sorted));
  }

  // UTF-8, or null of what holds half a character.
  function encoded(string) {
    var bytes = [];
    for (var i = 0; i < string.length; i++) {
      var c = string.codePointAt(i);
      if (c >= 0xD800 && c <= 0xDFFF) return null;
      if (c < 0x80) bytes.push(c);
      else if (c < 0x800) bytes.push(0xC0 | c >> 6, 0x80 | c & 0x3F);
      else if (c < 0x10000) bytes.push(0xE0 | c >> 12, 0x80 | c >> 6 & 0x3F, 0x80 | c & 0x3F);
      else bytes.push(0xF0 | c >> 18, 0x80 | c >> 12 & 0x3F, 0x80 | c >> 6 & 0x3F, 0x80 | c & 0x3F);
      if (c > 0xFFFF) i++;
    }
    return new Uint8Array(bytes);
  }

  function outcome(work, withBytes) {
    try {
      return JSON.stringify(work());
    } catch (error) {
      return JSON.stringify({ name: error.name, reason: error.reason, condition: error.condition,
        offset: error.offset, line: error.line, column: error.column, byteOffset: withBytes ? error.byteOffset : undefined });
    }
  }

  function expect(name, wanted, found) {
    ran++;
    if (wanted !== found) failures.push(name + "\nexpected " + wanted.slice(0, 1000) + "\nbut was  " + found.slice(0, 1000));
  }

  function inStream(chunks, limits) {
    var parser = new Couplet.StreamParser({ framing: "tcp", as: "element", limits: limits });
    var found = [];
    chunks.forEach(function (chunk) {
      parser.feed(chunk).forEach(function (event) { if (event.element) found.push(tree(event.element)); });
    });
    return found;
  }

  function concat(first, second) {
    var both = new Uint8Array(first.length + second.length);
    both.set(first);
    both.set(second, first.length);
    return both;
  }

  function cutEverywhere(one, document) {
    var raised = {};
    Object.keys(one.limits || {}).forEach(function (key) { raised[key] = one.limits[key]; });
    if (raised.depth) raised.depth++;
    if (raised.namespaces) raised.namespaces += 2;
    ["nameLength", "textLength", "stanzaLength"].forEach(function (key) {
      if (raised[key]) raised[key] = Math.max(raised[key], 1000);
    });
    var chunked = function (chunks) { return outcome(function () { return inStream(chunks, raised); }); };
    var bytes = typeof document === "string" ? encoded(document) : document;
    if (bytes !== null) {
      var header = encoded(HEADER);
      var ofBytes = function (chunks) { return outcome(function () { return inStream(chunks, raised); }, true); };
      var wholeBytes = ofBytes([concat(header, bytes)]);
      expect(one.name + ", by byte", wholeBytes, ofBytes([header].concat(Array.prototype.map.call(bytes, function (byte) {
        return new Uint8Array([byte]);
      }))));
      for (var to = 1; to < Math.min(bytes.length, MOST_CUT_BYTES); to++) {
        expect(one.name + ", cut at byte " + to, wholeBytes, ofBytes([header, bytes.subarray(0, to), bytes.subarray(to)]));
      }
      if (bytes === document) return;
      expect(one.name + ", as bytes", chunked([HEADER, document]), chunked([header, bytes]));
    }
    var whole = chunked([HEADER, document]);
    expect(one.name + ", by character", whole, chunked([HEADER].concat(document.split(""))));
    for (var at = 1; at < Math.min(document.length, MOST_CUTS); at += STEP) {
      expect(one.name + ", cut at " + at, whole, chunked([HEADER, document.slice(0, at), document.slice(at)]));
    }
  }

  JSON.parse(input).cases.forEach(function (one) {
    if (one.mode !== "document") return;
    var document = one.octets
      ? new Uint8Array(one.octets.split(" ").map(function (octet) { return parseInt(octet, 16); }))
      : text(one.input);
    if (interprets && document.length > 20000) return;
    var found = outcome(function () { return tree(Couplet.parseElement(document, one.limits ? { limits: one.limits } : undefined)); }, true);
    if (one.error) {
      expect(one.name, JSON.stringify({ name: "XmlError", reason: one.error.reason.toLowerCase().replace(/_/g, "-"),
        condition: one.error.condition, offset: one.error.offset, line: one.error.line, column: one.error.column,
        byteOffset: one.error.octetOffset }), found);
    } else {
      expect(one.name, JSON.stringify(sorted(one.tree)), found);
      expect(one.name + ", written and read again", found, outcome(function () {
        var element = Couplet.parseElement(document, one.limits ? { limits: one.limits } : undefined);
        return tree(Couplet.parseElement(Couplet.serializeElement(element)));
      }));
    }
    // What is refused may end within text or a tag, of which nothing is said before the end: a "<" ends each of them.
    if (document.length <= (interprets ? 400 : 4000)) cutEverywhere(one, !one.error ? document : one.octets ? concat(document, encoded("<<")) : document + "<<");
  });
  return JSON.stringify({ ran: ran, failures: failures });
}
