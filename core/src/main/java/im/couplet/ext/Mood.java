package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Fields.ownName;
import static im.couplet.schema.Fields.raw;

import im.couplet.schema.ElementType;
import im.couplet.schema.LocalizedText;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody feels: {@code <mood xmlns='http://jabber.org/protocol/mood'><happy/></mood>}, empty when it is not told
 * any more. XEP-0107 1.2.2 (2024-06-20).
 *
 * @param feeling the feeling; null if absent
 * @param text more about it, for people
 */
public record Mood(@Nullable Feeling feeling, LocalizedText text) {
    private static final String NAMESPACE = "http://jabber.org/protocol/mood";

    public static final ElementType<Mood> TYPE = ElementType.of(
            "mood",
            NAMESPACE,
            "mood",
            child("feeling", Feeling.TYPE, Mood::feeling),
            localized("text", "text", Mood::text),
            Mood::new);

    /**
     * A feeling.
     *
     * @param name one of the words of XEP-0107, such as {@code happy} or {@code in_love}
     * @param payload the feeling more exactly, in words of an application
     */
    public record Feeling(String name, List<Element> payload) {
        public static final ElementType<Feeling> TYPE = ElementType.of(
                "feeling",
                NAMESPACE,
                "undefined",
                ownName("name", Values.oneOf(names(), names()), Feeling::name),
                raw("payload", Feeling::payload),
                Feeling::new);

        private static String[] names() {
            return new String[] {
                "afraid",
                "amazed",
                "angry",
                "amorous",
                "annoyed",
                "anxious",
                "aroused",
                "ashamed",
                "bored",
                "brave",
                "calm",
                "cautious",
                "cold",
                "confident",
                "confused",
                "contemplative",
                "contented",
                "cranky",
                "crazy",
                "creative",
                "curious",
                "dejected",
                "depressed",
                "disappointed",
                "disgusted",
                "dismayed",
                "distracted",
                "embarrassed",
                "envious",
                "excited",
                "flirtatious",
                "frustrated",
                "grumpy",
                "guilty",
                "happy",
                "hopeful",
                "hot",
                "humbled",
                "humiliated",
                "hungry",
                "hurt",
                "impressed",
                "in_awe",
                "in_love",
                "indignant",
                "interested",
                "intoxicated",
                "invincible",
                "jealous",
                "lonely",
                "lucky",
                "mean",
                "moody",
                "nervous",
                "neutral",
                "offended",
                "outraged",
                "playful",
                "proud",
                "relaxed",
                "relieved",
                "remorseful",
                "restless",
                "sad",
                "sarcastic",
                "serious",
                "shocked",
                "shy",
                "sick",
                "sleepy",
                "spontaneous",
                "stressed",
                "strong",
                "surprised",
                "thankful",
                "thirsty",
                "tired",
                "undefined",
                "weak",
                "worried"
            };
        }
    }
}
