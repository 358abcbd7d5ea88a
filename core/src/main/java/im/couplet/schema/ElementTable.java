package im.couplet.schema;

import im.couplet.schema.Field.Kind;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Declarations as text, for where Java's own are too large: a browser. What the text says of an element is read when the
 * element is asked for. Elements of it have no Java values.
 *
 * <p>Each line is an element, with spaces between its parts: its key behind capitals for the places where it may stand, a letter for its
 * shape with its name behind it if that is not the key, its namespaces with commas between, which are left out where they are those of the line before, and its
 * fields. A field is a letter for its kind (a capital when it is required) with its key behind it, its type, its child and its
 * attribute, with commas between; what is left out at the end is usual. The type of a child is how many lines further down it stands,
 * nothing for the next one, or {@code *} and the number of a stanza; that of any extensions, their place. A line without a place is of an
 * element that is no extension by itself.
 */
public final class ElementTable {
    private final String[] lines;
    private final ElementType<?>[] stanzas;
    private final @Nullable Object[] types;
    /** The lines of elements that can stand on their own. */
    private final List<Integer> own = new ArrayList<>();

    /**
     * The declarations in {@code text}.
     *
     * @param stanzas those that {@link #write} was told of, in the same order
     */
    public ElementTable(String text, ElementType<?>... stanzas) {
        this.lines = split(text, '\n');
        this.stanzas = stanzas.clone();
        this.types = new @Nullable Object[lines.length];
        for (int i = 0; i < lines.length; i++) {
            if (keyIn(lines[i]) > 0) {
                own.add(i);
            }
        }
    }

    /** How many elements there are, without those that only stand in others. */
    public int size() {
        return own.size();
    }

    /** The {@link ElementType#key} of the element at {@code index}, from 0. */
    public String key(int index) {
        return key(lines[own.get(index)]);
    }

    /** The key of the first element in a table. */
    public static String key(String table) {
        return table.substring(keyIn(table), table.indexOf(' '));
    }

    /** Where the key begins in a line. */
    private static int keyIn(String line) {
        int at = 0;
        while (line.charAt(at) <= 'Z') {
            at++;
        }
        return at;
    }

    /** Where the element at {@code index} may stand; see {@link Place#isIn}. */
    public int places(int index) {
        String line = lines[own.get(index)];
        int places = 0;
        for (int i = 0; i < keyIn(line); i++) {
            places |= 1 << line.charAt(i) - 'A';
        }
        return places;
    }

    /** The names that the element at {@code index} goes by, one for each version; null for a {@link ElementType.Shape#CHOICE}. */
    public XmlName @Nullable [] names(int index) {
        Text line = Text.of(lines[own.get(index)]);
        int shape = line.indexOf(' ', 0) + 1;
        if (line.charAt(shape) == 'c') {
            return null;
        }
        Text name = line.slice(shape + 1, line.indexOf(' ', shape));
        String localName = name.length() == 0 ? key(index) : name.string();
        String[] namespaces = namespaces(own.get(index));
        XmlName[] names = new XmlName[namespaces.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = XmlName.of(namespaces[i], localName);
        }
        return names;
    }

    /** The declaration of the element at {@code index}. */
    public ElementType<?> type(int index) {
        return line(own.get(index));
    }

    private String[] namespaces(int number) {
        Text line = Text.of(lines[number]);
        int from = line.indexOf(' ', line.indexOf(' ', 0) + 1) + 1;
        int to = line.indexOf(' ', from);
        Text given = line.slice(from, to < 0 ? line.length() : to);
        return given.length() == 0 && number > 0 ? namespaces(number - 1) : split(given.string(), ',');
    }

    private ElementType<?> line(int number) {
        ElementType<?> known = (ElementType<?>) types[number];
        if (known == null) {
            known = read(number);
            types[number] = known;
        }
        return known;
    }

    @SuppressWarnings("unchecked") // Java never sees a value
    private ElementType<?> read(int number) {
        String[] parts = split(lines[number], ' ');
        String[] namespaces = namespaces(number);
        String key = key(lines[number]);
        String name = parts[1].length() > 1 ? parts[1].substring(1) : key;
        if (parts[1].charAt(0) == 'c') {
            return ElementType.choice(key, namespaces[0], (ValueType<Object>) ValueNotation.read(name));
        }
        if (parts[1].charAt(0) == 'f') {
            return ElementType.flag(key, namespaces[0], name, Boolean.TRUE);
        }
        List<Field<Element, ?>> fields = new ArrayList<>();
        for (int i = 3; i < parts.length; i++) {
            fields.add(field(split(parts[i], ','), namespaces[0], number));
        }
        ElementType<?> type = ElementType.withoutJavaValue(key, XmlName.of(namespaces[0], name), fields);
        for (int i = 1; i < namespaces.length; i++) {
            type = type.alsoIn(namespaces[i]);
        }
        return type;
    }

    @SuppressWarnings("EnumOrdinal") // the text is written by the same build
    private Field<Element, ?> field(String[] parts, String namespace, int number) {
        char letter = parts[0].charAt(0);
        boolean required = letter < 'a';
        Kind kind = Kind.values()[letter - (required ? 'A' : 'a')];
        String key = parts[0].substring(1);
        String type = part(parts, 1, "");
        boolean inner = kind == Kind.CHILD || kind == Kind.CHILDREN;
        Supplier<ElementType<?>> element = inner ? () -> element(type, number) : null;
        Field<Element, ?> field = new Field<>(
                key,
                kind,
                hasChild(kind) ? name(part(parts, 2, key), namespace) : null,
                hasAttribute(kind) ? name(part(parts, 3, key), "") : null,
                inner || isBare(kind) ? null : ValueNotation.read(type),
                element,
                required,
                ElementTable::none,
                false);
        return kind == Kind.EXTENSIONS && !type.isEmpty() ? new Field<>(field, Place.of(type.charAt(0))) : field;
    }

    private ElementType<?> element(String type, int number) {
        return type.startsWith("*")
                ? stanzas[(int) number(type.substring(1))]
                : line(number + (type.isEmpty() ? 1 : (int) number(type)));
    }

    private static @Nullable Object none(Element element) {
        return null;
    }

    private static String part(String[] parts, int index, String usual) {
        return index < parts.length && !parts[index].isEmpty() ? parts[index] : usual;
    }

    /** Whether a field of this kind names a child. */
    static boolean hasChild(Kind kind) {
        return switch (kind) {
            case CHILD_TEXT, CHILD_TEXTS, CHILD_ATTRIBUTE, CHILD_ATTRIBUTES, LOCALIZED, FLAG, CHOICE -> true;
            default -> false;
        };
    }

    /** Whether a field of this kind names an attribute. */
    static boolean hasAttribute(Kind kind) {
        return kind == Kind.ATTRIBUTE || kind == Kind.CHILD_ATTRIBUTE || kind == Kind.CHILD_ATTRIBUTES;
    }

    private static boolean isBare(Kind kind) {
        return kind == Kind.FLAG || kind == Kind.RAW || kind == Kind.EXTENSIONS;
    }

    private static XmlName name(String text, String namespace) {
        int end = text.indexOf('}');
        return end < 0 ? XmlName.of(namespace, text) : XmlName.of(text.substring(1, end), text.substring(end + 1));
    }

    /**
     * The table of {@code extensions}, each of which has a place, and of what stands in them.
     *
     * @param stanzas the declarations of stanzas, which the text names by their places
     */
    public static String write(List<ElementTypes.Placed> extensions, ElementType<?>... stanzas) {
        return new ElementTableWriter(extensions, List.of(stanzas)).write();
    }

    /** {@code word} without the characters that mean something in a table. */
    static String escaped(String word) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int index = "%;, \n".indexOf(c);
            text.append(index < 0 ? String.valueOf(c) : "%" + index);
        }
        return text.toString();
    }

    /** The inverse of {@link #escaped}. */
    static String unescaped(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            word.append(c == '%' ? "%;, \n".charAt(text.charAt(++i) - '0') : c);
        }
        return word.toString();
    }

    static String[] split(String text, char separator) {
        Text whole = Text.of(text);
        int count = 1;
        for (int at = whole.indexOf(separator, 0); at >= 0; at = whole.indexOf(separator, at + 1)) {
            count++;
        }
        String[] parts = new String[count];
        int from = 0;
        for (int i = 0; i < count; i++) {
            int end = i == count - 1 ? whole.length() : whole.indexOf(separator, from);
            parts[i] = whole.slice(from, end).string();
            from = end + 1;
        }
        return parts;
    }

    /** The whole number that {@code digits} stand for. */
    static double number(String digits) {
        boolean negative = digits.startsWith("-");
        double number = 0;
        for (int i = negative ? 1 : 0; i < digits.length(); i++) {
            number = number * 10 + (digits.charAt(i) - '0');
        }
        return negative ? -number : number;
    }

    /** The letter for the shape of {@code type}. */
    static char shape(ElementType<?> type) {
        return switch (type.shape()) {
            case FLAG -> 'f';
            case OBJECT -> 'o';
            default -> 'c';
        };
    }
}
