package im.couplet.ext;

import im.couplet.sasl.Hashes;
import im.couplet.schema.Bytes;
import im.couplet.schema.Fields;
import im.couplet.xml.Element;
import im.couplet.xml.Utf8;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of {@link Caps2}. XEP-0390 0.3.2 (2018-03-05), section 4. They are made of the whole element, as anything in it
 * that is not known makes it unfit. No state: safe for use by several threads.
 */
public final class Caps2Hash {
    private static final String NODE = "urn:xmpp:caps#";
    private static final char GROUP_END = 0x1C;
    private static final char FORM_END = 0x1D;
    private static final char RECORD_END = 0x1E;
    private static final char VALUE_END = 0x1F;

    private Caps2Hash() {}

    /**
     * The hash of service discovery information (section 4.2).
     *
     * @param query a {@code <query/>} that {@link DiscoInfo} declares
     * @param lang the {@code xml:lang} that holds around it, of the stanza or else of the stream; null for none
     * @param algorithm the hash function: {@code sha-1}, {@code sha-256} or {@code sha-512}
     * @return null when the function is another, or when something else is in the element than section 4.1 allows
     */
    public static @Nullable Hash compute(Element query, @Nullable String lang, String algorithm) {
        im.couplet.sasl.Hash function = CapsHash.function(algorithm);
        String input = function == null ? null : input(query, lang);
        return function == null || input == null
                ? null
                : new Hash(algorithm, Bytes.of(Hashes.digest(function, Utf8.encode(input))));
    }

    /** Whether {@code hash}, as it came with presence, is that of {@code query}, as it was asked for (section 4.4). */
    public static boolean verify(Hash hash, Element query, @Nullable String lang) {
        return hash.equals(compute(query, lang, hash.algo()));
    }

    /**
     * The node at which the information behind {@code hash} is asked for (section 4.3).
     *
     * @throws IllegalArgumentException if the hash has no value
     */
    public static String node(Hash hash) {
        Bytes value = hash.value();
        if (value == null) {
            throw new IllegalArgumentException("hash: has no value");
        }
        return NODE + hash.algo() + "." + value.toBase64();
    }

    /** The hash in {@code node}; null when it is no such node. */
    public static @Nullable Hash ofNode(String node) {
        int dot = node.lastIndexOf('.');
        if (!node.startsWith(NODE) || dot <= NODE.length()) {
            return null;
        }
        Bytes value = Bytes.fromBase64(node.substring(dot + 1));
        return value == null ? null : new Hash(node.substring(NODE.length(), dot), value);
    }

    /** What is hashed (section 4.1); null when there must be no hash. */
    private static @Nullable String input(Element query, @Nullable String lang) {
        String own = query.attribute(Fields.XML_LANG);
        String outer = own == null ? lang : own;
        List<String> features = new ArrayList<>();
        List<String> identities = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        String namespace = query.namespace();
        for (Element child : query.elements()) {
            if (child.is(namespace, "feature")) {
                features.add(orEmpty(child.attribute("var")) + VALUE_END);
            } else if (child.is(namespace, "identity")) {
                identities.add(identity(child, outer));
            } else if (child.is(DataForm.TYPE.name())) {
                DataForm form = DataForm.TYPE.read(child);
                if (form == null || form.reported() != null || !form.items().isEmpty() || FormType.of(form) == null) {
                    return null;
                }
                forms.add(form(form));
            } else {
                return null;
            }
        }
        return joined(features) + GROUP_END + joined(identities) + GROUP_END + joined(forms) + GROUP_END;
    }

    private static String identity(Element identity, @Nullable String outer) {
        String own = identity.attribute(Fields.XML_LANG);
        return orEmpty(identity.attribute("category"))
                + VALUE_END
                + orEmpty(identity.attribute("type"))
                + VALUE_END
                + orEmpty(own == null ? outer : own)
                + VALUE_END
                + orEmpty(identity.attribute("name"))
                + VALUE_END
                + RECORD_END;
    }

    private static String form(DataForm form) {
        List<String> fields = new ArrayList<>();
        for (DataForm.Field field : form.fields()) {
            List<String> values = new ArrayList<>();
            for (String value : field.values()) {
                values.add(value + VALUE_END);
            }
            fields.add(orEmpty(field.name()) + VALUE_END + joined(values) + RECORD_END);
        }
        return joined(fields) + FORM_END;
    }

    private static String joined(List<String> parts) {
        StringBuilder all = new StringBuilder();
        for (String part : OctetOrder.sorted(parts)) {
            all.append(part);
        }
        return all.toString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
