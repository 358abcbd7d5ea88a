package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.sasl.ChannelBinding;
import im.couplet.stream.StreamFeatures;
import im.couplet.text.Octets;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import java.util.List;
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
 *                               └─features→ REGISTERING ⇄ AWAITING_REGISTRATION, then as from features
 *     AUTHENTICATING ─success→ REOPENING ─header→ REOPENED ─features→ BINDING ─result→ ONLINE
 *     AUTHENTICATING ─success of SASL 2→ REOPENED, or ONLINE when it binds or resumes as well
 *     REOPENED ─features→ RESUMING ─resumed→ ONLINE
 *                         RESUMING ─failed→ BINDING ─result→ STARTING_SESSION ─result→ ENABLING ─enabled→ ONLINE
 *     any of them ─close→ CLOSING ─footer, time out, lost→ CLOSED
 *     any of them, CLOSING excepted ─lost, time out→ DISCONNECTED ─open→ OPENING, where resumption is wanted
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
 * <p>What is weaker than it should be ends the session, with a failure that names the option that would take it: PLAIN ({@link
 * im.couplet.sasl.SaslPolicy#withPlain}), a stream over TCP without encryption ({@link SessionOptions#withUnencrypted}), another
 * account than was asked for ({@link SessionOptions#withAnyAccount}), less than the account had before ({@link
 * SessionOutput.PinChanged}).
 *
 * <p>Nothing that a server sends makes a method throw; it ends in {@link SessionOutput.Failed} at worst. The listener may
 * call any method; what that puts out comes behind what is on its way already, and nothing comes behind the end. What the
 * listener throws comes out of the method that was called, and the rest with the next call.
 *
 * <p>Source: RFC 6120 sections 4 to 7, RFC 7395. Not safe for use by several threads at a time.
 */
public final class Session {
    private final SessionOptions options;
    private final Outbox outbox;
    private final LoginMachine machine;

    /**
     * Makes a session.
     *
     * @param options how to log in
     * @param listener receives what the session has to say
     */
    public Session(SessionOptions options, Consumer<SessionOutput> listener) {
        this.options = options.withoutSecrets();
        this.outbox = new Outbox(Objects.requireNonNull(listener, "listener"));
        this.machine = new LoginMachine(options, outbox);
    }

    /** Where the session stands. */
    public SessionState state() {
        return machine.progress().shown();
    }

    /** What the server offered last; null before it did. */
    public @Nullable StreamFeatures features() {
        return machine.progress().features();
    }

    /** The full address that the server bound; null before it did. */
    public @Nullable Jid jid() {
        return machine.progress().jid();
    }

    /**
     * Begins, or begins again after {@link SessionOutput.Disconnected}, once the transport is connected.
     *
     * @throws IllegalStateException if the session has begun already
     */
    public void open() {
        machine.open(null);
        outbox.deliver();
    }

    /**
     * Begins, or begins again, with a stream on which somebody has logged in and bound a resource already, such as the server of a
     * page, which hands on what {@link im.couplet.stream.BoshOptions#attachedTo} takes. The session is online at once. What the server offers is not known.
     *
     * @param bound the full address that was bound
     * @throws IllegalStateException if the session has begun already, or the framing is not BOSH
     * @throws IllegalArgumentException if the address is not a full one of the account that the options name, unless they accept
     *     any account
     */
    public void attach(Jid bound) {
        machine.attach(bound);
        outbox.deliver();
    }

    /**
     * Begins, or begins again, over a connection of TLS with channel bindings of its own, which take the place of those in the
     * options' policy.
     *
     * @param channelBindings what the transport tells, the preferred first; empty when it tells none
     * @throws IllegalStateException if the session has begun already
     */
    public void open(List<ChannelBinding> channelBindings) {
        machine.open(channelBindings);
        outbox.deliver();
    }

    /**
     * Takes what arrived: over TCP any piece of text, over WebSocket one text message, over BOSH one body. When the session is
     * over it is ignored.
     */
    public void receive(String text) {
        receive(Text.of(text));
    }

    /** Takes what arrived, as {@link #receive(String)} does. */
    public void receive(Text text) {
        machine.feed(parser -> parser.feed(text));
        outbox.deliver();
    }

    /** Takes what arrived as UTF-8: over TCP any piece, which may be cut within a character. */
    public void receive(byte[] octets) {
        receive(Octets.of(octets));
    }

    /** Takes what arrived as UTF-8: over TCP any piece, which may be cut within a character. */
    public void receive(Octets octets) {
        machine.feed(parser -> parser.feed(octets));
        outbox.deliver();
    }

    /**
     * Says who logs in, in answer to {@link SessionOutput.CredentialsWanted} or before.
     *
     * @param username the account's localpart
     * @param password its password, or the token that the options say
     * @throws IllegalStateException if the login has begun already
     */
    public void authenticate(String username, String password) {
        machine.credentials(username, password);
        outbox.deliver();
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
        machine.derived(key);
        outbox.deliver();
    }

    /**
     * Registers an account with what {@link SessionOutput.RegistrationWanted} asks for; the login follows.
     *
     * @param query the {@code <query/>} of XEP-0077 with its fields, or with a data form, filled in
     * @throws IllegalStateException if no registration is awaited
     */
    public void register(Element query) {
        machine.register(query);
        outbox.deliver();
    }

    /**
     * Registers an account by user name and password alone, in the server's form if that asks
     * for both, and logs in with them.
     *
     * @param username the localpart wanted
     * @param password its password
     * @throws IllegalStateException if no registration is awaited
     */
    public void register(String username, String password) {
        machine.register(username, password);
        outbox.deliver();
    }

    /**
     * Sends a stanza, or a first-level element of an extension. While a stream that can be resumed is interrupted, stanzas
     * are kept and sent when it goes on; when it turns out that it cannot, they are given back with the others
     * ({@link SessionOutput.Undelivered}).
     *
     * @throws IllegalStateException if the session is not online and nothing can be kept, or as many stanzas as the options
     *     allow wait for acknowledgement
     * @throws IllegalArgumentException if the element is none that a client may send: of the stream's own vocabulary, an
     *     unknown stanza, an IQ against RFC 6120 section 8.2.3, or one with another's address in {@code from}
     */
    public void send(Element element) {
        machine.send(element);
        outbox.deliver();
    }

    /**
     * Says whether somebody looks at the client, which the server is told if it wants to know (XEP-0352). True at first.
     */
    public void active(boolean active) {
        machine.active(active);
        outbox.deliver();
    }

    /** Closes the stream, and waits for the server to close its side (RFC 6120 section 4.4). Does nothing a second time. */
    public void close() {
        machine.close();
        outbox.deliver();
    }

    /**
     * Says that the transport is gone.
     *
     * @param reason why, a phrase for people such as {@code "connection refused"}; null if that is not known
     */
    public void disconnected(@Nullable String reason) {
        machine.disconnected(reason);
        outbox.deliver();
    }

    /**
     * Says what time it is, every second or so, so that a silent server does not go unnoticed. Without it nothing times out.
     *
     * @param now milliseconds on any clock that does not go backwards
     */
    public void tick(long now) {
        machine.tick(now);
        outbox.deliver();
    }

    /**
     * Says that no call of this session is under way, though it may look so: one was cut off by an error that left no time to tidy
     * up, as the end of the stack does in JavaScript. What was still to be told is told by the next call.
     */
    public void interrupted() {
        outbox.interrupted();
    }

    /** The state, and the address once there is one. */
    @Override
    public String toString() {
        return "Session[" + (jid() == null ? options.jid() : jid()) + ", " + state() + "]";
    }
}
