package im.couplet.demo.relay;

import im.couplet.stream.StreamCondition;
import im.couplet.stream.StreamError;

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

    StreamError streamError() {
        return StreamError.of(condition).withText(text, "en");
    }
}
