package im.couplet.session;

import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.Framing;
import im.couplet.stream.StreamError;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamException;
import im.couplet.stream.StreamFeatures;
import im.couplet.stream.StreamHeader;
import im.couplet.xml.Element;
import im.couplet.xml.XmlException;
import org.jspecify.annotations.Nullable;

/** What the server sends, handed to the part of the login whose turn it is, if {@link LoginTable} has a place for it. */
final class ServerInput {
    private final LoginProgress progress;
    private final Framing framing;
    private final LoginParts parts;

    ServerInput(LoginProgress progress, Framing framing, LoginParts parts) {
        this.progress = progress;
        this.framing = framing;
        this.parts = parts;
    }

    /** Hands an event to the part whose turn it is. */
    void event(StreamEvent event) {
        if (event instanceof StreamEvent.Closed closed) {
            footer(closed.seeOtherUri());
        } else if (event instanceof StreamEvent.ErrorReceived error) {
            if (!LoginTable.ignores(progress.state(), LoginInput.ERROR)) {
                progress.fail(Failures.ofStreamError(progress.shown(), error.error()), null);
            }
        } else if (event instanceof StreamEvent.Opened opened) {
            if (!progress.isAttached()) {
                header(opened.header());
            }
        } else if (event instanceof StreamEvent.Features offered) {
            features(offered.features());
        } else if (event instanceof StreamEvent.Received received) {
            element(received.element());
        }
    }

    /** What the server sent is no XML of a stream. */
    void broken(RuntimeException wrong) {
        if (wrong instanceof XmlException e) {
            SessionFailure failure =
                    progress.failure(Kind.BAD_XML, Retry.NO, "The server sent bad XML: " + e.getMessage());
            progress.fail(failure.withCondition(e.streamErrorCondition()), StreamError.of(e));
        } else if (wrong instanceof StreamException e) {
            SessionFailure failure = progress.failure(Kind.NOT_A_STREAM, Retry.NO, String.valueOf(e.getMessage()));
            progress.fail(failure.withCondition(e.condition().text()), StreamError.of(e));
        }
    }

    /** Ends the session for what has no place, unless it comes too late to matter. */
    private void refuse(int input, String what) {
        if (!LoginTable.ignores(progress.state(), input)) {
            progress.unexpected(what);
        }
    }

    private void header(StreamHeader header) {
        StreamError refusal = Failures.refusalOf(header);
        if (!progress.takes(LoginInput.HEADER)) {
            refuse(LoginInput.HEADER, "a stream header");
        } else if (refusal != null) {
            progress.fail(Failures.ofHeader(progress.shown(), header), refusal);
        } else {
            progress.take(LoginInput.HEADER);
            progress.put(new SessionOutput.Opened(header));
        }
    }

    private void features(StreamFeatures offered) {
        if (!progress.take(LoginInput.FEATURES)) {
            refuse(LoginInput.FEATURES, "stream features");
            return;
        }
        progress.offered(offered);
        if (progress.state() == LoginState.REOPENED) {
            parts.binding.begin(offered);
        } else if (progress.state() == LoginState.ONLINE) {
            parts.wishes.tellState();
        }
    }

    private void element(Element element) {
        if (!progress.take(LoginInput.ELEMENT)) {
            refuse(LoginInput.ELEMENT, element.name().toString());
            return;
        }
        switch (progress.state()) {
            case REGISTERING, SUBMITTING -> parts.registration.received(element);
            case RESUMING, BINDING, STARTING_SESSION, ENABLING -> parts.binding.received(element);
            case ONLINE -> {
                if (!parts.resumption.received(element) && !parts.wishes.isAnswer(element)) {
                    progress.put(new SessionOutput.Received(element));
                }
            }
            case CLOSING -> {
                if (progress.jid() != null && !parts.resumption.isOurs(element)) {
                    progress.put(new SessionOutput.Received(element));
                }
            }
            default -> parts.authentication.received(element);
        }
    }

    private void footer(@Nullable String seeOtherUri) {
        if (!progress.takeFooter()) {
            boolean encrypted = progress.policy().encrypted();
            progress.fail(Failures.ofClose(progress.shown(), seeOtherUri, framing, encrypted), null);
        }
    }
}
