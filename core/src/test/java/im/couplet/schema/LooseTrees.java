package im.couplet.schema;

import im.couplet.xml.Element;
import im.couplet.xml.XmlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Elements without what has no meaning in XMPP: the order of children that have different names, and white space between
 * children. Java writes children in the order of the declaration, JavaScript in that of the object.
 */
public final class LooseTrees {
    private LooseTrees() {}

    /** {@code element} in a form in which equal trees are equal. */
    public static Element normal(Element element) {
        List<Element> children = new ArrayList<>();
        for (Element child : element.elements()) {
            children.add(normal(child));
        }
        children.sort(Comparator.comparing(child -> child.name().toString()));
        List<XmlNode> all = new ArrayList<>(children);
        Element.Builder normal = Element.builder(element.name());
        element.attributes()
                .forEach(one -> normal.attribute(one.name(), one.text().string()));
        String text = element.text();
        if (children.isEmpty() || !text.isBlank()) {
            normal.text(text);
        }
        return normal.children(all).build();
    }
}
