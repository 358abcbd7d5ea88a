import { Forms, type DataForm, type DiscoInfo } from "couplet/full";
import type { Link } from "./link.js";

/** Something that the server has: itself, or a part with an address of its own, such as where rooms are. */
export interface Service {
  jid: string;
  name?: string | undefined;
  info: DiscoInfo;
}

/** Of so many parts the server is asked what they are. */
const MOST = 40;

const TIMEOUT = 15_000;

const known = new WeakMap<Link, Promise<readonly Service[]>>();
const seen = new WeakMap<Link, readonly Service[]>();

/** What the server has, as service discovery tells (XEP-0030); asked once for each login. */
export function servicesOf(link: Link, domain: string): Promise<readonly Service[]> {
  const asked = known.get(link) ?? ask(link, domain);
  known.set(link, asked);
  asked.then(
    (all) => seen.set(link, all),
    () => known.delete(link),
  );
  return asked;
}

/** The same as far as it is known by now. */
export const servicesSeen = (link: Link): readonly Service[] | undefined => seen.get(link);

async function ask(link: Link, domain: string): Promise<readonly Service[]> {
  const { discoItems } = await link.observer.request({ kind: "iq", type: "get", to: domain, discoItems: {} }, { timeout: TIMEOUT });
  const parts = (discoItems?.items ?? []).filter(({ node }) => node === undefined).slice(0, MOST);
  const all = [{ jid: domain as unknown, name: undefined as string | undefined }, ...parts].map(async ({ jid, name }): Promise<Service | undefined> => {
    if (typeof jid !== "string") return undefined;
    try {
      const { discoInfo } = await link.observer.request({ kind: "iq", type: "get", to: jid, discoInfo: {} }, { timeout: TIMEOUT });
      return discoInfo && { jid, name, info: discoInfo };
    } catch {
      // A part that does not answer is as if it were not there.
      return undefined;
    }
  });
  return (await Promise.all(all)).filter((one) => one !== undefined);
}

/** Whether something has a feature. */
export const has = (info: DiscoInfo | undefined, feature: string): boolean => info?.features?.includes(feature) ?? false;

/** What a form of a type says in what service discovery told (XEP-0128). */
export function said(info: DiscoInfo, type: string, field: string): string | undefined {
  const form = info.forms?.find((one) => valueOf(one, "FORM_TYPE") === type);
  return form && valueOf(form, field);
}

function valueOf(form: DataForm, field: string): string | undefined {
  const value = Forms.values(form)[field];
  return typeof value === "string" ? value : Array.isArray(value) ? value[0] : undefined;
}
