package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.StreamFeatures;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** What comes between SASL and the first stanza: a resource (RFC 6120 section 7), and the session of RFC 3921. */
final class Binding {
    private final Machine machine;
    private final @Nullable String wantedResource;
    private boolean askedForResource;
    private boolean needsSession;

    Binding(Machine machine, @Nullable String wantedResource) {
        this.machine = machine;
        this.wantedResource = wantedResource;
    }

    void begin(StreamFeatures offered) {
        if (!offered.offersBinding()) {
            machine.fail(machine.failure(Kind.NO_BINDING, Retry.NO, "The server offers no resource binding"), null);
            return;
        }
        needsSession = offered.requiresSession();
        askedForResource = wantedResource != null;
        machine.move(SessionState.BINDING);
        machine.write(Requests.bind(wantedResource));
    }

    /** Takes the answer to the request for a resource. When that is taken, the server may choose one. */
    void bound(Element answer) {
        if (!Requests.isAnswer(answer, Requests.BIND_ID)) {
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
        Jid jid = Requests.boundJid(answer);
        if (jid == null) {
            machine.fail(machine.failure(Kind.BINDING_REJECTED, Retry.NO, "The server bound no full address"), null);
            return;
        }
        machine.bound(jid);
        if (needsSession) {
            machine.move(SessionState.STARTING_SESSION);
            machine.write(Requests.session());
        } else {
            machine.online();
        }
    }

    /** Takes the answer to the request for a session; other stanzas may come before it. */
    void started(Element element) {
        if (!Requests.isAnswer(element, Requests.SESSION_ID)) {
            machine.put(new SessionOutput.Received(element));
        } else if (Requests.isResult(element)) {
            machine.online();
        } else {
            SessionFailure failure =
                    machine.failure(Kind.SESSION_REJECTED, Retry.LATER, "The server refused the session");
            machine.fail(failure.because(Requests.refusal(element)), null);
        }
    }
}
