// What peers cannot do to a model, however much they send, as BoundsTest has it in Java. The input is how many of each there are.
function (couplet, input) {
  var failures = [];
  var ran = 0;
  var many = Number(input);

  function same(name, wanted, found) {
    ran++;
    if (wanted !== found) failures.push(name + ": wanted " + wanted + ", found " + found);
  }

  function observing() {
    return new couplet.Observer({
      jid: "juliet@capulet.lit/balcony",
      send: function () {},
      timer: "none",
      error: function (error) { failures.push(String(error)); },
    });
  }

  function element(name, attributes, children, xmlns) {
    return { name: name, xmlns: xmlns || "jabber:client", attributes: attributes, children: children || [] };
  }

  function joins(observer, room) {
    observer.send(element("presence", { to: room + "/me" }, [element("x", {}, [], "http://jabber.org/protocol/muc")]));
    enters(observer, room + "/me", true);
  }

  function enters(observer, occupant, self) {
    var muc = "http://jabber.org/protocol/muc#user";
    var item = element("item", { affiliation: "none", role: "participant" }, [], muc);
    observer.dispatch(element("presence", { from: occupant }, [element("x", {}, self ? [item, element("status", { code: "110" }, [], muc)] : [item], muc)]));
  }

  function says(observer, attributes, body, more) {
    observer.dispatch(element("message", attributes, [element("body", {}, [body])].concat(more || [])));
  }

  function publishes(observer, items) {
    var event = "http://jabber.org/protocol/pubsub#event";
    observer.dispatch(element("message", { from: "shop.example" }, [element("event", {}, [element("items", { node: "products" }, items, event)], event)]));
  }

  function item(id) {
    return element("item", { id: id }, [], "http://jabber.org/protocol/pubsub#event");
  }

  // "Aa" and "BB" have the same hash in Java.
  function colliding(number) {
    var text = "";
    for (var bit = 0; bit < 17; bit++) text += (number >> bit) & 1 ? "BB" : "Aa";
    return text;
  }

  function conversationWithoutEnd() {
    var observer = observing();
    var talks = new couplet.ConversationsModel({ observer: observer });
    var seen = 0;
    talks.subscribe(function (current, differences) { seen += differences[0].after === current.all[0] && current === talks.current ? 1 : 0; });
    for (var i = 0; i < many; i++) says(observer, { type: "chat", from: "romeo@montague.lit/x", id: "m" + i }, String(i));
    var talk = talks.current.all[0];
    same("each message is told", many, seen);
    same("messages held or lost", many, talk.entries.length + (talk.lost || 0));
    same("no more than 20,000 messages", true, talk.entries.length <= 20000);
    same("the last message", String(many - 1), couplet.Conversation.body(talk.entries[talk.entries.length - 1]));
    same("what is written is read", talk.entries.length,
      new couplet.ConversationsModel({ observer: observing(), from: JSON.parse(JSON.stringify(talks.current)) }).current.all[0].entries.length);
  }

  function strangers() {
    var observer = observing();
    var talks = new couplet.ConversationsModel({ observer: observer });
    observer.send(element("message", { type: "chat", to: "romeo@montague.lit" }, [element("body", {}, ["Ay me!"])]));
    for (var i = 0; i < 5000; i++) says(observer, { type: "chat", from: "m" + i + "@evil.example/x" }, "Buy!");
    same("conversations", 2048, talks.current.all.length);
    same("conversations lost", 5001 - 2048, talks.current.lost);
    same("the own one stays", true, talks.get("romeo@montague.lit") !== undefined);
    same("the last one is heard", true, talks.get("m4999@evil.example") !== undefined);
  }

  function nodeOfManyItems() {
    var observer = observing();
    var nodes = new couplet.NodesModel({ observer: observer });
    nodes.watch("shop.example", "products");
    observer.follow("shop.example");
    var all = [];
    for (var i = 0; i < many; i++) all.push(item(colliding(i)));
    publishes(observer, all);
    var node = nodes.get("shop.example products");
    same("items", Math.min(many, 10000), node.items.length);
    same("items lost", Math.max(0, many - 10000), node.lost || 0);
    var first = node.items[0];
    publishes(observer, [item("one more")]);
    var now = nodes.get("shop.example products");
    same("the others are the same objects", true, now.items[now.items.length - 2] === node.items[node.items.length - 1]);
    same("an old snapshot stays", true, node.items[0] === first && node.items.length === Math.min(many, 10000));
  }

  function hostileNames() {
    var observer = observing();
    var rooms = new couplet.RoomsModel({ observer: observer });
    var presence = new couplet.PresenceModel({ observer: observer });
    var talks = new couplet.ConversationsModel({ observer: observer });
    joins(observer, "a@rooms.example");
    for (var i = 0; i < many; i++) {
      var name = colliding(i);
      enters(observer, "a@rooms.example/" + name);
      observer.dispatch(element("presence", { from: name + "@evil.example/" + name }));
      says(observer, { type: "groupchat", from: "a@rooms.example/" + name, id: name }, "x");
      if (i % 10 === 0) says(observer, { type: "groupchat", from: "a@rooms.example/" + name, id: "r" + name }, "y",
        [element("replace", { id: name }, [], "urn:xmpp:message-correct:0")]);
    }
    same("occupants", Math.min(many + 1, 20000), rooms.current.all[0].occupants.length);
    same("occupants lost", Math.max(0, many + 1 - 20000), rooms.current.all[0].lost || 0);
    same("contacts online", Math.min(many, 4096), presence.current.all.length);
    same("messages", true, talks.current.all[0].entries.length <= 20000);
    var occupants = rooms.current.all[0].occupants;
    enters(observer, "a@rooms.example/" + colliding(0), false);
    same("nothing has changed", true, rooms.current.all[0].occupants === occupants);
  }

  // What a page is given cannot be changed, however deep.
  function frozen() {
    var observer = observing();
    var models = [new couplet.RosterModel({ observer: observer }), new couplet.RoomsModel({ observer: observer }), new couplet.ConversationsModel({ observer: observer }),
      new couplet.NodesModel({ observer: observer })];
    var differences = [];
    models.forEach(function (model) { model.subscribe(function (current, changes) { differences.push(changes); }); });
    observer.dispatch(element("iq", { type: "set", id: "1" }, [element("query", {}, [element("item", { jid: "romeo@montague.lit" }, [element("group", {}, ["a"], "jabber:iq:roster")], "jabber:iq:roster")], "jabber:iq:roster")]));
    joins(observer, "a@rooms.example");
    var correction = element("replace", { id: "1" }, [], "urn:xmpp:message-correct:0");
    var reaction = element("reactions", { id: "1" }, [element("reaction", {}, ["x"], "urn:xmpp:reactions:0")], "urn:xmpp:reactions:0");
    says(observer, { type: "chat", from: "romeo@montague.lit/x", id: "1" }, "Hark!");
    says(observer, { type: "chat", from: "romeo@montague.lit/x", id: "2" }, "Hark, hark!", [correction]);
    observer.dispatch(element("message", { type: "chat", from: "romeo@montague.lit/x", id: "3" }, [reaction]));
    says(observer, { type: "chat", from: "romeo@montague.lit/x", id: "4" }, "?", [element("replace", { id: "none" }, [], "urn:xmpp:message-correct:0")]);
    models[3].watch("shop.example", "products");
    observer.follow("shop.example");
    publishes(observer, [element("item", { id: "1" }, [element("p", {}, [], "urn:x")], "http://jabber.org/protocol/pubsub#event")]);
    function look(value, path) {
      if (typeof value !== "object" || value === null || value instanceof Date) return;
      if (!Object.isFrozen(value)) failures.push(path + " can be changed");
      Object.keys(value).forEach(function (key) { look(value[key], path + "." + key); });
    }
    models.forEach(function (model, i) { look(model.current, "model " + i); });
    look(differences, "differences");
    failures = failures.filter(function (one) { return !/^differences(\.\d+)? can/.test(one); });
    same("something was told", true, differences.length > 5);
  }

  [conversationWithoutEnd, strangers, nodeOfManyItems, hostileNames, frozen].forEach(function (test) {
    try {
      test();
    } catch (error) {
      failures.push(error + (error.stack || ""));
    }
  });
  return JSON.stringify({ ran: ran, failures: failures });
}
