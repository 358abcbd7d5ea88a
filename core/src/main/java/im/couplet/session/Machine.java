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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The state machine inside {@link Session}: what the server sends moves it, and puts what follows into the outbox. */
final class Machine {
    private final SessionOptions options;
    private final Outbox outbox;
    private final StreamParser parser;
    private final StreamWriter writer;
    private final Authentication authentication;
    private final Binding binding;
    private final Deadline deadline = new Deadline();

    private SessionState state = SessionState.NEW;
    private @Nullable StreamFeatures features;
    private @Nullable Jid jid;

    Machine(SessionOptions options, Outbox outbox) {
        this.options = options.withPassword(null);
        this.outbox = outbox;
        this.parser = new StreamParser(options.framing(), options.limits(), this::event);
        this.writer = new StreamWriter(options.framing());
        this.authentication =
                new Authentication(this, options.policy(), options.jid().localpart(), options.password());
        this.binding = new Binding(this, options.jid().resourcepart());
    }

    SessionState state() {
        return state;
    }

    Authentication authentication() {
        return authentication;
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

    void open() {
        move(SessionState.OPENING);
        sendHeader();
        deadline.set(options.loginTimeout());
    }

    void feed(String text) {
        if (state.isFinal()) {
            return;
        }
        try {
            parser.feed(text);
        } catch (XmlException e) {
            SessionFailure failure = failure(Kind.BAD_XML, Retry.NO, "The server sent bad XML: " + e.getMessage());
            fail(failure.withCondition(e.streamErrorCondition()), StreamError.of(e));
        } catch (StreamException e) {
            SessionFailure failure = failure(Kind.NOT_A_STREAM, Retry.NO, String.valueOf(e.getMessage()));
            fail(failure.withCondition(e.condition().text()), StreamError.of(e));
        }
    }

    void continueLogin() {
        deadline.set(options.loginTimeout());
        beginLogin();
    }

    void close() {
        move(SessionState.CLOSING);
        authentication.forget();
        put(new SessionOutput.Send(writer.footer()));
        deadline.set(options.closeTimeout());
    }

    void disconnected(@Nullable String reason) {
        if (state == SessionState.CLOSING) {
            end(SessionState.CLOSED, new SessionOutput.Closed());
            return;
        }
        String during = switch (state) {
            case NEW -> "before the session began";
            case ONLINE -> "while " + jid + " was online";
            default -> "during the login";
        };
        String message = "The connection was lost " + during + (reason == null ? "" : ": " + reason);
        end(SessionState.FAILED, new SessionOutput.Failed(failure(Kind.CONNECTION_LOST, Retry.LATER, message)));
    }

    void tick(long now) {
        if (deadline.isPassed(now)) {
            fail(failure(Kind.TIMEOUT, Retry.LATER, "The server did not answer in time"), null);
        }
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
        move(state == SessionState.OPENING ? SessionState.OPENED : SessionState.REOPENED);
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
            binding.begin(offered);
        }
    }

    private void received(Element element) {
        switch (state) {
            case AUTHENTICATING, DERIVING -> authentication.received(element);
            case BINDING -> binding.bound(element);
            case STARTING_SESSION -> binding.started(element);
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
            move(SessionState.AUTHENTICATING);
            authentication.begin(offered, options.nonces());
        } else {
            move(SessionState.AWAITING_CREDENTIALS);
            deadline.clear();
            put(new SessionOutput.CredentialsWanted());
        }
    }

    void authenticated() {
        move(SessionState.REOPENING);
        sendHeader();
    }

    void bound(Jid address) {
        jid = address;
    }

    void online() {
        move(SessionState.ONLINE);
        deadline.clear();
        put(new SessionOutput.Online(Objects.requireNonNull(jid)));
    }

    void move(SessionState next) {
        state = next;
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

    void end(SessionState last, SessionOutput output) {
        move(last);
        authentication.forget();
        deadline.clear();
        put(output);
    }

    void put(SessionOutput output) {
        outbox.put(output);
    }
}
