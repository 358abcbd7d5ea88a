package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.servers.JabberServer;
import im.couplet.demo.servers.Prosody;
import im.couplet.testing.Patience;
import im.couplet.testing.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page does with {@code couplet/browser} and the servers that people run, in Node. */
@Timeout(300)
class LiveConnectTest {
    private static final Path LIBRARY =
            Path.of("..", "teavm-js", "target", "npm", "browser.mjs").toAbsolutePath();

    @ParameterizedTest
    @MethodSource("im.couplet.demo.RealServerTest#servers")
    void losesNothingOfAConversationWhoseConnectionsBreak(Supplier<JabberServer> program, @TempDir Path folder)
            throws Exception {
        try (JabberServer server = program.get()) {
            assertEquals(
                    """
                    WebSocket: whole, resumed
                    BOSH: whole, resumed
                    ConnectError not-authorized
                    ConnectError not-authorized
                    """,
                    talk(
                            folder,
                            server.webSocket().toString(),
                            server.bosh().toString(),
                            server instanceof Prosody ? "idle" : "always"));
        }
    }

    /** The relay keeps the answers to as many requests as it allows, whenever their connections break. */
    @Test
    void losesNothingOfAConversationThroughTheRelay(@TempDir Path folder) throws Exception {
        try (JabberServer server = new Prosody();
                RunningDemo demo = RunningDemo.with(
                        "--bosh", "--upstream=127.0.0.1:" + server.port(), "--trust", server.certificate())) {
            assertEquals("""
                    BOSH: whole, resumed
                    ConnectError not-authorized
                    """, talk(folder, "none", "http://127.0.0.1:" + demo.port() + "/http-bind", "always"));
        }
    }

    private static String talk(Path folder, String webSocket, String bosh, String when) throws Exception {
        Path output = folder.resolve("output.txt");
        Process node = new ProcessBuilder(
                        Programs.require("node").toString(),
                        // Node 20 has WebSocket behind this, later ones have it anyway.
                        "--experimental-websocket",
                        "--no-warnings",
                        Path.of(LiveConnectTest.class.getResource("connect.mjs").toURI())
                                .toString(),
                        LIBRARY.normalize().toString(),
                        webSocket,
                        bosh,
                        JabberServer.PASSWORD,
                        when)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = node.waitFor(4L * Patience.SECONDS, TimeUnit.SECONDS);
        node.destroyForcibly();
        String printed = Files.readString(output);
        assertTrue(ended, () -> "It does not end: " + printed);
        return printed;
    }
}
