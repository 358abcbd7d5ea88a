package im.couplet.demo.sandbox;

import im.couplet.sasl.SaslServer;
import im.couplet.sasl.SaslServerStep;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** One client logging in: the elements of RFC 6120 section 6 around core's {@link SaslServer}. */
final class Login {
    private static final int MOST_FAILURES = 5;

    private final Logins logins;
    private @Nullable SaslServer attempt;
    private int failures;

    /**
     * What comes of one step.
     *
     * @param element what to send
     * @param account who is logged in now, or null
     * @param failed whether an attempt has ended without success
     */
    record Answer(Element element, @Nullable Account account, boolean failed) {}

    Login(Logins logins) {
        this.logins = logins;
    }

    static Element features() {
        Element.Builder mechanisms = Element.builder(Xmpp.SASL, "mechanisms");
        for (String mechanism : Logins.MECHANISMS) {
            mechanisms.child(
                    Element.builder(Xmpp.SASL, "mechanism").text(mechanism).build());
        }
        return Element.builder(Xmpp.STREAMS, "features")
                .child(mechanisms.build())
                .build();
    }

    boolean isHopeless() {
        return failures >= MOST_FAILURES;
    }

    Answer answer(Element element) {
        return switch (element.localName()) {
            case "auth" -> begin(element);
            case "response" -> attempt == null ? failure("malformed-request") : step(attempt, element.text());
            case "abort" -> failure("aborted");
            default -> failure("malformed-request");
        };
    }

    private Answer begin(Element auth) {
        String mechanism = auth.attribute("mechanism");
        attempt = mechanism == null ? null : logins.begin(mechanism);
        return attempt == null ? failure("invalid-mechanism") : step(attempt, auth.text());
    }

    private Answer step(SaslServer server, String payload) {
        SaslServerStep step = server.receive(payload);
        if (step instanceof SaslServerStep.Challenge challenge) {
            Element element = Element.builder(Xmpp.SASL, "challenge")
                    .text(challenge.payload())
                    .build();
            return new Answer(element, null, false);
        }
        if (step instanceof SaslServerStep.Success success) {
            return succeeded(success);
        }
        return failure(((SaslServerStep.Failure) step).condition());
    }

    private Answer succeeded(SaslServerStep.Success success) {
        Account account = logins.account(success.username());
        if (account == null) {
            return failure("not-authorized");
        }
        String authorization = success.authorization();
        if (authorization != null && !authorization.equals(account.jid().toString())) {
            return failure("invalid-authzid");
        }
        String payload = success.payload();
        Element element = Element.builder(Xmpp.SASL, "success")
                .text(payload == null ? "" : payload)
                .build();
        return new Answer(element, account, false);
    }

    private Answer failure(String condition) {
        attempt = null;
        failures++;
        Element failure = Element.builder(Xmpp.SASL, "failure")
                .child(Element.of(Xmpp.SASL, condition))
                .build();
        return new Answer(failure, null, true);
    }
}
