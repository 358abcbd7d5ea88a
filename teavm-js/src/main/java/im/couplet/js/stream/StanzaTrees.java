package im.couplet.js.stream;

import im.couplet.js.tree.TreeHandler;
import im.couplet.js.typed.EventSink;
import im.couplet.stream.StanzaSink;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Makes events with the element objects of stanzas. */
final class StanzaTrees extends TreeHandler implements StanzaSink {
    private final EventSink events;

    StanzaTrees(EventSink events) {
        this.events = events;
    }

    @Override
    public void received() {
        JSObject stanza = take();
        if (stanza != null) {
            events.add(event(stanza));
        }
    }

    @JSBody(params = "element", script = "return {kind: element.name, element: element};")
    private static native JSObject event(JSObject element);
}
