package im.couplet.ext;

import im.couplet.sasl.Hashes;
import im.couplet.schema.Base64;
import im.couplet.schema.Fields;
import im.couplet.xml.Element;
import im.couplet.xml.Utf8;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verification string of {@link Caps}: a hash of service discovery information. XEP-0115 1.6.0 (2022-03-08), section 5.
 * No state: safe for use by several threads.
 */
public final class CapsHash {
    /** Between the parts of an identity or a field while they are ordered part by part: less than any character of XML. */
    private static final char PART_END = 0;

    private static final String FORM = "jabber:x:data";

    private CapsHash() {}

    /**
     * The verification string of {@code info} (section 5.1).
     *
     * @param info what service discovery says
     * @param algorithm the hash function: {@code sha-1}, {@code sha-256} or {@code sha-512}
     * @return base64; null when the function is another, or the information ill-formed by section 5.4: an identity, a feature
     *     or a type of form is there twice, or a form has two types
     */
    public static @Nullable String compute(DiscoInfo info, String algorithm) {
        return compute(DiscoInfo.TYPE.write(info), algorithm);
    }

    /** The same of the element, a {@code <query/>} that {@link DiscoInfo} declares. */
    public static @Nullable String compute(Element query, String algorithm) {
        im.couplet.sasl.Hash function = function(algorithm);
        String input = input(query);
        return function == null || input == null ? null : Base64.encode(Hashes.digest(function, Utf8.encode(input)));
    }

    /**
     * Whether {@code caps}, as they came with presence, are those of {@code info}, as it was asked for (section 5.4). Only
     * then may others with the same string be taken to be the same.
     *
     * @return false also when the hash function is not known, or {@code info} ill-formed
     */
    public static boolean verify(Caps caps, DiscoInfo info) {
        String algorithm = caps.hash();
        return algorithm != null && caps.ver().equals(compute(info, algorithm));
    }

    /** The node at which the information behind {@code caps} is asked for (section 6.2). */
    public static String node(Caps caps) {
        return caps.node() + "#" + caps.ver();
    }

    /** The hash function of this name in XEP-0300; null for those that Couplet does not have. */
    static im.couplet.sasl.@Nullable Hash function(String algorithm) {
        return switch (algorithm) {
            case "sha-1" -> im.couplet.sasl.Hash.SHA_1;
            case "sha-256" -> im.couplet.sasl.Hash.SHA_256;
            case "sha-512" -> im.couplet.sasl.Hash.SHA_512;
            default -> null;
        };
    }

    private static @Nullable String input(Element query) {
        StringBuilder input = new StringBuilder();
        List<String> identities = new ArrayList<>();
        for (Element one : query.elements(query.namespace(), "identity")) {
            String category = one.attribute("category");
            String type = one.attribute("type");
            if (category != null && type != null) {
                identities.add(category
                        + PART_END
                        + type
                        + PART_END
                        + orEmpty(one.attribute(Fields.XML_LANG))
                        + PART_END
                        + orEmpty(one.attribute("name")));
            }
        }
        List<String> features = new ArrayList<>();
        for (Element one : query.elements(query.namespace(), "feature")) {
            String feature = one.attribute("var");
            if (feature != null) {
                features.add(feature);
            }
        }
        boolean good =
                append(input, identities) && append(input, features) && appendForms(input, query.elements(FORM, "x"));
        return good ? input.toString() : null;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Appends each of {@code parts} in order; false when one of them is there twice. */
    private static boolean append(StringBuilder to, List<String> parts) {
        String before = null;
        for (String part : OctetOrder.sorted(parts)) {
            if (part.equals(before)) {
                return false;
            }
            to.append(part.replace(PART_END, '/')).append('<');
            before = part;
        }
        return true;
    }

    /** Appends the forms by their types; false when a type is there twice, or a form has two of them. */
    private static boolean appendForms(StringBuilder to, List<Element> forms) {
        List<String> typed = new ArrayList<>();
        String before = null;
        for (Element form : forms) {
            List<String> types = types(form);
            if (types.size() > 1) {
                return false;
            }
            if (!types.isEmpty()) {
                typed.add(types.get(0) + PART_END + fields(form));
            }
        }
        for (String form : OctetOrder.sorted(typed)) {
            String type = form.substring(0, form.indexOf(PART_END));
            if (type.equals(before)) {
                return false;
            }
            to.append(type).append('<').append(form, type.length() + 1, form.length());
            before = type;
        }
        return true;
    }

    /** The different values of the hidden field {@code FORM_TYPE}; a form without them does not count. */
    private static List<String> types(Element form) {
        List<String> types = new ArrayList<>();
        for (Element field : form.elements(FORM, "field")) {
            if (FormType.NAME.equals(field.attribute("var"))) {
                boolean hidden = "hidden".equals(field.attribute("type"));
                for (String value : hidden ? values(field) : List.<String>of()) {
                    if (!types.contains(value)) {
                        types.add(value);
                    }
                }
                return types;
            }
        }
        return types;
    }

    private static String fields(Element form) {
        List<String> lines = new ArrayList<>();
        for (Element field : form.elements(FORM, "field")) {
            String name = orEmpty(field.attribute("var"));
            if (!name.equals(FormType.NAME)) {
                StringBuilder line = new StringBuilder(name).append(PART_END);
                for (String value : OctetOrder.sorted(values(field))) {
                    line.append(value).append('<');
                }
                lines.add(line.toString());
            }
        }
        StringBuilder fields = new StringBuilder();
        for (String line : OctetOrder.sorted(lines)) {
            fields.append(line.replace(PART_END, '<'));
        }
        return fields.toString();
    }

    /** The values of a field of a form. */
    static List<String> values(Element field) {
        List<String> values = new ArrayList<>();
        for (Element value : field.elements(FORM, "value")) {
            values.add(value.text());
        }
        return values;
    }
}
