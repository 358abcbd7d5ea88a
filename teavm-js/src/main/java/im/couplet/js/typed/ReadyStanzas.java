package im.couplet.js.typed;

import im.couplet.js.border.CallbackValue;
import im.couplet.js.border.Js;
import im.couplet.js.border.Path;
import im.couplet.js.tree.NameCache;
import im.couplet.js.tree.QuickTreeWriter;
import im.couplet.schema.ElementType.Shape;
import im.couplet.schema.Field.Kind;
import im.couplet.schema.FieldLayout;
import im.couplet.schema.ObjectLayout;
import im.couplet.schema.Values;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Tells typed objects that are what would be read of them if they were written, as those mostly are which were read: everything is in
 * its canonical form, and nothing stands where something else would be made of it. What is not sure is none.
 */
final class ReadyStanzas {
    private final Codec codec;
    private final NameCache names = new NameCache();
    private final QuickTreeWriter trees = new QuickTreeWriter(names);
    private final ReadyElements elements = new ReadyElements(names);

    ReadyStanzas(Codec codec) {
        this.codec = codec;
    }

    /**
     * The stanza that {@code object} is, which nobody can change any more; null when it is none of these.
     *
     * @throws im.couplet.js.border.BadArgument if it must not be sent
     */
    @Nullable
    ReadyStanza of(JSObject object) {
        ObjectLayout layout = Js.isObject(object) ? codec.layout(object) : null;
        CallbackValue value = layout == null ? null : CallbackValue.snapshot(object);
        if (layout == null || value == null || !isWritten(layout, value)) {
            return null;
        }
        SendCheck.check(layout, value.value(), new Path(null, layout.key(), -1));
        return new ReadyStanza(layout.key().string(), new UnwrittenStanza(layout, value, this), value);
    }

    private boolean isWritten(ObjectLayout layout, CallbackValue value) {
        try {
            return isReady(layout, value.value());
        } catch (IllegalArgumentException e) {
            // It holds what XML cannot.
            return false;
        }
    }

    private boolean isReady(ObjectLayout layout, JSObject object) {
        if (!Js.isObject(object) || layout.name() != null) {
            return false;
        }
        int required = 0;
        JSObject keys = Js.keys(object);
        for (int i = 0; i < Js.length(keys); i++) {
            JSObject key = Js.at(keys, i);
            JSObject value = Js.get(object, key);
            FieldLayout field = layout.field(Js.text(key), i);
            required += field != null && field.required() ? 1 : 0;
            boolean ready = field == null ? isOther(layout, key, value) : isContent(field, key, value);
            if (!ready) {
                return false;
            }
        }
        return required >= layout.requiredCount();
    }

    private boolean isContent(FieldLayout field, JSObject key, JSObject value) {
        return switch (field.kind()) {
            case ATTRIBUTE, TEXT, CHILD_TEXT -> isValue(field, value);
            case CHILD_ATTRIBUTE -> !field.isShared() && isValue(field, value);
            case LOCALIZED -> Js.is(key, field.key()) && isValue(field, value);
            case FLAG -> Js.isBoolean(value) && Js.truth(value);
            case CHILD -> isExtension(field.inner(), value);
            case CHILDREN, CHILD_TEXTS, CHILD_ATTRIBUTES -> isList(field, value);
            default -> false;
        };
    }

    private boolean isList(FieldLayout field, JSObject list) {
        if (!Js.isArray(list) || Js.length(list) == 0) {
            return false;
        }
        for (int i = 0; i < Js.length(list); i++) {
            JSObject one = Js.at(list, i);
            if (field.kind() == Kind.CHILDREN ? !isExtension(field.inner(), one) : !isValue(field, one)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isValue(FieldLayout field, JSObject value) {
        return switch (field.form()) {
            case STRING -> {
                Text canonical = isCut(value) ? field.canonical(Js.text(value)) : null;
                yield canonical != null && Js.is(value, canonical) && isXml(canonical);
            }
            case NUMBER -> PropertyText.of(field, value, null, -1).length() > 0;
            case BOOLEAN -> Js.isBoolean(value);
            case DATE -> Js.isDate(value) && field.values() == Values.DATE_TIME;
            case BYTES -> Js.isBytes(value);
        };
    }

    /** Whether XML can hold it; throws what a writer does if not. */
    private static boolean isXml(Text text) {
        return XmlWriter.escaped(text).length() > 0;
    }

    /** Whether it is a text, and no white space stands around it, which some values are read without. */
    @JSBody(params = "value", script = """
            return (
                typeof value === "string" &&
                value !== "" &&
                value.charCodeAt(0) > 32 &&
                value.charCodeAt(value.length - 1) > 32
            );
            """)
    private static native boolean isCut(JSObject value);

    private boolean isOther(ObjectLayout layout, JSObject key, JSObject value) {
        boolean stanza = layout.type().shape() == Shape.STANZA;
        if (Js.is(key, PlainValues.UNKNOWN)) {
            return stanza && isUnknown(layout, value);
        }
        ObjectLayout extension = layout.extension(Js.text(key));
        return extension == null ? stanza && Js.is(key, "kind") : isExtension(extension, value);
    }

    private boolean isExtension(ObjectLayout layout, JSObject value) {
        return switch (layout.type().shape()) {
            case OBJECT -> isReady(layout, value);
            case FLAG -> Js.isBoolean(value) && Js.truth(value);
            case STANZA -> false;
            default -> {
                Text word = Js.isString(value)
                        ? Objects.requireNonNull(layout.type().choices()).canonical(Js.text(value))
                        : null;
                yield word != null && Js.is(value, word);
            }
        };
    }

    /** Whether elements are none that the codec knows. */
    private boolean isUnknown(ObjectLayout layout, JSObject list) {
        if (!Js.isArray(list) || Js.length(list) == 0) {
            return false;
        }
        for (int i = 0; i < Js.length(list); i++) {
            JSObject one = Js.at(list, i);
            if (!isTree(one) || trees.node(one, layout.type().name().namespaceText(), 0) == null) {
                return false;
            }
            XmlName name = elements.name(one);
            boolean own = name.namespace().equals(layout.type().name().namespace());
            if (own || codec.extension(name, layout.carried()) != null) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is an element object as those are that are read: no two texts side by side, no attributes in namespaces. */
    @JSBody(params = "tree", script = """
            function isTree(tree) {
                if (typeof tree !== "object" || tree === null) return false;
                if (typeof tree.name !== "string" || typeof tree.xmlns !== "string") return false;
                var attributes = tree.attributes,
                    children = tree.children;
                if (typeof attributes !== "object" || !Array.isArray(children)) return false;
                for (var key in attributes)
                    if (typeof attributes[key] !== "string" || key.indexOf(":") >= 0 || key.indexOf("{") >= 0)
                        return false;
                for (var i = 0, text = false; i < children.length; i++) {
                    var isText = typeof children[i] === "string";
                    if (isText ? text || children[i] === "" : !isTree(children[i])) return false;
                    text = isText;
                }
                return true;
            }
            return isTree(tree);
            """)
    private static native boolean isTree(JSObject tree);

    Element element(UnwrittenStanza stanza) {
        return elements.element(stanza.layout(), stanza.value().value());
    }

    /** The names of the children. */
    List<XmlName> names(UnwrittenStanza stanza) {
        List<XmlName> all = new ArrayList<>();
        ObjectLayout layout = stanza.layout();
        JSObject object = stanza.value().value();
        JSObject keys = Js.keys(object);
        for (int i = 0; i < Js.length(keys); i++) {
            JSObject key = Js.at(keys, i);
            JSObject value = Js.get(object, key);
            FieldLayout field = layout.field(Js.text(key), i);
            if (field != null) {
                add(field, all);
            } else if (Js.is(key, PlainValues.UNKNOWN)) {
                for (int j = 0; j < Js.length(value); j++) {
                    all.add(elements.name(Js.at(value, j)));
                }
            } else if (!Js.is(key, "kind")) {
                all.add(elements.name(Objects.requireNonNull(layout.extension(Js.text(key))), value));
            }
        }
        return all;
    }

    private static void add(FieldLayout field, List<XmlName> all) {
        if (field.kind() == Kind.CHILD || field.kind() == Kind.CHILDREN) {
            all.add(field.inner().type().name());
        } else if (field.kind() != Kind.ATTRIBUTE && field.kind() != Kind.TEXT) {
            all.add(field.child());
        }
    }
}
