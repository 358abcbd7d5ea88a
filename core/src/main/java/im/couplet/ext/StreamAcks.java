package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.choice;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_COUNT;

import im.couplet.schema.ElementType;
import im.couplet.schema.LocalizedText;
import im.couplet.stanza.StanzaError;
import im.couplet.stream.Namespaces;
import org.jspecify.annotations.Nullable;

/**
 * What two sides of a stream tell each other about the stanzas that have arrived; {@link im.couplet.session.Session} does the
 * counting. Counts are of stanzas, and start over at 0 behind 4,294,967,295. XEP-0198 1.6.3 (2025-07-28).
 */
public final class StreamAcks {
    private static final String NAMESPACE = Namespaces.STREAM_MANAGEMENT;

    private StreamAcks() {}

    /** The server can do it: {@code <sm xmlns='urn:xmpp:sm:3'/>}, among the features of the stream and in SASL 2. */
    public record Feature() {
        public static final ElementType<Feature> TYPE =
                ElementType.flag("streamManagement", NAMESPACE, "sm", new Feature());
    }

    /**
     * Asks that the counting begin: {@code <enable xmlns='urn:xmpp:sm:3' resume='true'/>}.
     *
     * @param max seconds after which the client does without resumption; null for what the server likes
     * @param resume whether the stream shall be resumable; null for no
     */
    public record Enable(@Nullable Long max, @Nullable Boolean resume) {
        public static final ElementType<Enable> TYPE = ElementType.of(
                "smEnable",
                NAMESPACE,
                "enable",
                optionalAttribute("max", UNSIGNED_COUNT, Enable::max),
                optionalAttribute("resume", BOOLEAN, Enable::resume),
                Enable::new);
    }

    /**
     * The counting has begun: {@code <enabled xmlns='urn:xmpp:sm:3' id='…' resume='true'/>}.
     *
     * @param id what to resume the stream by; null if it cannot be
     * @param resume whether the stream can be resumed; null for no
     * @param max seconds that the server waits for a resumption; null if absent
     * @param location where the server would have the resumption, a domain or address with or without port; null for anywhere
     */
    public record Enabled(
            @Nullable String id,
            @Nullable Boolean resume,
            @Nullable Long max,
            @Nullable String location) {
        public static final ElementType<Enabled> TYPE = ElementType.of(
                "smEnabled",
                NAMESPACE,
                "enabled",
                optionalAttribute("id", STRING, Enabled::id),
                optionalAttribute("resume", BOOLEAN, Enabled::resume),
                optionalAttribute("max", UNSIGNED_COUNT, Enabled::max),
                optionalAttribute("location", STRING, Enabled::location),
                Enabled::new);
    }

    /**
     * Asks for the stream that was: {@code <resume xmlns='urn:xmpp:sm:3' h='…' previd='…'/>}.
     *
     * @param handled how many stanzas of the other side have come
     * @param previousId the stream, as {@link Enabled#id} called it
     */
    public record Resume(long handled, String previousId) {
        public static final ElementType<Resume> TYPE = ElementType.of(
                "smResume",
                NAMESPACE,
                "resume",
                attribute("handled", "h", UNSIGNED_COUNT, Resume::handled),
                attribute("previousId", "previd", STRING, Resume::previousId),
                Resume::new);
    }

    /**
     * Gives it: {@code <resumed xmlns='urn:xmpp:sm:3' h='…' previd='…'/>}.
     *
     * @param handled how many stanzas of the other side have come
     * @param previousId the stream
     */
    public record Resumed(long handled, String previousId) {
        public static final ElementType<Resumed> TYPE = ElementType.of(
                "smResumed",
                NAMESPACE,
                "resumed",
                attribute("handled", "h", UNSIGNED_COUNT, Resumed::handled),
                attribute("previousId", "previd", STRING, Resumed::previousId),
                Resumed::new);
    }

    /**
     * Refuses the one or the other: {@code <failed xmlns='urn:xmpp:sm:3'/>}.
     *
     * @param handled how many stanzas of the client had come on the stream that cannot be resumed; null if absent
     * @param condition why, one of the conditions of stanza errors (RFC 6120 section 8.3.3); null if absent
     * @param text why, for people
     */
    public record Failed(@Nullable Long handled, @Nullable String condition, LocalizedText text) {
        public static final ElementType<Failed> TYPE = ElementType.of(
                "smFailed",
                NAMESPACE,
                "failed",
                optionalAttribute("handled", "h", UNSIGNED_COUNT, Failed::handled),
                choice("condition", StanzaError.Condition.VALUES, Failed::condition)
                        .inNamespace(Namespaces.STANZA_ERRORS),
                localized("text", "text", Failed::text).inNamespace(Namespaces.STANZA_ERRORS),
                Failed::new);
    }

    /** Asks for the other side's count: {@code <r xmlns='urn:xmpp:sm:3'/>}. */
    public record Request() {
        public static final ElementType<Request> TYPE = ElementType.flag("smRequest", NAMESPACE, "r", new Request());
    }

    /**
     * Tells one's own: {@code <a xmlns='urn:xmpp:sm:3' h='1'/>}.
     *
     * @param handled how many stanzas of the other side have come
     */
    public record Answer(long handled) {
        public static final ElementType<Answer> TYPE = ElementType.of(
                "smAnswer", NAMESPACE, "a", attribute("handled", "h", UNSIGNED_COUNT, Answer::handled), Answer::new);
    }

    /**
     * The other side has counted more than it was sent: {@code <handled-count-too-high xmlns='urn:xmpp:sm:3' h='10'
     * send-count='8'/>}, in a stream error.
     *
     * @param handled what the other side has counted; null if absent
     * @param sent how many stanzas it was sent; null if absent
     */
    public record TooHigh(@Nullable Long handled, @Nullable Long sent) {
        public static final ElementType<TooHigh> TYPE = ElementType.of(
                "smCountTooHigh",
                NAMESPACE,
                "handled-count-too-high",
                optionalAttribute("handled", "h", UNSIGNED_COUNT, TooHigh::handled),
                optionalAttribute("sent", "send-count", UNSIGNED_COUNT, TooHigh::sent),
                TooHigh::new);
    }
}
