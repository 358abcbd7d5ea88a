package im.couplet.ext;

import im.couplet.schema.ElementType;

/**
 * Says that a {@link Bookmark} is to be shown before others: {@code <pinned xmlns='urn:xmpp:bookmarks-pinning:0'/>}, among its
 * extensions. XEP-0469 0.1.0 (2022-08-23).
 */
public record Pinned() {
    public static final ElementType<Pinned> TYPE =
            ElementType.flag("pinned", "urn:xmpp:bookmarks-pinning:0", "pinned", new Pinned());
}
