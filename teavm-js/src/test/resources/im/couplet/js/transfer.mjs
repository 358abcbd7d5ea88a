// Fifty megabytes in base64 in one stanza, as bytes and as text: node --max-old-space-size=… transfer.mjs <bundle>
import { pathToFileURL } from "node:url";

const { StreamParser } = await import(pathToFileURL(process.argv[2]));
const IBB = "http://jabber.org/protocol/ibb";
const LENGTH = 66_666_668;

for (const chunk of [new Uint8Array(16_384).fill(81), "Q".repeat(16_384)]) {
  const parser = new StreamParser({
    framing: "tcp",
    heads: true,
    pieces: `{${IBB}}data`,
    limits: { stanzaLength: 70_000_000 },
  });
  let length = 0;
  const kinds = [];
  const feed = (part) => {
    for (const event of parser.feed(part)) {
      if (event.kind === "piece") length += event.text.length;
      else kinds.push(event.kind);
    }
  };
  feed("<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>");
  feed(`<iq type='set' id='1'><data xmlns='${IBB}' sid='1' seq='0'>`);
  for (let rest = LENGTH; rest > 0; rest -= chunk.length) feed(chunk.slice(0, rest));
  feed("</data></iq>");
  console.log(`${typeof chunk} ${kinds} ${length}`);
}
