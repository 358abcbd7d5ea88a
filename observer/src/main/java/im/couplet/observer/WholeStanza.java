package im.couplet.observer;

import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/** A stanza that is an element. */
record WholeStanza(Element element) implements UnreadStanza {
    @Override
    public @Nullable Text attribute(XmlName name) {
        return element.attributeText(name);
    }

    @Override
    public int childCount() {
        return element.childCount();
    }

    @Override
    public @Nullable XmlName childName(int index) {
        return element.childAt(index) instanceof Element child ? child.name() : null;
    }

    @Override
    public String namespace() {
        return element.namespace();
    }
}
