package im.couplet.stream;

import java.util.ArrayList;
import java.util.List;

/** What a relay does: events read in one framing are written in another. */
final class Translation {
    private Translation() {}

    /** The events that are read where these have been written in {@code framing}. */
    static List<StreamEvent> through(Framing framing, List<StreamEvent> events) {
        StreamWriter writer = new StreamWriter(framing);
        List<StreamEvent> read = new ArrayList<>();
        StreamParser parser = new StreamParser(framing, read::add);
        for (StreamEvent event : events) {
            parser.feed(text(writer, event));
        }
        return read;
    }

    private static String text(StreamWriter writer, StreamEvent event) {
        if (event instanceof StreamEvent.Opened opened) {
            return writer.header(opened.header());
        }
        if (event instanceof StreamEvent.Features features) {
            return writer.features(features.features());
        }
        if (event instanceof StreamEvent.Received received) {
            return writer.element(received.element());
        }
        if (event instanceof StreamEvent.ErrorReceived error) {
            return writer.error(error.error());
        }
        return writer.footer(((StreamEvent.Closed) event).seeOtherUri());
    }

    /** The events without what only one of the framings can say. */
    static List<StreamEvent> comparable(List<StreamEvent> events) {
        List<StreamEvent> comparable = new ArrayList<>();
        for (StreamEvent event : events) {
            if (event instanceof StreamEvent.Opened opened) {
                comparable.add(new StreamEvent.Opened(opened.header().withContentNamespace(null)));
            } else if (event instanceof StreamEvent.Closed) {
                comparable.add(new StreamEvent.Closed(null));
            } else {
                comparable.add(event);
            }
        }
        return comparable;
    }
}
