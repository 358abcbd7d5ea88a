import { xmppConsole } from "./console.js";
import { copying } from "./copying.js";
import { corrections } from "./corrections.js";
import { emoji } from "./emoji.js";
import type { Feature } from "./feature.js";
import { keyboard } from "./keyboard.js";
import { invitations } from "./invitations.js";
import { mentions } from "./mentions.js";
import { moderation } from "./moderation.js";
import { notifications } from "./notifications.js";
import { people } from "./people.js";
import { reactions } from "./reactions.js";
import { readingElsewhere } from "./reading-elsewhere.js";
import { replies } from "./replies.js";
import { retractions } from "./retractions.js";
import { settings } from "./settings.js";
import { several } from "./several.js";
import { stay } from "./stay.js";
import { subject } from "./subject.js";

/** What the messenger can do beside talking, in the order in which it shows itself. One is added by a file and a line here. */
export const features: readonly Feature[] = [
  replies,
  corrections,
  reactions,
  copying,
  mentions,
  invitations,
  subject,
  moderation,
  ...people,
  emoji,
  notifications,
  readingElsewhere,
  settings,
  several,
  stay,
  xmppConsole,
  keyboard,
  retractions,
];
