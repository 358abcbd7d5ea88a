// What people test their own programs with: node testing.mjs <bundle> <bundle of testing>
import { pathToFileURL } from "node:url";

const { Observer, RosterModel } = await import(pathToFileURL(process.argv[2]));
const { ScriptedServer, SessionPair, StreamRecording, redact } = await import(pathToFileURL(process.argv[3]));
const failed = (action) => {
  try {
    action();
    return "nothing was thrown";
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};
const jid = "juliet@capulet.lit/balcony";

const server = new ScriptedServer({ jid, deliver: (stanza) => observer.dispatch(stanza) });
const observer = new Observer({ jid, send: (text) => server.receive(text), timer: "none" });
const roster = new RosterModel({ observer });
server.expect("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>")
  .result("<query xmlns='jabber:iq:roster'><item jid='romeo@montague.lit'/></query>")
  .push("<presence type='subscribe' from='nurse@capulet.lit'/>");
const { roster: answer } = await observer.request({ kind: "iq", type: "get", roster: { items: [] } });
console.log(answer.items.length, roster.current.all.map((one) => one.jid).join());
server.finish();
console.log(failed(() => observer.send({ kind: "presence" })));
server.expect("<presence/>");
console.log(failed(() => observer.send({ kind: "message", to: "a@b.example" })).split("\n")[0]);

const pair = new SessionPair({
  first: { jid, deliver: (stanza) => juliet.dispatch(stanza) },
  second: { jid: "romeo@montague.lit/orchard", deliver: (stanza) => romeo.dispatch(stanza) },
});
const juliet = new Observer({ jid, send: (text) => pair.sentByFirst(text), timer: "none" });
const romeo = new Observer({ jid: "romeo@montague.lit/orchard", send: (text) => pair.sentBySecond(text), timer: "none" });
romeo.respond("ping", () => undefined);
console.log((await juliet.request({ kind: "iq", type: "get", to: "romeo@montague.lit/orchard", ping: true })).from);
juliet.send({ kind: "message", to: "nurse@capulet.lit" });
console.log(pair.undelivered.length);

const recording = new StreamRecording();
recording.add(5, "received", "<presence xmlns='jabber:client' type='subscribe' from='paris@verona.lit'/>");
recording.add(6, "sent", "<iq xmlns='jabber:client' type='set' id='1'><query xmlns='jabber:iq:register'><password>Calliope</password></query></iq>");
console.log(recording.redacted()[1].xml.includes("Calliope"), recording.steps[1].xml.includes("Calliope"));
const again = new Observer({ jid, send() {}, timer: "none" });
const model = new RosterModel({ observer: again });
new StreamRecording(JSON.parse(JSON.stringify({ steps: recording.steps }))).replay(again);
console.log(model.current.all.map((one) => one.jid).join());
console.log(redact("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AGp1bGlldAByMG0zMG15cjBtMzA=</auth>"));
