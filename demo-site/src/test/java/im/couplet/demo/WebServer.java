package im.couplet.demo;

import im.couplet.testing.Patience;
import im.couplet.testing.Ports;
import im.couplet.testing.Programs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.AssertionFailedError;

/** A web server in front of three relays, configured as {@code deploy} has it, but on a free port and without TLS. */
final class WebServer implements AutoCloseable {
    private final int port;
    private final Path log;
    private final Process process;

    private WebServer(int port, Path folder, List<String> command) throws IOException {
        this.port = port;
        log = folder.resolve("log");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitStart();
    }

    /** Writes {@code deploy/nginx.conf} for these relays into a folder, and starts it. */
    static WebServer nginx(Path folder, int... relays) throws IOException {
        int port = Ports.unused();
        String text = Files.readString(Path.of("deploy", "nginx.conf"))
                .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + ";")
                .replaceAll("ssl_certificate.*;", "");
        StringBuilder places = new StringBuilder("http {\n");
        for (String place : new String[] {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
            places.append(place)
                    .append("_temp_path ")
                    .append(folder)
                    .append("/")
                    .append(place)
                    .append(";\n");
        }
        Path file = folder.resolve("nginx.conf");
        Files.writeString(
                file,
                "daemon off;\nmaster_process off;\npid " + folder.resolve("pid") + ";\n"
                        + replaced(text, 6222, relays).replace("http {\n", places.toString()));
        String nginx = Programs.require("nginx").toString();
        return new WebServer(
                port, folder, List.of(nginx, "-p", folder.toString(), "-e", "stderr", "-c", file.toString()));
    }

    /** The same with {@code deploy/haproxy.cfg}, which looks at each relay's place for operators too. */
    static WebServer haproxy(Path folder, List<Integer> admins, int... relays) throws IOException {
        int port = Ports.unused();
        String text = Files.readString(Path.of("deploy", "haproxy.cfg"))
                .replaceAll("bind :443 ssl .*", "bind 127.0.0.1:" + port)
                // Any machine of CI has descriptors for so many.
                .replace("maxconn 40000", "maxconn 200");
        for (int i = 0; i < admins.size(); i++) {
            text = text.replace("check port " + (9222 + i), "check port " + admins.get(i));
        }
        Path file = folder.resolve("haproxy.cfg");
        Files.writeString(file, replaced(text, 6222, relays));
        return new WebServer(
                port, folder, List.of(Programs.require("haproxy").toString(), "-db", "-f", file.toString()));
    }

    private static String replaced(String text, int first, int... ports) {
        String replaced = text;
        for (int i = 0; i < ports.length; i++) {
            replaced = replaced.replace("127.0.0.1:" + (first + i), "127.0.0.1:" + ports[i]);
        }
        return replaced;
    }

    int port() {
        return port;
    }

    private void awaitStart() throws IOException {
        for (int i = 0; i < 20 * Patience.SECONDS && process.isAlive(); i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                pause();
            }
        }
        throw new AssertionFailedError("It does not start: " + Files.readString(log));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
    }
}
