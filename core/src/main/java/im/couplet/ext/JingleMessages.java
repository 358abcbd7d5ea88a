package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call before its session, in messages, so that all devices of the called ring. In each the id is that of the session to be.
 * XEP-0353 0.8.0 (2026-02-19).
 */
public final class JingleMessages {
    private static final String NAMESPACE = "urn:xmpp:jingle-message:0";

    private JingleMessages() {}

    /**
     * Calls: {@code <propose xmlns='urn:xmpp:jingle-message:0' id='…'/>}.
     *
     * @param id the session
     * @param rtp descriptions of sound and video, of which the media alone count
     * @param file descriptions of files
     * @param other other descriptions
     */
    public record Propose(String id, List<JingleRtp> rtp, List<FileTransfer> file, List<Element> other) {
        public static final ElementType<Propose> TYPE = ElementType.of(
                "jinglePropose",
                NAMESPACE,
                "propose",
                attribute("id", STRING, Propose::id),
                children("rtp", JingleRtp.TYPE, Propose::rtp),
                children("file", FileTransfer.TYPE, Propose::file),
                raw("other", Propose::other),
                Propose::new);
    }

    /**
     * A device rings: {@code <ringing xmlns='urn:xmpp:jingle-message:0' id='…'/>}.
     *
     * @param id the session
     */
    public record Ringing(String id) {
        public static final ElementType<Ringing> TYPE = ElementType.of(
                "jingleRinging", NAMESPACE, "ringing", attribute("id", STRING, Ringing::id), Ringing::new);
    }

    /**
     * A device takes the call: {@code <proceed xmlns='urn:xmpp:jingle-message:0' id='…'/>}.
     *
     * @param id the session
     * @param other what else it says, such as which device of OMEMO it is
     */
    public record Proceed(String id, List<Element> other) {
        public static final ElementType<Proceed> TYPE = ElementType.of(
                "jingleProceed",
                NAMESPACE,
                "proceed",
                attribute("id", STRING, Proceed::id),
                raw("other", Proceed::other),
                Proceed::new);
    }

    /**
     * A device has taken the call, as older programs tell the others: {@code <accept xmlns='urn:xmpp:jingle-message:0'
     * id='…'/>}.
     *
     * @param id the session
     */
    public record Accept(String id) {
        public static final ElementType<Accept> TYPE =
                ElementType.of("jingleAccept", NAMESPACE, "accept", attribute("id", STRING, Accept::id), Accept::new);
    }

    /**
     * A device refuses the call: {@code <reject xmlns='urn:xmpp:jingle-message:0' id='…'/>}.
     *
     * @param id the session
     * @param reason why; null if absent
     * @param tieBreak whether it is because both called at the same time
     */
    public record Reject(String id, @Nullable JingleReason reason, boolean tieBreak) {
        public static final ElementType<Reject> TYPE = ElementType.of(
                "jingleReject",
                NAMESPACE,
                "reject",
                attribute("id", STRING, Reject::id),
                child("reason", JingleReason.TYPE, Reject::reason),
                flag("tieBreak", "tie-break", Reject::tieBreak),
                Reject::new);
    }

    /**
     * The caller gives up: {@code <retract xmlns='urn:xmpp:jingle-message:0' id='…'/>}.
     *
     * @param id the session
     * @param reason why; null if absent
     * @param tieBreak whether it is because both called at the same time
     */
    public record Retract(String id, @Nullable JingleReason reason, boolean tieBreak) {
        public static final ElementType<Retract> TYPE = ElementType.of(
                "jingleRetract",
                NAMESPACE,
                "retract",
                attribute("id", STRING, Retract::id),
                child("reason", JingleReason.TYPE, Retract::reason),
                flag("tieBreak", "tie-break", Retract::tieBreak),
                Retract::new);
    }

    /**
     * The call is over: {@code <finish xmlns='urn:xmpp:jingle-message:0' id='…'/>}.
     *
     * @param id the session
     * @param reason why; null if absent
     * @param migratedTo the session in which it goes on, as on another device; null if absent
     */
    public record Finish(
            String id,
            @Nullable JingleReason reason,
            @Nullable String migratedTo) {
        public static final ElementType<Finish> TYPE = ElementType.of(
                "jingleFinish",
                NAMESPACE,
                "finish",
                attribute("id", STRING, Finish::id),
                child("reason", JingleReason.TYPE, Finish::reason),
                childAttribute("migratedTo", "migrated", "to", STRING, Finish::migratedTo),
                Finish::new);
    }
}
