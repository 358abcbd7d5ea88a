import type { ConversationEntry, LiveRoom, RoomOccupant } from "couplet/full";
import type { TemplateResult } from "lit";
import type { Account, Login } from "../account/account.js";
import type { Chat } from "../account/chats.js";
import type { Link } from "../account/link.js";
import type { Desk } from "../element/desk.js";

/** Something to show, or nothing. */
export type Shown = TemplateResult | undefined;

/** One thing that can be chosen in a menu. */
export interface Action {
  /** A word that tells it from others, for tests and styles. */
  name: string;
  label: string;
  icon: TemplateResult;
  run(): void;
  /** It takes something away. */
  danger?: boolean;
  /** It is one of several of which one is chosen, and whether it is this one. */
  checked?: boolean;
}

/**
 * Something that the messenger can do and a page may leave out, by its name in the attribute `without`. It says where it shows itself;
 * what it leaves out is as if it were not there. Each is one file in this folder, and a line in `index.ts`.
 */
export interface Feature {
  readonly name: string;
  /** When the messenger begins. */
  begin?(desk: Desk): void;
  /** When the page has said what it wants, and nobody is to be logged in by it. */
  start?(desk: Desk): void;
  /** In the form of the first screen, below its fields. */
  options?(desk: Desk): Shown;
  /** What is added to a login that the form asks for. */
  login?(desk: Desk, jid: string): Partial<Login>;
  /** When somebody logs out for good. */
  forget?(desk: Desk, account: Account): void;
  /** When an account is there, before it logs in for the first time. */
  account?(desk: Desk, account: Account): void;
  /** Before an account logs in: the place to answer requests and listen. */
  link?(desk: Desk, account: Account, link: Link): void;
  /** On the first screen, below the form. */
  welcome?(desk: Desk): Shown;
  /** In the first menu, of the account. */
  menu?(desk: Desk, account: Account): readonly Action[];
  /** Above the list of conversations, such as requests that wait. */
  aboveList?(desk: Desk): Shown;
  /** Buttons in the head of a conversation. */
  head?(desk: Desk, chat: Chat): Shown;
  /** What can be chosen in the menu of a conversation. */
  chatMenu?(desk: Desk, chat: Chat): readonly Action[];
  /** What can be done with somebody in a room. */
  occupantMenu?(desk: Desk, chat: Chat, room: LiveRoom, occupant: RoomOccupant): readonly Action[];
  /** Between head and messages, such as a warning. */
  aboveMessages?(desk: Desk, chat: Chat): Shown;
  /** In place of the text of a message, such as a picture; the first feature that has something is taken. */
  content?(desk: Desk, chat: Chat, entry: ConversationEntry): Shown;
  /** What lists show of a message in place of its text. */
  preview?(desk: Desk, chat: Chat, entry: ConversationEntry): string | undefined;
  /** Within a message above its text, such as what it answers. */
  above?(desk: Desk, chat: Chat, entry: ConversationEntry): Shown;
  /** Within a message below its text, such as reactions. */
  below?(desk: Desk, chat: Chat, entry: ConversationEntry): Shown;
  /** What can be done with a message. */
  actions?(desk: Desk, chat: Chat, entry: ConversationEntry): readonly Action[];
  /** Between messages and composer, such as what is being answered. */
  aboveComposer?(desk: Desk, chat: Chat): Shown;
  /** Buttons beside the field of the composer. */
  tools?(desk: Desk, chat: Chat): Shown;
  /** Takes what was written in place of the composer; true if it did. */
  submit?(desk: Desk, chat: Chat, text: string): boolean;
  /** A key in the composer; true if it was meant for this. */
  key?(desk: Desk, chat: Chat, event: KeyboardEvent): boolean;
  /** What shows beside the conversation. */
  panel?(desk: Desk, chat: Chat): Shown;
  /** The picture of somebody, in place of the first letter of their name. */
  picture?(desk: Desk, account: Account, jid: string): string | undefined;
  /** Below all else: what shows in front, such as a dialog. */
  front?(desk: Desk): Shown;
}
