package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.SIZE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.LocalizedText;
import im.couplet.schema.Values;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is offered or asked for: {@code <description xmlns='urn:xmpp:jingle:apps:file-transfer:5'/>}. XEP-0234 0.19.1
 * (2019-06-19). The version before, {@code …:4}, is known too; its hashes (XEP-0300) say nothing of their encoding and are left as
 * they stand.
 *
 * @param file the file; null if absent
 */
public record FileTransfer(@Nullable File file) {
    private static final String NAMESPACE = "urn:xmpp:jingle:apps:file-transfer:5";

    /**
     * A file.
     *
     * @param date when it was changed last; null if absent
     * @param descriptions what it is, for people
     * @param mediaType such as {@code text/plain}; null if absent
     * @param name its name, without a folder; null if absent
     * @param range which part is meant, or that parts are possible; null for all of it
     * @param size in bytes; null if absent
     * @param hashes of all of it (XEP-0300)
     * @param hashesUsed which hashes follow when it has been sent (XEP-0300)
     * @param thumbnails small pictures of it (XEP-0264)
     */
    public record File(
            @Nullable Instant date,
            LocalizedText descriptions,
            @Nullable String mediaType,
            @Nullable String name,
            @Nullable Range range,
            @Nullable Long size,
            List<Hash> hashes,
            List<Hash.Used> hashesUsed,
            List<Thumbnail> thumbnails) {
        public static final ElementType<File> TYPE = ElementType.of(
                "file",
                NAMESPACE,
                "file",
                childText("date", DATE_TIME, File::date),
                localized("description", "desc", File::descriptions),
                childText("mediaType", "media-type", STRING, File::mediaType),
                childText("name", STRING, File::name),
                child("range", Range.TYPE, File::range),
                childText("size", SIZE, File::size),
                children("hashes", Hash.TYPE, File::hashes),
                children("hashesUsed", Hash.Used.TYPE, File::hashesUsed),
                children("thumbnails", Thumbnail.TYPE, File::thumbnails),
                File::new);
    }

    /**
     * A part of a file.
     *
     * @param offset where it begins, in bytes; null for 0
     * @param length how long it is, in bytes; null for all that is left
     * @param hashes of the part (XEP-0300)
     */
    public record Range(@Nullable Long offset, @Nullable Long length, List<Hash> hashes) {
        public static final ElementType<Range> TYPE = ElementType.of(
                "range",
                NAMESPACE,
                "range",
                optionalAttribute("offset", SIZE, Range::offset),
                optionalAttribute("length", SIZE, Range::length),
                children("hashes", Hash.TYPE, Range::hashes),
                Range::new);
    }

    public static final ElementType<FileTransfer> TYPE = ElementType.of(
                    "fileDescription",
                    NAMESPACE,
                    "description",
                    child("file", File.TYPE, FileTransfer::file),
                    FileTransfer::new)
            .alsoIn("urn:xmpp:jingle:apps:file-transfer:4");

    /**
     * The hash of a file or part that has been sent: {@code <checksum xmlns='urn:xmpp:jingle:apps:file-transfer:5'/>}.
     *
     * @param creator whose the content is
     * @param name the content
     * @param file holds the hashes; null if absent
     */
    public record Checksum(
            Jingle.Party creator, String name, @Nullable File file) {
        public static final ElementType<Checksum> TYPE = ElementType.of(
                "fileChecksum",
                NAMESPACE,
                "checksum",
                attribute("creator", Jingle.Party.VALUES, Checksum::creator),
                attribute("name", STRING, Checksum::name),
                child("file", File.TYPE, Checksum::file),
                Checksum::new);
    }

    /**
     * A file has arrived whole: {@code <received xmlns='urn:xmpp:jingle:apps:file-transfer:5'/>}.
     *
     * @param creator whose the content is
     * @param name the content
     */
    public record Received(Jingle.Party creator, String name) {
        public static final ElementType<Received> TYPE = ElementType.of(
                "fileReceived",
                NAMESPACE,
                "received",
                attribute("creator", Jingle.Party.VALUES, Received::creator),
                attribute("name", STRING, Received::name),
                Received::new);
    }

    /** What is wrong with a file: {@code <file-too-large xmlns='urn:xmpp:jingle:apps:file-transfer:errors:0'/>}. */
    public enum ErrorCondition {
        /** It is not there. */
        FILE_NOT_AVAILABLE,
        /** It is too large. */
        FILE_TOO_LARGE;

        public static final ElementType<ErrorCondition> TYPE = ElementType.choice(
                "fileError",
                "urn:xmpp:jingle:apps:file-transfer:errors:0",
                Values.oneOf(values(), "file-not-available", "file-too-large"));
    }
}
