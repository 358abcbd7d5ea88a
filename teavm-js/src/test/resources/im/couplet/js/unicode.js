// What the functions of Jid answer about each code point of a range: hashes of blocks, or the answers themselves.
function (Couplet, input) {
  var range = JSON.parse(input);
  // Most code points are refused, and a stack costs more than the answer.
  Error.stackTraceLimit = 0;

  function answer(call, given) {
    try {
      return call(given);
    } catch (error) {
      return "!" + error.reason;
    }
  }

  function local(text) {
    return answer(Couplet.Jid.of, { local: text, domain: "d" });
  }

  // As the test has it.
  function hasNeighbours(c) {
    return c < 0x3400 || (c > 0x9FFF && c < 0xAC00) || (c > 0xF8FF && c < 0x17000) || (c > 0x18CFF && c < 0x20000);
  }

  function answers(codePoint) {
    var c = String.fromCodePoint(codePoint);
    var all = [
      local(c),
      answer(Couplet.Jid.of, { domain: "d", resource: c }),
      answer(Couplet.Jid.of, { domain: c }),
      answer(Couplet.Jid.of, { domain: "a" + c })];
    if (hasNeighbours(codePoint)) {
      all.push(
        local("\u05D0" + c),
        local("a" + c),
        local(c + "\u200C" + c),
        local("\u0628" + c + "\u200D" + c + "\u0628"),
        answer(Couplet.Jid.nickname, c));
    }
    return all.join("\n");
  }

  var result = [];
  if (range.answers) return JSON.stringify(range.answers.map(answers));
  for (var start = range.from; start < range.to; start += 256) {
    var hash = 0;
    for (var c = start; c < start + 256; c++) {
      var text = answers(c);
      for (var i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    }
    result.push(hash);
  }
  return JSON.stringify(result);
}
