package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What servers are to do with a message in some cases: {@code <amp xmlns='http://jabber.org/protocol/amp'><rule action='drop'
 * condition='deliver' value='stored'/></amp>}. XEP-0079 1.2 (2005-11-30).
 *
 * @param rules the rules; the first that fits counts
 * @param perHop whether every server on the way looks at them, not only the last; null if absent, which means no
 * @param status in what a server tells about a rule the action that it took, such as {@code alert}; null in the message itself
 * @param from who sent the message, in what a server tells; null in the message itself
 * @param to whom it was sent to, in what a server tells; null in the message itself
 */
public record MessageProcessing(
        List<Rule> rules,
        @Nullable Boolean perHop,
        @Nullable String status,
        @Nullable Address from,
        @Nullable Address to) {
    private static final String NAMESPACE = "http://jabber.org/protocol/amp";

    public static final ElementType<MessageProcessing> TYPE = ElementType.of(
            "amp",
            NAMESPACE,
            "amp",
            children("rules", Rule.TYPE, MessageProcessing::rules),
            optionalAttribute("perHop", "per-hop", BOOLEAN, MessageProcessing::perHop),
            optionalAttribute("status", STRING, MessageProcessing::status),
            optionalAttribute("from", JID, MessageProcessing::from),
            optionalAttribute("to", JID, MessageProcessing::to),
            MessageProcessing::new);

    /**
     * A case, and what to do in it.
     *
     * @param condition what is looked at: {@code deliver}, {@code expire-at}, {@code match-resource} or another of the registrar
     * @param value when it is so: {@code direct}, {@code forward}, {@code gateway}, {@code none} or {@code stored}; a date and time
     *     (XEP-0082); {@code any}, {@code exact} or {@code other}
     * @param action what to do then: {@code alert}, {@code drop}, {@code error}, {@code notify} or another of the registrar
     */
    public record Rule(String condition, String value, String action) {
        public static final ElementType<Rule> TYPE = type(NAMESPACE);

        private static ElementType<Rule> type(String namespace) {
            return ElementType.of(
                    "rule",
                    namespace,
                    "rule",
                    attribute("condition", STRING, Rule::condition),
                    attribute("value", STRING, Rule::value),
                    attribute("action", STRING, Rule::action),
                    Rule::new);
        }
    }

    /**
     * Rules that a server does not accept, in an error: {@code <invalid-rules xmlns='http://jabber.org/protocol/amp'/>}.
     *
     * @param rules those rules
     */
    public record InvalidRules(List<Rule> rules) {
        public static final ElementType<InvalidRules> TYPE = ElementType.of(
                "ampInvalidRules",
                NAMESPACE,
                "invalid-rules",
                children("rules", Rule.TYPE, InvalidRules::rules),
                InvalidRules::new);
    }

    /**
     * Rules whose action a server does not know, in an error: {@code <unsupported-actions
     * xmlns='http://jabber.org/protocol/amp'/>}.
     *
     * @param rules those rules
     */
    public record UnsupportedActions(List<Rule> rules) {
        public static final ElementType<UnsupportedActions> TYPE = ElementType.of(
                "ampUnsupportedActions",
                NAMESPACE,
                "unsupported-actions",
                children("rules", Rule.TYPE, UnsupportedActions::rules),
                UnsupportedActions::new);
    }

    /**
     * Rules whose condition a server does not know, in an error: {@code <unsupported-conditions
     * xmlns='http://jabber.org/protocol/amp'/>}.
     *
     * @param rules those rules
     */
    public record UnsupportedConditions(List<Rule> rules) {
        public static final ElementType<UnsupportedConditions> TYPE = ElementType.of(
                "ampUnsupportedConditions",
                NAMESPACE,
                "unsupported-conditions",
                children("rules", Rule.TYPE, UnsupportedConditions::rules),
                UnsupportedConditions::new);
    }

    /**
     * Rules of the action {@code error} that came true, in an error: {@code <failed-rules
     * xmlns='http://jabber.org/protocol/amp#errors'/>}.
     *
     * @param rules those rules
     */
    public record FailedRules(List<Rule> rules) {
        private static final String ERRORS = "http://jabber.org/protocol/amp#errors";

        public static final ElementType<FailedRules> TYPE = ElementType.of(
                "ampFailedRules",
                ERRORS,
                "failed-rules",
                children("rules", Rule.type(ERRORS), FailedRules::rules),
                FailedRules::new);
    }

    /** A server has it: {@code <amp xmlns='http://jabber.org/features/amp'/>}, among the features of the stream. */
    public record Feature() {
        public static final ElementType<Feature> TYPE =
                ElementType.flag("ampFeature", "http://jabber.org/features/amp", "amp", new Feature());
    }
}
