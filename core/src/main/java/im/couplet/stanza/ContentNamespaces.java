package im.couplet.stanza;

import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlNode;
import java.util.Objects;

/**
 * The namespaces that the stanzas of a stream are in (RFC 6120 section 4.8.2). They say whose stream it is and nothing of what is in a
 * stanza, so a stanza of a server's or a component's stream is read as if it were a client's, and is written in that of its stream.
 */
public final class ContentNamespaces {
    /** Between two servers. */
    public static final String SERVER = "jabber:server";
    /** Between a component and the server that it has connected to (XEP-0114). */
    public static final String COMPONENT = "jabber:component:accept";
    /** Between a component and the server that has connected to it (XEP-0114). */
    public static final String COMPONENT_CONNECT = "jabber:component:connect";

    private ContentNamespaces() {}

    /** Whether {@code namespace} is one of them, or that of clients. */
    public static boolean isContent(String namespace) {
        return namespace.equals(Stanza.NAMESPACE) || isOther(namespace);
    }

    private static boolean isOther(String namespace) {
        return namespace.equals(SERVER) || namespace.equals(COMPONENT) || namespace.equals(COMPONENT_CONNECT);
    }

    /** Whether {@code name} is that of a stanza in a client's stream. */
    public static boolean isClientStanza(XmlName name) {
        return isKind(name.localName()) && name.namespace().equals(Stanza.NAMESPACE);
    }

    /** Whether {@code name} is that of a stanza in a stream of servers or components. */
    public static boolean isOtherStanza(XmlName name) {
        return isKind(name.localName()) && isOther(name.namespace());
    }

    /** Whether an element of this name, in a content namespace, is a stanza. */
    public static boolean isKind(String name) {
        return name.equals("message") || name.equals("presence") || name.equals("iq");
    }

    /** The name that an element has in a client's stanza: another one if it is in the namespace that {@code stanza} is in. */
    public static XmlName toClient(XmlName name, XmlName stanza) {
        return name.namespace().equals(stanza.namespace()) ? XmlName.of(Stanza.NAMESPACE, name.localName()) : name;
    }

    /** A stanza as a client's: with its own name and those of its children changed, if it is another's. */
    static Element toClient(Element element) {
        Element stanza = Objects.requireNonNull(element, "element");
        if (!isOtherStanza(stanza.name())) {
            return stanza;
        }
        Element.Builder client = renamed(stanza, stanza.name());
        for (XmlNode node : stanza.children()) {
            client.child(
                    node instanceof Element child
                            ? renamed(child, stanza.name())
                                    .children(child.children())
                                    .build()
                            : node);
        }
        return client.build();
    }

    private static Element.Builder renamed(Element element, XmlName stanza) {
        Element.Builder client = Element.builder(toClient(element.name(), stanza));
        for (int i = 0; i < element.attributeCount(); i++) {
            client.attribute(
                    element.attributeAt(i).name(), element.attributeAt(i).value());
        }
        return client;
    }
}
