package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.choice;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a session ends, or a content is refused: {@code <reason xmlns='urn:xmpp:jingle:1'><success/></reason>}. XEP-0166 1.1.2
 * (2018-09-19) section 7.4.
 *
 * @param condition why; null if it is not said, or is an alternative session
 * @param alternative the party would rather use another session; null if that is not why
 * @param text why, for people; null if absent
 * @param rtp what is wrong with the keys of a call (XEP-0167); null for nothing
 * @param file what is wrong with a file (XEP-0234); null for nothing
 * @param other what else is said of it
 */
public record JingleReason(
        @Nullable Condition condition,
        @Nullable Alternative alternative,
        @Nullable String text,
        JingleRtp.@Nullable ErrorCondition rtp,
        FileTransfer.@Nullable ErrorCondition file,
        List<Element> other) {
    /** Why. */
    public enum Condition {
        /** The party is in another session. */
        BUSY,
        /** The party has changed its mind. */
        CANCEL,
        /** The connection does not hold. */
        CONNECTIVITY_ERROR,
        /** The party does not wish to. */
        DECLINE,
        /** It has lasted too long. */
        EXPIRED,
        /** What is sent cannot be set up. */
        FAILED_APPLICATION,
        /** The transport cannot be set up. */
        FAILED_TRANSPORT,
        /** Another error. */
        GENERAL_ERROR,
        /** The party has gone away. */
        GONE,
        /** The parameters do not fit. */
        INCOMPATIBLE_PARAMETERS,
        /** What is sent cannot be shown or processed. */
        MEDIA_ERROR,
        /** It is against the rules of security. */
        SECURITY_ERROR,
        /** All went well. */
        SUCCESS,
        /** The other party does not answer. */
        TIMEOUT,
        /** None of the descriptions is understood. */
        UNSUPPORTED_APPLICATIONS,
        /** None of the transports is understood. */
        UNSUPPORTED_TRANSPORTS
    }

    /**
     * Another session.
     *
     * @param sid its identifier; null if absent
     */
    public record Alternative(@Nullable String sid) {
        public static final ElementType<Alternative> TYPE = ElementType.of(
                "alternative",
                Jingle.NAMESPACE,
                "alternative-session",
                childText("sid", STRING, Alternative::sid),
                Alternative::new);
    }

    public static final ElementType<JingleReason> TYPE = ElementType.of(
            "reason",
            Jingle.NAMESPACE,
            "reason",
            choice(
                    "condition",
                    Values.oneOf(
                            Condition.values(),
                            "busy",
                            "cancel",
                            "connectivity-error",
                            "decline",
                            "expired",
                            "failed-application",
                            "failed-transport",
                            "general-error",
                            "gone",
                            "incompatible-parameters",
                            "media-error",
                            "security-error",
                            "success",
                            "timeout",
                            "unsupported-applications",
                            "unsupported-transports"),
                    JingleReason::condition),
            child("alternative", Alternative.TYPE, JingleReason::alternative),
            childText("text", STRING, JingleReason::text),
            child("rtp", JingleRtp.ErrorCondition.TYPE, JingleReason::rtp),
            child("file", FileTransfer.ErrorCondition.TYPE, JingleReason::file),
            raw("other", JingleReason::other),
            JingleReason::new);

    /** A reason without more words. */
    public static JingleReason of(Condition condition) {
        return new JingleReason(condition, null, null, null, null, List.of());
    }
}
