package im.couplet.js.models;

import org.teavm.jso.JSObject;

/** The methods of all models of JavaScript, under the names that they have there. */
interface ModelMethods extends JSObject {
    JSObject current();

    JSObject get(JSObject key);

    JSObject subscribe(JSObject listener, JSObject options);

    void close();
}
