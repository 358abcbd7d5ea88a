package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/** Takes others' messages in a room back. XEP-0425 0.3.0 (2023-03-02). */
public final class Moderation {
    private static final String NAMESPACE = "urn:xmpp:message-moderate:1";

    private Moderation() {}

    /**
     * Asks the room to take a message back: {@code <moderate xmlns='urn:xmpp:message-moderate:1' id='…'><retract
     * xmlns='urn:xmpp:message-retract:1'/></moderate>}.
     *
     * @param id the {@link StanzaIds.StanzaId} that the room gave the message
     * @param retract whether it is to be taken back
     * @param reason why, for people; null if absent
     */
    public record Moderate(
            String id, boolean retract, @Nullable String reason) {
        public static final ElementType<Moderate> TYPE = ElementType.of(
                "moderate",
                NAMESPACE,
                "moderate",
                attribute("id", STRING, Moderate::id),
                flag("retract", "retract", Moderate::retract).inNamespace("urn:xmpp:message-retract:1"),
                childText("reason", STRING, Moderate::reason),
                Moderate::new);
    }

    /**
     * Says that a moderator did it: {@code <moderated xmlns='urn:xmpp:message-moderate:1' by='…'/>} in {@link
     * Retraction.Retract} and {@link Retraction.Retracted}.
     *
     * @param by the moderator, as an occupant of the room; null if absent
     * @param occupantId who that is for as long as the room exists; null if the room does not say
     */
    public record Moderated(@Nullable Address by, @Nullable OccupantId occupantId) {
        public static final ElementType<Moderated> TYPE = ElementType.of(
                "moderated",
                NAMESPACE,
                "moderated",
                optionalAttribute("by", JID, Moderated::by),
                child("occupantId", OccupantId.TYPE, Moderated::occupantId),
                Moderated::new);
    }
}
