package im.couplet.js.typed;

import im.couplet.js.border.AddressValue;
import im.couplet.js.border.BadArgument;
import im.couplet.js.border.Js;
import im.couplet.js.border.Path;
import im.couplet.schema.Decimals;
import im.couplet.schema.FieldLayout;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** What the values of properties are in XML. */
final class PropertyText {
    private PropertyText() {}

    /**
     * The text for a value.
     *
     * @param path where the object stands that has the property; null if nobody is told
     * @param index the value's place in the list that the property is, or -1
     * @throws BadArgument when the value is none of the field
     */
    static Text of(FieldLayout part, JSObject value, @Nullable Path path, int index) {
        if (part.form() == ValueType.Form.STRING && Js.isString(value)) {
            Text canonical = part.canonical(Js.text(value));
            if (canonical != null) {
                return canonical;
            }
        }
        if (part.form() == ValueType.Form.BYTES && Js.isBytes(value)) {
            return Js.base64(value);
        }
        return other(part, value, path, index);
    }

    private static Text other(FieldLayout part, JSObject value, @Nullable Path path, int index) {
        ValueType<?> type = part.values();
        Text text = switch (type.form()) {
            case STRING -> Js.isString(value) ? Js.text(value) : null;
            case NUMBER -> Js.isNumber(value) ? number(Js.stringOf(value)) : null;
            case BOOLEAN -> Js.isBoolean(value) ? Js.stringOf(value) : null;
            case DATE -> Js.isDate(value) ? Js.isoText(value) : asText(value);
            case BYTES -> asText(value);
        };
        Text canonical = text == null ? null : type.canonical(text);
        Text unreadable = canonical == null && type == Values.JID ? AddressValue.raw(value) : null;
        if (unreadable != null && type.canonical(unreadable) == null) {
            return unreadable;
        }
        if (unreadable != null) {
            throw new Path(path, part.key(), index)
                    .wrong("the string itself, as this can be read as an address", Js.value(unreadable.string()));
        }
        if (canonical == null) {
            throw new Path(path, part.key(), index).wrong(expected(part, value), value);
        }
        return canonical;
    }

    /** A date or octets as JSON holds them. */
    private static @Nullable Text asText(JSObject value) {
        return Js.isString(value) ? Js.text(value) : null;
    }

    private static Text number(Text number) {
        return number.indexOf('e', 0) < 0 ? number : Text.of(Decimals.plain(number.string()));
    }

    /** What may stand in the property, in words; a value of the right type need not be told of that. */
    private static String expected(FieldLayout part, JSObject value) {
        ValueType<?> type = part.valuesOrNull();
        boolean named = type != null
                && switch (type.form()) {
                    case STRING -> Js.isString(value);
                    case NUMBER -> Js.isNumber(value);
                    default -> false;
                };
        return type != null && named ? type.expected() : expected(part);
    }

    /** What may stand in the property, in words. */
    static String expected(FieldLayout part) {
        ValueType<?> type = part.valuesOrNull();
        if (type == null) {
            return "an object";
        }
        return switch (type.form()) {
            case STRING -> type.words() == null ? "a string: " + type.expected() : type.expected();
            case NUMBER -> "a number: " + type.expected();
            case BOOLEAN -> "a boolean";
            case DATE -> "a valid Date or its text" + (type.words() == null ? "" : ": " + type.expected());
            case BYTES -> "a Uint8Array or its text in Base64";
        };
    }
}
