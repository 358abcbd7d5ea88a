package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Channels, and how a user's server takes part in them for the user. XEP-0405 0.5.3 (2022-07-15), with the joining of
 * XEP-0369.
 */
public final class Mix {
    private static final String CORE = "urn:xmpp:mix:core:1";
    private static final String PAM = "urn:xmpp:mix:pam:2";

    private Mix() {}

    /**
     * Asks the user's server to enter a channel: {@code <client-join xmlns='urn:xmpp:mix:pam:2' channel='…'/>}.
     *
     * @param channel the channel; null in the answer
     * @param join what to ask of the channel, or what it answered; null if absent
     */
    public record ClientJoin(
            @Nullable Address channel, @Nullable Join join) {
        public static final ElementType<ClientJoin> TYPE = ElementType.of(
                "mixClientJoin",
                PAM,
                "client-join",
                optionalAttribute("channel", JID, ClientJoin::channel),
                child("join", Join.TYPE, ClientJoin::join),
                ClientJoin::new);
    }

    /**
     * Asks the user's server to leave a channel: {@code <client-leave xmlns='urn:xmpp:mix:pam:2' channel='…'/>}.
     *
     * @param channel the channel; null in the answer
     * @param leave whether the request to the channel is there, as it must be
     */
    public record ClientLeave(@Nullable Address channel, boolean leave) {
        public static final ElementType<ClientLeave> TYPE = ElementType.of(
                "mixClientLeave",
                PAM,
                "client-leave",
                optionalAttribute("channel", JID, ClientLeave::channel),
                flag("leave", "leave", ClientLeave::leave).inNamespace(CORE),
                ClientLeave::new);
    }

    /**
     * Enters a channel, or says that it was entered: {@code <join xmlns='urn:xmpp:mix:core:1'/>}.
     *
     * @param id in the answer: the participant; null otherwise
     * @param jid in the answer of old versions: the participant's address in the channel; null otherwise
     * @param nodes what to be told of
     * @param nick the nickname; null if absent
     * @param invitation by which invitation, where software puts it here; see {@link MixInvitations.Join}; null if absent
     */
    public record Join(
            @Nullable String id,
            @Nullable Address jid,
            List<String> nodes,
            @Nullable String nick,
            MixInvitations.@Nullable Invitation invitation) {
        public static final ElementType<Join> TYPE = ElementType.of(
                "mixJoin",
                CORE,
                "join",
                optionalAttribute("id", STRING, Join::id),
                optionalAttribute("jid", JID, Join::jid),
                childAttributes("nodes", "subscribe", "node", STRING, Join::nodes),
                childText("nick", STRING, Join::nick),
                child("invitation", MixInvitations.Invitation.TYPE, Join::invitation),
                Join::new);
    }

    /** Leaves a channel: {@code <leave xmlns='urn:xmpp:mix:core:1'/>}. */
    public record Leave() {
        public static final ElementType<Leave> TYPE = ElementType.flag("mixLeave", CORE, "leave", new Leave());
    }

    /**
     * Who has sent a message of a channel: {@code <mix xmlns='urn:xmpp:mix:core:1'/>}.
     *
     * @param nick the nickname; null if absent
     * @param jid the address; null if it is hidden
     */
    public record Sender(@Nullable String nick, @Nullable Address jid) {
        public static final ElementType<Sender> TYPE = ElementType.of(
                "mix",
                CORE,
                "mix",
                childText("nick", STRING, Sender::nick),
                childText("jid", JID, Sender::jid),
                Sender::new);
    }

    /**
     * Whose presence in a channel it is: {@code <mix xmlns='urn:xmpp:mix:presence:0'/>}. XEP-0403 0.3.2
     * (2020-12-01).
     *
     * @param nick the nickname; null if absent
     * @param jid the address; null if it is hidden
     */
    public record PresenceSender(
            @Nullable String nick, @Nullable Address jid) {
        public static final ElementType<PresenceSender> TYPE = ElementType.of(
                "mixPresence",
                "urn:xmpp:mix:presence:0",
                "mix",
                childText("nick", STRING, PresenceSender::nick),
                childText("jid", JID, PresenceSender::jid),
                PresenceSender::new);
    }
}
