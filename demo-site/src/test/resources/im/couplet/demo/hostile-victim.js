// What VictimClient does in Java: one case of cases/hostile, with the bundle in a page.
const [file, index, port, done] = arguments;
const FENCE = "<fence xmlns='urn:example:fence'/>";

import(location.origin + "/couplet.js").then(({ Session, Observer, Roster, Conversation, Jid, reply, parseElement }) => {
  const wanted = JSON.parse(file).cases[index];
  const outcome = { told: [], did: [], answers: [], errors: [] };
  const self = "juliet@localhost/balcony";
  let roster, first = [];
  let chat = Conversation.with(self, "romeo@localhost");
  let room = Conversation.inRoom("garden@rooms.localhost", {
    own: "garden@rooms.localhost/juliet",
    features: wanted.features ?? ["urn:xmpp:sid:0", "urn:xmpp:mam:2"],
  });
  let late;

  const told = (text) => outcome.told.push(text);
  const or = (text) => text ?? "-";
  const address = (from) => (from === undefined ? "-" : from.unreadable === undefined ? from : "?" + from.unreadable);
  const prepared = (text) => {
    try {
      return text === undefined ? "-" : Jid.of(Jid.parse(text));
    } catch {
      return "?" + text;
    }
  };
  const stanza = (one, type) => told(`${one.kind} ${one.type ?? type} ${address(one.from)}`);
  const reason = (failure) =>
    `${failure.kind} ${failure.reason} ${failure.retry} ${or(failure.condition)} ${or(failure.elsewhere)}`;

  const session = new Session({
    jid: self,
    password: "couplet",
    framing: "websocket",
    encrypted: true,
    sasl2: wanted.sasl2 ?? false,
    resume: wanted.resume ?? false,
    register: wanted.register ?? false,
    carbons: wanted.carbons ?? false,
  });
  const socket = new WebSocket(`ws://127.0.0.1:${port}/xmpp-websocket`, "xmpp");

  const condition = (error, xmlns) =>
    or(error.children.find((child) => child.xmlns === xmlns && child.name !== "text")?.name);

  session.on("send", (text) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(text);
    const { name, attributes, children } = parseElement(text);
    const { type, id, to } = attributes;
    if (name === "error") {
      outcome.answers.push("stream-error " + condition({ children }, "urn:ietf:params:xml:ns:xmpp-streams"));
    } else if (name === "iq" && (type === "result" || type === "error")) {
      const error = children.find((child) => child.name === "error");
      const said = error ? condition(error, "urn:ietf:params:xml:ns:xmpp-stanzas") + " " : "";
      outcome.answers.push(`${type} ${said}"${id}" to ${prepared(to)}`);
    }
  });
  session.on("online", ({ jid }) => {
    told("online " + jid);
    session.send({ kind: "iq", type: "get", id: "contacts", roster: {} });
  });
  for (const kind of ["failed", "disconnected"]) session.on(kind, (failure) => told(reason(failure)));
  session.on("close", () => told("close"));
  session.on("registration", () => told("registration"));
  session.on("registered", () => told("registered"));
  session.on("element", ({ element }) => told("element " + element.name));
  session.on("invalid", ({ element }) => told("invalid " + element.name));

  const error = (error) => outcome.errors.push(error.message);
  const one = new Observer({ session, answerUnclaimed: true, error });
  const two = new Observer({ session, answerUnclaimed: true, error });

  function answer(iq) {
    try {
      session.send(reply(iq));
    } catch (error) {
      told(error.name === "InvalidStateError" ? "no second answer" : String(error));
    }
  }

  const name = (iq) => (iq.roster ? "query" : iq.unknown?.find((child) => child.name)?.name);

  // Observers leave out what is not to be believed; what these rules make of it is seen at the session itself.
  session.on("message", (message) => {
    stanza(message, "normal");
    const inRoom = message.type === "groupchat";
    const after = Conversation.apply(inRoom ? room : chat, message);
    outcome.did.push((inRoom ? "room " : "chat ") + after.outcome + (after.refusal ? " " + after.refusal : ""));
    if (inRoom) room = after.conversation;
    else chat = after.conversation;
  });
  session.on("presence", (presence) => stanza(presence, "available"));
  session.on("iq", (iq) => {
    if (iq.type === "get" || iq.type === "set") {
      stanza(iq);
    } else if (iq.id === "contacts") {
      roster = Roster.loaded(undefined, iq);
      first = roster;
      session.send({ kind: "presence" });
      session.send({ kind: "iq", type: "get", id: "ready", to: "localhost", ping: true });
    } else if (iq.id === "ready") {
      outcome.told = [];
    } else {
      stanza(iq);
    }
  });
  one.on("iq", { type: ["get", "set"] }, (iq, event) => {
    switch (name(iq)) {
      case "query": {
        const pushed = Roster.pushed(roster, iq, self);
        if (pushed && event.claim()) {
          roster = pushed;
          session.send(reply(iq));
        }
        break;
      }
      case "both":
      case "throwing":
      case "twice":
        if (event.claim() && name(iq) === "throwing") throw new Error("thrown");
        answer(iq);
        if (name(iq) === "twice") answer(iq);
        break;
      case "late":
        late = event;
    }
  });
  // A second observer, which would answer too if it may.
  two.on("iq", { type: ["get", "set"] }, (iq, event) => {
    if (name(iq) === "both" || name(iq) === "throwing") {
      if (event.claim()) answer(iq);
    } else if (name(iq) === "rude") {
      answer(iq);
      answer(iq);
    }
  });

  const lines = (list) => (list?.items ?? []).map((item) => `${item.jid} ${item.subscription ?? "none"} ${or(item.name)}`);

  function shown(entry) {
    let text = `${entry.sender}: ${or(Conversation.body(entry))}`;
    if (entry.corrections) text += " (corrected)";
    if (entry.retraction) text += ` (retracted${entry.retraction.moderated ? " by moderator" : ""})`;
    for (const { emoji, senders } of Conversation.emojis(entry)) text += ` ${emoji} ${senders.join(",")}`;
    return text;
  }

  function finish() {
    if (late) told("late claim " + late.claim());
    const [before, after] = [lines(first), lines(roster)];
    outcome.state = session.state;
    outcome.roster = [
      ...before.filter((line) => !after.includes(line)).map((line) => "- " + line),
      ...after.filter((line) => !before.includes(line)).map((line) => "+ " + line),
    ];
    outcome.chat = chat.entries.map(shown);
    outcome.room = room.entries.map(shown);
    one.close();
    two.close();
    socket.onclose = null;
    socket.close();
    done(JSON.stringify(outcome));
  }

  socket.onopen = () => session.open();
  socket.onmessage = ({ data }) => {
    try {
      if (data === FENCE) finish();
      else session.receive(data);
    } catch (error) {
      done("failed: " + error + "\n" + error.stack);
    }
  };
  socket.onclose = () => done("failed: the connection was closed, after " + JSON.stringify(outcome));
}, (error) => done("failed: " + error));
