package im.couplet.js.border;

/** A wrong argument, with a message that already says which and where. */
public final class BadArgument extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public BadArgument(String message) {
        super(message);
    }
}
