package im.couplet.js.typed;

import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Js;
import im.couplet.js.tree.Trees;
import im.couplet.schema.ElementSource;
import im.couplet.schema.ElementType.Shape;
import im.couplet.schema.Field;
import im.couplet.schema.FieldLayout;
import im.couplet.schema.ObjectLayout;
import im.couplet.schema.ObjectSink;
import im.couplet.text.Text;
import im.couplet.xml.XmlName;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Makes plain objects of what is read. Properties come in the order of the document. */
final class PlainValues implements ObjectSink {
    /** How the properties are called that are there beside the fields. */
    static final String UNKNOWN = "unknown";

    static final String UNKNOWN_ATTRIBUTES = "unknownAttributes";
    static final String UNKNOWN_IN = "unknownIn";
    static final String MORE = "more";

    private final ElementTape tape;
    private final ChildOrder order = new ChildOrder();
    /** The objects around the one at hand. */
    private JSObject outer = Js.array();

    private JSObject object = Js.undefined();
    private JSObject value = Js.undefined();
    /** Where the children of each object begin in the order. */
    private int[] starts = new int[8];

    private int depth;
    private JSObject remainingAttributes = Js.undefined();
    private JSObject remainingChildren = Js.undefined();
    private JSObject problems = Js.undefined();

    private final Text unknown = Text.of(UNKNOWN).detached();

    PlainValues(ElementTape tape) {
        this.tape = tape;
    }

    /** The value made last, with the problems that were met; begins anew. */
    JSObject take() {
        JSObject taken = value;
        putProblems(taken);
        reset();
        return taken;
    }

    /** The value made last. */
    JSObject value() {
        return value;
    }

    /** Moves the problems that were met into an object. */
    void putProblems(JSObject owner) {
        if (!Js.isUndefined(problems)) {
            Js.set(owner, "problems", problems);
            problems = Js.undefined();
        }
    }

    /** Forgets all that was made. */
    void reset() {
        outer = Js.array();
        depth = 0;
        object = Js.undefined();
        value = Js.undefined();
        problems = Js.undefined();
        order.reset();
    }

    @Override
    public boolean read(FieldLayout field, Text raw) {
        value = PropertyValue.of(field, raw);
        return !Js.isUndefined(value);
    }

    @Override
    public void readUnreadable(Text raw) {
        value = AddressValue.unreadable(raw);
    }

    @Override
    public void present(ObjectLayout layout) {
        value = Js.value(true);
    }

    @Override
    public boolean word(ObjectLayout layout, Text word) {
        value = Js.value(word);
        return true;
    }

    @Override
    public void open(ObjectLayout layout, ObjectLayout usual, @Nullable FieldLayout field) {
        put(outer, depth++, object);
        if (layout.type().shape() == Shape.STANZA) {
            object = kind(layout.key());
        } else {
            object = Js.object();
            if (layout != usual) {
                Js.set(object, "xmlns", Js.value(layout.type().name().namespaceText()));
            }
        }
    }

    @Override
    public void close(ElementSource element) {
        value = object;
        abandon();
    }

    @Override
    public void abandon() {
        object = Js.at(outer, --depth);
    }

    @Override
    public void set(FieldLayout field) {
        Js.set(object, field.key(), value);
    }

    @Override
    public void setFlag(FieldLayout field) {
        Js.set(object, field.key(), Js.value(true));
    }

    @Override
    public void add(FieldLayout field) {
        add(object, field.key(), value);
    }

    @Override
    public boolean addText(FieldLayout field, @Nullable Text language, Text text) {
        // JavaScript would sort a property that is called by a number; no tag of a language begins with a digit.
        if (language != null && language.charAt(0) >= '0' && language.charAt(0) <= '9') {
            return false;
        }
        boolean first = !Js.has(object, field.key());
        if (language == null && first) {
            Js.set(object, field.key(), text);
            return true;
        }
        Text tag = language == null ? Text.of("") : language;
        if (!Js.has(object, field.byLanguage())) {
            if (!first && language == null) {
                return false;
            }
            JSObject all = Js.object();
            if (!first) {
                Js.define(all, Text.of(""), Js.text(Js.get(object, field.key())));
            }
            Js.set(object, field.byLanguage(), all);
        }
        JSObject all = Js.get(object, field.byLanguage());
        if (Js.has(all, tag)) {
            return false;
        }
        Js.define(all, tag, text);
        if (first || language == null) {
            Js.set(object, field.key(), text);
        }
        return true;
    }

    @Override
    public void addExtension(ObjectLayout extension, boolean isFirst) {
        if (isFirst) {
            Js.set(object, extension.key(), value);
        } else {
            repeat(object, extension.key(), value);
        }
    }

    @Override
    public void keepAttribute(XmlName name, Text raw) {
        Trees.put(attributes(object), name, raw);
    }

    @Override
    public void keepText(Text run) {
        add(object, unknown, Js.value(run));
        order.add(unknown);
    }

    @Override
    public void keepChild(ElementSource element, int place, @Nullable FieldLayout rest) {
        Text key = rest != null && rest.kind() == Field.Kind.RAW ? rest.key() : unknown;
        add(object, key, tape.tree(place));
        order.add(key);
    }

    @Override
    public void placed(Text key) {
        order.add(key);
    }

    @Override
    public void placedText(int characters) {
        order.add(characters);
    }

    @Override
    public void beginContent() {
        if (depth >= starts.length) {
            starts = Arrays.copyOf(starts, 2 * depth);
        }
        starts[depth] = order.mark();
    }

    @Override
    public void endContent(ObjectLayout layout) {
        order.putInto(object, starts[depth], layout);
    }

    @Override
    public void beginRemainder() {
        remainingAttributes = Js.undefined();
        remainingChildren = Js.undefined();
    }

    @Override
    public void remainingAttribute(XmlName name, Text raw) {
        if (Js.isUndefined(remainingAttributes)) {
            remainingAttributes = Js.object();
        }
        Trees.put(remainingAttributes, name, raw);
    }

    @Override
    public void remainingChild(ElementSource element, int place) {
        if (Js.isUndefined(remainingChildren)) {
            remainingChildren = Js.array();
        }
        Js.push(remainingChildren, element.child(place) == null ? Js.value(element.text(place)) : tape.tree(place));
    }

    @Override
    public void endRemainder(Text key, int index) {
        Text place = index < 0 ? key : key.plus(Text.of("[" + index + "]"));
        remain(object, place, remainingAttributes, remainingChildren);
    }

    @Override
    public void problem(FieldLayout field, String path, @Nullable Text raw) {
        if (Js.isUndefined(problems)) {
            problems = Js.array();
        }
        Js.push(problems, problem(path, field.values().expected(), raw == null ? Js.undefined() : Js.value(raw)));
    }

    @JSBody(
            params = {"path", "expected", "raw"},
            script = """
            var problem = { path: path, expected: expected };
            if (raw !== undefined) problem.raw = raw;
            return problem;
            """)
    private static native JSObject problem(String path, String expected, JSObject raw);

    @JSBody(params = "kind", script = "return {kind: kind};")
    private static native JSObject kind(Text kind);

    @JSBody(
            params = {"array", "index", "value"},
            script = "array[index] = value;")
    private static native void put(JSObject array, int index, JSObject value);

    /** Adds a value to the list that a property of an object is, and that was made here. */
    @JSBody(
            params = {"object", "key", "value"},
            script = """
            if (Object.prototype.hasOwnProperty.call(object, key)) object[key].push(value);
            else object[key] = [value];
            """)
    private static native void add(JSObject object, Text key, JSObject value);

    @JSBody(params = "object", script = "return object.unknownAttributes || (object.unknownAttributes = {});")
    private static native JSObject attributes(JSObject object);

    @JSBody(
            params = {"object", "key", "value"},
            script = """
            var lists = object.more || (object.more = {});
            if (Object.prototype.hasOwnProperty.call(lists, key)) lists[key].push(value);
            else lists[key] = [value];
            """)
    private static native void repeat(JSObject object, Text key, JSObject value);

    @JSBody(
            params = {"object", "key", "attributes", "children"},
            script = """
            var all = object.unknownIn || (object.unknownIn = {}),
                left = {};
            if (attributes) left.unknownAttributes = attributes;
            if (children) left.unknown = children;
            Object.defineProperty(all, key, { value: left, enumerable: true, configurable: true, writable: true });
            """)
    private static native void remain(JSObject object, Text key, JSObject attributes, JSObject children);
}
