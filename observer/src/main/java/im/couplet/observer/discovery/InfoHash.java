package im.couplet.observer.discovery;

import im.couplet.caps.Caps2Hash;
import im.couplet.caps.CapsHash;
import im.couplet.schema.Fields;
import im.couplet.text.Base64;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** A hash of service discovery information that presence shows: of XEP-0390, or of XEP-0115. */
final class InfoHash {
    private static final String CAPS = "http://jabber.org/protocol/caps";
    private static final String CAPS2 = "urn:xmpp:caps";
    private static final String HASHES = "urn:xmpp:hashes:2";

    /** More than any hash and any address of software has. */
    private static final int MOST_CHARACTERS = 1024;

    /** What tells it from all others, in the form of a node of XEP-0390. */
    final String key;
    /** The node at which the information behind it is asked for. */
    final String node;

    private final boolean older;
    private final String algorithm;
    private final String value;

    private InfoHash(boolean older, String algorithm, String value, @Nullable String node) {
        this.older = older;
        this.algorithm = algorithm;
        this.value = value;
        this.key = (older ? CAPS : CAPS2) + "#" + algorithm + "." + value;
        this.node = node == null ? key : node + "#" + value;
    }

    /** The best hash in presence; null if there is none that can be checked. */
    static @Nullable InfoHash in(Element presence) {
        Element newer = presence.child(CAPS2, "c");
        InfoHash best = null;
        if (newer != null) {
            for (Element hash : newer.elements(HASHES, "hash")) {
                String algorithm = hash.attribute("algo");
                if (algorithm != null && rank(algorithm) > (best == null ? 0 : rank(best.algorithm))) {
                    best = checked(new InfoHash(false, algorithm, hash.text().trim(), null));
                }
            }
        }
        return best == null ? olderIn(presence) : best;
    }

    private static @Nullable InfoHash olderIn(Element presence) {
        Element older = presence.child(CAPS, "c");
        String algorithm = older == null ? null : older.attribute("hash");
        String value = older == null ? null : older.attribute("ver");
        String node = older == null ? null : older.attribute("node");
        return algorithm == null || value == null || node == null || !isKnown(algorithm)
                ? null
                : checked(new InfoHash(true, algorithm, value, node));
    }

    private static @Nullable InfoHash checked(InfoHash hash) {
        return hash.value.isEmpty() || hash.node.length() > MOST_CHARACTERS ? null : hash;
    }

    /** The hash of this key; null if it is none. */
    static @Nullable InfoHash of(String key) {
        int hash = key.indexOf('#');
        int dot = key.indexOf('.', Math.max(hash, 0));
        if (hash < 0 || dot < 0) {
            return null;
        }
        String namespace = key.substring(0, hash);
        String algorithm = key.substring(hash + 1, dot);
        boolean older = namespace.equals(CAPS);
        boolean known = older ? isKnown(algorithm) : namespace.equals(CAPS2) && rank(algorithm) > 0;
        return known ? checked(new InfoHash(older, algorithm, key.substring(dot + 1), null)) : null;
    }

    /** Which of two functions is better; 0 for those that XEP-0390 section 4.1 forbids, or that are not known. */
    private static int rank(String algorithm) {
        return switch (algorithm) {
            case "sha-256" -> 1;
            case "sha-512" -> 2;
            default -> 0;
        };
    }

    private static boolean isKnown(String algorithm) {
        return algorithm.equals("sha-1") || rank(algorithm) > 0;
    }

    /** Whether it is the hash of this information, and could not be that of other information as well. */
    boolean isOf(Element query) {
        if (older) {
            return CapsHash.verify(value, algorithm, query);
        }
        byte[] digest = Caps2Hash.digest(query, query.attribute(Fields.XML_LANG), algorithm);
        return digest != null && value.equals(Base64.encode(digest));
    }
}
