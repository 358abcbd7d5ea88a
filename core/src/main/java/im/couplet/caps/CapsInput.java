package im.couplet.caps;

import im.couplet.forms.FormFields;
import im.couplet.forms.FormType;
import im.couplet.schema.Fields;
import im.couplet.text.Text;
import im.couplet.text.TextIndex;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link CapsHash} hashes (XEP-0115 section 5.1). */
final class CapsInput {
    /** Between the parts of an identity or a field while they are ordered part by part: less than any character of XML. */
    private static final char PART_END = 0;

    private static final String FORM = "jabber:x:data";

    private CapsInput() {}

    /**
     * The words of {@code query} with {@code <} behind each; null if it is ill-formed by section 5.4.
     *
     * @throws IllegalArgumentException if other information could have the same words
     */
    static @Nullable String of(Element query) {
        List<String> identities = identities(query);
        List<String> features = features(query);
        List<String> forms = forms(query);
        if (identities == null || features == null || forms == null) {
            return null;
        }
        StringBuilder input = new StringBuilder();
        for (String identity : identities) {
            input.append(identity.replace(PART_END, '/')).append('<');
        }
        for (String feature : features) {
            input.append(feature).append('<');
        }
        String last = features.isEmpty() ? "" : features.get(features.size() - 1);
        if (!forms.isEmpty() && goesOn(last, forms.get(0))) {
            throw new IllegalArgumentException(
                    "form " + type(forms.get(0)) + ": it looks like more features in a hash of"
                            + " XEP-0115, as what is in it follows the last feature in their order");
        }
        for (String form : forms) {
            input.append(form.replace(PART_END, '<'));
        }
        return input.toString();
    }

    private static @Nullable List<String> identities(Element query) {
        List<String> identities = new ArrayList<>();
        for (Element one : query.elements(query.namespace(), "identity")) {
            String category = one.attribute("category");
            String type = one.attribute("type");
            if (category != null && type != null) {
                String lang = CapsHash.orEmpty(one.attribute(Fields.XML_LANG));
                String name = CapsHash.orEmpty(one.attribute("name"));
                identities.add(part("the category of an identity", category, false)
                        + PART_END
                        + part("the type of an identity", type, false)
                        + PART_END
                        + part("the language of an identity", lang, true)
                        + PART_END
                        + word("the name of an identity", name, true));
            }
        }
        return sortedOnce(identities);
    }

    private static @Nullable List<String> features(Element query) {
        List<String> features = new ArrayList<>();
        for (Element one : query.elements(query.namespace(), "feature")) {
            String feature = one.attribute("var");
            if (feature != null) {
                features.add(word("a feature", feature, false));
                if (isLikeIdentity(feature)) {
                    throw new IllegalArgumentException(
                            "a feature, \"" + feature + "\", looks like an identity in a hash of XEP-0115");
                }
            }
        }
        return sortedOnce(features);
    }

    /** The forms by their types, each with its type in front; null if one is ill-formed or two have one type. */
    private static @Nullable List<String> forms(Element query) {
        TextIndex types = new TextIndex();
        List<String> forms = new ArrayList<>();
        for (Element form : query.elements(FORM, "x")) {
            List<String> hidden = types(form);
            if (!hidden.isEmpty()) {
                String type = word("the type of a form", hidden.get(0), false);
                String fields = fields(form, type);
                if (!isSame(hidden) || fields == null || types.get(Text.of(type)) >= 0) {
                    return null;
                }
                types.put(Text.of(type), 0);
                forms.add(type + PART_END + fields);
            }
        }
        return OctetOrder.sorted(forms);
    }

    /** The values of the hidden fields {@code FORM_TYPE}; a form without them does not count. */
    private static List<String> types(Element form) {
        List<String> types = new ArrayList<>();
        for (Element field : form.elements(FORM, "field")) {
            if (FormType.NAME.equals(field.attribute("var")) && "hidden".equals(field.attribute("type"))) {
                types.addAll(FormFields.values(field));
            }
        }
        return types;
    }

    private static boolean isSame(List<String> values) {
        for (String value : values) {
            if (!value.equals(values.get(0))) {
                return false;
            }
        }
        return true;
    }

    /** The fields by their names with their values; null if two have one name. */
    private static @Nullable String fields(Element form, String type) {
        TextIndex names = new TextIndex();
        List<String> lines = new ArrayList<>();
        for (Element field : form.elements(FORM, "field")) {
            String name = CapsHash.orEmpty(field.attribute("var"));
            if (!name.equals(FormType.NAME)) {
                if (names.get(Text.of(name)) >= 0) {
                    return null;
                }
                names.put(Text.of(name), 0);
                lines.add(line(field, word("a field of the form " + type, name, true)));
            }
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "form " + type + ": it looks like a feature in a hash of XEP-0115, as it has" + " no fields");
        }
        StringBuilder fields = new StringBuilder();
        for (String line : OctetOrder.sorted(lines)) {
            fields.append(line);
        }
        return fields.toString();
    }

    private static String line(Element field, String name) {
        StringBuilder line = new StringBuilder(name).append(PART_END);
        List<String> values = FormFields.values(field);
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    "field " + name + ": it looks like a value in a hash of XEP-0115, as it has none itself");
        }
        for (String value : OctetOrder.sorted(values)) {
            line.append(word("a value of the field " + name, value, true)).append(PART_END);
        }
        return line.toString();
    }

    /** {@code words} in order; null if one of them is there twice. */
    private static @Nullable List<String> sortedOnce(List<String> words) {
        List<String> sorted = OctetOrder.sorted(words);
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).equals(sorted.get(i - 1))) {
                return null;
            }
        }
        return sorted;
    }

    /** Whether a feature has the form {@code category/type/language/name}. */
    private static boolean isLikeIdentity(String feature) {
        int first = feature.indexOf('/');
        int second = feature.indexOf('/', first + 1);
        return first > 0 && second > first + 1 && feature.indexOf('/', second + 1) > 0;
    }

    /** Whether the first words of {@code form} are in the order of features, behind the last one. */
    private static boolean goesOn(String last, String form) {
        String before = last;
        int from = 0;
        for (int i = 0; i < 3; i++) {
            int end = form.indexOf(PART_END, from);
            String word = form.substring(from, end);
            if (OctetOrder.compare(before, word) >= 0) {
                return false;
            }
            before = word;
            from = end + 1;
        }
        return true;
    }

    private static String type(String form) {
        return form.substring(0, form.indexOf(PART_END));
    }

    /** A part of an identity that others follow. */
    private static String part(String what, String part, boolean mayBeEmpty) {
        return with('/', what, word(what, part, mayBeEmpty));
    }

    private static String word(String what, String word, boolean mayBeEmpty) {
        if (word.isEmpty() && !mayBeEmpty) {
            throw new IllegalArgumentException(
                    what + " is empty, which a hash of XEP-0115 does not tell from a missing one");
        }
        return with('<', what, word);
    }

    private static String with(char separator, String what, String word) {
        if (word.indexOf(separator) >= 0) {
            throw new IllegalArgumentException(what + ", \"" + word + "\", has a " + separator
                    + " in it, with which other information can have the same hash of XEP-0115");
        }
        return word;
    }
}
