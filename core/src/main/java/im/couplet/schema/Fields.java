package im.couplet.schema;

import im.couplet.schema.Field.Kind;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the fields of a declaration. In each method {@code key} is the property in JavaScript; where one string is given,
 * the name in XML is the same. Children are in the namespace of the element itself unless {@link Field#inNamespace} says
 * otherwise.
 */
public final class Fields {
    /** {@code xml:lang} (XML 1.0, section 2.12). */
    public static final XmlName XML_LANG = XmlName.of(XmlName.XML_NAMESPACE, "lang");

    private Fields() {}

    /**
     * A value in the element's own name, for elements of several names that have the same in them; its declaration gives any
     * of the names.
     */
    public static <T, V> Field<T, V> ownName(String key, ValueType<V> type, Function<T, V> accessor) {
        return new Field<>(key, Kind.NAME, null, null, type, null, true, accessor, false);
    }

    /** A value in an attribute that must be there. */
    public static <T, V> Field<T, V> attribute(String key, ValueType<V> type, Function<T, V> accessor) {
        return at(key, XmlName.of("", key), type, true, accessor);
    }

    /** A value in the attribute called {@code name}, which must be there. */
    public static <T, V> Field<T, V> attribute(String key, String name, ValueType<V> type, Function<T, V> accessor) {
        return at(key, XmlName.of("", name), type, true, accessor);
    }

    /** A value in the attribute called {@code name}, which must be there. */
    public static <T, V> Field<T, V> attribute(String key, XmlName name, ValueType<V> type, Function<T, V> accessor) {
        return at(key, name, type, true, accessor);
    }

    /** A value in an attribute; null if absent. */
    public static <T, V> Field<T, V> optionalAttribute(
            String key, ValueType<V> type, Function<T, @Nullable V> accessor) {
        return at(key, XmlName.of("", key), type, false, accessor);
    }

    /** A value in the attribute called {@code name}; null if absent. */
    public static <T, V> Field<T, V> optionalAttribute(
            String key, String name, ValueType<V> type, Function<T, @Nullable V> accessor) {
        return at(key, XmlName.of("", name), type, false, accessor);
    }

    /** A value in the attribute called {@code name}, which is in a namespace; null if absent. */
    public static <T, V> Field<T, V> optionalAttribute(
            String key, XmlName name, ValueType<V> type, Function<T, @Nullable V> accessor) {
        return at(key, name, type, false, accessor);
    }

    private static <T, V> Field<T, V> at(
            String key, XmlName name, ValueType<V> type, boolean required, Function<T, @Nullable V> accessor) {
        return new Field<>(key, Kind.ATTRIBUTE, null, name, type, null, required, accessor, false);
    }

    /** A value in the element's own text; null if there is none. */
    public static <T, V> Field<T, V> ownText(String key, ValueType<V> type, Function<T, @Nullable V> accessor) {
        return new Field<>(key, Kind.TEXT, null, null, type, null, false, accessor, false);
    }

    /** A value in the text of the first child of this name; null if there is no such child. */
    public static <T, V> Field<T, V> childText(String key, ValueType<V> type, Function<T, @Nullable V> accessor) {
        return childText(key, key, type, accessor);
    }

    /** A value in the text of the first child called {@code name}; null if there is no such child. */
    public static <T, V> Field<T, V> childText(
            String key, String name, ValueType<V> type, Function<T, @Nullable V> accessor) {
        return new Field<>(key, Kind.CHILD_TEXT, XmlName.of("", name), null, type, null, false, accessor, true);
    }

    /** A value in the text of each child called {@code name}, in order. */
    public static <T, V> Field<T, List<V>> childTexts(
            String key, String name, ValueType<V> type, Function<T, @Nullable List<V>> accessor) {
        return new Field<>(key, Kind.CHILD_TEXTS, XmlName.of("", name), null, type, null, false, accessor, true);
    }

    /** A value in an attribute of the first child called {@code child}; null if absent. */
    public static <T, V> Field<T, V> childAttribute(
            String key, String child, String attribute, ValueType<V> type, Function<T, @Nullable V> accessor) {
        XmlName attributeName = XmlName.of("", attribute);
        return new Field<>(
                key, Kind.CHILD_ATTRIBUTE, XmlName.of("", child), attributeName, type, null, false, accessor, true);
    }

    /** A value in an attribute of each child called {@code child}, in order. */
    public static <T, V> Field<T, List<V>> childAttributes(
            String key, String child, String attribute, ValueType<V> type, Function<T, @Nullable List<V>> accessor) {
        XmlName childName = XmlName.of("", child);
        XmlName attributeName = XmlName.of("", attribute);
        return new Field<>(key, Kind.CHILD_ATTRIBUTES, childName, attributeName, type, null, false, accessor, true);
    }

    /**
     * Text in several languages, in children called {@code name}. In JavaScript {@code key} is the text without a language
     * of its own, and {@code key + "ByLanguage"} an object of the others by language.
     */
    public static <T> Field<T, LocalizedText> localized(
            String key, String name, Function<T, @Nullable LocalizedText> accessor) {
        return new Field<>(key, Kind.LOCALIZED, XmlName.of("", name), null, Values.STRING, null, false, accessor, true);
    }

    /** Whether a child called {@code name} is there. */
    public static <T> Field<T, Boolean> flag(String key, String name, Function<T, @Nullable Boolean> accessor) {
        return new Field<>(key, Kind.FLAG, XmlName.of("", name), null, null, null, false, accessor, true);
    }

    /** The name of the first child that is one of the words of {@code type}; null if there is none. */
    public static <T, V> Field<T, V> choice(String key, ValueType<V> type, Function<T, @Nullable V> accessor) {
        return new Field<>(key, Kind.CHOICE, XmlName.of("", "any"), null, type, null, false, accessor, true);
    }

    /** The text of the child that the choice in the same element names; null if there is none. */
    public static <T, V> Field<T, V> choiceText(String key, ValueType<V> type, Function<T, @Nullable V> accessor) {
        return new Field<>(key, Kind.CHOICE_TEXT, null, null, type, null, false, accessor, false);
    }

    /** The first child that {@code type} declares; null if there is none. */
    public static <T, V> Field<T, V> child(String key, ElementType<V> type, Function<T, @Nullable V> accessor) {
        return child(key, () -> type, accessor);
    }

    /**
     * The first child that the declaration declares which {@code type} gives; null if there is none. For an element that
     * stands in itself, whose declaration is not there yet while it is made.
     */
    public static <T, V> Field<T, V> child(
            String key, Supplier<ElementType<V>> type, Function<T, @Nullable V> accessor) {
        return new Field<>(key, Kind.CHILD, null, null, null, type, false, accessor, false);
    }

    /** All children that {@code type} declares, in order. */
    public static <T, V> Field<T, List<V>> children(
            String key, ElementType<V> type, Function<T, @Nullable List<V>> accessor) {
        return children(key, () -> type, accessor);
    }

    /**
     * All children that the declaration declares which {@code type} gives, in order: for an element that stands in itself, whose
     * declaration is not there yet while it is made.
     */
    public static <T, V> Field<T, List<V>> children(
            String key, Supplier<ElementType<V>> type, Function<T, @Nullable List<V>> accessor) {
        return new Field<>(key, Kind.CHILDREN, null, null, null, type, false, accessor, false);
    }

    /**
     * All children that no other field takes a value from, which are any extensions. In Java they are read by their own declarations; in
     * JavaScript they are properties of the element itself, as in a stanza: those that stand in items, or in other data.
     */
    public static <T> Field<T, List<Element>> anyExtensions(Function<T, @Nullable List<Element>> accessor) {
        return anyExtensions(Place.ITEM, accessor);
    }

    /** The same for an element that carries what else stands in {@code place}; null for whatever there is. */
    public static <T> Field<T, List<Element>> anyExtensions(
            @Nullable Place place, Function<T, @Nullable List<Element>> accessor) {
        Field<T, List<Element>> field =
                new Field<>("extensions", Kind.EXTENSIONS, null, null, null, null, false, accessor, false);
        return place == null ? field : new Field<>(field, place);
    }

    /** All children that no other field takes a value from, as they stand: strange ones, and those with bad values. */
    public static <T> Field<T, List<Element>> raw(String key, Function<T, @Nullable List<Element>> accessor) {
        return new Field<>(key, Kind.RAW, null, null, null, null, false, accessor, false);
    }
}
