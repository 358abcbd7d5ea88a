package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.schema.Values;
import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamFeatures;
import im.couplet.xml.Element;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What comes between SASL and the first stanza: the stream of before (XEP-0198), or a resource (RFC 6120 section 7, XEP-0386)
 * and what goes with it: the session of RFC 3921, acknowledgements, carbon copies (XEP-0280), the client's state (XEP-0352).
 */
final class Binding {
    private final Machine machine;
    private final SessionOptions options;
    private final Resumption resumption;
    private boolean askedForResource;
    private boolean needsSession;
    private boolean askedToResume;
    private boolean carbonsInline;
    private String sessionId = "";
    private @Nullable String carbonsId;
    private boolean inactive;
    private boolean toldInactive;

    Binding(Machine machine, SessionOptions options, Resumption resumption) {
        this.machine = machine;
        this.options = options;
        this.resumption = resumption;
    }

    // ---- within SASL 2

    void request(Element.Builder request, boolean offersResumption, @Nullable Element offersBinding) {
        String previous = resumption.previous();
        askedToResume = previous != null && offersResumption;
        carbonsInline = false;
        toldInactive = false;
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
        if (options.wantsCarbons() && Inline.offers(offersBinding, Namespaces.CARBONS)) {
            carbonsInline = true;
            bind.child(Element.of(Namespaces.CARBONS, "enable"));
        }
        if (options.resumes() && Inline.offers(offersBinding, Namespaces.STREAM_MANAGEMENT)) {
            bind.child(resumption.enable());
        }
        if (inactive && Inline.offers(offersBinding, Namespaces.CLIENT_STATE)) {
            toldInactive = true;
            bind.child(Element.of(Namespaces.CLIENT_STATE, "inactive"));
        }
        request.child(bind.build());
    }

    void authenticated(Element success) {
        Element identifier = success.child(Namespaces.SASL2, "authorization-identifier");
        Jid jid = identifier != null && Values.JID.read(identifier.characters()) instanceof Jid named ? named : null;
        if (jid == null ? identifier != null && !options.acceptsAnyAccount() : !machine.isAccepted(jid)) {
            if (jid == null) {
                machine.wrongAccount(Failures.quoted(identifier == null ? null : identifier.text()));
            }
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
            machine.move(SessionState.REOPENED);
        } else if (jid == null || jid.isBare()) {
            boundNone();
        } else if (machine.bound(jid)) {
            bound(bound);
        }
    }

    private void resumed(Element resumed, @Nullable Jid told) {
        Jid known = machine.jid();
        if (!askedToResume || known == null) {
            machine.unexpected(resumed.name().toString());
        } else if (told != null && !told.equals(known) && !told.equals(known.bare())) {
            machine.wrongAccount(told.toString());
        } else if (resumption.resumed(resumed)) {
            machine.online(true);
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
        machine.online(false);
    }

    private void boundNone() {
        machine.fail(machine.failure(Kind.BINDING_REJECTED, Retry.NO, "The server bound no full address"), null);
    }

    // ---- one after the other

    void begin(StreamFeatures offered) {
        String previous = resumption.previous();
        if (previous != null && offered.offersStreamManagement()) {
            machine.move(SessionState.RESUMING);
            machine.write(resumption.resume(previous));
        } else {
            resumption.failed(null);
            bind(offered);
        }
    }

    private void bind(StreamFeatures offered) {
        carbonsInline = false;
        toldInactive = false;
        if (!offered.offersBinding()) {
            machine.fail(machine.failure(Kind.NO_BINDING, Retry.NO, "The server offers no resource binding"), null);
            return;
        }
        String wanted = options.jid().resourcepart();
        needsSession = offered.requiresSession();
        askedForResource = wanted != null;
        machine.move(SessionState.BINDING);
        machine.write(Requests.bind(wanted));
    }

    void received(Element element) {
        switch (machine.state()) {
            case BINDING -> answered(element);
            case STARTING_SESSION -> started(element);
            case ENABLING -> enabled(element);
            default -> resumed(element);
        }
    }

    /** Takes the answer to the request for a resource. When that is taken, the server may choose one. */
    private void answered(Element answer) {
        Jid bound = Requests.boundJid(answer);
        if (!Requests.isAnswer(answer, Requests.BIND_ID, bound == null ? options.jid() : bound)) {
            machine.unexpected(answer.name().toString());
            return;
        }
        if (!Requests.isResult(answer)) {
            Refusal refusal = Requests.refusal(answer);
            if (refusal.condition().equals("conflict") && askedForResource) {
                askedForResource = false;
                machine.write(Requests.bind(null));
            } else {
                machine.fail(Failures.ofBinding(machine.state(), refusal), null);
            }
            return;
        }
        if (bound == null) {
            boundNone();
        } else if (!machine.bound(bound)) {
            return;
        } else if (needsSession) {
            sessionId = machine.nextId("session");
            machine.move(SessionState.STARTING_SESSION);
            machine.write(Requests.session(sessionId));
        } else {
            enable();
        }
    }

    /** Takes the answer to the request for a session; other stanzas may come before it. */
    private void started(Element element) {
        if (!Requests.isAnswer(element, sessionId, Objects.requireNonNull(machine.jid()))) {
            machine.put(new SessionOutput.Received(element));
        } else if (Requests.isResult(element)) {
            enable();
        } else {
            SessionFailure failure =
                    machine.failure(Kind.SESSION_REJECTED, Retry.LATER, "The server refused the session");
            machine.fail(failure.because(Requests.refusal(element)), null);
        }
    }

    private void enable() {
        StreamFeatures offered = Objects.requireNonNull(machine.features());
        if (options.resumes() && offered.offersStreamManagement()) {
            machine.move(SessionState.ENABLING);
            resumption.counting();
            machine.write(resumption.enable());
        } else {
            machine.online(false);
        }
    }

    /** Takes the answer to the wish for acknowledgements; stanzas may come before it, and do not count yet. */
    private void enabled(Element element) {
        if (resumption.enabled(element)) {
            machine.online(false);
        } else if (StreamManagement.isStanza(element)) {
            machine.put(new SessionOutput.Received(element));
        } else {
            machine.unexpected(element.name().toString());
        }
    }

    private void resumed(Element element) {
        boolean ours = element.namespace().equals(Namespaces.STREAM_MANAGEMENT);
        if (ours && element.localName().equals("failed")) {
            resumption.failed(element);
            bind(Objects.requireNonNull(machine.features()));
        } else if (ours && element.localName().equals("resumed")) {
            toldInactive = false;
            if (resumption.resumed(element)) {
                machine.online(true);
            }
        } else {
            machine.unexpected(element.name().toString());
        }
    }

    // ---- once online

    void online(boolean resumed) {
        if (!resumed) {
            carbonsId = null;
            if (options.wantsCarbons() && !carbonsInline) {
                String id = machine.nextId("carbons");
                carbonsId = id;
                machine.transmit(Requests.carbons(id));
            }
        }
        tellState();
    }

    /** Whether this is what a request of the session's own led to; a server without carbon copies refuses it. */
    boolean isAnswerToCarbons(Element element) {
        String id = carbonsId;
        Jid self = machine.jid();
        boolean answer = id != null && self != null && Requests.isAnswer(element, id, self);
        carbonsId = answer ? null : id;
        return answer;
    }

    void active(boolean active) {
        inactive = !active;
        tellState();
    }

    void tellState() {
        StreamFeatures offered = machine.features();
        if (machine.state() == SessionState.ONLINE
                && offered != null
                && offered.offersClientState()
                && inactive != toldInactive) {
            toldInactive = inactive;
            machine.write(Element.of(Namespaces.CLIENT_STATE, inactive ? "inactive" : "active"));
        }
    }
}
