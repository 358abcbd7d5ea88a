package im.couplet.js.typed;

import im.couplet.js.border.BadArgument;
import im.couplet.js.border.Errors;
import im.couplet.js.border.FieldException;
import im.couplet.js.border.Js;
import im.couplet.js.border.Keys;
import im.couplet.js.border.Options;
import im.couplet.js.border.Path;
import im.couplet.js.border.PublicNames;
import im.couplet.js.tree.NameCache;
import im.couplet.js.tree.TreeWriter;
import im.couplet.schema.ElementTable;
import im.couplet.schema.ElementType;
import im.couplet.schema.Layouts;
import im.couplet.schema.ObjectLayout;
import im.couplet.schema.Place;
import im.couplet.schema.PreparedAddresses;
import im.couplet.stanza.ContentNamespaces;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Message;
import im.couplet.stanza.Presence;
import im.couplet.stanza.Stanza;
import im.couplet.stanza.StanzaException;
import im.couplet.text.Text;
import im.couplet.text.TextIndex;
import im.couplet.xml.Element;
import im.couplet.xml.XmlContext;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Between XML and the plain objects of stanzas, for one set of extensions. */
public final class Codec implements Layouts {
    private final ObjectLayout[] stanzas = {
        new ObjectLayout(Message.TYPE, this), new ObjectLayout(Presence.TYPE, this), new ObjectLayout(Iq.TYPE, this),
    };
    /** The extensions; their layouts are made when they are needed. */
    private final List<Entry> all = new ArrayList<>();
    /** Where each stands in {@link #all}, by all their names and by their keys. */
    private final TextIndex byName = new TextIndex();

    private final Keys keys = new Keys();
    private final List<Entry> choices = new ArrayList<>();

    private final PreparedAddresses addresses = new PreparedAddresses();
    /** What only writers need, which not every page has. */
    private @Nullable NameCache names;

    private @Nullable QuickObjectWriter quick;
    /** For stanzas that stand on their own; null while it is at work, as a getter of a stanza may serialize another. */
    private @Nullable ObjectWriter idle;

    private final WrittenElements elements = new WrittenElements();

    private final XmlLimits limits;
    /** Reads stanzas; null while it does. One that an error cut off, as at the end of the stack, is not taken up again. */
    private @Nullable DocumentReader reader;
    /** Whether a bad field makes the whole stanza bad. */
    private final boolean strict;

    /** The codec for the extensions of the table alone. */
    static Codec standard(ElementTable table) {
        return new Codec(table, List.of(), false, XmlLimits.DEFAULT);
    }

    /** The codec that the options {@link PublicNames#CODEC} ask for, beside the extensions of {@code known}. */
    public static Codec of(Options options, KnownExtensions known) {
        return new Codec(known.table(), Declarations.of(options), options.flag("strict"), options.limits());
    }

    private Codec(ElementTable table, List<GivenExtension> more, boolean strict, XmlLimits limits) {
        this.strict = strict;
        this.limits = limits;
        for (int i = 0; i < table.size(); i++) {
            know(table, i);
        }
        for (GivenExtension declared : more) {
            ElementTable library = declared.library();
            if (library == null) {
                declare(Objects.requireNonNull(declared.own()), declared.path());
            } else {
                know(library, declared.path());
            }
        }
    }

    /** Takes an extension of the library in, unless it is known already. */
    private void know(ElementTable library, String path) {
        int known = keys.index(Js.value(library.key(0)));
        if (known < 0) {
            know(library, 0);
        } else if (all.get(known).table == null) {
            throw new BadArgument(path + ": an extension before it has the same key");
        }
    }

    private void know(ElementTable table, int index) {
        Entry entry = new Entry(table, index);
        int number = add(Text.of(table.key(index)), entry);
        XmlName @Nullable [] names = table.names(index);
        if (names == null) {
            choices.add(entry);
        } else {
            for (XmlName name : names) {
                byName.put(name.key(), number);
            }
        }
    }

    /** Takes an extension in, in place of one of the table with its key or its name. */
    private void declare(ElementType<?> type, String path) {
        JSObject key = Js.value(type.key());
        for (ObjectLayout stanza : stanzas) {
            if (stanza.field(Text.of(type.key())) != null) {
                throw new BadArgument(path + ".key: \"" + type.key() + "\" is a property of every "
                        + stanza.key().string());
            }
        }
        int known = keys.index(key);
        Entry named = named(type.name());
        if (known >= 0 && all.get(known).table == null || named != null && named.table == null) {
            throw new BadArgument(path + ": an extension before it has the same " + (known < 0 ? "name" : "key"));
        }
        if (known >= 0) {
            forget(all.get(known));
        }
        Entry entry = new Entry(new ObjectLayout(type, this));
        int number = add(Text.of(type.key()), entry);
        byName.put(type.name().key(), number);
        for (ElementType<?> version : type.older()) {
            byName.put(version.name().key(), number);
        }
    }

    private @Nullable Entry named(XmlName name) {
        int number = byName.get(name.key());
        return number < 0 ? null : all.get(number);
    }

    /** Forgets an extension of the table: what its elements hold is not known any more. */
    private void forget(Entry entry) {
        choices.remove(entry);
        XmlName @Nullable [] names = Objects.requireNonNull(entry.table).names(entry.index);
        if (names != null) {
            for (XmlName name : names) {
                byName.put(name.key(), -1);
            }
        }
    }

    private int add(Text key, Entry entry) {
        int number = all.size();
        keys.put(key, number);
        all.add(entry);
        return number;
    }

    /** An extension, whose layout is made when it is needed. */
    private final class Entry {
        private final @Nullable ElementTable table;
        private final int index;
        private @Nullable ObjectLayout layout;
        /** Where it may stand; nothing until that is asked for. */
        private int places;

        Entry(ElementTable table, int index) {
            this.table = table;
            this.index = index;
        }

        /** One that a page declares, which may stand everywhere. */
        Entry(ObjectLayout layout) {
            this.table = null;
            this.index = 0;
            this.layout = layout;
            this.places = -1;
        }

        int places() {
            if (places == 0) {
                places = Objects.requireNonNull(table).places(index);
            }
            return places;
        }

        /** Its layout if it may stand in {@code place}, else null. */
        @Nullable
        ObjectLayout layout(@Nullable Place place) {
            return place == null || place.isIn(places()) ? layout() : null;
        }

        ObjectLayout layout() {
            ObjectLayout known = layout;
            if (known == null) {
                known = new ObjectLayout(Objects.requireNonNull(table).type(index), Codec.this);
                layout = known;
            }
            return known;
        }
    }

    @Override
    public ObjectLayout of(ElementType<?> type) {
        for (ObjectLayout layout : stanzas) {
            if (layout.type() == type) {
                return layout;
            }
        }
        return new ObjectLayout(type, this);
    }

    @Override
    public @Nullable ObjectLayout extension(XmlName name, @Nullable Place place) {
        Entry entry = named(name);
        for (int i = 0; entry == null && i < choices.size(); i++) {
            entry = choices.get(i).layout().type().matches(name) ? choices.get(i) : null;
        }
        return entry == null ? null : entry.layout(place);
    }

    @Override
    public @Nullable ObjectLayout extension(Text key, @Nullable Place place) {
        int index = keys.index(Js.value(key));
        return index < 0 ? null : all.get(index).layout(place);
    }

    /** The layout of the extension whose key is this, wherever it may stand; null if no such extension is known. */
    public @Nullable ObjectLayout extension(Text key) {
        return extension(key, null);
    }

    /** In what the extension with the key {@code key} may stand, for people; null if no such extension is known. */
    @Nullable
    String placesOf(Text key) {
        int index = keys.index(Js.value(key));
        return index < 0 ? null : Place.words(all.get(index).places());
    }

    @Override
    public @Nullable Text address(Text text) {
        return addresses.canonical(text);
    }

    /** The keys of all extensions, with commas between. */
    public String keys() {
        return keys.all();
    }

    /** The stanza or other element that {@code xml} is, read as if it had been cut out of a client's stream. */
    public JSObject parse(JSObject xml) {
        DocumentReader own = reader == null ? new DocumentReader(this, limits) : reader;
        reader = null;
        try {
            JSObject object = own.parse(xml);
            reader = own;
            return object;
        } catch (XmlException | StanzaException | FieldException e) {
            own.reset();
            reader = own;
            throw e;
        }
    }

    /**
     * The plain object for {@code element}; for what is no stanza and no news of the stream, {@code {kind: "element"}}.
     *
     * @throws im.couplet.stanza.StanzaException for an IQ that cannot be answered
     * @throws FieldException for a bad field, when the codec is strict
     */
    public JSObject read(Element element) {
        return read(element, null);
    }

    /** The same for an element that stands in {@code place}, where only some extensions may; null for nowhere. */
    JSObject read(Element element, @Nullable Place place) {
        DocumentReader own = reader == null ? new DocumentReader(this, limits) : reader;
        reader = null;
        try {
            JSObject object = own.read(element, place);
            reader = own;
            return object;
        } catch (StanzaException | FieldException e) {
            own.reset();
            reader = own;
            throw e;
        }
    }

    /**
     * The stanza of one kind that {@code xml} is.
     *
     * @throws im.couplet.stanza.StanzaException for anything else
     */
    public JSObject parse(String kind, JSObject xml) {
        JSObject object = parse(xml);
        if (Js.is(Js.get(object, "kind"), kind)) {
            return object;
        }
        JSObject element = Js.get(object, "element");
        if (Js.isUndefined(element)) {
            throw StanzaException.otherKind(
                    kind, Js.stringOf(Js.get(object, "kind")).string());
        }
        throw StanzaException.notStanza(
                Js.stringOf(Js.get(element, "name")).string(),
                Js.stringOf(Js.get(element, "xmlns")).string());
    }

    /**
     * The stanza or other event that was stored as JSON: with texts where it had dates and octets. It may be one that came and must
     * not be sent.
     */
    public JSObject fromJson(JSObject stored) {
        requireObject(stored);
        JSObject object = parse(Js.value(write(stored, ObjectWriter.quoting(this, names()))));
        JSObject problems = Js.get(stored, "problems");
        if (!Js.isUndefined(problems)) {
            Js.set(object, "problems", problems);
        }
        return object;
    }

    /** The layouts of stanzas. */
    ObjectLayout[] stanzas() {
        return stanzas;
    }

    /** Whether a bad field makes the whole stanza bad. */
    boolean isStrict() {
        return strict;
    }

    /** The element of a typed object, or of an element object; one without a namespace is in that of stanzas. */
    public Element element(JSObject object) {
        boolean tree = Js.isObject(object) && Js.has(object, "name");
        Text xml = tree
                ? new TreeWriter(names(), XmlContext.EMPTY).write(object, Text.of(Stanza.NAMESPACE))
                : write(object, "", XmlContext.EMPTY);
        return elements.read(xml);
    }

    /** The inverse of {@link #read}. */
    public JSObject serialize(JSObject object, JSObject options) {
        requireObject(object);
        String inherited = Js.isUndefined(options)
                ? ""
                : String.valueOf(
                        Options.of("options", options, PublicNames.SERIALIZING).text("xmlns", ""));
        // A client's stanza without its declaration is one of whatever stream it stands in.
        inherited = ContentNamespaces.isContent(inherited) ? Stanza.NAMESPACE : inherited;
        XmlContext context = inherited.isEmpty() ? XmlContext.EMPTY : XmlContext.of(inherited);
        return Js.value(write(object, inherited, context));
    }

    private Text write(JSObject object, String namespace, XmlContext context) {
        ObjectLayout layout = layout(object);
        Text written = layout == null ? null : quick().write(layout, object, Text.of(namespace));
        if (layout == null || written == null) {
            return write(object, context);
        }
        SendCheck.check(layout, object, new Path(null, layout.key(), -1));
        return written;
    }

    private NameCache names() {
        NameCache known = names == null ? new NameCache() : names;
        names = known;
        return known;
    }

    private QuickObjectWriter quick() {
        QuickObjectWriter known = quick == null ? new QuickObjectWriter(names()) : quick;
        quick = known;
        return known;
    }

    /** That of the stanza which {@code object} is; null if it is none. */
    @Nullable
    ObjectLayout layout(JSObject object) {
        JSObject kind = Js.own(object, "kind");
        for (ObjectLayout layout : stanzas) {
            if (Js.is(kind, layout.key())) {
                return layout;
            }
        }
        return null;
    }

    private static void requireObject(JSObject stanza) {
        if (!Js.isObject(stanza)) {
            throw Errors.argument("stanza", "an object with a kind", stanza);
        }
    }

    private Text write(JSObject object, XmlContext context) {
        ObjectWriter writer =
                context == XmlContext.EMPTY && idle != null ? idle : new ObjectWriter(this, names(), context);
        idle = null;
        try {
            return write(object, writer);
        } finally {
            if (context == XmlContext.EMPTY) {
                writer.reset();
                idle = writer;
            }
        }
    }

    /** The element of an event as XML; one that is in no namespace says so, as it would be read as one of a stream else. */
    private Text tree(JSObject element, ObjectWriter writer) {
        return Js.isObject(element) && Js.is(Js.get(element, "xmlns"), "")
                ? new TreeWriter(names(), XmlContext.of(Stanza.NAMESPACE)).write(element, Text.of(""))
                : writer.tree(element);
    }

    private Text write(JSObject object, ObjectWriter writer) {
        ObjectLayout layout = layout(object);
        if (layout != null) {
            return writer.stanza(layout, object);
        }
        JSObject kind = Js.own(object, "kind");
        if (Js.is(kind, "element") && Js.isUndefined(Js.get(object, "element"))) {
            return writer.lone(object);
        }
        if (Js.is(kind, "element") || Js.is(kind, "features") || Js.is(kind, "error")) {
            return tree(Js.get(object, "element"), writer);
        }
        throw Errors.argument(
                "stanza.kind", "\"message\", \"presence\", \"iq\", \"features\", \"error\" or \"element\"", kind);
    }
}
