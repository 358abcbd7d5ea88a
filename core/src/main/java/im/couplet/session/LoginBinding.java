package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.schema.Values;
import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.Framing;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamFeatures;
import im.couplet.xml.Element;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What comes between SASL and the first stanza: the stream of before (XEP-0198), or a resource (RFC 6120 section 7, XEP-0386)
 * and what goes with it: the session of RFC 3921, and acknowledgements.
 */
final class LoginBinding {
    private final LoginProgress progress;
    private final SessionOptions options;
    private final Resumption resumption;
    private final ClientWishes wishes;
    private final AccountCheck account;
    private boolean askedForResource;
    private boolean needsSession;
    private boolean askedToResume;
    private String sessionId = "";
    private boolean resumed;

    LoginBinding(LoginProgress progress, SessionOptions options, Resumption resumption, ClientWishes wishes) {
        this.progress = progress;
        this.options = options;
        this.resumption = resumption;
        this.wishes = wishes;
        this.account = new AccountCheck(progress, options.acceptsAnyAccount());
    }

    /** Takes over a stream on which {@code address} is bound. */
    void attach(Jid address) {
        if (options.framing() != Framing.BOSH) {
            throw new IllegalStateException("Only a stream over HTTP can be begun by another and gone on with");
        }
        if (address.isBare()) {
            throw new IllegalArgumentException(
                    "jid: " + address + " has no resourcepart, as the address has that is bound");
        }
        if (!options.acceptsAnyAccount() && !address.bare().equals(options.jid().bare())) {
            throw new IllegalArgumentException(
                    "jid: " + address + " is not of " + options.jid().bare() + ", whom the session is for");
        }
        wishes.begin();
        resumed = false;
        progress.attached(address);
    }

    // ---- within SASL 2

    /** Asks for the stream of before, and for a resource. */
    void request(StreamFeatures offered, Element.Builder request) {
        boolean offersResumption = Sasl2Features.inline(offered, Namespaces.STREAM_MANAGEMENT, "sm") != null;
        Element offersBinding = Sasl2Features.inline(offered, Namespaces.BIND2, "bind");
        String previous = resumption.previous();
        askedToResume = previous != null && offersResumption;
        wishes.begin();
        if (previous != null && offersResumption) {
            request.child(resumption.resume(previous));
        }
        // Who wants a resource of a certain name gets it in the old way only.
        if (offersBinding == null || options.jid().resourcepart() != null) {
            return;
        }
        Element.Builder bind = Element.builder(Namespaces.BIND2, "bind");
        String tag = options.tag();
        if (tag != null) {
            bind.child(Element.builder(Namespaces.BIND2, "tag").text(tag).build());
        }
        wishes.requestCarbons(offersBinding, bind);
        if (options.resumes() && Sasl2Features.bindOffers(offersBinding, Namespaces.STREAM_MANAGEMENT)) {
            bind.child(resumption.enable());
        }
        wishes.requestState(offersBinding, bind);
        request.child(bind.build());
    }

    void authenticated(Element success) {
        Element identifier = success.child(Namespaces.SASL2, "authorization-identifier");
        Jid jid = identifier != null && Values.JID.read(identifier.characters()) instanceof Jid named ? named : null;
        if (jid == null ? !account.acceptsUnreadable(identifier) : !account.accepts(jid)) {
            return;
        }
        Element resumed = success.child(Namespaces.STREAM_MANAGEMENT, "resumed");
        if (resumed != null) {
            resumed(resumed, jid);
            return;
        }
        if (askedToResume) {
            resumption.failed(success.child(Namespaces.STREAM_MANAGEMENT, "failed"));
        }
        Element bound = success.child(Namespaces.BIND2, "bound");
        if (bound == null) {
            progress.decide(LoginInput.REOPEN);
        } else if (jid == null || jid.isBare()) {
            boundNone();
        } else if (account.take(jid)) {
            bound(bound);
        }
    }

    /** Whether the server has been asked to take up a stream, in {@code state} or with what led there. */
    boolean waitsToResume(SessionState state) {
        return state == SessionState.RESUMING || state == SessionState.AUTHENTICATING && askedToResume;
    }

    private void resumed(Element resumed, @Nullable Jid told) {
        Jid known = progress.jid();
        if (!askedToResume || known == null) {
            progress.unexpected(resumed.name().toString());
        } else if (told != null && !told.equals(known) && !told.equals(known.bare())) {
            account.refuse(told.toString());
        } else if (resumption.resumed(resumed)) {
            arrive(true);
        }
    }

    private void bound(Element bound) {
        // The server bound a new resource although the old stream could still have been asked for: that one is lost.
        resumption.failed(null);
        Element enabled = bound.child(Namespaces.STREAM_MANAGEMENT, "enabled");
        if (enabled != null && options.resumes()) {
            resumption.counting();
            resumption.enabled(enabled);
        }
        arrive(false);
    }

    private void boundNone() {
        progress.fail(progress.failure(Kind.BINDING_REJECTED, Retry.NO, "The server bound no full address"), null);
    }

    // ---- one after the other

    void begin(StreamFeatures offered) {
        String previous = resumption.previous();
        if (previous != null && offered.offersStreamManagement()) {
            progress.decide(LoginInput.RESUME);
            progress.write(resumption.resume(previous));
        } else {
            resumption.failed(null);
            bind(offered);
        }
    }

    private void bind(StreamFeatures offered) {
        wishes.begin();
        if (!offered.offersBinding()) {
            progress.fail(progress.failure(Kind.NO_BINDING, Retry.NO, "The server offers no resource binding"), null);
            return;
        }
        String wanted = options.jid().resourcepart();
        needsSession = offered.requiresSession();
        askedForResource = wanted != null;
        progress.decide(LoginInput.BIND);
        progress.write(LoginRequests.bind(wanted));
    }

    void received(Element element) {
        switch (progress.state()) {
            case BINDING -> answered(element);
            case STARTING_SESSION -> started(element);
            case ENABLING -> enabled(element);
            default -> resumed(element);
        }
    }

    /** Takes the answer to the request for a resource. When that is taken, the server may choose one. */
    private void answered(Element answer) {
        Jid bound = LoginRequests.boundJid(answer);
        if (!LoginRequests.isAnswer(answer, LoginRequests.BIND_ID, bound == null ? options.jid() : bound)) {
            progress.unexpected(answer.name().toString());
            return;
        }
        if (!LoginRequests.isResult(answer)) {
            ServerRefusal refusal = LoginRequests.refusal(answer);
            if (refusal.condition().equals("conflict") && askedForResource) {
                askedForResource = false;
                progress.write(LoginRequests.bind(null));
            } else {
                progress.fail(Failures.ofBinding(progress.shown(), refusal), null);
            }
            return;
        }
        if (bound == null) {
            boundNone();
        } else if (!account.take(bound)) {
            return;
        } else if (needsSession) {
            sessionId = progress.nextId("session");
            progress.decide(LoginInput.START_SESSION);
            progress.write(LoginRequests.session(sessionId));
        } else {
            enable();
        }
    }

    /** Takes the answer to the request for a session; other stanzas may come before it. */
    private void started(Element element) {
        if (!LoginRequests.isAnswer(element, sessionId, Objects.requireNonNull(progress.jid()))) {
            progress.put(new SessionOutput.Received(element));
        } else if (LoginRequests.isResult(element)) {
            enable();
        } else {
            SessionFailure failure =
                    progress.failure(Kind.SESSION_REJECTED, Retry.LATER, "The server refused the session");
            progress.fail(failure.because(LoginRequests.refusal(element)), null);
        }
    }

    private void enable() {
        StreamFeatures offered = Objects.requireNonNull(progress.features());
        if (options.resumes() && offered.offersStreamManagement()) {
            progress.decide(LoginInput.ENABLE);
            resumption.counting();
            progress.write(resumption.enable());
        } else {
            arrive(false);
        }
    }

    /** Takes the answer to the wish for acknowledgements; stanzas may come before it, and do not count yet. */
    private void enabled(Element element) {
        if (resumption.enabled(element)) {
            arrive(false);
        } else if (StreamManagement.isStanza(element)) {
            progress.put(new SessionOutput.Received(element));
        } else {
            progress.unexpected(element.name().toString());
        }
    }

    private void resumed(Element element) {
        boolean ours = element.namespace().equals(Namespaces.STREAM_MANAGEMENT);
        if (ours && element.localName().equals("failed")) {
            resumption.failed(element);
            bind(Objects.requireNonNull(progress.features()));
        } else if (ours && element.localName().equals("resumed")) {
            wishes.resumed();
            if (resumption.resumed(element)) {
                arrive(true);
            }
        } else {
            progress.unexpected(element.name().toString());
        }
    }

    private void arrive(boolean again) {
        resumed = again;
        progress.decide(LoginInput.GO_ONLINE);
    }

    /** Whether the stream of before goes on. */
    boolean isResumed() {
        return resumed;
    }
}
