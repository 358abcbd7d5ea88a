package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.ElementType;
import im.couplet.schema.LocalizedText;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file for all who read the message, whenever they want it: {@code <file-sharing xmlns='urn:xmpp:sfs:0'
 * disposition='inline'>…</file-sharing>}. XEP-0447 0.3.1 (2024-01-01).
 *
 * @param id what {@link MoreSources} that come later call it; null if it is the only one
 * @param disposition whether it is to be shown; null if absent
 * @param file what is known of it; null if a sender forgot
 * @param sources where it is to be had; null if that comes later
 */
public record FileSharing(
        @Nullable String id,
        @Nullable Disposition disposition,
        @Nullable FileMetadata file,
        @Nullable Sources sources) {
    private static final String NAMESPACE = "urn:xmpp:sfs:0";

    public static final ElementType<FileSharing> TYPE = ElementType.of(
            "fileSharing",
            NAMESPACE,
            "file-sharing",
            optionalAttribute("id", STRING, FileSharing::id),
            optionalAttribute("disposition", Disposition.WORDS, FileSharing::disposition),
            child("file", FileMetadata.TYPE, FileSharing::file),
            child("sources", Sources.TYPE, FileSharing::sources),
            FileSharing::new);

    /**
     * Where a file is to be had.
     *
     * @param urls addresses (XEP-0103)
     * @param encryptedFiles where it is to be had encrypted
     * @param others other ways, such as Jingle (XEP-0358)
     */
    public record Sources(List<UrlData> urls, List<EncryptedFile> encryptedFiles, List<Element> others) {
        public static final ElementType<Sources> TYPE = ElementType.of(
                "sources",
                NAMESPACE,
                "sources",
                children("urls", UrlData.TYPE, Sources::urls),
                children("encryptedFiles", () -> EncryptedFile.TYPE, Sources::encryptedFiles),
                raw("others", Sources::others),
                Sources::new);
    }

    /**
     * An address where something is to be had: {@code <url-data xmlns='http://jabber.org/protocol/url-data' target='…'/>}. XEP-0103 0.4.1
     * (2018-11-03), with what XEP-0104 0.3.1 (2020-12-30) says of HTTP.
     *
     * @param target the address
     * @param sid the offer of a file that it belongs to (XEP-0095); null if it is none
     * @param description what is there, for people; null if absent
     * @param authentication in which way the request must show who asks, such as {@code basic}; null if absent
     * @param headers what headers the request must have
     * @param scheme what else the request needs
     */
    public record UrlData(
            String target,
            @Nullable String sid,
            @Nullable LocalizedText description,
            @Nullable String authentication,
            List<HttpHeader> headers,
            List<Element> scheme) {
        private static final String HTTP = "http://jabber.org/protocol/url-data/scheme/http";

        public static final ElementType<UrlData> TYPE = ElementType.of(
                "urlData",
                "http://jabber.org/protocol/url-data",
                "url-data",
                attribute("target", URI, UrlData::target),
                optionalAttribute("sid", STRING, UrlData::sid),
                localized("description", "desc", UrlData::description),
                childAttribute("authentication", "auth", "scheme", STRING, UrlData::authentication)
                        .inNamespace(HTTP),
                children("headers", HttpHeader.TYPE, UrlData::headers),
                raw("scheme", UrlData::scheme),
                UrlData::new);
    }

    /**
     * A header of a request (XEP-0104).
     *
     * @param name its name
     * @param value its value; null if that is empty
     */
    public record HttpHeader(String name, @Nullable String value) {
        public static final ElementType<HttpHeader> TYPE = ElementType.of(
                "header",
                UrlData.HTTP,
                "header",
                attribute("name", STRING, HttpHeader::name),
                ownText("value", STRING, HttpHeader::value),
                HttpHeader::new);
    }

    /** Why nothing was had there, in an error: {@code <malformed-url xmlns='http://jabber.org/protocol/url-data'/>} (XEP-0103). */
    public enum UrlError {
        /** The address is none. */
        MALFORMED_URL,
        /** It did not work. */
        TRANSFER_FAILED,
        /** It is not wanted. */
        TRANSFER_REFUSED;

        public static final ElementType<UrlError> TYPE = ElementType.choice(
                "urlDataError",
                "http://jabber.org/protocol/url-data",
                Values.oneOf(values(), "malformed-url", "transfer-failed", "transfer-refused"));
    }

    /**
     * Where a file is to be had that was shared before: {@code <sources xmlns='urn:xmpp:sfs:0'>…</sources>}.
     *
     * @param id which of the files of that message; null if there is only one
     * @param urls addresses (XEP-0103)
     * @param encryptedFiles where it is to be had encrypted
     * @param others other ways, such as Jingle (XEP-0358)
     */
    public record MoreSources(
            @Nullable String id, List<UrlData> urls, List<EncryptedFile> encryptedFiles, List<Element> others) {
        public static final ElementType<MoreSources> TYPE = ElementType.of(
                "fileSources",
                NAMESPACE,
                "sources",
                optionalAttribute("id", STRING, MoreSources::id),
                children("urls", UrlData.TYPE, MoreSources::urls),
                children("encryptedFiles", () -> EncryptedFile.TYPE, MoreSources::encryptedFiles),
                raw("others", MoreSources::others),
                MoreSources::new);
    }

    /** What to do with a file (RFC 2183). */
    public enum Disposition {
        /** Keep it until somebody asks for it. */
        ATTACHMENT,
        /** Show it in the chat. */
        INLINE;

        static final ValueType<Disposition> WORDS = Values.oneOf(values(), "attachment", "inline");
    }
}
