package im.couplet.schema;

import im.couplet.jid.Address;
import im.couplet.jid.UnreadableAddress;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The value types that declarations are made of. */
public final class Values {
    private Values() {}

    /** Any text; in Java a {@link String}. */
    public static final ValueType<String> STRING = new PlainText("text");

    /** A language tag (RFC 5646), taken as it stands. */
    public static final ValueType<String> LANGUAGE = new PlainText("a language tag");

    /** A URI, without the white space around it (XML Schema part 2, section 3.2.17), taken as it stands otherwise. */
    public static final ValueType<String> URI = new TrimmedText("a URI");

    /** A word or words without the white space around them (XML Schema part 2, section 3.3.2). */
    public static final ValueType<String> TOKEN = new TrimmedText("a word");

    /** {@code true}, {@code false}, {@code 1} or {@code 0} (XML Schema part 2, section 3.2.2). */
    public static final ValueType<Boolean> BOOLEAN = new BooleanType();

    /**
     * An address (RFC 7622), normalised. Where it is none as it stands, white space around it is not part of it: the examples
     * of RFC 6120 (section 7.6.1) and of many documents have it on a line of its own. What is none even then is read as an
     * {@link UnreadableAddress}, with a {@link Problem}; its text is written back, and has no canonical form.
     */
    public static final ValueType<Address> JID = new JidType();

    /** A point in time: {@code 2026-11-21T10:00:00Z} (XEP-0082 1.1.1, section 3.2). */
    public static final ValueType<Instant> DATE_TIME = new DateTimeType(false);

    /**
     * A point in time as old documents write it, in UTC and whole seconds: {@code 20020910T23:08:25} (XEP-0082 1.1.1, section
     * 4). The form of {@link #DATE_TIME} is read, too, without the fraction of the second.
     */
    public static final ValueType<Instant> LEGACY_DATE_TIME = new DateTimeType(true);

    /**
     * A point in time as {@link #DATE_TIME} has it, or {@code word}; in JavaScript a {@code Date} or that string.
     *
     * @param forWord the value that the word stands for
     * @param forTime the value for a point in time
     * @param time the inverse; null for the word
     */
    public static <V> ValueType<V> dateTimeOr(
            String word, V forWord, Function<Instant, V> forTime, Function<V, @Nullable Instant> time) {
        return new DateTimeOr<>(word, forWord, forTime, time);
    }

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
}
