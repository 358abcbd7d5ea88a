package im.couplet.ext;

import im.couplet.ext.DataForm.FieldType;
import im.couplet.schema.DateTime;
import im.couplet.schema.Values;
import im.couplet.xml.Text;
import org.jspecify.annotations.Nullable;

/** The types of a form's values: those of fields (XEP-0004 section 3.3) and those of XML Schema part 2 (XEP-0122). */
final class FormDatatype {
    private FormDatatype() {}

    /** Whether {@code value} can stand in a field of {@code type}. */
    static boolean fits(@Nullable FieldType type, String value) {
        if (type == FieldType.BOOLEAN) {
            return Values.BOOLEAN.read(Text.of(value)) != null;
        }
        if (type == FieldType.JID_SINGLE || type == FieldType.JID_MULTI) {
            return Values.JID.read(Text.of(value)) != null;
        }
        boolean line = type == null || type == FieldType.TEXT_SINGLE || type == FieldType.TEXT_PRIVATE;
        return !line || value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
    }

    /** Whether {@code value} is one of {@code datatype}; of types that are not known each value is. */
    static boolean holds(String datatype, String value) {
        return switch (datatype) {
            case "xs:boolean" -> Values.BOOLEAN.read(Text.of(value)) != null;
            case "xs:date", "xs:dateTime", "xs:time" -> instant(datatype, value) != null;
            case "xs:decimal" -> FormNumber.of(value) != null;
            case "xs:double", "xs:float" -> isDouble(value);
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

    private static boolean isDouble(String value) {
        if (value.equals("INF") || value.equals("-INF") || value.equals("NaN")) {
            return true;
        }
        int exponent = Math.max(value.indexOf('e'), value.indexOf('E'));
        if (exponent < 0) {
            return FormNumber.of(value) != null;
        }
        String power = value.substring(exponent + 1);
        return FormNumber.of(value.substring(0, exponent)) != null
                && power.indexOf('.') < 0
                && FormNumber.of(power) != null;
    }

    /**
     * Whether {@code value}, which {@code datatype} holds, is at least {@code min} and at most {@code max}, which are null for
     * no limit. Types without an order, and limits that are not of the type, limit nothing.
     */
    static boolean isBetween(String datatype, String value, @Nullable String min, @Nullable String max) {
        if (datatype.equals("xs:date") || datatype.equals("xs:dateTime") || datatype.equals("xs:time")) {
            DateTime time = instant(datatype, value);
            DateTime from = min == null ? null : instant(datatype, min);
            DateTime to = max == null ? null : instant(datatype, max);
            return time == null || (from == null || !isBefore(time, from)) && (to == null || !isBefore(to, time));
        }
        if (datatype.equals("xs:double") || datatype.equals("xs:float")) {
            double number = number(value, 0);
            return number >= number(min, Double.NEGATIVE_INFINITY) && number <= number(max, Double.POSITIVE_INFINITY);
        }
        FormNumber number = datatype.equals("xs:decimal") || range(datatype) != null ? FormNumber.of(value) : null;
        return number == null
                || isBetween(number, min == null ? null : FormNumber.of(min), max == null ? null : FormNumber.of(max));
    }

    private static boolean isBetween(FormNumber number, @Nullable FormNumber min, @Nullable FormNumber max) {
        return (min == null || number.compare(min) >= 0) && (max == null || number.compare(max) <= 0);
    }

    private static double number(@Nullable String value, double otherwise) {
        if (value == null || !isDouble(value)) {
            return otherwise;
        }
        return switch (value) {
            case "INF" -> Double.POSITIVE_INFINITY;
            case "-INF" -> Double.NEGATIVE_INFINITY;
            case "NaN" -> Double.NaN;
            default -> Double.parseDouble(value);
        };
    }

    private static boolean isBefore(DateTime a, DateTime b) {
        return a.epochSecond() < b.epochSecond() || a.epochSecond() == b.epochSecond() && a.nanos() < b.nanos();
    }

    /** A date or time as a point in time, in UTC when it does not say a zone; null when it is none. */
    private static @Nullable DateTime instant(String datatype, String value) {
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
