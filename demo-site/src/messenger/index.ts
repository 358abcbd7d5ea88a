// The one script: it makes <couplet-chat> known to the page, once, however often it is loaded.
import { CoupletChat } from "./element/couplet-chat.js";

if (!customElements.get("couplet-chat")) customElements.define("couplet-chat", CoupletChat);
