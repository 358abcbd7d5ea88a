package im.couplet.session;

import im.couplet.sasl.SaslCredentials;
import im.couplet.sasl.SaslMechanisms;
import im.couplet.sasl.SaslOffer;
import im.couplet.sasl.SaslPolicy;
import im.couplet.sasl.SaslStep;
import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.ConnectionUri;
import im.couplet.stream.Framing;
import im.couplet.stream.HostPort;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamCondition;
import im.couplet.stream.StreamError;
import im.couplet.stream.StreamFeatures;
import im.couplet.stream.StreamHeader;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** What the server's refusals mean, and whether another attempt can help. */
final class Failures {
    private Failures() {}

    /** RFC 6120 section 4.9.3. */
    static SessionFailure ofStreamError(SessionState state, StreamError error) {
        ServerRefusal refusal = new ServerRefusal(condition(error), error.text());
        return of(state, refusal, error.otherHost()).because(refusal).withStreamError(error);
    }

    private static SessionFailure of(SessionState state, ServerRefusal refusal, @Nullable String other) {
        return switch (refusal.condition()) {
            case "see-other-host" -> {
                HostPort host = other == null ? null : HostPort.parse(other);
                yield host != null
                        ? SessionFailure.of(
                                        Kind.SEE_OTHER_HOST,
                                        state,
                                        Retry.ELSEWHERE,
                                        "The server says to connect to another host")
                                .withElsewhere(host.toString())
                        : SessionFailure.of(
                                Kind.SEE_OTHER_HOST,
                                state,
                                Retry.NO,
                                "The server says to connect to another host, and names none: " + quoted(other));
            }
            case "host-unknown", "host-gone" ->
                SessionFailure.of(Kind.HOST_UNKNOWN, state, Retry.NO, "The server does not serve this domain");
            case "conflict" ->
                SessionFailure.of(Kind.REPLACED, state, Retry.NO, "Another session has taken the resource over");
            case "connection-timeout",
                    "internal-server-error",
                    "item-not-found",
                    "other-request",
                    "remote-connection-failed",
                    "remote-stream-error",
                    "reset",
                    "resource-constraint",
                    "system-shutdown",
                    "undefined-condition" ->
                SessionFailure.of(Kind.STREAM_ERROR, state, Retry.LATER, "The server ended the stream");
            default -> SessionFailure.of(Kind.STREAM_ERROR, state, Retry.NO, "The server ended the stream");
        };
    }

    /** The word that the server gave: over BOSH one of XEP-0124 section 17.2, which RFC 6120 may not know. */
    private static String condition(StreamError error) {
        Element more = error.condition() == StreamCondition.UNDEFINED_CONDITION ? error.applicationCondition() : null;
        String word = more != null && more.is(Namespaces.BOSH, "body") ? more.attribute("condition") : null;
        return word == null || word.isEmpty() ? error.conditionName() : word;
    }

    static String quoted(@Nullable String text) {
        return "\"" + new ServerRefusal(text == null ? "" : text, null) + "\"";
    }

    /** The server offers no mechanism that can be used. */
    static SessionFailure ofNoMechanism(
            SessionState state, SaslOffer offer, SaslPolicy policy, SaslCredentials.Kind kind) {
        Kind failed = SaslMechanisms.isPinned(offer, policy, kind) ? Kind.DOWNGRADE : Kind.NO_MECHANISM;
        String message = "Nobody can log in: " + SaslMechanisms.refusal(offer, policy, kind);
        return SessionFailure.of(failed, state, Retry.NO, message).withMechanisms(offer.mechanisms());
    }

    /** RFC 6120 section 6.5. */
    static SessionFailure ofSasl(SessionState state, ServerRefusal refusal) {
        Retry retry = switch (refusal.condition()) {
            case "temporary-auth-failure", "aborted" -> Retry.LATER;
            case "account-disabled", "credentials-expired", "invalid-authzid", "not-authorized" ->
                Retry.WITH_OTHER_CREDENTIALS;
            default -> Retry.NO;
        };
        return SessionFailure.of(Kind.AUTHENTICATION_REJECTED, state, retry, "The server rejected the login")
                .because(refusal);
    }

    static SessionFailure ofSasl(SessionState state, SaslStep.Failed failed) {
        String message = "The login was given up: " + failed.message();
        return switch (failed.reason()) {
            case BAD_CREDENTIALS ->
                SessionFailure.of(Kind.BAD_CREDENTIALS, state, Retry.WITH_OTHER_CREDENTIALS, message);
            case SERVER_ERROR ->
                SessionFailure.of(Kind.AUTHENTICATION_REJECTED, state, Retry.WITH_OTHER_CREDENTIALS, message);
            case WEAKER_THAN_BEFORE -> SessionFailure.of(Kind.DOWNGRADE, state, Retry.NO, message);
            case DOWNGRADE, NONCE_MISMATCH, WRONG_SERVER_SIGNATURE, MISSING_SERVER_SIGNATURE ->
                SessionFailure.of(Kind.SERVER_NOT_AUTHENTIC, state, Retry.NO, message);
            case MALFORMED_MESSAGE, OUT_OF_ORDER, TOO_FEW_ITERATIONS, TOO_MANY_ITERATIONS, UNKNOWN_EXTENSION ->
                SessionFailure.of(Kind.AUTHENTICATION_BROKEN, state, Retry.NO, message);
        };
    }

    /** RFC 6120 section 7.7. */
    static SessionFailure ofBinding(SessionState state, ServerRefusal refusal) {
        boolean mayPass = refusal.condition().equals("resource-constraint")
                || refusal.condition().equals("internal-server-error");
        return SessionFailure.of(
                        Kind.BINDING_REJECTED,
                        state,
                        mayPass ? Retry.LATER : Retry.NO,
                        "The server refused to bind a resource")
                .because(refusal);
    }

    /**
     * The stream was closed, perhaps to go on elsewhere: where the framing can, and not where less is encrypted (RFC 7395
     * section 3.6.1).
     *
     * @param encrypted whether the connection was
     */
    static SessionFailure ofClose(
            SessionState state, @Nullable String seeOtherUri, Framing framing, boolean encrypted) {
        if (seeOtherUri == null) {
            return SessionFailure.of(Kind.CLOSED_BY_SERVER, state, Retry.LATER, "The server closed the stream");
        }
        String said = "The server says to connect to another address";
        String fault = ConnectionUri.fault(seeOtherUri, framing, encrypted);
        SessionFailure failure = fault == null
                ? SessionFailure.of(Kind.SEE_OTHER_HOST, state, Retry.ELSEWHERE, said)
                        .withElsewhere(seeOtherUri)
                : SessionFailure.of(
                        Kind.SEE_OTHER_HOST, state, Retry.NO, said + ", which " + fault + ": " + quoted(seeOtherUri));
        return framing == Framing.BOSH ? failure.withCondition("see-other-uri") : failure;
    }

    /** Why nobody logs in before the stream is encrypted; null if that does not matter, or it is. */
    static @Nullable String missingEncryption(StreamFeatures offered, SessionOptions options, SaslPolicy policy) {
        if (options.framing() != Framing.TCP) {
            return null;
        }
        if (offered.requiresTls()) {
            return "The server demands that the connection is encrypted first";
        }
        if (policy.encrypted() || options.allowsUnencrypted()) {
            return null;
        }
        return "The stream is not encrypted, and the server offers "
                + (offered.offersTls() ? "STARTTLS" : "no STARTTLS, as when somebody in between takes it out")
                + " (to log in all the same takes the option unencrypted)";
    }

    /** The stream error that answers a header nobody can work with; null for a good one. */
    static @Nullable StreamError refusalOf(StreamHeader header) {
        String namespace = header.contentNamespace();
        if (namespace != null && !namespace.equals(Namespaces.CLIENT)) {
            return StreamError.of(StreamCondition.INVALID_NAMESPACE);
        }
        return header.majorVersion() == 1 ? null : StreamError.of(StreamCondition.UNSUPPORTED_VERSION);
    }

    static SessionFailure ofHeader(SessionState state, StreamHeader header) {
        String namespace = header.contentNamespace();
        if (namespace != null && !namespace.equals(Namespaces.CLIENT)) {
            return SessionFailure.of(
                            Kind.NOT_A_STREAM, state, Retry.NO, "The stream is not for clients but for " + namespace)
                    .withCondition(StreamCondition.INVALID_NAMESPACE.text());
        }
        String version = header.version();
        String spoken = version == null ? "an XMPP older than 1.0" : "XMPP " + new ServerRefusal(version, null);
        return SessionFailure.of(Kind.UNSUPPORTED_VERSION, state, Retry.NO, "The server speaks " + spoken)
                .withCondition(StreamCondition.UNSUPPORTED_VERSION.text());
    }
}
