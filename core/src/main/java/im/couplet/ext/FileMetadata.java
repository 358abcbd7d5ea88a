package im.couplet.ext;

import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.NON_NEGATIVE;
import static im.couplet.schema.Values.SIZE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file: {@code <file xmlns='urn:xmpp:file:metadata:0'><name>test.txt</name></file>}. XEP-0446
 * 0.2.0 (2022-07-17).
 *
 * @param mediaType such as {@code image/jpeg}; null for {@code application/octet-stream}
 * @param name its name, which is not to be trusted as a path; null if absent
 * @param date when it was changed last; null if absent
 * @param size its length in bytes; null if absent
 * @param width in pixels; null if absent
 * @param height in pixels; null if absent
 * @param length how long it plays, in milliseconds; null if absent
 * @param hashes of all of it (XEP-0300)
 * @param descriptions what it is, for people
 * @param thumbnails small pictures of it (XEP-0264)
 */
public record FileMetadata(
        @Nullable String mediaType,
        @Nullable String name,
        @Nullable Instant date,
        @Nullable Long size,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Long length,
        List<Hash> hashes,
        LocalizedText descriptions,
        List<Thumbnail> thumbnails) {
    public static final ElementType<FileMetadata> TYPE = ElementType.of(
            "fileMetadata",
            "urn:xmpp:file:metadata:0",
            "file",
            childText("mediaType", "media-type", STRING, FileMetadata::mediaType),
            childText("name", STRING, FileMetadata::name),
            childText("date", DATE_TIME, FileMetadata::date),
            childText("size", SIZE, FileMetadata::size),
            childText("width", NON_NEGATIVE, FileMetadata::width),
            childText("height", NON_NEGATIVE, FileMetadata::height),
            childText("length", SIZE, FileMetadata::length),
            children("hashes", Hash.TYPE, FileMetadata::hashes),
            localized("description", "desc", FileMetadata::descriptions),
            children("thumbnails", Thumbnail.TYPE, FileMetadata::thumbnails),
            FileMetadata::new);
}
