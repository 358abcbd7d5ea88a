package im.couplet.stream;

import im.couplet.text.Octets;
import im.couplet.xml.XmlException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Collects what a stream parser reports, and how it failed. */
final class Events {
    final List<StreamEvent> list = new ArrayList<>();
    final List<String> lines = new ArrayList<>();
    final StreamParser parser;

    Events(Framing framing) {
        this(framing, StreamOptions.DEFAULT);
    }

    Events(Framing framing, StreamOptions options) {
        parser = new StreamParser(framing, options, this::add);
    }

    private Events(Framing framing, boolean sinks) {
        parser = new StreamParser(framing, StreamOptions.DEFAULT, this::add, sinks ? new ElementSink(this::add) : null);
    }

    /** Has stanzas built by a sink. */
    static Events sinking(Framing framing) {
        return new Events(framing, true);
    }

    private void add(StreamEvent event) {
        list.add(event);
        lines.add(line(event));
    }

    Events feed(Iterable<String> chunks) {
        for (String chunk : chunks) {
            if (!taken(() -> parser.feed(chunk))) {
                break;
            }
        }
        return this;
    }

    /** The same with every chunk as UTF-8. */
    Events feedOctets(Iterable<String> chunks) {
        for (String chunk : chunks) {
            if (!taken(() -> parser.feed(chunk.getBytes(StandardCharsets.UTF_8)))) {
                break;
            }
        }
        return this;
    }

    /** Two chunks of octets. */
    void feed(Octets first, Octets second) {
        if (taken(() -> parser.feed(first))) {
            taken(() -> parser.feed(second));
        }
    }

    private boolean taken(Runnable feed) {
        try {
            feed.run();
            return true;
        } catch (XmlException e) {
            lines.add("fails " + e.streamErrorCondition());
        } catch (StreamException e) {
            lines.add("fails " + e.condition().text());
        }
        return false;
    }

    static String line(StreamEvent event) {
        if (event instanceof StreamEvent.Opened opened) {
            StreamHeader header = opened.header();
            return "opened" + part("from", header.from()) + part("to", header.to()) + part("id", header.id())
                    + part("version", header.version()) + part("lang", header.lang())
                    + part("content", header.contentNamespace());
        }
        if (event instanceof StreamEvent.Features features) {
            return "features " + features.features().element();
        }
        if (event instanceof StreamEvent.Received received) {
            return "received " + received.element();
        }
        if (event instanceof StreamEvent.ErrorReceived error) {
            return "error " + error.error();
        }
        if (event instanceof StreamEvent.Head head) {
            return "head " + head.element();
        }
        if (event instanceof StreamEvent.Piece piece) {
            return "piece of " + piece.element() + ": " + piece.text() + (piece.last() ? "." : "");
        }
        String uri = ((StreamEvent.Closed) event).seeOtherUri();
        return uri == null ? "closed" : "closed " + uri;
    }

    private static String part(String name, String value) {
        return value == null ? "" : " " + name + "=" + value;
    }
}
