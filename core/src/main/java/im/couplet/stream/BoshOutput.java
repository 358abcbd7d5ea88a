package im.couplet.stream;

import org.jspecify.annotations.Nullable;

/** What a {@link BoshConnection} has to say. Immutable. */
public sealed interface BoshOutput {
    /**
     * Send this by HTTP POST as {@code text/xml; charset=utf-8}, and hand in what comes of it by {@link
     * BoshConnection#answered} or {@link BoshConnection#failed}. Requests overlap, and one may be sent again. They should reach the server in order, as over HTTP/2, or
     * a moment apart: ejabberd 23.01 was seen to lose what overtook.
     *
     * @param rid its identifier
     * @param body the content
     */
    record Request(long rid, String body) implements BoshOutput {
        /** Without the content, which may hold a password. */
        @Override
        public String toString() {
            return "Request[" + rid + ", " + body.length() + " characters]";
        }
    }

    /**
     * The next body of the server, in order: for {@link StreamParser#feed}, or {@code receive} of a session.
     *
     * @param body the content of an answer
     */
    record Received(String body) implements BoshOutput {}

    /**
     * The connection is over. Nothing follows.
     *
     * @param condition why, a word of XEP-0124 section 17.2 or {@code remote-connection-failed}; null if it ended as wished
     * @param message why, for people; null if it ended as wished
     */
    record Ended(@Nullable String condition, @Nullable String message) implements BoshOutput {}
}
