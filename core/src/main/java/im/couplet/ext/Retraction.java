package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes a message back: in a message of its own, and as what an archive keeps in its place. XEP-0424 0.4.2
 * (2025-01-18).
 */
public final class Retraction {
    private static final String NAMESPACE = "urn:xmpp:message-retract:1";

    private Retraction() {}

    /**
     * The message called {@code id} is taken back: {@code <retract xmlns='urn:xmpp:message-retract:1' id='…'/>}.
     *
     * @param id the message: its id, in rooms the {@link StanzaIds.StanzaId} that the room gave it
     * @param moderated that a moderator did it (XEP-0425); null if the sender did
     * @param reason why a moderator did it, for people; null if absent
     */
    public record Retract(
            String id,
            Moderation.@Nullable Moderated moderated,
            @Nullable String reason) {
        public static final ElementType<Retract> TYPE = ElementType.of(
                "retract",
                NAMESPACE,
                "retract",
                attribute("id", STRING, Retract::id),
                child("moderated", Moderation.Moderated.TYPE, Retract::moderated),
                childText("reason", STRING, Retract::reason),
                Retract::new);
    }

    /**
     * A message stood here: {@code <retracted xmlns='urn:xmpp:message-retract:1' id='…' stamp='…'/>}.
     *
     * @param id the id of the message that took it back; null if a moderator did
     * @param by who took it back; null if absent
     * @param stamp when; null if absent
     * @param moderated that a moderator did it (XEP-0425); null if the sender did
     * @param reason why a moderator did it, for people; null if absent
     */
    public record Retracted(
            @Nullable String id,
            @Nullable Address by,
            @Nullable Instant stamp,
            Moderation.@Nullable Moderated moderated,
            @Nullable String reason) {
        public static final ElementType<Retracted> TYPE = ElementType.of(
                "retracted",
                NAMESPACE,
                "retracted",
                optionalAttribute("id", STRING, Retracted::id),
                optionalAttribute("by", JID, Retracted::by),
                optionalAttribute("stamp", DATE_TIME, Retracted::stamp),
                child("moderated", Moderation.Moderated.TYPE, Retracted::moderated),
                childText("reason", STRING, Retracted::reason),
                Retracted::new);
    }
}
