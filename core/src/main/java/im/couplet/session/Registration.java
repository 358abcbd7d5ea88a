package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** Makes an account before it is logged in to (XEP-0077 2.4 sections 3.1 and 4). */
final class Registration {
    private final Machine machine;
    private final Jid server;
    private String id = "";
    private boolean done;
    private boolean formIsHere;
    private @Nullable Element wanted;

    Registration(Machine machine, Jid server) {
        this.machine = machine;
        this.server = server;
    }

    boolean isDone() {
        return done;
    }

    void begin() {
        formIsHere = false;
        request("get", Element.of(Namespaces.REGISTRATION, "query"));
    }

    private void request(String type, Element query) {
        id = machine.nextId("register");
        machine.move(SessionState.REGISTERING);
        machine.write(Requests.register(id, server.toString(), type, query));
    }

    /** What the server wants to know, answered with a name and a password: in its form when that asks for both. */
    Element filledIn(String username, String password) {
        Element.Builder query = Element.builder(Namespaces.REGISTRATION, "query");
        Element form = wanted == null ? null : wanted.child(Namespaces.DATA_FORM, "x");
        if (form == null || !asksFor(form, "username") || !asksFor(form, "password")) {
            return query.child(element(Namespaces.REGISTRATION, "username", username))
                    .child(element(Namespaces.REGISTRATION, "password", password))
                    .build();
        }
        Element.Builder answer = Element.builder(Namespaces.DATA_FORM, "x").attribute("type", "submit");
        for (Element field : form.elements(Namespaces.DATA_FORM, "field")) {
            String name = field.attribute("var");
            if ("username".equals(name)) {
                answer.child(field("username", username));
            } else if ("password".equals(name)) {
                answer.child(field("password", password));
            } else if (name != null && "hidden".equals(field.attribute("type"))) {
                answer.child(Element.builder(Namespaces.DATA_FORM, "field")
                        .attribute("var", name)
                        .children(field.elements(Namespaces.DATA_FORM, "value"))
                        .build());
            }
        }
        return query.child(answer.build()).build();
    }

    private static boolean asksFor(Element form, String name) {
        for (Element field : form.elements(Namespaces.DATA_FORM, "field")) {
            if (name.equals(field.attribute("var"))) {
                return true;
            }
        }
        return false;
    }

    private static Element field(String name, String value) {
        return Element.builder(Namespaces.DATA_FORM, "field")
                .attribute("var", name)
                .child(element(Namespaces.DATA_FORM, "value", value))
                .build();
    }

    private static Element element(String namespace, String name, String text) {
        return Element.builder(namespace, name).text(text).build();
    }

    void submit(Element query) {
        request("set", query);
    }

    void received(Element answer) {
        if (!Requests.isAnswer(answer, id, server)) {
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
            wanted = query;
            machine.await(SessionState.AWAITING_REGISTRATION, new SessionOutput.RegistrationWanted(query));
        }
    }
}
