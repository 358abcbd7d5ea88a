package im.couplet.caps;

import im.couplet.ext.Caps2;
import im.couplet.ext.DiscoInfo;
import im.couplet.ext.Hash;
import im.couplet.forms.FormFields;
import im.couplet.forms.FormType;
import im.couplet.hash.HashFunction;
import im.couplet.hash.Hashes;
import im.couplet.schema.Bytes;
import im.couplet.schema.Fields;
import im.couplet.text.Utf8;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of {@link Caps2}. XEP-0390 0.3.2 (2018-03-05), section 4. They are made of the whole element, as anything in it
 * that is not known makes it unfit. No state: safe for use by several threads.
 */
public final class Caps2Hash {
    private static final String NODE = "urn:xmpp:caps#";
    private static final String FORM = "jabber:x:data";
    private static final char GROUP_END = 0x1C;
    private static final char FORM_END = 0x1D;
    private static final char RECORD_END = 0x1E;
    private static final char VALUE_END = 0x1F;

    private Caps2Hash() {}

    /**
     * The hash of service discovery information (section 4.2).
     *
     * @param query a {@code <query/>} that {@link DiscoInfo} declares
     * @param lang the {@code xml:lang} that holds around it, of the stanza or else of the stream; null if none
     * @param algorithm the hash function: {@code sha-1}, {@code sha-256} or {@code sha-512}
     * @return null if the function is another, or the element holds something that section 4.1 does not allow
     */
    public static @Nullable Hash compute(Element query, @Nullable String lang, String algorithm) {
        byte[] digest = digest(query, lang, algorithm);
        return digest == null ? null : new Hash(algorithm, Bytes.of(digest));
    }

    /** The octets of the same hash. */
    public static byte @Nullable [] digest(Element query, @Nullable String lang, String algorithm) {
        HashFunction function = CapsHash.function(algorithm);
        String input = function == null ? null : input(query, lang);
        return function == null || input == null ? null : Hashes.digest(function, Utf8.encode(input));
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
        return node(hash.algo(), value.toBase64());
    }

    /** The same of a function and a hash in base 64. */
    public static String node(String algorithm, String base64) {
        return NODE + algorithm + "." + base64;
    }

    /** The hash in {@code node}; null if the node is another. */
    public static @Nullable Hash ofNode(String node) {
        int dot = node.lastIndexOf('.');
        if (!node.startsWith(NODE) || dot <= NODE.length()) {
            return null;
        }
        Bytes value = Bytes.fromBase64(node.substring(dot + 1));
        return value == null ? null : new Hash(node.substring(NODE.length(), dot), value);
    }

    /** What is hashed (section 4.1); null if there must be no hash. */
    private static @Nullable String input(Element query, @Nullable String lang) {
        String own = query.attribute(Fields.XML_LANG);
        String outer = own == null ? lang : own;
        List<String> features = new ArrayList<>();
        List<String> identities = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        String namespace = query.namespace();
        for (Element child : query.elements()) {
            String feature = child.is(namespace, "feature") ? child.attribute("var") : null;
            if (feature != null) {
                features.add(feature + VALUE_END);
            } else if (child.is(namespace, "identity")
                    && child.attribute("category") != null
                    && child.attribute("type") != null) {
                identities.add(identity(child, outer));
            } else if (child.is(FORM, "x") && isPlain(child)) {
                forms.add(form(child));
            } else {
                return null;
            }
        }
        return joined(features) + GROUP_END + joined(identities) + GROUP_END + joined(forms) + GROUP_END;
    }

    private static String identity(Element identity, @Nullable String outer) {
        String own = identity.attribute(Fields.XML_LANG);
        return CapsHash.orEmpty(identity.attribute("category"))
                + VALUE_END
                + CapsHash.orEmpty(identity.attribute("type"))
                + VALUE_END
                + CapsHash.orEmpty(own == null ? outer : own)
                + VALUE_END
                + CapsHash.orEmpty(identity.attribute("name"))
                + VALUE_END
                + RECORD_END;
    }

    /** Whether a form says what it is about by one value, and is no table. */
    private static boolean isPlain(Element form) {
        for (Element field : form.elements(FORM, "field")) {
            if (FormType.NAME.equals(field.attribute("var"))) {
                String type = field.attribute("type");
                boolean hidden = type == null ? "submit".equals(form.attribute("type")) : type.equals("hidden");
                return hidden
                        && FormFields.values(field).size() == 1
                        && form.child(FORM, "reported") == null
                        && form.child(FORM, "item") == null;
            }
        }
        return false;
    }

    private static String form(Element form) {
        List<String> fields = new ArrayList<>();
        for (Element field : form.elements(FORM, "field")) {
            List<String> values = new ArrayList<>();
            for (String value : FormFields.values(field)) {
                values.add(value + VALUE_END);
            }
            fields.add(CapsHash.orEmpty(field.attribute("var")) + VALUE_END + joined(values) + RECORD_END);
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
}
