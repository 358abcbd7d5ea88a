package im.couplet.js.typed;

import org.teavm.jso.JSObject;

/** Takes the events of a stream. */
public interface EventSink {
    /** Takes the next one. */
    void add(JSObject event);
}
