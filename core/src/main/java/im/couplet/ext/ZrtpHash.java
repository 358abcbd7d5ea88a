package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * The hash of the first message of ZRTP that a party will send (RFC 6189 section 8.1): {@code <zrtp-hash
 * xmlns='urn:xmpp:jingle:apps:rtp:zrtp:1' version='1.10'>fe30…</zrtp-hash>}. XEP-0262 1.0 (2011-06-15).
 *
 * @param version the version of ZRTP
 * @param hash the hash, in hexadecimal digits; null if it is empty
 */
public record ZrtpHash(String version, @Nullable String hash) {
    public static final ElementType<ZrtpHash> TYPE = ElementType.of(
            "zrtpHash",
            "urn:xmpp:jingle:apps:rtp:zrtp:1",
            "zrtp-hash",
            attribute("version", STRING, ZrtpHash::version),
            ownText("hash", TOKEN, ZrtpHash::hash),
            ZrtpHash::new);
}
