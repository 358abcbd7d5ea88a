package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.servers.Ejabberd;
import im.couplet.demo.servers.JabberServer;
import im.couplet.demo.servers.Prosody;
import im.couplet.session.SessionOutput;
import im.couplet.testing.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three relays behind nginx or HAProxy, configured as {@code deploy} has it, in front of Prosody for one domain and ejabberd for another.
 * One of them is killed in the middle of two conversations.
 */
@Timeout(300)
class ManyRelaysTest {
    private static final int EACH = 30;

    private static JabberServer prosody;
    private static JabberServer ejabberd;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        prosody = new Prosody();
        ejabberd = new Ejabberd();
    }

    @AfterAll
    static void stop() {
        if (prosody != null) {
            prosody.close();
        }
        if (ejabberd != null) {
            ejabberd.close();
        }
    }

    private static DemoProcess relay(String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of(
                "--port=0",
                "--proxy=127.0.0.1",
                "--tls=off",
                "--bosh",
                "--domain=archive.localhost@127.0.0.1:" + prosody.port(),
                "--domain=localhost@127.0.0.1:" + ejabberd.port()));
        return DemoProcess.start(arguments.toArray(new String[0]));
    }

    @Test
    void behindNginxOneIsKilledAndNothingIsLost() throws Exception {
        try (DemoProcess one = relay();
                DemoProcess two = relay();
                DemoProcess three = relay();
                WebServer nginx = WebServer.nginx(folder, one.port(), two.port(), three.port())) {
            oneIsKilledAndNothingIsLost(nginx, one);
        }
    }

    @Test
    void behindHaproxyOneIsKilledAndNothingIsLost() throws Exception {
        List<Integer> admins = List.of(Ports.unused(), Ports.unused(), Ports.unused());
        try (DemoProcess one = relayToldByProxyProtocol(admins.get(0));
                DemoProcess two = relayToldByProxyProtocol(admins.get(1));
                DemoProcess three = relayToldByProxyProtocol(admins.get(2));
                WebServer haproxy = WebServer.haproxy(folder, admins, one.port(), two.port(), three.port())) {
            oneIsKilledAndNothingIsLost(haproxy, one);
            // All requests of a session over HTTP come to one relay, of those that are left.
            URI uri = URI.create("http://127.0.0.1:" + haproxy.port() + "/http-bind");
            try (BoshClient juliet = BoshClient.open(uri, "juliet@localhost/bosh", JabberServer.PASSWORD)) {
                assertEquals(
                        "juliet@localhost/bosh",
                        juliet.next(SessionOutput.Online.class).jid().toString());
            }
        }
    }

    private static DemoProcess relayToldByProxyProtocol(int admin) {
        return relay("--proxy-says=proxy-protocol", "--admin=127.0.0.1:" + admin);
    }

    private static void oneIsKilledAndNothingIsLost(WebServer front, DemoProcess one) {
        URI uri = URI.create("ws://127.0.0.1:" + front.port() + "/xmpp-websocket");
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
            assertTrue(returnsOf(talkers) >= 1, "Nobody was in the relay that was killed");
            talkers.forEach(talker -> talker.heardEachOnceAndInOrder(1 + 2 * EACH));
        } finally {
            talkers.forEach(Talker::close);
        }
    }

    /** Has all hear everything, each at its own pace: what one waits for may be said only when another is back. */
    private static int returnsOf(List<Talker> talkers) {
        ExecutorService threads = Executors.newFixedThreadPool(talkers.size());
        try {
            List<CompletableFuture<Integer>> returns = talkers.stream()
                    .map(talker -> CompletableFuture.supplyAsync(() -> talker.hearsThrough(1 + 2 * EACH), threads))
                    .toList();
            return returns.stream().mapToInt(CompletableFuture::join).sum();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Each says something to the other of its conversation. */
    private static void say(List<Talker> talkers, int count) {
        for (int i = 0; i < talkers.size(); i++) {
            talkers.get(i).say(count, talkers.get(i ^ 1));
        }
    }
}
