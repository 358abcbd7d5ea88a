package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that a {@link Reference} stands for: {@code <media-sharing xmlns='urn:xmpp:sims:1'>…</media-sharing>}.
 * XEP-0385 0.2.1 (2018-01-25).
 *
 * @param file what is known of it; null if a sender forgot
 * @param sources where it is to be had; null if a sender forgot
 */
public record MediaSharing(
        FileTransfer.@Nullable File file, @Nullable Sources sources) {
    private static final String NAMESPACE = "urn:xmpp:sims:1";

    public static final ElementType<MediaSharing> TYPE = ElementType.of(
            "mediaSharing",
            NAMESPACE,
            "media-sharing",
            child("file", FileTransfer.File.TYPE, MediaSharing::file),
            child("sources", Sources.TYPE, MediaSharing::sources),
            MediaSharing::new);

    /**
     * Where a file is to be had.
     *
     * @param references addresses
     * @param others other ways
     */
    public record Sources(List<Source> references, List<Element> others) {
        public static final ElementType<Sources> TYPE = ElementType.of(
                "sources",
                NAMESPACE,
                "sources",
                children("references", Source.TYPE, Sources::references),
                raw("others", Sources::others),
                Sources::new);
    }

    /**
     * An address where a file is to be had.
     *
     * @param type always {@code data}
     * @param uri the address
     */
    public record Source(Reference.Type type, String uri) {
        public static final ElementType<Source> TYPE = ElementType.of(
                "reference",
                "urn:xmpp:reference:0",
                "reference",
                attribute("type", Reference.Type.WORDS, Source::type),
                attribute("uri", URI, Source::uri),
                Source::new);
    }
}
