package im.couplet.session;

import im.couplet.sasl.SaslClient;
import im.couplet.sasl.SaslCredentials;
import im.couplet.sasl.SaslCredentials.Kind;
import im.couplet.sasl.SaslMechanisms;
import im.couplet.sasl.SaslOffer;
import im.couplet.sasl.SaslPin;
import im.couplet.sasl.SaslStep;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamFeatures;
import im.couplet.text.Whitespace;
import im.couplet.xml.Element;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One login by SASL, as RFC 6120 section 6 or SASL 2 (XEP-0388) carries it. The password is kept until the mechanism has it,
 * and no longer; where the session may have to log in again by itself, until there is a token in its place or the session is
 * over.
 */
final class Authentication {
    private final LoginProgress progress;
    private final SessionOptions options;
    private final LoginBinding binding;
    private final LoginSecret secret;
    private final Tokens tokens;
    private final Upgrades upgrades = new Upgrades();
    private @Nullable MechanismChoice choice;
    private @Nullable SaslClient client;
    private SaslStep.@Nullable DeriveKey wanted;
    private boolean tokenRefused;
    private int iterations;

    Authentication(LoginProgress progress, SessionOptions options, LoginBinding binding) {
        this.progress = progress;
        this.options = options.withoutSecrets();
        this.binding = binding;
        this.tokens = new Tokens(progress, options);
        this.secret = new LoginSecret(progress, options);
    }

    void credentials(String username, String given) {
        secret.give(username, given);
    }

    /** What the account's logins have had with this one. */
    @Nullable
    SaslPin pin(@Nullable SaslPin before) {
        MechanismChoice had = choice;
        return had == null ? before : SaslPin.after(before, had.mechanism, iterations, had.sasl2, progress.policy());
    }

    boolean hasCredentials(StreamFeatures offered) {
        return secret.credentials() != null || tokens.mechanism(offered) != null;
    }

    /** Drops everything secret. */
    void forget() {
        secret.forget();
        pause();
        tokens.forget();
        upgrades.forget();
    }

    /** The connection is gone. */
    void pause() {
        client = null;
        tokenRefused = false;
        dropKey();
    }

    private void dropKey() {
        if (wanted != null) {
            wanted.forget();
            wanted = null;
        }
    }

    // ---- beginning

    /** Logs in at once if there is a token, and features of before can be taken for granted (XEP-0388 section 2.1). */
    void pipeline() {
        StreamFeatures known = progress.loginFeatures();
        if (known != null && tokens.mechanism(known) != null) {
            begin(known);
        }
    }

    void begin(StreamFeatures offered) {
        progress.decide(LoginInput.AUTHENTICATE);
        String mechanism = tokens.mechanism(offered);
        SaslCredentials who = Objects.requireNonNull(mechanism == null ? secret.credentials() : tokens.credentials());
        MechanismChoice chosen = mechanism == null
                ? MechanismChoice.of(offered, options.usesSasl2(), progress.policy(), who.kind())
                : MechanismChoice.ofToken(offered, mechanism);
        if (chosen == null) {
            refuse(offered, who.kind());
            return;
        }
        choice = chosen;
        iterations = 0;
        SaslClient started =
                SaslMechanisms.client(chosen.mechanism, who, options.nonces().get(), progress.policy(), chosen.offer);
        if (!chosen.byToken) {
            upgrades.begin(chosen.sasl2 && who.kind() == Kind.PASSWORD ? who.secret() : null);
            if (!options.resumes()) {
                secret.forget();
            }
        }
        client = started;
        SaslStep first = started.start();
        if (first instanceof SaslStep.Respond respond) {
            progress.write(
                    chosen.sasl2
                            ? authenticate(offered, chosen, respond.payload())
                            : Element.builder(Namespaces.SASL, "auth")
                                    .attribute("mechanism", chosen.mechanism)
                                    .text(respond.payload().isEmpty() ? "=" : respond.payload())
                                    .build());
        } else {
            follow(first, false);
        }
    }

    /** The request of SASL 2, with all that can be asked for along with it. */
    private Element authenticate(StreamFeatures offered, MechanismChoice chosen, String payload) {
        Element.Builder request =
                Element.builder(Namespaces.SASL2, "authenticate").attribute("mechanism", chosen.mechanism);
        upgrades.request(offered, request);
        request.child(Element.builder(Namespaces.SASL2, "initial-response")
                .text(payload)
                .build());
        UserAgent agent = options.userAgent();
        if (agent != null) {
            request.child(agent.element());
        }
        tokens.request(offered, request, chosen.byToken);
        binding.request(offered, request);
        return request.build();
    }

    private void refuse(StreamFeatures offered, Kind kind) {
        boolean second = options.usesSasl2() && !offered.sasl2Mechanisms().isEmpty();
        SaslOffer offer =
                MechanismChoice.offer(offered, second && offered.mechanisms().isEmpty());
        progress.fail(Failures.ofNoMechanism(progress.shown(), offer, progress.policy(), kind), null);
    }

    // ---- what the server says

    void received(Element element) {
        SaslClient running = client;
        String name = element.namespace().equals(namespace()) ? element.localName() : "";
        if (progress.state() == LoginState.UPGRADING) {
            upgrade(name, element);
        } else if (running == null) {
            unexpected(element);
        } else if (name.equals("challenge")) {
            follow(running.receive(Whitespace.trim(element.text())), true);
        } else if (name.equals("success") || isSasl2() && name.equals("continue")) {
            if (follow(running.success(proof(element)), name.equals("continue"))) {
                client = null;
                completed(element);
            }
        } else if (name.equals("failure")) {
            failed(element, running);
        } else {
            unexpected(element);
        }
    }

    private void unexpected(Element element) {
        progress.unexpected(element.name().toString());
    }

    private boolean isSasl2() {
        return choice != null && choice.sasl2;
    }

    private String namespace() {
        return isSasl2() ? Namespaces.SASL2 : Namespaces.SASL;
    }

    /** What comes with success; white space around it, as in RFC 6120 section 9.1.2, is none of the base 64. */
    private @Nullable String proof(Element element) {
        if (!isSasl2()) {
            String text = Whitespace.trim(element.text());
            return text.isEmpty() ? null : text;
        }
        Element data = element.child(Namespaces.SASL2, "additional-data");
        return data == null ? null : Whitespace.trim(data.text());
    }

    private void failed(Element element, SaslClient running) {
        client = null;
        ServerRefusal refusal = ServerRefusal.ofSasl(element, isSasl2(), running.report());
        if (choice != null && choice.byToken) {
            // The stream is as it was before: another mechanism may be tried (XEP-0484 section 4).
            tokens.refused();
            tokenRefused = true;
            progress.chooseAgain(LoginInput.CONTINUE);
        } else {
            SessionFailure failure = Failures.ofSasl(progress.shown(), refusal);
            // There are servers that take nothing but tokens on a stream where they have seen one.
            boolean stuck = tokenRefused && refusal.condition().equals("invalid-mechanism");
            progress.fail(stuck ? failure.withRetry(Retry.LATER) : failure, null);
        }
    }

    /** The mechanism is through and what it could check is right; upgrades may come before the end. */
    private void completed(Element element) {
        if (!isSasl2()) {
            upgrades.forget();
            progress.decide(LoginInput.REOPEN);
        } else if (element.localName().equals("continue")) {
            progress.decide(LoginInput.UPGRADE);
            upgrade("continue", element);
        } else {
            succeeded(element);
        }
    }

    private void succeeded(Element element) {
        upgrades.forget();
        if (choice != null && choice.byToken) {
            tokens.taken();
        }
        if (tokens.renew(element) && options.resumes()) {
            secret.forget();
        }
        progress.decide(LoginInput.SUCCEED);
        binding.authenticated(element);
    }

    private void upgrade(String name, Element element) {
        switch (name) {
            case "success" -> succeeded(element);
            case "continue" -> {
                Element next = upgrades.next(element);
                if (next == null) {
                    String message = "The server demands more than can be done here: " + Upgrades.demand(element);
                    progress.write(Element.of(Namespaces.SASL2, "abort"));
                    progress.fail(progress.failure(SessionFailure.Kind.TASK_REQUIRED, Retry.NO, message), null);
                } else {
                    progress.write(next);
                }
            }
            case "task-data" -> follow(upgrades.key(element, progress.policy()), true);
            case "failure" -> {
                ServerRefusal refusal = ServerRefusal.ofSasl(element, true, null);
                progress.fail(Failures.ofSasl(progress.shown(), refusal), null);
            }
            default -> unexpected(element);
        }
    }

    void derived(byte[] key) {
        SaslClient running = client;
        if (running != null) {
            SaslStep step = running.derived(key);
            dropKey();
            follow(step, true);
        } else {
            dropKey();
            progress.write(Upgrades.answer(key));
        }
    }

    /** Whether a key of another length than this is wanted. */
    boolean wantsOtherThan(int length) {
        return wanted != null && wanted.length() != length;
    }

    /**
     * Does what the mechanism says.
     *
     * @param underway whether the server waits for an answer, so that giving up has to be told (section 6.4.4)
     * @return whether the mechanism is through
     */
    private boolean follow(SaslStep step, boolean underway) {
        if (step instanceof SaslStep.Respond respond) {
            progress.write(Element.builder(namespace(), "response")
                    .text(respond.payload())
                    .build());
        } else if (step instanceof SaslStep.DeriveKey key) {
            wanted = key;
            iterations = client == null ? iterations : key.iterations();
            progress.decide(LoginInput.DERIVE);
            progress.put(new SessionOutput.KeyWanted(key));
        } else if (step instanceof SaslStep.Failed failed) {
            if (underway) {
                progress.write(Element.of(namespace(), "abort"));
            }
            progress.fail(Failures.ofSasl(progress.shown(), failed), null);
        }
        return step instanceof SaslStep.Completed;
    }
}
