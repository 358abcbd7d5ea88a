package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_SHORT;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Bytes in stanzas: {@code <transport xmlns='urn:xmpp:jingle:transports:ibb:1' block-size='4096' sid='…'/>}. XEP-0261 1.0
 * (2011-09-23).
 *
 * @param blockSize the most bytes that a block may have before it is written in base64
 * @param sid the identifier of the stream
 * @param stanza what carries the blocks; null for IQs
 */
public record IbbTransport(int blockSize, String sid, InBandBytestreams.@Nullable Stanza stanza) {
    public static final ElementType<IbbTransport> TYPE = ElementType.of(
            "ibbTransport",
            "urn:xmpp:jingle:transports:ibb:1",
            "transport",
            attribute("blockSize", "block-size", UNSIGNED_SHORT, IbbTransport::blockSize),
            attribute("sid", STRING, IbbTransport::sid),
            optionalAttribute("stanza", InBandBytestreams.Stanza.VALUES, IbbTransport::stanza),
            IbbTransport::new);
}
