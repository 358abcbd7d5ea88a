package im.couplet.ext;

import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Values.UNSIGNED_COUNT;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * What a server accepts on a stream: {@code <limits
 * xmlns='urn:xmpp:stream-limits:0'><max-bytes>10000</max-bytes></limits>}. XEP-0478 0.2.0 (2024-08-02).
 *
 * @param maxBytes how many bytes of UTF-8 a stanza may have; null if it is not known
 * @param idleSeconds after how many seconds without traffic it may end the stream; null if it is not known
 */
public record StreamLimits(
        @Nullable Long maxBytes, @Nullable Long idleSeconds) {
    public static final ElementType<StreamLimits> TYPE = ElementType.of(
            "streamLimits",
            "urn:xmpp:stream-limits:0",
            "limits",
            childText("maxBytes", "max-bytes", UNSIGNED_COUNT, StreamLimits::maxBytes),
            childText("idleSeconds", "idle-seconds", UNSIGNED_COUNT, StreamLimits::idleSeconds),
            StreamLimits::new);
}
