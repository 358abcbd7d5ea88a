// Pushes of contacts, and the tables of subscriptions.
function (Couplet, input) {
  var failures = [];
  var ran = 0;
  var files = JSON.parse(input);
  var Roster = Couplet.Roster;

  function plain(value) {
    if (Array.isArray(value)) return value.map(plain);
    if (value === null || typeof value !== "object") return value;
    var copy = {};
    Object.keys(value).sort().forEach(function (key) { copy[key] = plain(value[key]); });
    return copy;
  }

  function expect(name, wanted, found) {
    ran++;
    wanted = JSON.stringify(plain(wanted));
    found = JSON.stringify(plain(found));
    if (wanted !== found) failures.push(name + "\nexpected " + wanted + "\nbut was  " + found);
  }

  function roster(xml) {
    return xml && Couplet.parse("<iq type='result' id='a'>" + xml + "</iq>").roster;
  }

  files.pushes.forEach(function (one) {
    var before = roster(one.before);
    var kept = JSON.stringify(before);
    var found = one.answer
      ? Roster.loaded(before, Couplet.parse(one.answer))
      : Roster.pushed(before, Couplet.parse(one.push), one.account);
    expect(one.name, roster(one.after), found);
    expect(one.name + ", left as it was", kept, JSON.stringify(before));
  });
  files.subscriptions.forEach(function (row) {
    var wanted = { state: row.gives, passes: row.passes };
    if (row.reply) wanted.reply = row.reply;
    expect(row.name + ", " + row.direction + " " + row.type, wanted, Roster[row.direction](row.state, row.type));
  });
  expect("of no contact", { to: "none", from: "pending" }, Roster.state(undefined, true));
  expect("of a contact", { to: "pending", from: "subscribed", approved: true },
    Roster.state({ jid: "a@b", subscription: "from", ask: "subscribe", approved: true, groups: [] }));
  return JSON.stringify({ ran: ran, failures: failures.slice(0, 5) });
}
