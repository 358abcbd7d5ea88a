package im.couplet.js.stream;

import im.couplet.js.tree.TreeHandler;
import im.couplet.stream.StanzaSink;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Makes events with the element objects of stanzas, for the array of a {@link StreamParserBinding}. */
final class StanzaTrees extends TreeHandler implements StanzaSink {
    private final StreamParserBinding reading;

    StanzaTrees(StreamParserBinding reading) {
        this.reading = reading;
    }

    @Override
    public void received() {
        JSObject stanza = take();
        if (stanza != null) {
            reading.add(event(stanza));
        }
    }

    @JSBody(params = "element", script = "return {kind: element.name, element: element};")
    private static native JSObject event(JSObject element);
}
