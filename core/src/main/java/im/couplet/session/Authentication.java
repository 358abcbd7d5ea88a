package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.jid.JidException;
import im.couplet.sasl.SaslClient;
import im.couplet.sasl.SaslCredentials;
import im.couplet.sasl.SaslCredentials.Kind;
import im.couplet.sasl.SaslMechanisms;
import im.couplet.sasl.SaslOffer;
import im.couplet.sasl.SaslPin;
import im.couplet.sasl.SaslPolicy;
import im.couplet.sasl.SaslStep;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamFeatures;
import im.couplet.text.Whitespace;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * One login by SASL, as RFC 6120 section 6 or SASL 2 (XEP-0388) carries it. The password is kept until the mechanism has it,
 * and no longer; where the session may have to log in again by itself, until there is a token in its place or the session is
 * over.
 */
final class Authentication {
    private final Machine machine;
    private final SessionOptions options;
    private final Inline inline;
    private @Nullable SaslCredentials credentials;
    private @Nullable SaslClient client;
    private SaslStep.@Nullable DeriveKey wanted;
    private boolean sasl2;
    private boolean byToken;
    private boolean tokenRefused;
    private @Nullable Jid account;
    private String mechanism = "";
    private int iterations;

    Authentication(Machine machine, SessionOptions options, Inline inline) {
        this.machine = machine;
        this.options = options;
        this.inline = inline;
        String secret = options.secret();
        String username = options.jid().localpart();
        this.account = username == null || options.kind() == Kind.ANONYMOUS
                ? null
                : options.jid().bare();
        boolean named = username != null || options.kind() == Kind.CERTIFICATE || options.kind() == Kind.ANONYMOUS;
        if (secret != null && named) {
            credentials(username == null ? "" : username, secret);
        }
    }

    void credentials(String username, String secret) {
        SaslCredentials given = SaslCredentials.of(options.kind(), username, secret);
        account = address(username);
        // OAUTHBEARER names the account by its address; a certificate may hold several (XEP-0178 section 2).
        boolean byAddress = options.kind() == Kind.BEARER_TOKEN || options.kind() == Kind.CERTIFICATE;
        credentials = byAddress && !username.isEmpty()
                ? given.actingAs(username + '@' + options.jid().domainpart())
                : given;
    }

    /** The account of this user name; null where it names nobody. */
    private @Nullable Jid address(String username) {
        if (username.isEmpty() || options.kind() == Kind.ANONYMOUS) {
            return null;
        }
        try {
            return Jid.of(username, options.jid().domainpart(), null);
        } catch (JidException e) {
            // Not a user name of XMPP: only the server knows whose it is.
            return null;
        }
    }

    /** The bare address that was asked for; null when nobody was. */
    @Nullable
    Jid account() {
        return account;
    }

    /** What the account's logins have had with this one. */
    @Nullable
    SaslPin pin(@Nullable SaslPin before) {
        return mechanism.isEmpty() ? before : SaslPin.after(before, mechanism, iterations, sasl2, machine.policy());
    }

    boolean hasCredentials(StreamFeatures offered) {
        return credentials != null || inline.tokenMechanism(offered) != null;
    }

    /** Drops everything secret. */
    void forget() {
        credentials = null;
        pause();
        inline.forget();
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

    void begin(StreamFeatures offered) {
        SaslPolicy policy = machine.policy();
        String token = inline.tokenMechanism(offered);
        SaslCredentials who = token == null ? credentials : inline.tokenCredentials();
        byToken = token != null;
        if (who == null) {
            // Only after the server has refused the token.
            machine.await(SessionState.AWAITING_CREDENTIALS, new SessionOutput.CredentialsWanted());
            return;
        }
        SaslOffer offer = Inline.offer(offered, true);
        String chosen =
                token != null || !options.usesSasl2() ? token : SaslMechanisms.choose(offer, policy, who.kind());
        sasl2 = chosen != null;
        if (token == null) {
            SaslOffer older = Inline.offer(offered, false);
            String other = SaslMechanisms.choose(older, policy, who.kind());
            if (other != null && (chosen == null || policy.prefers(other, chosen))) {
                chosen = other;
                offer = older;
                sasl2 = false;
            }
        }
        if (chosen == null) {
            refuse(offered, who.kind());
            return;
        }
        mechanism = chosen;
        iterations = 0;
        machine.move(SessionState.AUTHENTICATING);
        SaslClient started =
                SaslMechanisms.client(mechanism, who, options.nonces().get(), policy, offer);
        if (!byToken) {
            inline.upgradesWith(sasl2 && who.kind() == Kind.PASSWORD ? who.secret() : null);
            if (!options.resumes()) {
                credentials = null;
            }
        }
        client = started;
        SaslStep first = started.start();
        if (first instanceof SaslStep.Respond respond) {
            machine.write(
                    sasl2
                            ? inline.authenticate(offered, mechanism, respond.payload(), byToken)
                            : Element.builder(Namespaces.SASL, "auth")
                                    .attribute("mechanism", mechanism)
                                    .text(respond.payload().isEmpty() ? "=" : respond.payload())
                                    .build());
        } else {
            follow(first, false);
        }
    }

    private void refuse(StreamFeatures offered, Kind kind) {
        boolean second = options.usesSasl2() && !offered.sasl2Mechanisms().isEmpty();
        SaslOffer offer = Inline.offer(offered, second && offered.mechanisms().isEmpty());
        boolean pinned = SaslMechanisms.isPinned(offer, machine.policy(), kind);
        String message = "Nobody can log in: " + SaslMechanisms.refusal(offer, machine.policy(), kind);
        machine.fail(
                machine.failure(
                                pinned ? SessionFailure.Kind.DOWNGRADE : SessionFailure.Kind.NO_MECHANISM,
                                Retry.NO,
                                message)
                        .withMechanisms(offer.mechanisms()),
                null);
    }

    // ---- what the server says

    void received(Element element) {
        if (!element.namespace().equals(namespace())) {
            machine.unexpected(element.name().toString());
            return;
        }
        SaslClient running = client;
        String name = element.localName();
        if (running == null) {
            if (sasl2 && inline.isUpgrading()) {
                upgrade(element);
            } else {
                machine.unexpected(element.name().toString());
            }
        } else if (name.equals("challenge")) {
            follow(running.receive(Whitespace.trim(element.text())), true);
        } else if (name.equals("success") || sasl2 && name.equals("continue")) {
            if (follow(running.success(proof(element)), name.equals("continue"))) {
                client = null;
                authenticated(element);
            }
        } else if (name.equals("failure")) {
            failed(element, running);
        } else {
            machine.unexpected(element.name().toString());
        }
    }

    private String namespace() {
        return sasl2 ? Namespaces.SASL2 : Namespaces.SASL;
    }

    /** What comes with success; white space around it, as in RFC 6120 section 9.1.2, is none of the base 64. */
    private @Nullable String proof(Element element) {
        if (!sasl2) {
            String text = Whitespace.trim(element.text());
            return text.isEmpty() ? null : text;
        }
        Element data = element.child(Namespaces.SASL2, "additional-data");
        return data == null ? null : Whitespace.trim(data.text());
    }

    private void failed(Element element, SaslClient running) {
        client = null;
        Refusal refusal = Refusal.ofSasl(element, sasl2, running.report());
        if (byToken) {
            // The stream is as it was before: another mechanism may be tried (XEP-0484 section 4).
            inline.tokenRefused();
            tokenRefused = true;
            machine.continueLogin();
        } else {
            SessionFailure failure = Failures.ofSasl(machine.state(), refusal);
            // There are servers that take nothing but tokens on a stream where they have seen one.
            boolean stuck = tokenRefused && refusal.condition().equals("invalid-mechanism");
            machine.fail(stuck ? failure.withRetry(Retry.LATER) : failure, null);
        }
    }

    /** The mechanism is through and what it could check is right; upgrades may come before the end. */
    private void authenticated(Element element) {
        if (!sasl2) {
            inline.done();
            machine.authenticated();
        } else if (element.localName().equals("continue")) {
            inline.beginUpgrades();
            upgrade(element);
        } else {
            succeeded(element);
        }
    }

    private void succeeded(Element element) {
        inline.done();
        if (byToken) {
            inline.tokenTaken();
        }
        if (inline.takeToken(element) && options.resumes()) {
            credentials = null;
        }
        machine.authenticated(element);
    }

    private void upgrade(Element element) {
        switch (wanted == null ? element.localName() : "") {
            case "success" -> succeeded(element);
            case "continue" -> {
                Element next = inline.nextUpgrade(element);
                if (next == null) {
                    String message = "The server demands more than can be done here: " + Inline.tasks(element);
                    machine.write(Element.of(Namespaces.SASL2, "abort"));
                    machine.fail(machine.failure(SessionFailure.Kind.TASK_REQUIRED, Retry.NO, message), null);
                } else {
                    machine.write(next);
                }
            }
            case "task-data" -> follow(inline.upgradeKey(element, machine.policy()), true);
            case "failure" -> machine.fail(Failures.ofSasl(machine.state(), Refusal.ofSasl(element, true, null)), null);
            default -> machine.unexpected(element.name().toString());
        }
    }

    void derived(byte[] key) {
        SaslClient running = client;
        machine.move(SessionState.AUTHENTICATING);
        if (running != null) {
            SaslStep step = running.derived(key);
            dropKey();
            follow(step, true);
        } else {
            dropKey();
            machine.write(Inline.upgraded(key));
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
            machine.write(Element.builder(namespace(), "response")
                    .text(respond.payload())
                    .build());
        } else if (step instanceof SaslStep.DeriveKey key) {
            wanted = key;
            iterations = client == null ? iterations : key.iterations();
            machine.move(SessionState.DERIVING);
            machine.put(new SessionOutput.KeyWanted(key));
        } else if (step instanceof SaslStep.Failed failed) {
            if (underway) {
                machine.write(Element.of(namespace(), "abort"));
            }
            machine.fail(Failures.ofSasl(machine.state(), failed), null);
        }
        return step instanceof SaslStep.Completed;
    }
}
