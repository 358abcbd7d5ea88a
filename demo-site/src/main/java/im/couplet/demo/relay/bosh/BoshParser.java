package im.couplet.demo.relay.bosh;

import im.couplet.stream.Framing;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamException;
import im.couplet.stream.StreamParser;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlLimits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads bodies, each for itself: one parser for all sessions. */
final class BoshParser {
    private final StreamParser parser;
    private List<StreamEvent> events = new ArrayList<>();

    BoshParser(XmlLimits limits) {
        parser = new StreamParser(Framing.BOSH, limits, event -> events.add(event));
    }

    /** What is in a body; null for one that is not allowed. */
    @Nullable
    List<StreamEvent> read(String body) {
        events = new ArrayList<>();
        parser.restart();
        try {
            parser.feed(body);
            return events;
        } catch (XmlException | StreamException e) {
            return null;
        }
    }
}
