package im.couplet.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.jid.Jid;
import im.couplet.sasl.ChannelBinding;
import im.couplet.sasl.SaslCredentials;
import im.couplet.sasl.SaslPin;
import im.couplet.sasl.SaslPolicy;
import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.Framing;
import im.couplet.xml.Element;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session believes, and of whom: nothing weaker than it needs, and nobody but who was asked. */
final class TrustTest {
    private static final String SASL = " xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>";
    private static final String OPEN =
            "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' from='im.example.com' version='1.0'/>";

    private int nonces;

    private Recorder client(String jid, UnaryOperator<SessionOptions> change) {
        SessionOptions options = SessionOptions.of(Jid.parse(jid), Framing.WEBSOCKET, () -> "nonce" + nonces++)
                .withPassword("r0m30myr0m30")
                .withPolicy(SaslPolicy.of(true));
        return new Recorder(change.apply(options));
    }

    private Recorder client(UnaryOperator<SessionOptions> change) {
        return client("juliet@im.example.com", change);
    }

    private static String features(String... offers) {
        return "<features xmlns='http://etherx.jabber.org/streams'>" + String.join("", offers) + "</features>";
    }

    private static String mechanisms(String... names) {
        StringBuilder list = new StringBuilder("<mechanisms" + SASL);
        for (String name : names) {
            list.append("<mechanism>").append(name).append("</mechanism>");
        }
        return list.append("</mechanisms>").toString();
    }

    private static void offered(Recorder client, String... offers) {
        client.session.open();
        client.session.receive(OPEN);
        client.session.receive(features(offers));
    }

    /** Logs in by PLAIN and binds what the server says. */
    private static void bound(Recorder client, String address) {
        offered(client, mechanisms("PLAIN", "ANONYMOUS", "EXTERNAL"));
        client.session.receive("<success" + SASL + "</success>");
        client.session.receive(OPEN);
        client.session.receive(features("<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>"));
        client.session.receive("<iq xmlns='jabber:client' type='result' id='bind'>"
                + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>" + address + "</jid></bind></iq>");
    }

    private Recorder online(UnaryOperator<SessionOptions> change) {
        Recorder client =
                client(o -> change.apply(o.withPolicy(SaslPolicy.of(true).withPlain())));
        bound(client, "juliet@im.example.com/x");
        assertEquals(SessionState.ONLINE, client.session.state());
        return client;
    }

    // ---- the password

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void givesNobodyThePasswordUnasked(boolean sasl2) {
        String offer = sasl2
                ? "<authentication xmlns='urn:xmpp:sasl:2'><mechanism>PLAIN</mechanism></authentication>"
                : mechanisms("PLAIN");
        Recorder client = client(o -> o);
        offered(client, offer);
        assertEquals(Kind.NO_MECHANISM, client.failure().kind());
        assertEquals(
                "Nobody can log in: the server offers only PLAIN; PLAIN would hand the password itself to whoever is at the"
                        + " other end, which takes the option plain",
                client.failure().message());
        assertEquals(2, client.sent().size());
        for (SaslPolicy policy : List.of(
                SaslPolicy.of(true).withPlain(), SaslPolicy.of(true).withMechanisms(List.of("SCRAM-SHA-1", "PLAIN")))) {
            Recorder allowed = client(o -> o.withPolicy(policy));
            offered(allowed, offer);
            assertEquals(SessionState.AUTHENTICATING, allowed.session.state());
        }
    }

    @Test
    void givesItNotWhenATokenIsRefused() {
        Recorder client = client(o -> o.withToken(new FastToken("HT-SHA-256-NONE", "t", null)));
        offered(
                client,
                "<authentication xmlns='urn:xmpp:sasl:2'><mechanism>PLAIN</mechanism><inline><fast"
                        + " xmlns='urn:xmpp:fast:0'><mechanism>HT-SHA-256-NONE</mechanism></fast></inline></authentication>",
                mechanisms("PLAIN"));
        assertTrue(client.sent().get(1).contains("HT-SHA-256-NONE"));
        client.session.receive(
                "<failure xmlns='urn:xmpp:sasl:2'><not-authorized" + SASL + "</not-authorized></failure>");
        assertEquals(Kind.NO_MECHANISM, client.failure().kind());
        assertEquals(1, client.sent().size());
    }

    @Test
    void prefersScramOfTheOldKindToPlainOfTheNew() {
        Recorder client = client(o -> o.withPolicy(SaslPolicy.of(true).withPlain()));
        offered(
                client,
                "<authentication xmlns='urn:xmpp:sasl:2'><mechanism>PLAIN</mechanism></authentication>",
                mechanisms("SCRAM-SHA-1"));
        assertTrue(client.sent().get(1).contains("\"SCRAM-SHA-1\""));
    }

    // ---- what the account had before

    private static SaslPin pin(String mechanism, int iterations, boolean binding, boolean sasl2, boolean encrypted) {
        return new SaslPin(mechanism, iterations, binding, sasl2, encrypted);
    }

    @Test
    void tellsWhatTheLoginHad() {
        ModernServer server = new ModernServer(Framing.WEBSOCKET, "r0m30myr0m30", "sasl2", "bind2");
        Recorder first = client(o -> o);
        TestServer.connect(first, server);
        SaslPin pin = first.last(SessionOutput.PinChanged.class).pin();
        assertEquals(pin("SCRAM-SHA-1", 4096, false, true, true), pin);
        server.reconnect();
        Recorder second = client(o -> o.withPolicy(SaslPolicy.of(true).withPin(pin)));
        TestServer.connect(second, server);
        assertEquals(SessionState.ONLINE, second.session.state());
        assertFalse(second.outputs.stream().anyMatch(SessionOutput.PinChanged.class::isInstance));
    }

    @Test
    void tellsNothingBeforeTheLoginIsThrough() {
        Recorder client = client(o -> o.withPolicy(SaslPolicy.of(true).withPlain()));
        bound(client, "mallory@im.example.com/x");
        assertFalse(client.outputs.stream().anyMatch(SessionOutput.PinChanged.class::isInstance));
    }

    @ParameterizedTest
    @CsvSource({
        "SCRAM-SHA-256, false, false, SCRAM-SHA-1",
        "SCRAM-SHA-512, false, false, SCRAM-SHA-256",
        "SCRAM-SHA-1, false, false, PLAIN",
        "SCRAM-SHA-1, false, true, SCRAM-SHA-1",
        "SCRAM-SHA-1, true, false, SCRAM-SHA-512",
        ", false, true, SCRAM-SHA-512"
    })
    void takesNothingWeakerThanBefore(String mechanism, boolean binding, boolean sasl2, String offer) {
        SaslPin pin = pin(mechanism, 0, binding, sasl2, true);
        SaslPolicy policy = SaslPolicy.of(true)
                .withPlain()
                .withChannelBindings(List.of(ChannelBinding.of("tls-exporter", new byte[1])));
        Recorder free = client(o -> o.withPolicy(policy));
        offered(free, mechanisms(offer));
        assertFalse(free.session.state().isFinal());
        Recorder client = client(o -> o.withPolicy(policy.withPin(pin)));
        offered(client, mechanisms(offer));
        assertEquals(Kind.DOWNGRADE, client.failure().kind());
        assertEquals(Retry.NO, client.failure().retry());
        assertEquals(List.of(offer), client.failure().mechanisms());
        assertTrue(
                client.failure().message().contains(" before: somebody may be in between"), client.failure()::message);
        assertEquals(2, client.sent().size());
    }

    /** Whoever is in between can offer a connection that nothing can be bound to. */
    @Test
    void takesABoundAccountNowhereElse() {
        SaslPin pin = pin("SCRAM-SHA-1", 4096, true, false, true);
        Recorder client = client(o -> o.withPolicy(SaslPolicy.of(true).withPin(pin)));
        offered(client, mechanisms("SCRAM-SHA-1", "SCRAM-SHA-1-PLUS"));
        assertEquals(Kind.DOWNGRADE, client.failure().kind());
        assertTrue(client.failure().message().contains("with channel binding"), client.failure()::message);
    }

    @Test
    void takesAnEncryptedAccountNowhereElse() {
        SaslPin pin = pin("SCRAM-SHA-1", 4096, false, false, true);
        Recorder client = client(o -> o.withPolicy(SaslPolicy.of(false).withPin(pin)));
        offered(client, mechanisms("SCRAM-SHA-1"));
        assertEquals(Kind.DOWNGRADE, client.failure().kind());
        assertTrue(client.failure().message().contains("this connection is not encrypted"));
    }

    @Test
    void asksForNoFewerIterationsThanBefore() {
        SaslPin pin = pin("SCRAM-SHA-1", 10_000, false, false, true);
        Recorder client = client(o -> o.withPolicy(SaslPolicy.of(true).withPin(pin)));
        HonestServer.connect(client, HonestServer.of(Framing.WEBSOCKET, "SCRAM-SHA-1"));
        assertEquals(Kind.DOWNGRADE, client.failure().kind());
        assertTrue(client.failure().message().contains("4096 iterations; before it asked for 10000"));
        // Another hash has numbers of its own.
        Recorder stronger = client(o -> o.withPolicy(SaslPolicy.of(true).withPin(pin)));
        HonestServer.connect(stronger, HonestServer.of(Framing.WEBSOCKET, "SCRAM-SHA-256"));
        assertEquals(
                pin("SCRAM-SHA-256", 4096, false, false, true),
                stronger.last(SessionOutput.PinChanged.class).pin());
    }

    // ---- encryption

    private static String tcp(String features) {
        return "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>"
                + "<stream:features>" + features + "</stream:features>";
    }

    @ParameterizedTest
    @CsvSource({
        "'', offers no STARTTLS",
        "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>, offers STARTTLS",
    })
    void logsInOverNoOpenStreamUnasked(String offer, String said) {
        Recorder client = Recorder.of(Framing.TCP, o -> o.withUnencrypted(false));
        client.session.open();
        client.session.receive(tcp(offer + mechanisms("SCRAM-SHA-1")));
        assertEquals(Kind.TLS_REQUIRED, client.failure().kind());
        assertTrue(client.failure().message().contains(said), client.failure()::message);
        assertTrue(client.failure().message().contains("the option unencrypted"));
        for (UnaryOperator<SessionOptions> change : List.<UnaryOperator<SessionOptions>>of(
                o -> o.withUnencrypted(true),
                o -> o.withPolicy(SaslPolicy.of(true)),
                o -> o.withPolicy(SaslPolicy.of(false).withPlainInTheClear()))) {
            Recorder other = Recorder.of(Framing.TCP, o -> change.apply(o.withUnencrypted(false)));
            other.session.open();
            other.session.receive(tcp(offer + mechanisms("SCRAM-SHA-1")));
            assertEquals(SessionState.AUTHENTICATING, other.session.state());
        }
    }

    // ---- the account

    @ParameterizedTest
    @ValueSource(strings = {"mallory@im.example.com/x", "juliet@evil.example/x", "im.example.com/x"})
    void goesOnlineAsNobodyElse(String address) {
        UnaryOperator<SessionOptions> plain =
                o -> o.withPolicy(SaslPolicy.of(true).withPlain());
        Recorder client = client(plain);
        bound(client, address);
        assertEquals(Kind.WRONG_ACCOUNT, client.failure().kind());
        assertNull(client.session.jid());
        String other = Jid.parse(address).bare().toString();
        assertEquals(
                "The server logged in " + other
                        + " in place of juliet@im.example.com (to go on all the same takes the option" + " anyAccount)",
                client.failure().message());
        Recorder any = client(o -> plain.apply(o).withAnyAccount(true));
        bound(any, address);
        assertEquals(Jid.parse(address), any.session.jid());
        Recorder named = client("im.example.com", o -> plain.apply(o).withPassword(null));
        named.session.authenticate("juliet", "x");
        bound(named, address);
        assertEquals(Kind.WRONG_ACCOUNT, named.failure().kind());
    }

    @Test
    void comparesPreparedAddresses() {
        Recorder client = client(
                "JULIET@IM.example.com", o -> o.withPolicy(SaslPolicy.of(true).withPlain()));
        bound(client, "juliet@im.example.com/any");
        assertEquals(SessionState.ONLINE, client.session.state());
    }

    @Test
    void goesOnlineAsAnybodyWhoAskedForNobody() {
        for (SaslCredentials.Kind kind : List.of(SaslCredentials.Kind.ANONYMOUS, SaslCredentials.Kind.CERTIFICATE)) {
            Recorder client = client("im.example.com", o -> o.withSecret(kind, ""));
            bound(client, "somebody@anon.example/x");
            assertEquals(SessionState.ONLINE, client.session.state());
        }
        Recorder certified = client(o -> o.withSecret(SaslCredentials.Kind.CERTIFICATE, ""));
        bound(certified, "somebody@anon.example/x");
        assertEquals(Kind.WRONG_ACCOUNT, certified.failure().kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<authorization-identifier>mallory@im.example.com</authorization-identifier>",
                "<authorization-identifier>mallory@im.example.com/x</authorization-identifier><bound"
                        + " xmlns='urn:xmpp:bind:0'/>",
                "<authorization-identifier>x@@y</authorization-identifier>",
                "<authorization-identifier>x@@y</authorization-identifier><bound xmlns='urn:xmpp:bind:0'/>"
            })
    void believesNoOtherIdentifierOfSasl2(String content) {
        Recorder client = client(o -> o.withPolicy(SaslPolicy.of(true).withPlain()));
        offered(client, "<authentication xmlns='urn:xmpp:sasl:2'><mechanism>PLAIN</mechanism></authentication>");
        client.session.receive("<success xmlns='urn:xmpp:sasl:2'>" + content + "</success>");
        assertEquals(Kind.WRONG_ACCOUNT, client.failure().kind());
    }

    @Test
    void resumesNoStreamOfAnother() {
        for (String identifier : List.of("mallory@im.example.com", "juliet@im.example.com/other")) {
            ModernServer server = new ModernServer(Framing.WEBSOCKET, "r0m30myr0m30", "sasl2", "bind2", "sm", "fast");
            Recorder client = client(o -> o.withResumption(true)
                    .withTokenRequest(true)
                    .withUserAgent(new UserAgent("d4565fa7-4d72-4749-b3d3-740edbf87770", null, null)));
            TestServer.connect(client, server);
            assertEquals(SessionState.ONLINE, client.session.state());
            client.session.disconnected("cut");
            server.reconnect();
            client.session.open();
            for (String text : client.sent()) {
                for (String answer : server.receive(text)) {
                    client.session.receive(answer.replace("juliet@im.example.com</auth", identifier + "</auth"));
                }
            }
            assertEquals(Kind.WRONG_ACCOUNT, client.failure().kind());
        }
    }

    // ---- the session's own requests

    private static String idOf(Recorder client, String content) {
        for (String text : client.sent()) {
            Element sent = Element.parse(text);
            if (text.contains(content) && sent.localName().equals("iq")) {
                return sent.attribute("id");
            }
        }
        throw new AssertionError(content);
    }

    private static String result(String id, String from) {
        return "<iq xmlns='jabber:client' type='result' id='" + id + "'" + (from == null ? "" : " from='" + from + "'")
                + "/>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mallory@evil.example/x",
                "mallory@im.example.com",
                "juliet@im.example.com/other",
                "conference.im.example.com",
                "x@@y",
                ""
            })
    void believesNoStrangersAnswer(String from) {
        Recorder client = online(o -> o.withCarbons(true));
        String id = idOf(client, "urn:xmpp:carbons:2");
        assertNotEquals("carbons", id);
        client.outputs.clear();
        client.session.receive(result(id, from));
        assertEquals(1, client.outputs.size());
        assertEquals(
                Element.parse(result(id, from)),
                client.last(SessionOutput.Received.class).element());
        client.outputs.clear();
        client.session.receive(result(id, null));
        assertEquals(List.of(), client.outputs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"juliet@im.example.com", "JULIET@im.example.com/x", "im.example.com"})
    void believesTheAnswersOfTheServer(String from) {
        Recorder client = online(o -> o.withCarbons(true));
        String id = idOf(client, "urn:xmpp:carbons:2");
        client.outputs.clear();
        client.session.receive(result("other", from));
        assertEquals(1, client.outputs.size());
        client.session.receive(result(id, from));
        assertEquals(1, client.outputs.size());
        client.session.receive(result(id, from));
        assertEquals(2, client.outputs.size());
    }

    @Test
    void usesAnIdOnce() {
        assertNotEquals(
                idOf(online(o -> o.withCarbons(true)), "urn:xmpp:carbons:2"),
                idOf(online(o -> o.withCarbons(true)), "urn:xmpp:carbons:2"));
    }

    @Test
    void startsASessionByWordOfTheServerOnly() {
        Recorder client = client(o -> o.withPolicy(SaslPolicy.of(true).withPlain()));
        offered(client, mechanisms("PLAIN"));
        client.session.receive("<success" + SASL + "</success>");
        client.session.receive(OPEN);
        client.session.receive(features(
                "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>",
                "<session xmlns='urn:ietf:params:xml:ns:xmpp-session'/>"));
        client.session.receive("<iq xmlns='jabber:client' type='result' id='bind'>"
                + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>juliet@im.example.com/x</jid></bind></iq>");
        String id = idOf(client, "xmpp-session");
        for (String from : List.of("mallory@evil.example", "x@@y")) {
            client.session.receive(result(id, from));
            assertEquals(SessionState.STARTING_SESSION, client.session.state());
        }
        client.session.receive(result(id, "im.example.com"));
        assertEquals(SessionState.ONLINE, client.session.state());
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void bindsByWordOfTheServerOnly(Framing framing) {
        Recorder client = Recorder.of(framing, o -> o);
        HonestServer server = HonestServer.of(framing, "SCRAM-SHA-1");
        client.session.open();
        for (List<String> sent = client.sent(); !sent.isEmpty(); sent = client.sent()) {
            for (String text : sent) {
                for (String answer : server.receive(text)) {
                    client.session.receive(answer.replace("id=\"bind\"", "id=\"bind\" from=\"mallory@evil.example\""));
                }
            }
        }
        assertEquals(Kind.UNEXPECTED_ELEMENT, client.failure().kind());
    }
}
