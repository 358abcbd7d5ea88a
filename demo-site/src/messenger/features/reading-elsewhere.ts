import type { PubSubItem } from "couplet/full";
import type { Account } from "../account/account.js";
import { addressOf, isRoomKey, roomKey, type ChatKey } from "../account/chat.js";
import type { Link } from "../account/link.js";
import { publishPrivately } from "../account/private-node.js";
import type { Feature } from "./feature.js";

const NODE = "urn:xmpp:mds:displayed:0";

function take(account: Account, items: readonly PubSubItem[] = []): void {
  for (const { id, displayedUpTo } of items) {
    const seen = displayedUpTo?.stanzaId?.id;
    if (id === undefined || seen === undefined) continue;
    const room = account.link?.rooms.get(id) !== undefined || account.link?.bookmarks.get(id) !== undefined;
    account.reading.readElsewhere(room ? roomKey(id) : id, seen);
  }
}

async function ask(account: Account, { observer }: Link): Promise<void> {
  try {
    const { pubsub } = await observer.request({ kind: "iq", type: "get", pubsub: { items: { node: NODE } } });
    take(account, pubsub?.items?.items);
  } catch {
    // Nothing was read anywhere, or the server keeps nothing.
  }
}

/** So long it is waited for more to be read, in milliseconds. */
const PAUSE = 1000;

function publish(account: Account, key: ChatKey, id: string): void {
  const { link, state } = account;
  if (!link || state !== "online") return;
  const by = isRoomKey(key) ? addressOf(key) : account.jid;
  const item: PubSubItem = { id: addressOf(key), displayedUpTo: { stanzaId: { id, by } } };
  publishPrivately(link, NODE, item).catch(() => {});
}

/** The user's clients tell each other what was read (XEP-0490). */
export const readingElsewhere: Feature = {
  name: "reading-elsewhere",
  account(_desk, account) {
    const waiting = new Map<ChatKey, string>();
    account.on("read", ({ key, stanzaId }) => {
      if (!waiting.has(key)) {
        setTimeout(() => {
          publish(account, key, waiting.get(key) ?? stanzaId);
          waiting.delete(key);
        }, PAUSE);
      }
      waiting.set(key, stanzaId);
    });
  },
  link(_desk, account, link) {
    link.session.on("online", ({ resumed }) => {
      if (!resumed) void ask(account, link);
    });
    link.observer.on("message", { has: "pubsubEvent" }, ({ pubsubEvent }, { provenance }) => {
      if (pubsubEvent.items?.node === NODE && provenance?.way === "pubsub" && provenance.by === account.jid) take(account, pubsubEvent.items.items);
    });
  },
};
