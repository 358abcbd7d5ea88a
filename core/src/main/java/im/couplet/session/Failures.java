package im.couplet.session;

import im.couplet.sasl.SaslStep;
import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamCondition;
import im.couplet.stream.StreamError;
import im.couplet.stream.StreamHeader;
import im.couplet.stream.UriScheme;
import org.jspecify.annotations.Nullable;

/** What the server's refusals mean, and whether another attempt can help. */
final class Failures {
    private Failures() {}

    /** RFC 6120 section 4.9.3. */
    static SessionFailure ofStreamError(SessionState state, StreamError error) {
        Refusal refusal = new Refusal(error.conditionName(), error.text());
        String other = error.otherHost();
        SessionFailure failure;
        if (other != null) {
            failure = SessionFailure.of(
                            Kind.SEE_OTHER_HOST, state, Retry.ELSEWHERE, "The server says to connect to another host")
                    .withElsewhere(other);
        } else {
            failure = switch (refusal.condition()) {
                case "host-unknown", "host-gone" ->
                    SessionFailure.of(Kind.HOST_UNKNOWN, state, Retry.NO, "The server does not serve this domain");
                case "conflict" ->
                    SessionFailure.of(Kind.REPLACED, state, Retry.NO, "Another session has taken the resource over");
                case "connection-timeout",
                        "internal-server-error",
                        "remote-connection-failed",
                        "reset",
                        "resource-constraint",
                        "system-shutdown",
                        "undefined-condition" ->
                    SessionFailure.of(Kind.STREAM_ERROR, state, Retry.LATER, "The server ended the stream");
                default -> SessionFailure.of(Kind.STREAM_ERROR, state, Retry.NO, "The server ended the stream");
            };
        }
        return failure.because(refusal).withStreamError(error);
    }

    /** RFC 6120 section 6.5. */
    static SessionFailure ofSasl(SessionState state, Refusal refusal) {
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
            case DOWNGRADE, NONCE_MISMATCH, WRONG_SERVER_SIGNATURE, MISSING_SERVER_SIGNATURE ->
                SessionFailure.of(Kind.SERVER_NOT_AUTHENTIC, state, Retry.NO, message);
            case MALFORMED_MESSAGE, OUT_OF_ORDER, TOO_FEW_ITERATIONS, TOO_MANY_ITERATIONS, UNKNOWN_EXTENSION ->
                SessionFailure.of(Kind.AUTHENTICATION_BROKEN, state, Retry.NO, message);
        };
    }

    /** RFC 6120 section 7.7. */
    static SessionFailure ofBinding(SessionState state, Refusal refusal) {
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
     * The stream was closed, perhaps to go on elsewhere: not where less is encrypted (RFC 7395 section 3.6.1).
     *
     * @param encrypted whether the connection was
     */
    static SessionFailure ofClose(SessionState state, @Nullable String seeOtherUri, boolean encrypted) {
        if (seeOtherUri != null && encrypted && isInTheClear(seeOtherUri)) {
            String place = new Refusal(seeOtherUri, null).toString();
            return SessionFailure.of(
                    Kind.SEE_OTHER_HOST,
                    state,
                    Retry.NO,
                    "The server says to connect to another address, where nothing would be encrypted: " + place);
        }
        if (seeOtherUri != null) {
            return SessionFailure.of(
                            Kind.SEE_OTHER_HOST,
                            state,
                            Retry.ELSEWHERE,
                            "The server says to connect to another address")
                    .withElsewhere(seeOtherUri);
        }
        return SessionFailure.of(Kind.CLOSED_BY_SERVER, state, Retry.LATER, "The server closed the stream");
    }

    private static boolean isInTheClear(String uri) {
        return UriScheme.begins(uri, "ws:") || UriScheme.begins(uri, "http:");
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
        String spoken = version == null ? "an XMPP older than 1.0" : "XMPP " + new Refusal(version, null);
        return SessionFailure.of(Kind.UNSUPPORTED_VERSION, state, Retry.NO, "The server speaks " + spoken)
                .withCondition(StreamCondition.UNSUPPORTED_VERSION.text());
    }
}
