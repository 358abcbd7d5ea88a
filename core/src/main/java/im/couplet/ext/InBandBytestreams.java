package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_SHORT;

import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import org.jspecify.annotations.Nullable;

/** Bytes in stanzas, in blocks: the fallback where no better way leads through. XEP-0047 2.0.1 (2021-01-12). */
public final class InBandBytestreams {
    private static final String NAMESPACE = "http://jabber.org/protocol/ibb";

    private InBandBytestreams() {}

    /** Which stanzas carry the blocks. */
    public enum Stanza {
        /** IQs, each of them acknowledged. */
        IQ,
        /** Messages. */
        MESSAGE;

        static final ValueType<Stanza> VALUES = Values.oneOf(values(), "iq", "message");
    }

    /**
     * Asks for a stream: {@code <open xmlns='http://jabber.org/protocol/ibb' sid='…' block-size='4096'/>}, in a set.
     *
     * @param blockSize the most bytes that a block may have before it is written in base64
     * @param sid the identifier of the stream
     * @param stanza what carries the blocks; null for IQs
     */
    public record Open(int blockSize, String sid, @Nullable Stanza stanza) {
        public static final ElementType<Open> TYPE = ElementType.of(
                "ibbOpen",
                NAMESPACE,
                "open",
                attribute("blockSize", "block-size", UNSIGNED_SHORT, Open::blockSize),
                attribute("sid", STRING, Open::sid),
                optionalAttribute("stanza", Stanza.VALUES, Open::stanza),
                Open::new);
    }

    /**
     * A block: {@code <data xmlns='http://jabber.org/protocol/ibb' sid='…' seq='0'>…</data>}, in a set or in a message.
     *
     * @param seq the number of the block; it begins at 0 and starts over behind 65,535
     * @param sid the identifier of the stream
     * @param data the bytes; null for an empty block
     */
    public record Data(int seq, String sid, @Nullable Bytes data) {
        public static final ElementType<Data> TYPE = ElementType.of(
                "ibbData",
                NAMESPACE,
                "data",
                attribute("seq", UNSIGNED_SHORT, Data::seq),
                attribute("sid", STRING, Data::sid),
                ownText("data", BYTES, Data::data),
                Data::new);
    }

    /**
     * Ends a stream: {@code <close xmlns='http://jabber.org/protocol/ibb' sid='…'/>}, in a set.
     *
     * @param sid the identifier of the stream
     */
    public record Close(String sid) {
        public static final ElementType<Close> TYPE =
                ElementType.of("ibbClose", NAMESPACE, "close", attribute("sid", STRING, Close::sid), Close::new);
    }
}
