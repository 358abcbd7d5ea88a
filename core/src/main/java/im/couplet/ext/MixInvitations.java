package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Invitations to channels, nicknames that are kept for somebody, and messages that are taken back. XEP-0407 0.1.2
 * (2020-11-03).
 */
public final class MixInvitations {
    private static final String NAMESPACE = "urn:xmpp:mix:misc:0";

    private MixInvitations() {}

    /**
     * Asks a channel for invitations: {@code <invite xmlns='urn:xmpp:mix:misc:0'>…</invite>}.
     *
     * @param invitees for whom
     * @param invitations in the answer: the invitations
     */
    public record Invite(List<Address> invitees, List<Invitation> invitations) {
        public static final ElementType<Invite> TYPE = ElementType.of(
                "mixInvite",
                NAMESPACE,
                "invite",
                childTexts("invitees", "invitee", JID, Invite::invitees),
                children("invitations", Invitation.TYPE, Invite::invitations),
                Invite::new);
    }

    /**
     * Invites somebody: {@code <invitation xmlns='urn:xmpp:mix:misc:0'>…</invitation>}.
     *
     * @param inviter who invites; null if absent
     * @param invitee who is invited; null if absent
     * @param channel into which channel; null if absent
     * @param token what shows the channel that it is so; null if absent
     */
    public record Invitation(
            @Nullable Address inviter,
            @Nullable Address invitee,
            @Nullable Address channel,
            @Nullable String token) {
        public static final ElementType<Invitation> TYPE = ElementType.of(
                "mixInvitation",
                NAMESPACE,
                "invitation",
                childText("inviter", JID, Invitation::inviter),
                childText("invitee", JID, Invitation::invitee),
                childText("channel", JID, Invitation::channel),
                childText("token", STRING, Invitation::token),
                Invitation::new);
    }

    /**
     * Answers an invitation: {@code <invitation-ack xmlns='urn:xmpp:mix:misc:0'>…</invitation-ack>}.
     *
     * @param value {@code Joined}, {@code Declined} or {@code Acknowledged}; null if absent
     * @param invitation the invitation; null if absent
     */
    public record Acknowledgement(
            @Nullable String value, @Nullable Invitation invitation) {
        public static final ElementType<Acknowledgement> TYPE = ElementType.of(
                "mixInvitationAck",
                NAMESPACE,
                "invitation-ack",
                childText("value", STRING, Acknowledgement::value),
                child("invitation", Invitation.TYPE, Acknowledgement::invitation),
                Acknowledgement::new);
    }

    /**
     * Enters a channel by an invitation: {@code <join xmlns='urn:xmpp:mix:misc:0'>…</join>}.
     *
     * @param id in the answer: the participant; null otherwise
     * @param nodes what to be told of
     * @param nick the nickname; null if absent
     * @param invitation the invitation; null if absent
     */
    public record Join(
            @Nullable String id,
            List<String> nodes,
            @Nullable String nick,
            @Nullable Invitation invitation) {
        public static final ElementType<Join> TYPE = ElementType.of(
                "mixInvitedJoin",
                NAMESPACE,
                "join",
                optionalAttribute("id", STRING, Join::id),
                childAttributes("nodes", "subscribe", "node", STRING, Join::nodes),
                childText("nick", STRING, Join::nick),
                child("invitation", Invitation.TYPE, Join::invitation),
                Join::new);
    }

    /**
     * Keeps a nickname for the user: {@code <register xmlns='urn:xmpp:mix:misc:0'>…</register>}.
     *
     * @param nick the nickname; null if absent
     */
    public record Register(@Nullable String nick) {
        public static final ElementType<Register> TYPE = ElementType.of(
                "mixRegister", NAMESPACE, "register", childText("nick", STRING, Register::nick), Register::new);
    }

    /**
     * Takes a message back: {@code <retract xmlns='urn:xmpp:mix:misc:0' id='…'/>}.
     *
     * @param id the id that the channel gave it
     */
    public record Retract(String id) {
        public static final ElementType<Retract> TYPE =
                ElementType.of("mixRetract", NAMESPACE, "retract", attribute("id", STRING, Retract::id), Retract::new);
    }

    /**
     * Stands for a message that was taken back: {@code <retracted xmlns='urn:xmpp:mix:misc:0' by='…' time='…'/>}.
     *
     * @param by who has taken it back; null if absent
     * @param time when; null if absent
     */
    public record Retracted(@Nullable Address by, @Nullable Instant time) {
        public static final ElementType<Retracted> TYPE = ElementType.of(
                "mixRetracted",
                NAMESPACE,
                "retracted",
                optionalAttribute("by", JID, Retracted::by),
                optionalAttribute("time", DATE_TIME, Retracted::time),
                Retracted::new);
    }
}
