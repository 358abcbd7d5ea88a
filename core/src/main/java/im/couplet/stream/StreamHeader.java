package im.couplet.stream;

import im.couplet.text.Ascii;
import im.couplet.xml.Element;
import im.couplet.xml.XmlAttributes;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * What opens a stream: the attributes of {@code <stream:stream>} (RFC 6120 section 4.7) or {@code <open/>} (RFC 7395
 * section 3.4). They are kept as they came, so that a bad address or version is judged by whoever uses it. Immutable.
 *
 * @param from who opens the stream; null if it is not said
 * @param to whom the stream is opened to; null if it is not said
 * @param id the stream's identifier, chosen by the server; null in a client's header
 * @param version the version of XMPP, such as {@code 1.0}; null is to be taken for 0.9 (section 4.7.5)
 * @param lang the language of human-readable text in the stream; null if it is not said
 * @param contentNamespace the default namespace of what the stream holds, such as {@code jabber:client}; null if
 *     every stanza declares its own, as over WebSocket
 */
public record StreamHeader(
        @Nullable String from,
        @Nullable String to,
        @Nullable String id,
        @Nullable String version,
        @Nullable String lang,
        @Nullable String contentNamespace) {

    /** The header with which a client opens a stream to the server {@code domain}. */
    public static StreamHeader to(String domain) {
        return new StreamHeader(null, domain, null, "1.0", null, Namespaces.CLIENT);
    }

    /** The header with which the server {@code domain} answers a client's, as the stream {@code id}. */
    public static StreamHeader answer(String domain, String id) {
        return new StreamHeader(domain, null, id, "1.0", null, Namespaces.CLIENT);
    }

    /** This header with another {@code from}. */
    public StreamHeader withFrom(@Nullable String address) {
        return new StreamHeader(address, to, id, version, lang, contentNamespace);
    }

    /** This header with another {@code to}. */
    public StreamHeader withTo(@Nullable String address) {
        return new StreamHeader(from, address, id, version, lang, contentNamespace);
    }

    /** This header with another language. */
    public StreamHeader withLang(@Nullable String language) {
        return new StreamHeader(from, to, id, version, language, contentNamespace);
    }

    /** This header with another content namespace. */
    public StreamHeader withContentNamespace(@Nullable String namespace) {
        return new StreamHeader(from, to, id, version, lang, namespace);
    }

    /**
     * The number before the point of the version; 0 when there is no version, and -1 when it is not of the form {@code
     * 1.0}. Features, SASL and resource binding need at least 1.
     */
    public int majorVersion() {
        if (version == null) {
            return 0;
        }
        int major = 0;
        int digits = 0;
        int points = 0;
        for (int i = 0; i < version.length(); i++) {
            char c = version.charAt(i);
            if (c == '.' && digits > 0 && points == 0) {
                points = 1;
                digits = 0;
            } else if (Ascii.isDigit(c) && digits < 4) {
                digits++;
                major = points == 0 ? 10 * major + c - '0' : major;
            } else {
                return -1;
            }
        }
        return points == 1 && digits > 0 ? major : -1;
    }

    static StreamHeader read(XmlAttributes attributes, @Nullable String contentNamespace) {
        return read(name -> value(attributes, name), contentNamespace);
    }

    static StreamHeader read(Element open) {
        return read(open::attribute, null);
    }

    private static StreamHeader read(Values values, @Nullable String contentNamespace) {
        return new StreamHeader(
                values.of(XmlName.of("", "from")),
                values.of(XmlName.of("", "to")),
                values.of(XmlName.of("", "id")),
                values.of(XmlName.of("", "version")),
                values.of(XmlName.of(XmlName.XML_NAMESPACE, "lang")),
                contentNamespace);
    }

    private static @Nullable String value(XmlAttributes attributes, XmlName name) {
        var value = attributes.value(name);
        return value == null ? null : value.string();
    }

    /** The header as an element of this name, without content. */
    Element write(String namespace, String localName) {
        return Element.builder(namespace, localName)
                .attribute("from", from)
                .attribute("to", to)
                .attribute("id", id)
                .attribute("version", version)
                .attribute(XmlName.of(XmlName.XML_NAMESPACE, "lang"), lang)
                .build();
    }

    private interface Values {
        @Nullable
        String of(XmlName name);
    }
}
