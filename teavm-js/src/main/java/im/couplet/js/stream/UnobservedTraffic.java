package im.couplet.js.stream;

import im.couplet.observer.Request;
import im.couplet.observer.Requests;
import im.couplet.xml.Element;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** The stanzas of a session that nobody observes yet: the last of them, as what came and went decides what observers may believe. */
final class UnobservedTraffic implements Traffic {
    private static final int MOST = 1024;

    private final Requests requests;
    private final ArrayDeque<Past> past = new ArrayDeque<>();

    /**
     * What came or went.
     *
     * @param sent whether it was sent
     */
    record Past(Element element, boolean sent) {}

    UnobservedTraffic(Requests requests) {
        this.requests = requests;
    }

    /** What came and went, the oldest first. */
    Iterable<Past> past() {
        return past;
    }

    @Override
    public boolean received(Element element, @Nullable Request request, JSObject event) {
        remember(element, false);
        return false;
    }

    @Override
    public void send(Element element) {
        requests.send(element);
        remember(element, true);
    }

    private void remember(Element element, boolean sent) {
        past.add(new Past(element, sent));
        if (past.size() > MOST) {
            past.remove();
        }
    }

    @Override
    public void happened(String kind, JSObject event) {}

    @Override
    public void tick(double now) {}

    @Override
    public void resumed() {}

    @Override
    public void ended() {
        while (!past.isEmpty()) {
            past.remove();
        }
    }
}
