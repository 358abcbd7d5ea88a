package im.couplet.ext;

import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/** Addresses of files that are somewhere else. XEP-0066 1.5 (2006-08-16). */
public final class OutOfBand {
    private OutOfBand() {}

    /**
     * A file to look at: {@code <x xmlns='jabber:x:oob'><url>…</url></x>}. There may be several.
     *
     * @param url where it is; null if a sender forgot
     * @param description what it is, for people; null if absent
     */
    public record Link(@Nullable String url, @Nullable String description) {
        public static final ElementType<Link> TYPE = ElementType.of(
                "oob",
                "jabber:x:oob",
                "x",
                childText("url", URI, Link::url),
                childText("description", "desc", STRING, Link::description),
                Link::new);
    }

    /**
     * A file to fetch, in a set that is answered when it has been fetched: {@code <query
     * xmlns='jabber:iq:oob'><url>…</url></query>}.
     *
     * @param sid the session that it belongs to (XEP-0095); null if absent
     * @param url where it is; null if a sender forgot
     * @param description what it is, for people; null if absent
     */
    public record Transfer(
            @Nullable String sid,
            @Nullable String url,
            @Nullable String description) {
        public static final ElementType<Transfer> TYPE = ElementType.of(
                "oobTransfer",
                "jabber:iq:oob",
                "query",
                optionalAttribute("sid", STRING, Transfer::sid),
                childText("url", URI, Transfer::url),
                childText("description", "desc", STRING, Transfer::description),
                Transfer::new);
    }
}
