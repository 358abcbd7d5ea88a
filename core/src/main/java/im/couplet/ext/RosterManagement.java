package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks to keep a part of the user's roster, or says who does: {@code <query xmlns='urn:xmpp:tmp:roster-management:0'
 * type='request'/>}. XEP-0321 0.1.1 (2018-11-03).
 *
 * @param type what it says; null if it asks who does
 * @param reason what for, for people; null if absent
 * @param items who does
 */
public record RosterManagement(
        @Nullable Type type, @Nullable String reason, List<Keeper> items) {
    private static final String NAMESPACE = "urn:xmpp:tmp:roster-management:0";

    public static final ElementType<RosterManagement> TYPE = ElementType.of(
            "rosterManagement",
            NAMESPACE,
            "query",
            optionalAttribute("type", Type.WORDS, RosterManagement::type),
            optionalAttribute("reason", STRING, RosterManagement::reason),
            children("items", Keeper.TYPE, RosterManagement::items),
            RosterManagement::new);

    /** What is said of keeping a part of a roster. */
    public enum Type {
        /** Somebody asks to. */
        REQUEST,
        /** They may. */
        ALLOWED,
        /** They may not. */
        REJECTED;

        static final ValueType<Type> WORDS = Values.oneOf(values(), "request", "allowed", "rejected");
    }

    /**
     * Who keeps a part of a roster.
     *
     * @param jid who
     * @param reason what for, for people; null if absent
     */
    public record Keeper(Address jid, @Nullable String reason) {
        public static final ElementType<Keeper> TYPE = ElementType.of(
                "item",
                NAMESPACE,
                "item",
                attribute("jid", JID, Keeper::jid),
                optionalAttribute("reason", STRING, Keeper::reason),
                Keeper::new);
    }
}
