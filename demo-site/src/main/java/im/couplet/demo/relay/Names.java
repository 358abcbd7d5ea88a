package im.couplet.demo.relay;

import im.couplet.xml.XmlContext;
import im.couplet.xml.XmlName;

/** The names and namespaces that both sides of the relay speak of. */
final class Names {
    static final String CLIENT = "jabber:client";
    static final String STREAMS = "http://etherx.jabber.org/streams";
    static final String STREAM_ERRORS = "urn:ietf:params:xml:ns:xmpp-streams";
    static final String FRAMING = "urn:ietf:params:xml:ns:xmpp-framing";
    static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    static final String SASL2 = "urn:xmpp:sasl:2";
    static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";
    static final String COMPRESS = "http://jabber.org/protocol/compress";
    static final String COMPRESS_FEATURE = "http://jabber.org/features/compress";

    static final XmlName STREAM = XmlName.of(STREAMS, "stream");
    static final XmlName FEATURES = XmlName.of(STREAMS, "features");
    static final XmlName ERROR = XmlName.of(STREAMS, "error");
    static final XmlName OPEN = XmlName.of(FRAMING, "open");
    static final XmlName CLOSE = XmlName.of(FRAMING, "close");
    static final XmlName STARTTLS = XmlName.of(TLS, "starttls");
    static final XmlName PROCEED = XmlName.of(TLS, "proceed");
    static final XmlName TLS_FAILURE = XmlName.of(TLS, "failure");
    static final XmlName LANG = XmlName.of(XmlName.XML_NAMESPACE, "lang");

    /** Within a stream over TCP, whose header declares both namespaces. */
    static final XmlContext IN_STREAM = XmlContext.of(CLIENT).declaring("stream", STREAMS);

    /** In a frame, where nothing is declared; many clients look for the prefix {@code stream}. */
    static final XmlContext IN_FRAME = XmlContext.EMPTY.preferring("stream", STREAMS);

    private Names() {}
}
