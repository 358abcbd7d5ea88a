package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.servers.JabberServer;
import im.couplet.ext.ComponentHandshake;
import im.couplet.ext.DiscoInfo;
import im.couplet.jid.Jid;
import im.couplet.session.SessionOutput;
import im.couplet.stanza.ContentNamespaces;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Message;
import im.couplet.stanza.Stanza;
import im.couplet.stream.Framing;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamHeader;
import im.couplet.stream.StreamParser;
import im.couplet.stream.StreamWriter;
import im.couplet.testing.Patience;
import im.couplet.xml.Element;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/** A component (XEP-0114) of the servers that people run, with the same stanzas as a client has. */
@Timeout(300)
class ComponentTest {
    @ParameterizedTest
    @MethodSource("im.couplet.demo.RealServerTest#servers")
    void talksInTypedStanzas(Supplier<JabberServer> program) throws IOException {
        try (JabberServer server = program.get();
                Component plays = new Component(server);
                TcpClient juliet = new TcpClient(
                        server.port(),
                        null,
                        "juliet@localhost/balcony",
                        options -> options.withPassword(JabberServer.PASSWORD))) {
            plays.send(Iq.builder(Iq.Type.GET, "d1")
                    .from(Jid.parse(JabberServer.COMPONENT))
                    .to(Jid.parse("localhost"))
                    .add(DiscoInfo.TYPE, new DiscoInfo(null, List.of(), List.of(), List.of()))
                    .build());
            DiscoInfo info = Objects.requireNonNull(plays.next(Iq.class).get(DiscoInfo.TYPE));
            assertTrue(info.features().contains("http://jabber.org/protocol/disco#info"), info::toString);
            juliet.logIn();
            juliet.session.send(Message.builder()
                    .to(Jid.parse("romeo@" + JabberServer.COMPONENT))
                    .type(Message.Type.CHAT)
                    .body("Wherefore <art> thou?")
                    .build()
                    .element());
            Message asked = plays.next(Message.class);
            assertEquals("Wherefore <art> thou?", asked.body());
            assertEquals(Jid.parse("juliet@localhost/balcony"), asked.from());
            plays.send(asked.reply().from(asked.to()).body("Here").build());
            juliet.until(() -> juliet.outputs.stream()
                    .anyMatch(output -> output instanceof SessionOutput.Received received
                            && Stanza.read(received.element()) instanceof Message answer
                            && "Here".equals(answer.body())));
        }
    }

    /** Its side of the connection. */
    private static final class Component implements AutoCloseable {
        private final Queue<Element> received = new ArrayDeque<>();
        private final StreamWriter writer = new StreamWriter(Framing.TCP, ContentNamespaces.COMPONENT);
        private final StreamParser parser = new StreamParser(Framing.TCP, this::take);
        private final byte[] octets = new byte[10_000];
        private final Socket socket;

        Component(JabberServer server) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), server.componentPort());
            socket.setSoTimeout(Patience.SECONDS * 1000);
            write(writer.header(StreamHeader.to(JabberServer.COMPONENT)));
            assertEquals(ComponentHandshake.TYPE.name(), next().name());
        }

        private void take(StreamEvent event) {
            if (event instanceof StreamEvent.Opened opened) {
                String id = Objects.requireNonNull(opened.header().id());
                write(writer.element(ComponentHandshake.TYPE.write(
                        new ComponentHandshake(ComponentHandshake.digest(id, JabberServer.COMPONENT)))));
            } else if (event instanceof StreamEvent.Received stanza) {
                received.add(stanza.element());
            } else {
                throw new AssertionFailedError("Found " + event);
            }
        }

        void send(Stanza stanza) {
            write(writer.element(stanza.element()));
        }

        private void write(String text) {
            try {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new AssertionFailedError("Nothing can be written", e);
            }
        }

        private Element next() throws IOException {
            while (received.isEmpty()) {
                int count = socket.getInputStream().read(octets);
                assertTrue(count >= 0, "The server closed the connection");
                parser.feed(Arrays.copyOf(octets, count));
            }
            return received.remove();
        }

        <S extends Stanza> S next(Class<S> kind) throws IOException {
            Stanza stanza;
            do {
                stanza = Stanza.read(next());
            } while (!kind.isInstance(stanza));
            return kind.cast(stanza);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
