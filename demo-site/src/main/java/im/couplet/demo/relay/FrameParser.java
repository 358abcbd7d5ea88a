package im.couplet.demo.relay;

import im.couplet.stream.Framing;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamException;
import im.couplet.stream.StreamHeader;
import im.couplet.stream.StreamParser;
import im.couplet.stream.StreamWriter;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlLimits;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the frames of all pages, as a parser for each costs a fifth of what a silent page has on the heap: between two frames a stream has
 * no state but whether it is open (RFC 7395 section 3.3.3). Used on one event loop only.
 */
final class FrameParser {
    private static final String OPEN = new StreamWriter(Framing.WEBSOCKET).header(StreamHeader.to("localhost"));

    /** Knows a stream that is open. */
    private final StreamParser within;

    /** Knows one that is not. */
    private final StreamParser before;

    private List<StreamEvent> events = new ArrayList<>();

    FrameParser(XmlLimits limits) {
        before = new StreamParser(Framing.WEBSOCKET, limits, event -> events.add(event));
        within = new StreamParser(Framing.WEBSOCKET, limits, event -> events.add(event));
        open();
    }

    private void open() {
        within.restart();
        within.feed(OPEN);
    }

    /**
     * Reads one frame.
     *
     * @param open whether the stream that it belongs to is open
     * @throws XmlException for bad XML
     * @throws StreamException for good XML that is no part of a stream
     */
    List<StreamEvent> read(String frame, boolean open) {
        events = new ArrayList<>(1);
        if (!open) {
            before.restart();
            before.feed(frame);
            return events;
        }
        boolean good = false;
        try {
            within.feed(frame);
            good = !within.isClosed();
            return events;
        } finally {
            if (!good) {
                List<StreamEvent> found = events;
                events = new ArrayList<>();
                open();
                events = found;
            }
        }
    }
}
