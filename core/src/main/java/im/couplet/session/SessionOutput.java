package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.sasl.SaslPin;
import im.couplet.sasl.SaslStep;
import im.couplet.stream.StreamFeatures;
import im.couplet.stream.StreamHeader;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link Session} has to say: text to send, a wish, or news. Immutable. */
public sealed interface SessionOutput {
    /**
     * Send this text: over WebSocket as one text message, over TCP in UTF-8.
     *
     * @param text the text
     */
    record Send(String text) implements SessionOutput {
        /** Without the text, which may hold a password. */
        @Override
        public String toString() {
            return "Send[" + text.length() + " characters]";
        }
    }

    /**
     * The server opened its stream: once before the login and once behind it.
     *
     * @param header what it opened it with
     */
    record Opened(StreamHeader header) implements SessionOutput {}

    /**
     * The server says what it offers: before the login its mechanisms, behind it the rest.
     *
     * @param features the offers
     */
    record FeaturesReceived(StreamFeatures features) implements SessionOutput {}

    /** Nobody said who logs in: answer with {@link Session#authenticate}. */
    record CredentialsWanted() implements SessionOutput {}

    /**
     * A key is to be derived from the password: answer with {@link Session#derived}, at once or later. {@code
     * session.derived(request.derive())} does it here and now.
     *
     * @param request what to derive
     */
    record KeyWanted(SaslStep.DeriveKey request) implements SessionOutput {}

    /**
     * Logged in: stanzas can be sent.
     *
     * @param jid the full address that the server bound
     * @param resumed whether this is the stream of before: presence, rooms and the like are as they were
     */
    record Online(Jid jid, boolean resumed) implements SessionOutput {}

    /**
     * A stanza, or another first-level element of an extension.
     *
     * @param element the whole element
     */
    record Received(Element element) implements SessionOutput {}

    /**
     * The server wants these fields filled in to register an account: answer with {@link Session#register}.
     *
     * @param query the form (XEP-0077 section 3.1.1)
     */
    record RegistrationWanted(Element query) implements SessionOutput {}

    /**
     * The server did not register the account; {@link Session#register} can try again.
     *
     * @param condition the stanza error's condition: {@code conflict} when the name is taken, {@code not-acceptable} when
     *     something is missing
     * @param text what the server said for people; null if it said nothing
     * @param answer the whole answer
     */
    record RegistrationRefused(String condition, @Nullable String text, Element answer) implements SessionOutput {}

    /** The account is registered; the login follows. */
    record Registered() implements SessionOutput {}

    /**
     * The token for quick logins has changed: keep it for {@link SessionOptions#withToken} in place of the one before.
     *
     * @param token the token; null if the server takes the one before no longer
     */
    record TokenChanged(@Nullable FastToken token) implements SessionOutput {}

    /**
     * The login had more than those before it: keep this for {@link im.couplet.sasl.SaslPolicy#withPin} of the next session, so
     * that it takes no less. Comes behind {@link Online}.
     *
     * @param pin what the account's logins have had
     */
    record PinChanged(SaslPin pin) implements SessionOutput {}

    /**
     * The server has handled a stanza.
     *
     * @param stanza what was sent
     */
    record Acknowledged(Element stanza) implements SessionOutput {}

    /**
     * These stanzas were sent, and the server may not have handled them; they will not be sent again. Comes when the session
     * is online anew or over.
     *
     * @param stanzas the oldest first
     */
    record Undelivered(List<Element> stanzas) implements SessionOutput {
        /** Copies the list. */
        public Undelivered {
            stanzas = List.copyOf(stanzas);
        }
    }

    /**
     * The connection is lost, and the session waits for {@link Session#open} with a new one. Only where the options ask for
     * resumption.
     *
     * @param failure why; {@link SessionFailure#delay} says how long to wait
     * @param resumable whether the stream can go on where it was
     * @param location where the server prefers to be connected to, a host with or without port; null for no preference
     */
    record Disconnected(
            SessionFailure failure,
            boolean resumable,
            @Nullable String location) implements SessionOutput {}

    /** Both sides have closed the stream, as asked for. Close the transport. Nothing follows. */
    record Closed() implements SessionOutput {}

    /**
     * It is over. Send what was to be sent and close the transport. Nothing follows.
     *
     * @param failure why
     */
    record Failed(SessionFailure failure) implements SessionOutput {}
}
