package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.Framing;
import im.couplet.stream.StreamError;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamException;
import im.couplet.stream.StreamFeatures;
import im.couplet.stream.StreamHeader;
import im.couplet.stream.StreamParser;
import im.couplet.stream.StreamWriter;
import im.couplet.xml.Element;
import im.couplet.xml.XmlException;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client's login and what comes behind it, without I/O and without a clock: what arrives is handed to {@link #receive},
 * and everything that is to be sent or known comes out as a {@link SessionOutput}, in order. The owner moves the text, and
 * derives keys when asked.
 *
 * <pre>
 * NEW ─open→ OPENING ─header→ OPENED ─features→ AUTHENTICATING ⇄ DERIVING
 *                               └─features→ AWAITING_CREDENTIALS ─authenticate→ ┘
 *     AUTHENTICATING ─success→ REOPENING ─header→ REOPENED ─features→ BINDING ─result→ ONLINE
 *                                                           BINDING ─result→ STARTING_SESSION ─result→ ONLINE
 *     any of them ─close→ CLOSING ─footer, time out, lost→ CLOSED
 *     any of them, CLOSING excepted ─anything else→ FAILED
 * </pre>
 *
 * <pre>{@code
 * Session session = new Session(
 *         SessionOptions.of(Jid.parse("juliet@im.example.com/balcony"), Framing.WEBSOCKET, nonces).withPassword("…"),
 *         output -> {
 *             if (output instanceof SessionOutput.Send send) {
 *                 socket.send(send.text());
 *             } else if (output instanceof SessionOutput.KeyWanted wanted) {
 *                 session.derived(wanted.request().derive());
 *             } else if (output instanceof SessionOutput.Online online) {
 *                 session.send(Element.of("jabber:client", "presence"));
 *             }
 *         });
 * session.open();
 * }</pre>
 *
 * <p>Nothing that a server sends makes a method throw; it ends in {@link SessionOutput.Failed} at worst. The listener may
 * call any method; what that puts out comes behind what is on its way already.
 *
 * <p>Source: RFC 6120 sections 4 to 7, RFC 7395. Not safe for use by several threads at a time.
 */
public final class Session {
    private final SessionOptions options;
    private final Consumer<SessionOutput> listener;
    private final ArrayDeque<SessionOutput> outputs = new ArrayDeque<>();
    private final StreamParser parser;
    private final StreamWriter writer;
    private final Authentication authentication;
    private final Deadline deadline = new Deadline();

    private boolean delivering;
    private SessionState state = SessionState.NEW;
    private boolean asksForResource = true;
    private boolean needsSession;
    private @Nullable StreamFeatures features;
    private @Nullable Jid jid;

    /**
     * Makes a session.
     *
     * @param options how to log in
     * @param listener receives what the session has to say
     */
    public Session(SessionOptions options, Consumer<SessionOutput> listener) {
        this.options = options.withPassword(null);
        this.listener = Objects.requireNonNull(listener, "listener");
        this.parser = new StreamParser(options.framing(), options.limits(), this::event);
        this.writer = new StreamWriter(options.framing());
        this.authentication =
                new Authentication(this, options.policy(), options.jid().localpart(), options.password());
    }

    /** Where the session stands. */
    public SessionState state() {
        return state;
    }

    /** What the server offered last; null before it did. */
    public @Nullable StreamFeatures features() {
        return features;
    }

    /** The full address that the server bound; null before it did. */
    public @Nullable Jid jid() {
        return jid;
    }

    /**
     * Begins, once the transport is connected.
     *
     * @throws IllegalStateException if the session has begun already
     */
    public void open() {
        if (state != SessionState.NEW) {
            throw new IllegalStateException("The session has begun already");
        }
        state = SessionState.OPENING;
        sendHeader();
        deadline.set(options.loginTimeout());
        deliver();
    }

    /**
     * Takes what arrived: over TCP any piece of text, over WebSocket one text message. When the session is over it is
     * ignored.
     */
    public void receive(String text) {
        if (!state.isFinal()) {
            try {
                parser.feed(text);
            } catch (XmlException e) {
                fail(
                        failure(Kind.BAD_XML, Retry.NO, "The server sent bad XML: " + e.getMessage())
                                .withCondition(e.streamErrorCondition()),
                        StreamError.of(e));
            } catch (StreamException e) {
                fail(
                        failure(Kind.NOT_A_STREAM, Retry.NO, String.valueOf(e.getMessage()))
                                .withCondition(e.condition().text()),
                        StreamError.of(e));
            }
        }
        deliver();
    }

    /**
     * Says who logs in, in answer to {@link SessionOutput.CredentialsWanted} or before.
     *
     * @param username the account's localpart
     * @param password its password
     * @throws IllegalStateException if the login has begun already
     */
    public void authenticate(String username, String password) {
        boolean early = state == SessionState.NEW || state == SessionState.OPENING || state == SessionState.OPENED;
        if (!early && state != SessionState.AWAITING_CREDENTIALS) {
            throw new IllegalStateException("Nobody can log in while the session is " + state);
        }
        authentication.credentials(username, password);
        if (!early) {
            deadline.set(options.loginTimeout());
            beginLogin();
        }
        deliver();
    }

    /**
     * Says the password of the account that the options name, in answer to {@link SessionOutput.CredentialsWanted} or before.
     *
     * @throws IllegalStateException if the options name no account, or the login has begun already
     */
    public void authenticate(String password) {
        String username = options.jid().localpart();
        if (username == null) {
            throw new IllegalStateException("The options name a server and no account");
        }
        authenticate(username, password);
    }

    /**
     * Gives the key that {@link SessionOutput.KeyWanted} asked for. When the session has ended meanwhile it is ignored.
     *
     * @param key the key; stays the caller's
     * @throws IllegalStateException if no key is wanted
     * @throws IllegalArgumentException if the key has another length than was wanted
     */
    public void derived(byte[] key) {
        if (state.isFinal() || state == SessionState.CLOSING) {
            return;
        }
        if (state != SessionState.DERIVING) {
            throw new IllegalStateException("No key is wanted");
        }
        authentication.derived(key);
        deliver();
    }

    /**
     * Sends a stanza, or a first-level element of an extension.
     *
     * @throws IllegalStateException if the session is not online
     * @throws IllegalArgumentException if the element is none that a client may send: of the stream's own vocabulary, an
     *     unknown stanza, an IQ against RFC 6120 section 8.2.3, or one with another's address in {@code from}
     */
    public void send(Element element) {
        Jid self = jid;
        if (state != SessionState.ONLINE || self == null) {
            throw new IllegalStateException("Nothing can be sent while the session is " + state);
        }
        Requests.requireSendable(element, self);
        write(element);
        deliver();
    }

    /** Closes the stream, and waits for the server to close its side (RFC 6120 section 4.4). Does nothing a second time. */
    public void close() {
        if (state == SessionState.NEW) {
            end(SessionState.CLOSED, new SessionOutput.Closed());
        } else if (!state.isFinal() && state != SessionState.CLOSING) {
            state = SessionState.CLOSING;
            authentication.forget();
            put(new SessionOutput.Send(writer.footer()));
            deadline.set(options.closeTimeout());
        }
        deliver();
    }

    /**
     * Says that the transport is gone.
     *
     * @param reason why, a phrase for people such as {@code "connection refused"}; null when that is not known
     */
    public void disconnected(@Nullable String reason) {
        if (state == SessionState.CLOSING) {
            end(SessionState.CLOSED, new SessionOutput.Closed());
        } else if (!state.isFinal()) {
            String during = switch (state) {
                case NEW -> "before the session began";
                case ONLINE -> "while " + jid + " was online";
                default -> "during the login";
            };
            String message = "The connection was lost " + during + (reason == null ? "" : ": " + reason);
            end(SessionState.FAILED, new SessionOutput.Failed(failure(Kind.CONNECTION_LOST, Retry.LATER, message)));
        }
        deliver();
    }

    /**
     * Says what time it is, every second or so, so that a silent server does not go unnoticed. Without it nothing times out.
     *
     * @param now milliseconds on any clock that does not go backwards
     */
    public void tick(long now) {
        if (deadline.isPassed(now)) {
            if (state == SessionState.CLOSING) {
                end(SessionState.CLOSED, new SessionOutput.Closed());
            } else if (!state.isFinal()) {
                fail(failure(Kind.TIMEOUT, Retry.LATER, "The server did not answer in time"), null);
            }
        }
        deliver();
    }

    /** The state, and the address once there is one. */
    @Override
    public String toString() {
        return "Session[" + (jid == null ? options.jid() : jid) + ", " + state + "]";
    }

    // ---- what arrives

    private void event(StreamEvent event) {
        if (state.isFinal()) {
            return;
        }
        if (event instanceof StreamEvent.Closed closed) {
            closed(closed.seeOtherUri());
        } else if (state == SessionState.CLOSING) {
            if (event instanceof StreamEvent.Received received && jid != null) {
                put(new SessionOutput.Received(received.element()));
            }
        } else if (event instanceof StreamEvent.ErrorReceived error) {
            fail(Failures.ofStreamError(state, error.error()), null);
        } else if (event instanceof StreamEvent.Opened opened) {
            opened(opened.header());
        } else if (event instanceof StreamEvent.Features offered) {
            featuresReceived(offered.features());
        } else if (event instanceof StreamEvent.Received received) {
            received(received.element());
        }
    }

    private void opened(StreamHeader header) {
        if (state != SessionState.OPENING && state != SessionState.REOPENING) {
            unexpected("a stream header");
            return;
        }
        StreamError refusal = Failures.refusalOf(header);
        if (refusal != null) {
            fail(Failures.ofHeader(state, header), refusal);
            return;
        }
        state = state == SessionState.OPENING ? SessionState.OPENED : SessionState.REOPENED;
        put(new SessionOutput.Opened(header));
    }

    private void featuresReceived(StreamFeatures offered) {
        if (state != SessionState.OPENED && state != SessionState.REOPENED && state != SessionState.ONLINE) {
            unexpected("stream features");
            return;
        }
        features = offered;
        put(new SessionOutput.FeaturesReceived(offered));
        if (state == SessionState.OPENED) {
            beginLogin();
        } else if (state == SessionState.REOPENED) {
            beginBinding(offered);
        }
    }

    private void received(Element element) {
        switch (state) {
            case AUTHENTICATING, DERIVING -> authentication.received(element);
            case BINDING -> bindAnswered(element);
            case STARTING_SESSION -> sessionAnswered(element);
            case ONLINE -> put(new SessionOutput.Received(element));
            default -> unexpected(element.name().toString());
        }
    }

    private void closed(@Nullable String seeOtherUri) {
        if (state == SessionState.CLOSING) {
            end(SessionState.CLOSED, new SessionOutput.Closed());
        } else {
            fail(Failures.ofClose(state, seeOtherUri), null);
        }
    }

    // ---- the login

    private void beginLogin() {
        StreamFeatures offered = Objects.requireNonNull(features);
        if (offered.requiresTls() && options.framing() == Framing.TCP) {
            fail(
                    failure(Kind.TLS_REQUIRED, Retry.NO, "The server demands that the connection is encrypted first"),
                    null);
        } else if (authentication.hasCredentials()) {
            state = SessionState.AUTHENTICATING;
            authentication.begin(offered, options.nonces());
        } else {
            state = SessionState.AWAITING_CREDENTIALS;
            deadline.clear();
            put(new SessionOutput.CredentialsWanted());
        }
    }

    /** A key is awaited, for which the owner may take all the time there is. */
    void keyWanted(SessionOutput.KeyWanted wanted) {
        state = SessionState.DERIVING;
        put(wanted);
    }

    void authenticationContinues() {
        state = SessionState.AUTHENTICATING;
    }

    void authenticated() {
        state = SessionState.REOPENING;
        sendHeader();
    }

    private void beginBinding(StreamFeatures offered) {
        if (!offered.offersBinding()) {
            fail(failure(Kind.NO_BINDING, Retry.NO, "The server offers no resource binding"), null);
            return;
        }
        needsSession = offered.requiresSession();
        state = SessionState.BINDING;
        write(Requests.bind(options.jid().resourcepart()));
    }

    private void bindAnswered(Element answer) {
        if (!Requests.isAnswer(answer, Requests.BIND_ID)) {
            unexpected(answer.name().toString());
            return;
        }
        if (!Requests.isResult(answer)) {
            Refusal refusal = Requests.refusal(answer);
            if (refusal.condition().equals("conflict")
                    && asksForResource
                    && options.jid().resourcepart() != null) {
                asksForResource = false;
                write(Requests.bind(null));
            } else {
                fail(Failures.ofBinding(state, refusal), null);
            }
            return;
        }
        Jid bound = Requests.boundJid(answer);
        if (bound == null) {
            fail(failure(Kind.BINDING_REJECTED, Retry.NO, "The server bound no full address"), null);
            return;
        }
        jid = bound;
        if (needsSession) {
            state = SessionState.STARTING_SESSION;
            write(Requests.session());
        } else {
            online(bound);
        }
    }

    private void sessionAnswered(Element element) {
        if (!Requests.isAnswer(element, Requests.SESSION_ID)) {
            put(new SessionOutput.Received(element));
        } else if (Requests.isResult(element)) {
            online(Objects.requireNonNull(jid));
        } else {
            fail(
                    failure(Kind.SESSION_REJECTED, Retry.LATER, "The server refused the session")
                            .because(Requests.refusal(element)),
                    null);
        }
    }

    private void online(Jid bound) {
        state = SessionState.ONLINE;
        deadline.clear();
        put(new SessionOutput.Online(bound));
    }

    // ---- what goes out

    private void sendHeader() {
        StreamHeader header = StreamHeader.to(options.jid().domainpart()).withLang(options.lang());
        put(new SessionOutput.Send(writer.header(header)));
    }

    void write(Element element) {
        put(new SessionOutput.Send(writer.element(element)));
    }

    void unexpected(String what) {
        String shown = what.length() > 300 ? what.substring(0, 300) + "…" : what;
        fail(
                failure(Kind.UNEXPECTED_ELEMENT, Retry.NO, "The server sent " + shown + ", which has no place here"),
                null);
    }

    SessionFailure failure(Kind kind, Retry retry, String message) {
        return SessionFailure.of(kind, state, retry, message);
    }

    /** Ends the session: tells the server, if anything was said to it before, and then the owner. */
    void fail(SessionFailure failure, @Nullable StreamError error) {
        if (state == SessionState.CLOSING) {
            end(SessionState.CLOSED, new SessionOutput.Closed());
            return;
        }
        if (state != SessionState.NEW) {
            if (error != null) {
                put(new SessionOutput.Send(writer.error(error)));
            }
            put(new SessionOutput.Send(writer.footer()));
        }
        end(SessionState.FAILED, new SessionOutput.Failed(failure));
    }

    private void end(SessionState last, SessionOutput output) {
        state = last;
        authentication.forget();
        deadline.clear();
        put(output);
    }

    private void put(SessionOutput output) {
        outputs.add(output);
    }

    private void deliver() {
        if (delivering) {
            return;
        }
        delivering = true;
        try {
            for (SessionOutput output = outputs.poll(); output != null; output = outputs.poll()) {
                listener.accept(output);
            }
        } finally {
            delivering = false;
        }
    }
}
