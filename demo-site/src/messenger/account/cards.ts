import { Jid, type DiscoInfo, type Presence, type VCard4, type VCardTemp } from "couplet/full";
import { readable } from "./chat.js";
import type { Account } from "./account.js";
import type { Link } from "./link.js";

/** What cards say, in the order in which it is shown. */
export const FACTS = ["fullName", "organization", "title", "email", "phone", "home", "page", "birthday", "note"] as const;

export type Facts = Partial<Record<(typeof FACTS)[number], readonly string[]>>;

/** A client of somebody, as far as it has told. */
export interface ClientAbout {
  name?: string | undefined;
  /** Its program and system (XEP-0092). */
  version?: string | undefined;
  /** How far its clock is from that of this one, its time zone added, in milliseconds (XEP-0202). */
  clock?: number | undefined;
}

/** What somebody tells of themselves when asked. */
export interface Card {
  facts: Facts;
  /** When they were last there, as their server says. */
  seen?: Date | undefined;
  /** Their clients, by full address. */
  clients: ReadonlyMap<string, ClientAbout>;
}

/** As many are kept, the last ones that were asked for. */
const MOST = 100;

const MOST_SEEN = 2000;

const TIMEOUT = 15_000;

const EMPTY: Card = { facts: {}, clients: new Map() };

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
  void ask(account, link, jid);
  return EMPTY;
}

function learn(account: Account, link: Link, jid: string, change: (card: Card) => Partial<Card>): void {
  const cards = known.get(link);
  const card = cards?.get(jid) ?? EMPTY;
  cards?.set(jid, { ...card, ...change(card) });
  account.changed();
}

/** Forgets what somebody has told, as it has changed. */
export function forgetCard({ link }: Account, jid: string): void {
  if (link) known.get(link)?.delete(jid);
}

async function ask(account: Account, link: Link, jid: string): Promise<void> {
  const { observer } = link;
  const to = jid === account.jid ? undefined : jid;
  const tell = (change: (card: Card) => Partial<Card>) => learn(account, link, jid, change);
  const request = (payload: object) => observer.request({ kind: "iq", type: "get", to, ...payload }, { timeout: TIMEOUT }).catch(() => undefined);
  void Promise.all([request({ vcardTemp: {} }), request({ pubsub: { items: { node: "urn:xmpp:vcard4", maxItems: 1 } } })]).then(([old, now]) => {
    const vcard4 = now?.pubsub?.items?.items?.[0]?.vcard4;
    tell(() => ({ facts: { ...(old?.vcardTemp && factsOld(old.vcardTemp)), ...(vcard4 && facts4(vcard4)) } }));
  });
  const online = link.presence.get(jid);
  if (!online && to !== undefined) {
    void request({ lastActivity: {} }).then((answer) => {
      const { seconds } = answer?.lastActivity ?? {};
      if (seconds !== undefined) tell(() => ({ seen: new Date(Date.now() - seconds * 1000) }));
    });
  }
  for (const one of online?.resources.slice(0, 16) ?? []) {
    const info = await link.discovery.info(one.jid, { timeout: TIMEOUT }).catch(() => undefined);
    const name = info && clientName(info);
    if (name) tell(({ clients }) => ({ clients: withClient(clients, one.jid, { name }) }));
  }
}

const withClient = (clients: Card["clients"], jid: string, more: ClientAbout): Card["clients"] => new Map(clients).set(jid, { ...clients.get(jid), ...more });

function clientName({ identities }: DiscoInfo): string | undefined {
  const client = identities?.find(({ category }) => category === "client");
  return client?.name || client?.type;
}

/** Asks a client of somebody what program it is, and what time it is there. */
export async function askClient(account: Account, jid: string): Promise<void> {
  const { link } = account;
  if (!link) return;
  const tell = (more: ClientAbout) => learn(account, link, Jid.bare(jid), ({ clients }) => ({ clients: withClient(clients, jid, more) }));
  const request = (payload: object) => link.observer.request({ kind: "iq", type: "get", to: jid, ...payload }, { timeout: TIMEOUT });
  const version = request({ softwareVersion: {} }).then(({ softwareVersion }) => {
    const { name, version, os } = softwareVersion ?? {};
    tell({ version: [[name, version].filter(Boolean).join(" "), os].filter(Boolean).join(", ") });
  });
  const time = request({ time: {} }).then(({ time }) => {
    const { utc, zone } = time ?? {};
    const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone ?? "") ?? [];
    const distance = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
    if (utc) tell({ clock: utc.getTime() - Date.now() + (sign === "-" ? -distance : distance) });
  });
  // One of both is something.
  await Promise.any([version, time]);
}

// ---- cards

/** A card as XEP-0054 has it. */
function factsOld({ fullName, organizations, titles, roles, emails, phones, addresses, urls, birthday, notes, description }: VCardTemp): Facts {
  return defined({
    fullName: [fullName],
    organization: organizations?.map(({ name }) => name),
    title: [...(titles ?? []), ...(roles ?? [])],
    email: emails?.map(({ address }) => address),
    phone: phones?.map(({ number }) => number),
    home: addresses?.map(({ street, locality, region, postalCode, country }) => [street, locality, region, postalCode, country].filter(Boolean).join(", ")),
    page: urls,
    birthday: [birthday],
    note: notes ?? description,
  });
}

/** A card as XEP-0292 has it. */
function facts4({ properties = [], groups = [] }: VCard4): Facts {
  const all = [...properties, ...groups.flatMap((one) => one.properties ?? [])];
  const of = (...names: string[]) =>
    all
      .filter(({ name }) => names.includes(name))
      .map(({ text, uri, date, dateTime, street, locality, region, code, country }) => {
        const said = text ?? uri?.map((one) => one.replace(/^(tel|mailto):/i, "")) ?? [street, locality, region, code, country].flat();
        return date ?? dateTime ?? said.filter(Boolean).join(", ");
      });
  return defined({
    fullName: of("fn"),
    organization: of("org"),
    title: of("title", "role"),
    email: of("email"),
    phone: of("tel"),
    home: of("adr"),
    page: of("url"),
    birthday: of("bday"),
    note: of("note"),
  });
}

/** Without what says nothing, and without what is too much of it. */
function defined(facts: { [K in keyof Facts]: readonly (string | undefined)[] | undefined }): Facts {
  const said = Object.entries(facts).map(([name, values]) => [name, (values ?? []).filter(Boolean).slice(0, 5)] as const);
  return Object.fromEntries(said.filter(([, values]) => values.length > 0)) as Facts;
}

// ---- who was last there when

const left = new WeakMap<Account, Map<string, Date>>();

/** Remembers when somebody was last there, by what their presence says (RFC 6121 section 4.3.2, XEP-0203, XEP-0256). */
export function watchLeaving(account: Account, { observer, presence }: Link): void {
  const seen = left.get(account) ?? new Map<string, Date>();
  left.set(account, seen);
  observer.on("presence", { type: "unavailable" }, (gone: Presence) => {
    const from = readable(gone.from);
    if (from === undefined) return;
    const jid = Jid.bare(from);
    const at = Math.min(gone.delay?.stamp.getTime() ?? Date.now(), Date.now()) - (gone.lastActivity?.seconds ?? 0) * 1000;
    const before = seen.get(jid);
    if (presence.get(jid)?.resources.some((one) => one.jid !== from) || (before && before.getTime() > at)) return;
    seen.delete(jid);
    seen.set(jid, new Date(at));
    if (seen.size > MOST_SEEN) seen.delete(seen.keys().next().value ?? "");
    account.changed();
  });
}

/** When somebody was last there, who is not there now; undefined if nobody has told. */
export function lastSeen(account: Account, jid: string): Date | undefined {
  const asked = cardOf(account, jid).seen;
  const told = left.get(account)?.get(jid);
  return asked && told ? new Date(Math.max(asked.getTime(), told.getTime())) : (told ?? asked);
}
