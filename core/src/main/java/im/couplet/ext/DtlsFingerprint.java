package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import org.jspecify.annotations.Nullable;

/**
 * By what a party's certificate is known: {@code <fingerprint xmlns='urn:xmpp:jingle:apps:dtls:0' hash='sha-256'
 * setup='actpass'>02:1A:…</fingerprint>}. XEP-0320 1.0.0 (2020-05-26).
 *
 * @param hash the hash function, as IANA names it
 * @param setup who connects; null if absent
 * @param value the hash, in pairs of upper-case hexadecimal digits with colons between; null if absent
 */
public record DtlsFingerprint(
        String hash, @Nullable Setup setup, @Nullable String value) {
    /** Who connects (RFC 4145 section 4). */
    public enum Setup {
        /** This party. */
        ACTIVE,
        /** This party or the other, as the other likes. */
        ACTPASS,
        /** Nobody for now. */
        HOLDCONN,
        /** The other party. */
        PASSIVE
    }

    public static final ElementType<DtlsFingerprint> TYPE = ElementType.of(
            "dtlsFingerprint",
            "urn:xmpp:jingle:apps:dtls:0",
            "fingerprint",
            attribute("hash", STRING, DtlsFingerprint::hash),
            optionalAttribute(
                    "setup",
                    Values.oneOf(Setup.values(), "active", "actpass", "holdconn", "passive"),
                    DtlsFingerprint::setup),
            ownText("value", TOKEN, DtlsFingerprint::value),
            DtlsFingerprint::new);
}
