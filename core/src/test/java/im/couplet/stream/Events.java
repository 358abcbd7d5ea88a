package im.couplet.stream;

import im.couplet.xml.XmlException;
import java.util.ArrayList;
import java.util.List;

/** Collects what a stream parser reports, and how it failed. */
final class Events {
    final List<StreamEvent> list = new ArrayList<>();
    final List<String> lines = new ArrayList<>();
    final StreamParser parser;

    Events(Framing framing) {
        parser = new StreamParser(framing, this::add);
    }

    private void add(StreamEvent event) {
        list.add(event);
        lines.add(line(event));
    }

    Events feed(Iterable<String> chunks) {
        for (String chunk : chunks) {
            try {
                parser.feed(chunk);
            } catch (XmlException e) {
                lines.add("fails " + e.streamErrorCondition());
                break;
            } catch (StreamException e) {
                lines.add("fails " + e.condition().text());
                break;
            }
        }
        return this;
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
        String uri = ((StreamEvent.Closed) event).seeOtherUri();
        return uri == null ? "closed" : "closed " + uri;
    }

    private static String part(String name, String value) {
        return value == null ? "" : " " + name + "=" + value;
    }
}
