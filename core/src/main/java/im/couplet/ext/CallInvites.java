package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invites people to a call, of whatever kind, and what becomes of it. XEP-0482 0.1.0 (2023-05-04). */
public final class CallInvites {
    private static final String NAMESPACE = "urn:xmpp:call-invites:0";

    private CallInvites() {}

    /**
     * Invites to a call: {@code <invite xmlns='urn:xmpp:call-invites:0'>…</invite>}. Each child is a way to join it.
     *
     * @param video whether video is to be sent; null if absent, which means no
     * @param audio whether audio is to be sent; null if absent, which means yes
     * @param sessions Jingle sessions
     * @param external addresses of other programs, telephones and the like
     * @param meetings what is known of the meetings behind such addresses
     * @param others other ways
     */
    public record Invite(
            @Nullable Boolean video,
            @Nullable Boolean audio,
            List<CallSession> sessions,
            List<String> external,
            List<OnlineMeeting.Meeting> meetings,
            List<Element> others) {
        public static final ElementType<Invite> TYPE = ElementType.of(
                "callInvite",
                NAMESPACE,
                "invite",
                optionalAttribute("video", BOOLEAN, Invite::video),
                optionalAttribute("audio", BOOLEAN, Invite::audio),
                children("sessions", CallSession.TYPE, Invite::sessions),
                childAttributes("external", "external", "uri", URI, Invite::external),
                children("meetings", OnlineMeeting.Meeting.TYPE, Invite::meetings),
                raw("others", Invite::others),
                Invite::new);
    }

    /**
     * A Jingle session (XEP-0166).
     *
     * @param sid its id
     * @param jid who is to begin it; null if it is the sender
     */
    public record CallSession(String sid, @Nullable Address jid) {
        public static final ElementType<CallSession> TYPE = ElementType.of(
                "jingle",
                NAMESPACE,
                "jingle",
                attribute("sid", STRING, CallSession::sid),
                optionalAttribute("jid", JID, CallSession::jid),
                CallSession::new);
    }

    /**
     * The invitation is taken back: {@code <retract xmlns='urn:xmpp:call-invites:0' id='…'/>}.
     *
     * @param id the id of its message, in rooms that which the room gave it (XEP-0359)
     */
    public record Retract(String id) {
        public static final ElementType<Retract> TYPE =
                ElementType.of("callRetract", NAMESPACE, "retract", attribute("id", STRING, Retract::id), Retract::new);
    }

    /**
     * The invitation is accepted: {@code <accept xmlns='urn:xmpp:call-invites:0' id='…'>…</accept>}, with the way that was chosen.
     *
     * @param id the id of its message, in rooms that which the room gave it (XEP-0359)
     * @param sessions Jingle sessions
     * @param external addresses of other programs, telephones and the like
     * @param meetings what is known of the meetings behind such addresses
     * @param others other ways
     */
    public record Accept(
            String id,
            List<CallSession> sessions,
            List<String> external,
            List<OnlineMeeting.Meeting> meetings,
            List<Element> others) {
        public static final ElementType<Accept> TYPE = ElementType.of(
                "callAccept",
                NAMESPACE,
                "accept",
                attribute("id", STRING, Accept::id),
                children("sessions", CallSession.TYPE, Accept::sessions),
                childAttributes("external", "external", "uri", URI, Accept::external),
                children("meetings", OnlineMeeting.Meeting.TYPE, Accept::meetings),
                raw("others", Accept::others),
                Accept::new);
    }

    /**
     * The invitation is refused: {@code <reject xmlns='urn:xmpp:call-invites:0' id='…'/>}.
     *
     * @param id the id of its message, in rooms that which the room gave it (XEP-0359)
     */
    public record Reject(String id) {
        public static final ElementType<Reject> TYPE =
                ElementType.of("callReject", NAMESPACE, "reject", attribute("id", STRING, Reject::id), Reject::new);
    }

    /**
     * The sender is no longer in the call: {@code <left xmlns='urn:xmpp:call-invites:0' id='…'/>}.
     *
     * @param id the id of the invitation's message, in rooms that which the room gave it (XEP-0359)
     */
    public record Left(String id) {
        public static final ElementType<Left> TYPE =
                ElementType.of("callLeft", NAMESPACE, "left", attribute("id", STRING, Left::id), Left::new);
    }
}
