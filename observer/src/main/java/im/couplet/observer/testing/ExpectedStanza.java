package im.couplet.observer.testing;

import im.couplet.text.Whitespace;
import im.couplet.xml.Attribute;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Elements of which a part is given: what else is there does not matter. */
final class ExpectedStanza {
    private ExpectedStanza() {}

    /** The stanza that {@code xml} is, in the namespace of clients where it says none. */
    static Element stanza(String xml) {
        List<Element> all = elements(xml, "jabber:client");
        if (all.size() != 1) {
            throw new IllegalArgumentException("xml: " + all.size() + " elements in place of one: " + xml);
        }
        return all.get(0);
    }

    /** The elements that {@code xml} consists of. */
    static List<Element> elements(String xml, String namespace) {
        return Element.parse("<all xmlns='" + namespace + "'>" + xml + "</all>").elements();
    }

    /** In what an element differs from a template; null if it has all of it. */
    static @Nullable String difference(Element template, Element actual) {
        if (!template.name().equals(actual.name())) {
            return "it is " + shown(actual) + " in place of " + shown(template);
        }
        for (Attribute one : template.attributes()) {
            String value = actual.attribute(one.name());
            if (!one.value().equals(value)) {
                return "attribute " + one.name().localName() + " of " + shown(actual)
                        + (value == null ? " is absent" : " is \"" + value + "\"") + " in place of \"" + one.value()
                        + "\"";
            }
        }
        String text = Whitespace.trim(template.text());
        if (!text.isEmpty() && !text.equals(Whitespace.trim(actual.text()))) {
            return "the text of " + shown(actual) + " is \"" + actual.text() + "\" in place of \"" + text + "\"";
        }
        for (Element child : template.elements()) {
            String best = best(child, actual);
            if (best != null) {
                return best;
            }
        }
        return null;
    }

    /** Why no child is as it should be; null if one is. */
    private static @Nullable String best(Element template, Element actual) {
        String reason = null;
        for (Element child : actual.elements()) {
            String difference = difference(template, child);
            if (difference == null) {
                return null;
            }
            reason = child.name().equals(template.name()) ? difference : reason;
        }
        return reason == null ? "there is no " + shown(template) + " in " + shown(actual) : reason;
    }

    private static String shown(Element element) {
        return "<" + element.localName() + " xmlns='" + element.namespace() + "'>";
    }
}
