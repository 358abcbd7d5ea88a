package im.couplet.schema;

import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of one element, as data: its name, its fields, and how a Java value is made of them. An extension is one
 * record with one such constant:
 *
 * <pre>{@code
 * public record Delay(Instant stamp, @Nullable Address from, @Nullable String reason) {
 *     public static final ElementType<Delay> TYPE = ElementType.of("delay", "urn:xmpp:delay", "delay",
 *             attribute("stamp", DATE_TIME, Delay::stamp),
 *             optionalAttribute("from", JID, Delay::from),
 *             text("reason", STRING, Delay::reason),
 *             Delay::new);
 * }
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param <T> the Java type of the element
 */
public final class ElementType<T> {
    /** How many declared elements are read in each other, and written from JavaScript, so that no stack overflows. */
    public static final int DEEPEST = 128;

    /** How many of these may be elements in which extensions stand. */
    public static final int DEEPEST_EXTENSIONS = 64;

    /** What the element is in JavaScript. */
    public enum Shape {
        /** An object with a property for each field. */
        OBJECT,
        /** {@code true}: the element has nothing in it that counts. */
        FLAG,
        /** A string: the element's own name is the value. */
        CHOICE,
        /** An object whose {@code kind} is the key of its declaration, and in which extensions stand: a stanza. */
        STANZA
    }

    private final String key;
    private final Shape shape;
    private final XmlName name;
    private final @Nullable ValueType<T> choices;
    private final @Nullable ValueType<?> names;
    private final List<Field<T, ?>> fields;
    private final Function<@Nullable Object[], T> constructor;
    private final @Nullable Function<Element, T> fromElement;
    private final @Nullable Function<T, Element> toElement;
    private final List<ElementType<? extends T>> members;
    private final List<ElementType<T>> older;
    /** Null until it is asked for. */
    private @Nullable ObjectLayout layout;

    private ElementType(
            String key,
            Shape shape,
            XmlName name,
            @Nullable ValueType<T> choices,
            List<Field<T, ?>> fields,
            Function<@Nullable Object[], T> constructor,
            @Nullable Function<Element, T> fromElement,
            @Nullable Function<T, Element> toElement,
            List<ElementType<? extends T>> members,
            List<ElementType<T>> older) {
        this.key = key;
        this.shape = shape;
        this.name = name;
        this.choices = choices;
        this.constructor = constructor;
        this.fromElement = fromElement;
        this.toElement = toElement;
        this.members = members;
        this.older = older;
        List<Field<T, ?>> bound = new ArrayList<>(fields.size());
        ValueType<?> itsNames = null;
        for (Field<T, ?> field : fields) {
            bound.add(field.within(name.namespace()));
            itsNames = field.kind() == Field.Kind.NAME ? field.valueType() : itsNames;
        }
        this.names = itsNames;
        this.fields = List.copyOf(bound);
    }

    /** An element that says all it has to say by being there; in Java it is always {@code value}. */
    public static <T> ElementType<T> flag(String key, String namespace, String name, T value) {
        return new ElementType<>(
                key,
                Shape.FLAG,
                XmlName.of(namespace, name),
                null,
                List.of(),
                values -> value,
                null,
                null,
                List.of(),
                List.of());
    }

    /** An element whose own name is the value: any in {@code namespace} that is one of the words of {@code type}. */
    public static <T> ElementType<T> choice(String key, String namespace, ValueType<T> type) {
        return new ElementType<>(
                key,
                Shape.CHOICE,
                XmlName.of(namespace, "any"),
                type,
                List.of(),
                values -> {
                    throw noValues();
                },
                null,
                null,
                List.of(),
                List.of());
    }

    /** A stanza, whose Java value keeps the whole element, so that nothing of it is lost; the fields are for the others. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> ElementType<T> stanza(
            String key,
            XmlName name,
            Function<Element, T> fromElement,
            Function<T, Element> element,
            Field<T, ?>... fields) {
        return new ElementType<>(
                key,
                Shape.STANZA,
                name,
                null,
                List.of(fields),
                values -> {
                    throw noValues();
                },
                fromElement,
                element,
                List.of(),
                List.of());
    }

    /** Any of these stanzas, such as a forwarded one. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> ElementType<T> anyOf(
            String key, Function<T, Element> element, ElementType<? extends T>... stanzas) {
        List<ElementType<? extends T>> members = List.of(stanzas);
        return new ElementType<>(
                key,
                Shape.STANZA,
                members.get(0).name(),
                null,
                List.of(),
                values -> {
                    throw noValues();
                },
                null,
                element,
                members,
                List.of());
    }

    /**
     * An element that is declared while a program runs. It has no Java value; {@link #fields} and {@link #check} are what it
     * is for.
     */
    public static ElementType<Element> withoutJavaValue(String key, XmlName name, List<Field<Element, ?>> fields) {
        return new ElementType<>(
                key,
                Shape.OBJECT,
                name,
                null,
                fields,
                values -> {
                    throw noValues();
                },
                element -> element,
                element -> element,
                List.of(),
                List.of());
    }

    private static IllegalStateException noValues() {
        return new IllegalStateException("This value is made of the whole element");
    }

    private static <T> ElementType<T> object(
            String key, String namespace, String name, List<Field<T, ?>> fields, Function<@Nullable Object[], T> make) {
        return new ElementType<>(
                key, Shape.OBJECT, XmlName.of(namespace, name), null, fields, make, null, null, List.of(), List.of());
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
    @SuppressWarnings("unchecked") // the fields read what they declare
    public static <T, A1> ElementType<T> of(
            String key, String namespace, String name, Field<T, A1> a1, Constructors.Of1<A1, T> make) {
        return object(key, namespace, name, List.of(a1), values -> make.make((A1) values[0]));
    }

    /** An element with 2 fields, in the order of the constructor's parameters. */
    @SuppressWarnings("unchecked") // the fields read what they declare
    public static <T, A1, A2> ElementType<T> of(
            String key,
            String namespace,
            String name,
            Field<T, A1> a1,
            Field<T, A2> a2,
            Constructors.Of2<A1, A2, T> make) {
        return object(key, namespace, name, List.of(a1, a2), values -> make.make((A1) values[0], (A2) values[1]));
    }

    /** An element with 3 fields, in the order of the constructor's parameters. */
    @SuppressWarnings("unchecked") // the fields read what they declare
    public static <T, A1, A2, A3> ElementType<T> of(
            String key,
            String namespace,
            String name,
            Field<T, A1> a1,
            Field<T, A2> a2,
            Field<T, A3> a3,
            Constructors.Of3<A1, A2, A3, T> make) {
        return object(
                key,
                namespace,
                name,
                List.of(a1, a2, a3),
                values -> make.make((A1) values[0], (A2) values[1], (A3) values[2]));
    }

    /** An element with 4 fields, in the order of the constructor's parameters. */
    @SuppressWarnings("unchecked") // the fields read what they declare
    public static <T, A1, A2, A3, A4> ElementType<T> of(
            String key,
            String namespace,
            String name,
            Field<T, A1> a1,
            Field<T, A2> a2,
            Field<T, A3> a3,
            Field<T, A4> a4,
            Constructors.Of4<A1, A2, A3, A4, T> make) {
        return object(
                key,
                namespace,
                name,
                List.of(a1, a2, a3, a4),
                values -> make.make((A1) values[0], (A2) values[1], (A3) values[2], (A4) values[3]));
    }

    /** An element with 5 fields, in the order of the constructor's parameters. */
    @SuppressWarnings("unchecked") // the fields read what they declare
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
        return object(
                key,
                namespace,
                name,
                List.of(a1, a2, a3, a4, a5),
                values -> make.make((A1) values[0], (A2) values[1], (A3) values[2], (A4) values[3], (A5) values[4]));
    }

    /** An element with 6 fields, in the order of the constructor's parameters. */
    @SuppressWarnings("unchecked") // the fields read what they declare
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
        return object(
                key,
                namespace,
                name,
                List.of(a1, a2, a3, a4, a5, a6),
                values -> make.make((A1) values[0], (A2) values[1], (A3) values[2], (A4) values[3], (A5) values[4], (A6)
                        values[5]));
    }

    /** An element with 7 fields, in the order of the constructor's parameters. */
    @SuppressWarnings("unchecked") // the fields read what they declare
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
        return object(
                key,
                namespace,
                name,
                List.of(a1, a2, a3, a4, a5, a6, a7),
                values -> make.make(
                        (A1) values[0],
                        (A2) values[1],
                        (A3) values[2],
                        (A4) values[3],
                        (A5) values[4],
                        (A6) values[5],
                        (A7) values[6]));
    }

    /** An element with 8 fields, in the order of the constructor's parameters. */
    @SuppressWarnings("unchecked") // the fields read what they declare
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
        return object(
                key,
                namespace,
                name,
                List.of(a1, a2, a3, a4, a5, a6, a7, a8),
                values -> make.make(
                        (A1) values[0],
                        (A2) values[1],
                        (A3) values[2],
                        (A4) values[3],
                        (A5) values[4],
                        (A6) values[5],
                        (A7) values[6],
                        (A8) values[7]));
    }

    /** An element with 9 fields, in the order of the constructor's parameters. */
    @SuppressWarnings("unchecked") // the fields read what they declare
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
        return object(
                key,
                namespace,
                name,
                List.of(a1, a2, a3, a4, a5, a6, a7, a8, a9),
                values -> make.make(
                        (A1) values[0],
                        (A2) values[1],
                        (A3) values[2],
                        (A4) values[3],
                        (A5) values[4],
                        (A6) values[5],
                        (A7) values[6],
                        (A8) values[7],
                        (A9) values[8]));
    }

    /** An element with 10 fields, in the order of the constructor's parameters. */
    @SuppressWarnings("unchecked") // the fields read what they declare
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
        return object(
                key,
                namespace,
                name,
                List.of(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10),
                values -> make.make(
                        (A1) values[0],
                        (A2) values[1],
                        (A3) values[2],
                        (A4) values[3],
                        (A5) values[4],
                        (A6) values[5],
                        (A7) values[6],
                        (A8) values[7],
                        (A9) values[8],
                        (A10) values[9]));
    }

    /** An element with 11 fields, in the order of the constructor's parameters. */
    @SuppressWarnings("unchecked") // the fields read what they declare
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
        return object(
                key,
                namespace,
                name,
                List.of(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11),
                values -> make.make(
                        (A1) values[0],
                        (A2) values[1],
                        (A3) values[2],
                        (A4) values[3],
                        (A5) values[4],
                        (A6) values[5],
                        (A7) values[6],
                        (A8) values[7],
                        (A9) values[8],
                        (A10) values[9],
                        (A11) values[10]));
    }

    /** An element with 12 fields, in the order of the constructor's parameters. */
    @SuppressWarnings("unchecked") // the fields read what they declare
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
        return object(
                key,
                namespace,
                name,
                List.of(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12),
                values -> make.make(
                        (A1) values[0],
                        (A2) values[1],
                        (A3) values[2],
                        (A4) values[3],
                        (A5) values[4],
                        (A6) values[5],
                        (A7) values[6],
                        (A8) values[7],
                        (A9) values[8],
                        (A10) values[9],
                        (A11) values[10],
                        (A12) values[11]));
    }

    /**
     * This element in other versions of its namespace too, which differ in nothing else: {@code urn:xmpp:mam:1} beside {@code
     * urn:xmpp:mam:2}. All are read; what is written is of this version unless {@link #version} asks for another. In
     * JavaScript an object of another version has its namespace in {@code xmlns}.
     *
     * @throws IllegalStateException if the element is no {@link Shape#OBJECT}, as other values cannot say their version
     */
    public ElementType<T> alsoIn(String... namespaces) {
        if (shape != Shape.OBJECT) {
            throw new IllegalStateException(key + " is no object, and cannot say its version");
        }
        List<ElementType<T>> versions = new ArrayList<>(older);
        for (String namespace : namespaces) {
            versions.add(inNamespace(name.namespace(), namespace));
        }
        return with(name, fields, List.copyOf(versions));
    }

    /** This declaration with all that is in the namespace {@code from} in {@code to}. */
    ElementType<T> inNamespace(String from, String to) {
        if (!name.namespace().equals(from) || shape == Shape.STANZA) {
            return this;
        }
        List<Field<T, ?>> moved = new ArrayList<>(fields.size());
        for (Field<T, ?> field : fields) {
            moved.add(field.moved(from, to));
        }
        return with(XmlName.of(to, name.localName()), moved, List.of());
    }

    private ElementType<T> with(XmlName itsName, List<Field<T, ?>> itsFields, List<ElementType<T>> versions) {
        return new ElementType<>(
                key, shape, itsName, choices, itsFields, constructor, fromElement, toElement, members, versions);
    }

    /** The same element in other versions of its namespace; see {@link #alsoIn}. */
    public List<ElementType<T>> older() {
        return older;
    }

    /** This element in its version {@code namespace}; this itself when there is no such version. */
    public ElementType<T> version(String namespace) {
        for (ElementType<T> version : older) {
            if (version.name.namespace().equals(namespace)) {
                return version;
            }
        }
        return this;
    }

    /** The name of the property in JavaScript where this element stands in another. */
    public String key() {
        return key;
    }

    /** What the element is in JavaScript. */
    public Shape shape() {
        return shape;
    }

    /** The element's expanded name; for {@link Shape#CHOICE} and with {@link Fields#ownName} only the namespace counts. */
    public XmlName name() {
        return name;
    }

    /** The words that a {@link Shape#CHOICE} can be; null for other shapes. */
    public @Nullable ValueType<T> choices() {
        return choices;
    }

    /** The fields, in the order of the declaration. */
    public List<Field<T, ?>> fields() {
        return fields;
    }

    /** The declarations of which this is any; empty when it is one itself. */
    public List<ElementType<? extends T>> members() {
        return members;
    }

    /** All names that it goes by, one for each version; null when a word of several is its name. */
    public @Nullable List<XmlName> allNames() {
        List<XmlName> all = new ArrayList<>();
        if (members.isEmpty()) {
            all.add(name);
        }
        for (ElementType<T> version : older) {
            all.add(version.name);
        }
        for (ElementType<? extends T> member : members) {
            List<XmlName> more = member.allNames();
            if (more == null) {
                return null;
            }
            all.addAll(more);
        }
        return choices == null && names == null ? all : null;
    }

    /** Whether this declares the element called {@code wanted}. */
    public boolean matches(XmlName wanted) {
        if (!members.isEmpty()) {
            boolean any = false;
            for (ElementType<? extends T> member : members) {
                any |= member.matches(wanted);
            }
            return any;
        }
        ValueType<?> any = choices == null ? names : choices;
        if (any == null) {
            return name.is(wanted) || isOlder(wanted);
        }
        return name.namespaceText().is(wanted.namespaceText()) && any.canonical(wanted.localText()) != null;
    }

    private boolean isOlder(XmlName wanted) {
        for (ElementType<T> version : older) {
            if (version.name.is(wanted)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The value of {@code element}, whose name must match. What is wrong in it is left out.
     *
     * @return null when a required field is absent or bad
     */
    public @Nullable T read(Element element) {
        return read(element, new ArrayList<>());
    }

    /**
     * The value of {@code element}, whose name must match.
     *
     * @param problems receives what was wrong in it
     * @return null when a required field is absent or bad
     */
    public @Nullable T read(Element element, List<Problem> problems) {
        return read(element, layout(), key, problems);
    }

    /** The value of {@code element}, which stands at {@code path}. */
    @SuppressWarnings("unchecked") // what is read is what this declares
    @Nullable
    T read(Element element, ObjectLayout its, String path, List<Problem> problems) {
        TreeSource source = new TreeSource(element);
        JavaValues values = new JavaValues(source, problems);
        return new ElementReader(source, values).read(its, Text.of(path)) ? (T) values.value() : null;
    }

    /** The layout for Java values, in which extensions are elements. */
    ObjectLayout layout() {
        ObjectLayout known = layout;
        if (known == null) {
            known = new ObjectLayout(this, JavaLayouts.WITHOUT_EXTENSIONS);
            layout = known;
        }
        return known;
    }

    /** Makes the value of {@code element}, of which {@code values} were read. */
    T make(Element element, @Nullable Object[] values) {
        return fromElement == null ? constructor.apply(values) : fromElement.apply(element);
    }

    /** Whether all elements of this declaration have one name, but for versions of its namespace. */
    boolean hasOneName() {
        return choices == null && names == null && members.isEmpty();
    }

    /** Adds to {@code problems} what is wrong in {@code element}, its children with a declaration included. */
    public void check(Element element, List<Problem> problems) {
        read(element, problems);
    }

    /** Adds to {@code problems} what is wrong in {@code element} and in those of {@code extensions} in it, however deep. */
    public void check(Element element, ElementTypes extensions, List<Problem> problems) {
        read(element, new JavaLayouts(extensions).of(this), key, problems);
    }

    /**
     * The value of {@code element}.
     *
     * @throws ProblemException for the first thing that is wrong in it
     */
    public T readStrict(Element element) {
        if (!matches(element.name())) {
            throw new ProblemException(
                    new Problem(key, "the element " + name, element.name().toString()));
        }
        List<Problem> problems = new ArrayList<>();
        T value = read(element, problems);
        if (value == null || !problems.isEmpty()) {
            throw new ProblemException(problems.isEmpty() ? new Problem(key, "a value", null) : problems.get(0));
        }
        return value;
    }

    /**
     * The element that says {@code value}; reading it gives an equal value.
     *
     * @throws IllegalArgumentException if a field holds what XML or its value type cannot, or a required one is null
     */
    public Element write(T value) {
        if (toElement != null) {
            return toElement.apply(value);
        }
        if (choices != null) {
            return Element.of(name.namespace(), choices.write(value).string());
        }
        return ElementWriter.write(name, fields, value);
    }

    /** The key and the name, for people. */
    @Override
    public String toString() {
        return key + " " + name;
    }
}
