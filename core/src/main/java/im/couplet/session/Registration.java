package im.couplet.session;

import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;

/** Makes an account before it is logged in to (XEP-0077 2.4 section 3.1). */
final class Registration {
    private final Machine machine;
    private final String domain;
    private boolean done;
    private boolean formIsHere;

    Registration(Machine machine, String domain) {
        this.machine = machine;
        this.domain = domain;
    }

    boolean isDone() {
        return done;
    }

    void begin() {
        formIsHere = false;
        machine.move(SessionState.REGISTERING);
        machine.write(Requests.register(domain, "get", Element.of(Namespaces.REGISTRATION, "query")));
    }

    void submit(Element query) {
        machine.move(SessionState.REGISTERING);
        machine.write(Requests.register(domain, "set", query));
    }

    void received(Element answer) {
        if (!Requests.isAnswer(answer, Requests.REGISTER_ID)) {
            machine.unexpected(answer.name().toString());
            return;
        }
        Element query = answer.child(Namespaces.REGISTRATION, "query");
        if (!Requests.isResult(answer)) {
            Refusal refusal = Requests.refusal(answer);
            if (formIsHere) {
                machine.await(
                        SessionState.AWAITING_REGISTRATION,
                        new SessionOutput.RegistrationRefused(refusal.condition(), refusal.text(), answer));
            } else {
                SessionFailure failure =
                        machine.failure(Kind.REGISTRATION_REJECTED, Retry.NO, "The server registers nobody here");
                machine.fail(failure.because(refusal), null);
            }
        } else if (formIsHere) {
            done = true;
            machine.put(new SessionOutput.Registered());
            machine.continueLogin();
        } else if (query == null) {
            machine.unexpected(answer.name().toString());
        } else {
            formIsHere = true;
            machine.await(SessionState.AWAITING_REGISTRATION, new SessionOutput.RegistrationWanted(query));
        }
    }
}
