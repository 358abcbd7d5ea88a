import type { Profile } from "couplet/full";
import { has, said } from "./services.js";
import type { Account } from "./account.js";
import type { Link } from "./link.js";

const DATA = "urn:xmpp:avatar:data";
const METADATA = "urn:xmpp:avatar:metadata";

/** A picture of somebody is not larger than this, in bytes. */
const LARGEST = 512 << 10;

/** As many are held, those that were shown last. */
const MOST = 400;

/** As many are asked for at once. */
const MOST_ASKED = 6;

const TIMEOUT = 30_000;

/** Where a picture is: as the last item of a node (XEP-0084), or in the vCard (XEP-0153, XEP-0486); `id` is the SHA-1 of its data. */
interface Source {
  id: string;
  way: "node" | "card";
}

/** The pictures of contacts and rooms, by what they say which one it is; each is fetched once and shown by an address of this page alone. */
export class Pictures {
  readonly #account: Account;
  /** By the SHA-1 of the data; without an address while it is asked for, or when it is none that can be shown. */
  readonly #known = new Map<string, string | undefined>();
  readonly #waiting: { jid: string; source: Source }[] = [];
  #asked = 0;

  constructor(account: Account) {
    this.#account = account;
  }

  /** The address of somebody's picture, if it is here; has it fetched if it is not. */
  of(jid: string): string | undefined {
    const source = this.#source(jid);
    if (!source) return undefined;
    const { id } = source;
    if (this.#known.has(id)) {
      const url = this.#known.get(id);
      this.#known.delete(id);
      this.#known.set(id, url);
      return url;
    }
    this.#known.set(id, undefined);
    this.#waiting.push({ jid, source });
    this.#next();
    return undefined;
  }

  #source(jid: string): Source | undefined {
    const { link, rooms } = this.#account;
    const info = rooms.info(jid);
    if (info) {
      const hash = said(info, "http://jabber.org/protocol/muc#roominfo", "muc#roominfo_avatarhash");
      return hash && isHash(hash) ? { id: hash.toLowerCase(), way: "card" } : undefined;
    }
    const profile = link?.profiles.get(jid);
    const picture = profile && best(profile);
    if (picture) return { id: picture.toLowerCase(), way: "node" };
    return profile?.photo && isHash(profile.photo) ? { id: profile.photo.toLowerCase(), way: "card" } : undefined;
  }

  #next(): void {
    const { link, state } = this.#account;
    while (link && this.#asked < MOST_ASKED) {
      const one = this.#waiting.shift();
      if (!one) return;
      if (state !== "online") {
        this.#known.delete(one.source.id);
        continue;
      }
      this.#asked++;
      this.#fetch(link, one.jid, one.source).then(
        (picture) => this.#come(one.source.id, picture),
        () => this.#come(one.source.id, undefined),
      );
    }
  }

  async #fetch({ observer }: Link, jid: string, { id, way }: Source): Promise<Blob | undefined> {
    const to = jid === this.#account.jid ? undefined : jid;
    let data: Uint8Array | undefined;
    if (way === "node") {
      const { pubsub } = await observer.request({ kind: "iq", type: "get", to, pubsub: { items: { node: DATA, items: [{ id }] } } }, { timeout: TIMEOUT });
      data = pubsub?.items?.items?.[0]?.avatarData?.data;
    } else {
      const { vcardTemp } = await observer.request({ kind: "iq", type: "get", to, vcardTemp: {} }, { timeout: TIMEOUT });
      data = vcardTemp?.photo?.data;
    }
    const type = data && pictureType(data);
    if (!data || !type || data.length > LARGEST || (await sha1(data)) !== id) return undefined;
    return new Blob([data as BlobPart], { type });
  }

  #come(id: string, picture: Blob | undefined): void {
    this.#asked--;
    if (picture) this.#known.set(id, URL.createObjectURL(picture));
    for (const [old, url] of this.#known) {
      if (this.#known.size <= MOST) break;
      if (url !== undefined) URL.revokeObjectURL(url);
      this.#known.delete(old);
    }
    this.#account.changed();
    this.#next();
  }

  /** Forgets all. */
  clear(): void {
    for (const url of this.#known.values()) if (url !== undefined) URL.revokeObjectURL(url);
    this.#known.clear();
    this.#waiting.length = 0;
  }
}

const isHash = (text: string): boolean => /^[0-9a-f]{40}$/i.test(text);

/** The format that is fetched: one that can be shown, is published and small enough. */
function best({ pictures }: Profile): string | undefined {
  const shown = pictures.filter(({ id, type, bytes, url }) => isHash(id) && url === undefined && bytes <= LARGEST && /^image\/(png|jpeg|gif|webp)$/.test(type ?? "image/png"));
  return shown.sort((a, b) => Math.abs(a.width - 128) - Math.abs(b.width - 128))[0]?.id;
}

/** What a picture is by its first bytes, whatever was said of it; undefined for what is not shown. */
export function pictureType(data: Uint8Array): string | undefined {
  const begins = (at: number, ...bytes: number[]) => bytes.every((byte, i) => data[at + i] === byte);
  if (begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (begins(0, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (begins(0, 0x47, 0x49, 0x46, 0x38)) return "image/gif";
  return begins(0, 0x52, 0x49, 0x46, 0x46) && begins(8, 0x57, 0x45, 0x42, 0x50) ? "image/webp" : undefined;
}

/** The SHA-1 in hexadecimal digits; undefined where the page is not secure, so that nothing can be checked. */
async function sha1(data: Uint8Array): Promise<string | undefined> {
  if (!crypto.subtle) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-1", data as BufferSource));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// ---- the user's own

/** As wide and high a picture of the user is made. */
const SIZE = 128;

/** A picture as it is published: the middle of a file's, made small; its address is to be revoked. */
export async function portrait(file: Blob): Promise<{ data: Uint8Array; url: string }> {
  const picture = await createImageBitmap(file);
  const side = Math.min(picture.width, picture.height);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = Math.min(SIZE, side);
  canvas.getContext("2d")?.drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, canvas.width, canvas.height);
  picture.close();
  // PNG is the format that all know (XEP-0084 section 4.2.1).
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("the picture cannot be drawn");
  return { data: new Uint8Array(await blob.arrayBuffer()), url: URL.createObjectURL(blob) };
}

/** Shows a picture of the user to others: at the nodes, and in the card for older clients unless the server does that. */
export async function publishPicture(account: Account, data: Uint8Array | undefined): Promise<void> {
  const { link } = account;
  if (!link) return;
  const { observer } = link;
  const id = data && (await sha1(data));
  if (data && id === undefined) throw new Error("this page is not secure, so that it cannot compute hashes");
  if (data && id !== undefined) {
    const side = new DataView(data.buffer, data.byteOffset).getUint32(16);
    await observer.request({ kind: "iq", type: "set", pubsub: { publish: { node: DATA, items: [{ id, avatarData: { data } }] } } });
    const info = { id, bytes: data.length, type: "image/png", width: side, height: side };
    await observer.request({ kind: "iq", type: "set", pubsub: { publish: { node: METADATA, items: [{ id, avatarMetadata: { infos: [info] } }] } } });
  } else await observer.request({ kind: "iq", type: "set", pubsub: { publish: { node: METADATA, items: [{ avatarMetadata: {} }] } } });
  if (await converts(account, link)) return;
  try {
    const { vcardTemp } = await observer.request({ kind: "iq", type: "get", vcardTemp: {} });
    await observer.request({ kind: "iq", type: "set", vcardTemp: { ...vcardTemp, photo: data && { type: "image/png", data } } });
    account.contacts.more = { ...account.contacts.more, vcardUpdate: { photo: id ?? "" } };
    account.contacts.announce();
  } catch {
    // A server without vCards; who knows the nodes sees it.
  }
}

/** Shows a picture of a room to all, as its owner (XEP-0486); the room tells them that it has another. */
export async function publishRoomPicture({ link }: Account, room: string, data: Uint8Array | undefined): Promise<void> {
  await link?.observer.request({ kind: "iq", type: "set", to: room, vcardTemp: data ? { photo: { type: "image/png", data } } : {} });
}

/** Whether the server puts the picture into the card by itself (XEP-0398). */
async function converts(account: Account, { observer }: Link): Promise<boolean> {
  try {
    const { discoInfo } = await observer.request({ kind: "iq", type: "get", to: account.jid, discoInfo: {} });
    return has(discoInfo, "urn:xmpp:pep-vcard-conversion:0");
  } catch {
    return false;
  }
}

/** Says what the user wants to be called (XEP-0172). */
export async function publishName({ link }: Account, name: string): Promise<void> {
  await link?.observer.request({ kind: "iq", type: "set", pubsub: { publish: { node: "http://jabber.org/protocol/nick", items: [{ nickname: { name: name || undefined } }] } } });
}
