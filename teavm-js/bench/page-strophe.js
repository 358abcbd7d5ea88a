// The entry of the page that Strophe has for itself.

import { pageEngine } from "./page-engine.js";
import { strophePeers } from "./peers/strophe.js";

pageEngine(strophePeers);
