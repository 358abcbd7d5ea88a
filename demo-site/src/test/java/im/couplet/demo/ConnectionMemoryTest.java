package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a page with an open stream that says nothing costs the relay, on its heap after a collection and in all. With each build a few hundred of them; {@code
 * -Dcouplet.connections=5000} is the number that the README speaks of.
 */
@Timeout(180)
class ConnectionMemoryTest {
    private static final int CONNECTIONS = Integer.getInteger("couplet.connections", 400);
    /** Of how many classes to tell what each page has of them; {@code -Dcouplet.histogram=40}. */
    private static final int CLASSES = Integer.getInteger("couplet.histogram", 0);

    private static final int MOST_HEAP = 40_000;

    private static long sum(Map<String, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static RawConnection openStream(DemoProcess demo, String header) {
        return RawConnection.open(demo.port()).upgrade(header).openStream().readUntil("</stream:features>");
    }

    /** Some pages ask for compression, as browsers do; nobody gets it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"})
    void anIdlePageIsCheap(String header) {
        List<RawConnection> pages = new ArrayList<>();
        try (FakeUpstream upstream = FakeUpstream.that(conversation -> {
                    conversation.greet();
                    conversation.stay();
                });
                DemoProcess demo = DemoProcess.start(
                        "--port=0",
                        "--upstream=127.0.0.1:" + upstream.port(),
                        "--max-connections=" + CONNECTIONS,
                        "--max-per-address=" + CONNECTIONS,
                        "--login-timeout=600",
                        "--idle-timeout=600")) {
            // What the first connection loads is loaded once.
            pages.add(openStream(demo, header));
            Map<String, Long> before = demo.histogram();
            long resident = demo.residentBytes();
            for (int i = 1; i < CONNECTIONS; i++) {
                pages.add(openStream(demo, header));
            }
            Map<String, Long> after = demo.histogram();
            long each = (sum(after) - sum(before)) / CONNECTIONS;
            long eachInAll = (demo.residentBytes() - resident) / CONNECTIONS;
            System.out.println(CONNECTIONS + " idle pages" + (header.isEmpty() ? "" : " that asked for compression")
                    + ": " + each + " bytes of heap each, " + eachInAll + " resident");
            after.entrySet().stream()
                    .map(kind -> Map.entry(kind.getKey(), kind.getValue() - before.getOrDefault(kind.getKey(), 0L)))
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .limit(CLASSES)
                    .forEach(kind -> System.out.printf("%8d %s%n", kind.getValue() / CONNECTIONS, kind.getKey()));
            assertTrue(each < MOST_HEAP, each + " bytes of heap for each of " + CONNECTIONS + " pages");
            try (RawConnection more = RawConnection.open(demo.port())) {
                assertTrue(more.send("GET /demo.json HTTP/1.1\r\nHost: a\r\n\r\n")
                        .head()
                        .startsWith("HTTP/1.1 200 "));
            }
        } finally {
            pages.forEach(RawConnection::close);
        }
    }
}
