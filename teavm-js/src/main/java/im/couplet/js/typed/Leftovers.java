package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.js.tree.Trees;
import im.couplet.schema.ValueType;
import im.couplet.text.Text;
import im.couplet.xml.Attribute;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlText;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * What is left of a child when a property has taken its text, one of its attributes or its name: {@code unknownIn}, an object
 * with {@code unknownAttributes} and {@code unknown} for each property that left something. Text is in {@code unknown} too
 * where elements stand in it, so that all is written back in its order.
 */
final class Leftovers {
    static final String UNKNOWN = "unknown";
    static final String UNKNOWN_ATTRIBUTES = "unknownAttributes";
    static final String UNKNOWN_IN = "unknownIn";

    /** What a property says of the text of its child: nothing, and white space is nothing. */
    static final int NOTHING = 0;
    /** Nothing, though there is white space that the type of the property leaves out. */
    static final int NOT_EVEN_WHITE_SPACE = 1;
    /** All. */
    static final int TEXT = 2;

    private Leftovers() {}

    /**
     * Keeps what the property {@code key} of {@code object}, or an item of it, does not say of {@code child}.
     *
     * @param index the place in the list that the property is, or -1
     * @param attribute the attribute that it says; null for none
     * @param said what it says of the text
     */
    static void keep(JSObject object, Text key, int index, Element child, @Nullable XmlName attribute, int said) {
        if (isNone(child, attribute == null ? 0 : 1, said)) {
            return;
        }
        JSObject left = of(child, said);
        if (attribute != null) {
            remove(left, attribute);
        }
        put(object, key, index, left);
    }

    /** Whether nothing is left of {@code child} when so many of its attributes, and this of its text, are taken. */
    static boolean isNone(Element child, int attributes, int said) {
        int children = child.childCount();
        return child.attributeCount() == attributes
                && (children == 0
                        || children == 1
                                && child.childAt(0) instanceof XmlText only
                                && (said == TEXT || said == NOTHING && isWhiteSpace(only.value())));
    }

    /** All of {@code child} but its name, and its text where that is taken. */
    static JSObject of(Element child, int said) {
        JSObject attributes = Js.object();
        for (int i = 0; i < child.attributeCount(); i++) {
            Attribute attribute = child.attributeAt(i);
            Trees.put(attributes, attribute.name(), attribute.text());
        }
        JSObject children = Js.array();
        boolean any = false;
        for (int i = 0; i < child.childCount(); i++) {
            if (child.childAt(i) instanceof Element inner) {
                any = true;
                Js.push(children, Trees.of(inner));
            } else {
                Text run = ((XmlText) child.childAt(i)).value();
                any |= said == NOT_EVEN_WHITE_SPACE || said == NOTHING && !isWhiteSpace(run);
                Js.push(children, run);
            }
        }
        return left(attributes, any ? children : Js.array());
    }

    /** Takes an attribute out of what is left. */
    static void remove(JSObject left, XmlName attribute) {
        remove(left, attribute.key());
    }

    /** Adds what is left to {@code object}, if it is anything. */
    static void put(JSObject object, Text key, int index, JSObject left) {
        Text place = index < 0 ? key : key.plus(Text.of("[" + index + "]"));
        put(object, place, left);
    }

    static boolean isWhiteSpace(Text text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
                return false;
            }
        }
        return true;
    }

    @JSBody(
            params = {"attributes", "children"},
            script = "return {unknownAttributes: attributes, unknown: children};")
    private static native JSObject left(JSObject attributes, JSObject children);

    @JSBody(
            params = {"left", "key"},
            script = "delete left.unknownAttributes[key];")
    private static native void remove(JSObject left, Text key);

    @JSBody(
            params = {"object", "key", "left"},
            script = "if (left.unknown.length === 0) delete left.unknown;"
                    + "if (Object.keys(left.unknownAttributes).length === 0) delete left.unknownAttributes;"
                    + "if (Object.keys(left).length === 0) return;"
                    + "var all = object.unknownIn || (object.unknownIn = {});"
                    + "Object.defineProperty(all, key,"
                    + " {value: left, enumerable: true, configurable: true, writable: true});")
    private static native void put(JSObject object, Text key, JSObject left);

    /**
     * What {@code text} and what is left beside it are as children: those in {@code unknown} as they stand when their text
     * still says {@code text}, else the text with the elements behind it.
     */
    static JSObject children(JSObject unknown, Text text, ValueType<?> type) {
        Text own = text(unknown);
        Text canonical = own.is(text) ? own : type.canonical(own);
        return canonical != null && canonical.is(text) ? unknown : behind(unknown, text);
    }

    @JSBody(
            params = "children",
            script = "return children.filter(function(child) { return typeof child === 'string'; }).join('');")
    private static native Text text(JSObject children);

    @JSBody(
            params = {"unknown", "text"},
            script = "return [text].concat(unknown.filter(function(child) { return typeof child !== 'string'; }));")
    private static native JSObject behind(JSObject unknown, Text text);
}
