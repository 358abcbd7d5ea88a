package im.couplet.demo.relay;

import im.couplet.stream.StreamCondition;
import im.couplet.stream.StreamError;
import java.time.Duration;

/**
 * Why a connection ends early, as the page is told.
 *
 * @param condition defined condition of the stream error
 * @param text one or two English sentences for a person
 */
record Failure(StreamCondition condition, String text) {
    /** The Jabber server cannot be reached, is not understood, or went away. */
    static Failure remote(String text) {
        return new Failure(StreamCondition.REMOTE_CONNECTION_FAILED, text);
    }

    /** The Jabber server took the connection and nothing else. */
    static Failure unanswered(Upstream upstream, Duration time) {
        return remote("The Jabber server at " + upstream + " accepted the connection but did not answer within "
                + time.toSeconds() + " seconds.");
    }

    static Failure notOpened() {
        return new Failure(StreamCondition.CONNECTION_TIMEOUT, "The page did not open its stream in time.");
    }

    static Failure notLoggedIn(Duration time) {
        return new Failure(
                StreamCondition.CONNECTION_TIMEOUT, "Nobody logged in within " + time.toSeconds() + " seconds.");
    }

    static Failure crowded() {
        return new Failure(
                StreamCondition.RESOURCE_CONSTRAINT,
                "Too many pages want to log in; the one that waited longest goes.");
    }

    static Failure openedTwice() {
        return new Failure(StreamCondition.BAD_FORMAT, "The stream is open already; it opens anew only after a login.");
    }

    static Failure noDomain() {
        return new Failure(
                StreamCondition.IMPROPER_ADDRESSING,
                "The stream needs the attribute \"to\" with the domain to log in to.");
    }

    /** What the relay does with the server is none of the page's business. */
    static Failure notForPages() {
        return new Failure(StreamCondition.UNSUPPORTED_FEATURE, "The relay takes care of TLS, and does not compress.");
    }

    StreamError streamError() {
        return StreamError.of(condition).withText(text, "en");
    }
}
