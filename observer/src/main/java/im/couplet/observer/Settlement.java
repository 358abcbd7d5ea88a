package im.couplet.observer;

import im.couplet.stream.Namespaces;
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

    /** The defined condition of the error that it was answered by (RFC 6120 section 8.3.3); null when there is none. */
    public @Nullable String condition() {
        Element word = inError(false);
        return word == null ? null : word.localName();
    }

    /** What that error says for people; null when it says nothing. */
    public @Nullable String text() {
        Element text = inError(true);
        return text == null ? null : text.text();
    }

    /** The first text, or what is none, in the error. */
    private @Nullable Element inError(boolean text) {
        Element error = answer == null ? null : answer.child(answer.namespace(), "error");
        for (int i = 0; error != null && i < error.childCount(); i++) {
            if (error.childAt(i) instanceof Element child
                    && child.namespace().equals(Namespaces.STANZA_ERRORS)
                    && child.localName().equals("text") == text) {
                return child;
            }
        }
        return null;
    }
}
