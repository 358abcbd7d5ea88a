package im.couplet.session;

import im.couplet.stream.HostPort;
import im.couplet.stream.StreamError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a session ended other than by {@link Session#close}, and what can be done. Immutable.
 *
 * @param kind what failed
 * @param state where the session stood
 * @param message what failed, a sentence in English; it may quote the server, so show it as text and never as markup
 * @param retry whether and how another attempt can succeed
 * @param condition the defined condition that the server gave, or that was sent to it; null if absent
 * @param text what the server said for people; null if it said nothing
 * @param mechanisms the SASL mechanisms that the server offered; empty when the failure is not about them
 * @param elsewhere where the server says to connect instead: an address that {@link im.couplet.stream.ConnectionUri} has nothing
 *     against in this framing, or a host with or without port; null unless {@code retry} is {@link Retry#ELSEWHERE}
 * @param streamError the server's stream error; null if absent
 * @param delay milliseconds to wait before another attempt: longer after each failure in a row, and random; 0 unless {@code
 *     retry} is {@link Retry#LATER}
 */
public record SessionFailure(
        Kind kind,
        SessionState state,
        String message,
        Retry retry,
        @Nullable String condition,
        @Nullable String text,
        List<String> mechanisms,
        @Nullable String elsewhere,
        @Nullable StreamError streamError,
        int delay) {
    /** What failed. */
    public enum Kind {
        /** The transport was lost. */
        CONNECTION_LOST,
        /** The server was silent for too long. */
        TIMEOUT,
        /** The server sent bad XML, or XML over a limit. */
        BAD_XML,
        /** The server sent XML that is no XMPP stream. */
        NOT_A_STREAM,
        /** The server speaks another version of XMPP than 1.0. */
        UNSUPPORTED_VERSION,
        /** The server sent an element that has no place where it came. */
        UNEXPECTED_ELEMENT,
        /** The server does not serve the domain. */
        HOST_UNKNOWN,
        /** The server says to connect to another; without {@link #elsewhere} to what is no place to go. */
        SEE_OTHER_HOST,
        /** The server sent another stream error. */
        STREAM_ERROR,
        /** The server closed the stream without a reason. */
        CLOSED_BY_SERVER,
        /**
         * The server demands STARTTLS, which is the transport's business here; or a stream over TCP is not encrypted, which
         * {@link SessionOptions#withUnencrypted} would allow.
         */
        TLS_REQUIRED,
        /** The server offers less than the account's logins had before ({@link im.couplet.sasl.SaslPin}). */
        DOWNGRADE,
        /** The server offers no SASL mechanism that can be used. */
        NO_MECHANISM,
        /** The user name or password cannot be sent: empty, or with characters that are not allowed. */
        BAD_CREDENTIALS,
        /** The server rejected the authentication. */
        AUTHENTICATION_REJECTED,
        /** The server broke the rules of the SASL mechanism, or asks for more or less than is accepted. */
        AUTHENTICATION_BROKEN,
        /** The server demands more for this login than is known here, such as a second factor. */
        TASK_REQUIRED,
        /** The server registers nobody, or the connection is not fit for it. */
        REGISTRATION_REJECTED,
        /** Another session has taken the resource over. */
        REPLACED,
        /** The server could not prove that it knows the account: it may be an impostor. */
        SERVER_NOT_AUTHENTIC,
        /** The server offers no resource binding. */
        NO_BINDING,
        /** The server refused to bind a resource, or bound none that is an address. */
        BINDING_REJECTED,
        /** The server logged in another account than was asked for; {@link SessionOptions#withAnyAccount} would allow it. */
        WRONG_ACCOUNT,
        /** The server refused the session of RFC 3921 that it demanded. */
        SESSION_REJECTED
    }

    /** Whether and how another attempt can succeed. */
    public enum Retry {
        /** The same attempt would fail again. */
        NO,
        /** The same attempt may succeed after a while. */
        LATER,
        /** With another user name or password. */
        WITH_OTHER_CREDENTIALS,
        /** At the address that {@link #elsewhere} gives. */
        ELSEWHERE
    }

    static SessionFailure of(Kind kind, SessionState state, Retry retry, String message) {
        return new SessionFailure(kind, state, message, retry, null, null, List.of(), null, null, 0);
    }

    /** This failure with what the server gave as its reason, which is told behind the message. */
    SessionFailure because(ServerRefusal refusal) {
        return new SessionFailure(
                kind,
                state,
                message + ": " + refusal,
                retry,
                refusal.condition(),
                refusal.text(),
                mechanisms,
                elsewhere,
                streamError,
                delay);
    }

    SessionFailure withCondition(String defined) {
        return new SessionFailure(
                kind, state, message, retry, defined, text, mechanisms, elsewhere, streamError, delay);
    }

    SessionFailure withMechanisms(List<String> offered) {
        return new SessionFailure(kind, state, message, retry, condition, text, offered, elsewhere, streamError, delay);
    }

    SessionFailure withElsewhere(@Nullable String address) {
        return new SessionFailure(
                kind, state, message, retry, condition, text, mechanisms, address, streamError, delay);
    }

    SessionFailure withStreamError(StreamError error) {
        return new SessionFailure(kind, state, message, retry, condition, text, mechanisms, elsewhere, error, delay);
    }

    SessionFailure withRetry(Retry other) {
        return new SessionFailure(
                kind, state, message, other, condition, text, mechanisms, elsewhere, streamError, delay);
    }

    SessionFailure withDelay(int milliseconds) {
        return new SessionFailure(
                kind, state, message, retry, condition, text, mechanisms, elsewhere, streamError, milliseconds);
    }

    /** The host and port of {@link #elsewhere}; null if that is null or the address of a WebSocket. */
    public @Nullable HostPort elsewhereHostPort() {
        return elsewhere == null ? null : HostPort.parse(elsewhere);
    }

    /** The message. */
    @Override
    public String toString() {
        return message;
    }
}
