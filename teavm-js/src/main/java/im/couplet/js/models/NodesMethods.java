package im.couplet.js.models;

import org.teavm.jso.JSObject;

/** The methods of a {@code NodesModel} of JavaScript. */
interface NodesMethods extends ModelMethods {
    JSObject watch(JSObject service, JSObject node, JSObject options);
}
