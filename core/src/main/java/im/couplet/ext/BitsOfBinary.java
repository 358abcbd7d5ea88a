package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_INT;

import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * A small piece of data: {@code <data xmlns='urn:xmpp:bob' cid='…'/>}, empty in a request. XEP-0231 1.1 (2022-07-25).
 *
 * @param cid its name, {@code sha1+…@bob.xmpp.org}
 * @param maxAge how long to keep it, in seconds; 0 for not at all, null if absent
 * @param type the media type; null in a request
 * @param data the data; null in a request
 */
public record BitsOfBinary(
        String cid,
        @Nullable Long maxAge,
        @Nullable String type,
        @Nullable Bytes data) {
    public static final ElementType<BitsOfBinary> TYPE = ElementType.of(
            "bob",
            "urn:xmpp:bob",
            "data",
            attribute("cid", STRING, BitsOfBinary::cid),
            optionalAttribute("maxAge", "max-age", UNSIGNED_INT, BitsOfBinary::maxAge),
            optionalAttribute("type", STRING, BitsOfBinary::type),
            ownText("data", BYTES, BitsOfBinary::data),
            BitsOfBinary::new);
}
