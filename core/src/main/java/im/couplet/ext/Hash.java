package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * The hash of something: {@code <hash xmlns='urn:xmpp:hashes:2' algo='sha-256'>…</hash>}. XEP-0300 1.0.0 (2019-11-13).
 *
 * @param algo the hash function, as IANA names it: {@code sha-256}, {@code sha3-256}, {@code blake2b-256}
 * @param value the hash; null if it is still to be computed, as when a file is requested
 */
public record Hash(String algo, @Nullable Bytes value) {
    private static final String NAMESPACE = "urn:xmpp:hashes:2";

    public static final ElementType<Hash> TYPE = ElementType.of(
            "hash",
            NAMESPACE,
            "hash",
            attribute("algo", TOKEN, Hash::algo),
            ownText("value", BYTES, Hash::value),
            Hash::new);

    /**
     * Says which function the hash that follows later is made with: {@code <hash-used xmlns='urn:xmpp:hashes:2'
     * algo='sha-256'/>}.
     *
     * @param algo the hash function, as IANA names it
     */
    public record Used(String algo) {
        public static final ElementType<Used> TYPE =
                ElementType.of("hashUsed", NAMESPACE, "hash-used", attribute("algo", TOKEN, Used::algo), Used::new);
    }
}
