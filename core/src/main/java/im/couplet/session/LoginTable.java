package im.couplet.session;

import org.jspecify.annotations.Nullable;

/**
 * What each input does in each state. The documentation of the package spells it out, and a test holds both together.
 *
 * <p>A row for each {@link LoginInput}, a column for each {@link LoginState}, both in their order. A letter is the state that
 * follows, A the first of them; {@code =} the same state again; {@code -} an input that comes too late and is ignored; and {@code .}
 * one that has no place.
 */
final class LoginTable {
    private static final LoginState[] STATES = LoginState.values();

    /** From the owner and the server. */
    private static final String OUTSIDE = ""
            // ABCDEFGHIJKLMNOPQRSTUVWXYZ[
            + "B.......................B.." // OPEN
            + "W.......................W.." // ATTACH
            + "===....===D.............=.." // CREDENTIALS
            + "........J.................." // FORM
            + "............L.N........----" // KEY
            + "......................=...." // SEND
            + ".======================.=.." // KEEP
            + "ZXXXXXXXXXXXXXXXXXXXXXX-Z--" // CLOSE
            + ".C..F...........R......----" // HEADER
            + "..D..G...........=....=----" // FEATURES
            + "....====.=.===....======---" // ELEMENT
            + ".......................Z---" // FOOTER
            + ".......................----"; // ERROR

    /** Decided by a part of the login. */
    private static final String INSIDE = ""
            // ABCDEFGHIJKLMNOPQRSTUVWXYZ[
            + ".E.L....................---" // AUTHENTICATE
            + "...H....................---" // REGISTER
            + "...K...I.I..............---" // ASK
            + "....BCD..D.D............---" // CONTINUE
            + "...........M.O..........---" // DERIVE
            + "....NNN....N............---" // UPGRADE
            + "....PPP....P.P..........---" // SUCCEED
            + "...........Q...R........---" // REOPEN
            + ".................S......---" // RESUME
            + ".................TT.....---" // BIND
            + "...................U....---" // START_SESSION
            + "...................VV...---" // ENABLE
            + "...............W..WWWW..---" // GO_ONLINE
            + "YYYYYYYYYYYYYYYYYYYYYYYZ---" // PAUSE
            + "[[[[[[[[[[[[[[[[[[[[[[[Z---"; // FAIL

    private LoginTable() {}

    // Both orders are those of the source, and nothing keeps the numbers for longer than it runs.
    @SuppressWarnings("EnumOrdinal")
    private static char answer(LoginState state, int input) {
        int row = input < LoginInput.AUTHENTICATE ? input : input - LoginInput.AUTHENTICATE;
        return (row == input ? OUTSIDE : INSIDE).charAt(row * STATES.length + state.ordinal());
    }

    /** The state that follows; null if the input is ignored or has no place. */
    static @Nullable LoginState next(LoginState state, int input) {
        char answer = answer(state, input);
        return answer == '=' ? state : answer < 'A' ? null : STATES[answer - 'A'];
    }

    /** Whether the input comes too late for anything. */
    static boolean ignores(LoginState state, int input) {
        return answer(state, input) == '-';
    }
}
