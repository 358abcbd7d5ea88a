package im.couplet.forms;

import im.couplet.forms.FormFilling.Fault;
import im.couplet.forms.FormFilling.Reason;
import im.couplet.text.Text;
import im.couplet.text.TextIndex;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Looks for what is wrong with a form that was filled in; see {@link FormFilling#check}. */
final class FormCheck {
    private static final String FORM = FormFilling.FORM;
    private static final String VALIDATION = "http://jabber.org/protocol/xdata-validate";

    private final Element form;
    private final Element submitted;
    private final @Nullable BiPredicate<String, String> matches;
    private final RegexBudget budget = new RegexBudget();
    private final List<Fault> faults = new ArrayList<>();

    FormCheck(Element form, Element submitted, @Nullable BiPredicate<String, String> matches) {
        this.form = form;
        this.submitted = submitted;
        this.matches = matches;
    }

    List<Fault> faults() {
        FormFields answers = FormFields.of(submitted);
        for (Element field : FormFields.questions(form)) {
            String name = String.valueOf(field.attribute("var"));
            Element answer = answers.field(name);
            check(new Question(field, name), answer == null ? List.of() : FormFields.values(answer));
        }
        FormFields all = FormFields.of(form);
        for (Element answer : answers.all()) {
            String name = String.valueOf(answer.attribute("var"));
            if (all.field(name) == null) {
                faults.add(new Fault(name, Reason.NOT_ASKED, null));
            }
        }
        return faults;
    }

    private void check(Question question, List<String> values) {
        String name = question.name;
        if (values.isEmpty() || values.size() == 1 && values.get(0).isEmpty()) {
            if (question.field.child(FORM, "required") != null) {
                faults.add(new Fault(name, Reason.MISSING, null));
            }
            return;
        }
        String type = question.type;
        boolean several = type != null && (type.endsWith("-multi") || type.equals("hidden"));
        if (values.size() > 1 && !several) {
            faults.add(new Fault(name, Reason.SEVERAL, null));
        }
        Element count = question.validated("list-range");
        if (count != null && "list-multi".equals(type)) {
            FormNumber size = FormNumber.of(String.valueOf(values.size()));
            if (FormNumber.isBelow(size, number(count, "min"))) {
                faults.add(new Fault(name, Reason.TOO_FEW, null));
            } else if (FormNumber.isBelow(number(count, "max"), size)) {
                faults.add(new Fault(name, Reason.TOO_MANY, null));
            }
        }
        for (String value : values) {
            Reason reason = question.fault(value);
            if (reason != null) {
                faults.add(new Fault(name, reason, value));
            }
        }
    }

    private static @Nullable FormNumber number(Element range, String bound) {
        String number = range.attribute(bound);
        return number == null ? null : FormNumber.of(number);
    }

    /** A field with what its values are held to, which is read once for all of them. */
    private final class Question {
        final Element field;
        final String name;
        final @Nullable String type;
        final @Nullable Element validation;
        final String datatype;
        final @Nullable TextIndex options;
        final @Nullable FormRange range;
        final @Nullable String expression;
        final @Nullable Regex regex;

        Question(Element field, String name) {
            this.field = field;
            this.name = name;
            type = field.attribute("type");
            validation = field.child(VALIDATION, "validate");
            String given = validation == null ? null : validation.attribute("datatype");
            datatype = given == null ? "xs:string" : given.trim();
            Element limits = validated("range");
            range = limits == null ? null : new FormRange(datatype, limits.attribute("min"), limits.attribute("max"));
            Element pattern = validated("regex");
            expression = pattern == null ? null : pattern.text();
            regex = expression == null || matches != null ? null : Regex.of(expression);
            boolean open = range != null || expression != null || validated("open") != null;
            boolean list = "list-single".equals(type) || "list-multi".equals(type);
            options = list && !open ? options() : null;
        }

        @Nullable
        Element validated(String by) {
            return validation == null ? null : validation.child(VALIDATION, by);
        }

        private TextIndex options() {
            TextIndex values = new TextIndex();
            for (Element option : field.elements(FORM, "option")) {
                Element chosen = option.child(FORM, "value");
                if (chosen != null) {
                    values.put(chosen.characters(), 0);
                }
            }
            return values;
        }

        @Nullable
        Reason fault(String value) {
            if (!FormDatatype.fits(type, value)) {
                return Reason.NOT_OF_TYPE;
            }
            if (options != null && options.get(Text.of(value)) < 0) {
                return Reason.NO_OPTION;
            }
            if (validation != null && !FormDatatype.holds(datatype, value)) {
                return Reason.NOT_OF_TYPE;
            }
            if (range != null && !range.holds(value)) {
                return Reason.OUT_OF_RANGE;
            }
            return expression == null ? null : match(expression, value);
        }

        private @Nullable Reason match(String pattern, String value) {
            if (matches != null) {
                return matches.test(pattern, value) ? null : Reason.NO_MATCH;
            }
            return switch (regex == null ? Regex.Outcome.UNDECIDED : regex.match(value, budget)) {
                case MATCH -> null;
                case NO_MATCH -> Reason.NO_MATCH;
                case UNDECIDED -> Reason.NOT_CHECKED;
            };
        }
    }
}
