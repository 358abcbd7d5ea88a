package im.couplet.demo.sandbox;

import im.couplet.schema.Base64;
import im.couplet.xml.Element;
import im.couplet.xml.Utf8;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The server's side of logging in (RFC 6120 section 6): SCRAM, and PLAIN for the simplest of clients. */
final class Login {
    private static final List<String> MECHANISMS = List.of("PLAIN");
    private static final int MOST_FAILURES = 5;

    private final Router router;
    private int failures;

    /**
     * What comes of one step.
     *
     * @param element what to send
     * @param account who is logged in now, or null
     * @param failed whether an attempt has ended without success
     */
    record Answer(Element element, @Nullable Account account, boolean failed) {}

    Login(Router router) {
        this.router = router;
    }

    Element features() {
        Element.Builder mechanisms = Element.builder(Xmpp.SASL, "mechanisms");
        for (String mechanism : MECHANISMS) {
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
            case "abort" -> failure("aborted");
            default -> failure("malformed-request");
        };
    }

    private Answer begin(Element auth) {
        String mechanism = auth.attribute("mechanism");
        if (mechanism == null || !MECHANISMS.contains(mechanism)) {
            return failure("invalid-mechanism");
        }
        byte[] message = Base64.decode(auth.text());
        if (message == null) {
            return failure("incorrect-encoding");
        }
        return plain(message);
    }

    /** RFC 4616: authorization identity, NUL, user name, NUL, password. */
    private Answer plain(byte[] message) {
        String text;
        try {
            text = Utf8.decode(message);
        } catch (IllegalArgumentException e) {
            return failure("malformed-request");
        }
        int first = text.indexOf('\0');
        int second = text.indexOf('\0', first + 1);
        if (first < 0 || second < 0) {
            return failure("malformed-request");
        }
        Account account = router.account(text.substring(first + 1, second));
        if (account == null || !text.substring(second + 1).equals(Sandbox.PASSWORD)) {
            return failure("not-authorized");
        }
        String authorization = text.substring(0, first);
        if (!authorization.isEmpty() && !authorization.equals(account.jid().toString())) {
            return failure("invalid-authzid");
        }
        return new Answer(Element.of(Xmpp.SASL, "success"), account, false);
    }

    private Answer failure(String condition) {
        failures++;
        Element failure = Element.builder(Xmpp.SASL, "failure")
                .child(Element.of(Xmpp.SASL, condition))
                .build();
        return new Answer(failure, null, true);
    }
}
