package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.SIZE;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.ElementType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that are put on a server, to be fetched by others. XEP-0363 1.2.0 (2025-06-17). */
public final class HttpUpload {
    private static final String NAMESPACE = "urn:xmpp:http:upload:0";
    private static final String PURPOSE = "urn:xmpp:http:upload:purpose:0";

    private HttpUpload() {}

    /**
     * Asks for a place for a file: {@code <request xmlns='urn:xmpp:http:upload:0' filename='…' size='23456'/>}. What it
     * is for is said by at most one of the flags.
     *
     * @param filename the name of the file
     * @param size its length in bytes
     * @param contentType its media type; null if absent
     * @param message whether it is for a message
     * @param profile whether it is for a profile, such as an avatar
     * @param ephemeral how long it is needed; null if absent
     * @param permanent whether it is to be kept for good
     */
    public record Request(
            String filename,
            Long size,
            @Nullable String contentType,
            boolean message,
            boolean profile,
            @Nullable Ephemeral ephemeral,
            boolean permanent) {
        public static final ElementType<Request> TYPE = ElementType.of(
                "uploadRequest",
                NAMESPACE,
                "request",
                attribute("filename", STRING, Request::filename),
                attribute("size", SIZE, Request::size),
                optionalAttribute("contentType", "content-type", STRING, Request::contentType),
                flag("message", "message", Request::message).inNamespace(PURPOSE),
                flag("profile", "profile", Request::profile).inNamespace(PURPOSE),
                child("ephemeral", Ephemeral.TYPE, Request::ephemeral),
                flag("permanent", "permanent", Request::permanent).inNamespace(PURPOSE),
                Request::new);
    }

    /**
     * A file is needed for a while.
     *
     * @param expireBefore until when; null if absent
     */
    public record Ephemeral(@Nullable Instant expireBefore) {
        public static final ElementType<Ephemeral> TYPE = ElementType.of(
                "ephemeral",
                PURPOSE,
                "ephemeral",
                optionalAttribute("expireBefore", "expire-before", DATE_TIME, Ephemeral::expireBefore),
                Ephemeral::new);
    }

    /**
     * The place for a file: {@code <slot xmlns='urn:xmpp:http:upload:0'/>}.
     *
     * @param put where to put it; null if absent
     * @param get where others get it; null if absent
     */
    public record Slot(@Nullable Put put, @Nullable String get) {
        public static final ElementType<Slot> TYPE = ElementType.of(
                "uploadSlot",
                NAMESPACE,
                "slot",
                child("put", Put.TYPE, Slot::put),
                childAttribute("get", "get", "url", URI, Slot::get),
                Slot::new);
    }

    /**
     * Where to put a file by HTTP.
     *
     * @param url the address
     * @param headers what to send with it
     */
    public record Put(String url, List<Header> headers) {
        public static final ElementType<Put> TYPE = ElementType.of(
                "put",
                NAMESPACE,
                "put",
                attribute("url", URI, Put::url),
                children("headers", Header.TYPE, Put::headers),
                Put::new);
    }

    /**
     * A header of HTTP; others than {@code Authorization}, {@code Cookie} and {@code Expires} are to be left out, and
     * line breaks taken out.
     *
     * @param name its name
     * @param value its value; null if it is empty
     */
    public record Header(String name, @Nullable String value) {
        public static final ElementType<Header> TYPE = ElementType.of(
                "header",
                NAMESPACE,
                "header",
                attribute("name", STRING, Header::name),
                ownText("value", STRING, Header::value),
                Header::new);
    }

    /**
     * In an error: the file is too large: {@code <file-too-large xmlns='urn:xmpp:http:upload:0'/>}.
     *
     * @param maxSize how large files may be, in bytes; null if absent
     */
    public record TooLarge(@Nullable Long maxSize) {
        public static final ElementType<TooLarge> TYPE = ElementType.of(
                "fileTooLarge",
                NAMESPACE,
                "file-too-large",
                childText("maxSize", "max-file-size", SIZE, TooLarge::maxSize),
                TooLarge::new);
    }

    /**
     * In an error: when to try again: {@code <retry xmlns='urn:xmpp:http:upload:0' stamp='…'/>}.
     *
     * @param stamp when
     */
    public record Retry(Instant stamp) {
        public static final ElementType<Retry> TYPE = ElementType.of(
                "uploadRetry", NAMESPACE, "retry", attribute("stamp", DATE_TIME, Retry::stamp), Retry::new);
    }
}
