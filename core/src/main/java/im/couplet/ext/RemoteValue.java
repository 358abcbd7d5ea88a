package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.DECIMAL;
import static im.couplet.schema.Values.LEGACY_DATE_TIME;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of XML-RPC (XEP-0009), in the one part that is not null.
 *
 * @param text a string that stands there without a type
 * @param string a string
 * @param integer a whole number, {@code int}
 * @param i4 a whole number, {@code i4}
 * @param decimal a number, {@code double}
 * @param bool true or false, {@code boolean}: {@code 1} or {@code 0}
 * @param dateTime a point in time in UTC, to the second, {@code dateTime.iso8601}
 * @param base64 bytes
 * @param array values in a row
 * @param struct values by name
 */
public record RemoteValue(
        @Nullable String text,
        @Nullable String string,
        @Nullable Integer integer,
        @Nullable Integer i4,
        @Nullable Double decimal,
        @Nullable Boolean bool,
        @Nullable Instant dateTime,
        @Nullable Bytes base64,
        @Nullable Array array,
        @Nullable Struct struct) {
    private static final ValueType<Boolean> BOOL = Values.oneOf(new Boolean[] {false, true}, "0", "1");
    private static final ValueType<Integer> INT = Values.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);

    public static final ElementType<RemoteValue> TYPE = ElementType.of(
            "value",
            RemoteCall.NAMESPACE,
            "value",
            ownText("text", STRING, RemoteValue::text),
            childText("string", STRING, RemoteValue::string),
            childText("integer", "int", INT, RemoteValue::integer),
            childText("i4", INT, RemoteValue::i4),
            childText("decimal", "double", DECIMAL, RemoteValue::decimal),
            childText("bool", "boolean", BOOL, RemoteValue::bool),
            childText("dateTime", "dateTime.iso8601", LEGACY_DATE_TIME, RemoteValue::dateTime),
            childText("base64", BYTES, RemoteValue::base64),
            child("array", Array.TYPE, RemoteValue::array),
            child("struct", Struct.TYPE, RemoteValue::struct),
            RemoteValue::new);

    /**
     * Values in a row.
     *
     * @param data the values; null if a sender forgot
     */
    public record Array(@Nullable Data data) {
        public static final ElementType<Array> TYPE = ElementType.of(
                "array", RemoteCall.NAMESPACE, "array", child("data", Data.TYPE, Array::data), Array::new);
    }

    /**
     * The values of an array.
     *
     * @param values the values
     */
    public record Data(List<RemoteValue> values) {
        public static final ElementType<Data> TYPE = ElementType.of(
                "data",
                RemoteCall.NAMESPACE,
                "data",
                children("values", () -> RemoteValue.TYPE, Data::values),
                Data::new);
    }

    /**
     * Values by name.
     *
     * @param members the values
     */
    public record Struct(List<Member> members) {
        public static final ElementType<Struct> TYPE = ElementType.of(
                "struct",
                RemoteCall.NAMESPACE,
                "struct",
                children("members", Member.TYPE, Struct::members),
                Struct::new);
    }

    /**
     * A value and its name.
     *
     * @param name the name
     * @param value the value; null if a sender forgot
     */
    public record Member(@Nullable String name, @Nullable RemoteValue value) {
        public static final ElementType<Member> TYPE = ElementType.of(
                "member",
                RemoteCall.NAMESPACE,
                "member",
                childText("name", STRING, Member::name),
                child("value", () -> RemoteValue.TYPE, Member::value),
                Member::new);
    }
}
