package im.couplet.ext;

import im.couplet.sasl.Hashes;
import im.couplet.schema.Base64;
import im.couplet.xml.Utf8;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verification string of {@link Caps}: a hash of service discovery information. XEP-0115 1.6.0 (2022-03-08), section 5.
 * No state: safe for use by several threads.
 */
public final class CapsHash {
    /** Between the parts of an identity while they are ordered part by part: less than any character of XML. */
    private static final char PART_END = 0;

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
        im.couplet.sasl.Hash function = function(algorithm);
        String input = input(info);
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

    private static @Nullable String input(DiscoInfo info) {
        StringBuilder input = new StringBuilder();
        List<String> identities = new ArrayList<>();
        for (DiscoInfo.Identity identity : info.identities()) {
            identities.add(identity.category()
                    + PART_END
                    + identity.type()
                    + PART_END
                    + orEmpty(identity.lang())
                    + PART_END
                    + orEmpty(identity.name()));
        }
        boolean good = append(input, identities) && append(input, info.features()) && appendForms(input, info.forms());
        return good ? input.toString() : null;
    }

    private static String orEmpty(@Nullable String text) {
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
    private static boolean appendForms(StringBuilder to, List<DataForm> forms) {
        List<String> types = new ArrayList<>();
        List<DataForm> typed = new ArrayList<>();
        for (DataForm form : forms) {
            DataForm.Field type = form.field(FormType.NAME);
            if (type == null
                    || type.type() != DataForm.FieldType.HIDDEN
                    || type.values().isEmpty()) {
                continue; // such a form does not count
            }
            String value = type.values().get(0);
            for (String other : type.values()) {
                if (!other.equals(value)) {
                    return false;
                }
            }
            if (types.contains(value)) {
                return false;
            }
            types.add(value);
            typed.add(form);
        }
        for (String type : OctetOrder.sorted(types)) {
            to.append(type).append('<');
            appendFields(to, typed.get(types.indexOf(type)).fields());
        }
        return true;
    }

    private static void appendFields(StringBuilder to, List<DataForm.Field> fields) {
        List<String> lines = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (DataForm.Field field : fields) {
            String name = orEmpty(field.name());
            if (!name.equals(FormType.NAME)) {
                StringBuilder line = new StringBuilder(name).append('<');
                for (String value : OctetOrder.sorted(field.values())) {
                    line.append(value).append('<');
                }
                names.add(name);
                lines.add(line.toString());
            }
        }
        for (String name : OctetOrder.sorted(names)) {
            int index = names.indexOf(name);
            to.append(lines.get(index));
            names.set(index, "\uFFFF"); // no name in XML: a second field of the same name is found next
        }
    }
}
