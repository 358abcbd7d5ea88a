package im.couplet.session;

import im.couplet.sasl.SaslClient;
import im.couplet.sasl.SaslCredentials;
import im.couplet.sasl.SaslMechanisms;
import im.couplet.sasl.SaslOffer;
import im.couplet.sasl.SaslPolicy;
import im.couplet.sasl.SaslStep;
import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamFeatures;
import im.couplet.xml.Element;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One login by SASL as RFC 6120 section 6 carries it. The password is kept until the mechanism has it, and no longer. */
final class Authentication {
    private final Machine machine;
    private final SaslPolicy policy;
    private @Nullable String username;
    private @Nullable String password;
    private @Nullable SaslClient client;

    Authentication(Machine machine, SaslPolicy policy, @Nullable String username, @Nullable String password) {
        this.machine = machine;
        this.policy = policy;
        this.username = username;
        this.password = password;
    }

    void credentials(String account, String secret) {
        username = account;
        password = secret;
    }

    boolean hasCredentials() {
        return username != null && password != null;
    }

    /** Drops everything secret. */
    void forget() {
        password = null;
        client = null;
    }

    void begin(StreamFeatures offered, Supplier<String> nonces) {
        List<String> mechanisms = offered.mechanisms();
        SaslOffer offer = SaslOffer.of(mechanisms);
        String mechanism = SaslMechanisms.choose(offer, policy, SaslCredentials.Kind.PASSWORD);
        if (username == null || password == null || mechanism == null) {
            String message =
                    "Nobody can log in: " + SaslMechanisms.refusal(offer, policy, SaslCredentials.Kind.PASSWORD);
            machine.fail(machine.failure(Kind.NO_MECHANISM, Retry.NO, message).withMechanisms(mechanisms), null);
            return;
        }
        SaslCredentials credentials = SaslCredentials.of(username, password);
        SaslClient started = SaslMechanisms.client(mechanism, credentials, nonces.get(), policy, offer);
        password = null;
        client = started;
        SaslStep first = started.start();
        if (first instanceof SaslStep.Respond respond) {
            machine.write(Element.builder(Namespaces.SASL, "auth")
                    .attribute("mechanism", mechanism)
                    .text(respond.payload().isEmpty() ? "=" : respond.payload())
                    .build());
        } else {
            follow(first, false);
        }
    }

    void received(Element element) {
        SaslClient running = client;
        if (running == null || !element.namespace().equals(Namespaces.SASL)) {
            machine.unexpected(element.name().toString());
            return;
        }
        switch (element.localName()) {
            case "challenge" -> follow(running.receive(element.text()), true);
            case "success" -> follow(running.success(element.childCount() == 0 ? null : element.text()), false);
            case "failure" ->
                machine.fail(Failures.ofSasl(machine.state(), Refusal.of(element, Namespaces.SASL)), null);
            default -> machine.unexpected(element.name().toString());
        }
    }

    void derived(byte[] key) {
        SaslClient running = client;
        if (running != null) {
            SaslStep step = running.derived(key);
            machine.move(SessionState.AUTHENTICATING);
            follow(step, true);
        }
    }

    /**
     * Does what the mechanism says.
     *
     * @param underway whether the server waits for an answer, so that giving up has to be told (section 6.4.4)
     */
    private void follow(SaslStep step, boolean underway) {
        if (step instanceof SaslStep.Respond respond) {
            machine.write(Element.builder(Namespaces.SASL, "response")
                    .text(respond.payload())
                    .build());
        } else if (step instanceof SaslStep.DeriveKey wanted) {
            machine.move(SessionState.DERIVING);
            machine.put(new SessionOutput.KeyWanted(wanted));
        } else if (step instanceof SaslStep.Completed) {
            client = null;
            machine.authenticated();
        } else if (step instanceof SaslStep.Failed failed) {
            if (underway) {
                machine.write(Element.of(Namespaces.SASL, "abort"));
            }
            machine.fail(Failures.ofSasl(machine.state(), failed), null);
        }
    }
}
