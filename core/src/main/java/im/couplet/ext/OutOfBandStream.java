package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.SIZE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * The payload of an IQ that comes by another way, as it is large: {@code <oob
 * xmlns='urn:xmpp:jingle:apps:out-of-band:0' id='hfgte45w-1'/>}. XEP-0265 0.1 (2009-04-02).
 *
 * @param id the identifier of the data in the session of Jingle that they come by
 * @param size how large they are, in bytes; null if absent
 * @param hash the algorithm and the hash of them: {@code sha1+552d…}; null if absent
 * @param type their media type; null if absent
 */
public record OutOfBandStream(
        String id,
        @Nullable Long size,
        @Nullable String hash,
        @Nullable String type) {
    static final String NAMESPACE = "urn:xmpp:jingle:apps:out-of-band:0";

    public static final ElementType<OutOfBandStream> TYPE = ElementType.of(
            "oobStream",
            NAMESPACE,
            "oob",
            attribute("id", STRING, OutOfBandStream::id),
            optionalAttribute("size", SIZE, OutOfBandStream::size),
            optionalAttribute("hash", STRING, OutOfBandStream::hash),
            optionalAttribute("type", STRING, OutOfBandStream::type),
            OutOfBandStream::new);

    /**
     * Nobody wants them any more: {@code <abort xmlns='urn:xmpp:jingle:apps:out-of-band:0' id='hfgte45w'/>}.
     *
     * @param id the identifier of the data
     */
    public record Abort(String id) {
        public static final ElementType<Abort> TYPE =
                ElementType.of("oobStreamAbort", NAMESPACE, "abort", attribute("id", STRING, Abort::id), Abort::new);
    }
}
