package im.couplet.session;

/** Where a {@link LoginMachine} stands: a {@link SessionState}, and what the owner need not know of it. */
enum LoginState {
    /** Nothing has happened yet. */
    NEW(SessionState.NEW),
    /** The header is sent, the server's is awaited. */
    OPENING(SessionState.OPENING),
    /** The server's header is here, its features are awaited. */
    OPENED(SessionState.OPENED),
    /** The features are here; what they allow is chosen next. */
    OFFERED(SessionState.OPENED),
    /** The login by a token is sent along with the header, on the strength of features of before; the server's header is awaited. */
    PIPELINED(SessionState.AUTHENTICATING),
    /** As before, and the server's header is here; its features are awaited. */
    PIPELINED_OPENED(SessionState.AUTHENTICATING),
    /** As before, and the features are here; the answer to the login is awaited. */
    PIPELINED_OFFERED(SessionState.AUTHENTICATING),
    /** The registration form is asked for. */
    REGISTERING(SessionState.REGISTERING),
    /** The form is here; the owner fills it in. */
    AWAITING_REGISTRATION(SessionState.AWAITING_REGISTRATION),
    /** The form is filled in and sent. */
    SUBMITTING(SessionState.REGISTERING),
    /** User name and password are awaited from the owner. */
    AWAITING_CREDENTIALS(SessionState.AWAITING_CREDENTIALS),
    /** SASL messages go to and fro. */
    AUTHENTICATING(SessionState.AUTHENTICATING),
    /** A key that the mechanism needs is awaited from the owner. */
    DERIVING(SessionState.DERIVING),
    /** The mechanism is through, and what the server stores of the password is brought up to date. */
    UPGRADING(SessionState.AUTHENTICATING),
    /** As before, and the key to be stored is awaited from the owner. */
    DERIVING_UPGRADE(SessionState.DERIVING),
    /** SASL 2 is through; what came with its success is looked at. */
    AUTHENTICATED(SessionState.AUTHENTICATING),
    /** SASL of RFC 6120 is through and the header is sent anew; the server's is awaited. */
    REOPENING(SessionState.REOPENING),
    /** Authenticated, and features are awaited. */
    REOPENED(SessionState.REOPENED),
    /** The stream that was lost is asked for. */
    RESUMING(SessionState.RESUMING),
    /** A resource is asked for. */
    BINDING(SessionState.BINDING),
    /** The session of RFC 3921 is asked for. */
    STARTING_SESSION(SessionState.STARTING_SESSION),
    /** Acknowledgements are asked for. */
    ENABLING(SessionState.ENABLING),
    /** Stanzas can be sent. */
    ONLINE(SessionState.ONLINE),
    /** The footer is sent, the server's is awaited. */
    CLOSING(SessionState.CLOSING),
    /** The connection was lost; the owner may open another. */
    DISCONNECTED(SessionState.DISCONNECTED),
    /** Both sides have closed the stream. */
    CLOSED(SessionState.CLOSED),
    /** It is over, for a reason that was told. */
    FAILED(SessionState.FAILED);

    /** What the owner is told. */
    final SessionState shown;

    LoginState(SessionState shown) {
        this.shown = shown;
    }

    /** Whether the login was begun before the server has offered anything, and nothing has come of it yet. */
    boolean isPipelined() {
        return this == PIPELINED || this == PIPELINED_OPENED || this == PIPELINED_OFFERED;
    }

    /** Whether nothing more is sent or told on the connection of now. */
    boolean isOver() {
        return this == DISCONNECTED || this == CLOSED || this == FAILED;
    }
}
