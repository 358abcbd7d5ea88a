package im.couplet.schema;

import im.couplet.schema.ElementType.Shape;
import im.couplet.schema.Field.Kind;
import im.couplet.text.Text;
import im.couplet.text.TextIndex;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declaration as {@link ElementReader} and {@link FieldWriter} walk over it: its fields by name and by key, with the
 * layouts of what they hold. What it remembers of names seen before may be used by several threads.
 */
public final class ObjectLayout {
    /** How many names are remembered with what they mean here, and how many where extensions may stand. */
    private static final int REMEMBERED = 32;

    private static final int EXTENSIONS_REMEMBERED = 256;
    /** Longer namespaces are not remembered, so that what is kept stays small whatever a peer makes up. */
    private static final int LONGEST_REMEMBERED = 128;

    /** For how many properties of an object it is remembered which they were. */
    private static final int GUESSES = 12;

    private final ElementType<?> type;
    private final Text key;
    private final Layouts layouts;
    final FieldLayout[] fields;
    /** The fields that the element makes no sense without. */
    final FieldLayout[] required;
    /** The field in the element's own name; null if there is none. */
    final @Nullable FieldLayout name;
    /** The field in the element's own text; null if there is none. */
    final @Nullable FieldLayout text;
    /** The field with the children that no other takes, raw or extensions; null if there is none. */
    final @Nullable FieldLayout rest;
    /** The field in the text of the element's choice; null if there is none. */
    final @Nullable FieldLayout choiceText;
    /** Whether extensions may stand in the element. */
    final boolean isOpen;
    /** Which; null for all. */
    private final @Nullable Place carried;
    /** The layouts of the stanzas of which this is any; empty if it is one itself. */
    private final ObjectLayout[] members;
    /** The layouts of other versions of the element. */
    private final ObjectLayout[] older;
    /** Whether this is another version of an element. */
    private boolean isOlder;

    /** Where each key stands in {@link #fields}. */
    private final TextIndex keys = new TextIndex();

    /** The fields that the first properties of an object were last. */
    private final @Nullable FieldLayout[] guesses = new FieldLayout[GUESSES];

    private final @Nullable ChildMatch[] attributes = new ChildMatch[REMEMBERED];
    private final @Nullable ChildMatch[] children;

    /** Lays {@code type} out; the layouts of what stands in it are asked for when they are needed. */
    public ObjectLayout(ElementType<?> type, Layouts layouts) {
        this.type = type;
        this.layouts = layouts;
        this.key = Text.of(type.key()).detached();
        this.older = new ObjectLayout[type.older().size()];
        for (int i = 0; i < older.length; i++) {
            older[i] = layouts.of(type.older().get(i));
            older[i].isOlder = true;
        }
        this.members = new ObjectLayout[type.members().size()];
        for (int i = 0; i < members.length; i++) {
            members[i] = layouts.of(type.members().get(i));
        }
        this.fields = new FieldLayout[type.fields().size()];
        List<FieldLayout> needed = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            fields[i] = new FieldLayout(type.fields().get(i), i, layouts);
            keys.put(fields[i].key(), i);
            if (fields[i].kind() == Kind.LOCALIZED) {
                keys.put(fields[i].byLanguage(), i);
            }
            if (fields[i].required()) {
                needed.add(fields[i]);
            }
        }
        for (FieldLayout field : fields) {
            field.sharing = sharing(field);
        }
        this.required = needed.toArray(new FieldLayout[0]);
        this.name = first(Kind.NAME);
        this.text = first(Kind.TEXT);
        FieldLayout raw = first(Kind.RAW);
        FieldLayout open = first(Kind.EXTENSIONS);
        this.rest = raw == null ? open : raw;
        this.choiceText = first(Kind.CHOICE_TEXT);
        this.isOpen = type.shape() == Shape.STANZA || open != null;
        this.carried = open == null ? type.carried() : open.field.carried();
        this.children = new ChildMatch[isOpen ? EXTENSIONS_REMEMBERED : REMEMBERED];
    }

    private FieldLayout[] sharing(FieldLayout field) {
        List<FieldLayout> all = new ArrayList<>();
        for (FieldLayout other : fields) {
            if (other.field.sharesChild(field.field)) {
                all.add(other);
            }
        }
        return all.size() > 1 ? all.toArray(new FieldLayout[0]) : new FieldLayout[0];
    }

    private @Nullable FieldLayout first(Kind kind) {
        for (FieldLayout field : fields) {
            if (field.kind() == kind) {
                return field;
            }
        }
        return null;
    }

    /** What is laid out. */
    public ElementType<?> type() {
        return type;
    }

    /** The property under which the element stands in another. */
    public Text key() {
        return key;
    }

    /** The fields, in the order of the declaration. */
    public FieldLayout[] fields() {
        return fields.clone();
    }

    /** Whether extensions may stand in the element. */
    public boolean isOpen() {
        return isOpen;
    }

    /** How many fields there are that the element makes no sense without. */
    public int requiredCount() {
        return required.length;
    }

    /** One of the fields that the element makes no sense without. */
    public FieldLayout required(int index) {
        return required[index];
    }

    /** The field in the element's own name; null if there is none. */
    public @Nullable FieldLayout name() {
        return name;
    }

    /** The field in the text of the element's choice; null if there is none. */
    public @Nullable FieldLayout choiceText() {
        return choiceText;
    }

    /** The field in the element's own text; null if there is none. */
    public @Nullable FieldLayout text() {
        return text;
    }

    /** Whether its value says nothing of what stands in the element. */
    boolean isBare() {
        return type.shape() == Shape.FLAG || type.shape() == Shape.CHOICE;
    }

    /** Whether the element comes in several versions of its namespace. */
    public boolean isVersioned() {
        return older.length > 0;
    }

    /** Whether this is such an element, or one of its versions. */
    public boolean isVersion() {
        return isOlder || older.length > 0;
    }

    /** The layout of the element in its version {@code namespace}; this if there is no such version. */
    public ObjectLayout version(Text namespace) {
        for (ObjectLayout version : older) {
            if (version.type.name().namespaceText().is(namespace)) {
                return version;
            }
        }
        return this;
    }

    /** The layout of the element called {@code wanted}, which this declares: of that stanza, or of that version. */
    ObjectLayout of(XmlName wanted) {
        for (ObjectLayout member : members) {
            if (member.type.matches(wanted)) {
                return member;
            }
        }
        return older.length == 0 ? this : version(wanted.namespaceText());
    }

    /** The layout of the stanza whose key is {@code kind}; null if none may stand here. */
    public @Nullable ObjectLayout member(Text kind) {
        for (ObjectLayout member : members) {
            if (member.key.is(kind)) {
                return member;
            }
        }
        return members.length == 0 && key.is(kind) ? this : null;
    }

    /** The field whose property, or one of whose properties, is called {@code wanted}; null if there is none. */
    public @Nullable FieldLayout field(Text wanted) {
        int index = keys.get(wanted);
        return index < 0 ? null : fields[index];
    }

    /** The same for the property at {@code place} of an object; most objects have the same one there. */
    public @Nullable FieldLayout field(Text wanted, int place) {
        FieldLayout guess = place < GUESSES ? guesses[place] : null;
        if (guess != null && guess.key().is(wanted)) {
            return guess;
        }
        FieldLayout found = field(wanted);
        if (found != null && place < GUESSES) {
            guesses[place] = found;
        }
        return found;
    }

    /** The extension whose property is called {@code wanted}; null if there is none, or it may not stand here. */
    public @Nullable ObjectLayout extension(Text wanted) {
        return isOpen ? layouts.extension(wanted, carried) : null;
    }

    /** Which extensions may stand in the element if any may; null for all. */
    public @Nullable Place carried() {
        return carried;
    }

    /** The field in the attribute called {@code wanted}; null if there is none. */
    @Nullable
    FieldLayout attribute(XmlName wanted) {
        int slot = slot(wanted, REMEMBERED);
        ChildMatch known = attributes[slot];
        if (known != null && known.name().is(wanted)) {
            return known.field();
        }
        FieldLayout found = null;
        for (FieldLayout field : fields) {
            if (found == null
                    && field.kind() == Kind.ATTRIBUTE
                    && field.attribute().is(wanted)) {
                found = field;
            }
        }
        keep(attributes, slot, new ChildMatch(wanted, found, null));
        return found;
    }

    /** What the child called {@code wanted} is. */
    ChildMatch child(XmlName wanted) {
        int slot = slot(wanted, children.length);
        ChildMatch known = children[slot];
        if (known != null && known.name().is(wanted)) {
            return known;
        }
        FieldLayout found = null;
        for (FieldLayout field : fields) {
            if (found == null && field.field.claims(wanted)) {
                found = field;
            }
        }
        boolean mayBeOther = isOpen && found == null;
        ChildMatch match = new ChildMatch(wanted, found, mayBeOther ? layouts.extension(wanted, carried) : null);
        keep(children, slot, match);
        return match;
    }

    private static int slot(XmlName name, int count) {
        int hash = name.hashCode();
        return (hash ^ hash >>> 7) & count - 1;
    }

    private static void keep(@Nullable ChildMatch[] matches, int slot, ChildMatch match) {
        if (match.name().namespaceText().length() <= LONGEST_REMEMBERED) {
            matches[slot] = match;
        }
    }
}
