package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.sasl.ChannelBinding;
import im.couplet.sasl.SaslPin;
import im.couplet.sasl.SaslPolicy;
import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.StreamError;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamFeatures;
import im.couplet.stream.StreamHeader;
import im.couplet.stream.StreamParser;
import im.couplet.stream.StreamWriter;
import im.couplet.xml.Element;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The state machine inside {@link Session}: what the server sends moves it, and puts what follows into the outbox. */
final class Machine {
    private final SessionOptions options;
    private final Outbox outbox;
    private final StreamWriter writer;
    private final Incoming incoming;
    private final Inline inline;
    private final Authentication authentication;
    private final Registration registration;
    private final Binding binding;
    private final Resumption resumption;
    private final Backoff backoff = new Backoff();
    private final Deadline deadline = new Deadline();

    private SaslPolicy policy;
    private SessionState state = SessionState.NEW;
    private @Nullable StreamFeatures features;
    private @Nullable StreamFeatures loginFeatures;
    private @Nullable Jid jid;
    private @Nullable SaslPin pin;
    private boolean headerAwaited;
    private boolean featuresAwaited;
    private boolean pipelined;

    Machine(SessionOptions options, Outbox outbox) {
        this.options = options.withoutSecrets();
        this.outbox = outbox;
        this.policy = options.policy();
        this.pin = policy.pin();
        this.incoming = new Incoming(this, options.framing(), options.limits());
        this.writer = new StreamWriter(options.framing());
        this.resumption = new Resumption(this, this.options);
        this.inline = new Inline(this, options);
        this.authentication = new Authentication(this, options, inline);
        this.registration = new Registration(this, options.jid().domain());
        this.binding = new Binding(this, this.options, resumption);
    }

    /** What may be done to log in over the connection of now. */
    SaslPolicy policy() {
        return policy;
    }

    SessionState state() {
        return state;
    }

    Authentication authentication() {
        return authentication;
    }

    Registration registration() {
        return registration;
    }

    @Nullable
    StreamFeatures features() {
        return features;
    }

    @Nullable
    Jid jid() {
        return jid;
    }

    // ---- what the owner wants

    void bindTo(List<ChannelBinding> channelBindings) {
        policy = policy.withChannelBindings(channelBindings);
    }

    void open() {
        incoming.begin();
        features = null;
        move(SessionState.OPENING);
        sendHeader();
        deadline.set(options.loginTimeout());
        StreamFeatures known = loginFeatures;
        pipelined = known != null && inline.tokenMechanism(known) != null;
        if (known != null && pipelined) {
            // The features of before may be taken for granted (XEP-0388 section 2.1): a login in one round trip.
            authentication.begin(known);
        }
    }

    void feed(Consumer<StreamParser> input) {
        incoming.feed(input);
    }

    /** Whether nothing more is to be sent or told on the connection of now. */
    boolean isOver() {
        return state.isFinal() || state == SessionState.DISCONNECTED;
    }

    void continueLogin() {
        deadline.set(options.loginTimeout());
        if (featuresAwaited) {
            pipelined = false;
            move(headerAwaited ? SessionState.OPENING : SessionState.OPENED);
        } else {
            beginLogin();
        }
    }

    void send(Element element) {
        boolean stanza = StreamManagement.isStanza(element);
        boolean waits = stanza && resumption.isPossible() && state != SessionState.CLOSING && !state.isFinal();
        Jid self = jid;
        if (self == null || state != SessionState.ONLINE && !waits) {
            throw new IllegalStateException("Nothing can be sent while the session is " + state);
        }
        Requests.requireSendable(element, self, options.resumes());
        if (stanza && resumption.isFull()) {
            throw new IllegalStateException(
                    options.mostUnacknowledged() + " stanzas wait for the server to acknowledge them");
        }
        transmit(element);
    }

    /** Sends what counts, or keeps it until the stream goes on. */
    void transmit(Element element) {
        resumption.sent(element);
        if (state == SessionState.ONLINE) {
            write(element);
            resumption.ask();
        }
    }

    void active(boolean active) {
        binding.active(active);
    }

    void close() {
        if (state == SessionState.NEW || state == SessionState.DISCONNECTED) {
            end(SessionState.CLOSED, new SessionOutput.Closed(), false);
            return;
        }
        if (state == SessionState.ONLINE) {
            resumption.goodbye();
        }
        move(SessionState.CLOSING);
        authentication.forget();
        put(new SessionOutput.Send(writer.footer()));
        deadline.set(options.closeTimeout());
    }

    void disconnected(@Nullable String reason) {
        if (state == SessionState.DISCONNECTED) {
            return;
        }
        String during = switch (state) {
            case NEW -> "before the session began";
            case ONLINE -> "while " + jid + " was online";
            default -> "during the login";
        };
        String message = "The connection was lost " + during + (reason == null ? "" : ": " + reason);
        lost(message);
    }

    void lost(String message) {
        stop(failure(Kind.CONNECTION_LOST, Retry.LATER, message), null, true);
    }

    void tick(long now) {
        if (deadline.isPassed(now) || resumption.isOverdue(now)) {
            fail(failure(Kind.TIMEOUT, Retry.LATER, "The server did not answer in time"), null);
        }
    }

    // ---- what arrives

    void event(StreamEvent event) {
        if (event instanceof StreamEvent.Closed closed) {
            closed(closed.seeOtherUri());
        } else if (state == SessionState.CLOSING) {
            if (event instanceof StreamEvent.Received received
                    && jid != null
                    && !resumption.isOurs(received.element())) {
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
        if (!headerAwaited) {
            unexpected("a stream header");
            return;
        }
        StreamError refusal = Failures.refusalOf(header);
        if (refusal != null) {
            fail(Failures.ofHeader(state, header), refusal);
            return;
        }
        headerAwaited = false;
        if (state == SessionState.OPENING || state == SessionState.REOPENING) {
            move(state == SessionState.OPENING ? SessionState.OPENED : SessionState.REOPENED);
        }
        put(new SessionOutput.Opened(header));
    }

    private void featuresReceived(StreamFeatures offered) {
        boolean early = featuresAwaited && !headerAwaited && state == SessionState.AUTHENTICATING;
        if (!early && state != SessionState.OPENED && state != SessionState.REOPENED && state != SessionState.ONLINE) {
            unexpected("stream features");
            return;
        }
        featuresAwaited = false;
        features = offered;
        put(new SessionOutput.FeaturesReceived(offered));
        if (state == SessionState.OPENED || early) {
            loginFeatures = offered;
        }
        if (state == SessionState.OPENED) {
            beginLogin();
        } else if (state == SessionState.REOPENED) {
            binding.begin(offered);
        } else if (state == SessionState.ONLINE) {
            binding.tellState();
        }
    }

    private void received(Element element) {
        switch (state) {
            case AUTHENTICATING, DERIVING -> authentication.received(element);
            case REGISTERING -> registration.received(element);
            case BINDING, STARTING_SESSION, ENABLING, RESUMING -> binding.received(element);
            case ONLINE -> {
                if (!resumption.received(element) && !binding.isAnswerToCarbons(element)) {
                    put(new SessionOutput.Received(element));
                }
            }
            default -> unexpected(element.name().toString());
        }
    }

    private void closed(@Nullable String seeOtherUri) {
        if (state == SessionState.CLOSING) {
            end(SessionState.CLOSED, new SessionOutput.Closed(), true);
        } else {
            fail(Failures.ofClose(state, seeOtherUri, options.framing(), policy.encrypted()), null);
        }
    }

    // ---- the login

    private void beginLogin() {
        StreamFeatures offered = Objects.requireNonNull(features);
        String missing = Failures.missingEncryption(offered, options, policy);
        if (missing != null) {
            fail(failure(Kind.TLS_REQUIRED, Retry.NO, missing), null);
        } else if (options.registers() && !registration.isDone()) {
            register();
        } else if (authentication.hasCredentials(offered)) {
            move(SessionState.AUTHENTICATING);
            authentication.begin(offered);
        } else {
            await(SessionState.AWAITING_CREDENTIALS, new SessionOutput.CredentialsWanted());
        }
    }

    private void register() {
        if (policy.encrypted() || policy.plainInTheClear()) {
            registration.begin();
        } else {
            String message = "Registering would send the password over a connection that is not encrypted";
            fail(failure(Kind.REGISTRATION_REJECTED, Retry.NO, message), null);
        }
    }

    /** Waits for the owner, as long as that takes. */
    void await(SessionState next, SessionOutput question) {
        move(next);
        deadline.clear();
        put(question);
    }

    /** After SASL 1 the stream begins anew. */
    void authenticated() {
        move(SessionState.REOPENING);
        sendHeader();
    }

    /** After SASL 2 it goes on, and what was asked for along with it may have come true. */
    void authenticated(Element success) {
        pipelined = false;
        headerAwaited = false;
        binding.authenticated(success);
    }

    void requestInline(Element.Builder request, boolean offersResumption, @Nullable Element offersBinding) {
        binding.request(request, offersResumption, offersBinding);
    }

    /** Takes the address that the server bound; gives false, and ends, when it is of another account than was asked for. */
    boolean bound(Jid address) {
        if (!isAccepted(address)) {
            return false;
        }
        jid = address;
        return true;
    }

    /** Whether this is the account that was asked for, or may be any; otherwise the session ends. */
    boolean isAccepted(Jid address) {
        Jid asked = authentication.account();
        boolean accepted = asked == null || options.acceptsAnyAccount() || asked.equals(address.bare());
        if (!accepted) {
            wrongAccount(address.bare().toString());
        }
        return accepted;
    }

    void wrongAccount(String found) {
        String message = "The server logged in " + new Refusal(found, null) + " in place of " + authentication.account()
                + " (to go on all the same takes the option anyAccount)";
        fail(failure(Kind.WRONG_ACCOUNT, Retry.NO, message), null);
    }

    void online(boolean resumed) {
        move(SessionState.ONLINE);
        deadline.clear();
        backoff.reset();
        if (resumed) {
            resumption.repeat();
        }
        put(new SessionOutput.Online(Objects.requireNonNull(jid), resumed));
        remember();
        if (!resumed) {
            resumption.giveBack();
        }
        binding.online(resumed);
    }

    /** Tells what the login had, when that is more than was known. */
    private void remember() {
        SaslPin now = authentication.pin(pin);
        if (now != null && !now.equals(pin)) {
            pin = now;
            policy = policy.withPin(now);
            put(new SessionOutput.PinChanged(now));
        }
    }

    void move(SessionState next) {
        if (!state.isFinal()) {
            state = next;
        }
    }

    // ---- what goes out

    private void sendHeader() {
        StreamHeader header = StreamHeader.to(options.jid().domainpart()).withLang(options.lang());
        if (options.policy().encrypted() && options.jid().localpart() != null) {
            header = header.withFrom(options.jid().bare().toString());
        }
        headerAwaited = true;
        featuresAwaited = true;
        put(new SessionOutput.Send(writer.header(header)));
    }

    void write(Element element) {
        put(new SessionOutput.Send(writer.element(element)));
    }

    /** An id for a request of the session's own, which nobody can guess who does not see it. */
    String nextId(String purpose) {
        return purpose + '-' + options.nonces().get();
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
        stop(failure, error, false);
    }

    private void stop(SessionFailure failure, @Nullable StreamError error, boolean silently) {
        if (isOver()) {
            return;
        }
        if (state == SessionState.CLOSING) {
            end(SessionState.CLOSED, new SessionOutput.Closed(), false);
            return;
        }
        SessionFailure told = failure;
        if (pipelined && (told.kind() == Kind.STREAM_ERROR || told.kind() == Kind.UNEXPECTED_ELEMENT)) {
            // The server has changed since the features were cached; the next attempt waits for them.
            told = told.withRetry(Retry.LATER);
        }
        boolean later = told.retry() == Retry.LATER;
        if (later) {
            told = told.withDelay(backoff.next(options.nonces().get()));
        }
        if (later && options.resumes()) {
            pause(told);
            return;
        }
        if (state != SessionState.NEW && !silently) {
            if (error != null) {
                put(new SessionOutput.Send(writer.error(error)));
            }
            put(new SessionOutput.Send(writer.footer()));
        }
        end(SessionState.FAILED, new SessionOutput.Failed(told), false);
    }

    /** Waits for another connection. No footer is sent: it would end the stream that is to be resumed. */
    private void pause(SessionFailure failure) {
        if (pipelined) {
            loginFeatures = null;
        }
        move(SessionState.DISCONNECTED);
        authentication.pause();
        resumption.paused();
        deadline.clear();
        put(new SessionOutput.Disconnected(failure, resumption.isPossible(), resumption.location()));
    }

    private void end(SessionState last, SessionOutput output, boolean properly) {
        move(last);
        authentication.forget();
        deadline.clear();
        resumption.end(properly);
        put(output);
    }

    void put(SessionOutput output) {
        outbox.put(output);
    }
}
