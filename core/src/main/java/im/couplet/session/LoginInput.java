package im.couplet.session;

/**
 * What moves a {@link LoginMachine}: what its owner does, what the server sends, and what the login's parts decide of it. Each is the
 * number of a row of {@link LoginTable}.
 */
final class LoginInput {
    // ---- from the owner; without a place in a state, an IllegalStateException

    /** The transport is connected. */
    static final int OPEN = 0;
    /** User name and password are given. */
    static final int CREDENTIALS = 1;
    /** A registration form is filled in. */
    static final int FORM = 2;
    /** The key that was wanted is derived. */
    static final int KEY = 3;
    /** Something is to be sent that is lost with the connection. */
    static final int SEND = 4;
    /** A stanza is to be sent that is kept until the server has it. */
    static final int KEEP = 5;
    /** The stream is to be closed. */
    static final int CLOSE = 6;

    // ---- from the server; without a place in a state, the end

    /** The header of the stream. */
    static final int HEADER = 7;
    /** The features of the stream. */
    static final int FEATURES = 8;
    /** Any other element. */
    static final int ELEMENT = 9;
    /** The end of the stream. */
    static final int FOOTER = 10;
    /** A stream error. */
    static final int ERROR = 11;

    // ---- decided by a part of the login; never without a place

    /** A login begins. */
    static final int AUTHENTICATE = 12;
    /** An account is to be registered first. */
    static final int REGISTER = 13;
    /** The owner has to answer something. */
    static final int ASK = 14;
    /** What was tried is done with, or refused without harm: the login is chosen anew. */
    static final int CONTINUE = 15;
    /** The mechanism, or an upgrade, needs a key. */
    static final int DERIVE = 16;
    /** The mechanism is through; the server wants more before the end. */
    static final int UPGRADE = 17;
    /** SASL 2 has succeeded. */
    static final int SUCCEED = 18;
    /** The stream begins anew, or goes on with new features. */
    static final int REOPEN = 19;
    /** The stream of before is asked for. */
    static final int RESUME = 20;
    /** A resource is asked for. */
    static final int BIND = 21;
    /** A session is asked for. */
    static final int START_SESSION = 22;
    /** Acknowledgements are asked for. */
    static final int ENABLE = 23;
    /** All is done. */
    static final int GO_ONLINE = 24;
    /** The connection is of no more use; another may be. */
    static final int PAUSE = 25;
    /** Nothing is of use any more. */
    static final int FAIL = 26;

    private LoginInput() {}
}
