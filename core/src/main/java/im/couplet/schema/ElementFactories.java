package im.couplet.schema;

import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ways to declare an element: what is called as {@code ElementType.of} and the like. There is one for each number of fields, so
 * that the constructor's parameters are checked against them.
 */
abstract sealed class ElementFactories permits ElementType {
    /** An element that says all it has to say by being there; in Java it is always {@code value}. */
    public static <T> ElementType<T> flag(String key, String namespace, String name, T value) {
        return new ElementType<>(
                key,
                ElementType.Shape.FLAG,
                XmlName.of(namespace, name),
                null,
                List.of(),
                values -> value,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    /** An element whose own name is the value: any in {@code namespace} that is one of the words of {@code type}. */
    public static <T> ElementType<T> choice(String key, String namespace, ValueType<T> type) {
        return new ElementType<>(
                key,
                ElementType.Shape.CHOICE,
                XmlName.of(namespace, "any"),
                type,
                List.of(),
                values -> {
                    throw noValues();
                },
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    /**
     * A stanza, whose Java value keeps the whole element, so that nothing of it is lost; the fields are for the others. It carries what
     * stands in {@code place}.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> ElementType<T> stanza(
            Place place,
            String key,
            XmlName name,
            Function<Element, T> fromElement,
            Function<T, Element> element,
            Field<T, ?>... fields) {
        return new ElementType<>(
                key,
                ElementType.Shape.STANZA,
                name,
                null,
                List.of(fields),
                values -> {
                    throw noValues();
                },
                fromElement,
                element,
                List.of(),
                List.of(),
                place);
    }

    /** Any of these stanzas, such as a forwarded one. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> ElementType<T> anyOf(
            String key, Function<T, Element> element, ElementType<? extends T>... stanzas) {
        List<ElementType<? extends T>> members = List.of(stanzas);
        return new ElementType<>(
                key,
                ElementType.Shape.STANZA,
                members.get(0).name(),
                null,
                List.of(),
                values -> {
                    throw noValues();
                },
                null,
                element,
                members,
                List.of(),
                null);
    }

    /**
     * An element that is declared while a program runs. It has no Java value; {@link ElementType#fields} and {@link ElementType#check} are what it
     * is for.
     */
    public static ElementType<Element> withoutJavaValue(String key, XmlName name, List<Field<Element, ?>> fields) {
        return new ElementType<>(
                key,
                ElementType.Shape.OBJECT,
                name,
                null,
                fields,
                values -> {
                    throw noValues();
                },
                element -> element,
                element -> element,
                List.of(),
                List.of(),
                null);
    }

    private static IllegalStateException noValues() {
        return new IllegalStateException("This value is made of the whole element");
    }

    private static <T> ElementType<T> object(
            String key, String namespace, String name, List<Field<T, ?>> fields, Function<@Nullable Object[], T> make) {
        return new ElementType<>(
                key,
                ElementType.Shape.OBJECT,
                XmlName.of(namespace, name),
                null,
                fields,
                make,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    /**
     * An element with any number of fields, which {@code make} asks for one by one:
     *
     * <pre>{@code
     * private static final Field<VCard, String> NAME = childText("fullName", "FN", STRING, VCard::fullName);
     * private static final Field<VCard, String> NICK = childText("nickname", "NICKNAME", STRING, VCard::nickname);
     *
     * public static final ElementType<VCard> TYPE = ElementType.of("vcard", "vcard-temp", "vCard",
     *         List.of(NAME, NICK, …),
     *         in -> new VCard(in.get(NAME), in.get(NICK), …));
     * }</pre>
     *
     * <p>Up to 12 fields are declared in place, with the constructor behind them.
     */
    public static <T> ElementType<T> of(
            String key, String namespace, String name, List<Field<T, ?>> fields, Constructors.OfMany<T> make) {
        List<Field<T, ?>> declared = List.copyOf(fields);
        return object(key, namespace, name, declared, values -> make.make(new FieldValues<>(declared, values)));
    }

    /** An element with 0 fields, in the order of the constructor's parameters. */
    public static <T> ElementType<T> of(String key, String namespace, String name, Constructors.Of0<T> make) {
        return object(key, namespace, name, List.of(), values -> make.make());
    }

    /** An element with 1 field, in the order of the constructor's parameters. */
    public static <T, A1> ElementType<T> of(
            String key, String namespace, String name, Field<T, A1> a1, Constructors.Of1<A1, T> make) {
        return object(key, namespace, name, List.of(a1), make::of);
    }

    /** An element with 2 fields, in the order of the constructor's parameters. */
    public static <T, A1, A2> ElementType<T> of(
            String key,
            String namespace,
            String name,
            Field<T, A1> a1,
            Field<T, A2> a2,
            Constructors.Of2<A1, A2, T> make) {
        return object(key, namespace, name, List.of(a1, a2), make::of);
    }

    /** An element with 3 fields, in the order of the constructor's parameters. */
    public static <T, A1, A2, A3> ElementType<T> of(
            String key,
            String namespace,
            String name,
            Field<T, A1> a1,
            Field<T, A2> a2,
            Field<T, A3> a3,
            Constructors.Of3<A1, A2, A3, T> make) {
        return object(key, namespace, name, List.of(a1, a2, a3), make::of);
    }

    /** An element with 4 fields, in the order of the constructor's parameters. */
    public static <T, A1, A2, A3, A4> ElementType<T> of(
            String key,
            String namespace,
            String name,
            Field<T, A1> a1,
            Field<T, A2> a2,
            Field<T, A3> a3,
            Field<T, A4> a4,
            Constructors.Of4<A1, A2, A3, A4, T> make) {
        return object(key, namespace, name, List.of(a1, a2, a3, a4), make::of);
    }

    /** An element with 5 fields, in the order of the constructor's parameters. */
    public static <T, A1, A2, A3, A4, A5> ElementType<T> of(
            String key,
            String namespace,
            String name,
            Field<T, A1> a1,
            Field<T, A2> a2,
            Field<T, A3> a3,
            Field<T, A4> a4,
            Field<T, A5> a5,
            Constructors.Of5<A1, A2, A3, A4, A5, T> make) {
        return object(key, namespace, name, List.of(a1, a2, a3, a4, a5), make::of);
    }

    /** An element with 6 fields, in the order of the constructor's parameters. */
    public static <T, A1, A2, A3, A4, A5, A6> ElementType<T> of(
            String key,
            String namespace,
            String name,
            Field<T, A1> a1,
            Field<T, A2> a2,
            Field<T, A3> a3,
            Field<T, A4> a4,
            Field<T, A5> a5,
            Field<T, A6> a6,
            Constructors.Of6<A1, A2, A3, A4, A5, A6, T> make) {
        return object(key, namespace, name, List.of(a1, a2, a3, a4, a5, a6), make::of);
    }

    /** An element with 7 fields, in the order of the constructor's parameters. */
    public static <T, A1, A2, A3, A4, A5, A6, A7> ElementType<T> of(
            String key,
            String namespace,
            String name,
            Field<T, A1> a1,
            Field<T, A2> a2,
            Field<T, A3> a3,
            Field<T, A4> a4,
            Field<T, A5> a5,
            Field<T, A6> a6,
            Field<T, A7> a7,
            Constructors.Of7<A1, A2, A3, A4, A5, A6, A7, T> make) {
        return object(key, namespace, name, List.of(a1, a2, a3, a4, a5, a6, a7), make::of);
    }

    /** An element with 8 fields, in the order of the constructor's parameters. */
    public static <T, A1, A2, A3, A4, A5, A6, A7, A8> ElementType<T> of(
            String key,
            String namespace,
            String name,
            Field<T, A1> a1,
            Field<T, A2> a2,
            Field<T, A3> a3,
            Field<T, A4> a4,
            Field<T, A5> a5,
            Field<T, A6> a6,
            Field<T, A7> a7,
            Field<T, A8> a8,
            Constructors.Of8<A1, A2, A3, A4, A5, A6, A7, A8, T> make) {
        return object(key, namespace, name, List.of(a1, a2, a3, a4, a5, a6, a7, a8), make::of);
    }

    /** An element with 9 fields, in the order of the constructor's parameters. */
    public static <T, A1, A2, A3, A4, A5, A6, A7, A8, A9> ElementType<T> of(
            String key,
            String namespace,
            String name,
            Field<T, A1> a1,
            Field<T, A2> a2,
            Field<T, A3> a3,
            Field<T, A4> a4,
            Field<T, A5> a5,
            Field<T, A6> a6,
            Field<T, A7> a7,
            Field<T, A8> a8,
            Field<T, A9> a9,
            Constructors.Of9<A1, A2, A3, A4, A5, A6, A7, A8, A9, T> make) {
        return object(key, namespace, name, List.of(a1, a2, a3, a4, a5, a6, a7, a8, a9), make::of);
    }

    /** An element with 10 fields, in the order of the constructor's parameters. */
    public static <T, A1, A2, A3, A4, A5, A6, A7, A8, A9, A10> ElementType<T> of(
            String key,
            String namespace,
            String name,
            Field<T, A1> a1,
            Field<T, A2> a2,
            Field<T, A3> a3,
            Field<T, A4> a4,
            Field<T, A5> a5,
            Field<T, A6> a6,
            Field<T, A7> a7,
            Field<T, A8> a8,
            Field<T, A9> a9,
            Field<T, A10> a10,
            Constructors.Of10<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, T> make) {
        return object(key, namespace, name, List.of(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10), make::of);
    }

    /** An element with 11 fields, in the order of the constructor's parameters. */
    public static <T, A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11> ElementType<T> of(
            String key,
            String namespace,
            String name,
            Field<T, A1> a1,
            Field<T, A2> a2,
            Field<T, A3> a3,
            Field<T, A4> a4,
            Field<T, A5> a5,
            Field<T, A6> a6,
            Field<T, A7> a7,
            Field<T, A8> a8,
            Field<T, A9> a9,
            Field<T, A10> a10,
            Field<T, A11> a11,
            Constructors.Of11<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, T> make) {
        return object(key, namespace, name, List.of(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11), make::of);
    }

    /** An element with 12 fields, in the order of the constructor's parameters. */
    public static <T, A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12> ElementType<T> of(
            String key,
            String namespace,
            String name,
            Field<T, A1> a1,
            Field<T, A2> a2,
            Field<T, A3> a3,
            Field<T, A4> a4,
            Field<T, A5> a5,
            Field<T, A6> a6,
            Field<T, A7> a7,
            Field<T, A8> a8,
            Field<T, A9> a9,
            Field<T, A10> a10,
            Field<T, A11> a11,
            Field<T, A12> a12,
            Constructors.Of12<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, T> make) {
        return object(key, namespace, name, List.of(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12), make::of);
    }
}
