package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.choice;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.jid.Address;
import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import im.couplet.session.UserAgent;
import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A login in one exchange, with tasks behind it; {@link im.couplet.session.Session} conducts it. XEP-0388 1.0.4 (2025-08-25). */
public final class Sasl2 {
    private static final String NAMESPACE = Namespaces.SASL2;

    private Sasl2() {}

    /**
     * What the server offers: {@code <authentication xmlns='urn:xmpp:sasl:2'/>}, among the features of the stream.
     *
     * @param mechanisms the names of the mechanisms, the server's favourite first
     * @param inline what can be done within the login; null for nothing
     * @param upgrades names of the upgrades that the server would like (XEP-0480), such as {@code UPGR-SCRAM-SHA-256}
     */
    public record Feature(List<String> mechanisms, @Nullable Inline inline, List<String> upgrades) {
        public static final ElementType<Feature> TYPE = ElementType.of(
                "sasl2",
                NAMESPACE,
                "authentication",
                childTexts("mechanisms", "mechanism", TOKEN, Feature::mechanisms),
                child("inline", Inline.TYPE, Feature::inline),
                childTexts("upgrades", "upgrade", TOKEN, Feature::upgrades).inNamespace(Namespaces.SASL_UPGRADE),
                Feature::new);
    }

    /**
     * What can be done within a login.
     *
     * @param streamManagement whether a stream can be resumed (XEP-0198)
     * @param bind what can be asked for with a binding (XEP-0386); null if none can be made
     * @param fast what tokens are good for (XEP-0484); null if there are none
     * @param other what else
     */
    public record Inline(
            boolean streamManagement, @Nullable Bind2 bind, FastTokens.@Nullable Fast fast, List<Element> other) {
        public static final ElementType<Inline> TYPE = ElementType.of(
                "inline",
                NAMESPACE,
                "inline",
                flag("streamManagement", "sm", Inline::streamManagement).inNamespace(Namespaces.STREAM_MANAGEMENT),
                child("bind", Bind2.TYPE, Inline::bind),
                child("fast", FastTokens.Fast.TYPE, Inline::fast),
                raw("other", Inline::other),
                Inline::new);
    }

    /** How {@code <user-agent/>} is read and written: which installation of which program logs in. */
    public static final ElementType<UserAgent> USER_AGENT = ElementType.of(
            "userAgent",
            NAMESPACE,
            "user-agent",
            optionalAttribute("id", STRING, UserAgent::id),
            childText("software", STRING, UserAgent::software),
            childText("device", STRING, UserAgent::device),
            UserAgent::new);

    /**
     * Begins a login: {@code <authenticate xmlns='urn:xmpp:sasl:2' mechanism='SCRAM-SHA-1'/>}.
     *
     * @param mechanism the name of the mechanism
     * @param initialResponse what the mechanism has to say first; null for nothing
     * @param userAgent who logs in; null if absent
     * @param upgrades the upgrades that the client would take part in (XEP-0480)
     * @param resume the stream that was (XEP-0198); null if absent
     * @param bind asks for a resource (XEP-0386), where no stream is resumed; null if it does not
     * @param fast says that the login goes by a token (XEP-0484); null if it does not
     * @param tokenRequest asks for a token; null if it does not
     * @param configVersion what the client believes that the server offers (XEP-0509); null if it has heard the server
     * @param other what else is to be done within the login
     */
    public record Authenticate(
            String mechanism,
            @Nullable Bytes initialResponse,
            @Nullable UserAgent userAgent,
            List<String> upgrades,
            StreamAcks.@Nullable Resume resume,
            @Nullable Bind2 bind,
            FastTokens.@Nullable Fast fast,
            FastTokens.@Nullable Request tokenRequest,
            @Nullable ConfigurationVersion configVersion,
            List<Element> other) {
        public static final ElementType<Authenticate> TYPE = ElementType.of(
                "sasl2Authenticate",
                NAMESPACE,
                "authenticate",
                attribute("mechanism", STRING, Authenticate::mechanism),
                childText("initialResponse", "initial-response", BYTES, Authenticate::initialResponse),
                child("userAgent", USER_AGENT, Authenticate::userAgent),
                childTexts("upgrades", "upgrade", TOKEN, Authenticate::upgrades).inNamespace(Namespaces.SASL_UPGRADE),
                child("resume", StreamAcks.Resume.TYPE, Authenticate::resume),
                child("bind", Bind2.TYPE, Authenticate::bind),
                child("fast", FastTokens.Fast.TYPE, Authenticate::fast),
                child("tokenRequest", FastTokens.Request.TYPE, Authenticate::tokenRequest),
                child("configVersion", ConfigurationVersion.TYPE, Authenticate::configVersion),
                raw("other", Authenticate::other),
                Authenticate::new);
    }

    /**
     * The server's turn: {@code <challenge xmlns='urn:xmpp:sasl:2'>…</challenge>}.
     *
     * @param data what the mechanism says; null if that is empty
     */
    public record Challenge(@Nullable Bytes data) {
        public static final ElementType<Challenge> TYPE = ElementType.of(
                "sasl2Challenge", NAMESPACE, "challenge", ownText("data", BYTES, Challenge::data), Challenge::new);
    }

    /**
     * The client's turn: {@code <response xmlns='urn:xmpp:sasl:2'>…</response>}.
     *
     * @param data what the mechanism says; null if that is empty
     */
    public record Response(@Nullable Bytes data) {
        public static final ElementType<Response> TYPE = ElementType.of(
                "sasl2Response", NAMESPACE, "response", ownText("data", BYTES, Response::data), Response::new);
    }

    /**
     * The login is done: {@code <success xmlns='urn:xmpp:sasl:2'/>}.
     *
     * @param additionalData what the mechanism has to say last; null for nothing
     * @param authorizationIdentifier who is logged in, with the resource when one was bound; null if absent
     * @param bound the resource is bound (XEP-0386); null if none is
     * @param resumed the stream goes on (XEP-0198); null if it does not
     * @param failed why it does not; null if it does or was not asked for
     * @param token for the next login (XEP-0484); null if absent
     * @param other what else was done within the login
     */
    public record Success(
            @Nullable Bytes additionalData,
            @Nullable Address authorizationIdentifier,
            Bind2.@Nullable Bound bound,
            StreamAcks.@Nullable Resumed resumed,
            StreamAcks.@Nullable Failed failed,
            FastTokens.@Nullable Token token,
            List<Element> other) {
        public static final ElementType<Success> TYPE = ElementType.of(
                "sasl2Success",
                NAMESPACE,
                "success",
                childText("additionalData", "additional-data", BYTES, Success::additionalData),
                childText("authorizationIdentifier", "authorization-identifier", JID, Success::authorizationIdentifier),
                child("bound", Bind2.Bound.TYPE, Success::bound),
                child("resumed", StreamAcks.Resumed.TYPE, Success::resumed),
                child("failed", StreamAcks.Failed.TYPE, Success::failed),
                child("token", FastTokens.Token.TYPE, Success::token),
                raw("other", Success::other),
                Success::new);
    }

    /**
     * The login has failed: {@code <failure xmlns='urn:xmpp:sasl:2'/>}.
     *
     * @param condition why, one of the conditions of RFC 6120 section 6.5; null if absent
     * @param text why, for people; null if absent
     * @param configVersionMismatch whether the client believed wrongly what the server offers (XEP-0509)
     * @param other conditions of the application
     */
    public record Failure(
            @Nullable String condition, @Nullable String text, boolean configVersionMismatch, List<Element> other) {
        public static final ElementType<Failure> TYPE = ElementType.of(
                "sasl2Failure",
                NAMESPACE,
                "failure",
                choice("condition", Sasl.CONDITIONS, Failure::condition).inNamespace(Namespaces.SASL),
                childText("text", STRING, Failure::text),
                flag("configVersionMismatch", "config-version-mismatch", Failure::configVersionMismatch)
                        .inNamespace("urn:xmpp:iap:0"),
                raw("other", Failure::other),
                Failure::new);
    }
}
