package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.js.border.Path;
import im.couplet.js.tree.TreeWriter;
import im.couplet.schema.ValueType;
import im.couplet.stanza.Stanza;
import im.couplet.text.Text;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Writes the elements that properties stand for, each with what the property does not say of it. */
final class ChildWriter {
    private final XmlWriter xml;
    private final TreeWriter trees;
    private final Text stanzaNamespace = Text.of(Stanza.NAMESPACE);

    /** What is left of the children of the object at work; null for nothing. */
    private @Nullable GivenLeftovers leftovers;

    ChildWriter(XmlWriter xml, TreeWriter trees) {
        this.xml = xml;
        this.trees = trees;
    }

    /** Goes on with an object that left this of its children; gives what the one before it left. */
    @Nullable
    GivenLeftovers enter(@Nullable GivenLeftovers left) {
        GivenLeftovers before = leftovers;
        leftovers = left;
        return before;
    }

    /**
     * Begins the child of a property, with the attributes that the property does not say.
     *
     * @param path where the object stands that has the property
     * @param index the place in the list that the property is, or -1
     * @return what is left of the child, for {@code end}; undefined for nothing
     */
    JSObject begin(XmlName name, Path path, Text key, int index) {
        xml.startElement(name);
        return leftovers == null ? Js.undefined() : attributes(leftovers, new Path(path, key, index));
    }

    private JSObject attributes(GivenLeftovers all, Path path) {
        JSObject left = all.of(path);
        if (!Js.isUndefined(left)) {
            Text key = Text.of(Leftovers.UNKNOWN_ATTRIBUTES);
            unknownAttributes(Js.get(left, key), all.place(path).inner(key));
        }
        return left;
    }

    /** Ends the child of a property that has no text, with what is left of it. */
    void end(JSObject left, Path path, Text key, int index) {
        JSObject unknown = unknown(left);
        if (!Js.isUndefined(unknown)) {
            elements(unknown, placeOfUnknown(new Path(path, key, index)));
        }
        xml.endElement();
    }

    /** Ends the child of a property, or of several, with the text of the property {@code part} and what is left of it. */
    void end(Text text, Plan.Part part, JSObject left, Path path, Text key, int index) {
        JSObject unknown = unknown(left);
        if (Js.isUndefined(unknown)) {
            text(text, path, part.key, index);
        } else {
            ValueType<?> type = Objects.requireNonNull(part.values);
            JSObject children = Js.isArray(unknown) ? Leftovers.children(unknown, text, type) : unknown;
            elements(children, placeOfUnknown(new Path(path, key, index)));
        }
        xml.endElement();
    }

    private static JSObject unknown(JSObject left) {
        return Js.isUndefined(left) ? left : Js.get(left, Leftovers.UNKNOWN);
    }

    private Path placeOfUnknown(Path child) {
        Path place = leftovers == null ? child : leftovers.place(child);
        return place.inner(Text.of(Leftovers.UNKNOWN));
    }

    /** Writes an element that says all it has to say by its name, for the property at {@code place}. */
    void empty(XmlName name, Path place) {
        xml.startElement(name);
        JSObject unknown = leftovers == null ? Js.undefined() : unknown(attributes(leftovers, place));
        if (!Js.isUndefined(unknown)) {
            elements(unknown, placeOfUnknown(place));
        }
        xml.endElement();
    }

    /** Writes an attribute of the start tag that is open. */
    void attribute(XmlName name, Text value, Path path, Text key, int index) {
        try {
            xml.attribute(name, value);
        } catch (IllegalArgumentException e) {
            throw new Path(path, key, index).refused(e);
        }
    }

    /** Writes text into the element that is open. */
    void text(Text text, Path path, Text key, int index) {
        try {
            xml.text(text);
        } catch (IllegalArgumentException e) {
            throw new Path(path, key, index).refused(e);
        }
    }

    /** Writes the attributes at {@code path}, as element objects have them; undefined for none. */
    void unknownAttributes(JSObject attributes, Path path) {
        if (!Js.isUndefined(attributes)) {
            trees.attributes(attributes, path);
        }
    }

    /** Writes the list of element objects and text at {@code path}. */
    void elements(JSObject list, Path path) {
        elements(list, path, 0, Integer.MAX_VALUE);
    }

    /** Writes those of the list from {@code from} to before {@code to}. */
    void elements(JSObject list, Path path, int from, int to) {
        if (!Js.isArray(list)) {
            throw path.wrong("an array of element objects", list);
        }
        for (int i = from; i < Math.min(to, Js.length(list)); i++) {
            trees.child(Js.at(list, i), stanzaNamespace, path.at(i));
        }
    }
}
