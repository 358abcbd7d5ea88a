package im.couplet.schema;

import im.couplet.text.Text;
import im.couplet.text.Whitespace;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One field of an {@link ElementType}: where its value stands in the element, what values it has, and how Java gets at it.
 * Made by the methods of {@link Fields}. Immutable.
 *
 * @param <T> the Java type that has the field
 * @param <V> the Java type of its value
 */
public final class Field<T, V> {
    /** Where a value stands in the element. The list is closed: what fits none of them is {@link #RAW}. */
    public enum Kind {
        /** In the element's own name. */
        NAME,
        /** In an attribute. */
        ATTRIBUTE,
        /** In the element's own text. */
        TEXT,
        /** In the text of a child. */
        CHILD_TEXT,
        /** In the texts of all children of one name. */
        CHILD_TEXTS,
        /** In an attribute of a child. */
        CHILD_ATTRIBUTE,
        /** In an attribute of all children of one name. */
        CHILD_ATTRIBUTES,
        /** In the texts of children that differ in their {@code xml:lang}. */
        LOCALIZED,
        /** In whether a child is there. */
        FLAG,
        /** In the name of a child. */
        CHOICE,
        /** In the text of the child whose name is a {@link #CHOICE}. */
        CHOICE_TEXT,
        /** In a child that has a declaration of its own. */
        CHILD,
        /** In all children that have one declaration. */
        CHILDREN,
        /**
         * In all children that no other field takes: any extensions. In JavaScript they are properties of the element itself,
         * by their keys, as in a stanza; in Java they are elements.
         */
        EXTENSIONS,
        /** In all children that no other field takes, as they stand. */
        RAW
    }

    private final String key;
    private final Kind kind;
    private final @Nullable XmlName childName;
    private final @Nullable XmlName attributeName;
    private final @Nullable ValueType<?> valueType;
    private final @Nullable Supplier<? extends ElementType<?>> elementType;
    private final boolean required;
    private final Function<T, @Nullable V> accessor;
    private final boolean inherits;
    private final @Nullable Place carried;

    Field(
            String key,
            Kind kind,
            @Nullable XmlName childName,
            @Nullable XmlName attributeName,
            @Nullable ValueType<?> valueType,
            @Nullable Supplier<? extends ElementType<?>> elementType,
            boolean required,
            Function<T, @Nullable V> accessor,
            boolean inherits) {
        this.key = key;
        this.kind = kind;
        this.childName = childName;
        this.attributeName = attributeName;
        this.valueType = valueType;
        this.elementType = elementType;
        this.required = required;
        this.accessor = accessor;
        this.inherits = inherits;
        this.carried = null;
    }

    /** A field like another for the extensions that stand in {@code carried}, too. */
    Field(Field<T, V> like, Place carried) {
        this.key = like.key;
        this.kind = like.kind;
        this.childName = like.childName;
        this.attributeName = like.attributeName;
        this.valueType = like.valueType;
        this.elementType = like.elementType;
        this.required = like.required;
        this.accessor = like.accessor;
        this.inherits = like.inherits;
        this.carried = carried;
    }

    /** This field with the child in {@code namespace}, unless a namespace was given for it. */
    Field<T, V> within(String namespace) {
        if (!inherits || childName == null) {
            return this;
        }
        XmlName name = XmlName.of(namespace, childName.localName());
        return new Field<>(key, kind, name, attributeName, valueType, elementType, required, accessor, false);
    }

    /** This field of an element that was in the namespace {@code from} and is in {@code to}. */
    Field<T, V> moved(String from, String to) {
        XmlName child = childName == null || !childName.namespace().equals(from)
                ? childName
                : XmlName.of(to, childName.localName());
        Field<T, V> moved = new Field<>(
                key, kind, child, attributeName, valueType, moved(elementType, from, to), required, accessor, inherits);
        return carried == null ? moved : new Field<>(moved, carried);
    }

    private static @Nullable Supplier<ElementType<?>> moved(
            @Nullable Supplier<? extends ElementType<?>> type, String from, String to) {
        if (type == null) {
            return null;
        }
        @Nullable ElementType<?>[] known = new ElementType<?>[1];
        return () -> {
            ElementType<?> moved = known[0];
            if (moved == null) {
                moved = type.get().inNamespace(from, to);
                known[0] = moved;
            }
            return moved;
        };
    }

    /** This field with the child in {@code namespace} instead of that of the element itself. */
    public Field<T, V> inNamespace(String namespace) {
        return within(namespace);
    }

    /** The name of the property in JavaScript, and of the field in a {@link Problem}. */
    public String key() {
        return key;
    }

    /** Where the value stands. */
    public Kind kind() {
        return kind;
    }

    /**
     * The name of the child that holds the value; null where no child does, and where its declaration names it. For {@link
     * Kind#CHOICE} only the namespace counts.
     */
    public @Nullable XmlName childName() {
        return childName;
    }

    /** The name of the attribute that holds the value, or null. */
    public @Nullable XmlName attributeName() {
        return attributeName;
    }

    /** What values the field has; null for flags, children and raw elements. */
    public @Nullable ValueType<?> valueType() {
        return valueType;
    }

    /** The declaration of the child or children; null for other fields. */
    public @Nullable ElementType<?> elementType() {
        return elementType == null ? null : elementType.get();
    }

    /** What extensions are carried: those that may stand in this place; null for all, and unless it is {@link Kind#EXTENSIONS}. */
    public @Nullable Place carried() {
        return carried;
    }

    /** Whether the element makes no sense without it. */
    public boolean required() {
        return required;
    }

    /** {@link #childName} of a field that has one. */
    XmlName child() {
        return Objects.requireNonNull(childName, key);
    }

    /** {@link #attributeName} of a field that has one. */
    XmlName attribute() {
        return Objects.requireNonNull(attributeName, key);
    }

    /** {@link #valueType} of a field that has one. */
    ValueType<?> values() {
        return Objects.requireNonNull(valueType, key);
    }

    /** {@link #elementType} of a field that has one. */
    ElementType<?> declaration() {
        return Objects.requireNonNull(elementType, key).get();
    }

    /** The value in {@code owner}, or null. */
    @Nullable
    V value(T owner) {
        return accessor.apply(owner);
    }

    /** Whether the child called {@code name} belongs to this field. */
    public boolean claims(XmlName name) {
        if (elementType != null) {
            return elementType.get().matches(name);
        }
        if (kind == Kind.CHOICE) {
            return childName != null
                    && childName.namespaceText().is(name.namespaceText())
                    && values().canonical(name.localText()) != null;
        }
        return childName != null && kind != Kind.CHOICE_TEXT && childName.is(name);
    }

    /** Whether {@code text} is nothing but white space of which the type of this field takes nothing. */
    public boolean isBlank(Text text) {
        if (text.length() == 0 || text.charAt(0) > ' ' || !Whitespace.isBlank(text)) {
            return false;
        }
        Text canonical = values().canonical(text);
        return canonical != null && canonical.length() == 0;
    }

    /** Whether this field and {@code other} are about the same one child: its text, or one of its attributes. */
    public boolean sharesChild(Field<?, ?> other) {
        boolean single = kind == Kind.CHILD_TEXT || kind == Kind.CHILD_ATTRIBUTE;
        boolean otherSingle = other.kind == Kind.CHILD_TEXT || other.kind == Kind.CHILD_ATTRIBUTE;
        return single && otherSingle && child().is(other.child());
    }

    /** The first child that belongs to this field, or null. */
    @Nullable
    Element find(Element element) {
        for (int i = 0; i < element.childCount(); i++) {
            if (element.childAt(i) instanceof Element child && claims(child.name())) {
                return child;
            }
        }
        return null;
    }
}
