// The entry of the script that a page of the benchmark runs.

import { pageEngine } from "./page-engine.js";
import { browserPeers } from "./peers/browser.js";

pageEngine(browserPeers);
