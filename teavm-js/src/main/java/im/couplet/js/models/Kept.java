package im.couplet.js.models;

import org.teavm.jso.JSObject;

/** The plain object of a value. */
interface Kept extends JSObject {
    JSObject plain();
}
