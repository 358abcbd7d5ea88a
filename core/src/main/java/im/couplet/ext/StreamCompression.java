package im.couplet.ext;

import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.choice;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.schema.ElementType;
import im.couplet.schema.LocalizedText;
import im.couplet.schema.Values;
import im.couplet.stanza.StanzaError;
import im.couplet.stream.Namespaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a stream comes to be compressed. XEP-0138 2.1 (2022-02-10), obsolete. */
public final class StreamCompression {
    private StreamCompression() {}

    /**
     * What the server offers: {@code <compression xmlns='http://jabber.org/features/compress'/>}, among the features of the
     * stream.
     *
     * @param methods the ways of compressing, such as {@code zlib}
     */
    public record Feature(List<String> methods) {
        public static final ElementType<Feature> TYPE = ElementType.of(
                "compression",
                Namespaces.COMPRESSION_FEATURE,
                "compression",
                childTexts("methods", "method", TOKEN, Feature::methods),
                Feature::new);
    }

    /**
     * What the client wants: {@code <compress xmlns='http://jabber.org/protocol/compress'/>}.
     *
     * @param methods one of the methods
     */
    public record Compress(List<String> methods) {
        public static final ElementType<Compress> TYPE = ElementType.of(
                "compress",
                Namespaces.COMPRESSION,
                "compress",
                childTexts("methods", "method", TOKEN, Compress::methods),
                Compress::new);
    }

    /** From here on all is compressed: {@code <compressed xmlns='http://jabber.org/protocol/compress'/>}. */
    public record Compressed() {
        public static final ElementType<Compressed> TYPE =
                ElementType.flag("compressed", Namespaces.COMPRESSION, "compressed", new Compressed());
    }

    /** Why a stream is not compressed. */
    public enum Condition {
        /** The compressed data make no sense; in a stream error. */
        PROCESSING_FAILED,
        /** It could not be set up. */
        SETUP_FAILED,
        /** The method is not known. */
        UNSUPPORTED_METHOD
    }

    /**
     * It does not work: {@code <failure xmlns='http://jabber.org/protocol/compress'/>}.
     *
     * @param condition why; null if it is not one of these
     * @param stanzaCondition why, as one of the conditions of stanza errors (RFC 6120 section 8.3.3); null if absent
     * @param text why, for people
     */
    public record Failure(
            @Nullable Condition condition, @Nullable String stanzaCondition, LocalizedText text) {
        public static final ElementType<Failure> TYPE = ElementType.of(
                "compressionFailure",
                Namespaces.COMPRESSION,
                "failure",
                choice(
                        "condition",
                        Values.oneOf(Condition.values(), "processing-failed", "setup-failed", "unsupported-method"),
                        Failure::condition),
                choice("stanzaCondition", StanzaError.Condition.VALUES, Failure::stanzaCondition)
                        .inNamespace(Namespaces.STANZA_ERRORS),
                localized("text", "text", Failure::text).inNamespace(Namespaces.STANZA_ERRORS),
                Failure::new);
    }
}
