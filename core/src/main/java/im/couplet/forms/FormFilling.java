package im.couplet.forms;

import im.couplet.ext.DataForm;
import im.couplet.text.Text;
import im.couplet.text.TextIndex;
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
        /** There are several values where one is allowed. */
        SEVERAL,
        /** There are fewer values than are required. */
        TOO_FEW,
        /** There are more values than are allowed. */
        TOO_MANY,
        /** The value is not among the options. */
        NO_OPTION,
        /** The value is not of the field's type. */
        NOT_OF_TYPE,
        /** The value is outside the range. */
        OUT_OF_RANGE,
        /** The value does not match the regular expression. */
        NO_MATCH,
        /** Whether it matches is not known: {@link #check} does not take this regular expression. */
        NOT_CHECKED,
        /** The form has no such field. */
        NOT_ASKED
    }

    /**
     * Something wrong.
     *
     * @param field the field's name
     * @param reason what
     * @param value the value that is wrong; null if it is not about a value
     */
    public record Fault(
            String field, Reason reason, @Nullable String value) {}

    static final String FORM = "jabber:x:data";

    private FormFilling() {}

    /**
     * {@code form} filled in: with what {@code answers} has for a field, else with what the form suggests, which hidden
     * fields are sent back with. Fields without a value are left out, and so are second fields of one name.
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
        FormFields all = FormFields.of(form);
        TextIndex answered = new TextIndex();
        for (int i = names.size() - 1; i >= 0; i--) {
            if (all.field(names.get(i)) == null) {
                throw new IllegalArgumentException("answers: the form has no field " + names.get(i));
            }
            answered.put(Text.of(names.get(i)), i);
        }
        Element.Builder filled = Element.builder(FORM, "x").attribute("type", "submit");
        for (Element field : FormFields.questions(form)) {
            String name = String.valueOf(field.attribute("var"));
            int answer = answered.get(Text.of(name));
            List<String> values = answer < 0 ? FormFields.values(field) : answers.get(answer);
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

    /**
     * What is wrong with {@code submitted} as an answer to {@code form}; empty if nothing is.
     *
     * <p>Regular expressions come from whoever sent the form, so they are matched in time that grows with expression and value
     * alone. They may have what POSIX extended ones have, {@code \\d}, {@code \\w} and {@code \\s}, and groups {@code (?:…)}. What
     * else they have, such as references and assertions, and what is very long, gives {@link Reason#NOT_CHECKED}.
     *
     * @param form the form
     * @param submitted the form filled in
     */
    public static List<Fault> check(DataForm form, DataForm submitted) {
        return check(DataForm.TYPE.write(form), DataForm.TYPE.write(submitted));
    }

    /** The same of elements that {@link DataForm} declares. */
    public static List<Fault> check(Element form, Element submitted) {
        return new FormCheck(form, submitted, null).faults();
    }

    /**
     * What is wrong with {@code submitted}, with another engine for regular expressions. A hostile expression can make most
     * engines run for years; whoever hands one in sees to it that this one does not.
     *
     * @param form the form
     * @param submitted the form filled in
     * @param matches whether a regular expression (the first argument) matches the whole of a value (the second)
     */
    public static List<Fault> check(DataForm form, DataForm submitted, BiPredicate<String, String> matches) {
        return new FormCheck(DataForm.TYPE.write(form), DataForm.TYPE.write(submitted), matches).faults();
    }
}
