import type { DiscoInfo, VCardTemp } from "couplet/full";
import type { Account } from "./account.js";
import type { Link } from "./link.js";

/** What somebody tells of themselves when asked. */
export interface Card {
  card?: VCardTemp | undefined;
  /** When they were last there, as their server says. */
  seen?: Date | undefined;
  /** What their clients are called, by full address. */
  clients: ReadonlyMap<string, string>;
}

/** As many are kept, the last ones that were asked for. */
const MOST = 100;

const TIMEOUT = 15_000;

const EMPTY: Card = { clients: new Map() };

const known = new WeakMap<Link, Map<string, Card>>();

/** What is known of somebody; asks for it, once for each login, and tells the account when it has come. */
export function cardOf(account: Account, jid: string): Card {
  const { link } = account;
  if (!link) return EMPTY;
  const cards = known.get(link) ?? new Map<string, Card>();
  known.set(link, cards);
  const card = cards.get(jid);
  if (card) return card;
  if (cards.size >= MOST) cards.delete(cards.keys().next().value ?? "");
  cards.set(jid, EMPTY);
  const learn = (more: Partial<Card>) => {
    cards.set(jid, { ...(cards.get(jid) ?? EMPTY), ...more });
    account.changed();
  };
  void ask(account, link, jid, learn);
  return EMPTY;
}

/** Forgets what somebody has told, as it has changed. */
export function forgetCard({ link }: Account, jid: string): void {
  if (link) known.get(link)?.delete(jid);
}

async function ask({ jid: own }: Account, link: Link, jid: string, learn: (more: Partial<Card>) => void): Promise<void> {
  const { observer } = link;
  const to = jid === own ? undefined : jid;
  observer.request({ kind: "iq", type: "get", to, vcardTemp: {} }, { timeout: TIMEOUT }).then(
    ({ vcardTemp }) => learn({ card: vcardTemp }),
    () => {},
  );
  const online = link.presence.get(jid);
  if (!online && to !== undefined) {
    observer.request({ kind: "iq", type: "get", to, lastActivity: {} }, { timeout: TIMEOUT }).then(
      ({ lastActivity }) => lastActivity?.seconds !== undefined && learn({ seen: new Date(Date.now() - lastActivity.seconds * 1000) }),
      () => {},
    );
  }
  const clients = new Map<string, string>();
  for (const one of online?.resources.slice(0, 16) ?? []) {
    const info = await link.discovery.info(one.jid, { timeout: TIMEOUT }).catch(() => undefined);
    const name = info && clientName(info);
    if (name) clients.set(one.jid, name);
  }
  if (clients.size > 0) learn({ clients });
}

function clientName({ identities }: DiscoInfo): string | undefined {
  const client = identities?.find(({ category }) => category === "client");
  return client?.name || client?.type;
}
