package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.servers.Certificates;
import im.couplet.testing.Patience;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The relay with a key and certificates of its own. */
@Timeout(120)
class OwnTlsTest {
    @TempDir
    private Path first;

    @TempDir
    private Path second;

    @TempDir
    private Path used;

    @BeforeEach
    void write() throws IOException {
        Certificates.write(first, "localhost");
        Certificates.write(second, "localhost");
        use(first, "key.pem");
        use(first, "certificate.pem");
    }

    private void use(Path from, String name) throws IOException {
        Path fresh = Files.copy(from.resolve(name), used.resolve(name + ".new"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, used.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private RunningDemo demo(String... more) {
        List<String> all = new java.util.ArrayList<>(List.of(more));
        all.add("--key=" + used.resolve("key.pem"));
        all.add("--certificate=" + used.resolve("certificate.pem"));
        return RunningDemo.with(all.toArray(String[]::new));
    }

    private static SSLSocket connect(RunningDemo demo) throws IOException {
        return LiveTls.usual()
                .encrypt(new Socket(java.net.InetAddress.getLoopbackAddress(), demo.port()), "localhost", demo.port());
    }

    private static Certificate shown(RunningDemo demo) throws IOException {
        try (SSLSocket socket = connect(demo)) {
            return socket.getSession().getPeerCertificates()[0];
        }
    }

    private static String exchange(SSLSocket socket, String request, String end) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf(end) < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                return answer.toString();
            }
            answer.append((char) next);
        }
        return answer.toString();
    }

    @Test
    void takesNewFilesAndKeepsItsConnections() throws Exception {
        try (RunningDemo demo = demo();
                SSLSocket page = connect(demo)) {
            assertTrue(exchange(page, RawConnection.handshake(), "\r\n\r\n").startsWith("HTTP/1.1 101 "));
            Certificate before = shown(demo);
            // Halfway the two do not belong together.
            use(second, "key.pem");
            Thread.sleep(3000);
            assertEquals(before, shown(demo));
            use(second, "certificate.pem");
            Certificate after = before;
            for (int i = 0; i < 10 * Patience.SECONDS && after.equals(before); i++) {
                Thread.sleep(100);
                after = shown(demo);
            }
            assertNotEquals(before, after);
            String ping = "\u0089\u0080\0\0\0\0";
            assertEquals("\u008a\0", exchange(page, ping, "\0"));
        }
    }

    @Test
    void speaksNoHttp2() throws Exception {
        try (RunningDemo demo = demo();
                Socket plain = new Socket(java.net.InetAddress.getLoopbackAddress(), demo.port())) {
            SSLSocket socket = LiveTls.usual().open(plain, "localhost", demo.port());
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            assertNotEquals("h2", socket.getApplicationProtocol());
            assertTrue(exchange(socket, "GET /demo.json HTTP/1.1\r\nHost: a\r\n\r\n", "\r\n\r\n")
                    .startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void waitsForNobody() {
        try (RunningDemo demo = demo("--header-timeout=1");
                RawConnection silent = RawConnection.open(demo.port());
                RawConnection plain = RawConnection.open(demo.port());
                RawConnection slow = RawConnection.open(demo.port())) {
            plain.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            // The beginning of a TLS record, and no more.
            slow.send(new byte[] {22, 3, 1, 2, 0, 1});
            assertTrue(plain.isClosedWithin(Duration.ofSeconds(10)));
            assertTrue(silent.isClosedWithin(Duration.ofSeconds(10)));
            assertTrue(slow.isClosedWithin(Duration.ofSeconds(10)));
            demo.awaitNoSockets();
        }
    }

    @Test
    void saysWhatIsWrongWithTheFiles() throws IOException {
        use(second, "key.pem");
        assertTrue(complaint().contains("does not belong to the first certificate in"), complaint());
        Files.writeString(used.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        assertTrue(complaint().contains("cannot be read"), complaint());
    }

    private String complaint() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                List.of(
                        "--port=0",
                        "--key=" + used.resolve("key.pem"),
                        "--certificate=" + used.resolve("certificate.pem")),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertEquals(1, status);
        return err.toString(StandardCharsets.UTF_8);
    }
}
