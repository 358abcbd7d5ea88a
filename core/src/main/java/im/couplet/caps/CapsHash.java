package im.couplet.caps;

import im.couplet.ext.Caps;
import im.couplet.ext.DiscoInfo;
import im.couplet.hash.HashFunction;
import im.couplet.hash.Hashes;
import im.couplet.text.Base64;
import im.couplet.text.Utf8;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * The verification string of {@link Caps}: a hash of service discovery information. XEP-0115 1.6.0 (2022-03-08), section 5.
 *
 * <p>What is hashed is one list of words with {@code <} between them, so information that is made for it can have the string
 * of other information. What could be mistaken so is never verified, and has no string: {@code <} in a word, a slash in the
 * category, type or language of an identity, a word that is absent or there twice, a feature that looks like an identity, a
 * form that looks like more features. Forms without a hidden {@code FORM_TYPE} are not covered by the string: disregard them (section
 * 5.4). {@link Caps2Hash} has none of these weaknesses.
 *
 * <p>No state: safe for use by several threads.
 */
public final class CapsHash {
    private CapsHash() {}

    /**
     * The verification string of {@code info} (section 5.1).
     *
     * @param info what service discovery says
     * @param algorithm the hash function: {@code sha-1}, {@code sha-256} or {@code sha-512}
     * @return base64; null if the function is another, or the information ill-formed by section 5.4: an identity, a feature,
     *     a type of form or a field of a form is there twice, or a form has two types
     * @throws IllegalArgumentException if other information could have the same string
     */
    public static @Nullable String compute(DiscoInfo info, String algorithm) {
        return compute(DiscoInfo.TYPE.write(info), algorithm);
    }

    /** The same of the element, a {@code <query/>} that {@link DiscoInfo} declares. */
    public static @Nullable String compute(Element query, String algorithm) {
        HashFunction function = function(algorithm);
        String input = CapsInput.of(query);
        return function == null || input == null ? null : Base64.encode(Hashes.digest(function, Utf8.encode(input)));
    }

    /**
     * Whether {@code caps}, as they came with presence, are those of {@code info}, as it was asked for (section 5.4). Only
     * then may others with the same string be taken to be the same; else they are as without {@code caps}.
     *
     * @return false also when the hash function is not known, {@code info} ill-formed, or other information could have the
     *     same string
     */
    public static boolean verify(Caps caps, DiscoInfo info) {
        String algorithm = caps.hash();
        return algorithm != null && verify(caps.ver(), algorithm, DiscoInfo.TYPE.write(info));
    }

    /** The same of the string, the hash function and the element, a {@code <query/>} that {@link DiscoInfo} declares. */
    public static boolean verify(String ver, String algorithm, Element query) {
        try {
            return ver.equals(compute(query, algorithm));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The node at which the information behind {@code caps} is asked for (section 6.2). */
    public static String node(Caps caps) {
        return caps.node() + "#" + caps.ver();
    }

    /** The hash function of this name in XEP-0300; null for those that Couplet does not have. */
    static @Nullable HashFunction function(String algorithm) {
        return switch (algorithm) {
            case "sha-1" -> HashFunction.SHA_1;
            case "sha-256" -> HashFunction.SHA_256;
            case "sha-512" -> HashFunction.SHA_512;
            default -> null;
        };
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
