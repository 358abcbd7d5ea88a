package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Behind a web server that says by the PROXY protocol, versions 1 and 2, who comes. */
@Timeout(60)
class ProxyProtocolTest {
    private static final String GET = "GET /demo.json HTTP/1.1\r\nHost: a\r\n\r\n";

    private static RunningDemo demo(String... more) {
        String[] all = java.util.Arrays.copyOf(more, more.length + 3);
        all[more.length] = "--proxy=127.0.0.1";
        all[more.length + 1] = "--proxy-says=proxy-protocol";
        all[more.length + 2] = "--header-timeout=2";
        return RunningDemo.with(all);
    }

    private static String first(String client) {
        return "PROXY TCP4 " + client + " 127.0.0.1 56324 443\r\n";
    }

    /** The second version, for IPv4, with one more record behind the addresses. */
    private static byte[] second(int... client) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("\r\n\r\n\0\r\nQUIT\n".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(new byte[] {0x21, 0x11, 0, 12 + 7});
        for (int octet : client) {
            out.write(octet);
        }
        out.writeBytes(new byte[] {127, 0, 0, 1, 1, 2, 1, (byte) 187});
        out.writeBytes(new byte[] {4, 0, 4, 0, 0, 0, 0});
        return out.toByteArray();
    }

    @Test
    void readsBothVersions() {
        try (RunningDemo demo = demo();
                RawConnection one = RawConnection.open(demo.port());
                RawConnection two = RawConnection.open(demo.port());
                RawConnection six = RawConnection.open(demo.port());
                RawConnection unknown = RawConnection.open(demo.port())) {
            assertTrue(one.send(first("192.0.2.7") + GET).head().startsWith("HTTP/1.1 200 "));
            assertTrue(two.send(second(192, 0, 2, 7)).send(GET).head().startsWith("HTTP/1.1 200 "));
            assertTrue(
                    six.send("PROXY TCP6 2001:db8::7 ::1 1 2\r\n" + GET).head().startsWith("HTTP/1.1 200 "));
            assertTrue(unknown.send("PROXY UNKNOWN\r\n" + GET).head().startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void countsThoseThatAreToldOf() {
        try (RunningDemo demo = demo("--max-connections=5", "--max-per-address=1");
                RawConnection one = RawConnection.open(demo.port());
                RawConnection other = RawConnection.open(demo.port());
                RawConnection again = RawConnection.open(demo.port())) {
            one.send(first("192.0.2.7")).upgrade();
            other.send(second(192, 0, 2, 8)).upgrade();
            demo.awaitConnections(2);
            // The one header that counts is the one of the protocol.
            again.send(first("192.0.2.7")).upgrade("X-Forwarded-For: 192.0.2.99\r\n");
            assertTrue(one.isClosedWithin(Duration.ofSeconds(15)));
            assertEquals(null, other.read(Duration.ofMillis(300)));
            assertEquals(null, again.read(Duration.ofMillis(300)));
        }
    }

    @Test
    void refusesWhoSaysNothingOrMayNotSay() {
        try (RunningDemo demo = demo();
                RawConnection bare = RawConnection.open(demo.port());
                RawConnection stranger = RawConnection.open(demo.port(), "127.0.0.2");
                RawConnection garbage = RawConnection.open(demo.port());
                RawConnection endless = RawConnection.open(demo.port());
                RawConnection silent = RawConnection.open(demo.port())) {
            bare.send(GET);
            stranger.send(first("192.0.2.7") + GET);
            garbage.send("PROXY TCP4 1 2 3 4 5 6 7\r\n" + GET);
            endless.send("PROXY TCP4 " + "1".repeat(5000));
            for (RawConnection refused : new RawConnection[] {bare, stranger, garbage, endless, silent}) {
                String answer = refused.read(Duration.ofSeconds(15));
                assertTrue(answer != null && answer.isEmpty(), "It was answered " + answer);
            }
            demo.awaitNoSockets();
        }
    }
}
