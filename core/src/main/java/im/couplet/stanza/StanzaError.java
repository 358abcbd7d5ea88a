package im.couplet.stanza;

import static im.couplet.schema.Fields.anyExtensions;
import static im.couplet.schema.Fields.choice;
import static im.couplet.schema.Fields.choiceText;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.LocalizedText;
import im.couplet.schema.Place;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a stanza was not processed: the {@code <error/>} in a stanza of type {@code error} (RFC 6120 section 8.3).
 *
 * @param type what the sender may do about it; null if it is missing or unknown
 * @param condition the defined condition, one of {@link Condition}; a name that is not known is read, and not written; null if absent
 * @param alternative the address that a {@code gone} or {@code redirect} gives instead, a URI; null for none
 * @param text what went wrong, for people
 * @param by who found the error; null if it is not said
 * @param code the number that older software goes by (XEP-0086 1.0, 2004-06-17), such as 404; it is kept and never added; null
 *     for none
 * @param application what else is in the error, such as conditions of the application; see {@link #get}
 */
public record StanzaError(
        @Nullable Type type,
        @Nullable String condition,
        @Nullable String alternative,
        LocalizedText text,
        @Nullable Address by,
        @Nullable Integer code,
        List<Element> application) {
    /** The namespace of conditions and text. */
    public static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-stanzas";

    /** What the sender may do (RFC 6120 section 8.3.2). */
    public enum Type {
        /** Retry after providing credentials. */
        AUTH,
        /** Do not retry. */
        CANCEL,
        /** Go on: it was only a warning. */
        CONTINUE,
        /** Retry after changing the data. */
        MODIFY,
        /** Retry after waiting. */
        WAIT
    }

    private static final ValueType<Type> TYPES =
            Values.oneOf(Type.values(), "auth", "cancel", "continue", "modify", "wait");

    /** How an {@code <error/>} is read and written. */
    public static final ElementType<StanzaError> TYPE = ElementType.of(
            "error",
            Stanza.NAMESPACE,
            "error",
            optionalAttribute("type", TYPES, StanzaError::type),
            choice("condition", Condition.VALUES, StanzaError::condition).inNamespace(NAMESPACE),
            choiceText("alternative", Values.URI, StanzaError::alternative),
            localized("text", "text", StanzaError::text).inNamespace(NAMESPACE),
            optionalAttribute("by", JID, StanzaError::by),
            optionalAttribute("code", Values.integer(0, 999), StanzaError::code),
            anyExtensions(Place.ERROR, StanzaError::application),
            StanzaError::new);

    /**
     * An error of this condition, with the type that RFC 6120 section 8.3.3 gives it.
     *
     * @throws IllegalArgumentException if it is no defined condition; one of an application's own goes with {@link
     *     Condition#UNDEFINED_CONDITION} into {@link #withApplication}
     */
    public static StanzaError of(String condition) {
        Text word = Condition.VALUES.write(condition);
        Type type = TYPES.read(Text.of(Condition.usualType(word.string())));
        return new StanzaError(type, word.string(), null, LocalizedText.NONE, null, null, List.of());
    }

    /**
     * What makes an error one that must not be sent (RFC 6120 sections 8.3.2 and 8.3.3).
     *
     * @param type the type as it is written; null for none
     * @param condition the defined condition; null for none
     * @param alternative the address in the condition; null for none
     * @return what must be otherwise, such as {@code "error.type: must be …"}; null if nothing is wrong
     */
    public static @Nullable String fault(
            @Nullable String type, @Nullable String condition, @Nullable String alternative) {
        if (type == null) {
            return "error.type: must be " + TYPES.expected() + ", and is missing";
        }
        if (condition == null || !Condition.VALUES.isWritten(Text.of(condition))) {
            return "error.condition: must be " + Condition.VALUES.expected() + ", "
                    + (condition == null ? "and is missing" : "not \"" + condition + "\"");
        }
        boolean elsewhere = condition.equals(Condition.GONE) || condition.equals(Condition.REDIRECT);
        return alternative == null || elsewhere
                ? null
                : "error.alternative: goes with gone and redirect alone, not with " + condition;
    }

    /** The {@link #fault} of this error. */
    @Nullable
    String fault() {
        return fault(type == null ? null : TYPES.write(type).string(), condition, alternative);
    }

    /** This error with a text for people. */
    public StanzaError withText(String text) {
        return new StanzaError(type, condition, alternative, LocalizedText.of(text), by, code, application);
    }

    /** This error with {@code element} as an application's own condition. */
    public StanzaError withApplication(Element element) {
        return new StanzaError(type, condition, alternative, text, by, code, List.of(element));
    }

    /** This error with what {@code application} declares as an application's own condition. */
    public <T> StanzaError withApplication(ElementType<T> application, T value) {
        return withApplication(application.write(value));
    }

    /**
     * What {@code extension} declares of {@link #application}, such as a condition of publish-subscribe; null if it is not
     * there, or lacks what it must have.
     */
    public <T> @Nullable T get(ElementType<T> extension) {
        for (Element element : application) {
            T value = extension.matches(element.name()) ? extension.read(element) : null;
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The defined conditions (RFC 6120 section 8.3.3). */
    public static final class Condition {
        /** The request is malformed. */
        public static final String BAD_REQUEST = "bad-request";
        /** An entity of that name exists already. */
        public static final String CONFLICT = "conflict";
        /** The feature is not there. */
        public static final String FEATURE_NOT_IMPLEMENTED = "feature-not-implemented";
        /** The sender lacks the right. */
        public static final String FORBIDDEN = "forbidden";
        /** The recipient has moved for good. */
        public static final String GONE = "gone";
        /** Something went wrong in the server. */
        public static final String INTERNAL_SERVER_ERROR = "internal-server-error";
        /** The item is not there. */
        public static final String ITEM_NOT_FOUND = "item-not-found";
        /** An address is no address. */
        public static final String JID_MALFORMED = "jid-malformed";
        /** The policy of the recipient or server does not accept it. */
        public static final String NOT_ACCEPTABLE = "not-acceptable";
        /** Nobody may do that. */
        public static final String NOT_ALLOWED = "not-allowed";
        /** The sender must give credentials first. */
        public static final String NOT_AUTHORIZED = "not-authorized";
        /** It is against a local policy. */
        public static final String POLICY_VIOLATION = "policy-violation";
        /** The recipient is not there for now. */
        public static final String RECIPIENT_UNAVAILABLE = "recipient-unavailable";
        /** Go to another address, this time. */
        public static final String REDIRECT = "redirect";
        /** The sender must register first. */
        public static final String REGISTRATION_REQUIRED = "registration-required";
        /** The domain of the address is not there. */
        public static final String REMOTE_SERVER_NOT_FOUND = "remote-server-not-found";
        /** The domain of the address did not answer. */
        public static final String REMOTE_SERVER_TIMEOUT = "remote-server-timeout";
        /** Too busy. */
        public static final String RESOURCE_CONSTRAINT = "resource-constraint";
        /** Nobody there provides that service. */
        public static final String SERVICE_UNAVAILABLE = "service-unavailable";
        /** The sender must subscribe first. */
        public static final String SUBSCRIPTION_REQUIRED = "subscription-required";
        /** None of the others. */
        public static final String UNDEFINED_CONDITION = "undefined-condition";
        /** Understood, but not now. */
        public static final String UNEXPECTED_REQUEST = "unexpected-request";

        /** These words when written; when read, a condition that is not known is kept, too. */
        public static final ValueType<String> VALUES = Values.openWords(
                "text",
                BAD_REQUEST,
                CONFLICT,
                FEATURE_NOT_IMPLEMENTED,
                FORBIDDEN,
                GONE,
                INTERNAL_SERVER_ERROR,
                ITEM_NOT_FOUND,
                JID_MALFORMED,
                NOT_ACCEPTABLE,
                NOT_ALLOWED,
                NOT_AUTHORIZED,
                POLICY_VIOLATION,
                RECIPIENT_UNAVAILABLE,
                REDIRECT,
                REGISTRATION_REQUIRED,
                REMOTE_SERVER_NOT_FOUND,
                REMOTE_SERVER_TIMEOUT,
                RESOURCE_CONSTRAINT,
                SERVICE_UNAVAILABLE,
                SUBSCRIPTION_REQUIRED,
                UNDEFINED_CONDITION,
                UNEXPECTED_REQUEST);

        private Condition() {}

        /** Whether {@code word} is one of them. */
        public static boolean isDefined(String word) {
            return VALUES.isWritten(Text.of(word));
        }

        /** The word for the type of error that goes with a condition. */
        public static String usualType(String condition) {
            return switch (condition) {
                case BAD_REQUEST, JID_MALFORMED, NOT_ACCEPTABLE, POLICY_VIOLATION, REDIRECT -> "modify";
                case FORBIDDEN, NOT_AUTHORIZED, REGISTRATION_REQUIRED, SUBSCRIPTION_REQUIRED -> "auth";
                case RECIPIENT_UNAVAILABLE, REMOTE_SERVER_TIMEOUT, RESOURCE_CONSTRAINT, UNEXPECTED_REQUEST -> "wait";
                default -> "cancel";
            };
        }
    }
}
