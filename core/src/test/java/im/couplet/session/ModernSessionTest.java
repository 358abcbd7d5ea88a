package im.couplet.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.jid.Jid;
import im.couplet.sasl.SaslPolicy;
import im.couplet.stream.Framing;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SASL 2 and what it carries, resumption, registration. */
final class ModernSessionTest {
    private static final String PASSWORD = "r0m30myr0m30";
    private static final UserAgent AGENT =
            new UserAgent("d4565fa7-4d72-4749-b3d3-740edbf87770", "AwesomeXMPP", "Kiva's Phone");

    private static Recorder client(Framing framing, UnaryOperator<SessionOptions> change) {
        SessionOptions options = SessionOptions.of(Jid.parse("juliet@im.example.com"), framing, () -> "nonce")
                .withPassword(PASSWORD)
                .withPolicy(SaslPolicy.of(true));
        return new Recorder(change.apply(options));
    }

    private static Element message(String id) {
        return Element.parse("<message xmlns='jabber:client' to='romeo@example.net' id='" + id + "'/>");
    }

    private static List<String> ids(List<Element> stanzas) {
        return stanzas.stream()
                .filter(stanza -> stanza.localName().equals("message"))
                .map(stanza -> stanza.attribute("id"))
                .toList();
    }

    private static void lose(Recorder client, TestServer server) {
        client.sent();
        client.session.disconnected("cut");
        server.reconnect();
    }

    private static void reopen(Recorder client, TestServer server) {
        client.outputs.clear();
        client.session.open();
        TestServer.connect(client, server);
    }

    // ---- SASL 2

    @ParameterizedTest
    @EnumSource(Framing.class)
    void logsInBindsAndEnablesInOneRequest(Framing framing) {
        ModernServer server = new ModernServer(framing, PASSWORD, "sasl2", "bind2", "sm", "csi");
        Recorder client = client(
                framing,
                o -> o.withUserAgent(AGENT).withTag("Couplet").withCarbons(true).withResumption(true));
        client.session.active(false);
        TestServer.connect(client, server);
        assertEquals(SessionState.ONLINE, client.session.state());
        assertEquals(Jid.parse("juliet@im.example.com/bound"), client.session.jid());
        Element request = server.requests.get(0);
        assertEquals(
                "d4565fa7-4d72-4749-b3d3-740edbf87770",
                request.child("urn:xmpp:sasl:2", "user-agent").attribute("id"));
        assertEquals(
                "<bind xmlns=\"urn:xmpp:bind:0\"><tag>Couplet</tag><enable xmlns=\"urn:xmpp:carbons:2\"/><enable"
                        + " xmlns=\"urn:xmpp:sm:3\" resume=\"true\"/><inactive xmlns=\"urn:xmpp:csi:0\"/></bind>",
                request.child("urn:xmpp:bind:0", "bind").toString());
        assertEquals(List.of(), server.handled);
        client.session.active(true);
        assertTrue(client.sent().get(0).contains("<active"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sasl2", "sasl2 only2", "sasl2 sm", "sasl2 bind2", "sasl2 bind2 only2 upgrade", "sm csi"})
    void comesOnlineWithWhatTheServerHas(String features) {
        for (Framing framing : Framing.values()) {
            ModernServer server = new ModernServer(framing, PASSWORD, features.split(" "));
            Recorder client = client(framing, o -> o.withResumption(true).withCarbons(true));
            TestServer.connect(client, server);
            assertEquals(SessionState.ONLINE, client.session.state(), () -> client.outputs.toString());
            assertEquals(features.contains("bind2") ? 0 : 1, server.handled.size());
            assertFalse(client.last(SessionOutput.Online.class).resumed());
        }
    }

    @Test
    void asksForANamedResourceInTheOldWay() {
        ModernServer server = new ModernServer(Framing.TCP, PASSWORD, "sasl2", "bind2");
        Recorder client =
                new Recorder(SessionOptions.of(Jid.parse("juliet@im.example.com/balcony"), Framing.TCP, () -> "nonce")
                        .withPassword(PASSWORD)
                        .withPolicy(SaslPolicy.of(true)));
        TestServer.connect(client, server);
        assertEquals("balcony", client.session.jid().resourcepart());
    }

    @Test
    void leavesSasl2AloneWithoutEncryptionAndWhenTold() {
        for (UnaryOperator<SessionOptions> change : List.<UnaryOperator<SessionOptions>>of(
                o -> o.withPolicy(SaslPolicy.of(false)).withUnencrypted(true), o -> o.withSasl2(false))) {
            ModernServer server = new ModernServer(Framing.TCP, PASSWORD, "sasl2");
            TestServer.connect(client(Framing.TCP, change), server);
            assertEquals("auth", server.requests.get(0).localName());
        }
    }

    @Test
    void believesNoSuccessOfSasl2WithoutTheServersSignature() {
        for (String end : List.of(
                "<success"
                        + " xmlns='urn:xmpp:sasl:2'><authorization-identifier>juliet@im.example.com</authorization-identifier>"
                        + "</success>",
                "<success xmlns='urn:xmpp:sasl:2'><additional-data>dj1BQUFB</additional-data></success>",
                "<continue xmlns='urn:xmpp:sasl:2'><tasks><task>UPGR-SCRAM-SHA-256</task></tasks></continue>")) {
            ModernServer server = new ModernServer(Framing.WEBSOCKET, PASSWORD, "sasl2", "upgrade");
            Recorder client = client(Framing.WEBSOCKET, o -> o);
            client.session.open();
            for (int i = 0; i < 2; i++) {
                for (String text : client.sent()) {
                    server.receive(text).forEach(client.session::receive);
                }
            }
            assertEquals(SessionState.AUTHENTICATING, client.session.state());
            client.session.receive(server.text(end));
            assertEquals(
                    SessionFailure.Kind.SERVER_NOT_AUTHENTIC, client.failure().kind());
        }
    }

    @Test
    void saysThatThePasswordIsWrong() {
        ModernServer server = new ModernServer(Framing.TCP, "another", "sasl2", "bind2", "sm", "fast", "upgrade");
        Recorder client = client(Framing.TCP, o -> o.withResumption(true));
        TestServer.connect(client, server);
        assertEquals(
                SessionFailure.Kind.AUTHENTICATION_REJECTED, client.failure().kind());
        assertEquals("not-authorized", client.failure().condition());
        assertEquals(0, client.failure().delay());
    }

    /** The salt is that of XEP-0480 0.2 section 3, the result Python's hashlib's; the XEP does not tell its password. */
    @Test
    void upgradesTheStoredPassword() {
        ModernServer server = new ModernServer(Framing.TCP, "pencil", "sasl2", "bind2", "upgrade");
        Recorder client = client(Framing.TCP, o -> o.withPassword("pencil"));
        TestServer.connect(client, server);
        assertEquals(SessionState.ONLINE, client.session.state());
        assertArrayEquals(Base64.getDecoder().decode("Q8abK3WIX500A5++8zDamXbZWpoXgWMwdXKO9eFKk8w="), server.upgraded);
    }

    @Test
    void endsWhenTheServerDemandsASecondFactor() {
        ModernServer server = new ModernServer(Framing.TCP, PASSWORD, "sasl2", "upgrade");
        Recorder client = client(Framing.TCP, o -> o);
        client.session.open();
        for (List<String> sent = client.sent(); !sent.isEmpty(); sent = client.sent()) {
            for (String text : sent) {
                for (String answer : server.receive(text)) {
                    client.session.receive(answer.replace("UPGR-SCRAM-SHA-256</task>", "TOTP-EXAMPLE</task>"));
                }
            }
        }
        assertEquals(SessionFailure.Kind.TASK_REQUIRED, client.failure().kind());
        assertTrue(
                client.failure().message().endsWith("TOTP-EXAMPLE"),
                client.failure().message());
    }

    // ---- tokens

    @ParameterizedTest
    @EnumSource(Framing.class)
    void logsInByTokenTheNextTime(Framing framing) {
        ModernServer server = new ModernServer(framing, PASSWORD, "sasl2", "bind2", "fast");
        Recorder first = client(framing, o -> o.withUserAgent(AGENT).withTokenRequest(true));
        TestServer.connect(first, server);
        FastToken token = first.last(SessionOutput.TokenChanged.class).token();
        assertEquals(new FastToken("HT-SHA-256-NONE", "token-1", "2030-01-01T00:00:00Z"), token);
        assertFalse(token.toString().contains("token-1"));
        server.reconnect();
        Recorder second =
                client(framing, o -> o.withPassword(null).withUserAgent(AGENT).withToken(token));
        TestServer.connect(second, server);
        assertEquals(SessionState.ONLINE, second.session.state());
        assertEquals("HT-SHA-256-NONE", server.requests.get(1).attribute("mechanism"));
    }

    @Test
    void fallsBackToThePasswordWhenTheTokenIsRefused() {
        ModernServer server = new ModernServer(Framing.TCP, PASSWORD, "sasl2", "bind2", "fast");
        FastToken stale = new FastToken("HT-SHA-256-NONE", "stale", null);
        Recorder client = client(Framing.TCP, o -> o.withUserAgent(AGENT).withToken(stale));
        TestServer.connect(client, server);
        assertNull(client.last(SessionOutput.TokenChanged.class).token());
        assertEquals(SessionState.ONLINE, client.session.state());
        server.reconnect();
        Recorder asked = client(
                Framing.TCP, o -> o.withPassword(null).withUserAgent(AGENT).withToken(stale));
        TestServer.connect(asked, server);
        assertEquals(SessionState.AWAITING_CREDENTIALS, asked.session.state());
        asked.session.authenticate(PASSWORD);
        TestServer.connect(asked, server);
        assertEquals(SessionState.ONLINE, asked.session.state());
    }

    @Test
    void reconnectsByTokenInOneRoundTrip() {
        ModernServer server = new ModernServer(Framing.WEBSOCKET, PASSWORD, "sasl2", "bind2", "fast", "sm");
        Recorder client = client(
                Framing.WEBSOCKET,
                o -> o.withUserAgent(AGENT).withTokenRequest(true).withResumption(true));
        TestServer.connect(client, server);
        lose(client, server);
        client.outputs.clear();
        client.session.open();
        List<String> sent = client.sent();
        assertEquals(2, sent.size());
        assertTrue(sent.get(1).contains("<authenticate") && sent.get(1).contains("<resume"), sent.get(1));
        for (String text : sent) {
            server.receive(text).forEach(client.session::receive);
        }
        assertTrue(client.last(SessionOutput.Online.class).resumed());
        // The token is refused: the password is gone by now, and the features are here all the same.
        lose(client, server);
        server.token = "another";
        reopen(client, server);
        assertEquals(SessionState.AWAITING_CREDENTIALS, client.session.state());
        client.session.authenticate(PASSWORD);
        TestServer.connect(client, server);
        assertTrue(client.last(SessionOutput.Online.class).resumed());
    }

    /** XEP-0388 section 2.1: the features of before are doubted only until the server has answered what was sent on them. */
    @Test
    void doubtsTheFeaturesOfBeforeNoLongerWhenTheTokenIsRefused() {
        ModernServer server = new ModernServer(Framing.WEBSOCKET, PASSWORD, "sasl2", "bind2", "fast", "sm");
        Recorder client = client(
                Framing.WEBSOCKET,
                o -> o.withUserAgent(AGENT).withTokenRequest(true).withResumption(true));
        TestServer.connect(client, server);
        lose(client, server);
        server.token = "another";
        reopen(client, server);
        assertEquals(SessionState.AWAITING_CREDENTIALS, client.session.state());
        client.session.receive(server.text("<error xmlns='http://etherx.jabber.org/streams'><policy-violation"
                + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></error>"));
        assertEquals(SessionFailure.Retry.NO, client.failure().retry());
    }

    // ---- resumption

    @ParameterizedTest
    @ValueSource(strings = {"sm", "sasl2 sm", "sasl2 bind2 sm", "sasl2 bind2 sm late-sm"})
    void resumesWithNothingLostOrDoubled(String features) {
        for (Framing framing : Framing.values()) {
            ModernServer server = new ModernServer(framing, PASSWORD, features.split(" "));
            Recorder client = client(framing, o -> o.withResumption(true));
            TestServer.connect(client, server);
            client.session.send(message("1"));
            TestServer.connect(client, server);
            assertEquals(
                    "1", client.last(SessionOutput.Acknowledged.class).stanza().attribute("id"));
            // One is on the way to the server and arrives, one does not; one comes from the server and does not arrive.
            client.session.send(message("2"));
            server.receive(client.sent().get(0));
            client.session.send(message("3"));
            server.deliver("<message xmlns='jabber:client' id='lost'/>");
            lose(client, server);
            SessionOutput.Disconnected gone = client.last(SessionOutput.Disconnected.class);
            assertTrue(gone.resumable());
            assertEquals("[::1]:5222", gone.location());
            assertTrue(gone.failure().delay() >= 500 && gone.failure().delay() <= 1000);
            client.session.send(message("4"));
            assertThrows(IllegalStateException.class, () -> client.session.send(Element.of("urn:x", "x")));
            reopen(client, server);
            if (!features.contains("late-sm")) {
                assertTrue(client.last(SessionOutput.Online.class).resumed());
                assertEquals(List.of("1", "2", "3", "4"), ids(server.handled));
                assertEquals(
                        "lost",
                        client.last(SessionOutput.Received.class).element().attribute("id"));
            } else {
                // Bind 2 went ahead, as the stream could not be resumed along with it.
                assertEquals(
                        List.of("2", "3", "4"),
                        ids(client.last(SessionOutput.Undelivered.class).stanzas()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sm", "sasl2 sm", "sasl2 bind2 sm"})
    void givesBackInOrderWhatTheServerDidNotHandle(String features) {
        for (boolean told : new boolean[] {true, false}) {
            ModernServer server =
                    new ModernServer(Framing.TCP, PASSWORD, (features + (told ? " no-resume" : "")).split(" "));
            Recorder client = client(Framing.TCP, o -> o.withResumption(true));
            TestServer.connect(client, server);
            client.session.send(message("1"));
            server.receive(client.sent().get(0));
            client.session.send(message("2"));
            client.session.send(message("3"));
            lose(client, server);
            if (!told) {
                server.forgetStream();
            }
            reopen(client, server);
            assertFalse(client.last(SessionOutput.Online.class).resumed());
            List<String> lost = ids(client.last(SessionOutput.Undelivered.class).stanzas());
            assertEquals(told ? List.of("2", "3") : List.of("1", "2", "3"), lost);
            int online = client.outputs.indexOf(client.last(SessionOutput.Online.class));
            assertTrue(online < client.outputs.indexOf(client.last(SessionOutput.Undelivered.class)));
        }
    }

    /** Of a stream that is lost, what is said until the session is online anew is given back behind the rest. */
    @ParameterizedTest
    @ValueSource(strings = {"sm", "sasl2 sm", "sasl2 bind2 sm"})
    void keepsWhatIsSaidWhileALostStreamIsBoundAnew(String features) {
        ModernServer server = new ModernServer(Framing.TCP, PASSWORD, features.split(" "));
        Recorder client = client(Framing.TCP, o -> o.withResumption(true).withMostUnacknowledged(100));
        TestServer.connect(client, server);
        List<String> said = new ArrayList<>(List.of("0"));
        client.session.send(message("0"));
        lose(client, server);
        server.forgetStream();
        client.outputs.clear();
        client.session.open();
        Set<SessionState> states = EnumSet.noneOf(SessionState.class);
        for (List<String> sent = client.sent(); !sent.isEmpty(); sent = client.sent()) {
            for (String text : sent) {
                for (String answer : server.receive(text)) {
                    if (client.session.state() != SessionState.ONLINE) {
                        said.add("" + said.size());
                        client.session.send(message(said.get(said.size() - 1)));
                        states.add(client.session.state());
                    }
                    client.session.receive(answer);
                }
            }
        }
        assertEquals(!features.contains("bind2"), states.contains(SessionState.ENABLING));
        assertFalse(client.last(SessionOutput.Online.class).resumed());
        assertEquals(said, ids(client.last(SessionOutput.Undelivered.class).stanzas()));
        client.session.send(message("new"));
        server.receive(client.sent().get(0));
        assertEquals(List.of("new"), ids(server.handled));
    }

    @Test
    void keepsNoMoreOfALostStreamThanOfOneThatGoesOn() {
        ModernServer server = new ModernServer(Framing.TCP, PASSWORD, "sm");
        Recorder client = client(Framing.TCP, o -> o.withResumption(true).withMostUnacknowledged(3));
        TestServer.connect(client, server);
        client.session.send(message("0"));
        lose(client, server);
        server.forgetStream();
        client.outputs.clear();
        client.session.open();
        while (client.session.state() != SessionState.ENABLING) {
            client.sent().forEach(text -> server.receive(text).forEach(client.session::receive));
        }
        client.session.send(message("1"));
        client.session.send(message("2"));
        assertThrows(IllegalStateException.class, () -> client.session.send(message("3")));
        client.session.close();
        client.session.disconnected(null);
        assertEquals(
                List.of("0", "1", "2"),
                ids(client.last(SessionOutput.Undelivered.class).stanzas()));
    }

    /** As Prosody does over BOSH, where its module fails. */
    @ParameterizedTest
    @ValueSource(strings = {"sm", "sasl2 sm", "sasl2 bind2 sm"})
    void asksNoSecondTimeForAStreamOfWhichTheServerSaysNothing(String features) {
        ModernServer server = new ModernServer(Framing.BOSH, PASSWORD, features.split(" "));
        Recorder client = client(Framing.BOSH, o -> o.withResumption(true));
        TestServer.connect(client, server);
        client.session.send(message("1"));
        lose(client, server);
        client.outputs.clear();
        client.session.open();
        for (List<String> sent = client.sent(); !sent.isEmpty(); sent = client.sent()) {
            for (String text : sent) {
                if (!text.contains("<resume ")) {
                    server.receive(text).forEach(client.session::receive);
                }
            }
        }
        client.session.tick(1);
        client.session.tick(60_001);
        assertFalse(client.last(SessionOutput.Disconnected.class).resumable());
        server.reconnect();
        reopen(client, server);
        assertFalse(client.last(SessionOutput.Online.class).resumed());
        assertEquals(
                List.of("1"), ids(client.last(SessionOutput.Undelivered.class).stanzas()));
    }

    @Test
    void waitsLongerAfterEachFailureInARow() {
        ModernServer server = new ModernServer(Framing.TCP, PASSWORD, "sm");
        Recorder client = client(Framing.TCP, o -> o.withResumption(true));
        TestServer.connect(client, server);
        int most = 1000;
        for (int i = 0; i < 15; i++) {
            client.session.disconnected(null);
            int delay = client.last(SessionOutput.Disconnected.class).failure().delay();
            assertTrue(delay >= most / 2 && delay <= most, delay + " of " + most);
            most = Math.min(300_000, most * 2);
            client.session.open();
        }
        client.session.disconnected(null);
        lose(client, server);
        reopen(client, server);
        assertEquals(SessionState.ONLINE, client.session.state());
        client.session.disconnected(null);
        assertTrue(client.last(SessionOutput.Disconnected.class).failure().delay() <= 1000);
    }

    @Test
    void noticesAServerThatAcknowledgesNothing() {
        ModernServer server = new ModernServer(Framing.TCP, PASSWORD, "sm", "silent");
        Recorder client = client(
                Framing.TCP,
                o -> o.withResumption(true).withMostUnacknowledged(3).withLoginTimeout(1000));
        TestServer.connect(client, server);
        for (int i = 0; i < 3; i++) {
            client.session.send(message("" + i));
        }
        assertThrows(IllegalStateException.class, () -> client.session.send(message("4")));
        assertEquals(
                1, client.sent().stream().filter(text -> text.contains("<r ")).count());
        client.session.tick(0);
        client.session.tick(1000);
        assertEquals(
                SessionFailure.Kind.TIMEOUT,
                client.last(SessionOutput.Disconnected.class).failure().kind());
        assertEquals(List.of(), client.sent());
        client.session.close();
        assertEquals(3, client.last(SessionOutput.Undelivered.class).stanzas().size());
        assertInstanceOf(SessionOutput.Closed.class, client.outputs.get(client.outputs.size() - 1));
    }

    @Test
    void endsWhenTheServerAcknowledgesWhatWasNeverSent() {
        ModernServer server = new ModernServer(Framing.TCP, PASSWORD, "sm");
        Recorder client = client(Framing.TCP, o -> o.withResumption(true));
        TestServer.connect(client, server);
        client.session.receive("<a xmlns='urn:xmpp:sm:3' h='7'/>");
        assertEquals("undefined-condition", client.failure().condition());
        String error = client.sent().get(0);
        assertTrue(error.contains("<handled-count-too-high xmlns=\"urn:xmpp:sm:3\" h=\"7\" send-count=\"0\"/>"), error);
    }

    @Test
    void acknowledgesBeforeItCloses() {
        ModernServer server = new ModernServer(Framing.TCP, PASSWORD, "sm");
        Recorder client = client(Framing.TCP, o -> o.withResumption(true));
        TestServer.connect(client, server);
        client.session.receive(server.deliver("<message xmlns='jabber:client'/>"));
        client.session.receive(server.text("<r xmlns='urn:xmpp:sm:3'/>"));
        assertEquals("<a xmlns=\"urn:xmpp:sm:3\" h=\"1\"/>", client.sent().get(0));
        client.session.send(message("1"));
        client.session.close();
        List<String> sent = client.sent();
        assertEquals("</stream:stream>", sent.get(sent.size() - 1));
        client.session.receive("</stream:stream>");
        assertInstanceOf(SessionOutput.Closed.class, client.outputs.get(client.outputs.size() - 1));
        assertFalse(client.outputs.stream().anyMatch(o -> o instanceof SessionOutput.Undelivered));
    }

    @Test
    void doesNotComeBackAgainstTheSessionThatReplacedIt() {
        ModernServer server = new ModernServer(Framing.TCP, PASSWORD, "sm");
        Recorder client = client(Framing.TCP, o -> o.withResumption(true));
        TestServer.connect(client, server);
        client.session.receive("<stream:error><conflict xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>");
        assertEquals(SessionFailure.Kind.REPLACED, client.failure().kind());
        assertEquals(SessionFailure.Retry.NO, client.failure().retry());
    }

    // ---- registration

    @ParameterizedTest
    @EnumSource(Framing.class)
    void registersBeforeItLogsIn(Framing framing) {
        ModernServer server = new ModernServer(framing, null, "register", "sasl2", "bind2");
        Recorder client = client(framing, o -> o.withPassword(null).withRegistration(true));
        TestServer.connect(client, server);
        assertNotNull(
                client.last(SessionOutput.RegistrationWanted.class).query().child("jabber:iq:register", "username"));
        client.session.register("taken", "x");
        TestServer.connect(client, server);
        assertEquals(
                "conflict", client.last(SessionOutput.RegistrationRefused.class).condition());
        client.session.register("juliet", "new");
        TestServer.connect(client, server);
        client.last(SessionOutput.Registered.class);
        assertEquals(SessionState.ONLINE, client.session.state());
        assertThrows(IllegalStateException.class, () -> client.session.register("juliet", "new"));
    }

    /** XEP-0077 section 4. */
    @Test
    void registersInTheFormThatTheServerWants() {
        Recorder client = Recorder.of(
                Framing.WEBSOCKET,
                o -> o.withPassword(null).withRegistration(true).withPolicy(SaslPolicy.of(true)));
        client.session.open();
        client.session.receive("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0'/>");
        client.session.receive(
                "<features xmlns='http://etherx.jabber.org/streams'><mechanisms"
                        + " xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>SCRAM-SHA-1</mechanism></mechanisms></features>");
        client.session.receive(
                "<iq xmlns='jabber:client' type='result' id='register-oMsTAAwAAAAMAAAANP0TAAAAAABPU0AA'><query xmlns='jabber:iq:register'>"
                        + "<username/><password/><x xmlns='jabber:x:data' type='form'><title>Welcome</title>"
                        + "<field type='hidden' var='FORM_TYPE'><value>jabber:iq:register</value></field>"
                        + "<field type='text-single' var='username'><required/></field>"
                        + "<field type='text-private' var='password'><required/></field>"
                        + "<field type='text-single' var='email'/><field type='fixed'><value>Mind the rules.</value></field>"
                        + "</x></query></iq>");
        client.sent();
        client.session.register("juliet", "new & <better>");
        assertEquals(
                Element.parse(
                        "<iq xmlns='jabber:client' type='set' id='register-oMsTAAwAAAAMAAAANP0TAAAAAABPU0AA' to='im.example.com'>"
                                + "<query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'>"
                                + "<field var='FORM_TYPE'><value>jabber:iq:register</value></field>"
                                + "<field var='username'><value>juliet</value></field>"
                                + "<field var='password'><value>new &amp; &lt;better></value></field></x></query></iq>"),
                Element.parse(client.sent().get(0)));
        client.session.receive(
                "<iq xmlns='jabber:client' type='result' id='register-oMsTAAwAAAAMAAAANP0TAAAAAABPU0AA'/>");
        assertEquals(SessionState.AUTHENTICATING, client.session.state());
    }

    @Test
    void registersNobodyInTheClear() {
        ModernServer server = new ModernServer(Framing.TCP, null, "register");
        Recorder client = client(
                Framing.TCP,
                o -> o.withRegistration(true).withPolicy(SaslPolicy.of(false)).withUnencrypted(true));
        TestServer.connect(client, server);
        assertEquals(SessionFailure.Kind.REGISTRATION_REJECTED, client.failure().kind());
    }
}
