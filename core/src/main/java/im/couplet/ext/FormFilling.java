package im.couplet.ext;

import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final String FORM = "jabber:x:data";
    private static final String VALIDATION = "http://jabber.org/protocol/xdata-validate";

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
        List<String> names = List.copyOf(answers.keySet());
        List<List<String>> values = new ArrayList<>();
        for (String name : names) {
            values.add(answers.getOrDefault(name, List.of()));
        }
        return Objects.requireNonNull(DataForm.TYPE.read(fill(DataForm.TYPE.write(form), names, values)));
    }

    /** The same of elements that {@link DataForm} declares, with the names and the values of each in the same order. */
    public static Element fill(Element form, List<String> names, List<List<String>> answers) {
        for (String name : names) {
            if (field(form, name) == null) {
                throw new IllegalArgumentException("answers: the form has no field " + name);
            }
        }
        Element.Builder filled = Element.builder(FORM, "x").attribute("type", "submit");
        for (Element field : questions(form)) {
            String name = String.valueOf(field.attribute("var"));
            int answer = names.indexOf(name);
            List<String> values = answer < 0 ? CapsHash.values(field) : answers.get(answer);
            if (!values.isEmpty()) {
                Element.Builder filledField = Element.builder(FORM, "field").attribute("var", name);
                if (name.equals(FormType.NAME)) {
                    filledField.attribute("type", field.attribute("type"));
                }
                for (String value : values) {
                    filledField.child(Element.builder(FORM, "value").text(value).build());
                }
                filled.child(filledField.build());
            }
        }
        return filled.build();
    }

    /** The fields that have a name, and may be answered. */
    private static List<Element> questions(Element form) {
        List<Element> questions = new ArrayList<>();
        for (Element field : form.elements(FORM, "field")) {
            if (field.attribute("var") != null && !"fixed".equals(field.attribute("type"))) {
                questions.add(field);
            }
        }
        return questions;
    }

    private static @Nullable Element field(Element form, String name) {
        for (Element field : form.elements(FORM, "field")) {
            if (name.equals(field.attribute("var"))) {
                return field;
            }
        }
        return null;
    }

    /**
     * What is wrong with {@code submitted} as an answer to {@code form}; empty when nothing is.
     *
     * @param form the form
     * @param submitted the form filled in
     * @param matches whether a regular expression (the first argument) matches the whole of a value (the second)
     */
    public static List<Fault> check(DataForm form, DataForm submitted, BiPredicate<String, String> matches) {
        return check(DataForm.TYPE.write(form), DataForm.TYPE.write(submitted), matches);
    }

    /** The same of elements that {@link DataForm} declares. */
    public static List<Fault> check(Element form, Element submitted, BiPredicate<String, String> matches) {
        List<Fault> faults = new ArrayList<>();
        for (Element field : questions(form)) {
            String name = String.valueOf(field.attribute("var"));
            Element answer = field(submitted, name);
            check(field, name, answer == null ? List.of() : CapsHash.values(answer), matches, faults);
        }
        for (Element answer : submitted.elements(FORM, "field")) {
            String name = answer.attribute("var");
            if (name != null && field(form, name) == null) {
                faults.add(new Fault(name, Reason.NOT_ASKED, null));
            }
        }
        return faults;
    }

    private static void check(
            Element field, String name, List<String> values, BiPredicate<String, String> matches, List<Fault> faults) {
        if (values.isEmpty() || values.size() == 1 && values.get(0).isEmpty()) {
            if (field.child(FORM, "required") != null) {
                faults.add(new Fault(name, Reason.MISSING, null));
            }
            return;
        }
        String type = field.attribute("type");
        boolean several = type != null && (type.endsWith("-multi") || type.equals("hidden"));
        if (values.size() > 1 && !several) {
            faults.add(new Fault(name, Reason.SEVERAL, null));
        }
        Element validation = field.child(VALIDATION, "validate");
        Element count = validation == null ? null : validation.child(VALIDATION, "list-range");
        if (count != null && "list-multi".equals(type)) {
            FormNumber size = FormNumber.of(String.valueOf(values.size()));
            if (FormNumber.isBelow(size, number(count, "min"))) {
                faults.add(new Fault(name, Reason.TOO_FEW, null));
            } else if (FormNumber.isBelow(number(count, "max"), size)) {
                faults.add(new Fault(name, Reason.TOO_MANY, null));
            }
        }
        for (String value : values) {
            Reason reason = fault(field, type, validation, value, matches);
            if (reason != null) {
                faults.add(new Fault(name, reason, value));
            }
        }
    }

    private static @Nullable FormNumber number(Element range, String bound) {
        String number = range.attribute(bound);
        return number == null ? null : FormNumber.of(number);
    }

    private static @Nullable Reason fault(
            Element field,
            @Nullable String type,
            @Nullable Element validation,
            String value,
            BiPredicate<String, String> matches) {
        if (!FormDatatype.fits(type, value)) {
            return Reason.NOT_OF_TYPE;
        }
        Element range = validation == null ? null : validation.child(VALIDATION, "range");
        Element regex = validation == null ? null : validation.child(VALIDATION, "regex");
        boolean open =
                range != null || regex != null || validation != null && validation.child(VALIDATION, "open") != null;
        boolean list = "list-single".equals(type) || "list-multi".equals(type);
        if (list && !open && !isOption(field, value)) {
            return Reason.NO_OPTION;
        }
        if (validation == null) {
            return null;
        }
        String given = validation.attribute("datatype");
        String datatype = given == null ? "xs:string" : given.trim();
        if (!FormDatatype.holds(datatype, value)) {
            return Reason.NOT_OF_TYPE;
        }
        if (range != null && !FormDatatype.isBetween(datatype, value, range.attribute("min"), range.attribute("max"))) {
            return Reason.OUT_OF_RANGE;
        }
        return regex == null || matches.test(regex.text(), value) ? null : Reason.NO_MATCH;
    }

    private static boolean isOption(Element field, String value) {
        for (Element option : field.elements(FORM, "option")) {
            Element chosen = option.child(FORM, "value");
            if (chosen != null && value.equals(chosen.text())) {
                return true;
            }
        }
        return false;
    }
}
