package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.js.border.Path;
import im.couplet.js.tree.NameCache;
import im.couplet.js.tree.TreeWriter;
import im.couplet.schema.ElementSink;
import im.couplet.schema.FieldLayout;
import im.couplet.stanza.Stanza;
import im.couplet.text.Text;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlWriter;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Writes the elements that properties stand for, each with what the property does not say of it. */
final class ChildWriter implements ElementSink {
    private final XmlWriter xml;
    private final TreeWriter trees;
    private final NameCache names;
    private final Text stanzaNamespace = Text.of(Stanza.NAMESPACE);

    /** What is left of the children of the object at work; null for nothing. */
    private @Nullable RemainderWriter leftovers;

    /** What is left of the child at work; undefined for nothing. */
    private JSObject left = Js.undefined();

    private Path path;

    ChildWriter(XmlWriter xml, TreeWriter trees, NameCache names, Path path) {
        this.xml = xml;
        this.trees = trees;
        this.names = names;
        this.path = path;
    }

    /** Where the object at work stands. */
    Path path() {
        return path;
    }

    /** Goes on with the object that stands at {@code its}. */
    void enter(Path its) {
        path = its;
    }

    /** Goes on with an object that left this of its children; gives what the one before it left. */
    @Nullable
    RemainderWriter enter(@Nullable RemainderWriter given) {
        RemainderWriter before = leftovers;
        leftovers = given;
        return before;
    }

    @Override
    public void begin(XmlName name, Text key, int index) {
        xml.startElement(name);
        left = leftovers == null ? Js.undefined() : attributes(leftovers, new Path(path, key, index));
    }

    @Override
    public void begin(Text namespace, Text localName, FieldLayout field) {
        begin(names.of(namespace, localName), field.key(), -1);
    }

    private JSObject attributes(RemainderWriter all, Path place) {
        JSObject given = all.of(place);
        if (!Js.isUndefined(given)) {
            Text key = Text.of(PlainValues.UNKNOWN_ATTRIBUTES);
            unknownAttributes(Js.get(given, key), all.place(place).inner(key));
        }
        return given;
    }

    @Override
    public void end(Text key, int index) {
        JSObject unknown = unknown(left);
        if (!Js.isUndefined(unknown)) {
            elements(unknown, placeOfUnknown(new Path(path, key, index)));
        }
        xml.endElement();
    }

    @Override
    public void end(Text text, FieldLayout field, Text key, int index) {
        JSObject unknown = unknown(left);
        if (Js.isUndefined(unknown)) {
            text(text, field.isShared() ? field.key() : key, index);
        } else {
            JSObject all = Js.isArray(unknown) ? RemainderWriter.children(unknown, text, field.values()) : unknown;
            elements(all, placeOfUnknown(new Path(path, key, index)));
        }
        xml.endElement();
    }

    @Override
    public void attribute(XmlName name, Text value, Text key, int index) {
        try {
            xml.attribute(name, value);
        } catch (IllegalArgumentException e) {
            throw new Path(path, key, index).refused(e);
        }
    }

    @Override
    public void text(Text text, FieldLayout field) {
        text(text, field.key(), -1);
    }

    /** Writes text into the element that is open. */
    void text(Text text, Text key, int index) {
        try {
            xml.text(text);
        } catch (IllegalArgumentException e) {
            throw new Path(path, key, index).refused(e);
        }
    }

    private static JSObject unknown(JSObject left) {
        return Js.isUndefined(left) ? left : Js.get(left, PlainValues.UNKNOWN);
    }

    private Path placeOfUnknown(Path child) {
        Path place = leftovers == null ? child : leftovers.place(child);
        return place.inner(Text.of(PlainValues.UNKNOWN));
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
