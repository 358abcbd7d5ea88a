package im.couplet.ext;

import static im.couplet.schema.Fields.anyExtensions;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.NON_NEGATIVE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has attached to an item of somebody else: {@code <attachments
 * xmlns='urn:xmpp:pubsub-attachments:1'>…</attachments>}. XEP-0470 0.2.0 (2022-08-25).
 *
 * @param noticed that it was seen; null if absent
 * @param reacted with what they react; null if absent
 * @param extensions what else is attached, such as a {@link PubSubSignature}
 */
public record Attachments(
        @Nullable Noticed noticed, @Nullable Reacted reacted, List<Element> extensions) {
    private static final String NAMESPACE = "urn:xmpp:pubsub-attachments:1";

    public static final ElementType<Attachments> TYPE = ElementType.of(
            "attachments",
            NAMESPACE,
            "attachments",
            child("noticed", Noticed.TYPE, Attachments::noticed),
            child("reacted", Reacted.TYPE, Attachments::reacted),
            anyExtensions(Attachments::extensions),
            Attachments::new);

    /**
     * That an item was seen.
     *
     * @param timestamp when it was attached; null if absent
     */
    public record Noticed(@Nullable Instant timestamp) {
        public static final ElementType<Noticed> TYPE = ElementType.of(
                "noticed",
                NAMESPACE,
                "noticed",
                optionalAttribute("timestamp", DATE_TIME, Noticed::timestamp),
                Noticed::new);
    }

    /**
     * With what somebody reacts.
     *
     * @param timestamp when it was attached; null if absent
     * @param emojis the emojis
     */
    public record Reacted(@Nullable Instant timestamp, List<String> emojis) {
        public static final ElementType<Reacted> TYPE = ElementType.of(
                "reactions",
                NAMESPACE,
                "reactions",
                optionalAttribute("timestamp", DATE_TIME, Reacted::timestamp),
                childTexts("emojis", "reaction", STRING, Reacted::emojis),
                Reacted::new);
    }

    /**
     * How often what has been attached to an item: {@code <summary
     * xmlns='urn:xmpp:pubsub-attachments:summary:1'>…</summary>}.
     *
     * @param noticed how many have seen it; null if absent
     * @param reacted with what how many react; null if absent
     * @param extensions what else has been attached
     */
    public record Summary(
            @Nullable Integer noticed, @Nullable Reactions reacted, List<Element> extensions) {
        public static final ElementType<Summary> TYPE = ElementType.of(
                "attachmentsSummary",
                "urn:xmpp:pubsub-attachments:summary:1",
                "summary",
                childAttribute("noticed", "noticed", "count", NON_NEGATIVE, Summary::noticed),
                child("reacted", Reactions.TYPE, Summary::reacted),
                anyExtensions(Summary::extensions),
                Summary::new);
    }

    /**
     * With what how many react.
     *
     * @param reactions the emojis
     */
    public record Reactions(List<Reaction> reactions) {
        public static final ElementType<Reactions> TYPE = ElementType.of(
                "reactions",
                "urn:xmpp:pubsub-attachments:summary:1",
                "reactions",
                children("reactions", Reaction.TYPE, Reactions::reactions),
                Reactions::new);
    }

    /**
     * With what some react.
     *
     * @param emoji the emoji
     * @param count how many; null for one
     */
    public record Reaction(@Nullable String emoji, @Nullable Integer count) {
        public static final ElementType<Reaction> TYPE = ElementType.of(
                "reaction",
                "urn:xmpp:pubsub-attachments:summary:1",
                "reaction",
                ownText("emoji", STRING, Reaction::emoji),
                optionalAttribute("count", NON_NEGATIVE, Reaction::count),
                Reaction::new);
    }
}
