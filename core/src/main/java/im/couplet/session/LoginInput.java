package im.couplet.session;

/**
 * What moves a {@link LoginMachine}: what its owner does, what the server sends, and what the login's parts decide of it. Each is the
 * number of a row of {@link LoginTable}.
 */
final class LoginInput {
    // ---- from the owner; without a place in a state, an IllegalStateException

    /** The transport is connected. */
    static final int OPEN = 0;
    /** The transport carries a stream on which somebody has logged in already. */
    static final int ATTACH = 1;
    /** User name and password are given. */
    static final int CREDENTIALS = 2;
    /** A registration form is filled in. */
    static final int FORM = 3;
    /** The key that was wanted is derived. */
    static final int KEY = 4;
    /** Something is to be sent that is lost with the connection. */
    static final int SEND = 5;
    /** A stanza is to be sent that is kept until the server has it. */
    static final int KEEP = 6;
    /** The stream is to be closed. */
    static final int CLOSE = 7;

    // ---- from the server; without a place in a state, the end

    /** The header of the stream. */
    static final int HEADER = 8;
    /** The features of the stream. */
    static final int FEATURES = 9;
    /** Any other element. */
    static final int ELEMENT = 10;
    /** The end of the stream. */
    static final int FOOTER = 11;
    /** A stream error. */
    static final int ERROR = 12;

    // ---- decided by a part of the login; never without a place

    /** A login begins. */
    static final int AUTHENTICATE = 13;
    /** An account is to be registered first. */
    static final int REGISTER = 14;
    /** The owner has to answer something. */
    static final int ASK = 15;
    /** What was tried is done with, or refused without harm: the login is chosen anew. */
    static final int CONTINUE = 16;
    /** The mechanism, or an upgrade, needs a key. */
    static final int DERIVE = 17;
    /** The mechanism is through; the server wants more before the end. */
    static final int UPGRADE = 18;
    /** SASL 2 has succeeded. */
    static final int SUCCEED = 19;
    /** The stream begins anew, or goes on with new features. */
    static final int REOPEN = 20;
    /** The stream of before is asked for. */
    static final int RESUME = 21;
    /** A resource is asked for. */
    static final int BIND = 22;
    /** A session is asked for. */
    static final int START_SESSION = 23;
    /** Acknowledgements are asked for. */
    static final int ENABLE = 24;
    /** All is done. */
    static final int GO_ONLINE = 25;
    /** The connection is of no more use; another may be. */
    static final int PAUSE = 26;
    /** Nothing is of use any more. */
    static final int FAIL = 27;

    private LoginInput() {}
}
