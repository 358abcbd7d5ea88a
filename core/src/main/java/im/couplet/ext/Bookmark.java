package im.couplet.ext;

import static im.couplet.schema.Fields.anyExtensions;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room that the user likes to find again, the payload of an item whose id is the room's bare JID: {@code
 * <conference xmlns='urn:xmpp:bookmarks:1' name='Council of Oberon' autojoin='true'/>}. XEP-0402 1.2.0 (2024-08-15). What
 * was published in the namespace before, {@code urn:xmpp:bookmarks:0}, is read too.
 *
 * @param name what the user calls it; null if nothing
 * @param autojoin whether to be in it while it is true; null if absent, which means no
 * @param nick the nickname to use in it; null if absent
 * @param password what it asks for at the door; null if it asks for nothing
 * @param extensions what other clients keep with it, to be kept when it is changed; null for nothing
 */
public record Bookmark(
        @Nullable String name,
        @Nullable Boolean autojoin,
        @Nullable String nick,
        @Nullable String password,
        @Nullable More extensions) {
    private static final String NAMESPACE = "urn:xmpp:bookmarks:1";

    public static final ElementType<Bookmark> TYPE = ElementType.of(
                    "bookmark",
                    NAMESPACE,
                    "conference",
                    optionalAttribute("name", STRING, Bookmark::name),
                    optionalAttribute("autojoin", BOOLEAN, Bookmark::autojoin),
                    childText("nick", STRING, Bookmark::nick),
                    childText("password", STRING, Bookmark::password),
                    child("extensions", More.TYPE, Bookmark::extensions),
                    Bookmark::new)
            .alsoIn("urn:xmpp:bookmarks:0");

    /**
     * What other clients keep with a bookmark.
     *
     * @param elements whatever they like
     */
    public record More(List<Element> elements) {
        public static final ElementType<More> TYPE =
                ElementType.of("extensions", NAMESPACE, "extensions", anyExtensions(More::elements), More::new);
    }
}
