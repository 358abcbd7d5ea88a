// What models of an observer of a page's own stream show in the cases of cases/models, as ModelCasesTest does in Java.
function (couplet, input) {
  var failures = [];
  var ran = 0;
  var classes = {
    roster: "RosterModel",
    presence: "PresenceModel",
    rooms: "RoomsModel",
    conversations: "ConversationsModel",
    nodes: "NodesModel",
    bookmarks: "BookmarksModel",
    blocked: "BlockedModel",
    profiles: "ProfilesModel",
  };

  function parsed(xml) {
    return couplet.parseElement(xml.replace(/(?=[ />])/, " xmlns='jabber:client'"));
  }

  function plain(value, key) {
    if (key === "payload" && typeof value === "string") return plain(couplet.parseElement(value));
    if (Array.isArray(value)) return value.map(function (one) { return plain(one); });
    if (value === null || typeof value !== "object") return typeof value === "string" ? value.replace(".000Z", "Z") : value;
    var copy = {};
    Object.keys(value).sort().forEach(function (name) { copy[name] = plain(value[name], name); });
    return copy;
  }

  function same(name, wanted, found) {
    ran++;
    wanted = typeof wanted === "string" ? wanted : JSON.stringify(plain(wanted));
    found = typeof found === "string" ? found : JSON.stringify(plain(JSON.parse(JSON.stringify(found))));
    if (wanted !== found) failures.push(name + ": wanted\n" + wanted + "\nfound\n" + found);
  }

  function difference(one) {
    var parts = (one.parts || []).map(difference).join(" ");
    return (one.before === undefined ? "+" : one.after === undefined ? "-" : "~") + one.key + (parts && "(" + parts + ")");
  }

  function shown(snapshot) {
    var lines = [];
    snapshot.all.forEach(function (one) {
      lines.push((one.room ? "room " : "") + one.with);
      one.entries.forEach(function (entry) {
        var body = couplet.Conversation.body(entry);
        var line = "  " + entry.sender + ": " + (body === undefined ? "-" : body);
        line += entry.retraction ? " (retracted)" : entry.corrections ? " (corrected)" : "";
        couplet.Conversation.emojis(entry).forEach(function (each) {
          line += " " + each.emoji + " " + each.senders.join(",");
        });
        lines.push(line);
      });
      (one.typing || []).forEach(function (who) { lines.push("  typing " + who); });
      one.marks.received.forEach(function (mark) { lines.push("  received " + mark.key); });
      one.marks.displayed.forEach(function (mark) { lines.push("  displayed " + mark.key + " " + mark.value); });
      one.marks.failed.forEach(function (mark) { lines.push("  failed " + mark.key + " " + mark.value); });
    });
    return lines.join("\n");
  }

  function observing() {
    return new couplet.Observer({
      jid: "juliet@capulet.lit/balcony",
      send: function () {},
      nonces: function () { return "n"; },
      timer: "none",
      error: function (error) { failures.push(String(error)); },
    });
  }

  function make(kind, observer, from) {
    var options = { observer: observer, from: from };
    if (kind === "conversations") options.now = function () {};
    if (kind === "profiles" || kind === "presence") options.roster = new couplet.RosterModel({ observer: observer });
    return new couplet[classes[kind]](options);
  }

  function play(kind, one) {
    var changes = [];
    var observer = observing();
    var model = make(kind, observer);
    model.subscribe(function (current, differences) {
      if (current !== model.current) failures.push(one.name + ": another snapshot is told");
      changes.push(differences.map(difference).join(" "));
    });
    one.steps.forEach(function (step) {
      if (step === "!") observer.ended();
      else if (step.slice(0, 6) === "watch ") model.watch(step.split(" ")[1], step.split(" ")[2]);
      else if (step.charAt(0) === ">") observer.send(parsed(step.slice(2)));
      else observer.dispatch(parsed(step.slice(2)));
    });
    var text = JSON.stringify(model.current);
    if (one.shown) same(one.name, one.shown.join("\n"), shown(model.current));
    else {
      same(one.name, one.current, model.current);
      same(one.name + ", changes", one.changes.join("\n"), changes.join("\n"));
    }
    var again = JSON.stringify(make(kind, observing(), JSON.parse(text)).current);
    same(one.name + ", read and written", text.replace(/,"outcome":"[a-z]*","index":\d+/g, ""), again);
    model.close();
  }

  var files = JSON.parse(input);
  Object.keys(files).forEach(function (file) {
    JSON.parse(files[file]).cases.forEach(function (one) {
      try {
        play(file.replace(".json", ""), one);
      } catch (error) {
        failures.push(one.name + ": " + error + (error.stack || ""));
      }
    });
  });

  // Values that have not changed are the same objects.
  var observer = observing();
  var rooms = new couplet.RoomsModel({ observer: observer });
  observer.send(parsed("<presence to='a@rooms.example/me'><x xmlns='http://jabber.org/protocol/muc'/></presence>"));
  function enters(nick, status) {
    observer.dispatch(parsed("<presence from='a@rooms.example/" + nick + "'><x xmlns='http://jabber.org/protocol/muc#user'>"
      + "<item affiliation='none' role='participant'/>" + status + "</x></presence>"));
  }
  enters("me", "<status code='110'/>");
  enters("a", "");
  var before = rooms.current;
  var first = before.all[0].occupants[0];
  enters("b", "");
  same("a snapshot stays", 2, before.all[0].occupants.length);
  same("the next one has more", 3, rooms.current.all[0].occupants.length);
  same("an occupant is the same object", true, rooms.current.all[0].occupants[0] === first);
  same("a value by its key", true, rooms.get("a@rooms.example") === rooms.current.all[0]);
  same("no value", true, rooms.get("b@rooms.example") === undefined);
  same("the same until something changes", true, rooms.current === rooms.current);
  var told = 0;
  var off = rooms.subscribe(function () { told++; });
  enters("c", "");
  off();
  enters("d", "");
  same("a listener ends", 1, told);
  rooms.close();
  enters("e", "");
  same("a model ends", 5, rooms.current.all[0].occupants.length);

  // Who says nothing more writes no more after a while.
  var chats = new couplet.ConversationsModel({ observer: observer, typing: 5000 });
  var composing = "<composing xmlns='http://jabber.org/protocol/chatstates'/>";
  observer.dispatch(parsed("<message from='romeo@montague.lit/x' type='chat'><body>Hark!</body></message>"));
  observer.dispatch(parsed("<message from='romeo@montague.lit/x' type='chat'>" + composing + "</message>"));
  observer.tick(1000);
  same("writes", "romeo@montague.lit", (chats.current.all[0].typing || []).join());
  observer.tick(6000);
  same("writes no more", "", (chats.current.all[0].typing || []).join());
  var marks = chats.current.all[0].marks;
  observer.dispatch(parsed("<message from='romeo@montague.lit/x' type='chat'><body>Hark again!</body></message>"));
  same("a part that has not changed is the same object", true, marks === chats.current.all[0].marks);
  same("a conversation is one of Conversation", "Hark!", couplet.Conversation.body(chats.current.all[0].entries[0]));

  // Whoever is told of a change while others have followed it already is told of each in turn.
  var roster = new couplet.RosterModel({ observer: observer });
  var order = [];
  var asks = "<presence type='subscribe' from='";
  roster.subscribe(function (current) {
    if (current.all.length === 1) observer.dispatch(parsed(asks + "b@montague.lit'/>"));
  });
  roster.subscribe(function (current, differences) { order.push(current.all.length + differences[0].key); });
  observer.dispatch(parsed(asks + "a@montague.lit'/>"));
  same("changes in turn", "1a@montague.lit 2b@montague.lit", order.join(" "));
  same("one object", true, roster.get("a@montague.lit") === roster.current.all[0]);
  [undefined, {}, { observer: 1 }, { observer: observer, from: 1 }, { observer: observer, other: 1 }].forEach(function (bad) {
    try {
      new couplet.RoomsModel(bad);
      failures.push("taken: " + JSON.stringify(bad));
    } catch (error) {
      same("refused", "TypeError", error.name);
    }
  });
  return JSON.stringify({ ran: ran, failures: failures });
}
