package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bookmarks all in one element, in private storage: {@code <storage xmlns='storage:bookmarks'/>}. XEP-0048 1.2
 * (2020-08-04).
 *
 * @param conferences rooms
 * @param urls pages
 */
public record BookmarkStorage(List<Conference> conferences, List<Url> urls) {
    private static final String NAMESPACE = "storage:bookmarks";

    public static final ElementType<BookmarkStorage> TYPE = ElementType.of(
            "bookmarkStorage",
            NAMESPACE,
            "storage",
            children("conferences", Conference.TYPE, BookmarkStorage::conferences),
            children("urls", Url.TYPE, BookmarkStorage::urls),
            BookmarkStorage::new);

    /**
     * A room.
     *
     * @param jid its address
     * @param name for people; null if absent
     * @param autojoin whether to enter it when a client starts; null means no
     * @param nick what the user is called there; null if absent
     * @param password what the room asks for; null for nothing
     */
    public record Conference(
            Address jid,
            @Nullable String name,
            @Nullable Boolean autojoin,
            @Nullable String nick,
            @Nullable String password) {
        public static final ElementType<Conference> TYPE = ElementType.of(
                "conference",
                NAMESPACE,
                "conference",
                attribute("jid", JID, Conference::jid),
                optionalAttribute("name", STRING, Conference::name),
                optionalAttribute("autojoin", BOOLEAN, Conference::autojoin),
                childText("nick", STRING, Conference::nick),
                childText("password", STRING, Conference::password),
                Conference::new);
    }

    /**
     * A page.
     *
     * @param url its address
     * @param name for people; null if absent
     */
    public record Url(String url, @Nullable String name) {
        public static final ElementType<Url> TYPE = ElementType.of(
                "url",
                NAMESPACE,
                "url",
                attribute("url", URI, Url::url),
                optionalAttribute("name", STRING, Url::name),
                Url::new);
    }
}
