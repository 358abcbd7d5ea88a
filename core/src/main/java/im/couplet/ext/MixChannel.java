package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Channels: who takes part in them, what one is told of them, and how they come and go. XEP-0369 0.14.6 (2020-12-01). */
public final class MixChannel {
    private static final String NAMESPACE = "urn:xmpp:mix:core:1";

    private MixChannel() {}

    /**
     * Who takes part in a channel: {@code <participant xmlns='urn:xmpp:mix:core:1'>…</participant>}; the item is
     * called as the participant is.
     *
     * @param nick the nickname; null if absent
     * @param jid the address; null if it is hidden
     */
    public record Participant(
            @Nullable String nick, @Nullable Address jid) {
        public static final ElementType<Participant> TYPE = ElementType.of(
                "mixParticipant",
                NAMESPACE,
                "participant",
                childText("nick", STRING, Participant::nick),
                childText("jid", JID, Participant::jid),
                Participant::new);
    }

    /**
     * Changes what one is told of a channel: {@code <update-subscription
     * xmlns='urn:xmpp:mix:core:1'>…</update-subscription>}.
     *
     * @param jid in the answer: who is told; null otherwise
     * @param subscribed what one wants to be told of
     * @param unsubscribed what one no longer wants to be told of
     */
    public record UpdateSubscription(@Nullable Address jid, List<String> subscribed, List<String> unsubscribed) {
        public static final ElementType<UpdateSubscription> TYPE = ElementType.of(
                "mixUpdateSubscription",
                NAMESPACE,
                "update-subscription",
                optionalAttribute("jid", JID, UpdateSubscription::jid),
                childAttributes("subscribed", "subscribe", "node", STRING, UpdateSubscription::subscribed),
                childAttributes("unsubscribed", "unsubscribe", "node", STRING, UpdateSubscription::unsubscribed),
                UpdateSubscription::new);
    }

    /**
     * Sets the nickname in a channel: {@code <setnick xmlns='urn:xmpp:mix:core:1'>…</setnick>}.
     *
     * @param nick the nickname; null if absent
     */
    public record SetNick(@Nullable String nick) {
        public static final ElementType<SetNick> TYPE = ElementType.of(
                "mixSetNick", NAMESPACE, "setnick", childText("nick", STRING, SetNick::nick), SetNick::new);
    }

    /**
     * Makes a channel: {@code <create xmlns='urn:xmpp:mix:core:1' channel='coven'/>}.
     *
     * @param channel what it is to be called; null for a name that the service makes up
     */
    public record Create(@Nullable String channel) {
        public static final ElementType<Create> TYPE = ElementType.of(
                "mixCreate", NAMESPACE, "create", optionalAttribute("channel", STRING, Create::channel), Create::new);
    }

    /**
     * Ends a channel: {@code <destroy xmlns='urn:xmpp:mix:core:1' channel='coven'/>}.
     *
     * @param channel which one
     */
    public record Destroy(String channel) {
        public static final ElementType<Destroy> TYPE = ElementType.of(
                "mixDestroy", NAMESPACE, "destroy", attribute("channel", STRING, Destroy::channel), Destroy::new);
    }
}
