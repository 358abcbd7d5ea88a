import { xmppConsole } from "./console.js";
import type { Feature } from "./feature.js";

/** What the messenger can do beside talking, in the order in which it shows itself. One is added by a file and a line here. */
export const features: readonly Feature[] = [xmppConsole];
