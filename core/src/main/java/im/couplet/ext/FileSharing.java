package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.SIZE;
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
     * @param authentication how the request must show who asks; null if absent
     * @param headers what headers the request must have
     * @param cookies what cookies the request must have
     * @param scheme what else the request needs
     */
    public record UrlData(
            String target,
            @Nullable String sid,
            @Nullable LocalizedText description,
            @Nullable HttpAuthentication authentication,
            List<HttpHeader> headers,
            List<HttpCookie> cookies,
            List<Element> scheme) {
        private static final String HTTP = "http://jabber.org/protocol/url-data/scheme/http";

        public static final ElementType<UrlData> TYPE = ElementType.of(
                "urlData",
                "http://jabber.org/protocol/url-data",
                "url-data",
                attribute("target", URI, UrlData::target),
                optionalAttribute("sid", STRING, UrlData::sid),
                localized("description", "desc", UrlData::description),
                child("authentication", HttpAuthentication.TYPE, UrlData::authentication),
                children("headers", HttpHeader.TYPE, UrlData::headers),
                children("cookies", HttpCookie.TYPE, UrlData::cookies),
                raw("scheme", UrlData::scheme),
                UrlData::new);
    }

    /**
     * How a request shows who asks (XEP-0104).
     *
     * @param scheme in which way, a word of HTTP such as {@code basic}
     * @param parameters what is shown, such as {@code username} and {@code password}
     */
    public record HttpAuthentication(String scheme, List<HttpParameter> parameters) {
        public static final ElementType<HttpAuthentication> TYPE = ElementType.of(
                "authentication",
                UrlData.HTTP,
                "auth",
                attribute("scheme", STRING, HttpAuthentication::scheme),
                children("parameters", HttpParameter.TYPE, HttpAuthentication::parameters),
                HttpAuthentication::new);
    }

    /**
     * A part of what shows who asks (XEP-0104).
     *
     * @param name its name, such as {@code realm}
     * @param value its value, which may be empty
     */
    public record HttpParameter(String name, String value) {
        public static final ElementType<HttpParameter> TYPE = ElementType.of(
                "parameter",
                UrlData.HTTP,
                "auth-param",
                attribute("name", STRING, HttpParameter::name),
                attribute("value", STRING, HttpParameter::value),
                HttpParameter::new);
    }

    /**
     * A header of a request (XEP-0104).
     *
     * @param name its name
     * @param value its value; null where it is text
     * @param text its value, where it is written as the examples of XEP-0103 do; null if absent
     */
    public record HttpHeader(
            String name, @Nullable String value, @Nullable String text) {
        public static final ElementType<HttpHeader> TYPE = ElementType.of(
                "header",
                UrlData.HTTP,
                "header",
                attribute("name", STRING, HttpHeader::name),
                optionalAttribute("value", STRING, HttpHeader::value),
                ownText("text", STRING, HttpHeader::text),
                HttpHeader::new);
    }

    /**
     * A cookie of a request, with what a server says of it (XEP-0104, RFC 2109 section 4.2.2).
     *
     * @param name its name
     * @param value its value, which may be empty
     * @param comment what it is for; null if absent
     * @param domain for which servers it is; null if absent
     * @param maxAge how long it is good for, in seconds; null for as long as the session of HTTP
     * @param path for which part of a server it is; null if absent
     * @param secure whether it is only for requests that are encrypted; null for no
     * @param version of what is said of it; null for {@code 1.0}
     */
    public record HttpCookie(
            String name,
            String value,
            @Nullable String comment,
            @Nullable String domain,
            @Nullable Long maxAge,
            @Nullable String path,
            @Nullable Boolean secure,
            @Nullable String version) {
        public static final ElementType<HttpCookie> TYPE = ElementType.of(
                "cookie",
                UrlData.HTTP,
                "cookie",
                attribute("name", STRING, HttpCookie::name),
                attribute("value", STRING, HttpCookie::value),
                optionalAttribute("comment", STRING, HttpCookie::comment),
                optionalAttribute("domain", STRING, HttpCookie::domain),
                optionalAttribute("maxAge", "max-age", SIZE, HttpCookie::maxAge),
                optionalAttribute("path", STRING, HttpCookie::path),
                optionalAttribute("secure", BOOLEAN, HttpCookie::secure),
                optionalAttribute("version", STRING, HttpCookie::version),
                HttpCookie::new);
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
