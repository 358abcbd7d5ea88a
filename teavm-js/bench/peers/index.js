// What is compared. Each peer has what it can do:
//   parse(xml) → the tree a user gets; raw(tree) → the common form of tree.js, for checking; write(tree) → text
//   stream(onStanza), typedStream(onStanza) → {write(chunk), close(), waits}
//   message({to, id, body}) → text; typed(xml) → object; typedText(object) → text
//   documents: its trees are the browser's, outside of what scripts hold

import { documentPeers } from "./documents.js";
import { ltxPeers } from "./ltx.js";
import { saxPeers } from "./sax.js";
import { stanzaPeers } from "./stanza.js";

export const peers = [...ltxPeers, ...stanzaPeers, ...saxPeers, ...documentPeers];
