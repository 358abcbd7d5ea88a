// What other libraries make of texts: the same as the functions of Jid.
function (Couplet, input) {
  var failures = [];
  var ran = 0;
  var all = JSON.parse(input);
  var right = {};
  all.differences.forEach(function (one) { right[" " + one.right[0]] = one.right; });

  var functions = {
    "prepared": function (text) { return Couplet.Jid.parse(text).domain; },
    "UsernameCaseMapped": function (text) { return Couplet.Jid.parse(text + "@example.org").local; },
    "OpaqueString": function (text) { return Couplet.Jid.parse("example.org/" + text).resource; },
    "Nickname as shown": function (text) { return Couplet.Jid.nickname(text); },
    "Nickname as compared": function (text, wanted) {
      return Couplet.Jid.equalNicknames(text, typeof wanted === "string" ? wanted : text) ? wanted : "another";
    }
  };

  function result(column, text, wanted) {
    try {
      var prepared = functions[column](text, wanted);
      return prepared === text ? true : prepared;
    } catch (error) {
      return error.name === "JidError" ? false : String(error);
    }
  }

  Object.keys(all.vectors).forEach(function (group) {
    all.vectors[group].forEach(function (vector) {
      var text = vector[0];
      var wanted = right[" " + text] || vector;
      for (var i = 1; i < all.columns.length; i++) {
        var found = result(all.columns[i], text, wanted[i]);
        ran++;
        if (found !== wanted[i]) {
          failures.push(all.columns[i] + " of " + JSON.stringify(text) + " was " + JSON.stringify(found)
              + ", expected " + JSON.stringify(wanted[i]));
        }
      }
    });
  });
  return JSON.stringify({ ran: ran, failures: failures });
}
