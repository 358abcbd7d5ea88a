// What models make of a recorded stream is what a person reads out of it, as RecordedModelsTest sees it in Java; and the same again when it
// is written down and read in the midst of it.
function (couplet, input) {
  var failures = [];
  var recording = JSON.parse(input);

  function observing() {
    return new couplet.Observer({
      jid: recording.jid,
      send: function () {},
      nonces: function () { return "n"; },
      timer: "none",
      error: function (error) { failures.push(String(error)); },
    });
  }

  function Heard(from) {
    var observer = observing();
    var options = function (each) { return { observer: observer, from: from && from[each], now: undefined }; };
    var roster = options("roster");
    var rooms = options("rooms");
    var chats = options("chats");
    delete roster.now;
    delete rooms.now;
    chats.now = function () {};
    this.observer = observer;
    this.roster = new couplet.RosterModel(roster);
    this.rooms = new couplet.RoomsModel(rooms);
    this.chats = new couplet.ConversationsModel(chats);
    var seen = (this.seen = from ? from.seen : []);
    this.rooms.subscribe(function (current, differences) {
      differences.forEach(function (one) {
        (one.parts || []).forEach(function (part) { if (part.after && seen.indexOf(part.key) < 0) seen.push(part.key); });
      });
    });
  }

  Heard.prototype.hear = function (stanzas) {
    var observer = this.observer;
    stanzas.forEach(function (one) {
      if (one[0]) observer.send(one[1]);
      else observer.dispatch(one[1]);
    });
  };

  Heard.prototype.read = function () {
    var lines = [];
    var seen = this.seen.slice().sort().join(" ");
    this.roster.current.all.forEach(function (one) {
      lines.push("contact " + one.jid + " " + (one.name || null) + " " + one.subscription + " [" + (one.groups || []).join(", ") + "]");
    });
    this.rooms.current.all.forEach(function (one) {
      lines.push("room " + one.jid + " " + one.state + " " + seen + ": " + (one.subject ? one.subject.text : null));
      if (one.departure) lines.push("room " + one.jid + ": " + one.departure.why + " " + (one.departure.reason === undefined ? null : one.departure.reason));
    });
    this.chats.current.all.forEach(function (one) {
      lines.push((one.entries.length === 0 ? "" : "in ") + (one.room ? "room " : "") + one.with);
      one.entries.forEach(function (entry) {
        var from = (entry.from || one.own).replace(/(@localhost)\/.*/, "$1");
        lines.push("  " + from + ": " + couplet.Conversation.body(entry));
      });
    });
    return lines.join("\n");
  };

  Heard.prototype.written = function () {
    return JSON.parse(JSON.stringify({ roster: this.roster.current, rooms: this.rooms.current, chats: this.chats.current, seen: this.seen }));
  };

  var whole = new Heard();
  whole.hear(recording.stanzas);
  if (recording.read) {
    var wanted = recording.read.read.join("\n");
    if (whole.read() !== wanted) failures.push("wanted\n" + wanted + "\nfound\n" + whole.read());
  }
  var again = new Heard(whole.written());
  if (again.read() !== whole.read()) failures.push("read and written\n" + whole.read() + "\nfound\n" + again.read());
  return JSON.stringify({ ran: 2, failures: failures });
}
