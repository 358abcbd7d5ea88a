import type { FileMetadata, FileSharing, Reference } from "couplet/full";
import { say } from "./actions.js";
import type { Account } from "./account.js";
import type { ChatKey } from "./chat.js";
import { has, said, servicesOf } from "./services.js";
import { isAllowed, kindOf } from "./shared-files.js";

const UPLOAD = "urn:xmpp:http:upload:0";

/** Of a larger file no hash is computed, as all of it would have to be in memory. */
const MOST_HASHED = 64 << 20;

/** Where files are put, and how large they may be. */
export interface FileService {
  jid: string;
  maxSize?: number | undefined;
}

/** The server's own service for files (XEP-0363); undefined if it has none. */
export async function fileService(account: Account): Promise<FileService | undefined> {
  if (!account.link) return undefined;
  const found = (await servicesOf(account.link, account.domain)).find(({ info }) => has(info, UPLOAD));
  const size = found && Number(said(found.info, UPLOAD, "max-file-size"));
  return found && { jid: found.jid, maxSize: size !== undefined && size > 0 ? size : undefined };
}

/** Why a file has not been sent. `server` is what the server says of it. */
export type UploadProblem = { why: "no-service" | "offline" | "broken" } | { why: "too-large"; most?: number | undefined } | { why: "refused"; server: string } | { why: "empty" };

/** A file on its way out: it asks for a place, puts the file there, and says where it is. */
export class Upload {
  state: "asking" | "sending" | "failed" = "asking";
  /** How much of it is there, from 0 to 1. */
  progress = 0;
  problem: UploadProblem | undefined;
  #abort = new AbortController();

  constructor(
    readonly account: Account,
    readonly key: ChatKey,
    readonly file: File,
    readonly changed: () => void,
  ) {}

  /** Sends it; true if that came to its end, false if it failed or was cancelled. */
  async send(): Promise<boolean> {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#be("asking");
    try {
      const slot = await this.#place(signal);
      this.#be("sending");
      await put(this.file, slot.put, slot.headers, signal, (progress) => {
        this.progress = progress;
        this.changed();
      });
      const about = await describe(this.file);
      if (signal.aborted) return false;
      share(this.account, this.key, slot.get, about);
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      this.problem = problemOf(error);
      this.#be("failed");
      return false;
    }
  }

  #be(state: Upload["state"]): void {
    this.state = state;
    if (state !== "failed") this.problem = undefined;
    this.changed();
  }

  cancel(): void {
    this.#abort.abort();
  }

  async #place(signal: AbortSignal): Promise<{ put: string; get: string; headers: readonly [string, string][] }> {
    const { file, account } = this;
    if (file.size === 0) throw { why: "empty" } satisfies UploadProblem;
    if (account.state !== "online") throw { why: "offline" } satisfies UploadProblem;
    const service = await fileService(account);
    if (!service || !account.link) throw { why: "no-service" } satisfies UploadProblem;
    if (service.maxSize !== undefined && file.size > service.maxSize) throw { why: "too-large", most: service.maxSize } satisfies UploadProblem;
    const uploadRequest = { filename: file.name || "file", size: file.size, ...(file.type && { contentType: file.type }) };
    const { uploadSlot } = await account.link.observer.request({ kind: "iq", type: "get", to: service.jid, uploadRequest }, { signal });
    const { put, get } = uploadSlot ?? {};
    // Others than these places would be somebody else's, or without protection.
    if (!put || !get || !isAllowed(account, put.url) || !isAllowed(account, get)) throw { why: "no-service" } satisfies UploadProblem;
    return { put: put.url, get, headers: (put.headers ?? []).filter(({ name }) => SENT.includes(name.toLowerCase())).map(({ name, value }) => [name, (value ?? "").replace(/[\r\n]/g, "")]) };
  }
}

/** What a server may have sent with a file (XEP-0363 section 5); a cookie of its choice no page can send. */
const SENT = ["authorization", "expires"];

function problemOf(error: unknown): UploadProblem {
  if (typeof error === "object" && error !== null && "why" in error) return error as UploadProblem;
  const { name, condition, text, stanza } = error as { name: string; condition?: string; text?: string; stanza?: { error?: { fileTooLarge?: { maxSize?: number } } } };
  const large = stanza?.error?.fileTooLarge;
  if (large) return { why: "too-large", most: large.maxSize };
  if (name === "StanzaError") return { why: "refused", server: text || condition || "" };
  return { why: name === "NetworkError" ? "offline" : "broken" };
}

/** By XMLHttpRequest, which tells how much has gone; `fetch` does not. */
function put(file: File, url: string, headers: readonly [string, string][], signal: AbortSignal, progress: (part: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const fail = (problem: UploadProblem) => () => (signal.removeEventListener("abort", stop), reject(problem));
    signal.addEventListener("abort", stop);
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        signal.removeEventListener("abort", stop);
        resolve();
      } else fail(request.status === 413 ? { why: "too-large" } : { why: "refused", server: `${request.status} ${request.statusText}`.trim() })();
    };
    request.onerror = request.ontimeout = request.onabort = fail({ why: "broken" });
    request.open("PUT", url);
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    for (const [name, value] of headers) request.setRequestHeader(name, value);
    request.send(file);
  });
}

/** What others are told of a file (XEP-0446). */
async function describe(file: File): Promise<FileMetadata> {
  const about: FileMetadata = { name: file.name || undefined, size: file.size, mediaType: file.type || undefined };
  // Only a page that is secure can compute hashes.
  if (crypto.subtle && file.size <= MOST_HASHED) about.hashes = [{ algo: "sha-256", value: new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer())) }];
  if (!file.type.startsWith("image/")) return about;
  try {
    const picture = await createImageBitmap(file);
    const { width, height } = picture;
    picture.close();
    return { ...about, width, height };
  } catch {
    return about;
  }
}

/** Says where a file is, for those who know file sharing (XEP-0447), media sharing (XEP-0385), out of band data (XEP-0066), or only links. */
function share(account: Account, key: ChatKey, url: string, file: FileMetadata): void {
  const shown = kindOf(file.mediaType, url) !== "other";
  const fileSharing: FileSharing = { disposition: shown ? "inline" : "attachment", file, sources: { urls: [{ target: url }] } };
  say(account, key, url, { oob: { url }, fileSharing, fallback: { for: "urn:xmpp:sfs:0", bodies: [{}] }, ...(shown && file.hashes && { reference: inText(url, file) }) });
}

/** What the address in the text stands for; no file without hash, type, size and description may be said so (XEP-0385 section 4.1). */
function inText(url: string, { name, mediaType, size, hashes }: FileMetadata): Reference {
  const file = { name, mediaType, size, hashes, description: name || url };
  return { type: "data", begin: 0, end: [...url].length, mediaSharing: { file, sources: { references: [{ type: "data", uri: url }] } } };
}
