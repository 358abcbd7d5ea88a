package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.sasl.SaslStep;
import im.couplet.stream.StreamFeatures;
import im.couplet.stream.StreamHeader;
import im.couplet.xml.Element;

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
     */
    record Online(Jid jid) implements SessionOutput {}

    /**
     * A stanza, or another first-level element of an extension.
     *
     * @param element the whole element
     */
    record Received(Element element) implements SessionOutput {}

    /** Both sides have closed the stream, as asked for. Close the transport. Nothing follows. */
    record Closed() implements SessionOutput {}

    /**
     * It is over. Send what was to be sent and close the transport. Nothing follows.
     *
     * @param failure why
     */
    record Failed(SessionFailure failure) implements SessionOutput {}
}
