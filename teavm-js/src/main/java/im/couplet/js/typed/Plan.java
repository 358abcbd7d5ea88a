package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.js.border.Keys;
import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.ValueType;
import im.couplet.text.Text;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A declaration, laid out for plain objects: its fields by name and by key, with the plans of what they hold. */
public final class Plan {
    /** How many names are remembered with what they mean here. */
    private static final int REMEMBERED = 64;
    /** Longer namespaces are not remembered, so that what is kept stays small whatever a peer makes up. */
    private static final int LONGEST_REMEMBERED = 128;

    public final ElementType<?> type;
    /** The property under which the element stands in another. */
    final Text key;

    final Part[] parts;
    /** The fields that the element makes no sense without. */
    final Part[] required;
    /** The field that takes the element's own name; null when none does. */
    final @Nullable Part name;
    /** The field that takes the element's own text; null when none does. */
    final @Nullable Part text;
    /** The field that takes children that no other takes; null when none does. */
    final @Nullable Part raw;
    /** The field with the text of the element's choice; null when there is none. */
    final @Nullable Part choiceText;
    /** Whose extensions may stand in the element; null when none may. */
    final @Nullable Codec extensions;
    /** The plans of the stanzas of which this is any; empty when it is one itself. */
    private final Plan[] members;
    /** The plans of other versions of the element. */
    private final Plan[] older;
    /** Whether this is another version of an element. */
    private boolean version;

    /** Where each key stands in {@link #parts}. */
    private final Keys keys = new Keys();

    private final @Nullable Place[] attributes = new Place[REMEMBERED];
    private final @Nullable Place[] children = new Place[REMEMBERED];

    /** What an attribute or a child of one name is: a field, an extension, or neither. */
    static final class Place {
        final XmlName name;
        final @Nullable Part part;
        final @Nullable Plan extension;

        Place(XmlName name, @Nullable Part part, @Nullable Plan extension) {
            this.name = name;
            this.part = part;
            this.extension = extension;
        }
    }

    /** A field with the plan of what it holds. */
    static final class Part {
        final Field<?, ?> field;
        final Text key;
        /** The key of the object with localized text by language. */
        final Text byLanguage;

        final Field.Kind kind;
        /** What values the field has; null for flags, children and raw elements. */
        final @Nullable ValueType<?> values;

        private final Codec codec;
        private @Nullable Plan inner;
        /** Whether another field is about the same child. */
        boolean shared;
        /** The key of the first of the fields that are about the same child. */
        Text group;

        Part(Field<?, ?> field, Codec codec) {
            this.field = field;
            this.codec = codec;
            this.key = Text.of(field.key());
            this.group = key;
            this.byLanguage = key.plus(Text.of("ByLanguage"));
            this.kind = field.kind();
            this.values = field.valueType();
        }

        /** The plan of what a field with a declaration of its own holds. */
        Plan inner() {
            Plan known = inner;
            if (known == null) {
                known = codec.plan(Objects.requireNonNull(field.elementType()));
                inner = known;
            }
            return known;
        }
    }

    Plan(ElementType<?> type, Codec codec) {
        this.type = type;
        this.key = Text.of(type.key());
        this.older = new Plan[type.older().size()];
        for (int i = 0; i < older.length; i++) {
            older[i] = codec.plan(type.older().get(i));
            older[i].version = true;
        }
        this.members = new Plan[type.members().size()];
        for (int i = 0; i < members.length; i++) {
            members[i] = codec.plan(type.members().get(i));
        }
        List<? extends Field<?, ?>> fields = type.fields();
        List<Part> needed = new ArrayList<>();
        parts = new Part[fields.size()];
        for (int i = 0; i < parts.length; i++) {
            Part part = new Part(fields.get(i), codec);
            parts[i] = part;
            if (part.kind != Field.Kind.EXTENSIONS) {
                keys.put(part.key, i);
            }
            if (part.kind == Field.Kind.LOCALIZED) {
                keys.put(part.byLanguage, i);
            }
            if (part.field.required()) {
                needed.add(part);
            }
            share(part, i);
        }
        required = needed.toArray(new Part[0]);
        name = first(Field.Kind.NAME);
        text = first(Field.Kind.TEXT);
        raw = first(Field.Kind.RAW);
        boolean open = type.shape() == ElementType.Shape.STANZA || first(Field.Kind.EXTENSIONS) != null;
        extensions = open ? codec : null;
        choiceText = first(Field.Kind.CHOICE_TEXT);
    }

    private void share(Part part, int count) {
        for (int before = 0; before < count; before++) {
            if (parts[before].field.sharesChild(part.field)) {
                parts[before].shared = true;
                part.shared = true;
                part.group = parts[before].group;
            }
        }
    }

    private @Nullable Part first(Field.Kind kind) {
        for (Part part : parts) {
            if (part.kind == kind) {
                return part;
            }
        }
        return null;
    }

    /** Whether the element comes in several versions of its namespace. */
    boolean isVersioned() {
        return older.length > 0;
    }

    /** Whether this is the plan of such an element, or of one of its versions. */
    boolean isVersion() {
        return version || older.length > 0;
    }

    /** The plan of the element in its version {@code namespace}; this when there is no such version. */
    Plan version(Text namespace) {
        for (Plan version : older) {
            if (version.type.name().namespaceText().is(namespace)) {
                return version;
            }
        }
        return this;
    }

    /** The plan of the stanza called {@code name}, which is one that this declares. */
    Plan member(XmlName name) {
        for (Plan member : members) {
            if (member.type.matches(name)) {
                return member;
            }
        }
        return this;
    }

    /** The plan of the stanza whose {@code kind} is this, or null. */
    @Nullable
    Plan member(JSObject kind) {
        for (Plan member : members) {
            if (Js.is(kind, member.key)) {
                return member;
            }
        }
        return members.length == 0 && Js.is(kind, key) ? this : null;
    }

    /** The field whose property is called {@code key}, or null. */
    @Nullable
    Part part(JSObject key) {
        int index = keys.index(key);
        return index < 0 ? null : parts[index];
    }

    /** The field in the attribute called {@code name}, or null. */
    @Nullable
    Part attribute(XmlName name) {
        int slot = slot(name);
        Place known = attributes[slot];
        if (known != null && known.name.is(name)) {
            return known.part;
        }
        Part found = null;
        for (Part part : parts) {
            XmlName own = part.kind == Field.Kind.ATTRIBUTE ? part.field.attributeName() : null;
            if (found == null && own != null && own.is(name)) {
                found = part;
            }
        }
        keep(attributes, slot, new Place(name, found, null));
        return found;
    }

    /** What the child called {@code name} is: the first field that it belongs to, or an extension. */
    Place child(XmlName name) {
        int slot = slot(name);
        Place known = children[slot];
        if (known != null && known.name.is(name)) {
            return known;
        }
        Part found = null;
        for (Part part : parts) {
            if (found == null && part.field.claims(name)) {
                found = part;
            }
        }
        Place place = new Place(name, found, null);
        keep(children, slot, place);
        return place;
    }

    private static int slot(XmlName name) {
        int hash = name.hashCode();
        return (hash ^ hash >>> 7) & REMEMBERED - 1;
    }

    private static void keep(@Nullable Place[] places, int slot, Place place) {
        if (place.name.namespaceText().length() <= LONGEST_REMEMBERED) {
            places[slot] = place;
        }
    }
}
