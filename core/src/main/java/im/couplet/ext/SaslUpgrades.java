package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.NON_NEGATIVE;

import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import im.couplet.stream.Namespaces;
import org.jspecify.annotations.Nullable;

/**
 * What a login hands over so that the server can offer another SCRAM mechanism next time. XEP-0480 0.2.0 (2024-12-01); the
 * names of the upgrades stand in {@link Sasl2}.
 */
public final class SaslUpgrades {
    private SaslUpgrades() {}

    /**
     * What to derive the password with: {@code <salt xmlns='urn:xmpp:scram-upgrade:0' iterations='4096'>…</salt>}.
     *
     * @param iterations how often
     * @param salt the salt; null if absent
     */
    public record Salt(int iterations, @Nullable Bytes salt) {
        public static final ElementType<Salt> TYPE = ElementType.of(
                "scramSalt",
                Namespaces.SCRAM_UPGRADE,
                "salt",
                attribute("iterations", NON_NEGATIVE, Salt::iterations),
                ownText("salt", BYTES, Salt::salt),
                Salt::new);
    }

    /**
     * The derived password: {@code <hash xmlns='urn:xmpp:scram-upgrade:0'>…</hash>}.
     *
     * @param saltedPassword SaltedPassword of RFC 5802 section 3; null if absent
     */
    public record SaltedPassword(@Nullable Bytes saltedPassword) {
        public static final ElementType<SaltedPassword> TYPE = ElementType.of(
                "scramHash",
                Namespaces.SCRAM_UPGRADE,
                "hash",
                ownText("saltedPassword", BYTES, SaltedPassword::saltedPassword),
                SaltedPassword::new);
    }
}
