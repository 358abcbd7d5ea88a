package im.couplet.schema;

import im.couplet.text.Text;
import im.couplet.xml.Attribute;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlText;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Gives an {@link Element} to be read. */
final class TreeSource implements ElementSource {
    private final Deque<Element> outer = new ArrayDeque<>();
    private Element current;

    TreeSource(Element element) {
        this.current = element;
    }

    /** The element at hand. */
    Element element() {
        return current;
    }

    @Override
    public XmlName name() {
        return current.name();
    }

    @Override
    public int attributeCount() {
        return current.attributeCount();
    }

    @Override
    public XmlName attributeName(int index) {
        return current.attributeAt(index).name();
    }

    @Override
    public Text attributeValue(int index) {
        Attribute attribute = current.attributeAt(index);
        return attribute.text();
    }

    @Override
    public int first() {
        return current.childCount() == 0 ? -1 : 0;
    }

    @Override
    public int next(int place) {
        return place + 1 < current.childCount() ? place + 1 : -1;
    }

    @Override
    public @Nullable XmlName child(int place) {
        return current.childAt(place) instanceof Element child ? child.name() : null;
    }

    @Override
    public Text text(int place) {
        return ((XmlText) current.childAt(place)).value();
    }

    @Override
    public int enter(int place) {
        outer.push(current);
        current = (Element) current.childAt(place);
        return place;
    }

    @Override
    public void leave(int place) {
        current = outer.pop();
    }
}
