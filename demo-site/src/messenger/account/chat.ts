import { Conversation, Jid, type ConversationEntry, type LiveConversation, type LiveRoom } from "couplet/full";

const ROOM = "room ";

/** The key of a conversation, as the model of conversations has it: the address, that of a room with a word in front. */
export type ChatKey = string;

export const roomKey = (jid: string): ChatKey => ROOM + jid;

export const isRoomKey = (key: ChatKey): boolean => key.startsWith(ROOM);

/** The address in a key: bare, or that of an occupant. */
export const addressOf = (key: ChatKey): string => (isRoomKey(key) ? key.slice(ROOM.length) : key);

/** The name that an address has in itself. */
export function nameOf(jid: string): string {
  const { local, domain, resource } = Jid.parse(jid);
  return resource ?? (local === undefined ? domain : Jid.unescape(local));
}

/** A readable address; undefined for none. */
export function readable(address: unknown): string | undefined {
  return typeof address === "string" ? address : undefined;
}

/** Whether somebody whom a conversation knows by a key is the account itself. */
export function isSelf(key: string, conversation: LiveConversation | undefined, room: LiveRoom | undefined): boolean {
  return conversation !== undefined && Conversation.isSelf(conversation, key, room?.self?.occupantId);
}

/** Whether the account itself wrote an entry. */
export function isOwn(entry: ConversationEntry, conversation: LiveConversation, room: LiveRoom | undefined): boolean {
  return Conversation.isOwn(conversation, entry, room?.self?.occupantId);
}

/** Whether there is something of an entry to be read. */
export function isShown(entry: ConversationEntry): boolean {
  return entry.retraction !== undefined || Conversation.body(entry) !== undefined || entry.message?.oob !== undefined || entry.message?.fileSharing !== undefined;
}

/** The identifiers that an entry is known by. */
export const idsOf = ({ id, originId, stanzaId }: ConversationEntry): string[] => [id, originId, stanzaId].filter((one) => one !== undefined);

/** When an entry was said, in milliseconds since 1970; 0 if nobody knows. */
export const timeOf = (entry: ConversationEntry | undefined): number => entry?.at?.getTime() ?? 0;

const indexes = new WeakMap<LiveConversation, Map<string, ConversationEntry>>();

/** The entry that is known by an identifier. */
export function entryOf(conversation: LiveConversation, id: string): ConversationEntry | undefined {
  let index = indexes.get(conversation);
  if (!index) {
    index = new Map(conversation.entries.flatMap((entry) => idsOf(entry).map((one) => [one, entry] as const)));
    indexes.set(conversation, index);
  }
  return index.get(id);
}
