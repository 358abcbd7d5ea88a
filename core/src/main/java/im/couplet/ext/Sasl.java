package im.couplet.ext;

import static im.couplet.schema.Fields.anyExtensions;
import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.choice;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.schema.ElementType;
import im.couplet.schema.LocalizedText;
import im.couplet.schema.Place;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The login of RFC 6120 section 6; {@link im.couplet.session.Session} conducts it. Data of the mechanisms are in base64, where
 * {@code =} stands for data that are there and empty.
 */
public final class Sasl {
    private static final String NAMESPACE = Namespaces.SASL;

    /**
     * Why a login fails (RFC 6120 section 6.5): these words when written; when read, one that is not known is kept, too. {@code
     * text} is beside them, for people.
     */
    static final ValueType<String> CONDITIONS = Values.openWords(
            "text",
            "aborted",
            "account-disabled",
            "credentials-expired",
            "encryption-required",
            "incorrect-encoding",
            "invalid-authzid",
            "invalid-mechanism",
            "malformed-request",
            "mechanism-too-weak",
            "not-authorized",
            "temporary-auth-failure");

    private Sasl() {}

    /**
     * What the server offers: {@code <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>}, among the features of the stream.
     *
     * @param mechanisms the names of the mechanisms, the server's favourite first
     * @param extensions what else the server says about the login, such as {@link KerberosHostname}
     */
    public record Mechanisms(List<String> mechanisms, List<Element> extensions) {
        public static final ElementType<Mechanisms> TYPE = ElementType.of(
                "saslMechanisms",
                NAMESPACE,
                "mechanisms",
                childTexts("mechanisms", "mechanism", TOKEN, Mechanisms::mechanisms),
                anyExtensions(Place.MECHANISMS, Mechanisms::extensions),
                Mechanisms::new);
    }

    /**
     * Begins: {@code <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'/>}.
     *
     * @param mechanism the name of the mechanism
     * @param data the initial response; null if absent
     */
    public record Auth(String mechanism, @Nullable String data) {
        public static final ElementType<Auth> TYPE = ElementType.of(
                "saslAuth",
                NAMESPACE,
                "auth",
                attribute("mechanism", STRING, Auth::mechanism),
                ownText("data", TOKEN, Auth::data),
                Auth::new);
    }

    /**
     * The server's turn: {@code <challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>…</challenge>}.
     *
     * @param data what the mechanism says; null for nothing
     */
    public record Challenge(@Nullable String data) {
        public static final ElementType<Challenge> TYPE = ElementType.of(
                "saslChallenge", NAMESPACE, "challenge", ownText("data", TOKEN, Challenge::data), Challenge::new);
    }

    /**
     * The client's turn: {@code <response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>…</response>}.
     *
     * @param data what the mechanism says; null for nothing
     */
    public record Response(@Nullable String data) {
        public static final ElementType<Response> TYPE = ElementType.of(
                "saslResponse", NAMESPACE, "response", ownText("data", TOKEN, Response::data), Response::new);
    }

    /** The client gives up: {@code <abort xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>}. */
    public record Abort() {
        public static final ElementType<Abort> TYPE = ElementType.flag("saslAbort", NAMESPACE, "abort", new Abort());
    }

    /**
     * It is done: {@code <success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>}.
     *
     * @param data what the mechanism has to say last; null for nothing
     */
    public record Success(@Nullable String data) {
        public static final ElementType<Success> TYPE = ElementType.of(
                "saslSuccess", NAMESPACE, "success", ownText("data", TOKEN, Success::data), Success::new);
    }

    /**
     * It has failed: {@code <failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>}.
     *
     * @param condition why, one of the conditions of RFC 6120 section 6.5; null if absent
     * @param text why, for people
     */
    public record Failure(@Nullable String condition, LocalizedText text) {
        public static final ElementType<Failure> TYPE = ElementType.of(
                "saslFailure",
                NAMESPACE,
                "failure",
                choice("condition", CONDITIONS, Failure::condition),
                localized("text", "text", Failure::text),
                Failure::new);
    }
}
