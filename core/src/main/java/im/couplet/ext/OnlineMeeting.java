package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.ElementType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server for a meeting on the web, and its answer: {@code <query xmlns='urn:xmpp:http:online-meetings:0'
 * type='jitsi'/>}. XEP-0483 0.2.0 (2023-12-12).
 *
 * @param type which program, in a request; null in the answer
 * @param id what the meeting is to be called; null if absent
 * @param description what it is about; null if absent
 * @param initiated where it is, in the answer; null in a request
 * @param invite the invitation for others, in the answer; null in a request
 */
public record OnlineMeeting(
        @Nullable String type,
        @Nullable String id,
        @Nullable String description,
        @Nullable Initiated initiated,
        CallInvites.@Nullable Invite invite) {
    private static final String NAMESPACE = "urn:xmpp:http:online-meetings:0";

    public static final ElementType<OnlineMeeting> TYPE = ElementType.of(
            "onlineMeeting",
            NAMESPACE,
            "query",
            optionalAttribute("type", STRING, OnlineMeeting::type),
            optionalAttribute("id", STRING, OnlineMeeting::id),
            childText("description", "desc", STRING, OnlineMeeting::description),
            child("initiated", Initiated.TYPE, OnlineMeeting::initiated),
            child("invite", CallInvites.Invite.TYPE, OnlineMeeting::invite),
            OnlineMeeting::new);

    /**
     * Where a meeting is.
     *
     * @param type which program; null if absent
     * @param url the address of the meeting; null if a sender forgot
     * @param description what it is about; null if absent
     */
    public record Initiated(
            @Nullable String type,
            @Nullable String url,
            @Nullable String description) {
        public static final ElementType<Initiated> TYPE = ElementType.of(
                "initiate",
                NAMESPACE,
                "initiate",
                optionalAttribute("type", STRING, Initiated::type),
                childText("url", URI, Initiated::url),
                childText("description", "desc", STRING, Initiated::description),
                Initiated::new);
    }

    /**
     * What is known of a meeting, in an invitation to it (XEP-0482).
     *
     * @param type which program; null if absent
     * @param description what it is about; null if absent
     */
    public record Meeting(@Nullable String type, @Nullable String description) {
        public static final ElementType<Meeting> TYPE = ElementType.of(
                "meeting",
                NAMESPACE,
                "meeting",
                optionalAttribute("type", STRING, Meeting::type),
                optionalAttribute("description", "desc", STRING, Meeting::description),
                Meeting::new);
    }

    /**
     * When to ask again, in the error of a server of which too much was asked: {@code <retry
     * xmlns='urn:xmpp:http:online-meetings:0' stamp='2017-12-03T23:42:05Z'/>}.
     *
     * @param stamp not before
     */
    public record Retry(Instant stamp) {
        public static final ElementType<Retry> TYPE = ElementType.of(
                "onlineMeetingRetry", NAMESPACE, "retry", attribute("stamp", DATE_TIME, Retry::stamp), Retry::new);
    }
}
