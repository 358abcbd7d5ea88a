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
public final class ElementType<T> extends ElementFactories {
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
    private final @Nullable Place carried;
    /** Null until it is asked for. */
    private @Nullable ObjectLayout layout;

    ElementType(
            String key,
            Shape shape,
            XmlName name,
            @Nullable ValueType<T> choices,
            List<Field<T, ?>> fields,
            Function<@Nullable Object[], T> constructor,
            @Nullable Function<Element, T> fromElement,
            @Nullable Function<T, Element> toElement,
            List<ElementType<? extends T>> members,
            List<ElementType<T>> older,
            @Nullable Place carried) {
        this.key = key;
        this.shape = shape;
        this.name = name;
        this.choices = choices;
        this.constructor = constructor;
        this.fromElement = fromElement;
        this.toElement = toElement;
        this.members = members;
        this.older = older;
        this.carried = carried;
        List<Field<T, ?>> bound = new ArrayList<>(fields.size());
        ValueType<?> itsNames = null;
        for (Field<T, ?> field : fields) {
            bound.add(field.within(name.namespace()));
            itsNames = field.kind() == Field.Kind.NAME ? field.valueType() : itsNames;
        }
        this.names = itsNames;
        this.fields = List.copyOf(bound);
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
                key,
                shape,
                itsName,
                choices,
                itsFields,
                constructor,
                fromElement,
                toElement,
                members,
                versions,
                carried);
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

    /** What extensions a stanza carries; null for other elements, of which a field says it. */
    @Nullable
    Place carried() {
        return carried;
    }

    /** All names that it goes by, one for each version; null if a word of several is its name. */
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
     * @return null if a required field is absent or bad
     */
    public @Nullable T read(Element element) {
        return read(element, new ArrayList<>());
    }

    /**
     * The value of {@code element}, whose name must match.
     *
     * @param problems receives what was wrong in it
     * @return null if a required field is absent or bad
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
        return JavaObject.write(layout(), value);
    }

    /** The key and the name, for people. */
    @Override
    public String toString() {
        return key + " " + name;
    }
}
