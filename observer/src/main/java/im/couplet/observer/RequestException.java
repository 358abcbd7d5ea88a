package im.couplet.observer;

/** A request has had no result. */
public final class RequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Settlement settlement;

    /** Makes one. */
    public RequestException(Settlement settlement) {
        super(
                switch (settlement.kind()) {
                    case ERROR -> "The request was answered by an error: " + settlement.condition();
                    case TIMEOUT -> "The request was not answered in time";
                    case CANCELLED -> "The request was cancelled";
                    default -> "The session ended before the request was answered";
                });
        this.settlement = settlement;
    }

    /** What became of it. */
    public Settlement settlement() {
        return settlement;
    }
}
