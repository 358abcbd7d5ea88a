package im.couplet.session;

/** Where a {@link Session} stands; its documentation has the diagram. */
public enum SessionState {
    /** Nothing has happened yet. */
    NEW,
    /** The header is sent, the server's is awaited. */
    OPENING,
    /** The server's header is here, its features are awaited. */
    OPENED,
    /** The features are here; user name and password are awaited. */
    AWAITING_CREDENTIALS,
    /** SASL messages go to and fro. */
    AUTHENTICATING,
    /** A key that SASL needs is awaited from {@link Session#derived}. */
    DERIVING,
    /** Authenticated; the header is sent anew, the server's is awaited. */
    REOPENING,
    /** The server's header is here again, its features are awaited. */
    REOPENED,
    /** A resource is asked for. */
    BINDING,
    /** The resource is bound, and the session asked for that servers of RFC 3921 want. */
    STARTING_SESSION,
    /** Stanzas can be sent. */
    ONLINE,
    /** The footer is sent, the server's is awaited. */
    CLOSING,
    /** Both sides have closed the stream. */
    CLOSED,
    /** It is over, for the reason that {@link SessionOutput.Failed} gave. */
    FAILED;

    /** Whether nothing more can happen. */
    public boolean isFinal() {
        return this == CLOSED || this == FAILED;
    }
}
