package im.couplet.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.jid.Jid;
import im.couplet.sasl.SaslMechanisms;
import im.couplet.sasl.SaslPolicy;
import im.couplet.stream.Framing;
import im.couplet.stream.StreamWriter;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Drives sessions with servers that are honest now and then, and otherwise say anything at any time. Whatever they say, no
 * method throws, the session ends in a stated way, and what has to stay secret does.
 */
final class HostileServerTest {
    private static final int RUNS = Integer.getInteger("couplet.hostileRuns", 4000);
    private static final String PASSWORD = "r0m30myr0m30";
    private static final String TOKEN = "t0k3n";
    private static final Set<SessionState> LOGGED_IN = EnumSet.of(
            SessionState.REOPENING,
            SessionState.REOPENED,
            SessionState.BINDING,
            SessionState.STARTING_SESSION,
            SessionState.ENABLING,
            SessionState.RESUMING,
            SessionState.ONLINE);
    private static final List<String> ELEMENTS = List.of(
            "<features xmlns='http://etherx.jabber.org/streams'/>",
            "<features xmlns='http://etherx.jabber.org/streams'><bind"
                    + " xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></features>",
            "<features xmlns='http://etherx.jabber.org/streams'><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                    + "<mechanism>PLAIN</mechanism></mechanisms></features>",
            "<features xmlns='http://etherx.jabber.org/streams'><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                    + "<mechanism>SCRAM-SHA-1</mechanism></mechanisms></features>",
            "<error xmlns='http://etherx.jabber.org/streams'/>",
            "<stream xmlns='http://etherx.jabber.org/streams'/>",
            "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>",
            "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>dj1BQUFB</success>",
            "<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>",
            "<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>cj1u</challenge>",
            "<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>",
            "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>",
            "<iq xmlns='jabber:client' type='result' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                    + "<jid>mallory@im.example.com/x</jid></bind></iq>",
            "<iq xmlns='jabber:client' type='error' id='bind'/>",
            "<iq xmlns='jabber:client' type='result' id='session-nonce'/>",
            "<message xmlns='jabber:client'/>",
            "<presence xmlns='jabber:client'/>",
            "<success xmlns='urn:xmpp:sasl:2'/>",
            "<success xmlns='urn:xmpp:sasl:2'><authorization-identifier>juliet@im.example.com/x"
                    + "</authorization-identifier><bound xmlns='urn:xmpp:bind:0'/></success>",
            "<success xmlns='urn:xmpp:sasl:2'><resumed xmlns='urn:xmpp:sm:3' h='0' previd='sm'/></success>",
            "<success xmlns='urn:xmpp:sasl:2'><additional-data>dj1BQUFB</additional-data>"
                    + "<token xmlns='urn:xmpp:fast:0' token='t'/></success>",
            "<failure xmlns='urn:xmpp:sasl:2'><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>",
            "<challenge xmlns='urn:xmpp:sasl:2'>cj1u</challenge>",
            "<continue xmlns='urn:xmpp:sasl:2'/>",
            "<continue xmlns='urn:xmpp:sasl:2'><tasks><task>UPGR-SCRAM-SHA-256</task></tasks></continue>",
            "<task-data xmlns='urn:xmpp:sasl:2'><salt xmlns='urn:xmpp:scram-upgrade:0' iterations='1'>QQ==</salt>"
                    + "</task-data>",
            "<features xmlns='http://etherx.jabber.org/streams'><authentication xmlns='urn:xmpp:sasl:2'>"
                    + "<mechanism>PLAIN</mechanism></authentication></features>",
            "<features xmlns='http://etherx.jabber.org/streams'><authentication"
                    + " xmlns='urn:xmpp:sasl:2'><mechanism>SCRAM-SHA-1</mechanism><inline><fast"
                    + " xmlns='urn:xmpp:fast:0'><mechanism>HT-SHA-256-NONE"
                    + "</mechanism></fast></inline></authentication></features>",
            "<enabled xmlns='urn:xmpp:sm:3' id='sm' resume='true'/>",
            "<failed xmlns='urn:xmpp:sm:3' h='1'/>",
            "<resumed xmlns='urn:xmpp:sm:3' h='1' previd='sm'/>",
            "<r xmlns='urn:xmpp:sm:3'/>",
            "<a xmlns='urn:xmpp:sm:3' h='1'/>",
            "<a xmlns='urn:xmpp:sm:3' h='4294967295'/>",
            "<a xmlns='urn:xmpp:sm:3'/>",
            "<iq xmlns='jabber:client' type='result' id='register-nonce'><query xmlns='jabber:iq:register'/></iq>",
            "<iq xmlns='jabber:client' type='error' id='register-nonce'/>",
            "<iq xmlns='jabber:client' type='result' id='carbons-nonce'/>");
    private static final List<String> RAW = List.of(
            "",
            " ",
            "\n",
            "<",
            ">",
            "</stream:stream>",
            "<?xml version='1.0'?>",
            "<!DOCTYPE a>",
            "&lol;",
            "\u0000",
            "\ud800",
            "<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>",
            "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>",
            "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0'/>",
            "HTTP/1.1 200 OK\r\n\r\n",
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>");

    /** One session and the server that it has fallen in with. */
    private static final class Run {
        final Random random;
        final Framing framing;
        final boolean impostor;
        final boolean session;
        final TestServer server;
        final StreamWriter writer;
        final List<SessionOutput> outputs = new ArrayList<>();
        final List<String> toServer = new ArrayList<>();
        final List<String> toClient = new ArrayList<>();
        final Session client;
        SessionOutput.KeyWanted wanted;
        long now;
        boolean ended;
        final String nonce;

        Run(long seed) {
            nonce = "nonce" + seed;
            random = new Random(seed);
            framing = random.nextBoolean() ? Framing.TCP : Framing.WEBSOCKET;
            impostor = random.nextInt(3) == 0;
            session = random.nextInt(4) == 0;
            writer = new StreamWriter(framing);
            boolean modern = random.nextBoolean();
            List<String> features = new ArrayList<>(List.of(
                    "sasl2",
                    "only2",
                    "bind2",
                    "sm",
                    "late-sm",
                    "csi",
                    "fast",
                    "upgrade",
                    "register",
                    "no-resume",
                    "silent"));
            features.removeIf(feature -> random.nextInt(3) == 0);
            ModernServer today =
                    new ModernServer(framing, impostor ? "guess" : PASSWORD, features.toArray(new String[0]));
            today.token = impostor ? null : TOKEN;
            server = modern
                    ? today
                    : new HonestServer(
                            framing,
                            impostor ? "guess" : PASSWORD,
                            List.of("PLAIN", "SCRAM-SHA-1", "SCRAM-SHA-256"),
                            session,
                            random.nextInt(4) == 0);
            SessionOptions options = SessionOptions.of(
                            Jid.parse("juliet@im.example.com" + (random.nextBoolean() ? "/balcony" : "")),
                            framing,
                            () -> nonce)
                    .withPassword(random.nextInt(4) == 0 ? null : PASSWORD)
                    .withUnencrypted(true);
            client = new Session(modern ? modern(options) : options, this::take);
        }

        /** All that a session can do, now and then. */
        SessionOptions modern(SessionOptions options) {
            List<String> mechanisms = new ArrayList<>(SaslMechanisms.known());
            mechanisms.remove("PLAIN");
            return options.withPolicy(SaslPolicy.of(true).withMechanisms(mechanisms))
                    .withResumption(random.nextInt(3) > 0)
                    .withCarbons(random.nextBoolean())
                    .withRegistration(!impostor && random.nextInt(4) == 0)
                    .withUserAgent(new UserAgent("id", "software", null))
                    .withTokenRequest(random.nextBoolean())
                    .withMostUnacknowledged(4)
                    .withToken(random.nextInt(3) == 0 ? new FastToken("HT-SHA-256-NONE", TOKEN, null) : null);
        }

        void take(SessionOutput output) {
            assertFalse(ended, () -> output + " came behind the end");
            outputs.add(output);
            if (output instanceof SessionOutput.Send send) {
                assertFalse(send.text().contains("mechanism=\"PLAIN\""), "a password in the clear");
                toServer.add(send.text());
            } else if (output instanceof SessionOutput.KeyWanted key) {
                wanted = key;
            } else if (output instanceof SessionOutput.Failed failed) {
                ended = true;
                assertFalse(failed.failure().message().isEmpty());
                assertFalse(failed.failure().toString().contains(PASSWORD));
                assertFalse(failed.failure().toString().contains(TOKEN));
            } else if (output instanceof SessionOutput.Closed) {
                ended = true;
            } else if (output instanceof SessionOutput.Online) {
                assertFalse(impostor, "online with a server that does not know the password");
                assertTrue(server.isAuthenticated(), "online without having logged in");
            }
        }

        /** What the honest server would say next. */
        void honest() {
            if (toClient.isEmpty()) {
                for (String text : toServer) {
                    try {
                        toClient.addAll(server.receive(text));
                    } catch (RuntimeException e) {
                        // The client may rightly send what this server does not expect: it was lied to in between.
                        toClient.clear();
                    }
                }
                toServer.clear();
            }
            if (!toClient.isEmpty()) {
                client.receive(toClient.remove(0));
            }
        }

        void mutated() {
            honestText(text -> {
                StringBuilder changed = new StringBuilder(text);
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> changed.deleteCharAt(at);
                    case 1 -> changed.insert(at, (char) random.nextInt(128));
                    case 2 -> changed.setCharAt(at, (char) random.nextInt(0x300));
                    default -> changed.setLength(at);
                }
                client.receive(changed.toString());
            });
        }

        void honestText(java.util.function.Consumer<String> use) {
            if (!toClient.isEmpty() && !toClient.get(0).isEmpty()) {
                use.accept(toClient.remove(0));
            } else {
                honest();
            }
        }

        void step() {
            int choice = random.nextInt(100);
            if (choice < 70) {
                honest();
            } else if (choice < 74) {
                mutated();
            } else if (choice < 78) {
                honestText(text -> client.receive(text + text));
            } else if (choice < 82) {
                client.receive(hostile());
            } else if (choice < 83) {
                client.receive(RAW.get(random.nextInt(RAW.size())));
            } else if (choice < 84) {
                inOneChunk();
            } else {
                owner(choice);
            }
        }

        String hostile() {
            String xml = ELEMENTS.get(random.nextInt(ELEMENTS.size()));
            return writer.element(Element.parse(xml.replace("-nonce'", "-" + nonce + "'")));
        }

        /** Several things at once, whatever the first of them leads to. */
        void inOneChunk() {
            StringBuilder chunk = new StringBuilder();
            honestText(chunk::append);
            for (int i = random.nextInt(4); i >= 0; i--) {
                chunk.append(random.nextInt(3) == 0 ? RAW.get(random.nextInt(RAW.size())) : hostile());
            }
            client.receive(chunk.toString());
        }

        void owner(int choice) {
            if (choice < 95) {
                if (client.state() == SessionState.DERIVING) {
                    client.derived(Keys.derive(wanted.request()));
                } else if (client.state() == SessionState.AWAITING_CREDENTIALS) {
                    client.authenticate(PASSWORD);
                } else if (client.state() == SessionState.AWAITING_REGISTRATION) {
                    client.register("juliet", PASSWORD);
                } else if (client.state() == SessionState.ONLINE) {
                    send();
                } else if (client.state() == SessionState.DISCONNECTED) {
                    toServer.clear();
                    toClient.clear();
                    server.reconnect();
                    client.open();
                } else {
                    client.active(random.nextBoolean());
                }
            } else if (choice < 98) {
                now += random.nextInt(20_000);
                client.tick(now);
            } else if (choice == 98 && random.nextInt(4) == 0) {
                client.close();
            } else if (random.nextInt(2) == 0) {
                client.disconnected("lost");
            }
        }

        void send() {
            try {
                client.send(Element.of("jabber:client", "presence"));
            } catch (IllegalStateException e) {
                assertTrue(e.getMessage().contains("4 stanzas wait"), e.getMessage());
            }
        }

        void finish() {
            client.disconnected("the end of the test");
            if (client.state() == SessionState.DISCONNECTED) {
                client.close();
            }
            assertTrue(client.state().isFinal());
            assertTrue(ended);
            assertEquals(
                    client.state() == SessionState.FAILED,
                    outputs.get(outputs.size() - 1) instanceof SessionOutput.Failed);
            client.receive("<presence xmlns='jabber:client'/>");
            client.tick(Long.MAX_VALUE);
            client.close();
            client.derived(new byte[1]);
        }
    }

    @Test
    void endsEverySessionInAStatedWay() {
        Set<SessionState> reached = EnumSet.noneOf(SessionState.class);
        Set<SessionFailure.Kind> failures = EnumSet.noneOf(SessionFailure.Kind.class);
        for (int seed = 0; seed < RUNS; seed++) {
            Run run = new Run(seed);
            try {
                run.client.open();
                for (int i = 0; i < 60 && !run.client.state().isFinal(); i++) {
                    run.step();
                    SessionState state = run.client.state();
                    reached.add(state);
                    assertFalse(run.impostor && LOGGED_IN.contains(state), () -> "an impostor brought it to " + state);
                }
                run.finish();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + run.outputs, e);
            }
            if (run.outputs.get(run.outputs.size() - 1) instanceof SessionOutput.Failed failed) {
                failures.add(failed.failure().kind());
            }
        }
        assertEquals(EnumSet.complementOf(EnumSet.of(SessionState.NEW)), reached);
        assertTrue(
                failures.containsAll(Set.of(
                        SessionFailure.Kind.BAD_XML,
                        SessionFailure.Kind.SERVER_NOT_AUTHENTIC,
                        SessionFailure.Kind.AUTHENTICATION_REJECTED,
                        SessionFailure.Kind.AUTHENTICATION_BROKEN,
                        SessionFailure.Kind.UNEXPECTED_ELEMENT,
                        SessionFailure.Kind.CLOSED_BY_SERVER,
                        SessionFailure.Kind.CONNECTION_LOST)),
                failures::toString);
    }
}
