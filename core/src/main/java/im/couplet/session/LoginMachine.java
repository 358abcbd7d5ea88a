package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.sasl.ChannelBinding;
import im.couplet.sasl.SaslPin;
import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamFeatures;
import im.couplet.stream.StreamParser;
import im.couplet.xml.Element;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The state machine inside {@link Session}: it hands each input to the part of the login whose turn it is, if {@link LoginTable}
 * has a place for it, and does what belongs to a state when that is reached.
 */
final class LoginMachine {
    private static final String BEGUN = "The session has begun already";

    private final SessionOptions options;
    private final LoginProgress progress;
    private final Incoming incoming;
    private final LoginParts parts;
    private final ServerInput server;

    /** The state whose own work is done. */
    private LoginState entered = LoginState.NEW;

    private @Nullable SaslPin pin;

    LoginMachine(SessionOptions options, Outbox outbox) {
        this.options = options.withoutSecrets();
        this.progress = new LoginProgress(this.options, outbox);
        this.incoming = new Incoming(options.framing(), options.limits());
        this.parts = new LoginParts(progress, options);
        this.server = new ServerInput(progress, options.framing(), parts);
        this.pin = options.policy().pin();
    }

    LoginProgress progress() {
        return progress;
    }

    // ---- from the owner

    void open(@Nullable List<ChannelBinding> channelBindings) {
        require(LoginInput.OPEN, BEGUN);
        if (channelBindings != null) {
            progress.bindTo(channelBindings);
        }
        incoming.begin();
        progress.take(LoginInput.OPEN);
        progress.begin();
        parts.authentication.pipeline();
        follow();
    }

    void attach(Jid address) {
        require(LoginInput.ATTACH, BEGUN);
        parts.binding.attach(address);
        incoming.begin();
        progress.take(LoginInput.ATTACH);
        follow();
    }

    void credentials(String username, String secret) {
        require(LoginInput.CREDENTIALS, "Nobody can log in while the session is " + progress.shown());
        parts.authentication.credentials(username, secret);
        if (progress.state() == LoginState.AWAITING_CREDENTIALS) {
            progress.chooseAgain(LoginInput.CREDENTIALS);
        }
        follow();
    }

    void derived(byte[] key) {
        if (LoginTable.ignores(progress.state(), LoginInput.KEY)) {
            return;
        }
        require(LoginInput.KEY, "No key is wanted");
        if (parts.authentication.wantsOtherThan(key.length)) {
            throw new IllegalArgumentException("key: not as long as was wanted");
        }
        progress.take(LoginInput.KEY);
        parts.authentication.derived(key);
        follow();
    }

    void register(Element query) {
        requireForm();
        if (!query.is(Namespaces.REGISTRATION, "query")) {
            throw new IllegalArgumentException("query: " + query.name() + " is not a registration");
        }
        parts.registration.submit(query);
    }

    void register(String username, String password) {
        requireForm();
        parts.authentication.credentials(username, password);
        parts.registration.submit(parts.registration.filledIn(username, password));
    }

    private void requireForm() {
        require(LoginInput.FORM, "No registration is awaited while the session is " + progress.shown());
    }

    void send(Element element) {
        boolean stanza = StreamManagement.isStanza(element);
        require(
                stanza && parts.resumption.keeps() ? LoginInput.KEEP : LoginInput.SEND,
                "Nothing can be sent while the session is " + progress.shown());
        LoginRequests.requireSendable(element, Objects.requireNonNull(progress.jid()), options.resumes());
        if (stanza && parts.resumption.isFull()) {
            throw new IllegalStateException(
                    options.mostUnacknowledged() + " stanzas wait for the server to acknowledge them");
        }
        parts.resumption.transmit(element);
    }

    private void require(int input, String otherwise) {
        if (!progress.takes(input)) {
            throw new IllegalStateException(otherwise);
        }
    }

    void active(boolean active) {
        parts.wishes.active(active);
    }

    void close() {
        LoginState next = LoginTable.next(progress.state(), LoginInput.CLOSE);
        if (next == LoginState.CLOSING) {
            if (progress.state() == LoginState.ONLINE) {
                parts.resumption.goodbye();
            }
            parts.authentication.forget();
            progress.close();
        } else {
            progress.take(LoginInput.CLOSE);
        }
        follow();
    }

    void disconnected(@Nullable String reason) {
        String during = switch (progress.state()) {
            case NEW -> "before the session began";
            case ONLINE -> "while " + progress.jid() + " was online";
            default -> "during the login";
        };
        progress.lost("The connection was lost " + during + (reason == null ? "" : ": " + reason));
        follow();
    }

    void tick(long now) {
        if (progress.isOverdue(now) || parts.resumption.isOverdue(now)) {
            progress.fail(progress.failure(Kind.TIMEOUT, Retry.LATER, "The server did not answer in time"), null);
        }
        follow();
    }

    // ---- from the server

    void feed(Consumer<StreamParser> input) {
        if (!isOver() && incoming.isBroken()) {
            progress.lost("What the server sent was not read to its end, as an earlier call threw something");
        } else if (!isOver()) {
            RuntimeException wrong = incoming.read(input);
            List<StreamEvent> arrived = incoming.arrived();
            for (int i = 0; i < arrived.size() && !isOver(); i++) {
                server.event(arrived.get(i));
                follow();
            }
            if (wrong != null) {
                server.broken(wrong);
            }
            incoming.done();
        }
        // Also where nothing is read any more: an earlier call may have been cut off before it told the end.
        follow();
    }

    private boolean isOver() {
        return progress.state().isOver();
    }

    // ---- what belongs to a state

    /** Does the work of each state that was reached. */
    private void follow() {
        while (entered != progress.state()) {
            entered = progress.state();
            switch (entered) {
                case OFFERED -> choose(Objects.requireNonNull(progress.features()));
                case REOPENING -> progress.sendHeader();
                case ONLINE -> online(parts.binding.isResumed());
                case DISCONNECTED -> paused(Objects.requireNonNull(progress.failed()));
                case CLOSED -> ended(new SessionOutput.Closed());
                case FAILED -> ended(new SessionOutput.Failed(Objects.requireNonNull(progress.failed())));
                default -> {}
            }
        }
    }

    /** Chooses how to go on with what the server offers. */
    private void choose(StreamFeatures offered) {
        String missing = Failures.missingEncryption(offered, options, progress.policy());
        if (missing != null) {
            progress.fail(progress.failure(Kind.TLS_REQUIRED, Retry.NO, missing), null);
        } else if (options.registers() && !parts.registration.isDone()) {
            parts.registration.begin();
        } else if (parts.authentication.hasCredentials(offered)) {
            parts.authentication.begin(offered);
        } else {
            progress.await(new SessionOutput.CredentialsWanted());
        }
    }

    private void online(boolean resumed) {
        progress.arrived();
        if (resumed) {
            parts.resumption.repeat();
        }
        progress.put(new SessionOutput.Online(Objects.requireNonNull(progress.jid()), resumed));
        remember();
        SessionOutput lost = resumed ? null : parts.resumption.giveBack();
        if (lost != null) {
            progress.put(lost);
        }
        parts.wishes.online(resumed);
    }

    /** Tells what the login had, when that is more than was known. */
    private void remember() {
        SaslPin now = parts.authentication.pin(pin);
        if (now != null && !now.equals(pin)) {
            pin = now;
            progress.pin(now);
            progress.put(new SessionOutput.PinChanged(now));
        }
    }

    private void paused(SessionFailure failure) {
        parts.authentication.pause();
        // Prosody says nothing to who asks over BOSH, however often one asks. What was lost is told when a resource is
        // bound again.
        if (failure.kind() == Kind.TIMEOUT && parts.binding.waitsToResume(failure.state())) {
            parts.resumption.failed(null);
        }
        parts.resumption.paused();
        progress.end(
                null,
                new SessionOutput.Disconnected(failure, parts.resumption.isPossible(), parts.resumption.location()));
    }

    private void ended(SessionOutput last) {
        parts.authentication.forget();
        parts.resumption.end(progress.isClosedProperly());
        progress.end(parts.resumption.giveBack(), last);
    }
}
