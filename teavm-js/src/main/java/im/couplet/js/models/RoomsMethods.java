package im.couplet.js.models;

import org.teavm.jso.JSObject;

/** The methods of a {@code RoomsModel} of JavaScript. */
interface RoomsMethods extends ModelMethods {
    void forget(JSObject room);
}
