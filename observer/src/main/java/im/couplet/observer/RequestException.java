package im.couplet.observer;

import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** A request has had no result. */
public final class RequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Settlement settlement;

    /** Makes one. */
    public RequestException(Settlement settlement) {
        super(
                switch (settlement.kind()) {
                    case ERROR -> "The request was answered by an error: " + condition(settlement.answer());
                    case TIMEOUT -> "The request was not answered in time";
                    case CANCELLED -> "The request was cancelled";
                    default -> "The session ended before the request was answered";
                });
        this.settlement = settlement;
    }

    private static @Nullable String condition(@Nullable Element answer) {
        Element error = answer == null ? null : answer.child(answer.namespace(), "error");
        return error == null || error.elements().isEmpty()
                ? null
                : error.elements().get(0).localName();
    }

    /** What became of it. */
    public Settlement settlement() {
        return settlement;
    }
}
