import { access } from "./access.js";
import { base } from "./base.js";
import { chat } from "./chat.js";
import { xmppConsole } from "./console.js";
import { dialog } from "./dialog.js";
import { direction } from "./direction.js";
import { emoji } from "./emoji.js";
import { list } from "./list.js";
import { messages } from "./messages.js";
import { people } from "./people.js";
import { signIn } from "./sign-in.js";
import { tokens } from "./tokens.js";

/** All of the style; a feature adds a file and a line here. */
export const styles = [
  tokens,
  base,
  signIn,
  list,
  chat,
  messages,
  dialog,
  xmppConsole,
  ...people,
  emoji,
  direction,
  access,
];
