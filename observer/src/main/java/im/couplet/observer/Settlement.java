package im.couplet.observer;

import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request. Immutable.
 *
 * @param kind how it ended
 * @param answer the answer; null unless there is one
 */
public record Settlement(Kind kind, @Nullable Element answer) {
    /** How a request ends. */
    public enum Kind {
        /** It was answered. */
        RESULT,
        /** It was answered by an error. */
        ERROR,
        /** No answer came in time. */
        TIMEOUT,
        /** Who asked does not want to know any more. */
        CANCELLED,
        /** The session ended, and nobody will answer. */
        ENDED
    }
}
