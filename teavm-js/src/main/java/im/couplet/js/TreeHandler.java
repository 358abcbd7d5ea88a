package im.couplet.js;

import im.couplet.xml.Text;
import im.couplet.xml.XmlAttributes;
import im.couplet.xml.XmlHandler;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Makes element objects, {@code {name, xmlns, attributes, children}}, straight of what the parser finds. */
final class TreeHandler implements XmlHandler {
    /** The children of what is open, outermost first. */
    private JSObject stack = Js.array();

    private int depth;
    private JSObject children = Js.array();

    /** Gives the root and forgets it; null when there is none. */
    @Nullable
    JSObject take() {
        JSObject root = Js.length(children) == 0 ? null : Js.at(children, 0);
        reset();
        return root;
    }

    void reset() {
        stack = Js.array();
        depth = 0;
        children = Js.array();
    }

    @Override
    public void startElement(XmlName name, XmlAttributes attributes) {
        JSObject inner = Js.array();
        JSObject element = Trees.element(name.localText(), name.namespaceText(), properties(attributes), inner);
        JSObject outer = children;
        Js.push(outer, element);
        put(stack, depth++, outer);
        children = inner;
    }

    @Override
    public void endElement(XmlName name) {
        children = Js.at(stack, --depth);
    }

    @Override
    public void text(Text text) {
        Js.push(children, text);
    }

    private static JSObject properties(XmlAttributes attributes) {
        JSObject properties = Js.object();
        int size = attributes.size();
        for (int i = 0; i < size; i++) {
            Trees.put(properties, attributes.name(i), attributes.value(i));
        }
        return properties;
    }

    @JSBody(
            params = {"stack", "index", "children"},
            script = "stack[index] = children;")
    private static native void put(JSObject stack, int index, JSObject children);
}
