package im.couplet.js.stream;

import org.teavm.jso.JSObject;

/** The methods of a {@code StreamParser} of JavaScript, under the names that they have there. */
interface StreamParserMethods extends JSObject {
    JSObject feed(JSObject chunk);

    void restart();

    boolean closed();
}
