package im.couplet.stream;

import im.couplet.text.Whitespace;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server offers on a stream: a view over {@code <stream:features/>} that loses nothing of it. Features without an
 * accessor here are found with {@link #feature}. Source: RFC 6120 section 4.3.2. Immutable.
 *
 * @param element the whole element
 */
public record StreamFeatures(Element element) {
    /** Refuses an element that is no {@code <stream:features/>}. */
    public StreamFeatures {
        if (!element.is(Namespaces.STREAMS, "features")) {
            throw new IllegalArgumentException("element: " + element.name() + " is not a list of stream features");
        }
    }

    /** The list of these features. */
    public static StreamFeatures of(Iterable<Element> features) {
        return new StreamFeatures(Element.builder(Namespaces.STREAMS, "features")
                .children(features)
                .build());
    }

    /** All features, in the order of the document. */
    public List<Element> features() {
        return element.elements();
    }

    /** The feature with this name, or null if it is not offered. */
    public @Nullable Element feature(String namespace, String localName) {
        return element.child(namespace, localName);
    }

    /** The SASL mechanisms in the server's order; empty when authentication is not offered (RFC 6120 section 6.3.3). */
    public List<String> mechanisms() {
        return texts(feature(Namespaces.SASL, "mechanisms"), Namespaces.SASL, "mechanism");
    }

    /** The mechanisms of SASL 2 in the server's order; empty when it is not offered (XEP-0388 1.0). */
    public List<String> sasl2Mechanisms() {
        return texts(feature(Namespaces.SASL2, "authentication"), Namespaces.SASL2, "mechanism");
    }

    /** The types of channel binding that the server knows; empty when it does not say (XEP-0440 0.4). */
    public List<String> channelBindings() {
        Element offered = feature(Namespaces.CHANNEL_BINDING, "sasl-channel-binding");
        List<String> types = new ArrayList<>();
        if (offered != null) {
            for (Element binding : offered.elements(Namespaces.CHANNEL_BINDING, "channel-binding")) {
                String type = binding.attribute("type");
                if (type != null) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    /** The methods of stream compression; empty when it is not offered (XEP-0138 2.1). */
    public List<String> compressionMethods() {
        return texts(feature(Namespaces.COMPRESSION_FEATURE, "compression"), Namespaces.COMPRESSION_FEATURE, "method");
    }

    private static List<String> texts(@Nullable Element parent, String namespace, String localName) {
        List<String> texts = new ArrayList<>();
        if (parent != null) {
            for (Element child : parent.elements(namespace, localName)) {
                // Some servers print prettily.
                texts.add(Whitespace.trim(child.text()));
            }
        }
        return texts;
    }

    /** Whether the stream can be encrypted (RFC 6120 section 5). */
    public boolean offersTls() {
        return feature(Namespaces.TLS, "starttls") != null;
    }

    /** Whether the stream must be encrypted before anything else (RFC 6120 section 5.3.1). */
    public boolean requiresTls() {
        Element offered = feature(Namespaces.TLS, "starttls");
        return offered != null && offered.child(Namespaces.TLS, "required") != null;
    }

    /** Whether a resource can be bound (RFC 6120 section 7). */
    public boolean offersBinding() {
        return feature(Namespaces.BIND, "bind") != null;
    }

    /** Whether a session must be asked for behind the binding, as servers of RFC 3921 want it and newer ones do not. */
    public boolean requiresSession() {
        Element offered = feature(Namespaces.SESSION, "session");
        return offered != null && offered.child(Namespaces.SESSION, "optional") == null;
    }

    /** Whether an account can be registered on this stream (XEP-0077 2.4). */
    public boolean offersRegistration() {
        return feature(Namespaces.REGISTRATION_FEATURE, "register") != null;
    }

    /** Whether stanzas can be acknowledged and the stream be resumed (XEP-0198 1.6, version 3 of its namespace). */
    public boolean offersStreamManagement() {
        return feature(Namespaces.STREAM_MANAGEMENT, "sm") != null;
    }

    /** Whether the server sends only what has changed in the roster (RFC 6121 section 2.6). */
    public boolean offersRosterVersioning() {
        return feature(Namespaces.ROSTER_VERSIONING, "ver") != null;
    }

    /** Whether a subscription can be approved before it is asked for (RFC 6121 section 3.4). */
    public boolean offersPreapproval() {
        return feature(Namespaces.SUBSCRIPTION_PREAPPROVAL, "sub") != null;
    }

    /** Whether the server wants to know if the client is in use (XEP-0352 1.0). */
    public boolean offersClientState() {
        return feature(Namespaces.CLIENT_STATE, "csi") != null;
    }

    /** The server's own capabilities, {@code <c/>}; null if it does not say (XEP-0115 1.6, section 6.3). */
    public @Nullable Element capabilities() {
        return feature(Namespaces.CAPABILITIES, "c");
    }
}
