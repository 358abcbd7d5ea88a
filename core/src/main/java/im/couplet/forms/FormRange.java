package im.couplet.forms;

import im.couplet.schema.DateTime;
import org.jspecify.annotations.Nullable;

/**
 * Between what the values of a field must be, of the type that the field has (XEP-0122 section 3.2.2). Types without an order,
 * and limits that are not of the type, limit nothing.
 */
final class FormRange {
    private final String datatype;
    private final @Nullable DateTime from;
    private final @Nullable DateTime to;
    private final @Nullable FormNumber min;
    private final @Nullable FormNumber max;
    private final boolean limited;

    FormRange(String datatype, @Nullable String min, @Nullable String max) {
        this.datatype = datatype;
        this.from = min == null ? null : FormDatatype.instant(datatype, min);
        this.to = max == null ? null : FormDatatype.instant(datatype, max);
        this.min = min == null ? null : FormDatatype.number(datatype, min);
        this.max = max == null ? null : FormDatatype.number(datatype, max);
        this.limited = min != null || max != null;
    }

    /** Whether {@code value}, which is of the type, is in it. */
    boolean holds(String value) {
        DateTime time = FormDatatype.instant(datatype, value);
        if (time != null) {
            return (from == null || !isBefore(time, from)) && (to == null || !isBefore(to, time));
        }
        if (!FormDatatype.isNumeric(datatype)) {
            return true;
        }
        FormNumber number = FormDatatype.number(datatype, value);
        return number == null ? !limited : !FormNumber.isBelow(number, min) && !FormNumber.isBelow(max, number);
    }

    private static boolean isBefore(DateTime a, DateTime b) {
        return a.epochSecond() < b.epochSecond() || a.epochSecond() == b.epochSecond() && a.nanos() < b.nanos();
    }
}
