import { Jid, Paging, type DataForm } from "couplet/full";
import { has, servicesOf } from "./services.js";
import type { Account } from "./account.js";

/** A room as its service lists it. */
export interface ListedRoom {
  jid: string;
  name: string;
}

/** As many rooms of a service are asked for. */
const MOST = 1000;

/** Where the server has its rooms (XEP-0045). */
export async function roomServices({ link, domain }: Account): Promise<readonly string[]> {
  if (!link) return [];
  const all = await servicesOf(link, domain);
  return all.filter(({ info }) => has(info, "http://jabber.org/protocol/muc") && info.identities?.some(({ category }) => category === "conference")).map(({ jid }) => jid);
}

/** Which rooms a service lists. */
export async function listRooms({ link }: Account, service: string): Promise<readonly ListedRoom[]> {
  const { discoItems } = (await link?.observer.request({ kind: "iq", type: "get", to: service, discoItems: { resultSet: Paging.first(MOST) } })) ?? {};
  return (discoItems?.items ?? []).slice(0, MOST).flatMap(({ jid, name }) => (typeof jid === "string" && Jid.parse(jid).local !== undefined ? [{ jid: Jid.bare(jid), name: name || (Jid.parse(jid).local ?? jid) }] : []));
}

/** How a room is, to be changed by its owner (XEP-0045 section 10.2). */
export async function configurationOf({ link }: Account, room: string): Promise<DataForm | undefined> {
  const { mucOwner } = (await link?.observer.request({ kind: "iq", type: "get", to: room, mucOwner: {} })) ?? {};
  return mucOwner?.form;
}

/** Changes how a room is; an empty form takes what the room offers, and opens one that is new (section 10.1.2). */
export async function configure({ link }: Account, room: string, form: DataForm = { type: "submit" }): Promise<void> {
  await link?.observer.request({ kind: "iq", type: "set", to: room, mucOwner: { form } });
}

/** Ends a room for all who are in it (section 10.9). */
export async function destroy({ link }: Account, room: string, reason?: string): Promise<void> {
  await link?.observer.request({ kind: "iq", type: "set", to: room, mucOwner: { destroy: reason ? { reason } : {} } });
}
