// An archive as an asynchronous iterator: node archive.mjs <bundle>
import { pathToFileURL } from "node:url";

const { Observer, archivePages, parseElement } = await import(pathToFileURL(process.argv[2]));
let nonce = 0;
const pages = [];
const observer = new Observer({
  jid: "juliet@capulet.lit/balcony",
  timer: "none",
  nonces: () => `n${++nonce}`,
  send: (text) => queueMicrotask(() => pages.shift()?.(parseElement(text))),
});
const arrives = (xml) => observer.dispatch(parseElement(xml.replace(/(?=[ />])/, " xmlns='jabber:client'")));
const page = (first, last, complete) => (iq) => {
  const query = iq.children[0];
  const set = query.children.find((child) => child.name === "set");
  console.log(`asked ${set.children.map((child) => `${child.name} ${child.children.join("")}`).join(", ")}`);
  for (let i = first; i <= last; i++)
    arrives(`<message><result xmlns='urn:xmpp:mam:2' queryid='${query.attributes.queryid}' id='${i}'><forwarded xmlns='urn:xmpp:forward:0'>`
      + `<delay xmlns='urn:xmpp:delay' stamp='2026-01-01T00:00:0${i}Z'/><message xmlns='jabber:client' from='romeo@montague.lit/x' `
      + `to='juliet@capulet.lit' type='chat' id='m${i}'><body>${i}</body></message></forwarded></result></message>`);
  arrives(`<iq type='result' id='${iq.attributes.id}'><fin xmlns='urn:xmpp:mam:2' complete='${complete}'>`
    + `<set xmlns='http://jabber.org/protocol/rsm'><first>${first}</first><last>${last}</last></set></fin></iq>`);
};

pages.push(page(1, 2, false), page(3, 3, true));
for await (const { messages, complete } of archivePages({ observer, after: "0", max: 2 }))
  console.log(messages.map(({ message, origin }) => `${message.body}@${origin.archiveId}`).join(" "), complete);

pages.push(page(2, 3, false), page(1, 1, true));
for await (const { messages } of archivePages({ observer, backwards: true, max: 2 })) {
  console.log(messages.map(({ message }) => message.body).join(" "));
  break;
}
pages.length = 0;

pages.push(page(1, 1, true));
for await (const { messages } of archivePages({ observer, before: "2", max: 2 }))
  console.log(messages.map(({ message }) => message.body).join(" "));
try {
  archivePages({ observer, before: "2", after: "1" });
} catch (error) {
  console.log(`${error.name}: ${error.message}`);
}

pages.push((iq) => arrives(`<iq type='error' id='${iq.attributes.id}'><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`));
try {
  for await (const one of archivePages({ observer, after: "gone" })) console.log(one);
} catch (error) {
  console.log(error.name, error.condition);
}

const given = new AbortController();
const waiting = archivePages({ observer, signal: given.signal }).next();
given.abort(new Error("enough"));
console.log(await waiting.catch((error) => error.message));
