package im.couplet.ext;

import im.couplet.ext.DataForm.Field;
import im.couplet.ext.DataForm.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Fills forms in, and checks what was filled in. XEP-0004 2.13.2 (2024-08-30), section 3.3, with XEP-0122 1.0.2
 * (2018-03-21). No state: safe for use by several threads.
 */
public final class FormFilling {
    /** What is wrong with an answer. */
    public enum Reason {
        /** A required one is missing. */
        MISSING,
        /** There are several where there can be one. */
        SEVERAL,
        /** There are fewer than there must be. */
        TOO_FEW,
        /** There are more than there may be. */
        TOO_MANY,
        /** It is not among the options. */
        NO_OPTION,
        /** It is not of the field's type. */
        NOT_OF_TYPE,
        /** It is outside the range. */
        OUT_OF_RANGE,
        /** It does not match the regular expression. */
        NO_MATCH,
        /** Nobody asked for it. */
        NOT_ASKED
    }

    /**
     * Something wrong.
     *
     * @param field the field's name
     * @param reason what
     * @param value the value that is wrong; null when it is not about one
     */
    public record Fault(
            String field, Reason reason, @Nullable String value) {}

    private FormFilling() {}

    /**
     * {@code form} filled in: with what {@code answers} has for a field, else with what the form suggests, which hidden
     * fields are sent back with. Fields without a value are left out.
     *
     * @param form a form of type {@code form}
     * @param answers values by the names of fields; an empty list takes a suggestion away
     * @throws IllegalArgumentException if there is an answer that is not asked for
     */
    public static DataForm fill(DataForm form, Map<String, List<String>> answers) {
        for (String name : answers.keySet()) {
            if (form.field(name) == null) {
                throw new IllegalArgumentException("answers: the form has no field " + name);
            }
        }
        List<Field> fields = new ArrayList<>();
        for (Field field : form.fields()) {
            String name = field.name();
            if (name != null && field.type() != FieldType.FIXED) {
                List<String> answer = answers.get(name);
                List<String> values = answer == null ? field.values() : answer;
                if (!values.isEmpty()) {
                    FieldType type = name.equals(FormType.NAME) ? field.type() : null;
                    fields.add(Field.of(name).withType(type).withValues(values));
                }
            }
        }
        return DataForm.submit(fields);
    }

    /**
     * What is wrong with {@code submitted} as an answer to {@code form}; empty when nothing is.
     *
     * @param form the form
     * @param submitted the form filled in
     * @param matches whether a regular expression (the first argument) matches the whole of a value (the second)
     */
    public static List<Fault> check(DataForm form, DataForm submitted, BiPredicate<String, String> matches) {
        List<Fault> faults = new ArrayList<>();
        for (Field field : form.fields()) {
            String name = field.name();
            if (name != null && field.type() != FieldType.FIXED) {
                Field answer = submitted.field(name);
                check(field, name, answer == null ? List.of() : answer.values(), matches, faults);
            }
        }
        for (Field answer : submitted.fields()) {
            String name = answer.name();
            if (name != null && form.field(name) == null) {
                faults.add(new Fault(name, Reason.NOT_ASKED, null));
            }
        }
        return faults;
    }

    private static void check(
            Field field, String name, List<String> values, BiPredicate<String, String> matches, List<Fault> faults) {
        if (isEmpty(values)) {
            if (field.required()) {
                faults.add(new Fault(name, Reason.MISSING, null));
            }
            return;
        }
        if (values.size() > 1 && isSingle(field.type())) {
            faults.add(new Fault(name, Reason.SEVERAL, null));
        }
        FormValidation validation = field.validation();
        FormValidation.ListRange count = validation == null ? null : validation.listRange();
        if (count != null && field.type() == FieldType.LIST_MULTI) {
            Long min = count.min();
            Long max = count.max();
            if (min != null && values.size() < min) {
                faults.add(new Fault(name, Reason.TOO_FEW, null));
            } else if (max != null && values.size() > max) {
                faults.add(new Fault(name, Reason.TOO_MANY, null));
            }
        }
        for (String value : values) {
            Reason reason = fault(field, value, matches);
            if (reason != null) {
                faults.add(new Fault(name, reason, value));
            }
        }
    }

    private static boolean isEmpty(List<String> values) {
        return values.isEmpty() || values.size() == 1 && values.get(0).isEmpty();
    }

    /** Whether a field of {@code type} has one value; without a type it is a line of text. */
    private static boolean isSingle(@Nullable FieldType type) {
        return type == null
                || type == FieldType.BOOLEAN
                || type == FieldType.JID_SINGLE
                || type == FieldType.LIST_SINGLE
                || type == FieldType.TEXT_PRIVATE
                || type == FieldType.TEXT_SINGLE;
    }

    private static @Nullable Reason fault(Field field, String value, BiPredicate<String, String> matches) {
        FormValidation validation = field.validation();
        if (!FormDatatype.fits(field.type(), value)) {
            return Reason.NOT_OF_TYPE;
        }
        boolean list = field.type() == FieldType.LIST_SINGLE || field.type() == FieldType.LIST_MULTI;
        boolean open =
                validation != null && (validation.open() || validation.range() != null || validation.regex() != null);
        if (list && !open && !isOption(field, value)) {
            return Reason.NO_OPTION;
        }
        if (validation == null) {
            return null;
        }
        String datatype = validation.datatype() == null ? "xs:string" : validation.datatype();
        if (!FormDatatype.holds(datatype, value)) {
            return Reason.NOT_OF_TYPE;
        }
        FormValidation.Range range = validation.range();
        if (range != null && !FormDatatype.isBetween(datatype, value, range.min(), range.max())) {
            return Reason.OUT_OF_RANGE;
        }
        String regex = validation.regex();
        return regex == null || matches.test(regex, value) ? null : Reason.NO_MATCH;
    }

    private static boolean isOption(Field field, String value) {
        for (DataForm.Option option : field.options()) {
            if (value.equals(option.value())) {
                return true;
            }
        }
        return false;
    }
}
