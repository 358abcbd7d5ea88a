package im.couplet.demo.sandbox.protocol;

import im.couplet.jid.Jid;
import im.couplet.schema.ElementType;
import im.couplet.stanza.StanzaError;
import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/** Namespaces, and the answers that every kind of stanza has. */
public final class Xmpp {
    /** The domain of the sandbox. */
    public static final String DOMAIN = "localhost";

    public static final String CLIENT = Namespaces.CLIENT;
    public static final String STREAMS = Namespaces.STREAMS;
    public static final String STANZA_ERRORS = Namespaces.STANZA_ERRORS;
    public static final String SASL = Namespaces.SASL;
    public static final String SASL2 = Namespaces.SASL2;
    public static final String BIND = Namespaces.BIND;
    public static final String SESSION = Namespaces.SESSION;
    public static final String ROSTER = "jabber:iq:roster";
    public static final String DISCO_INFO = "http://jabber.org/protocol/disco#info";
    public static final String DISCO_ITEMS = "http://jabber.org/protocol/disco#items";
    public static final String PING = "urn:xmpp:ping";
    public static final String DELAY = "urn:xmpp:delay";

    public static final XmlName PING_NAME = XmlName.of(PING, "ping");
    public static final XmlName SESSION_NAME = XmlName.of(SESSION, "session");

    public static final Jid SERVER = Jid.parse(DOMAIN);

    private Xmpp() {}

    /** The stanza that answers {@code request} with an error; null if an answer is not allowed (RFC 6120 section 8.3.1). */
    public static @Nullable Element error(Element request, String condition) {
        return error(request, StanzaError.of(condition));
    }

    /** The same with more than a condition. */
    public static @Nullable Element error(Element request, StanzaError error) {
        String type = request.attribute("type");
        return "error".equals(type) || "result".equals(type)
                ? null
                : answer(request, "error").withChild(StanzaError.TYPE.write(error));
    }

    private static Element answer(Element request, String type) {
        return Element.builder(CLIENT, request.localName())
                .attribute("type", type)
                .attribute("id", request.attribute("id"))
                .attribute("from", request.attribute("to"))
                .attribute("to", request.attribute("from"))
                .build();
    }

    /** The result of an IQ without a payload. */
    public static Element result(Element request) {
        return answer(request, "result");
    }

    /** The result of an IQ. */
    public static <T> Element result(Element request, ElementType<T> type, T payload) {
        return result(request).withChild(type.write(payload));
    }

    public static boolean isType(Element stanza, @Nullable String type) {
        String actual = stanza.attribute("type");
        return type == null ? actual == null : type.equals(actual);
    }

    public static Element presence(@Nullable String type, Jid from, Jid to) {
        return Element.builder(CLIENT, "presence")
                .attribute("type", type)
                .attribute("from", from.toString())
                .attribute("to", to.toString())
                .build();
    }
}
