package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.NON_NEGATIVE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Enters a room, in the presence sent to an occupant's address: {@code <x xmlns='http://jabber.org/protocol/muc'/>}.
 * XEP-0045 1.35.5 (2026-05-03).
 *
 * @param history how much of what was said before is wanted; null for what the room likes to send
 * @param password what the room asks for at the door; null if it asks for nothing
 * @param affiliationsVersion which changes of affiliations are wanted (XEP-0463); null for none
 */
public record Muc(
        @Nullable History history,
        @Nullable String password,
        @Nullable AffiliationsVersion affiliationsVersion) {
    private static final String NAMESPACE = "http://jabber.org/protocol/muc";

    public static final ElementType<Muc> TYPE = ElementType.of(
            "muc",
            NAMESPACE,
            "x",
            child("history", History.TYPE, Muc::history),
            childText("password", STRING, Muc::password),
            child("affiliationsVersion", AffiliationsVersion.TYPE, Muc::affiliationsVersion),
            Muc::new);

    /**
     * How much of what was said before is wanted: no more than each of these allows.
     *
     * @param maxCharacters how many characters of XML, 0 for none; null for any number
     * @param maxMessages how many messages; null for any number
     * @param seconds no older than this; null for any age
     * @param since nothing before this; null for any time
     */
    public record History(
            @Nullable Integer maxCharacters,
            @Nullable Integer maxMessages,
            @Nullable Integer seconds,
            @Nullable Instant since) {
        public static final ElementType<History> TYPE = ElementType.of(
                "history",
                NAMESPACE,
                "history",
                optionalAttribute("maxCharacters", "maxchars", NON_NEGATIVE, History::maxCharacters),
                optionalAttribute("maxMessages", "maxstanzas", NON_NEGATIVE, History::maxMessages),
                optionalAttribute("seconds", NON_NEGATIVE, History::seconds),
                optionalAttribute("since", DATE_TIME, History::since),
                History::new);
    }
}
