package im.couplet.session;

/** Where a {@link Session} stands; its documentation has the diagram. */
public enum SessionState {
    /** Nothing has happened yet. */
    NEW,
    /** The header is sent, the server's is awaited. */
    OPENING,
    /** The server's header is here, its features are awaited. */
    OPENED,
    /** The registration form, or the answer to it, is awaited. */
    REGISTERING,
    /** The form is here; {@link Session#register} is awaited. */
    AWAITING_REGISTRATION,
    /** The features are here; user name and password are awaited. */
    AWAITING_CREDENTIALS,
    /** SASL messages go to and fro. */
    AUTHENTICATING,
    /** A key that SASL needs is awaited from {@link Session#derived}. */
    DERIVING,
    /** Authenticated; the header is sent anew, the server's is awaited. */
    REOPENING,
    /** Authenticated, and the server's header is here again where one was sent; its features are awaited. */
    REOPENED,
    /** A resource is asked for. */
    BINDING,
    /** The resource is bound, and the session asked for that servers of RFC 3921 want. */
    STARTING_SESSION,
    /** The resource is bound; acknowledgements are asked for. */
    ENABLING,
    /** The stream that was lost is asked for. */
    RESUMING,
    /** Stanzas can be sent. */
    ONLINE,
    /** The footer is sent, the server's is awaited. */
    CLOSING,
    /** The connection was lost; {@link Session#open} tries again. */
    DISCONNECTED,
    /** Both sides have closed the stream. */
    CLOSED,
    /** It is over, for the reason that {@link SessionOutput.Failed} gave. */
    FAILED;

    /** Whether nothing more can happen. */
    public boolean isFinal() {
        return this == CLOSED || this == FAILED;
    }
}
