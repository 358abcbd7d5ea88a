package im.couplet.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.jid.Jid;
import im.couplet.sasl.SaslPolicy;
import im.couplet.stream.Framing;
import im.couplet.stream.StreamWriter;
import im.couplet.xml.Element;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SessionTest {
    private static final Element MESSAGE =
            Element.parse("<message xmlns='jabber:client' to='romeo@example.net'><body>Hi</body></message>");

    private static Recorder online(Framing framing) {
        Recorder client = Recorder.of(framing, UnaryOperator.identity());
        HonestServer.connect(client, HonestServer.of(framing, "SCRAM-SHA-1"));
        assertEquals(SessionState.ONLINE, client.session.state());
        return client;
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void logsInByScram(Framing framing) {
        Recorder client = Recorder.of(framing, UnaryOperator.identity());
        HonestServer.connect(client, HonestServer.of(framing, "PLAIN", "SCRAM-SHA-1", "SCRAM-SHA-256"));
        List<String> kinds = client.outputs.stream()
                .map(output -> output.getClass().getSimpleName())
                .toList();
        assertEquals(
                List.of(
                        "Opened",
                        "FeaturesReceived",
                        "KeyWanted",
                        "Opened",
                        "FeaturesReceived",
                        "Online",
                        "PinChanged"),
                kinds);
        assertEquals(Jid.parse("juliet@im.example.com/balcony"), client.session.jid());
        assertEquals(
                "SHA-256",
                client.last(SessionOutput.KeyWanted.class).request().hash().label());
    }

    @Test
    void goesOnWithAStreamThatSomebodyHasLoggedInOn() {
        Recorder client =
                Recorder.of(Framing.BOSH, options -> options.withCarbons(true).withResumption(true));
        client.session.attach(Jid.parse("juliet@im.example.com/chamber"));
        SessionOutput.Online online = client.last(SessionOutput.Online.class);
        assertEquals(Jid.parse("juliet@im.example.com/chamber"), online.jid());
        assertFalse(online.resumed());
        assertEquals(1, client.sent().size(), "carbons are asked for");
        assertNull(client.session.features());
        client.session.receive(
                "<body xmlns='http://jabber.org/protocol/httpbind' from='im.example.com' xmpp:version='1.0'"
                        + " xmlns:xmpp='urn:xmpp:xbosh'>" + MESSAGE + "</body>");
        assertEquals(MESSAGE, client.last(SessionOutput.Received.class).element());
        assertThrows(IllegalStateException.class, () -> client.session.attach(online.jid()));
        client.session.disconnected(null);
        client.session.attach(Jid.parse("juliet@im.example.com/other"));
        assertEquals(Jid.parse("juliet@im.example.com/other"), client.session.jid());
    }

    @Test
    void goesOnOnlyWhereItCan() {
        Recorder bosh = Recorder.of(Framing.BOSH, UnaryOperator.identity());
        for (String other : List.of("juliet@im.example.com", "romeo@im.example.com/a", "im.example.com/a")) {
            Jid jid = Jid.parse(other);
            assertThrows(IllegalArgumentException.class, () -> bosh.session.attach(jid), other);
        }
        assertEquals(SessionState.NEW, bosh.session.state());
        Recorder tcp = Recorder.of(Framing.TCP, UnaryOperator.identity());
        Jid jid = Jid.parse("juliet@im.example.com/a");
        assertThrows(IllegalStateException.class, () -> tcp.session.attach(jid));
        Recorder any = Recorder.of(Framing.BOSH, options -> options.withAnyAccount(true));
        any.session.attach(Jid.parse("romeo@im.example.com/a"));
        assertEquals(SessionState.ONLINE, any.session.state());
    }

    /** The exchange of RFC 6120 section 9.1 with its line breaks. */
    @Test
    void takesWhiteSpaceAroundWhatTheServerSaysInALogin() {
        Recorder client = Recorder.of(Framing.WEBSOCKET, UnaryOperator.identity());
        String sasl = " xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>";
        String open = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' from='im.example.com' version='1.0'/>";
        String features = "<features xmlns='http://etherx.jabber.org/streams'>";
        client.session.open();
        client.session.receive(open);
        client.session.receive(
                features + "<mechanisms" + sasl + "<mechanism>\n SCRAM-SHA-1\n</mechanism></mechanisms></features>");
        client.sent();
        client.session.receive("<challenge" + sasl
                + "\n  cj1vTXNUQUF3QUFBQU1BQUFBTlAwVEFBQUFBQUJQVTBBQWUxMjQ2OTViLTY5YTktNGRl"
                + "Ni05YzMwLWI1MWIzODA4YzU5ZSxzPU5qaGtZVE0wTURndE5HWTBaaTAwTmpkbUxUa3hNbVV0TkRsbU5UTm1ORE5rTURNeixpPTQwOTY=\n"
                + "</challenge>");
        assertEquals(
                List.of("<response xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\">"
                        + "Yz1iaXdzLHI9b01zVEFBd0FBQUFNQUFBQU5QMFRBQUFBQUFCUFUwQUFlMTI0Njk1Yi02OWE5LTRkZTYtOWMzMC1i"
                        + "NTFiMzgwOGM1OWUscD1VQTU3dE0vU3ZwQVRCa0gyRlhzMFdEWHZKWXc9</response>"),
                client.sent());
        client.session.receive("<success" + sasl + "\n  dj1wTk5ERlZFUXh1WHhDb1NFaVc4R0VaKzFSU289\n</success>");
        client.session.receive(open);
        client.session.receive(features + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></features>");
        client.session.receive(
                "<iq xmlns='jabber:client' type='result' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                        + "<jid>\n  juliet@im.example.com/4db06f06-1ea4-11dc-aca3-000bcd821bfb\n</jid></bind></iq>");
        assertEquals(SessionState.ONLINE, client.session.state());
        assertEquals(Jid.parse("juliet@im.example.com/4db06f06-1ea4-11dc-aca3-000bcd821bfb"), client.session.jid());
    }

    @Test
    void logsInByPlainWhereTheConnectionIsEncrypted() {
        Recorder client = Recorder.of(
                Framing.TCP, options -> options.withPolicy(SaslPolicy.of(true).withPlain()));
        HonestServer.connect(client, HonestServer.of(Framing.TCP, "PLAIN"));
        assertEquals(SessionState.ONLINE, client.session.state());
    }

    @Test
    void neverSendsAPasswordInTheClearUnasked() {
        Recorder client = Recorder.of(Framing.TCP, UnaryOperator.identity());
        HonestServer.connect(client, HonestServer.of(Framing.TCP, "PLAIN", "X-OTHER"));
        assertEquals(SessionFailure.Kind.NO_MECHANISM, client.failure().kind());
        assertEquals(List.of("PLAIN", "X-OTHER"), client.failure().mechanisms());
        assertEquals(SessionFailure.Retry.NO, client.failure().retry());
        Recorder allowed = Recorder.of(
                Framing.TCP, options -> options.withPolicy(SaslPolicy.of(false).withPlainInTheClear()));
        HonestServer.connect(allowed, HonestServer.of(Framing.TCP, "PLAIN"));
        assertEquals(SessionState.ONLINE, allowed.session.state());
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void showsTheFeaturesBeforeItAsksWhoLogsIn(Framing framing) {
        Recorder client = Recorder.of(framing, options -> options.withPassword(null));
        HonestServer server = HonestServer.of(framing, "SCRAM-SHA-1", "PLAIN");
        HonestServer.connect(client, server);
        assertEquals(SessionState.AWAITING_CREDENTIALS, client.session.state());
        assertInstanceOf(SessionOutput.CredentialsWanted.class, client.outputs.get(2));
        assertEquals(List.of("SCRAM-SHA-1", "PLAIN"), client.session.features().mechanisms());
        client.session.authenticate("r0m30myr0m30");
        HonestServer.connect(client, server);
        assertEquals(SessionState.ONLINE, client.session.state());
        assertThrows(IllegalStateException.class, () -> client.session.authenticate("again"));
    }

    @Test
    void learnsWhoLogsInBeforeTheFeaturesAreHere() {
        SessionOptions options = SessionOptions.of(Jid.parse("im.example.com"), Framing.TCP, () -> "nonce")
                .withUnencrypted(true);
        Recorder client = new Recorder(options);
        assertThrows(IllegalStateException.class, () -> client.session.authenticate("r0m30myr0m30"));
        client.session.authenticate("juliet", "r0m30myr0m30");
        HonestServer.connect(client, HonestServer.of(Framing.TCP, "SCRAM-SHA-256"));
        assertEquals(Jid.parse("juliet@im.example.com/chosen"), client.session.jid());
    }

    @Test
    void asksForTheSessionThatOldServersDemand() {
        Recorder client = Recorder.of(Framing.TCP, UnaryOperator.identity());
        HonestServer.connect(
                client, new HonestServer(Framing.TCP, "r0m30myr0m30", List.of("SCRAM-SHA-1"), true, false));
        assertEquals(SessionState.ONLINE, client.session.state());
    }

    @Test
    void letsTheServerChooseWhenTheResourceIsTaken() {
        Recorder client = Recorder.of(Framing.TCP, UnaryOperator.identity());
        HonestServer.connect(
                client, new HonestServer(Framing.TCP, "r0m30myr0m30", List.of("SCRAM-SHA-1"), false, true));
        assertEquals("chosen", client.session.jid().resourcepart());
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void saysThatThePasswordIsWrong(Framing framing) {
        Recorder client = Recorder.of(framing, options -> options.withPassword("wrong"));
        HonestServer.connect(client, HonestServer.of(framing, "SCRAM-SHA-1"));
        SessionFailure failure = client.failure();
        assertEquals(SessionFailure.Kind.AUTHENTICATION_REJECTED, failure.kind());
        assertEquals("not-authorized", failure.condition());
        assertEquals(SessionFailure.Retry.WITH_OTHER_CREDENTIALS, failure.retry());
        assertEquals("The server rejected the login: not-authorized", failure.message());
    }

    @Test
    void takesItsTimeWithKeys() {
        Recorder client = new Recorder(
                SessionOptions.of(Jid.parse("juliet@im.example.com/x"), Framing.TCP, () -> "nonce")
                        .withPassword("r0m30myr0m30")
                        .withUnencrypted(true),
                false);
        HonestServer server = HonestServer.of(Framing.TCP, "SCRAM-SHA-1");
        assertThrows(IllegalStateException.class, () -> client.session.derived(new byte[20]));
        HonestServer.connect(client, server);
        assertEquals(SessionState.DERIVING, client.session.state());
        assertThrows(IllegalArgumentException.class, () -> client.session.derived(new byte[3]));
        client.session.derived(
                client.last(SessionOutput.KeyWanted.class).request().derive());
        HonestServer.connect(client, server);
        assertEquals(SessionState.ONLINE, client.session.state());
    }

    @Test
    void ignoresAKeyThatComesTooLate() {
        Recorder client = new Recorder(
                SessionOptions.of(Jid.parse("juliet@im.example.com/x"), Framing.TCP, () -> "nonce")
                        .withPassword("r0m30myr0m30")
                        .withUnencrypted(true),
                false);
        HonestServer.connect(client, HonestServer.of(Framing.TCP, "SCRAM-SHA-1"));
        client.session.disconnected("reset by peer");
        client.session.derived(new byte[20]);
        assertEquals(List.of(), client.sent());
        assertEquals(
                "The connection was lost during the login: reset by peer",
                client.failure().message());
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void sendsAndReceivesStanzas(Framing framing) {
        Recorder client = online(framing);
        client.session.send(MESSAGE);
        assertTrue(client.sent().get(0).contains("<body>Hi</body>"));
        client.session.receive(new StreamWriter(framing).element(Element.of("jabber:client", "presence")));
        assertEquals(
                Element.of("jabber:client", "presence"),
                client.last(SessionOutput.Received.class).element());
    }

    @Test
    void refusesToSendBeforeItIsOnline() {
        Recorder client = Recorder.of(Framing.TCP, UnaryOperator.identity());
        assertThrows(IllegalStateException.class, () -> client.session.send(MESSAGE));
        client.session.open();
        assertThrows(IllegalStateException.class, () -> client.session.send(MESSAGE));
        assertThrows(IllegalStateException.class, client.session::open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body xmlns='jabber:client'/>",
                "<iq xmlns='jabber:client' type='get'><x xmlns='urn:x'/></iq>",
                "<iq xmlns='jabber:client' type='got' id='1'><x xmlns='urn:x'/></iq>",
                "<iq xmlns='jabber:client' type='get' id='1'/>",
                "<iq xmlns='jabber:client' type='set' id='1'><x xmlns='urn:x'/><y xmlns='urn:x'/></iq>",
                "<message xmlns='jabber:client' from='romeo@example.net'/>",
                "<message xmlns='jabber:client' from='juliet@im.example.com/chamber'/>",
                "<message xmlns='jabber:client' from='@'/>",
                "<error xmlns='http://etherx.jabber.org/streams'/>",
                "<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>",
                "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>"
            })
    void refusesToSendWhatWouldEndTheStream(String xml) {
        Recorder client = online(Framing.TCP);
        assertThrows(IllegalArgumentException.class, () -> client.session.send(Element.parse(xml)));
        assertEquals(List.of(), client.sent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message xmlns='jabber:client' from='juliet@im.example.com/balcony'/>",
                "<message xmlns='jabber:client' from='juliet@im.example.com'/>",
                "<iq xmlns='jabber:client' type='result' id='1'/>",
                "<r xmlns='urn:xmpp:sm:3'/>",
                "<active xmlns='urn:xmpp:csi:0'/>"
            })
    void sendsWhatAClientMaySend(String xml) {
        Recorder client = online(Framing.TCP);
        client.session.send(Element.parse(xml));
        assertEquals(1, client.sent().size());
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void closesOnceTheServerHasClosed(Framing framing) {
        Recorder client = online(framing);
        client.session.close();
        client.session.close();
        assertEquals(1, client.sent().size());
        StreamWriter server = new StreamWriter(framing);
        client.session.receive(server.element(Element.of("jabber:client", "presence")));
        assertInstanceOf(SessionOutput.Received.class, client.outputs.get(client.outputs.size() - 1));
        client.session.receive(server.footer());
        assertInstanceOf(SessionOutput.Closed.class, client.outputs.get(client.outputs.size() - 1));
        assertEquals(SessionState.CLOSED, client.session.state());
        client.session.receive("<<<");
        client.session.disconnected(null);
        assertEquals(List.of(), client.sent());
        assertInstanceOf(SessionOutput.Closed.class, client.outputs.get(client.outputs.size() - 1));
    }

    @Test
    void closesWithoutHavingBegun() {
        Recorder client = Recorder.of(Framing.TCP, UnaryOperator.identity());
        client.session.close();
        assertEquals(SessionState.CLOSED, client.session.state());
        assertEquals(List.of(), client.sent());
    }

    @Test
    void closesEvenWhenTheServerDoesNot() {
        Recorder client = online(Framing.TCP);
        client.session.close();
        client.session.tick(1_000);
        client.session.tick(5_999);
        assertEquals(SessionState.CLOSING, client.session.state());
        client.session.tick(6_000);
        assertEquals(SessionState.CLOSED, client.session.state());
        Recorder other = online(Framing.TCP);
        other.session.close();
        other.session.disconnected("closed");
        assertEquals(SessionState.CLOSED, other.session.state());
        Recorder third = online(Framing.TCP);
        third.session.close();
        third.session.receive("<<<");
        assertEquals(SessionState.CLOSED, third.session.state());
    }

    @Test
    void givesUpOnASilentServer() {
        Recorder client = Recorder.of(Framing.TCP, UnaryOperator.identity());
        client.session.tick(0);
        client.session.open();
        client.session.tick(1_000_000);
        client.session.tick(1_059_999);
        assertEquals(SessionState.OPENING, client.session.state());
        client.session.tick(1_060_000);
        assertEquals(SessionFailure.Kind.TIMEOUT, client.failure().kind());
        assertEquals(SessionFailure.Retry.LATER, client.failure().retry());
    }

    @Test
    void doesNotHurryItsOwner() {
        Recorder client = Recorder.of(Framing.TCP, options -> options.withPassword(null));
        HonestServer.connect(client, HonestServer.of(Framing.TCP, "SCRAM-SHA-1"));
        client.session.tick(0);
        client.session.tick(1_000_000);
        assertEquals(SessionState.AWAITING_CREDENTIALS, client.session.state());
        Recorder other = online(Framing.TCP);
        other.session.tick(0);
        other.session.tick(1_000_000);
        assertEquals(SessionState.ONLINE, other.session.state());
    }

    @Test
    void tellsWhatWasLost() {
        Recorder client = online(Framing.TCP);
        client.session.disconnected(null);
        assertEquals(
                "The connection was lost while juliet@im.example.com/balcony was online",
                client.failure().message());
        assertEquals(SessionState.ONLINE, client.failure().state());
        assertThrows(IllegalStateException.class, () -> client.session.send(MESSAGE));
    }

    @Test
    void deliversInOrderWhenTheListenerCallsBack() {
        StringBuilder order = new StringBuilder();
        Session[] session = new Session[1];
        session[0] = new Session(
                SessionOptions.of(Jid.parse("juliet@im.example.com/x"), Framing.WEBSOCKET, () -> "n"), output -> {
                    order.append(output.getClass().getSimpleName()).append(' ');
                    if (output instanceof SessionOutput.Send) {
                        session[0].receive("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0'/>");
                    } else if (output instanceof SessionOutput.Opened) {
                        session[0].receive("<features xmlns='http://etherx.jabber.org/streams'/>");
                        session[0].disconnected(null);
                    }
                });
        session[0].open();
        assertEquals("Send Opened FeaturesReceived CredentialsWanted Failed ", order.toString());
    }

    @Test
    void keepsSecretsOutOfTexts() {
        SessionOptions options = SessionOptions.of(Jid.parse("juliet@im.example.com"), Framing.TCP, () -> "n")
                .withPassword("r0m30myr0m30");
        assertFalse(options.toString().contains("r0m30"));
        Recorder client = Recorder.of(
                Framing.TCP, any -> options.withPolicy(SaslPolicy.of(true).withPlain()));
        HonestServer.connect(client, HonestServer.of(Framing.TCP, "PLAIN"));
        assertFalse((client.outputs + " " + client.session).contains("r0m30"));
        assertEquals("Send[3 characters]", new SessionOutput.Send("abc").toString());
        assertNull(client.session.features().capabilities());
    }
}
