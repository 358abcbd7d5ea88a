package im.couplet.js.typed;

import im.couplet.js.border.BadArgument;
import im.couplet.js.border.Js;
import im.couplet.js.border.Path;
import im.couplet.schema.ElementType;
import im.couplet.schema.Field.Kind;
import im.couplet.schema.FieldLayout;
import im.couplet.schema.FieldWriter;
import im.couplet.schema.ObjectLayout;
import im.couplet.schema.Place;
import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Writes what stands in an element: all that a property has where the property stands, or each child where {@code childOrder}
 * says; the inverse of {@link ChildOrder}. What that names and is not there is passed over, so that a property may be taken
 * away; what it does not name stands behind the rest, so that one may be added.
 */
final class ContentWriter {
    private final Codec codec;
    private final ObjectWriter objects;
    private final PlainSource source;
    private final FieldWriter fields;
    private final ChildWriter children;
    private final Text childOrder = Text.of(ChildOrder.CHILD_ORDER);
    private final Text moreKey = Text.of(PlainValues.MORE);

    ContentWriter(Codec codec, ObjectWriter objects, PlainSource source, ChildWriter children) {
        this.codec = codec;
        this.objects = objects;
        this.source = source;
        this.fields = new FieldWriter(source, children);
        this.children = children;
    }

    /** Writes the text and the children of {@code object}, which stands at {@code path}. */
    void write(ObjectLayout layout, JSObject keys, @Nullable FieldLayout[] found, JSObject object, Path path) {
        JSObject order = Js.get(object, childOrder);
        if (!Js.isUndefined(order)) {
            inOrder(layout, keys, order, object, path);
            return;
        }
        int count = Js.length(keys);
        for (int i = 0; i < count; i++) {
            FieldLayout part = found[i];
            if (part == null) {
                other(layout, Js.at(keys, i), object, path, 0, Integer.MAX_VALUE);
            } else if (part.kind() != Kind.ATTRIBUTE && isFirst(layout, part, Js.at(keys, i), keys)) {
                fields.content(layout, part, 0, Integer.MAX_VALUE);
            }
        }
    }

    /** Writes the attribute that a field is. */
    void attribute(FieldLayout field) {
        fields.attribute(field);
    }

    /** Whether {@code key} is the first property that is about the children of {@code field}. */
    private boolean isFirst(ObjectLayout layout, FieldLayout field, JSObject key, JSObject keys) {
        if (field.kind() == Kind.LOCALIZED) {
            return Js.is(key, field.key()) == source.has(field);
        }
        for (int i = 0; field.isShared() && i < Js.length(keys); i++) {
            FieldLayout other = layout.field(Js.text(Js.at(keys, i)));
            if (other != null && other.isShared() && other.group().is(field.group()) && source.has(other)) {
                return other == field;
            }
        }
        return true;
    }

    private void inOrder(ObjectLayout layout, JSObject keys, JSObject order, JSObject object, Path path) {
        Path place = path.inner(childOrder);
        if (!Js.isArray(order)) {
            throw place.wrong("an array of names of properties", order);
        }
        JSObject all = newMap();
        int characters = 0;
        for (int i = 0; i < Js.length(order); i++) {
            JSObject entry = Js.at(order, i);
            if (Js.isString(entry)) {
                next(all, group(layout, entry));
            } else if (isLength(entry)) {
                characters += Js.integer(entry);
            } else {
                throw place.at(i).wrong("the name of a property, or how many characters of text", entry);
            }
        }
        JSObject done = newMap();
        TextPieces pieces = new TextPieces(layout, object, characters);
        for (int i = 0; i < Js.length(order); i++) {
            JSObject entry = Js.at(order, i);
            if (Js.isString(entry)) {
                JSObject group = group(layout, entry);
                int index = next(done, group);
                int end = index + 1 == count(all, group) ? Integer.MAX_VALUE : index + 1;
                group(layout, group, object, path, index, end);
            } else if (pieces.key != null) {
                next(done, pieces.key);
                children.text(pieces.next(Js.integer(entry), path), Js.text(pieces.key), -1);
            }
        }
        rest(layout, keys, done, object, path);
    }

    /** Writes what the order does not name. */
    private void rest(ObjectLayout layout, JSObject keys, JSObject done, JSObject object, Path path) {
        for (int i = 0; i < Js.length(keys); i++) {
            JSObject group = group(layout, Js.at(keys, i));
            if (Js.is(group, moreKey)) {
                unnamed(layout, done, object, path);
            } else if (next(done, group) == 0) {
                group(layout, group, object, path, 0, Integer.MAX_VALUE);
            }
        }
    }

    /** Writes the lists of {@code more} whose property is neither there nor in the order. */
    private void unnamed(ObjectLayout layout, JSObject done, JSObject object, Path path) {
        JSObject lists = lists(layout, object, path);
        JSObject keys = Js.isUndefined(lists) ? Js.array() : Js.keys(lists);
        for (int i = 0; i < Js.length(keys); i++) {
            JSObject key = Js.at(keys, i);
            if (Js.isUndefined(Js.get(object, key)) && next(done, key) == 0) {
                extension(extension(layout, key, path), object, lists, path, 0, Integer.MAX_VALUE);
            }
        }
    }

    /** Writes from the child at {@code from} to before that at {@code to} of what one property, or several together, have. */
    private void group(ObjectLayout layout, JSObject key, JSObject object, Path path, int from, int to) {
        FieldLayout part = layout.field(Js.text(key));
        if (part == null) {
            other(layout, key, object, path, from, to);
        } else if (part.kind() != Kind.ATTRIBUTE) {
            fields.content(layout, part, from, to);
        }
    }

    private void other(ObjectLayout layout, JSObject key, JSObject object, Path path, int from, int to) {
        boolean open = layout.isOpen();
        ObjectLayout extension = layout.extension(Js.text(key));
        if (extension != null) {
            extension(extension, object, lists(layout, object, path), path, from, to);
            return;
        }
        JSObject value = Js.get(object, key);
        if (Js.isUndefined(value)) {
            return;
        }
        if (Js.is(key, PlainValues.UNKNOWN)) {
            children.elements(value, path.inner(Text.of(PlainValues.UNKNOWN)), from, to);
        } else if (open && Js.is(key, PlainValues.MORE)) {
            unnamed(layout, newMap(), object, path);
        } else if (!Js.is(key, PlainValues.UNKNOWN_ATTRIBUTES)
                && !Js.is(key, PlainValues.UNKNOWN_IN)
                && !Js.is(key, ChildOrder.CHILD_ORDER)
                && !means(layout, key)) {
            throw refused(layout, path.inner(Js.text(key)), Js.text(key), "is no property that can be written");
        }
    }

    /** Whether a property says something about an element, and is not written in it. */
    private static boolean means(ObjectLayout layout, JSObject key) {
        boolean isStanza = layout.type().shape() == ElementType.Shape.STANZA;
        return isStanza ? Js.is(key, "kind") || Js.is(key, "problems") : Js.is(key, "xmlns") && layout.isVersion();
    }

    /** The lists of extensions of which there is one already, by their keys; undefined for none. */
    private JSObject lists(ObjectLayout layout, JSObject object, Path path) {
        JSObject lists = !layout.isOpen() ? Js.undefined() : Js.get(object, moreKey);
        if (!Js.isUndefined(lists) && !Js.isObject(lists)) {
            throw path.inner(moreKey).wrong("an object with a list for each extension", lists);
        }
        return lists;
    }

    private ObjectLayout extension(ObjectLayout layout, JSObject key, Path path) {
        ObjectLayout extension = layout.extension(Js.text(key));
        if (extension == null) {
            throw refused(layout, path.inner(moreKey).inner(Js.text(key)), Js.text(key), "is no extension");
        }
        return extension;
    }

    /** What is wrong with a property: {@code usual} unless it is an extension that stands elsewhere. */
    private BadArgument refused(ObjectLayout layout, Path path, Text key, String usual) {
        Place place = layout.carried();
        String places = codec.placesOf(key);
        String fault = place == null || places == null || !layout.isOpen()
                ? usual
                : "stands in " + places + ", not in " + place.words();
        return new BadArgument(Path.text(path) + " " + fault);
    }

    private void extension(ObjectLayout extension, JSObject object, JSObject lists, Path path, int from, int to) {
        JSObject own = Js.get(object, extension.key());
        int first = Js.isUndefined(own) ? 0 : 1;
        if (from < first) {
            objects.value(extension, own, path.inner(extension.key()));
        }
        JSObject list = Js.isUndefined(lists) ? lists : Js.get(lists, extension.key());
        if (Js.isUndefined(list)) {
            return;
        }
        Path place = path.inner(moreKey).inner(extension.key());
        if (!Js.isArray(list)) {
            throw place.wrong("an array", list);
        }
        for (int i = Math.max(from - first, 0); i < Math.min(to - first, Js.length(list)); i++) {
            objects.value(extension, Js.at(list, i), place.at(i));
        }
    }

    /** The property under which the order has what {@code key} is one property of. */
    private static JSObject group(ObjectLayout layout, JSObject key) {
        FieldLayout part = layout.field(Js.text(key));
        return part == null ? key : Js.value(part.group());
    }

    /** An element's own text, cut where other children stood in it; in one piece when it is of another length by now. */
    private static final class TextPieces {
        private final @Nullable JSObject key;
        private final @Nullable FieldLayout part;
        private final JSObject value;
        private final int characters;
        private int asked;
        private int given;

        TextPieces(ObjectLayout layout, JSObject object, int characters) {
            this.part = layout.text();
            this.key = part == null ? null : Js.value(part.key());
            this.value = part == null ? Js.undefined() : Js.get(object, part.key());
            this.characters = characters;
        }

        Text next(int length, Path path) {
            if (part == null || Js.isUndefined(value)) {
                return Text.of("");
            }
            Text text = PropertyText.of(part, value, path, -1);
            asked += length;
            int end = text.length() == characters ? asked : text.length();
            if (end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            int start = given;
            given = Math.max(start, end);
            return text.slice(start, given);
        }
    }

    @JSBody(params = "value", script = "return Number.isInteger(value) && value >= 0;")
    private static native boolean isLength(JSObject value);

    @JSBody(script = "return new Map();")
    private static native JSObject newMap();

    @JSBody(
            params = {"counts", "key"},
            script = "return counts.get(key) | 0;")
    private static native int count(JSObject counts, JSObject key);

    /** How often {@code key} was counted before; counts it. */
    @JSBody(
            params = {"counts", "key"},
            script = "var before = counts.get(key) | 0; counts.set(key, before + 1); return before;")
    private static native int next(JSObject counts, JSObject key);
}
