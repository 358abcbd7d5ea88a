package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.sasl.SaslPolicy;
import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** Makes an account before it is logged in to (XEP-0077 2.4 sections 3.1 and 4). */
final class LoginRegistration {
    private final LoginProgress progress;
    private final Jid server;
    private String id = "";
    private boolean done;
    private @Nullable Element wanted;

    LoginRegistration(LoginProgress progress, Jid server) {
        this.progress = progress;
        this.server = server;
    }

    boolean isDone() {
        return done;
    }

    /** Asks what it takes; gives up where the password would be read by others. */
    void begin() {
        SaslPolicy policy = progress.policy();
        if (!policy.encrypted() && !policy.plainInTheClear()) {
            String message = "Registering would send the password over a connection that is not encrypted";
            progress.fail(progress.failure(Kind.REGISTRATION_REJECTED, Retry.NO, message), null);
            return;
        }
        request(LoginInput.REGISTER, "get", Element.of(Namespaces.REGISTRATION, "query"));
    }

    private void request(int input, String type, Element query) {
        id = progress.nextId("register");
        progress.decide(input);
        progress.write(LoginRequests.register(id, server.toString(), type, query));
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
        request(LoginInput.FORM, "set", query);
    }

    void received(Element answer) {
        if (!LoginRequests.isAnswer(answer, id, server)) {
            progress.unexpected(answer.name().toString());
            return;
        }
        Element query = answer.child(Namespaces.REGISTRATION, "query");
        boolean submitted = progress.state() == LoginState.SUBMITTING;
        if (!LoginRequests.isResult(answer)) {
            refused(answer, submitted);
        } else if (submitted) {
            done = true;
            progress.put(new SessionOutput.Registered());
            progress.chooseAgain(LoginInput.CONTINUE);
        } else if (query == null) {
            progress.unexpected(answer.name().toString());
        } else {
            wanted = query;
            progress.await(new SessionOutput.RegistrationWanted(query));
        }
    }

    private void refused(Element answer, boolean submitted) {
        ServerRefusal refusal = LoginRequests.refusal(answer);
        if (submitted) {
            progress.await(new SessionOutput.RegistrationRefused(refusal.condition(), refusal.text(), answer));
        } else {
            SessionFailure failure =
                    progress.failure(Kind.REGISTRATION_REJECTED, Retry.NO, "The server registers nobody here");
            progress.fail(failure.because(refusal), null);
        }
    }
}
