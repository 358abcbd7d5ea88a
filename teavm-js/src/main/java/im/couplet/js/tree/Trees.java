package im.couplet.js.tree;

import im.couplet.js.border.Js;
import im.couplet.text.Text;
import im.couplet.xml.Attribute;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlText;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Makes element objects, {@code {name, xmlns, attributes, children}}. */
public final class Trees {
    private Trees() {}

    /** An element whose children are being made. */
    private static final class Level {
        final Element element;
        final JSObject children;
        final @Nullable Level outer;
        int next;

        Level(Element element, JSObject children, @Nullable Level outer) {
            this.element = element;
            this.children = children;
            this.outer = outer;
        }
    }

    /** The element object of {@code root}. */
    public static JSObject of(Element root) {
        JSObject children = Js.array();
        JSObject tree = shallow(root, children);
        Level level = new Level(root, children, null);
        while (level != null) {
            if (level.next == level.element.childCount()) {
                level = level.outer;
                continue;
            }
            if (level.element.childAt(level.next++) instanceof Element child) {
                JSObject inner = Js.array();
                Js.push(level.children, shallow(child, inner));
                level = new Level(child, inner, level);
            } else {
                Js.push(level.children, ((XmlText) level.element.childAt(level.next - 1)).value());
            }
        }
        return tree;
    }

    private static JSObject shallow(Element element, JSObject children) {
        JSObject properties = Js.object();
        int count = element.attributeCount();
        for (int i = 0; i < count; i++) {
            Attribute attribute = element.attributeAt(i);
            put(properties, attribute.name(), attribute.text());
        }
        return element(element.name().localText(), element.name().namespaceText(), properties, children);
    }

    /** Sets the property for one attribute. */
    public static void put(JSObject properties, XmlName name, Text value) {
        Text key = name.key();
        if (key.is(Text.of("__proto__"))) {
            Js.define(properties, key, value);
        } else {
            Js.set(properties, key, value);
        }
    }

    @JSBody(
            params = {"name", "xmlns", "attributes", "children"},
            script = "return {name: name, xmlns: xmlns, attributes: attributes, children: children};")
    public static native JSObject element(Text name, Text xmlns, JSObject attributes, JSObject children);
}
