// Calls of the functions of Jid, and what they give or throw.
function (Couplet, input) {
  var failures = [];
  var cases = JSON.parse(input).cases;

  // Keys in order.
  function plain(value) {
    if (value === null || typeof value !== "object") return value;
    var copy = {};
    Object.keys(value).sort().forEach(function (key) { copy[key] = plain(value[key]); });
    return copy;
  }

  cases.forEach(function (one) {
    var wanted = JSON.stringify(plain(one.refused ? Object.assign({ name: "JidError" }, one.refused) : one.gives));
    var found;
    try {
      found = Couplet.Jid[one.call].apply(null, one.given);
    } catch (error) {
      found = { name: error.name, reason: error.reason };
      if (one.refused && one.refused.part) found.part = error.part;
    }
    found = JSON.stringify(plain(found));
    if (found !== wanted) failures.push(one.call + " " + JSON.stringify(one.given) + "\nexpected " + wanted + "\nbut was  " + found);
  });
  return JSON.stringify({ ran: cases.length, failures: failures });
}
