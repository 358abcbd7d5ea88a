package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.SIZE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a call keeps time with its sound and pictures: {@code <rtt-sync
 * xmlns='urn:xmpp:jingle:apps:rtt-sync:0' role='caption' sync-mode='media-clock'/>} in {@link JingleRtp}. XEP-0517
 * 0.1.0 (2026-06-30).
 *
 * @param role what the text is
 * @param source where it comes from; null if absent
 * @param mode what it keeps time with
 * @param maxSkew how many milliseconds it may be off; null if absent
 * @param finality whether it may still change; null if absent
 */
public record TextSync(
        Role role,
        @Nullable Source source,
        Mode mode,
        @Nullable Long maxSkew,
        @Nullable Finality finality) {
    private static final String NAMESPACE = "urn:xmpp:jingle:apps:rtt-sync:0";

    public static final ElementType<TextSync> TYPE = ElementType.of(
            "textSync",
            NAMESPACE,
            "rtt-sync",
            attribute("role", Role.WORDS, TextSync::role),
            optionalAttribute("source", Source.WORDS, TextSync::source),
            attribute("mode", "sync-mode", Mode.WORDS, TextSync::mode),
            optionalAttribute("maxSkew", "max-skew", SIZE, TextSync::maxSkew),
            optionalAttribute("finality", Finality.WORDS, TextSync::finality),
            TextSync::new);

    /** What a text is. */
    public enum Role {
        /** What somebody types. */
        CONVERSATION,
        /** What is heard. */
        CAPTION,
        /** What was heard. */
        TRANSCRIPT,
        /** That in another language. */
        TRANSLATION,
        /** What an interpreter says. */
        INTERPRETER;

        static final ValueType<Role> WORDS =
                Values.oneOf(values(), "conversation", "caption", "transcript", "translation", "interpreter");
    }

    /** Where a text comes from. */
    public enum Source {
        /** Somebody types it. */
        HUMAN,
        /** A program listens. */
        ASR,
        /** Somebody types what is heard. */
        CAPTIONER,
        /** An interpreter. */
        INTERPRETER,
        /** A program translates. */
        TRANSLATION,
        /** The application. */
        SYSTEM;

        static final ValueType<Source> WORDS =
                Values.oneOf(values(), "human", "asr", "captioner", "interpreter", "translation", "system");
    }

    /** What a text keeps time with. */
    public enum Mode {
        /** The clock of the sound and the pictures. */
        MEDIA_CLOCK,
        /** A clock of the call. */
        SESSION_CLOCK,
        /** It only comes within the same call. */
        CO_SESSION,
        /** Nothing. */
        NONE;

        static final ValueType<Mode> WORDS =
                Values.oneOf(values(), "media-clock", "session-clock", "co-session", "none");
    }

    /** Whether a text may still change. */
    public enum Finality {
        /** It may. */
        PARTIAL,
        /** It will not. */
        FINAL,
        /** Some of it may. */
        MIXED;

        static final ValueType<Finality> WORDS = Values.oneOf(values(), "partial", "final", "mixed");
    }

    /**
     * Text that goes in a channel of data (RFC 8865): {@code <description xmlns='urn:xmpp:jingle:apps:rtt-sync:0'
     * profile='dc-t140'>…</description>}.
     *
     * @param profile how it goes, such as {@code dc-t140}; null if absent
     * @param channel the channel; null if absent
     * @param sync how it keeps time; null if absent
     */
    public record Description(
            @Nullable String profile,
            @Nullable Channel channel,
            @Nullable TextSync sync) {
        public static final ElementType<Description> TYPE = ElementType.of(
                "textDescription",
                NAMESPACE,
                "description",
                optionalAttribute("profile", STRING, Description::profile),
                child("channel", Channel.TYPE, Description::channel),
                child("sync", TextSync.TYPE, Description::sync),
                Description::new);
    }

    /**
     * A channel of data.
     *
     * @param subprotocol what it carries, such as {@code t140}; null if absent
     * @param reliability whether what is lost comes again, such as {@code reliable}; null if absent
     * @param order whether all comes in its order, such as {@code in-order}; null if absent
     * @param label what it is called; null if absent
     */
    public record Channel(
            @Nullable String subprotocol,
            @Nullable String reliability,
            @Nullable String order,
            @Nullable String label) {
        public static final ElementType<Channel> TYPE = ElementType.of(
                "datachannel",
                NAMESPACE,
                "datachannel",
                optionalAttribute("subprotocol", STRING, Channel::subprotocol),
                optionalAttribute("reliability", STRING, Channel::reliability),
                optionalAttribute("order", STRING, Channel::order),
                optionalAttribute("label", STRING, Channel::label),
                Channel::new);
    }

    /**
     * Says that the text goes another way: {@code <rtt-fallback xmlns='urn:xmpp:jingle:apps:rtt-sync:0' sid='…'
     * method='xep-0301'/>}.
     *
     * @param sid the call
     * @param method which way, such as {@code xep-0301}; null if absent
     * @param mode what it keeps time with; null if absent
     * @param reason why, such as {@code peer-unsupported}; null if absent
     */
    public record Fallback(
            String sid,
            @Nullable String method,
            @Nullable Mode mode,
            @Nullable String reason) {
        public static final ElementType<Fallback> TYPE = ElementType.of(
                "textFallback",
                NAMESPACE,
                "rtt-fallback",
                attribute("sid", STRING, Fallback::sid),
                optionalAttribute("method", STRING, Fallback::method),
                optionalAttribute("mode", "sync-mode", Mode.WORDS, Fallback::mode),
                optionalAttribute("reason", STRING, Fallback::reason),
                Fallback::new);
    }
}
