package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.sasl.ChannelBinding;
import im.couplet.sasl.SaslPin;
import im.couplet.sasl.SaslPolicy;
import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.StreamError;
import im.couplet.stream.StreamFeatures;
import im.couplet.stream.StreamHeader;
import im.couplet.stream.StreamWriter;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a session has come: its state, which only {@link LoginTable} moves, what is known by now, what goes out, and why it
 * ended. The parts of the login share it, and know of nothing above it.
 */
final class LoginProgress {
    private final SessionOptions options;
    private final Outbox outbox;
    private final StreamWriter writer;
    private final Backoff backoff = new Backoff();
    private final Deadline deadline = new Deadline();

    private LoginState state = LoginState.NEW;
    private SaslPolicy policy;
    private @Nullable StreamFeatures features;
    private @Nullable StreamFeatures loginFeatures;
    private @Nullable Jid account;
    private @Nullable Jid jid;
    private @Nullable SessionFailure failure;
    private boolean closedProperly;
    private boolean attached;

    LoginProgress(SessionOptions options, Outbox outbox) {
        this.options = options;
        this.outbox = outbox;
        this.policy = options.policy();
        this.writer = new StreamWriter(options.framing());
    }

    // ---- the state

    LoginState state() {
        return state;
    }

    /** The state for the owner. */
    SessionState shown() {
        return state.shown;
    }

    /** Whether the input leads to a state from here. */
    boolean takes(int input) {
        return LoginTable.next(state, input) != null;
    }

    /** Moves on; gives false, and stays, when the input leads nowhere. */
    boolean take(int input) {
        LoginState next = LoginTable.next(state, input);
        state = next == null ? state : next;
        return next != null;
    }

    /** Moves on for what was decided, unless it is all over. */
    void decide(int input) {
        if (!take(input) && !LoginTable.ignores(state, input)) {
            throw new IllegalStateException("Input " + input + " has no place in " + state);
        }
    }

    // ---- what is known

    /** What may be done to log in over the connection of now. */
    SaslPolicy policy() {
        return policy;
    }

    void bindTo(List<ChannelBinding> channelBindings) {
        policy = policy.withChannelBindings(channelBindings);
    }

    void pin(SaslPin pin) {
        policy = policy.withPin(pin);
    }

    /** What the server offered last; null before it did. */
    @Nullable
    StreamFeatures features() {
        return features;
    }

    /** What the server offered before a login, over this connection or one before; null before it did. */
    @Nullable
    StreamFeatures loginFeatures() {
        return loginFeatures;
    }

    void offered(StreamFeatures offered) {
        features = offered;
        if (state == LoginState.OFFERED || state == LoginState.PIPELINED_OFFERED) {
            loginFeatures = offered;
        }
        put(new SessionOutput.FeaturesReceived(offered));
    }

    /** The bare address that is to log in; null if nobody is asked for. */
    @Nullable
    Jid account() {
        return account;
    }

    void expect(@Nullable Jid address) {
        account = address;
    }

    /** The address that the server bound; null before it did. */
    @Nullable
    Jid jid() {
        return jid;
    }

    void bound(Jid address) {
        jid = address;
    }

    /** Goes on with a stream on which an address is bound already, and whose features are not known. */
    void attached(Jid address) {
        features = null;
        jid = address;
        attached = true;
    }

    /** Whether the stream was opened by somebody else; a server may still say with some answer what it said then. */
    boolean isAttached() {
        return attached;
    }

    // ---- the time

    /** Begins a connection. */
    void begin() {
        features = null;
        attached = false;
        sendHeader();
        deadline.set(options.loginTimeout());
    }

    /** Has the login chosen anew, with all the time for it. */
    void chooseAgain(int input) {
        deadline.set(options.loginTimeout());
        decide(input);
    }

    /** Waits for the owner, as long as that takes. */
    void await(SessionOutput question) {
        decide(LoginInput.ASK);
        deadline.clear();
        put(question);
    }

    /** The login has succeeded. */
    void arrived() {
        deadline.clear();
        backoff.reset();
    }

    boolean isOverdue(long now) {
        return deadline.isPassed(now);
    }

    // ---- what goes out

    void sendHeader() {
        StreamHeader header = StreamHeader.to(options.jid().domainpart()).withLang(options.lang());
        if (options.policy().encrypted() && options.jid().localpart() != null) {
            header = header.withFrom(options.jid().bare().toString());
        }
        put(new SessionOutput.Send(writer.header(header)));
    }

    void write(Element element) {
        put(new SessionOutput.Send(writer.element(element)));
    }

    void put(SessionOutput output) {
        if (!state.isOver()) {
            outbox.put(output);
        }
    }

    /** An id for a request of the session's own, which nobody can guess who does not see it. */
    String nextId(String purpose) {
        return purpose + '-' + options.nonces().get();
    }

    // ---- the end

    void close() {
        put(new SessionOutput.Send(writer.footer()));
        deadline.set(options.closeTimeout());
        take(LoginInput.CLOSE);
    }

    /** Takes the server's footer; gives false if the stream was not closed here before. */
    boolean takeFooter() {
        closedProperly = take(LoginInput.FOOTER);
        return closedProperly;
    }

    /** Whether both sides closed the stream, so that the server has handled all that came before. */
    boolean isClosedProperly() {
        return closedProperly;
    }

    /** Why the connection was given up, or all; null if nothing failed. */
    @Nullable
    SessionFailure failed() {
        return failure;
    }

    SessionFailure failure(Kind kind, Retry retry, String message) {
        return SessionFailure.of(kind, shown(), retry, message);
    }

    void unexpected(String what) {
        String shown = what.length() > 300 ? what.substring(0, 300) + "…" : what;
        fail(
                failure(Kind.UNEXPECTED_ELEMENT, Retry.NO, "The server sent " + shown + ", which has no place here"),
                null);
    }

    void lost(String message) {
        stop(failure(Kind.CONNECTION_LOST, Retry.LATER, message), null, true);
    }

    /** Gives the connection up, and all if no other can help: tells the server, if anything was said to it before. */
    void fail(SessionFailure reason, @Nullable StreamError error) {
        stop(reason, error, false);
    }

    private void stop(SessionFailure reason, @Nullable StreamError error, boolean silently) {
        if (state == LoginState.CLOSING || !takes(LoginInput.FAIL)) {
            take(LoginInput.FAIL);
            return;
        }
        SessionFailure told = reason;
        if (state.isPipelined() && (told.kind() == Kind.STREAM_ERROR || told.kind() == Kind.UNEXPECTED_ELEMENT)) {
            // The server has changed since the features were cached; the next attempt waits for them.
            told = told.withRetry(Retry.LATER);
        }
        boolean later = told.retry() == Retry.LATER;
        failure = later ? told.withDelay(backoff.next(options.nonces().get())) : told;
        if (later && options.resumes()) {
            // No footer is sent: it would end the stream that is to be resumed.
            loginFeatures = state.isPipelined() ? null : loginFeatures;
            take(LoginInput.PAUSE);
        } else {
            farewell(error, silently);
            take(LoginInput.FAIL);
        }
    }

    private void farewell(@Nullable StreamError error, boolean silently) {
        if (state != LoginState.NEW && !silently) {
            if (error != null) {
                put(new SessionOutput.Send(writer.error(error)));
            }
            put(new SessionOutput.Send(writer.footer()));
        }
    }

    /** Tells the last of this connection, after all of it is tidied up, and before it what is lost with it. */
    void end(@Nullable SessionOutput lost, SessionOutput last) {
        deadline.clear();
        if (lost != null) {
            outbox.put(lost);
        }
        outbox.put(last);
    }
}
