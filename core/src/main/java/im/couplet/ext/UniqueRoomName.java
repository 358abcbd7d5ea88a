package im.couplet.ext;

import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * A name that no room of a service has: {@code <unique xmlns='http://jabber.org/protocol/muc#unique'>…</unique>}, empty in a
 * request. XEP-0307 0.1 (2011-11-10).
 *
 * @param name the localpart for a new room; null in a request
 */
public record UniqueRoomName(@Nullable String name) {
    public static final ElementType<UniqueRoomName> TYPE = ElementType.of(
            "uniqueRoomName",
            "http://jabber.org/protocol/muc#unique",
            "unique",
            ownText("name", TOKEN, UniqueRoomName::name),
            UniqueRoomName::new);
}
