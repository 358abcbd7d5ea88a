package im.couplet.demo.relay;

/** Where a {@link Connection} stands. */
enum ConnectionState {
    /** The page has not opened its stream. */
    NEW,
    /** The connection to the server is being made and secured; the page waits. */
    OPENING,
    /** Both streams are open. */
    OPEN,
    /** At least one stream is closed; only the other half of the goodbye is awaited. */
    CLOSING,
    /** Nothing is left. */
    GONE
}
