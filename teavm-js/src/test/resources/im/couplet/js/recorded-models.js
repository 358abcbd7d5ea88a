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

  function words(list) {
    return list.filter(function (word) { return word !== undefined && word !== ""; }).join(" ");
  }

  function contact(one) {
    var groups = one.groups && one.groups.length > 0 ? "[" + one.groups.join(", ") + "]" : "";
    var name = one.name === undefined ? "" : "(" + one.name + ")";
    return words([one.jid, name, one.listed ? one.subscription : "stranger", one.asks && "asks", one.asked && "asked", groups]);
  }

  function online(one) {
    return one.jid + ": " + one.resources.map(function (each) {
      return words([each.jid.slice(each.jid.indexOf("/") + 1), each.show, each.status]);
    }).join(", ");
  }

  function departure(one) {
    return words([one.why, one.by && "by " + one.by, one.reason]);
  }

  function occupant(one) {
    return words([one.nick, one.role, one.affiliation]);
  }

  function Heard(from) {
    var observer = observing();
    var options = function (each) { return { observer: observer, from: from && from[each] }; };
    var chats = options("chats");
    chats.now = function () { return recording.read && recording.read.began ? new Date(recording.read.began) : undefined; };
    this.observer = observer;
    this.happened = [];
    this.roster = new couplet.RosterModel(options("roster"));
    var presence = options("presence");
    presence.roster = this.roster;
    this.presence = new couplet.PresenceModel(presence);
    this.rooms = new couplet.RoomsModel(options("rooms"));
    this.chats = new couplet.ConversationsModel(chats);
    this.subscribe(this.happened);
  }

  Heard.prototype.subscribe = function (happened) {
    function each(told) {
      return function (current, differences) { differences.forEach(told); };
    }
    this.roster.subscribe(each(function (one) { happened.push("list: " + (one.after ? contact(one.after) : one.key + " gone")); }));
    this.presence.subscribe(each(function (one) { happened.push(one.after ? "online: " + online(one.after) : "offline: " + one.key); }));
    this.rooms.subscribe(each(function (one) {
      var now = one.after;
      var before = one.before || {};
      var say = function (what) { happened.push(one.key + ": " + what); };
      if (before.state !== now.state) say(now.state + " as " + now.nick);
      (one.parts || []).forEach(function (part) {
        if (part.after) say(occupant(part.after));
        else if (now.lastDeparture && now.lastDeparture.nick === part.key) say(part.key + " gone, " + departure(now.lastDeparture));
      });
      if (now.subject && JSON.stringify(now.subject) !== JSON.stringify(before.subject)) say("about " + now.subject.text);
      if (now.departure && !before.departure) say(departure(now.departure));
    }));
    this.chats.subscribe(each(function (one) {
      var before = ((one.before && one.before.typing) || []).join(", ");
      var now = ((one.after && one.after.typing) || []).join(", ");
      if (before !== now) happened.push("in " + one.key + " types " + (now || "nobody"));
    }));
  };

  Heard.prototype.hear = function (stanzas) {
    var observer = this.observer;
    stanzas.forEach(function (one) {
      if (one[0]) observer.send(one[1]);
      else observer.dispatch(one[1]);
    });
  };

  function said(conversation, entry) {
    var whose = conversation.room && entry.from ? entry.from.slice(entry.from.indexOf("/") + 1) : entry.sender;
    var marks = conversation.marks;
    var of = function (list) { return list.filter(function (mark) { return mark.key === entry.id; }); };
    var readers = marks.displayed.filter(function (mark) { return mark.value === entry.id; });
    var failed = of(marks.failed)[0];
    var feelings = couplet.Conversation.emojis(entry).map(function (each) { return each.emoji + " " + each.senders.join(", "); });
    return whose + ": " + couplet.Conversation.body(entry) +
      (of(marks.received).length > 0 ? " | received" : "") +
      (readers.length > 0 ? " | seen by " + readers.map(function (mark) { return mark.key; }).join(", ") : "") +
      (failed ? " | " + failed.value : "") +
      (entry.corrections ? " | corrected" : "") +
      (feelings.length > 0 ? " | " + feelings.join(" ") : "");
  }

  Heard.prototype.read = function () {
    var lines = [];
    this.roster.current.all.forEach(function (one) { lines.push("contact " + contact(one)); });
    this.presence.current.all.forEach(function (one) { lines.push("online " + online(one)); });
    this.rooms.current.all.forEach(function (one) {
      var flags = one.flags;
      lines.push("room " + words([one.jid, one.state, flags.created && "created", flags.nonAnonymous && "non-anonymous",
        flags.logged && "logged", flags.configured > 0 ? "configured" : ""]));
      one.occupants.forEach(function (each) { lines.push("  " + occupant(each)); });
    });
    this.chats.current.all.forEach(function (one) {
      lines.push("in " + (one.room ? "room " : "") + one.with);
      one.entries.forEach(function (entry) { lines.push("  " + said(one, entry)); });
    });
    return lines.join("\n");
  };

  Heard.prototype.written = function () {
    return JSON.parse(JSON.stringify({
      roster: this.roster.current,
      presence: this.presence.current,
      rooms: this.rooms.current,
      chats: this.chats.current,
    }));
  };

  function same(what, wanted, found) {
    if (wanted !== found) failures.push(what + ": wanted\n" + wanted + "\nfound\n" + found);
  }

  var whole = new Heard();
  whole.hear(recording.stanzas);
  if (recording.read) {
    same("happened", recording.read.happened.join("\n"), whole.happened.join("\n"));
    same("read", recording.read.read.join("\n"), whole.read());
  }
  same("read and written", whole.read(), new Heard(whole.written()).read());
  return JSON.stringify({ ran: 3, failures: failures });
}
