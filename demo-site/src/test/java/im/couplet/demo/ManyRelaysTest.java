package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.servers.Ejabberd;
import im.couplet.demo.servers.JabberServer;
import im.couplet.demo.servers.Prosody;
import im.couplet.testing.Patience;
import im.couplet.testing.Programs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/**
 * Three relays behind nginx, configured as {@code deploy/nginx.conf} has it, in front of Prosody for one domain and ejabberd for another. One
 * of them is killed in the middle of two conversations.
 */
@Timeout(300)
class ManyRelaysTest {
    private static final int EACH = 30;

    @TempDir
    private Path folder;

    @Test
    void oneIsKilledAndNothingIsLost() throws Exception {
        Programs.require("nginx");
        try (JabberServer prosody = new Prosody();
                JabberServer ejabberd = new Ejabberd();
                DemoProcess one = relay(prosody, ejabberd);
                DemoProcess two = relay(prosody, ejabberd);
                DemoProcess three = relay(prosody, ejabberd);
                Nginx nginx = new Nginx(one, two, three)) {
            URI uri = URI.create("ws://127.0.0.1:" + nginx.port + "/xmpp-websocket");
            List<Talker> talkers = new ArrayList<>();
            for (String domain : new String[] {"archive.localhost", "localhost"}) {
                talkers.add(new Talker(uri, "juliet@" + domain, JabberServer.PASSWORD));
                talkers.add(new Talker(uri, "romeo@" + domain, JabberServer.PASSWORD));
            }
            try {
                talkers.forEach(Talker::logIn);
                say(talkers, 1);
                talkers.forEach(talker -> talker.hears(1));
                say(talkers, EACH);
                one.kill();
                say(talkers, EACH);
                int returns = talkers.stream()
                        .mapToInt(talker -> talker.hearsThrough(1 + 2 * EACH))
                        .sum();
                talkers.forEach(talker -> talker.heardEachOnceAndInOrder(1 + 2 * EACH));
                assertTrue(returns >= 1, "Nobody was in the relay that was killed");
            } finally {
                talkers.forEach(Talker::close);
            }
        }
    }

    /** Each says something to the other of its conversation. */
    private static void say(List<Talker> talkers, int count) {
        for (int i = 0; i < talkers.size(); i++) {
            talkers.get(i).say(count, talkers.get(i ^ 1));
        }
    }

    private static DemoProcess relay(JabberServer prosody, JabberServer ejabberd) {
        return DemoProcess.start(
                "--port=0",
                "--proxy=127.0.0.1",
                "--tls=off",
                "--domain=archive.localhost@127.0.0.1:" + prosody.port(),
                "--domain=localhost@127.0.0.1:" + ejabberd.port());
    }

    /** The web server in front, on a free port and without TLS; all else is as the file has it. */
    private final class Nginx implements AutoCloseable {
        private final int port = FakeUpstream.unusedPort();
        private final Process process;

        Nginx(DemoProcess... relays) throws IOException {
            String text = Files.readString(Path.of("deploy", "nginx.conf"))
                    .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + ";")
                    .replaceAll("ssl_certificate.*;", "");
            for (int i = 0; i < relays.length; i++) {
                text = text.replace("127.0.0.1:" + (6222 + i), "127.0.0.1:" + relays[i].port());
            }
            StringBuilder places = new StringBuilder("http {\n");
            for (String place : new String[] {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
                places.append(place)
                        .append("_temp_path ")
                        .append(folder)
                        .append("/")
                        .append(place)
                        .append(";\n");
            }
            Files.writeString(
                    folder.resolve("nginx.conf"),
                    "daemon off;\nmaster_process off;\npid " + folder.resolve("pid") + ";\n"
                            + text.replace("http {\n", places.toString()));
            process = new ProcessBuilder(
                            Programs.require("nginx").toString(),
                            "-p",
                            folder.toString(),
                            "-e",
                            "stderr",
                            "-c",
                            folder.resolve("nginx.conf").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            awaitStart();
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
            throw new AssertionFailedError("nginx does not start: " + Files.readString(folder.resolve("log")));
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
}
