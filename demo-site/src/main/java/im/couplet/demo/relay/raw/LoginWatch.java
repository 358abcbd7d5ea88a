package im.couplet.demo.relay.raw;

import im.couplet.stream.Framing;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamException;
import im.couplet.stream.StreamParser;
import im.couplet.xml.Element;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlLimits;
import org.jspecify.annotations.Nullable;

/** Reads along until the server says that somebody is logged in, and no longer. */
final class LoginWatch {
    private final Runnable whenLoggedIn;
    private @Nullable StreamParser parser;

    LoginWatch(XmlLimits limits, Runnable whenLoggedIn) {
        this.whenLoggedIn = whenLoggedIn;
        parser = new StreamParser(Framing.TCP, limits, this::found);
    }

    void read(byte[] octets) {
        if (parser != null) {
            try {
                parser.feed(octets);
            } catch (XmlException | StreamException e) {
                // What cannot be read is passed on all the same; it logs nobody in.
                parser = null;
            }
        }
    }

    private void found(StreamEvent event) {
        if (parser != null && event instanceof StreamEvent.Received received) {
            Element element = received.element();
            if (element.is(Namespaces.SASL, "success") || element.is(Namespaces.SASL2, "success")) {
                parser = null;
                whenLoggedIn.run();
            }
        }
    }
}
