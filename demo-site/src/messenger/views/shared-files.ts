import { html, nothing, type TemplateResult } from "lit";
import type { ConversationEntry } from "couplet/full";
import { isOwn } from "../account/chat.js";
import type { Chat } from "../account/chats.js";
import { contentOf, isAllowed, isFetched, type SharedFile } from "../account/shared-files.js";
import type { Desk } from "../element/desk.js";
import { openDialog } from "./dialog.js";
import { sizeText } from "./files.js";
import { icons } from "./icons.js";
import { variables } from "./variables.js";

/** What became of the content of a file: it is here at an address of this page, on its way, not what was said of it or not to be had, or here no more. */
type Content = { url: string; size: number } | "coming" | "broken" | "gone";

/** Of so many files it is known; of the content that is here not more bytes are held, the last that came. */
const MOST_KNOWN = 1000;
const MOST_HELD = 64 << 20;

const contents = new Map<string, Content>();

/** Files that the reader wanted to see. */
const wanted = new WeakMap<Desk, Set<string>>();

/** What a file is known by here: the same address may have been said to have another content. */
const nameOfFile = ({ url, hash, secret }: SharedFile): string => [url, hash?.value, secret?.key, secret?.iv].join(" ");

function remember(file: SharedFile, content: Content): void {
  const name = nameOfFile(file);
  contents.delete(name);
  contents.set(name, content);
  let held = 0;
  for (const [known, one] of [...contents].reverse()) {
    if (typeof one !== "object") continue;
    held += one.size;
    if (held <= MOST_HELD || known === name) continue;
    URL.revokeObjectURL(one.url);
    contents.set(known, "gone");
  }
  const [oldest] = contents;
  if (contents.size > MOST_KNOWN && oldest) {
    if (typeof oldest[1] === "object") URL.revokeObjectURL(oldest[1].url);
    contents.delete(oldest[0]);
  }
}

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

/** Nothing is fetched that is to be kept only, that comes from strangers, or that is encrypted, unless the reader says so. */
function fileView(desk: Desk, chat: Chat, entry: ConversationEntry, file: SharedFile): TemplateResult {
  const { files } = desk.texts;
  const { url, secret } = file;
  if (!isAllowed(chat.account, url)) return cardView(desk, file, undefined, files.notAllowed);
  const content = contents.get(nameOfFile(file));
  const here = typeof content === "object" ? content.url : undefined;
  const link = secret ? here : url;
  if (content === "broken") return html`${cardView(desk, file, link, secret ? files.notDecrypted : files.notLoaded)}${secret ? showButton(desk, file, files.decrypt) : nothing}`;
  const kept = file.kind === "other" || file.attached === true;
  if (kept && link !== undefined) return cardView(desk, file, link);
  const asked = wanted.get(desk)?.has(nameOfFile(file)) ?? false;
  if (!asked && (secret !== undefined || content === "gone" || !isTrusted(chat, entry))) return html`${cardView(desk, file, link)}${showButton(desk, file, secret ? files.decrypt : files.show)}`;
  if (!isFetched(file)) return mediaView(desk, file, url);
  if (here !== undefined) return mediaView(desk, file, here);
  if (content === undefined || content === "gone") void fetchContent(desk, file);
  return cardView(desk, file, link);
}

function showButton(desk: Desk, file: SharedFile, label: string): TemplateResult {
  const show = () => {
    wanted.set(desk, (wanted.get(desk) ?? new Set()).add(nameOfFile(file)));
    contents.delete(nameOfFile(file));
    desk.update();
  };
  return html`<button type="button" class="button quiet small show ${file.secret ? "decrypt" : ""}" @click=${show}>${label}</button>`;
}

async function fetchContent(desk: Desk, file: SharedFile): Promise<void> {
  remember(file, "coming");
  try {
    const blob = await contentOf(file);
    remember(file, { url: URL.createObjectURL(blob), size: blob.size });
  } catch {
    remember(file, "broken");
  }
  desk.update();
}

/** A picture, sound or video. */
function mediaView(desk: Desk, file: SharedFile, source: string): TemplateResult {
  const failed = () => {
    remember(file, "broken");
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
  const about = [why ?? (file.secret && href === undefined ? desk.texts.files.encrypted : undefined), file.size === undefined ? undefined : sizeText(desk, file.size), file.type].filter(Boolean).join(" · ");
  const inner = html`${file.secret ? icons.lock : file.kind === "picture" ? icons.picture : icons.file}
    <span class="who"><span class="name">${file.name}</span><span class="about">${about}</span></span>`;
  return href === undefined
    ? html`<span class="file">${inner}</span>`
    : html`<a class="file" href=${href} download=${file.name} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">${inner}</a>`;
}
