package im.couplet.observer.model;

import im.couplet.jid.Jid;
import im.couplet.observer.provenance.Stanzas;
import im.couplet.schema.ValueType;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What models read of elements. */
final class Facts {
    static final String CLIENT = Stanzas.CLIENT;

    /** How many characters are kept of a text that people write beside messages. */
    private static final int MOST_CHARACTERS = 4096;

    private Facts() {}

    static @Nullable Jid from(Element stanza) {
        return Stanzas.address(stanza, Stanzas.FROM) instanceof Jid jid ? jid : null;
    }

    static @Nullable Jid to(Element stanza) {
        return Stanzas.address(stanza, Stanzas.TO) instanceof Jid jid ? jid : null;
    }

    static @Nullable Jid jid(Element element) {
        return Stanzas.address(element, Stanzas.JID) instanceof Jid jid ? jid : null;
    }

    static boolean is(Element element, String attribute, String value) {
        return value.equals(element.attribute(attribute));
    }

    /** The text in the first child of this name, its beginning where it is long; null for no child. */
    static @Nullable String text(Element element, String namespace, String localName) {
        Element child = element.child(namespace, localName);
        return child == null ? null : clipped(child.text());
    }

    static String clipped(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        boolean cut = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1));
        return text.substring(0, cut ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
    }

    /** What an attribute of the first child of this name says; null for nothing that can be read. */
    static <T> @Nullable T value(
            Element element, String namespace, String localName, XmlName attribute, ValueType<T> type) {
        Element child = element.child(namespace, localName);
        Text text = child == null ? null : child.attributeText(attribute);
        return text == null ? null : type.read(text);
    }

    /** An attribute of the first child of this name; null for none. */
    static @Nullable String attribute(Element element, String namespace, String localName, String attribute) {
        Element child = element.child(namespace, localName);
        return child == null ? null : child.attribute(attribute);
    }

    /** The condition of a stanza error; null if it does not say. */
    static @Nullable String condition(Element stanza) {
        Element error = stanza.child(CLIENT, "error");
        for (Element child : error == null ? List.<Element>of() : error.elements()) {
            if (child.namespace().equals("urn:ietf:params:xml:ns:xmpp-stanzas")
                    && !child.localName().equals("text")) {
                return child.localName();
            }
        }
        return null;
    }

    /** What a stanza error says for people; null for nothing. */
    static @Nullable String errorText(Element stanza) {
        Element error = stanza.child(CLIENT, "error");
        return error == null ? null : text(error, "urn:ietf:params:xml:ns:xmpp-stanzas", "text");
    }
}
