package im.couplet.js;

import im.couplet.xml.Attribute;
import im.couplet.xml.Element;
import im.couplet.xml.Text;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlText;
import java.util.ArrayDeque;
import org.teavm.jso.JSObject;

/** Makes element objects of elements, without recursion. */
final class ElementObjects {
    private record Open(Element element, JSObject children) {}

    /** The object for {@code root} and everything in it. */
    JSObject object(Element root) {
        ArrayDeque<Open> waiting = new ArrayDeque<>();
        JSObject result = begin(root, waiting);
        while (!waiting.isEmpty()) {
            Open open = waiting.pop();
            for (int i = 0; i < open.element().childCount(); i++) {
                if (open.element().childAt(i) instanceof Element child) {
                    Js.push(open.children(), begin(child, waiting));
                } else {
                    Js.push(open.children(), ((XmlText) open.element().childAt(i)).value());
                }
            }
        }
        return result;
    }

    private static JSObject begin(Element element, ArrayDeque<Open> waiting) {
        JSObject attributes = Js.object();
        for (int i = 0; i < element.attributeCount(); i++) {
            Attribute attribute = element.attributeAt(i);
            Js.define(attributes, key(attribute.name()), attribute.text());
        }
        JSObject children = Js.array();
        if (element.childCount() > 0) {
            waiting.push(new Open(element, children));
        }
        return TreeHandler.element(element.name().localText(), element.name().namespaceText(), attributes, children);
    }

    /** The property for an attribute of this name. */
    static Text key(XmlName name) {
        return name.namespaceText().length() == 0 ? name.localText() : TreeHandler.qualified(name);
    }
}
