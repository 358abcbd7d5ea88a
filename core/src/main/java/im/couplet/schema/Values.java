package im.couplet.schema;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.jid.UnreadableAddress;
import im.couplet.text.Base64;
import im.couplet.text.Text;
import im.couplet.text.Whitespace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The value types that declarations are made of. */
public final class Values {
    private Values() {}

    /** Any text; in Java a {@link String}. */
    public static final ValueType<String> STRING = new Plain("text");

    /** A language tag (RFC 5646), taken as it stands. */
    public static final ValueType<String> LANGUAGE = new Plain("a language tag");

    /** A URI, without the white space around it (XML Schema part 2, section 3.2.17), taken as it stands otherwise. */
    public static final ValueType<String> URI = new Trimmed("a URI");

    /** A word or words without the white space around them (XML Schema part 2, section 3.3.2). */
    public static final ValueType<String> TOKEN = new Trimmed("a word");

    /** {@code true}, {@code false}, {@code 1} or {@code 0} (XML Schema part 2, section 3.2.2). */
    public static final ValueType<Boolean> BOOLEAN = new BooleanType();

    /**
     * An address (RFC 7622), normalised. Where it is none as it stands, white space around it is not part of it: the examples
     * of RFC 6120 (section 7.6.1) and of many documents have it on a line of its own. What is none even then is read as an
     * {@link UnreadableAddress}, with a {@link Problem}; its text is written back, and has no canonical form.
     */
    public static final ValueType<Address> JID = new JidType();

    /** A point in time: {@code 2026-11-21T10:00:00Z} (XEP-0082 1.1.1, section 3.2). */
    public static final ValueType<Instant> DATE_TIME = new DateTimeType();

    /** Bytes in base64 (RFC 4648 section 4); white space is ignored, as in XML Schema part 2, section 3.2.16. */
    public static final ValueType<Bytes> BYTES = new BytesType();

    /** A whole number from 0 to 2,147,483,647. */
    public static final ValueType<Integer> NON_NEGATIVE = integer(0, Integer.MAX_VALUE);

    /** A whole number from {@code least} to {@code most}. */
    public static ValueType<Integer> integer(int least, int most) {
        return new IntegerType(least, most);
    }

    /** A whole number from 0 to 255. */
    public static final ValueType<Integer> UNSIGNED_BYTE = integer(0, 255);

    /** A whole number from 0 to 65,535. */
    public static final ValueType<Integer> UNSIGNED_SHORT = integer(0, 65_535);

    /** A whole number from 0 to 4,294,967,295. */
    public static final ValueType<Long> UNSIGNED_INT = whole(0, 4_294_967_295L);

    /** The same, and digits alone as XML Schema part 2, section 3.3.22.1 writes {@code unsignedInt}: no sign. */
    public static final ValueType<Long> UNSIGNED_COUNT = new WholeType(0, 4_294_967_295L, false);

    /** A whole number from 1 to 2<sup>53</sup> - 1, which JavaScript has exactly ({@code xs:positiveInteger} knows no end). */
    public static final ValueType<Long> POSITIVE = whole(1, 9_007_199_254_740_991L);

    /** A whole number from 0 to 9,007,199,254,740,991, the largest that JavaScript counts to: for sizes in bytes. */
    public static final ValueType<Long> SIZE = whole(0, 9_007_199_254_740_991L);

    /**
     * A whole number from {@code least} to {@code most}, for ranges beyond those of {@link #integer}; neither is further from
     * 0 than 9,007,199,254,740,991.
     */
    public static ValueType<Long> whole(long least, long most) {
        return new WholeType(least, most, true);
    }

    /**
     * A decimal number such as {@code -1.25}, without an exponent (XML Schema part 2, section 3.2.3). A value that is not
     * finite cannot be written.
     */
    public static final ValueType<Double> DECIMAL = new DecimalType();

    /** One of {@code words}, each of which stands for the value at the same place in {@code values}. */
    public static <V> ValueType<V> oneOf(V[] values, String... words) {
        return new Words<>(values.clone(), words.clone());
    }

    /**
     * One of {@code words} where it is written; where it is read any text but {@code excluded}, so that a word which nobody
     * knows yet is not lost.
     */
    public static ValueType<String> openWords(String excluded, String... words) {
        return new OpenWords(excluded, new Words<>(words.clone(), words.clone()));
    }

    /** Any value of {@code type} whose text is not {@code excluded}: for names where one of them means something else. */
    public static ValueType<String> anyBut(String excluded, ValueType<String> type) {
        return new AnyBut(excluded, type);
    }

    /** What stands in an {@link ElementTable} for the types without parameters; the first is left out. */
    private static final String LETTERS = "SLUTBJDYN";

    /** What stands for {@code type} in an {@link ElementTable}. */
    static String notation(ValueType<?> type) {
        String[] words = type.words();
        if (words != null) {
            StringBuilder list = new StringBuilder();
            if (type instanceof OpenWords open) {
                list.append('?').append(ElementTable.escaped(open.excluded));
            }
            for (String word : words) {
                list.append(list.length() == 0 ? "=" : ";").append(ElementTable.escaped(word));
            }
            return list.toString();
        }
        if (type instanceof IntegerType range) {
            return "#" + range.least + ";" + range.most;
        }
        if (type instanceof WholeType range) {
            return (range.signed ? "#" : "+") + (long) range.least + ";" + (long) range.most;
        }
        if (type instanceof AnyBut other) {
            return "!" + ElementTable.escaped(other.excluded) + ";" + notation(other.type);
        }
        for (int i = 0; i < LETTERS.length(); i++) {
            if (plain(LETTERS.charAt(i)) == type) {
                return i == 0 ? "" : LETTERS.substring(i, i + 1);
            }
        }
        throw new IllegalArgumentException("Nothing stands for the type that expects " + type.expected());
    }

    /** The inverse of {@link #notation}; the Java values of words are the words. */
    @SuppressWarnings("unchecked") // names are text
    static ValueType<?> ofNotation(String notation) {
        if (notation.isEmpty()) {
            return STRING;
        }
        int semicolon = notation.indexOf(';');
        return switch (notation.charAt(0)) {
            case '=' -> {
                String[] words = words(notation.substring(1));
                yield new Words<>(words, words);
            }
            case '?' ->
                openWords(
                        ElementTable.unescaped(notation.substring(1, semicolon)),
                        words(notation.substring(semicolon + 1)));
            case '#', '+' ->
                new WholeType(
                        ElementTable.number(notation.substring(1, semicolon)),
                        ElementTable.number(notation.substring(semicolon + 1)),
                        notation.startsWith("#"));
            case '!' ->
                new AnyBut(ElementTable.unescaped(notation.substring(1, semicolon)), (ValueType<String>)
                        ofNotation(notation.substring(semicolon + 1)));
            default -> plain(notation.charAt(0));
        };
    }

    private static String[] words(String list) {
        String[] words = ElementTable.split(list, ';');
        for (int i = 0; i < words.length; i++) {
            words[i] = ElementTable.unescaped(words[i]);
        }
        return words;
    }

    private static ValueType<?> plain(char letter) {
        return switch (letter) {
            case 'S' -> STRING;
            case 'L' -> LANGUAGE;
            case 'U' -> URI;
            case 'T' -> TOKEN;
            case 'B' -> BOOLEAN;
            case 'J' -> JID;
            case 'D' -> DATE_TIME;
            case 'Y' -> BYTES;
            case 'N' -> DECIMAL;
            default -> throw new IllegalArgumentException(letter + " stands for no type");
        };
    }

    private record OpenWords(String excluded, Words<String> known) implements ValueType<String> {
        @Override
        public Form form() {
            return Form.STRING;
        }

        @Override
        public String expected() {
            return known.expected();
        }

        @Override
        public @Nullable String read(Text text) {
            Text word = canonical(text);
            return word == null ? null : word.string();
        }

        @Override
        public @Nullable Text canonical(Text text) {
            Text word = known.canonical(text);
            return word != null ? word : text.is(Text.of(excluded)) ? null : text;
        }

        @Override
        public boolean isWritten(Text text) {
            return known.canonical(text) != null;
        }

        @Override
        public Text write(String value) {
            Text word = known.canonical(Text.of(value));
            if (word == null) {
                throw new IllegalArgumentException("\"" + value + "\" is not " + expected());
            }
            return word;
        }

        @Override
        public String[] words() {
            return known.words();
        }
    }

    private record AnyBut(String excluded, ValueType<String> type) implements ValueType<String> {
        @Override
        public Form form() {
            return type.form();
        }

        @Override
        public String expected() {
            return type.expected() + " other than " + excluded;
        }

        @Override
        public @Nullable String read(Text text) {
            String value = type.read(text);
            return excluded.equals(value) ? null : value;
        }

        @Override
        public @Nullable Text canonical(Text text) {
            return text.is(Text.of(excluded)) ? null : type.canonical(text);
        }

        @Override
        public Text write(String value) {
            return type.write(value);
        }
    }

    private record Plain(String expected) implements ValueType<String> {
        @Override
        public Form form() {
            return Form.STRING;
        }

        @Override
        public String read(Text text) {
            return text.string();
        }

        @Override
        public Text write(String value) {
            return Text.of(value);
        }

        @Override
        public Text canonical(Text text) {
            return text;
        }
    }

    private record Trimmed(String expected) implements ValueType<String> {
        @Override
        public Form form() {
            return Form.STRING;
        }

        @Override
        public String read(Text text) {
            return Whitespace.trim(text.string());
        }

        @Override
        public Text write(String value) {
            return canonical(Text.of(value));
        }

        @Override
        public Text canonical(Text text) {
            int last = text.length() - 1;
            return last < 0 || text.charAt(0) > ' ' && text.charAt(last) > ' ' ? text : Text.of(read(text));
        }
    }

    private static final class BooleanType implements ValueType<Boolean> {
        @Override
        public Form form() {
            return Form.BOOLEAN;
        }

        @Override
        public String expected() {
            return "true, false, 1 or 0";
        }

        @Override
        public @Nullable Boolean read(Text text) {
            return switch (Whitespace.trim(text.string())) {
                case "true", "1" -> true;
                case "false", "0" -> false;
                default -> null;
            };
        }

        @Override
        public @Nullable Text canonical(Text text) {
            Boolean value = read(text);
            return value == null ? null : write(value);
        }

        @Override
        public Text write(Boolean value) {
            return Text.of(value ? "true" : "false");
        }
    }

    private static final class JidType implements ValueType<Address> {
        @Override
        public Form form() {
            return Form.STRING;
        }

        @Override
        public String expected() {
            return "an address";
        }

        @Override
        public Address read(Text text) {
            Address asItStands = Address.read(text.string());
            if (asItStands instanceof UnreadableAddress && Whitespace.isAround(text)) {
                Address trimmed = Address.read(Whitespace.trim(text).string());
                return trimmed instanceof Jid ? trimmed : asItStands;
            }
            return asItStands;
        }

        @Override
        public @Nullable Text canonical(Text text) {
            if (Jid.isPlain(text)) {
                return text;
            }
            return read(text) instanceof Jid value ? write(value) : null;
        }

        @Override
        public Text write(Address value) {
            return Text.of(value.toString());
        }
    }

    private static final class DateTimeType implements ValueType<Instant> {
        @Override
        public Form form() {
            return Form.DATE;
        }

        @Override
        public String expected() {
            return "a date and time such as 2026-11-21T10:00:00Z";
        }

        @Override
        public @Nullable Instant read(Text text) {
            DateTime parsed = DateTime.parse(Whitespace.trim(text.string()));
            return parsed == null ? null : Instant.ofEpochSecond(parsed.epochSecond(), parsed.nanos());
        }

        @Override
        public Text write(Instant value) {
            return Text.of(new DateTime(value.getEpochSecond(), value.getNano()).toString());
        }

        @Override
        public @Nullable Text canonical(Text text) {
            DateTime parsed = DateTime.parse(Whitespace.trim(text.string()));
            if (parsed == null) {
                return null;
            }
            return DateTime.isCanonical(text) ? text : Text.of(parsed.toString());
        }
    }

    private static final class BytesType implements ValueType<Bytes> {
        @Override
        public Form form() {
            return Form.BYTES;
        }

        @Override
        public String expected() {
            return "base64";
        }

        @Override
        public @Nullable Bytes read(Text text) {
            return Bytes.fromBase64(text.string());
        }

        @Override
        public @Nullable Text canonical(Text text) {
            byte @Nullable [] octets = Base64.decode(Whitespace.remove(text.string()));
            return octets == null ? null : Text.of(Base64.encode(octets));
        }

        @Override
        public Text write(Bytes value) {
            return Text.of(value.toBase64());
        }
    }

    private record IntegerType(int least, int most) implements ValueType<Integer> {
        @Override
        public Form form() {
            return Form.NUMBER;
        }

        @Override
        public String expected() {
            return "a whole number from " + least + " to " + most;
        }

        @Override
        public @Nullable Integer read(Text text) {
            String digits = Whitespace.trim(text.string());
            int from = digits.startsWith("-") || digits.startsWith("+") ? 1 : 0;
            double value = 0;
            for (int i = from; i < digits.length(); i++) {
                char c = digits.charAt(i);
                if (c < '0' || c > '9') {
                    return null;
                }
                value = value * 10 + (c - '0');
            }
            value = digits.startsWith("-") ? -value : value;
            return digits.length() == from || value < least || value > most ? null : (int) value;
        }

        @Override
        public @Nullable Text canonical(Text text) {
            Integer value = read(text);
            return value == null ? null : text.length() == 1 ? text : write(value);
        }

        @Override
        public Text write(Integer value) {
            if (value < least || value > most) {
                throw new IllegalArgumentException(value + " is not " + expected());
            }
            return Text.of(value.toString());
        }
    }

    private record WholeType(double least, double most, boolean signed) implements ValueType<Long> {
        @Override
        public Form form() {
            return Form.NUMBER;
        }

        @Override
        public String expected() {
            return "a whole number from " + (long) least + " to " + (long) most;
        }

        @Override
        public @Nullable Long read(Text text) {
            Text canonical = canonical(text);
            return canonical == null ? null : Long.valueOf(canonical.string());
        }

        @Override
        public @Nullable Text canonical(Text text) {
            String number = Whitespace.trim(text.string());
            boolean negative = number.startsWith("-");
            int from = signed && (negative || number.startsWith("+")) ? 1 : 0;
            int end = number.length();
            double value = 0;
            for (int i = from; i < end; i++) {
                char c = number.charAt(i);
                if (c < '0' || c > '9') {
                    return null;
                }
                value = value * 10 + (c - '0');
            }
            value = negative ? -value : value;
            if (from == end || value < least || value > most) {
                return null;
            }
            while (from < end - 1 && number.charAt(from) == '0') {
                from++;
            }
            String digits = number.substring(from);
            return Text.of(value < 0 ? "-" + digits : digits);
        }

        @Override
        public Text write(Long value) {
            Text canonical = canonical(Text.of(value.toString()));
            if (canonical == null) {
                throw new IllegalArgumentException(value + " is not " + expected());
            }
            return canonical;
        }
    }

    private static final class DecimalType implements ValueType<Double> {
        @Override
        public Form form() {
            return Form.NUMBER;
        }

        @Override
        public String expected() {
            return "a decimal number";
        }

        @Override
        public @Nullable Double read(Text text) {
            Text canonical = canonical(text);
            return canonical == null ? null : Double.valueOf(canonical.string());
        }

        @Override
        public Text write(Double value) {
            Text canonical = canonical(Text.of(Decimals.plain(value.toString())));
            if (canonical == null) {
                throw new IllegalArgumentException(value + " is not " + expected());
            }
            return canonical;
        }

        @Override
        public @Nullable Text canonical(Text text) {
            String number = Whitespace.trim(text.string());
            int from = number.startsWith("-") || number.startsWith("+") ? 1 : 0;
            int digits = 0;
            int points = 0;
            for (int i = from; i < number.length(); i++) {
                char c = number.charAt(i);
                if (c >= '0' && c <= '9') {
                    digits++;
                } else if (c == '.') {
                    points++;
                } else {
                    return null;
                }
            }
            return digits == 0 || points > 1 ? null : Text.of(number);
        }
    }
}
