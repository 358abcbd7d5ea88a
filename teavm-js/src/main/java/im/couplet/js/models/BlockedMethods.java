package im.couplet.js.models;

import org.teavm.jso.JSObject;

/** The methods of a {@code BlockedModel} of JavaScript. */
interface BlockedMethods extends ModelMethods {
    boolean isBlocked(JSObject jid);
}
