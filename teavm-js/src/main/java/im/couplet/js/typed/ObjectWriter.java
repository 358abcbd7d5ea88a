package im.couplet.js.typed;

import im.couplet.js.border.BadArgument;
import im.couplet.js.border.Js;
import im.couplet.js.border.Path;
import im.couplet.js.tree.NameCache;
import im.couplet.js.tree.TreeWriter;
import im.couplet.schema.ElementType;
import im.couplet.schema.Field.Kind;
import im.couplet.schema.FieldLayout;
import im.couplet.schema.ObjectLayout;
import im.couplet.schema.ValueType;
import im.couplet.stanza.Stanza;
import im.couplet.text.Text;
import im.couplet.xml.XmlContext;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlWriter;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Writes plain objects as XML, the inverse of {@link PlainValues}. Children come in the order of the object's properties.
 * Everything is checked; the {@code TypeError} for what is wrong names its place, as in {@code message.form.fields[2].values}.
 */
final class ObjectWriter {
    private final Codec codec;
    private final NameCache names;
    private final TreeWriter trees;
    private final XmlWriter xml;
    private final ChildWriter children;
    private final PlainSource source;
    private final ContentWriter content;
    private @Nullable FieldLayout[] @Nullable [] fields = new FieldLayout[8][];
    private int depth;
    private int levels;
    /** In how many stanzas within others we are. */
    private int quoted;

    ObjectWriter(Codec codec, NameCache names, XmlContext context) {
        this.codec = codec;
        this.names = names;
        this.xml = new XmlWriter(context);
        this.trees = new TreeWriter(names, xml);
        this.children = new ChildWriter(xml, trees, names, new Path(null, Text.of("stanza"), -1));
        this.source = new PlainSource(this, children, names);
        this.content = new ContentWriter(codec, this, source, children);
    }

    /** One for stanzas that may be as they came, such as some that must not be sent. */
    static ObjectWriter quoting(Codec codec, NameCache names) {
        ObjectWriter writer = new ObjectWriter(codec, names, XmlContext.EMPTY);
        writer.quoted = 1;
        return writer;
    }

    /** Forgets what was written, and what was not written to its end. */
    void reset() {
        trees.reset();
        children.enter((RemainderWriter) null);
        source.enter(Js.undefined(), source.path());
        depth = 0;
        levels = 0;
        quoted = 0;
    }

    /** Writes the element of an event that holds one; it is in the namespace of stanzas unless it says its own. */
    Text tree(JSObject element) {
        return trees.write(element, Text.of(Stanza.NAMESPACE));
    }

    /** Writes the stanza that {@code layout} declares, if it may be sent. */
    Text stanza(ObjectLayout layout, JSObject object) {
        Path path = new Path(null, layout.key(), -1);
        element(layout, object, path);
        if (!isQuoting()) {
            SendCheck.check(layout, object, path);
        }
        return xml.text();
    }

    /** Writes the value that stands at {@code path} as {@code layout} declares. */
    void value(ObjectLayout layout, JSObject value, Path path) {
        ElementType<?> type = layout.type();
        if (type.shape() == ElementType.Shape.OBJECT) {
            if (!Js.isObject(value)) {
                throw path.wrong("an object", value);
            }
            object(layout, value, path);
            return;
        }
        if (type.shape() == ElementType.Shape.STANZA) {
            embedded(layout, value, path);
            return;
        }
        if (type.shape() == ElementType.Shape.CHOICE) {
            Text word = Js.isString(value) ? choices(type).canonical(Js.text(value)) : null;
            if (word == null) {
                throw path.wrong(choices(type).expected(), value);
            }
            children.empty(names.of(type.name().namespaceText(), word), path);
        } else if (Js.isBoolean(value)) {
            if (Js.truth(value)) {
                children.empty(type.name(), path);
            }
        } else {
            throw path.wrong("true", value);
        }
    }

    private void embedded(ObjectLayout layout, JSObject value, Path path) {
        if (!Js.isObject(value)) {
            throw path.wrong("an object with a kind", value);
        }
        ObjectLayout member = layout.member(Js.text(Js.get(value, "kind")));
        if (member == null) {
            Text kind = Text.of("kind");
            throw path.inner(kind).wrong("the kind of a stanza that may stand here", Js.get(value, kind));
        }
        quoted++;
        open(member, value, path);
        quoted--;
    }

    /** Whether what is written stands in a stanza within another, which may be as it came. */
    boolean isQuoting() {
        return quoted > 0;
    }

    private void object(ObjectLayout layout, JSObject value, Path path) {
        JSObject namespace = layout.isVersioned() ? Js.get(value, "xmlns") : Js.undefined();
        if (Js.isUndefined(namespace)) {
            open(layout, value, path);
            return;
        }
        ObjectLayout version = Js.isString(namespace) ? layout.version(Js.text(namespace)) : layout;
        if (version == layout && !Js.is(namespace, layout.type().name().namespaceText())) {
            throw path.inner(Text.of("xmlns"))
                    .wrong("a namespace of " + layout.type().name().localName(), namespace);
        }
        open(version, value, path);
    }

    private void open(ObjectLayout layout, JSObject value, Path path) {
        if (!layout.isOpen()) {
            element(layout, value, path);
            return;
        }
        if (depth == ElementType.DEEPEST_EXTENSIONS) {
            throw new BadArgument(
                    "More than " + ElementType.DEEPEST_EXTENSIONS + " elements with extensions stand in each other");
        }
        depth++;
        element(layout, value, path);
        depth--;
    }

    private XmlName name(ObjectLayout layout) {
        FieldLayout part = layout.name();
        XmlName declared = layout.type().name();
        return part == null ? declared : source.name(declared.namespaceText(), part);
    }

    private void element(ObjectLayout layout, JSObject object, Path path) {
        if (levels > ElementType.DEEPEST) {
            throw new BadArgument("More than " + ElementType.DEEPEST + " objects stand in each other");
        }
        levels++;
        parts(layout, object, path);
        levels--;
    }

    private void parts(ObjectLayout layout, JSObject object, Path path) {
        RemainderWriter outer = children.enter((RemainderWriter) null);
        JSObject outerObject = source.object();
        Path outerPath = source.path();
        source.enter(object, path);
        xml.startElement(name(layout));
        JSObject keys = Js.keys(object);
        @Nullable FieldLayout[] found = found(layout, keys);
        attributes(keys, found, object, path);
        content.write(layout, keys, found, object, path);
        for (int i = 0; i < layout.requiredCount(); i++) {
            FieldLayout part = layout.required(i);
            if (!source.has(part)) {
                throw path.inner(part.key()).wrong(PropertyText.expected(part), Js.undefined());
            }
        }
        xml.endElement();
        source.enter(outerObject, outerPath);
        children.enter(outer);
    }

    /** The fields that the keys name, in an array that serves each object at this level. */
    private @Nullable FieldLayout[] found(ObjectLayout layout, JSObject keys) {
        int count = Js.length(keys);
        if (levels >= fields.length) {
            fields = Arrays.copyOf(fields, 2 * levels);
        }
        @Nullable FieldLayout[] found = fields[levels];
        if (found == null || found.length < count) {
            found = new @Nullable FieldLayout[2 * count];
            fields[levels] = found;
        }
        for (int i = 0; i < count; i++) {
            found[i] = layout.field(Js.text(Js.at(keys, i)));
        }
        return found;
    }

    private void attributes(JSObject keys, @Nullable FieldLayout[] found, JSObject object, Path path) {
        int count = Js.length(keys);
        for (int i = 0; i < count; i++) {
            FieldLayout part = found[i];
            if (part != null) {
                if (part.kind() == Kind.ATTRIBUTE && source.has(part)) {
                    content.attribute(part);
                }
                continue;
            }
            JSObject key = Js.at(keys, i);
            if (Js.is(key, PlainValues.UNKNOWN_ATTRIBUTES)) {
                children.unknownAttributes(Js.get(object, key), path.inner(Text.of(PlainValues.UNKNOWN_ATTRIBUTES)));
            } else if (Js.is(key, PlainValues.UNKNOWN_IN)) {
                children.enter(RemainderWriter.of(Js.get(object, key), path));
            }
        }
    }

    /** Writes the one extension that an object without an element holds. */
    Text lone(JSObject object) {
        JSObject keys = Js.keys(object);
        for (int i = 0; i < Js.length(keys); i++) {
            JSObject key = Js.at(keys, i);
            ObjectLayout extension = codec.extension(Js.text(key));
            if (extension != null && !Js.isUndefined(Js.get(object, key))) {
                value(extension, Js.get(object, key), new Path(null, extension.key(), -1));
                return xml.text();
            }
        }
        throw new Path(null, Text.of("element"), -1).wrong("an element object", Js.undefined());
    }

    private static ValueType<?> choices(ElementType<?> type) {
        return Objects.requireNonNull(type.choices());
    }
}
