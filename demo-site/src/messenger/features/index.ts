import { xmppConsole } from "./console.js";
import { emoji } from "./emoji.js";
import type { Feature } from "./feature.js";
import { keyboard } from "./keyboard.js";
import { notifications } from "./notifications.js";
import { people } from "./people.js";
import { readingElsewhere } from "./reading-elsewhere.js";
import { settings } from "./settings.js";
import { stay } from "./stay.js";

/** What the messenger can do beside talking, in the order in which it shows itself. One is added by a file and a line here. */
export const features: readonly Feature[] = [
  ...people,
  emoji,
  notifications,
  readingElsewhere,
  settings,
  stay,
  xmppConsole,
  keyboard,
];
