package im.couplet.js.stream;

import org.teavm.jso.JSObject;

/** The methods of a {@code Discovery} of JavaScript, under the names that they have there. */
interface DiscoveryMethods extends JSObject {
    JSObject info(JSObject jid, JSObject options);

    JSObject supports(JSObject jid, JSObject feature);

    void close();

    JSObject known();
}
