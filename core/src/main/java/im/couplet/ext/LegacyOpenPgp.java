package im.couplet.ext;

import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Presence and messages with OpenPGP, as older software has them. A data is what stands between the header and the end of an
 * ASCII armor (RFC 4880 section 6.2), its checksum included. XEP-0027 1.4 (2014-03-14), obsolete.
 */
public final class LegacyOpenPgp {
    private LegacyOpenPgp() {}

    /**
     * A signature of the status in presence, or of the body of a message: {@code <x xmlns='jabber:x:signed'>…</x>}.
     *
     * @param data the detached signature; null if it is empty
     */
    public record Signed(@Nullable String data) {
        public static final ElementType<Signed> TYPE =
                ElementType.of("pgpSigned", "jabber:x:signed", "x", ownText("data", TOKEN, Signed::data), Signed::new);
    }

    /**
     * The body of a message, encrypted: {@code <x xmlns='jabber:x:encrypted'>…</x>}.
     *
     * @param data the encrypted text; null if it is empty
     */
    public record Encrypted(@Nullable String data) {
        public static final ElementType<Encrypted> TYPE = ElementType.of(
                "pgpEncrypted", "jabber:x:encrypted", "x", ownText("data", TOKEN, Encrypted::data), Encrypted::new);
    }
}
