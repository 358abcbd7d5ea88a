package im.couplet.js;

/** A wrong argument, with a message that already says which and where. */
final class BadArgument extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BadArgument(String message) {
        super(message);
    }
}
