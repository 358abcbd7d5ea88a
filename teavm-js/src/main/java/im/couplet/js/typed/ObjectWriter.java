package im.couplet.js.typed;

import im.couplet.js.border.BadArgument;
import im.couplet.js.border.Js;
import im.couplet.js.border.Path;
import im.couplet.js.tree.NameCache;
import im.couplet.js.tree.TreeWriter;
import im.couplet.schema.ElementType;
import im.couplet.schema.Field.Kind;
import im.couplet.schema.ValueType;
import im.couplet.stanza.Stanza;
import im.couplet.text.Text;
import im.couplet.xml.XmlContext;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlWriter;
import java.util.Objects;
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
    private final FieldWriter fields;
    private final ContentWriter content;
    private int depth;
    private int levels;
    /** In how many stanzas within others we are. */
    private int quoted;

    ObjectWriter(Codec codec, NameCache names, XmlContext context) {
        this.codec = codec;
        this.names = names;
        this.xml = new XmlWriter(context);
        this.trees = new TreeWriter(names, xml);
        this.children = new ChildWriter(xml, trees);
        this.fields = new FieldWriter(this, names, children);
        this.content = new ContentWriter(codec, this, fields, children);
    }

    /** Forgets what was written, and what was not written to its end. */
    void reset() {
        trees.reset();
        children.enter(null);
        depth = 0;
        levels = 0;
        quoted = 0;
    }

    /** Writes the element of an event that holds one; it is in the namespace of stanzas unless it says its own. */
    Text tree(JSObject element) {
        return trees.write(element, Text.of(Stanza.NAMESPACE));
    }

    /** Writes the stanza that {@code plan} declares, if it may be sent. */
    Text stanza(Plan plan, JSObject object) {
        Path path = new Path(null, plan.key, -1);
        element(plan, object, path);
        Sending.check(codec, plan, object, path);
        return xml.text();
    }

    /** Writes the value that stands at {@code path} as {@code plan} declares. */
    void value(Plan plan, JSObject value, Path path) {
        ElementType<?> type = plan.type;
        if (type.shape() == ElementType.Shape.OBJECT) {
            if (!Js.isObject(value)) {
                throw path.wrong("an object", value);
            }
            object(plan, value, path);
            return;
        }
        if (type.shape() == ElementType.Shape.STANZA) {
            embedded(plan, value, path);
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

    private void embedded(Plan plan, JSObject value, Path path) {
        if (!Js.isObject(value)) {
            throw path.wrong("an object with a kind", value);
        }
        Plan member = plan.member(Js.get(value, "kind"));
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

    private void object(Plan plan, JSObject value, Path path) {
        JSObject namespace = plan.isVersioned() ? Js.get(value, "xmlns") : Js.undefined();
        if (Js.isUndefined(namespace)) {
            open(plan, value, path);
            return;
        }
        Plan version = Js.isString(namespace) ? plan.version(Js.text(namespace)) : plan;
        if (version == plan && !Js.is(namespace, plan.type.name().namespaceText())) {
            throw path.inner(Text.of("xmlns"))
                    .wrong("a namespace of " + plan.type.name().localName(), namespace);
        }
        open(version, value, path);
    }

    private void open(Plan plan, JSObject value, Path path) {
        if (plan.extensions == null) {
            element(plan, value, path);
            return;
        }
        if (depth == ElementType.DEEPEST_EXTENSIONS) {
            throw new BadArgument(
                    "More than " + ElementType.DEEPEST_EXTENSIONS + " elements with extensions stand in each other");
        }
        depth++;
        element(plan, value, path);
        depth--;
    }

    private XmlName name(Plan plan, JSObject object, Path path) {
        Plan.Part part = plan.name;
        XmlName declared = plan.type.name();
        return part == null ? declared : fields.named(declared.namespaceText(), part, Js.get(object, part.key), path);
    }

    private void element(Plan plan, JSObject object, Path path) {
        if (levels > ElementType.DEEPEST) {
            throw new BadArgument("More than " + ElementType.DEEPEST + " objects stand in each other");
        }
        levels++;
        parts(plan, object, path);
        levels--;
    }

    private void parts(Plan plan, JSObject object, Path path) {
        GivenLeftovers outer = children.enter(null);
        xml.startElement(name(plan, object, path));
        JSObject keys = Js.keys(object);
        attributes(plan, keys, object, path);
        content.write(plan, keys, object, path);
        for (Plan.Part part : plan.required) {
            if (Js.isUndefined(Js.get(object, part.key))) {
                throw path.inner(part.key).wrong(PropertyText.expected(part), Js.undefined());
            }
        }
        xml.endElement();
        children.enter(outer);
    }

    private void attributes(Plan plan, JSObject keys, JSObject object, Path path) {
        int count = Js.length(keys);
        for (int i = 0; i < count; i++) {
            JSObject key = Js.at(keys, i);
            Plan.Part part = plan.part(key);
            if (part != null && part.kind == Kind.ATTRIBUTE) {
                JSObject value = Js.get(object, key);
                if (!Js.isUndefined(value)) {
                    fields.attribute(part, value, path, -1);
                }
            } else if (part == null && Js.is(key, Leftovers.UNKNOWN_ATTRIBUTES)) {
                children.unknownAttributes(Js.get(object, key), path.inner(Text.of(Leftovers.UNKNOWN_ATTRIBUTES)));
            } else if (part == null && Js.is(key, Leftovers.UNKNOWN_IN)) {
                children.enter(GivenLeftovers.of(Js.get(object, key), path));
            }
        }
    }

    /** Writes the one extension that an object without an element holds. */
    Text lone(JSObject object) {
        JSObject keys = Js.keys(object);
        for (int i = 0; i < Js.length(keys); i++) {
            JSObject key = Js.at(keys, i);
            Plan extension = codec.extension(key);
            if (extension != null && !Js.isUndefined(Js.get(object, key))) {
                value(extension, Js.get(object, key), new Path(null, extension.key, -1));
                return xml.text();
            }
        }
        throw new Path(null, Text.of("element"), -1).wrong("an element object", Js.undefined());
    }

    private static ValueType<?> choices(ElementType<?> type) {
        return Objects.requireNonNull(type.choices());
    }
}
