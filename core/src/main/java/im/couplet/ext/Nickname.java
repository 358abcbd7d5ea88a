package im.couplet.ext;

import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be called: {@code <nick xmlns='http://jabber.org/protocol/nick'>Ishmael</nick>}. XEP-0172 1.1
 * (2012-03-21).
 *
 * @param name the nickname; null if absent, which takes back what was published
 */
public record Nickname(@Nullable String name) {
    public static final ElementType<Nickname> TYPE = ElementType.of(
            "nickname",
            "http://jabber.org/protocol/nick",
            "nick",
            ownText("name", STRING, Nickname::name),
            Nickname::new);
}
