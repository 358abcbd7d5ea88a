package im.couplet.demo.relay.page;

import im.couplet.stream.StreamCondition;
import im.couplet.stream.StreamError;
import java.time.Duration;

/**
 * Why a connection ends early, as the page is told.
 *
 * @param condition defined condition of the stream error
 * @param text one or two English sentences for a person
 */
public record Failure(StreamCondition condition, String text) {
    /** The Jabber server cannot be reached, is not understood, or went away. */
    public static Failure remote(String text) {
        return new Failure(StreamCondition.REMOTE_CONNECTION_FAILED, text);
    }

    /** Nothing came. */
    public static Failure notOpened() {
        return new Failure(StreamCondition.CONNECTION_TIMEOUT, "The page did not open its stream in time.");
    }

    /** Nobody logged in. */
    public static Failure notLoggedIn(Duration time) {
        return new Failure(
                StreamCondition.CONNECTION_TIMEOUT, "Nobody logged in within " + time.toSeconds() + " seconds.");
    }

    /** Somebody else needs the place. */
    public static Failure crowded() {
        return new Failure(
                StreamCondition.RESOURCE_CONSTRAINT,
                "Too many pages want to log in; the one that waited longest goes.");
    }

    /** A second header where none may be. */
    public static Failure openedTwice() {
        return new Failure(StreamCondition.BAD_FORMAT, "The stream is open already; it opens anew only after a login.");
    }

    /** A header that names no domain. */
    public static Failure noDomain() {
        return new Failure(
                StreamCondition.IMPROPER_ADDRESSING,
                "The stream needs the attribute \"to\" with the domain to log in to.");
    }

    /** What the relay does with the server is none of the page's business. */
    public static Failure notForPages() {
        return new Failure(StreamCondition.UNSUPPORTED_FEATURE, "The relay takes care of TLS, and does not compress.");
    }

    /** A domain that is not one of the relay's. */
    public static Failure unknownDomain(String domain) {
        return new Failure(StreamCondition.HOST_UNKNOWN, "The relay does not serve the domain " + domain + ".");
    }

    /** As it is told over a stream. */
    public StreamError streamError() {
        return StreamError.of(condition).withText(text, "en");
    }
}
