import { Jid, type BlockingItem } from "couplet/full";
import { has, servicesOf, servicesSeen } from "./services.js";
import type { Account } from "./account.js";

const BLOCKING = "urn:xmpp:blocking";
const REPORTING = "urn:xmpp:reporting:1";

/** Why somebody is reported (XEP-0377). */
export type Report = "spam" | "abuse";

function serverHas({ link, domain }: Account, feature: string): boolean {
  if (!link) return false;
  servicesOf(link, domain).catch(() => {});
  return has(servicesSeen(link)?.find(({ jid }) => jid === domain)?.info, feature);
}

/** Whether the account's server blocks for it (XEP-0191), as far as is known. */
export const canBlock = (account: Account): boolean => serverHas(account, BLOCKING);

/** Whether it takes reports of spam and abuse. */
export const canReport = (account: Account): boolean => serverHas(account, REPORTING);

/** Has nothing come from an account or domain any more. */
export async function block({ link }: Account, jid: string, report?: Report, text?: string): Promise<void> {
  const item: BlockingItem = { jid };
  if (report) item.report = { reason: `urn:xmpp:reporting:${report}`, ...(text && { text }) };
  await link?.observer.request({ kind: "iq", type: "set", block: { items: [item] } });
}

/** Takes an address off the list. */
export async function unblock({ link }: Account, jid: string): Promise<void> {
  await link?.observer.request({ kind: "iq", type: "set", unblock: { items: [{ jid }] } });
}

/** By which entry of the list somebody is blocked: the address, the account or the domain. */
export function blockedBy({ link }: Account, jid: string): string | undefined {
  if (!link?.blocked.isBlocked(jid)) return undefined;
  const { domain } = Jid.parse(jid);
  return [jid, Jid.bare(jid), domain].find((one) => link.blocked.get(one) !== undefined);
}
