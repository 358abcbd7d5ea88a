package im.couplet.stream;

import im.couplet.xml.Element;
import im.couplet.xml.ElementHandler;
import im.couplet.xml.XmlAttributes;
import im.couplet.xml.XmlContext;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlParser;
import im.couplet.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** The text of {@code <body/>}, and what its start tag says. */
final class BoshBody {
    /** How every body begins that is written here. */
    static final String START = "<body xmlns=\"" + Namespaces.BOSH + "\"";

    private static final String END = "</body>";

    static final String FOOTER = START + " type=\"terminate\"/>";

    private static final XmlName NAME = XmlName.of(Namespaces.BOSH, "body");
    private static final XmlName LANG = XmlName.of(XmlName.XML_NAMESPACE, "lang");
    private static final XmlName VERSION = XmlName.of(Namespaces.XBOSH, "version");

    private BoshBody() {}

    static String pause(int seconds) {
        return START + " pause=\"" + seconds + "\"/>";
    }

    /** A body around one payload. */
    static String wrap(String payload) {
        return START + ">" + payload + END;
    }

    /** The payloads of a text: what is in a body without attributes, or all of it when it is no body. */
    static String payloads(String text) {
        return text.startsWith(START + ">") && text.endsWith(END)
                ? text.substring(START.length() + 1, text.length() - END.length())
                : text;
    }

    /** Whether a text opens a stream. */
    static boolean isHeader(@Nullable String text) {
        return text != null && text.startsWith(START + " ") && !mayExceed(text);
    }

    /** Whether a request with this is allowed beside the usual number: one that pauses or ends (XEP-0124 section 11). */
    static boolean mayExceed(@Nullable String text) {
        return text != null && (text.equals(FOOTER) || text.startsWith(START + " pause"));
    }

    static Element.Builder builder() {
        return Element.builder(Namespaces.BOSH, "body");
    }

    /** A body that opens the stream, without the attributes that {@link BoshConnection} adds; it always says a version. */
    static String header(StreamHeader header) {
        return write(builder()
                .attribute("from", header.from())
                .attribute("to", header.to())
                .attribute(LANG, header.lang())
                .attribute(VERSION, header.version() == null ? "1.0" : header.version())
                .build());
    }

    private static String write(Element body) {
        return XmlWriter.write(body, XmlContext.EMPTY.preferring("xmpp", Namespaces.XBOSH));
    }

    /** A body, which asks for a restart where it opens the stream (XEP-0206 section 5). */
    static String restart(String body) {
        return isHeader(body) ? body.substring(0, body.length() - 2) + " xmpp:restart=\"true\"/>" : body;
    }

    /** A body without content, with the attributes of another added. */
    static String merge(String body, Element more) {
        return body.substring(0, body.length() - 2) + write(more).substring(START.length());
    }

    /** A body around payloads. */
    static String wrap(Element start, String payloads) {
        String body = write(start);
        return payloads.isEmpty() ? body : body.substring(0, body.length() - 2) + ">" + payloads + END;
    }

    static boolean isBody(XmlName name) {
        return name.equals(NAME);
    }

    /**
     * What the start tag says of the stream: null if that is nothing, as in a body that only carries payloads.
     *
     * <p>The version is 1.0 unless another is given (XEP-0206 section 12). The identifier is that of the stream, which is not
     * that of the session.
     */
    static @Nullable StreamHeader header(XmlAttributes attributes) {
        String version = value(attributes, VERSION);
        String to = value(attributes, "to");
        if (version == null && to == null && value(attributes, "sid") == null) {
            return null;
        }
        return new StreamHeader(
                value(attributes, "from"),
                to,
                value(attributes, "authid"),
                version == null ? "1.0" : version,
                value(attributes, LANG),
                null);
    }

    static @Nullable String value(XmlAttributes attributes, String name) {
        return value(attributes, XmlName.of("", name));
    }

    private static @Nullable String value(XmlAttributes attributes, XmlName name) {
        var value = attributes.value(name);
        return value == null ? null : value.string();
    }

    /**
     * What the connection manager says of the connection, in the start tag of what it answered.
     *
     * @param type {@code terminate}, {@code error} or null
     * @param condition why it ends the session
     * @param sid the session, in the first answer
     * @param report the request whose answer has not been acknowledged; -1 for none
     * @param seconds seconds until it answers at the latest; -1 where it does not say, as with the others
     * @param hold how many requests it keeps
     * @param requests how many requests there may be at a time
     * @param polling seconds between empty requests
     * @param maxpause seconds that the session may pause
     */
    record Answer(
            @Nullable String type,
            @Nullable String condition,
            @Nullable String sid,
            long report,
            int seconds,
            int hold,
            int requests,
            int polling,
            int maxpause) {}

    /** Reads no more than the start tag; null if there is no body. */
    static @Nullable Answer read(String text) {
        StartTag handler = new StartTag();
        try {
            handler.parser.feed(text);
        } catch (XmlException e) {
            return handler.answer;
        }
        return handler.answer;
    }

    private static final class StartTag extends ElementHandler {
        private final XmlParser parser = XmlParser.stream(this, XmlLimits.DEFAULT);
        private @Nullable Answer answer;

        StartTag() {
            super(1, element -> {});
        }

        @Override
        protected void rootStarted(XmlName name, XmlAttributes attributes) {
            parser.stop();
            if (isBody(name)) {
                answer = new Answer(
                        value(attributes, "type"),
                        value(attributes, "condition"),
                        value(attributes, "sid"),
                        number(attributes, "report", Long.MAX_VALUE),
                        seconds(attributes, "wait"),
                        seconds(attributes, "hold"),
                        seconds(attributes, "requests"),
                        seconds(attributes, "polling"),
                        seconds(attributes, "maxpause"));
            }
        }

        private static int seconds(XmlAttributes attributes, String name) {
            return (int) number(attributes, name, 1_000_000);
        }

        /** A whole number up to a bound; -1 for anything else. */
        private static long number(XmlAttributes attributes, String name, long most) {
            String text = value(attributes, name);
            if (text == null || text.isEmpty()) {
                return -1;
            }
            long number = 0;
            for (int i = 0; number >= 0 && i < text.length(); i++) {
                int digit = text.charAt(i) - '0';
                boolean good = digit >= 0 && digit <= 9 && number <= (most - digit) / 10;
                number = good ? number * 10 + digit : -1;
            }
            return number;
        }
    }
}
