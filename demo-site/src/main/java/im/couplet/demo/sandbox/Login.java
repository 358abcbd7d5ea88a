package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.AccountRegistration;
import im.couplet.ext.FastTokens;
import im.couplet.jid.Jid;
import im.couplet.sasl.SaslServer;
import im.couplet.sasl.SaslServerStep;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** One client logging in: the elements of RFC 6120 section 6, or of SASL 2 (XEP-0388), around core's {@link SaslServer}. */
final class Login {
    private static final int MOST_FAILURES = 5;
    private static final int LONGEST_CLIENT = 200;

    private final Logins logins;
    private @Nullable SaslServer attempt;
    private @Nullable Element request;
    private int failures;

    /**
     * What comes of one step.
     *
     * @param element what to send
     * @param account the account that is logged in now, or null
     * @param failed whether an attempt has ended without success
     * @param request what the client asked for by SASL 2; null if by SASL 1
     */
    record Answer(
            Element element,
            @Nullable Account account,
            boolean failed,
            @Nullable Element request) {}

    Login(Logins logins) {
        this.logins = logins;
    }

    static Element features() {
        return Element.builder(Xmpp.STREAMS, "features")
                .child(list(Xmpp.SASL, "mechanisms"))
                .child(list(Xmpp.SASL2, "authentication").withChild(SandboxBinding.inline()))
                .child(AccountRegistration.Feature.TYPE.write(new AccountRegistration.Feature()))
                .build();
    }

    private static Element list(String namespace, String name) {
        Element.Builder mechanisms = Element.builder(namespace, name);
        for (String mechanism : Logins.MECHANISMS) {
            mechanisms.child(
                    Element.builder(namespace, "mechanism").text(mechanism).build());
        }
        return mechanisms.build();
    }

    boolean isHopeless() {
        return failures >= MOST_FAILURES;
    }

    Answer answer(Element element) {
        boolean sasl2 = element.namespace().equals(Xmpp.SASL2);
        String name = element.localName();
        if (name.equals(sasl2 ? "authenticate" : "auth")) {
            request = sasl2 ? element : null;
            return begin(element, sasl2);
        }
        return switch (sasl2 == (request != null) ? name : "") {
            case "response" -> attempt == null ? failure("malformed-request") : step(attempt, element.text());
            case "abort" -> failure("aborted");
            default -> failure("malformed-request");
        };
    }

    private Answer begin(Element auth, boolean sasl2) {
        String mechanism = auth.attribute("mechanism");
        attempt = mechanism == null ? null : attempt(auth, mechanism, sasl2);
        if (attempt == null) {
            return failure("invalid-mechanism");
        }
        Element initial = sasl2 ? auth.child(Xmpp.SASL2, "initial-response") : auth;
        return step(attempt, initial == null ? "" : initial.text());
    }

    private @Nullable SaslServer attempt(Element auth, String mechanism, boolean sasl2) {
        if (!sasl2 || fast(auth) == null) {
            return logins.begin(mechanism, sasl2);
        }
        String client = client(auth);
        return client == null ? null : logins.beginByToken(mechanism, client);
    }

    private static @Nullable Element fast(Element auth) {
        return auth.child(FastTokens.Fast.TYPE.name());
    }

    /** What the client calls itself, the same at each login (XEP-0388 section 2.2). */
    private static @Nullable String client(Element auth) {
        Element agent = auth.child(Xmpp.SASL2, "user-agent");
        String id = agent == null ? null : agent.attribute("id");
        return id == null || id.length() > LONGEST_CLIENT ? null : id;
    }

    private String namespace() {
        return request == null ? Xmpp.SASL : Xmpp.SASL2;
    }

    private Answer step(SaslServer server, String payload) {
        SaslServerStep step = server.receive(payload);
        if (step instanceof SaslServerStep.Challenge challenge) {
            Element element = Element.builder(namespace(), "challenge")
                    .text(challenge.payload())
                    .build();
            return new Answer(element, null, false, request);
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
        attempt = null;
        Element element = Element.of(namespace(), "success");
        if (payload != null) {
            element = request == null
                    ? Element.builder(Xmpp.SASL, "success").text(payload).build()
                    : element.withChild(Element.builder(Xmpp.SASL2, "additional-data")
                            .text(payload)
                            .build());
        }
        return new Answer(withToken(element, account.jid()), account, false, request);
    }

    /** With a token where the client asks for one, or where its own is soon over (XEP-0484). */
    private Element withToken(Element success, Jid account) {
        String client = request == null ? null : client(request);
        if (request == null || client == null) {
            return success;
        }
        Element used = fast(request);
        FastTokens.Fast fast = used == null ? null : FastTokens.Fast.TYPE.read(used);
        boolean invalidates = fast != null && Boolean.TRUE.equals(fast.invalidate());
        if (invalidates) {
            logins.tokens().revoke(account, client);
        }
        Element asked = request.child(FastTokens.Request.TYPE.name());
        boolean asks = asked != null && LoginTokens.MECHANISM.equals(asked.attribute("mechanism"));
        boolean follows = fast != null && !invalidates && logins.tokens().isLate(account, client);
        return asks || follows
                ? success.withChild(FastTokens.Token.TYPE.write(logins.tokens().give(account, client)))
                : success;
    }

    private Answer failure(String condition) {
        attempt = null;
        failures++;
        Element failure = Element.builder(namespace(), "failure")
                .child(Element.of(Xmpp.SASL, condition))
                .build();
        return new Answer(failure, null, true, request);
    }
}
