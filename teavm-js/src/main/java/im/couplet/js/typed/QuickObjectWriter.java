package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.js.tree.NameCache;
import im.couplet.js.tree.QuickTreeWriter;
import im.couplet.schema.ElementType;
import im.couplet.schema.ElementType.Shape;
import im.couplet.schema.Field.Kind;
import im.couplet.schema.FieldLayout;
import im.couplet.schema.ObjectLayout;
import im.couplet.schema.ValueType;
import im.couplet.text.Text;
import im.couplet.xml.Markup;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Writes typed objects in which everything is as it mostly is: no prefixes, children in the order of the properties, one language, not very
 * deep, nothing wrong. The rest it leaves to an {@link ObjectWriter}, which also says what is wrong, and takes about twice as long.
 */
final class QuickObjectWriter {
    /** The call stack of every engine holds this many levels. */
    private static final int DEEPEST = 32;
    /** Added to the depth within a stanza in another, which may be as it came. */
    private static final int QUOTED = 1 << 8;

    private final NameCache names;
    private final QuickTreeWriter trees;
    private final Text none = Text.of("");

    QuickObjectWriter(NameCache names) {
        this.names = names;
        this.trees = new QuickTreeWriter(names);
    }

    /**
     * The XML of {@code object}, or null when it is one for an {@link ObjectWriter}.
     *
     * @param namespace the default namespace around it
     */
    @Nullable
    Text write(ObjectLayout layout, JSObject object, Text namespace) {
        try {
            return element(layout, object, namespace, 0);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable Text element(ObjectLayout layout, JSObject object, Text inherited, int depth) {
        if ((depth & QUOTED - 1) == DEEPEST || layout.name() != null) {
            return null;
        }
        XmlName name = layout.type().name();
        Text tag = start(name, inherited);
        boolean bare = true;
        Text content = none;
        int required = 0;
        JSObject keys = Js.keys(object);
        int count = Js.length(keys);
        for (int i = 0; i < count; i++) {
            JSObject key = Js.at(keys, i);
            JSObject value = Js.get(object, key);
            if (Js.isUndefined(value)) {
                continue;
            }
            FieldLayout field = layout.field(Js.text(key), i);
            required += field != null && field.required() ? 1 : 0;
            if (field != null && field.kind() == Kind.ATTRIBUTE) {
                tag = attribute(tag, bare, field, text(field, value));
                bare = false;
                continue;
            }
            Text more = field == null ? other(layout, key, value, depth) : content(layout, field, key, value, depth);
            if (more == null) {
                return null;
            }
            content = content.plus(more);
        }
        return required < layout.requiredCount() ? null : closed(name, tag, bare, content);
    }

    /** The beginning of a start tag. */
    private static Text start(XmlName name, Text inherited) {
        Markup markup = name.markup();
        if (markup.isXml) {
            throw new IllegalArgumentException();
        }
        return name.namespaceText().is(inherited) ? markup.start : markup.startAndDeclaration;
    }

    private static Text attribute(Text tag, boolean first, FieldLayout field, Text value) {
        Markup markup = field.attribute().markup();
        if (markup.attribute == null) {
            throw new IllegalArgumentException();
        }
        return tag.plus(first ? markup.attribute : markup.nextAttribute)
                .plus(isPlain(field) ? value : XmlWriter.escaped(field.attribute(), value));
    }

    /** The element with a start tag as far as the value of its last attribute; {@code bare} without any. */
    private static Text closed(XmlName name, Text tag, boolean bare, Text content) {
        if (content.length() == 0) {
            return tag.plus(Text.of(bare ? "/>" : "\"/>"));
        }
        return tag.plus(Text.of(bare ? ">" : "\">")).plus(content).plus(name.markup().end);
    }

    /** Whether values have nothing that must be escaped: numbers, dates and the like. */
    private static boolean isPlain(FieldLayout field) {
        return field.form() != ValueType.Form.STRING;
    }

    private Text text(FieldLayout field, JSObject value) {
        return PropertyText.of(field, value, null, -1);
    }

    private Text child(ObjectLayout layout, XmlName name, Text content) {
        return closed(name, start(name, layout.type().name().namespaceText()), true, content);
    }

    /** What is written for a property that is no field. */
    private @Nullable Text other(ObjectLayout layout, JSObject key, JSObject value, int depth) {
        ObjectLayout extension = layout.extension(Js.text(key));
        if (extension != null) {
            return value(layout, extension, value, depth);
        }
        if (Js.is(key, PlainValues.UNKNOWN)) {
            return nodes(layout, value, depth);
        }
        boolean silent = layout.type().shape() == Shape.STANZA && (Js.is(key, "kind") || Js.is(key, "problems"));
        return silent ? none : null;
    }

    private @Nullable Text nodes(ObjectLayout layout, JSObject list, int depth) {
        Text all = Js.isArray(list) ? none : null;
        for (int i = 0; all != null && i < Js.length(list); i++) {
            Text node = trees.node(Js.at(list, i), layout.type().name().namespaceText(), depth & QUOTED - 1);
            all = node == null ? null : all.plus(node);
        }
        return all;
    }

    /** What is written for a value that has a declaration of its own, in an element that {@code around} declares. */
    private @Nullable Text value(ObjectLayout around, ObjectLayout layout, JSObject value, int depth) {
        ElementType<?> type = layout.type();
        Text inherited = around.type().name().namespaceText();
        if (type.shape() == Shape.OBJECT) {
            boolean plain = Js.isObject(value) && !(layout.isVersioned() && !Js.isUndefined(Js.get(value, "xmlns")));
            return plain ? element(layout, value, inherited, depth + 1) : null;
        }
        if (type.shape() == Shape.STANZA) {
            ObjectLayout member = Js.isObject(value) ? layout.member(Js.text(Js.get(value, "kind"))) : null;
            return member == null ? null : element(member, value, inherited, depth + 1 | QUOTED);
        }
        if (type.shape() == Shape.FLAG) {
            return flag(around, type.name(), value);
        }
        Text word = Js.isString(value) ? Objects.requireNonNull(type.choices()).canonical(Js.text(value)) : null;
        return word == null ? null : child(around, names.of(type.name().namespaceText(), word), none);
    }

    private @Nullable Text flag(ObjectLayout layout, XmlName name, JSObject value) {
        if (!Js.isBoolean(value)) {
            return null;
        }
        return Js.truth(value) ? child(layout, name, none) : none;
    }

    /** What is written for a field that is no attribute. */
    private @Nullable Text content(ObjectLayout layout, FieldLayout field, JSObject key, JSObject value, int depth) {
        return switch (field.kind()) {
            case TEXT -> XmlWriter.escaped(text(field, value));
            case CHILD -> value(layout, field.inner(), value, depth);
            case FLAG -> flag(layout, field.child(), value);
            case RAW -> nodes(layout, value, depth);
            case CHILD_TEXT, CHILD_ATTRIBUTE -> field.isShared() ? null : item(layout, field, value, depth);
            case LOCALIZED -> Js.isString(value) && Js.is(key, field.key()) ? item(layout, field, value, depth) : null;
            case CHILD_TEXTS, CHILD_ATTRIBUTES, CHILDREN -> items(layout, field, value, depth);
            case CHOICE -> choice(layout, field, text(field, value), depth);
            default -> null;
        };
    }

    private @Nullable Text items(ObjectLayout layout, FieldLayout field, JSObject list, int depth) {
        Text all = Js.isArray(list) ? none : null;
        for (int i = 0; all != null && i < Js.length(list); i++) {
            Text item = item(layout, field, Js.at(list, i), depth);
            all = item == null ? null : all.plus(item);
        }
        return all;
    }

    /** The child that one value is. */
    private @Nullable Text item(ObjectLayout layout, FieldLayout field, JSObject value, int depth) {
        if (field.kind() == Kind.CHILDREN) {
            return value(layout, field.inner(), value, depth);
        }
        Text text = text(field, value);
        XmlName name = field.child();
        if (field.kind() != Kind.CHILD_ATTRIBUTE && field.kind() != Kind.CHILD_ATTRIBUTES) {
            return child(layout, name, isPlain(field) ? text : XmlWriter.escaped(text));
        }
        Text tag = start(name, layout.type().name().namespaceText());
        return closed(name, attribute(tag, true, field, text), false, none);
    }

    private @Nullable Text choice(ObjectLayout layout, FieldLayout field, Text word, int depth) {
        boolean good = layout.choiceText() == null
                && (depth >= QUOTED || field.values().isWritten(word));
        return good ? child(layout, names.of(field.child().namespaceText(), word), none) : null;
    }
}
