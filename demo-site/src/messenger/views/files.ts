import { html, nothing, type TemplateResult } from "lit";
import type { ConversationEntry, EncryptedFileLink } from "couplet/full";
import { isOwn } from "../account/chat.js";
import type { Chat } from "../account/chats.js";
import { decrypted, isAllowed, kindOf, nameIn, type FileKind, type SharedFile, type Upload, type UploadProblem } from "../account/files.js";
import type { Desk } from "../element/desk.js";
import { attach, forget, run, serviceOf, uploadsOf } from "../element/uploads.js";
import { openDialog } from "./dialog.js";
import { icons } from "./icons.js";
import { variables } from "./variables.js";

/** A number of bytes as people read it. */
export function sizeText({ language }: Desk, bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  let unit = 0;
  let value = bytes;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return new Intl.NumberFormat(language.tag, { style: "unit", unit: units[unit], unitDisplay: unit === 0 ? "long" : "short", maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0 }).format(value);
}

// ---- on their way out

/** The button beside the field of the composer. */
export function attachButton(desk: Desk, chat: Chat): TemplateResult {
  const { texts, host } = desk;
  const service = serviceOf(chat.account);
  const label = service === null ? texts.files.noService : service?.maxSize ? texts.files.attachUpTo(sizeText(desk, service.maxSize)) : texts.files.attach;
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    attach(desk, chat, [...(input.files ?? [])]);
    input.value = "";
  };
  return html`<button id="attach" type="button" class="icon" aria-label=${label} title=${label} ?disabled=${service === null}
      @click=${() => host.shadowRoot?.querySelector<HTMLElement>("#attach-files")?.click()}>${icons.attach}</button>
    <input id="attach-files" type="file" multiple hidden tabindex="-1" aria-label=${texts.files.attach} @change=${chosen} />`;
}

/** What is being sent, and what could not be. */
export function uploadsView(desk: Desk, chat: Chat): TemplateResult | undefined {
  const all = uploadsOf(desk, chat.account, chat.key);
  if (all.length === 0) return undefined;
  return html`<ul class="uploads" aria-label=${desk.texts.files.sending}>${all.map((one) => uploadView(desk, one))}</ul>`;
}

function uploadView(desk: Desk, upload: Upload): TemplateResult {
  const { files } = desk.texts;
  const { file, state, problem, progress } = upload;
  const percent = Math.floor(progress * 100);
  return html`<li class="upload ${state}" data-file=${file.name}>
    ${icons.file}
    <div class="who">
      <span class="line"><strong>${file.name}</strong> ${sizeText(desk, file.size)}</span>
      ${state === "failed"
        ? html`<span class="line" role="alert">${problemText(desk, problem)}</span>`
        : html`<progress max="100" .value=${percent} aria-label=${files.sendingOne(file.name)}></progress>`}
    </div>
    ${state === "failed" ? html`<button type="button" class="icon again" aria-label=${files.again(file.name)} @click=${() => run(desk, upload)}>${icons.again}</button>` : nothing}
    <button type="button" class="icon cancel" aria-label=${files.cancel(file.name)} @click=${() => forget(desk, upload)}>${icons.close}</button>
  </li>`;
}

function problemText(desk: Desk, problem: UploadProblem | undefined): string {
  const { files } = desk.texts;
  switch (problem?.why) {
    case "no-service":
      return files.noService;
    case "offline":
      return files.offline;
    case "empty":
      return files.empty;
    case "too-large":
      return problem.most === undefined ? files.tooLarge : files.largerThan(sizeText(desk, problem.most));
    case "refused":
      return files.refused(problem.server);
    default:
      return files.broken;
  }
}

// ---- in messages

/** Files that the reader wanted to see, by their addresses; and those that did not load. */
const wanted = new WeakMap<Desk, Set<string>>();
const broken = new Set<string>();

/** Whether what somebody sends is loaded by itself: of contacts, and of those in a room that was entered; not of strangers. */
function isTrusted({ kind, account, jid, room, conversation }: Chat, entry: ConversationEntry): boolean {
  if (conversation && isOwn(entry, conversation, room)) return true;
  if (kind === "room") return room?.state === "joined";
  return kind === "contact" && (account.link?.roster.isContact(jid) ?? false);
}

/** The files of a message, shown or offered. */
export function filesView(desk: Desk, chat: Chat, entry: ConversationEntry, shared: readonly SharedFile[]): TemplateResult {
  return html`<div class="shared">${shared.map((file) => fileView(desk, chat, entry, file))}</div>`;
}

function fileView(desk: Desk, chat: Chat, entry: ConversationEntry, file: SharedFile): TemplateResult {
  const { files } = desk.texts;
  if (!isAllowed(chat.account, file.url)) return cardView(desk, file, undefined, files.notAllowed);
  if (file.kind === "other" || broken.has(file.url)) return cardView(desk, file, file.url, broken.has(file.url) ? files.notLoaded : undefined);
  if (!isTrusted(chat, entry) && !wanted.get(desk)?.has(file.url)) {
    const show = () => {
      wanted.set(desk, (wanted.get(desk) ?? new Set()).add(file.url));
      desk.update();
    };
    return html`${cardView(desk, file, file.url)}<button type="button" class="button quiet small show" @click=${show}>${files.show}</button>`;
  }
  return mediaView(desk, file, file.url);
}

/** A picture, sound or video. */
function mediaView(desk: Desk, file: SharedFile, source: string): TemplateResult {
  const failed = () => {
    if (broken.size > 1000) broken.clear();
    broken.add(source);
    desk.update();
  };
  const label = file.description || file.name;
  if (file.kind === "audio") return html`<audio controls preload="none" src=${source} aria-label=${label} @error=${failed}></audio>`;
  if (file.kind === "video") return html`<video controls playsinline preload="none" src=${source} aria-label=${label} @error=${failed}></video>`;
  return html`<button type="button" class="shown" aria-label=${desk.texts.files.enlarge(label)} ${variables({ "--ratio": ratioOf(file) })} @click=${() => enlarge(desk, file, source)}>
    <img src=${source} alt=${label} loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${failed} />
  </button>`;
}

/** The form of the place of a picture, so that nothing moves when it has come; what its sender says of it is bounded. */
function ratioOf({ width, height }: SharedFile): string {
  return width && height && width > 0 && height > 0 ? Math.min(5, Math.max(1, width / height)).toFixed(3) : "1.6";
}

function enlarge(desk: Desk, file: SharedFile, source: string): void {
  const label = file.description || file.name;
  openDialog(desk, {
    name: "picture",
    title: file.name,
    large: true,
    body: () => html`<img class="enlarged" src=${source} alt=${label} referrerpolicy="no-referrer" />`,
  });
}

/** A file by its name, size and type, and where to get it. */
function cardView(desk: Desk, file: SharedFile, href: string | undefined, why?: string): TemplateResult {
  const about = [why, file.size === undefined ? undefined : sizeText(desk, file.size), file.type].filter(Boolean).join(" · ");
  const inner = html`${file.kind === "picture" ? icons.picture : icons.file}
    <span class="who"><span class="name">${file.name}</span><span class="about">${about}</span></span>`;
  return href === undefined
    ? html`<span class="file">${inner}</span>`
    : html`<a class="file" href=${href} download=${file.name} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">${inner}</a>`;
}

// ---- encrypted ones

interface Opened {
  url: string;
  kind: FileKind;
}

/** As many are held open, the last ones. */
const MOST_OPENED = 16;

const opened = new Map<string, Opened | "opening">();

/** A file that only the recipients can read: opened when the reader says so. */
export function encryptedView(desk: Desk, { account }: Chat, _entry: ConversationEntry, link: EncryptedFileLink): TemplateResult {
  const { files } = desk.texts;
  const { url } = link;
  const file: SharedFile = { url, name: nameIn(url), kind: kindOf(undefined, url) };
  const state = opened.get(url);
  if (!isAllowed(account, url)) return html`<div class="shared">${cardView(desk, file, undefined, files.notAllowed)}</div>`;
  if (typeof state === "object") return html`<div class="shared">${state.kind === "other" ? cardView(desk, file, state.url) : mediaView(desk, file, state.url)}</div>`;
  const open = () =>
    desk.attempt(async () => {
      opened.set(url, "opening");
      desk.update();
      try {
        remember(url, { url: URL.createObjectURL(await decrypted(link)), kind: file.kind });
      } catch {
        opened.delete(url);
        throw new Error(files.notDecrypted);
      } finally {
        desk.update();
      }
    });
  return html`<div class="shared">
    <span class="file">${icons.lock}<span class="who"><span class="name">${file.name}</span><span class="about">${files.encrypted}</span></span></span>
    <button type="button" class="button quiet small decrypt" ?disabled=${state === "opening"} @click=${open}>${files.decrypt}</button>
  </div>`;
}

function remember(url: string, one: Opened): void {
  opened.set(url, one);
  for (const [known, state] of opened) {
    if (opened.size <= MOST_OPENED) break;
    if (typeof state === "object") URL.revokeObjectURL(state.url);
    opened.delete(known);
  }
}
