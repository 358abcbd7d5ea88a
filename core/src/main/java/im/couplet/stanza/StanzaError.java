package im.couplet.stanza;

import static im.couplet.schema.Fields.choice;
import static im.couplet.schema.Fields.choiceText;
import static im.couplet.schema.Fields.extensions;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Jid;
import im.couplet.schema.ElementType;
import im.couplet.schema.LocalizedText;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a stanza was not processed: the {@code <error/>} in a stanza of type {@code error} (RFC 6120 section 8.3).
 *
 * @param type what the sender may do about it; null when it is missing or unknown
 * @param condition the defined condition, one of {@link Condition}; a name that is not known survives; null when missing
 * @param alternative the address that a {@code gone} or {@code redirect} gives instead, a URI; null for none
 * @param text what went wrong, for people
 * @param by who found the error; null when it is not said
 * @param code the number that older software goes by (XEP-0086 1.0, 2004-06-17), such as 404; it is kept and never added; null
 *     for none
 * @param application what else is in the error, such as conditions of the application; see {@link #get}
 */
public record StanzaError(
        @Nullable Type type,
        @Nullable String condition,
        @Nullable String alternative,
        LocalizedText text,
        @Nullable Jid by,
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

    /** How an {@code <error/>} is read and written. */
    public static final ElementType<StanzaError> TYPE = ElementType.of(
            "error",
            Stanza.NAMESPACE,
            "error",
            optionalAttribute(
                    "type",
                    Values.oneOf(Type.values(), "auth", "cancel", "continue", "modify", "wait"),
                    StanzaError::type),
            choice("condition", Condition.VALUES, StanzaError::condition).inNamespace(NAMESPACE),
            choiceText("alternative", Values.URI, StanzaError::alternative),
            localized("text", "text", StanzaError::text).inNamespace(NAMESPACE),
            optionalAttribute("by", JID, StanzaError::by),
            optionalAttribute("code", Values.integer(0, 999), StanzaError::code),
            extensions(StanzaError::application),
            StanzaError::new);

    /** An error of this condition, with the type that RFC 6120 section 8.3.3 gives it. */
    public static StanzaError of(String condition) {
        return new StanzaError(
                Condition.usualType(condition), condition, null, LocalizedText.NONE, null, null, List.of());
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
     * What {@code extension} declares of {@link #application}, such as a condition of publish-subscribe; null when it is not
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

        static final ValueType<String> VALUES = Values.anyBut("text", STRING);

        private Condition() {}

        /** The type that goes with a condition (RFC 6120 section 8.3.3); {@code CANCEL} with one that is not known. */
        public static Type usualType(String condition) {
            return switch (condition) {
                case BAD_REQUEST, JID_MALFORMED, NOT_ACCEPTABLE, POLICY_VIOLATION, REDIRECT -> Type.MODIFY;
                case FORBIDDEN, NOT_AUTHORIZED, REGISTRATION_REQUIRED, SUBSCRIPTION_REQUIRED -> Type.AUTH;
                case RECIPIENT_UNAVAILABLE, REMOTE_SERVER_TIMEOUT, RESOURCE_CONSTRAINT, UNEXPECTED_REQUEST -> Type.WAIT;
                default -> Type.CANCEL;
            };
        }
    }
}
