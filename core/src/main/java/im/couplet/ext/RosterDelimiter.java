package im.couplet.ext;

import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the names of a group and of the group in it, kept in private storage: {@code <roster
 * xmlns='roster:delimiter'>::</roster>}. XEP-0083 1.0 (2004-10-11).
 *
 * @param delimiter one or more characters; null if nothing is kept, and in a request
 */
public record RosterDelimiter(@Nullable String delimiter) {
    public static final ElementType<RosterDelimiter> TYPE = ElementType.of(
            "rosterDelimiter",
            "roster:delimiter",
            "roster",
            ownText("delimiter", STRING, RosterDelimiter::delimiter),
            RosterDelimiter::new);
}
