package im.couplet.forms;

import im.couplet.schema.DateTime;
import im.couplet.schema.Values;
import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;

/** The types of a form's values: those of fields (XEP-0004 section 3.3) and those of XML Schema part 2 (XEP-0122). */
final class FormDatatype {
    private FormDatatype() {}

    /** Whether {@code value} can stand in a field of {@code type}; without a type it is a line of text. */
    static boolean fits(@Nullable String type, String value) {
        return switch (type == null ? "text-single" : type) {
            case "boolean" -> Values.BOOLEAN.read(Text.of(value)) != null;
            case "jid-single", "jid-multi" -> Values.JID.canonical(Text.of(value)) != null;
            case "text-single", "text-private" -> value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
            default -> true;
        };
    }

    /** Whether {@code value} is one of {@code datatype}; of types that are not known each value is. */
    static boolean holds(String datatype, String value) {
        return switch (datatype) {
            case "xs:boolean" -> Values.BOOLEAN.read(Text.of(value)) != null;
            case "xs:date", "xs:dateTime", "xs:time" -> instant(datatype, value) != null;
            case "xs:decimal" -> FormNumber.of(value) != null;
            case "xs:double", "xs:float" -> value.equals("NaN") || ofDouble(value) != null;
            case "xs:base64Binary" -> Values.BYTES.read(Text.of(value)) != null;
            default -> {
                String[] range = range(datatype);
                yield range == null || isInteger(value, range[0], range[1]);
            }
        };
    }

    /** The least and the greatest value of a type of whole numbers, {@code ""} for none; null for other types. */
    private static String @Nullable [] range(String datatype) {
        return switch (datatype) {
            case "xs:integer" -> new String[] {"", ""};
            case "xs:long" -> new String[] {"-9223372036854775808", "9223372036854775807"};
            case "xs:int" -> new String[] {"-2147483648", "2147483647"};
            case "xs:short" -> new String[] {"-32768", "32767"};
            case "xs:byte" -> new String[] {"-128", "127"};
            case "xs:nonNegativeInteger" -> new String[] {"0", ""};
            case "xs:positiveInteger" -> new String[] {"1", ""};
            case "xs:nonPositiveInteger" -> new String[] {"", "0"};
            case "xs:negativeInteger" -> new String[] {"", "-1"};
            case "xs:unsignedLong" -> new String[] {"0", "18446744073709551615"};
            case "xs:unsignedInt" -> new String[] {"0", "4294967295"};
            case "xs:unsignedShort" -> new String[] {"0", "65535"};
            case "xs:unsignedByte" -> new String[] {"0", "255"};
            default -> null;
        };
    }

    private static boolean isInteger(String value, String min, String max) {
        FormNumber number = FormNumber.of(value);
        return number != null && value.indexOf('.') < 0 && isBetween(number, FormNumber.of(min), FormNumber.of(max));
    }

    /** A number with an exponent (XML Schema part 2, section 3.2.5); null if it is not one. */
    private static @Nullable FormNumber ofDouble(String value) {
        if (value.equals("INF") || value.equals("-INF")) {
            FormNumber one = FormNumber.of(value.startsWith("-") ? "-1" : "1");
            return one == null ? null : one.shifted(FormNumber.MOST_DIGITS);
        }
        int mark = Math.max(value.indexOf('e'), value.indexOf('E'));
        if (mark < 0) {
            return FormNumber.of(value);
        }
        FormNumber mantissa = FormNumber.of(value.substring(0, mark));
        String power = value.substring(mark + 1);
        FormNumber exponent = power.indexOf('.') < 0 ? FormNumber.of(power) : null;
        return mantissa == null || exponent == null ? null : mantissa.shifted(exponent.small());
    }

    /** Whether the values of {@code datatype} are numbers. */
    static boolean isNumeric(String datatype) {
        return isDouble(datatype) || datatype.equals("xs:decimal") || range(datatype) != null;
    }

    private static boolean isDouble(String datatype) {
        return datatype.equals("xs:double") || datatype.equals("xs:float");
    }

    /** {@code value} as a number; null if it is not one, or {@code datatype} is not numeric. */
    static @Nullable FormNumber number(String datatype, String value) {
        return isDouble(datatype) ? ofDouble(value) : isNumeric(datatype) ? FormNumber.of(value) : null;
    }

    private static boolean isBetween(FormNumber number, @Nullable FormNumber min, @Nullable FormNumber max) {
        return !FormNumber.isBelow(number, min) && !FormNumber.isBelow(max, number);
    }

    /** A date or time as a point in time, in UTC when it does not say a zone; null if it is not one, or the type is another. */
    static @Nullable DateTime instant(String datatype, String value) {
        if (!datatype.equals("xs:date") && !datatype.equals("xs:dateTime") && !datatype.equals("xs:time")) {
            return null;
        }
        String whole = value;
        if (datatype.equals("xs:date")) {
            whole = value.length() < 10 ? "" : value.substring(0, 10) + "T00:00:00" + value.substring(10);
        } else if (datatype.equals("xs:time")) {
            whole = "1970-01-01T" + value;
        }
        DateTime zoned = DateTime.parse(whole);
        return zoned == null ? DateTime.parse(whole + "Z") : zoned;
    }
}
