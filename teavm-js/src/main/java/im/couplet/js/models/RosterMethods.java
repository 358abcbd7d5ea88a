package im.couplet.js.models;

import org.teavm.jso.JSObject;

/** The methods of a {@code RosterModel} of JavaScript. */
interface RosterMethods extends ModelMethods {
    boolean isContact(JSObject jid);
}
