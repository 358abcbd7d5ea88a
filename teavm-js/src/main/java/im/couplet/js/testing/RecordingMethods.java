package im.couplet.js.testing;

import org.teavm.jso.JSObject;

/** The methods of a {@code StreamRecording} of JavaScript. */
interface RecordingMethods extends JSObject {
    void add(JSObject at, JSObject way, JSObject stanza);

    JSObject steps();

    JSObject redacted();

    void replay(JSObject to);
}
