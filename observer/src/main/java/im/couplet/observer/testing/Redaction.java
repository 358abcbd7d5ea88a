package im.couplet.observer.testing;

import im.couplet.text.Whitespace;
import im.couplet.xml.Attribute;
import im.couplet.xml.Element;
import im.couplet.xml.XmlNode;
import im.couplet.xml.XmlText;
import java.util.ArrayList;
import java.util.List;

/**
 * Blacks out secrets of a stream, so that it can be shown: what is said during a login (SASL, SASL2, XEP-0078, XEP-0114), passwords of
 * accounts (XEP-0077) and rooms, tokens (XEP-0484) and what resumes a session (XEP-0198), and what a server asks to be sent with a file.
 * What people write stays.
 */
public final class Redaction {
    private static final String BLACK = "\u2588\u2588\u2588";

    private Redaction() {}

    /** An element without secrets. */
    public static Element of(Element element) {
        return of(element, false);
    }

    private static Element of(Element element, boolean secret) {
        boolean hidden = secret || isSecret(element);
        Element.Builder copy = Element.builder(element.name());
        for (Attribute one : element.attributes()) {
            copy.attribute(one.name(), isSecret(element, one.name().localName()) ? BLACK : one.value());
        }
        return copy.children(children(element, hidden)).build();
    }

    private static List<XmlNode> children(Element element, boolean hidden) {
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : element.children()) {
            if (child instanceof Element inner) {
                children.add(of(inner, hidden));
            } else if (hidden && child instanceof XmlText text && !Whitespace.isBlank(text.value())) {
                children.add(XmlText.of(BLACK));
            } else {
                children.add(child);
            }
        }
        return children;
    }

    /** Whether the text in an element is nobody's business. */
    private static boolean isSecret(Element element) {
        return switch (element.namespace()) {
            case "urn:ietf:params:xml:ns:xmpp-sasl", "urn:xmpp:sasl:2" -> isOfLogin(element.localName());
            case "jabber:component:accept" -> element.localName().equals("handshake");
            case "urn:xmpp:http:upload:0" -> element.localName().equals("header");
            default -> isPassword(element);
        };
    }

    private static boolean isOfLogin(String name) {
        return switch (name) {
            case "auth", "challenge", "response", "success", "initial-response", "additional-data", "parameters" ->
                true;
            default -> false;
        };
    }

    private static boolean isPassword(Element element) {
        return switch (element.localName()) {
            case "password", "digest", "secret", "token" -> true;
            case "field" -> {
                String name = element.attribute("var");
                yield element.namespace().equals("jabber:x:data")
                        && (name != null && name.endsWith("password")
                                || name != null && name.endsWith("secret")
                                || "text-private".equals(element.attribute("type")));
            }
            default -> false;
        };
    }

    private static boolean isSecret(Element element, String attribute) {
        return switch (attribute) {
            case "token", "previd", "password", "secret" -> true;
            case "id" ->
                element.localName().equals("enabled") && element.namespace().startsWith("urn:xmpp:sm:");
            default -> false;
        };
    }
}
