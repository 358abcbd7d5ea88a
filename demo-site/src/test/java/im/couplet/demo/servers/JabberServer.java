package im.couplet.demo.servers;

import im.couplet.demo.relay.upstream.TlsPolicy;
import im.couplet.demo.relay.upstream.Upstream;
import im.couplet.testing.Patience;
import im.couplet.testing.Ports;
import io.vertx.core.net.PemTrustOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/**
 * A real Jabber server for the domain {@code localhost}, started for a test: on a free port of the loopback interface, with
 * its files in a folder of its own, a limit on its memory, a self-signed certificate, and the accounts juliet, romeo and jülïet.
 */
public abstract class JabberServer implements AutoCloseable {
    /** The password of all accounts. */
    public static final String PASSWORD = "s3cret & <sweet>";

    /** A domain that has all that the messenger can use: archive, nodes, rooms, files, cards, registration; with the same accounts, and nurse's. */
    public static final String CHAT = "chat.localhost";

    /** No file that is larger is taken there, in bytes. */
    public static final int LARGEST_FILE = 1 << 20;

    /** The domain of a component (XEP-0114), whose secret is the same word. */
    public static final String COMPONENT = "plays.localhost";

    private static final long START_SECONDS = 2L * Patience.SECONDS;

    private final Path folder;
    private Places places;
    private Process process;

    /** Where a server listens. */
    record Places(int xmpp, int http, int https, int component) {
        private static Places unused() {
            return new Places(Ports.unused(), Ports.unused(), Ports.unused(), Ports.unused());
        }
    }

    JabberServer(String name) {
        try {
            folder = Files.createTempDirectory("couplet-" + name);
            Certificates.write(folder, "localhost");
            Certificates.writeClient(folder, "juliet@localhost", "juliet@" + Prosody.CERTIFICATES);
            // Somebody else may take a port after it was found free.
            for (int tries = 3; !starts(); tries--) {
                if (tries == 1) {
                    String log = log();
                    close();
                    throw new AssertionFailedError("The server ended: " + log);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the configuration and starts the server in the foreground. */
    abstract Process start(Path folder, Places places) throws IOException;

    /** Fails in CI where something is missing that comes with a package of its own. */
    public static boolean demand(boolean there, String debianPackage) {
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("The package " + debianPackage + " is missing, which some tests need");
        }
        return there;
    }

    /** A login of juliet by what OAuth gave out; null if a package is missing. */
    public abstract Bearer bearer();

    /**
     * A login by what OAuth gave out.
     *
     * @param jid who logs in
     * @param token what shows it
     * @param mechanism the mechanism that the server has for it
     */
    public record Bearer(String jid, String token, String mechanism) {}

    /** The account of {@link #clientCertificate}; null if a package is missing. */
    public abstract String certificateJid();

    /** A certificate that shows who logs in, a file of PKCS 12 without a password. */
    public Path clientCertificate() {
        return folder.resolve("client.p12");
    }

    /** Whether the accounts are there, as far as the server's output tells. */
    abstract boolean isReady(String log);

    static Process launch(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Whether it is ready now, and has not ended instead. */
    private boolean starts() throws IOException {
        places = Places.unused();
        process = start(folder, places);
        return becomesReady();
    }

    private boolean becomesReady() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                return false;
            }
            if (isReady(log()) && answers()) {
                return true;
            }
            sleep(50);
        }
        String log = log();
        close();
        throw new AssertionFailedError("The server is not ready after " + START_SECONDS + " seconds: " + log);
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), places.xmpp), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    String log() throws IOException {
        Path log = folder.resolve("output.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
    }

    /** The server with TLS, its certificate trusted. */
    public Upstream upstream() {
        return new Upstream(
                "127.0.0.1", places.xmpp, TlsPolicy.REQUIRED, new PemTrustOptions().addCertPath(certificate()), false);
    }

    /** The file of the server's certificate, in PEM. */
    public String certificate() {
        return folder.resolve("certificate.pem").toString();
    }

    /** The server with another treatment of TLS, by the usual authorities. */
    public Upstream upstream(TlsPolicy tls) {
        return new Upstream("127.0.0.1", places.xmpp, tls);
    }

    /** The server with TLS, whoever signed its certificate. */
    public Upstream upstreamTrustingAll() {
        return new Upstream("127.0.0.1", places.xmpp, TlsPolicy.REQUIRED, null, true);
    }

    /** Where the server listens, on 127.0.0.1. */
    public int port() {
        return places.xmpp;
    }

    /** Where the server takes {@link #COMPONENT}, on 127.0.0.1. */
    public int componentPort() {
        return places.component;
    }

    /** Where the server takes streams over HTTP (XEP-0206). */
    public URI bosh() {
        return URI.create("http://localhost:" + places.http + "/http-bind");
    }

    /** Where the server takes streams over WebSocket (RFC 7395). */
    public URI webSocket() {
        return URI.create("ws://localhost:" + places.http + "/xmpp-websocket");
    }

    /** Stops the server as an operator does, and starts it again at the same ports, with what it has kept. */
    public void restart() {
        try {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
            process = start(folder, places);
            if (!becomesReady()) {
                throw new AssertionFailedError("The server ended: " + log());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
    }

    /** Stops the server at once, as when its machine fails. */
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
    }
}
