package im.couplet.demo.relay.bosh;

import im.couplet.stream.Namespaces;
import im.couplet.xml.ElementHandler;
import im.couplet.xml.XmlAttributes;
import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlParser;
import org.jspecify.annotations.Nullable;

/**
 * What the start tag of a request says.
 *
 * @param rid the number of the request
 * @param sid the session; null in a request for one
 * @param type {@code terminate} or null
 * @param seconds how long an answer may take, in a request for a session; -1 if it is not said, as with the others
 * @param hold how many requests may wait
 * @param pause how long the session is to rest
 * @param acknowledges whether there is the attribute {@code ack}
 * @param ver the version of BOSH; null with old clients
 * @param restart whether the stream is to begin anew
 * @param key what shows that it belongs to the session; null for none
 * @param newKey what the next key is checked by; null if that is {@code key}
 */
record BoshHead(
        long rid,
        @Nullable String sid,
        @Nullable String type,
        int seconds,
        int hold,
        int pause,
        boolean acknowledges,
        @Nullable String ver,
        boolean restart,
        @Nullable String key,
        @Nullable String newKey) {
    private static final long GREATEST_RID = 9007199254740991L;
    private static final XmlName BODY = XmlName.of(Namespaces.BOSH, "body");
    private static final XmlName RESTART = XmlName.of(Namespaces.XBOSH, "restart");

    boolean ends() {
        return "terminate".equals(type);
    }

    /** Whether it may come beside the usual number (XEP-0124 section 11). */
    boolean mayExceed() {
        return ends() || pause >= 0;
    }

    /**
     * Reads no more than the start tag; null if there is none, or no number in it.
     *
     * @throws im.couplet.xml.XmlException for what is no XML
     */
    static @Nullable BoshHead read(String text, XmlLimits limits) {
        StartTag handler = new StartTag(limits);
        handler.parser.feed(text);
        return handler.head;
    }

    private static final class StartTag extends ElementHandler {
        private final XmlParser parser;
        private @Nullable BoshHead head;

        StartTag(XmlLimits limits) {
            super(1, element -> {});
            parser = XmlParser.stream(this, limits);
        }

        @Override
        protected void rootStarted(XmlName name, XmlAttributes attributes) {
            parser.stop();
            long rid = number(value(attributes, "rid"), GREATEST_RID);
            if (name.equals(BODY) && rid >= 0) {
                String restart = value(attributes, RESTART);
                head = new BoshHead(
                        rid,
                        value(attributes, "sid"),
                        value(attributes, "type"),
                        (int) number(value(attributes, "wait"), 1_000_000),
                        (int) number(value(attributes, "hold"), 1_000_000),
                        (int) number(value(attributes, "pause"), 1_000_000),
                        value(attributes, "ack") != null,
                        value(attributes, "ver"),
                        "true".equals(restart) || "1".equals(restart),
                        value(attributes, "key"),
                        value(attributes, "newkey"));
            }
        }

        private static @Nullable String value(XmlAttributes attributes, String name) {
            return value(attributes, XmlName.of("", name));
        }

        private static @Nullable String value(XmlAttributes attributes, XmlName name) {
            var value = attributes.value(name);
            return value == null ? null : value.string();
        }

        /** A whole number up to a bound; -1 for anything else. */
        private static long number(@Nullable String text, long most) {
            if (text == null || text.isEmpty() || text.length() > 16) {
                return -1;
            }
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return -1;
                }
            }
            long number = Long.parseLong(text);
            return number <= most ? number : -1;
        }
    }
}
