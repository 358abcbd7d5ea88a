import { Conversation, RichText, type ConversationEntry, type EncryptedFile, type FileMetadata, type Hash, type Message } from "couplet/full";
import type { Account } from "./account.js";

export type FileKind = "picture" | "audio" | "video" | "other";

/** A file that a message shares. */
export interface SharedFile {
  url: string;
  name: string;
  kind: FileKind;
  type?: string | undefined;
  size?: number | undefined;
  width?: number | undefined;
  height?: number | undefined;
  description?: string | undefined;
  /** Its sender wants it to be kept, not shown. */
  attached?: boolean | undefined;
  /** What its content has to have. */
  hash?: { algorithm: string; value: Uint8Array } | undefined;
  /** How it is encrypted, where it is. */
  secret?: { name: "AES-GCM" | "AES-CBC"; key: Uint8Array; iv: Uint8Array } | undefined;
}

/** Of one message not more are shown. */
const MOST_FILES = 12;

const KINDS: Record<string, string> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  oga: "audio/ogg",
  ogg: "audio/ogg",
  opus: "audio/ogg",
  wav: "audio/wav",
  flac: "audio/flac",
  mp4: "video/mp4",
  webm: "video/webm",
  mov: "video/quicktime",
};

/** The media type that the name at the end of an address tells; undefined for those that are not shown. */
export function typeOf(url: string): string | undefined {
  const ending = nameIn(url).split(".").at(-1)?.toLowerCase() ?? "";
  return Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
}

/** How a file is shown, by its media type, or else by the end of its address. */
export function kindOf(mediaType: string | undefined, url: string): FileKind {
  const type = (mediaType ?? typeOf(url) ?? "").toLowerCase();
  if (/^image\/(png|jpeg|gif|webp|avif)$/.test(type)) return "picture";
  return type.startsWith("audio/") ? "audio" : type.startsWith("video/") ? "video" : "other";
}

/** The name at the end of an address. */
export function nameIn(url: string): string {
  try {
    const { pathname, hostname } = new URL(url);
    const last = pathname.split("/").findLast((part) => part !== "") ?? hostname;
    try {
      return decodeURIComponent(last);
    } catch {
      return last;
    }
  } catch {
    return url;
  }
}

const files = new WeakMap<Message, readonly SharedFile[]>();

/** The files that a message shares, those with most known of them first. */
export function filesOf(message: Message): readonly SharedFile[] {
  const { body, oob, fileSharing, reference } = message;
  const encrypted = body?.startsWith("aesgcm:") === true;
  if (!oob && !fileSharing && !reference && !encrypted) return [];
  let known = files.get(message);
  if (!known) {
    const all = [...(encrypted ? secretLink(body) : []), ...shared(message), ...inline(message), ...linked(message)];
    known = all.filter((one, i) => all.findIndex(({ url }) => url === one.url) === i).slice(0, MOST_FILES);
    files.set(message, known);
  }
  return known;
}

/** What of an address and its description is shown. */
function described(url: string, about: Pick<FileMetadata, "mediaType" | "name" | "size" | "width" | "height" | "description" | "hashes"> = {}): SharedFile {
  const { mediaType, name, size, width, height, description, hashes } = about;
  return { url, name: name || nameIn(url), kind: kindOf(mediaType, url), type: mediaType, size, width, height, description, hash: strongest(hashes) };
}

/** Files as XEP-0447 has them; of encrypted ones (XEP-0448) those that a browser can decrypt. */
function shared({ fileSharing, more }: Message): SharedFile[] {
  return [fileSharing, ...(more?.fileSharing ?? [])].flatMap((one): SharedFile[] => {
    const { file, sources, disposition } = one ?? {};
    const attached = disposition === "attachment";
    const url = sources?.urls?.[0]?.target;
    if (url !== undefined) return [{ ...described(url, file), attached }];
    const secret = sources?.encryptedFiles?.map(secretOf).find((known) => known !== undefined);
    return secret ? [{ ...described(secret.url, file), attached, secret: secret.secret }] : [];
  });
}

/** Files as XEP-0385 has them. */
function inline({ reference, more }: Message): SharedFile[] {
  return [reference, ...(more?.reference ?? [])].flatMap((one): SharedFile[] => {
    const { file, sources } = one?.mediaSharing ?? {};
    const url = sources?.references?.find(({ uri }) => uri.startsWith("http"))?.uri;
    const [picture] = file?.thumbnails ?? [];
    return url === undefined ? [] : [described(url, { ...file, width: picture?.width, height: picture?.height })];
  });
}

/** Files as XEP-0066 has them. */
function linked({ oob, more }: Message): SharedFile[] {
  return [oob, ...(more?.oob ?? [])].flatMap((one): SharedFile[] => (one?.url ? [described(one.url, { description: one.description })] : []));
}

/** A file as XEP-0454 has it. */
function secretLink(body: string): SharedFile[] {
  const link = RichText.encryptedFile(body);
  return link ? [{ ...described(link.url), secret: { name: "AES-GCM", key: link.key, iv: link.iv } }] : [];
}

function secretOf({ cipher, key, iv, sources }: EncryptedFile): { url: string; secret: SharedFile["secret"] } | undefined {
  const [, mode] = /^urn:xmpp:ciphers:aes-(?:128|256)-(gcm-nopadding|cbc-pkcs7):0$/.exec(cipher) ?? [];
  const url = sources?.urls?.[0]?.target;
  return mode && url && key && iv ? { url, secret: { name: mode.startsWith("g") ? "AES-GCM" : "AES-CBC", key, iv } } : undefined;
}

/** Of hashes (XEP-0300) the first that a browser can compute. */
function strongest(hashes: readonly Hash[] = []): SharedFile["hash"] {
  for (const algorithm of ["SHA-512", "SHA-256"]) {
    const value = hashes.find(({ algo }) => algo.toUpperCase() === algorithm)?.value;
    if (value) return { algorithm, value };
  }
  return undefined;
}

/** What an entry says beside its files; undefined if that is nothing. */
export function wordsBeside(entry: ConversationEntry): string | undefined {
  const body = Conversation.body(entry)?.trim();
  return !body || filesOf(entry.message ?? ({} as Message)).some(({ url, secret }) => url === body || (secret && entry.message?.body?.startsWith("aesgcm:"))) ? undefined : body;
}

/** Whether something may be loaded from an address: over TLS, or from where the page or the account's server is. */
export function isAllowed(account: Account, url: string): boolean {
  try {
    const { protocol, origin } = new URL(url);
    if (protocol === "https:") return true;
    const server = new URL(account.link?.server.replace(/^ws/i, "http") ?? "", location.href);
    return protocol === "http:" && (origin === location.origin || origin === server.origin);
  } catch {
    return false;
  }
}

/** What is fetched to be checked or decrypted is not larger than this, in bytes. */
const MOST_FETCHED = 32 << 20;

/** Whether a file has to be fetched before it is shown: decrypted, or compared with what was said of it (XEP-0385 section 4.2, XEP-0447 section 6). */
export const isFetched = ({ kind, secret, hash }: SharedFile): boolean => secret !== undefined || (hash !== undefined && kind === "picture");

/** The content of a file that is what was said of it; throws an error if it is not. */
export async function contentOf({ url, type, secret, hash }: SharedFile): Promise<Blob> {
  let data: Uint8Array = await fetched(url);
  if (secret) {
    const { name, key, iv } = secret;
    const imported = await crypto.subtle.importKey("raw", key as BufferSource, name, false, ["decrypt"]);
    data = new Uint8Array(await crypto.subtle.decrypt({ name, iv: iv as BufferSource }, imported, data as BufferSource));
  }
  if (hash) {
    const made = new Uint8Array(await crypto.subtle.digest(hash.algorithm, data as BufferSource));
    if (made.length !== hash.value.length || made.some((byte, i) => byte !== hash.value[i])) throw new Error("another content");
  }
  const shown = kindOf(type, url) === "other" ? undefined : (type ?? typeOf(url));
  return new Blob([data as BlobPart], { type: shown ?? "application/octet-stream" });
}

async function fetched(url: string): Promise<Uint8Array> {
  const response = await fetch(url, { referrerPolicy: "no-referrer", credentials: "omit" });
  if (!response.ok || !response.body) throw new Error(`${response.status}`);
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MOST_FETCHED) {
      await reader.cancel();
      throw new Error("too large");
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}
