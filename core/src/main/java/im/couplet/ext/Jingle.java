package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step in the negotiation of a call, a file transfer or another session: {@code <jingle xmlns='urn:xmpp:jingle:1'
 * action='session-initiate' sid='…'/>}, in a set. XEP-0166 1.1.2 (2018-09-19).
 *
 * @param action what is to be done
 * @param sid the identifier of the session, made by the initiator
 * @param initiator who began the session; null if absent
 * @param responder who answers in it, when that is not the sender; null if absent
 * @param contents what the action is about
 * @param reason why, for people and programs; null if absent
 * @param groups which contents belong together (XEP-0338)
 * @param info in {@code session-info}: what happens with a call (XEP-0167); null for nothing
 * @param mute in {@code session-info}: a party hears or shows nothing (XEP-0167); null for nothing
 * @param unmute in {@code session-info}: and does again (XEP-0167); null for nothing
 * @param received in {@code session-info}: a file has arrived (XEP-0234); null if absent
 * @param checksum in {@code session-info}: the hash of a file (XEP-0234); null if absent
 * @param muji the call of several in a room that the session is part of (XEP-0272); null if absent
 * @param other what else
 */
public record Jingle(
        Action action,
        String sid,
        @Nullable Address initiator,
        @Nullable Address responder,
        List<JingleContent> contents,
        @Nullable JingleReason reason,
        List<JingleGroup> groups,
        JingleRtp.@Nullable Info info,
        JingleRtp.@Nullable Muting mute,
        JingleRtp.@Nullable Muting unmute,
        FileTransfer.@Nullable Received received,
        FileTransfer.@Nullable Checksum checksum,
        @Nullable Muji muji,
        List<Element> other) {
    static final String NAMESPACE = "urn:xmpp:jingle:1";

    /** What is to be done (XEP-0166 section 7.2). */
    public enum Action {
        /** Accept a content that was to be added. */
        CONTENT_ACCEPT,
        /** Add a content. */
        CONTENT_ADD,
        /** Change who sends. */
        CONTENT_MODIFY,
        /** Refuse a content that was to be added. */
        CONTENT_REJECT,
        /** Take a content away. */
        CONTENT_REMOVE,
        /** Say more of what is sent. */
        DESCRIPTION_INFO,
        /** Say more of how it is secured. */
        SECURITY_INFO,
        /** Accept the session. */
        SESSION_ACCEPT,
        /** Say something of the session, such as that it rings; nothing at all to see whether it is there. */
        SESSION_INFO,
        /** Begin a session. */
        SESSION_INITIATE,
        /** End the session, or refuse it. */
        SESSION_TERMINATE,
        /** Accept another transport. */
        TRANSPORT_ACCEPT,
        /** Say more of the transport, such as candidates. */
        TRANSPORT_INFO,
        /** Refuse another transport. */
        TRANSPORT_REJECT,
        /** Take another transport. */
        TRANSPORT_REPLACE
    }

    /** One of the two parties. */
    public enum Party {
        /** Who began the session. */
        INITIATOR,
        /** Who answers in it. */
        RESPONDER;

        static final ValueType<Party> VALUES = Values.oneOf(values(), "initiator", "responder");
    }

    /** Who of the two sends. */
    public enum Senders {
        /** Each. */
        BOTH,
        /** Who began the session. */
        INITIATOR,
        /** Neither. */
        NONE,
        /** Who answers in it. */
        RESPONDER;

        static final ValueType<Senders> VALUES = Values.oneOf(values(), "both", "initiator", "none", "responder");
    }

    /** What an error in a session is about, beside the condition of the stanza error (XEP-0166 section 10). */
    public enum ErrorCondition {
        /** The action makes no sense at this point. */
        OUT_OF_ORDER,
        /** It must be secured. */
        SECURITY_REQUIRED,
        /** The other party asked for the same at the same time, and goes first. */
        TIE_BREAK,
        /** There is no such session. */
        UNKNOWN_SESSION,
        /** What was said with {@code session-info} is not understood. */
        UNSUPPORTED_INFO;

        public static final ElementType<ErrorCondition> TYPE = ElementType.choice(
                "jingleError",
                "urn:xmpp:jingle:errors:1",
                Values.oneOf(
                        values(),
                        "out-of-order",
                        "security-required",
                        "tie-break",
                        "unknown-session",
                        "unsupported-info"));
    }

    private static final Field<Jingle, Action> ACTION = attribute(
            "action",
            Values.oneOf(
                    Action.values(),
                    "content-accept",
                    "content-add",
                    "content-modify",
                    "content-reject",
                    "content-remove",
                    "description-info",
                    "security-info",
                    "session-accept",
                    "session-info",
                    "session-initiate",
                    "session-terminate",
                    "transport-accept",
                    "transport-info",
                    "transport-reject",
                    "transport-replace"),
            Jingle::action);
    private static final Field<Jingle, String> SID = attribute("sid", STRING, Jingle::sid);
    private static final Field<Jingle, Address> INITIATOR = optionalAttribute("initiator", JID, Jingle::initiator);
    private static final Field<Jingle, Address> RESPONDER = optionalAttribute("responder", JID, Jingle::responder);
    private static final Field<Jingle, List<JingleGroup>> GROUPS = children("groups", JingleGroup.TYPE, Jingle::groups);
    private static final Field<Jingle, List<JingleContent>> CONTENTS =
            children("contents", JingleContent.TYPE, Jingle::contents);
    private static final Field<Jingle, JingleReason> REASON = child("reason", JingleReason.TYPE, Jingle::reason);
    private static final Field<Jingle, JingleRtp.Info> INFO = child("info", JingleRtp.Info.TYPE, Jingle::info);
    private static final Field<Jingle, JingleRtp.Muting> MUTE = child("mute", JingleRtp.Muting.MUTE, Jingle::mute);
    private static final Field<Jingle, JingleRtp.Muting> UNMUTE =
            child("unmute", JingleRtp.Muting.UNMUTE, Jingle::unmute);
    private static final Field<Jingle, FileTransfer.Received> RECEIVED =
            child("received", FileTransfer.Received.TYPE, Jingle::received);
    private static final Field<Jingle, FileTransfer.Checksum> CHECKSUM =
            child("checksum", FileTransfer.Checksum.TYPE, Jingle::checksum);
    private static final Field<Jingle, Muji> MUJI = child("muji", Muji.TYPE, Jingle::muji);
    private static final Field<Jingle, List<Element>> OTHER = raw("other", Jingle::other);

    public static final ElementType<Jingle> TYPE = ElementType.of(
            "jingle",
            NAMESPACE,
            "jingle",
            List.of(
                    ACTION, SID, INITIATOR, RESPONDER, GROUPS, CONTENTS, REASON, INFO, MUTE, UNMUTE, RECEIVED, CHECKSUM,
                    MUJI, OTHER),
            in -> new Jingle(
                    in.get(ACTION),
                    in.get(SID),
                    in.get(INITIATOR),
                    in.get(RESPONDER),
                    in.get(CONTENTS),
                    in.get(REASON),
                    in.get(GROUPS),
                    in.get(INFO),
                    in.get(MUTE),
                    in.get(UNMUTE),
                    in.get(RECEIVED),
                    in.get(CHECKSUM),
                    in.get(MUJI),
                    in.get(OTHER)));

    /** A step about contents, and nothing else. */
    public static Jingle of(Action action, String sid, List<JingleContent> contents, List<JingleGroup> groups) {
        return new Jingle(
                action, sid, null, null, contents, null, groups, null, null, null, null, null, null, List.of());
    }
}
