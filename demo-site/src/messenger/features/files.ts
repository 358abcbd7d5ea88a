import type { ConversationEntry } from "couplet/full";
import { filesOf, wordsBeside, type SharedFile } from "../account/shared-files.js";
import type { Chat } from "../account/chats.js";
import type { Desk } from "../element/desk.js";
import { attach, look } from "../element/uploads.js";
import { attachButton, uploadsView } from "../views/files.js";
import { filesView } from "../views/shared-files.js";
import type { Feature } from "./feature.js";

/** Files by paste and by drop. */
function listen(desk: Desk): void {
  const place = () => (desk.chat && canWrite(desk.chat) && desk.features.includes(files) ? desk.chat : undefined);
  const show = (dropping: boolean) => {
    const talk = desk.host.shadowRoot?.querySelector<HTMLElement>(".talk");
    talk?.classList.toggle("dropping", dropping);
    if (talk) talk.dataset["drop"] = desk.texts.files.drop;
  };
  const withFiles = (handle: (chat: Chat, event: DragEvent) => void) => (event: DragEvent) => {
    const chat = place();
    if (!chat || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    handle(chat, event);
  };
  desk.host.addEventListener("paste", (event) => {
    const chat = place();
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (!chat || pasted.length === 0 || event.clipboardData?.types.includes("text/plain")) return;
    event.preventDefault();
    attach(desk, chat, pasted);
  });
  desk.host.addEventListener("dragover", withFiles(() => show(true)));
  desk.host.addEventListener("dragleave", () => show(false));
  desk.host.addEventListener("drop", withFiles((chat, event) => (show(false), attach(desk, chat, event.dataTransfer?.files ?? []))));
}

const canWrite = ({ kind, room }: Chat): boolean => kind !== "room" || room?.state === "joined";

/** Files that are sent and shown (XEP-0363, XEP-0066, XEP-0385, XEP-0447, XEP-0448, XEP-0454). */
export const files: Feature = {
  name: "files",
  begin: listen,
  link: (desk, account, link) => {
    link.session.on("online", ({ resumed }) => {
      if (!resumed) void look(desk, account);
    });
  },
  tools: attachButton,
  aboveComposer: uploadsView,
  content: (desk, chat, entry) => {
    const shared = sharedBy(entry);
    return shared.length > 0 && wordsBeside(entry) === undefined ? filesView(desk, chat, entry, shared) : undefined;
  },
  above: (desk, chat, entry) => {
    const shared = sharedBy(entry);
    return shared.length > 0 && wordsBeside(entry) !== undefined ? filesView(desk, chat, entry, shared) : undefined;
  },
  preview: ({ texts }, _chat, entry) => {
    const [first] = sharedBy(entry);
    if (!first || wordsBeside(entry) !== undefined) return undefined;
    return first.secret ? texts.files.encrypted : first.kind === "picture" ? texts.files.picture : first.name;
  },
};

const sharedBy = ({ message }: ConversationEntry): readonly SharedFile[] => (message ? filesOf(message) : []);
