// What messages do to a conversation.
function (Couplet, input) {
  var failures = [];
  var ran = 0;
  var Conversation = Couplet.Conversation;

  function expect(name, wanted, found) {
    ran++;
    wanted = JSON.stringify(wanted);
    found = JSON.stringify(found);
    if (wanted !== found) failures.push(name + "\nexpected " + wanted + "\nbut was  " + found);
  }

  function begin(place) {
    if (place.kind === "room") {
      var options = { features: place.features };
      if (place.own) options.own = place.own;
      return Conversation.inRoom(place.with, options);
    }
    return place.kind === "occupant"
      ? Conversation.withOccupant(place.own, place.with) : Conversation.with(place.own, place.with);
  }

  function or(before, text) {
    return text === undefined ? "" : before + text;
  }

  function shown(entry) {
    var body = Conversation.body(entry);
    var text = entry.sender + ": " + (body === undefined ? "-" : body);
    if (entry.corrections) text += " (corrected)";
    var how = entry.retraction;
    if (how) {
      text += " (retracted" + or(" by ", how.id) + (how.moderated ? ", moderated" : "") + or(" by ", how.by)
        + or(": ", how.reason) + ")";
    }
    Conversation.emojis(entry).forEach(function (one) { text += " " + one.emoji + " " + one.senders.join(","); });
    return text;
  }

  JSON.parse(input).cases.forEach(function (one) {
    var conversation = begin(one.place);
    one.steps.forEach(function (step) {
      if (step.left) {
        conversation = Conversation.left(conversation, step.left);
        return;
      }
      var options = {};
      if (step.at) options.at = new Date(step.at);
      if (step.stanzaId) options.stanzaId = step.stanzaId;
      var before = JSON.stringify(conversation);
      var after = Conversation.apply(conversation, Couplet.parse(step.message), options);
      expect(one.name + ": " + step.message, [step.outcome, step.refusal], [after.outcome, after.refusal]);
      if (step.index !== undefined) expect(one.name + ": " + step.message, step.index, after.index);
      expect(one.name + ", left as it was", before, JSON.stringify(conversation));
      if (after.index >= 0) expect(one.name, after.conversation.entries[after.index], after.entry);
      conversation = JSON.parse(JSON.stringify(after.conversation));
    });
    expect(one.name, one.entries, conversation.entries.map(shown));
    (one.references || []).forEach(function (each) {
      var found = Conversation.reference(conversation, conversation.entries[each[0]], each[1]);
      expect(one.name + ", " + each, each[2], found === undefined ? null : found);
    });
    if (one.own) {
      var own = [];
      conversation.entries.forEach(function (entry, i) {
        if (Conversation.isOwn(conversation, entry, one.self)) own.push(i);
        if (one.self) expect(one.name + ", " + i, own.indexOf(i) >= 0, Conversation.isSelf(conversation, entry.sender, one.self));
      });
      expect(one.name + ", own", one.own, own);
      var seen = Conversation.displayedUpTo(conversation, one.self);
      expect(one.name + ", displayed", one.displayed, [seen.marker || null, seen.stanzaId || null, seen.by || null]);
    }
  });
  return JSON.stringify({ ran: ran, failures: failures.slice(0, 5) });
}
