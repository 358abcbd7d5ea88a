package im.couplet.demo;

import im.couplet.benchmark.Growth;
import im.couplet.benchmark.GrowthKind;
import im.couplet.benchmark.Shapes;
import im.couplet.demo.relay.limits.AddressGrowth;
import im.couplet.demo.relay.upstream.TlsPolicy;
import im.couplet.demo.relay.upstream.Upstream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/** What strangers send to the demo: requests, frames, stanzas to the relay and to the sandbox; and what its owner tells it. */
public final class DemoGrowth {
    private static final String NONE = "\0";
    private static final int LONGEST_FRAME = 250_000;
    private static final int BATCH = 100;
    private static final int LONGEST_STANZA = 1_000_000;
    private static final String OWN = " xmlns='jabber:client' to='juliet@localhost/j'";
    private static final String ENABLE = "<enable xmlns='urn:xmpp:sm:3' resume='true'/>";
    private static final String ROSTER =
            "<iq xmlns='jabber:client' type='get' id='1'><query xmlns='jabber:iq:roster'/></iq>";

    private final List<GrowthKind> kinds = new ArrayList<>();

    private DemoGrowth() {
        ofOptions();
        kinds.addAll(AddressGrowth.all());
        ofRequests();
        ofFrames();
        Shapes.all().forEach(this::ofShapes);
        ofStanzas();
    }

    /**
     * Measures.
     *
     * @param args the file to keep the table in, or none
     */
    public static void main(String[] args) {
        Growth.run(new DemoGrowth().kinds, args);
        GrowthServer.end();
    }

    private void ofOptions() {
        IntFunction<List<String>> origins = n -> options(n, "--allow-origin", i -> "https://a" + i + ".example");
        kinds.add(ofList("origins", origins));
        kinds.add(ofList("proxies", n -> options(n, "--proxy", i -> "10.0." + i % 65536 / 256 + "." + i % 256)));
        kinds.add(ofList("a long origin", n -> List.of("--allow-origin=https://" + "a.".repeat(n))));
        kinds.add(ofList("a long server", n -> List.of("--upstream", ":".repeat(n))));
    }

    private static List<String> options(int n, String name, IntFunction<String> value) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            all.add(name);
            all.add(value.apply(i));
        }
        return all;
    }

    private static GrowthKind ofList(String much, IntFunction<List<String>> arguments) {
        return new GrowthKind("CommandLine.parse", much, n -> {
            List<String> given = arguments.apply(n);
            return () -> CommandLine.parse(given);
        });
    }

    /** What a peer does with a sandbox of its own. */
    private void add(
            String function,
            String much,
            int most,
            Function<GrowthServer, GrowthPeer> connect,
            IntFunction<byte[]> octets,
            BiConsumer<GrowthPeer, byte[]> send) {
        IntFunction<Runnable> make = n -> {
            GrowthServer server = GrowthServer.sandbox();
            GrowthPeer peer = connect.apply(server);
            byte[] given = octets.apply(n);
            return () -> {
                try (server;
                        peer) {
                    send.accept(peer, given);
                }
            };
        };
        kinds.add(new GrowthKind(function, much, most, make, GrowthServer::time));
    }

    private void ofRequests() {
        String get = "GET /demo.json HTTP/1.1\r\nHost: a\r\n";
        String last = get + "Connection: close\r\n\r\n";
        ofRequest("requests in a row", n -> (get + "\r\n").repeat(n) + last);
        ofRequest("lines of a head", n -> get + "a: b\r\n".repeat(n) + "Connection: close\r\n\r\n");
        ofRequest("different lines of a head", n -> get + Shapes.texts(n, i -> "a" + i + ": b\r\n") + "\r\n" + last);
        ofRequest("a long line of a head", n -> get + "a: " + " b".repeat(n) + "\r\n\r\n" + last);
        ofRequest("a long path", n -> "GET /" + "a/".repeat(n) + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        ofRequest("parameters of a path", n -> "GET /demo.json?" + "a=b&".repeat(n) + " HTTP/1.1\r\nHost: a\r\n\r\n" + last);
        ofRequest(
                "parts of a body",
                n -> "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                        + "1\r\na\r\n".repeat(n) + "0\r\n\r\n");
        ofRequest(
                "WebSocket protocols",
                n -> "GET /xmpp-websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Sec-WebSocket-Protocol: " + "a,".repeat(n) + "\r\n\r\n" + last);
    }

    private void ofRequest(String much, IntFunction<String> text) {
        add(
                "HTTP",
                much,
                GrowthKind.MOST,
                server -> new GrowthPeer(server.port()),
                n -> text.apply(n).getBytes(StandardCharsets.US_ASCII),
                (peer, octets) -> peer.exchange(octets, NONE));
    }

    private void ofFrames() {
        String message = "<message" + OWN + "><body>";
        ofFrame("parts of a message", n -> GrowthPeer.parts(n, message, "a", "</body></message>"));
        ofFrame("parts of a message that are empty", n -> GrowthPeer.parts(n, message, "", "</body></message>"));
        ofFrame("pings", n -> repeated(n, GrowthPeer.frame(0x89, "a")));
        ofFrame("pongs", n -> repeated(n, GrowthPeer.frame(0x8A, "a")));
        ofFrame("stanzas", n -> repeated(n, GrowthPeer.frame(message + "a</body></message>")));
    }

    private static byte[] repeated(int n, byte[] one) {
        byte[] all = new byte[n * one.length];
        for (int i = 0; i < n; i++) {
            System.arraycopy(one, 0, all, i * one.length, one.length);
        }
        return all;
    }

    private void ofFrame(String much, IntFunction<byte[]> frames) {
        add("WebSocket", much, GrowthKind.MOST, GrowthPeer::boundPage, frames, GrowthPeer::answered);
    }

    /** From a page through the relay and the sandbox back to the page; and from a server to the page. */
    private void ofShapes(String much, IntFunction<String> xml) {
        IntFunction<String> own = n -> xml.apply(n).replaceFirst(" (from='[^']*' )?to='[^']*'", " to='juliet@localhost/j'");
        int length = Math.max(1, xml.apply(1000).length() / 1000);
        int fitting = Math.min(GrowthKind.MOST, LONGEST_FRAME / length);
        add("Relay, a frame", much, fitting, GrowthPeer::boundPage, n -> GrowthPeer.frame(own.apply(n)), GrowthPeer::answered);
        ofServer(much, Math.min(GrowthKind.MOST, LONGEST_STANZA / length), xml);
    }

    private void ofStanzas() {
        String message = "<message" + OWN + "><body>a</body></message>";
        ofStanzas("messages", "", i -> message);
        ofStanzas("messages to who is away", "", i -> message.replace("juliet@localhost/j", "nurse@localhost"));
        ofStanzas("presences", "", i -> "<presence xmlns='jabber:client'/>");
        ofStanzas("presences to somebody", "", i -> "<presence to='romeo@localhost/" + i + "'/>");
        ofStanzas("requests to be seen", "", i -> "<presence type='subscribe' to='a" + i + "@localhost'/>");
        ofStanzas("contacts", ROSTER, i -> "<iq type='set' id='1'><query xmlns='jabber:iq:roster'><item jid='a" + i
                + "@b.example'/></query></iq>");
        ofStanzas("requests", "", i -> "<iq type='get' id='1'><a xmlns='urn:x:" + i + "'/></iq>");
        ofStanzas("answers that nobody asked for", "", i -> "<iq type='result' id='1' to='juliet@localhost/j'/>");
        ofStanzas("requests for acknowledgement", ENABLE, i -> "<r xmlns='urn:xmpp:sm:3'/>");
        ofStanzas("acknowledgements", ENABLE, i -> message + "<a xmlns='urn:xmpp:sm:3' h='" + (i + 1) + "'/>");
        // Something large that is kept, and many small things that ask for it.
        ofStanzas(
                "messages to who has a long priority",
                "<presence><priority>" + " ".repeat(200_000) + "1</priority></presence>",
                i -> "<message to='juliet@localhost'><body>a</body></message>");
    }

    /** Some at a time, as who does not read is sent away. */
    private void ofStanzas(String much, String before, IntFunction<String> one) {
        IntFunction<Runnable> make = n -> {
            GrowthServer server = GrowthServer.sandbox();
            GrowthPeer client = GrowthPeer.client(server);
            client.answered(before);
            List<String> batches = new ArrayList<>();
            for (int i = 0; i < n; i += BATCH) {
                int from = i;
                batches.add(Shapes.texts(Math.min(BATCH, n - i), at -> one.apply(from + at)));
            }
            return () -> {
                try (server;
                        client) {
                    batches.forEach(client::answered);
                }
            };
        };
        kinds.add(new GrowthKind("Sandbox", much, GrowthKind.MOST, make, GrowthServer::time));
    }

    private void ofServer(String much, int most, IntFunction<String> xml) {
        IntFunction<Runnable> make = n -> {
            ServerSocket listening = listening();
            GrowthServer server = GrowthServer.before(new Upstream("127.0.0.1", listening.getLocalPort(), TlsPolicy.OFF));
            GrowthPeer page = GrowthPeer.page(server);
            String stream = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' "
                    + "id='1' from='localhost' version='1.0'><stream:features/>" + xml.apply(n) + "</stream:stream>";
            Thread upstream = new Thread(() -> serve(listening, stream));
            upstream.start();
            return () -> {
                try (server;
                        page) {
                    page.exchange(GrowthPeer.frame(GrowthPeer.OPEN), "<close");
                }
            };
        };
        kinds.add(new GrowthKind("Relay, a stanza of the server", much, most, make, GrowthServer::time));
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(ServerSocket listening, String stream) {
        try (listening;
                GrowthPeer relay = new GrowthPeer(listening.accept())) {
            relay.exchange("", "version=");
            relay.exchange(stream, NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
