package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.SIZE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file in {@link StreamInitiation}: {@code <file xmlns='http://jabber.org/protocol/si/profile/file-transfer' name='test.txt'
 * size='1022'/>}. XEP-0096 1.3.1 (2022-03-22), deprecated: see {@link FileTransfer}.
 *
 * @param name its name; null in an answer
 * @param size how large it is, in bytes; null in an answer
 * @param date when it was changed last; null if absent
 * @param hash the MD5 of the whole file, in hexadecimal digits; null if absent
 * @param description what it is, for people; null if absent
 * @param range that parts can be sent, and in an answer which part; null for all
 */
public record SiFile(
        @Nullable String name,
        @Nullable Long size,
        @Nullable Instant date,
        @Nullable String hash,
        @Nullable String description,
        @Nullable Range range) {
    private static final String NAMESPACE = "http://jabber.org/protocol/si/profile/file-transfer";

    public static final ElementType<SiFile> TYPE = ElementType.of(
            "siFile",
            NAMESPACE,
            "file",
            optionalAttribute("name", STRING, SiFile::name),
            optionalAttribute("size", SIZE, SiFile::size),
            optionalAttribute("date", DATE_TIME, SiFile::date),
            optionalAttribute("hash", STRING, SiFile::hash),
            childText("description", "desc", STRING, SiFile::description),
            child("range", Range.TYPE, SiFile::range),
            SiFile::new);

    /**
     * A part of a file.
     *
     * @param offset where it begins, in bytes; null for the beginning
     * @param length how long it is, in bytes; null for all that follows
     */
    public record Range(@Nullable Long offset, @Nullable Long length) {
        public static final ElementType<Range> TYPE = ElementType.of(
                "range",
                NAMESPACE,
                "range",
                optionalAttribute("offset", SIZE, Range::offset),
                optionalAttribute("length", SIZE, Range::length),
                Range::new);
    }
}
