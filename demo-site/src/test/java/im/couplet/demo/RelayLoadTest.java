package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.testing.Patience;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.net.NetClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What the relay costs: memory for each page that is logged in, time that it adds to a message and its echo, and how many of those go through; beside
 * the same over TCP without it. With each build it is tried with a few; for figures, on a machine that does nothing else,
 * {@code -Dtest=RelayLoadTest -Dcouplet.load.pages=10000 -Dcouplet.load.chatting=300 -Dcouplet.load.seconds=30 -Dcouplet.demo.heap=1g}. It
 * needs two open files for each page.
 */
@Timeout(900)
class RelayLoadTest {
    private static final int PAGES = Integer.getInteger("couplet.load.pages", 40);
    private static final int CHATTING = Integer.getInteger("couplet.load.chatting", 10);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("couplet.load.seconds", 1));

    private static final Duration WARM_UP = TIME.dividedBy(3);

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));

    @AfterEach
    void stop() {
        LoadPeer.await(vertx.close());
    }

    @Test
    void measures() {
        try (EchoServer server = new EchoServer(vertx);
                DemoProcess demo = DemoProcess.start(
                        "--port=0",
                        "--upstream=127.0.0.1:" + server.port(),
                        "--max-connections=" + 2 * PAGES,
                        "--max-per-address=" + 2 * PAGES)) {
            NetClient tcp = vertx.createNetClient();
            WebSocketClient web =
                    vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(2 * PAGES));
            List<LoadPeer> direct = new ArrayList<>();
            for (int i = 0; i < CHATTING; i++) {
                direct.add(LoadPeer.overTcp(tcp, server.port()));
            }
            List<LoadPeer> pages = new ArrayList<>(List.of(LoadPeer.overWebSocket(web, demo.port())));
            long heap = demo.liveBytes();
            long resident = demo.residentBytes();
            while (pages.size() < Math.max(PAGES, CHATTING)) {
                pages.add(LoadPeer.overWebSocket(web, demo.port()));
            }
            System.out.printf(
                    "%d pages: %d bytes of heap each, %d resident%n",
                    pages.size(),
                    (demo.liveBytes() - heap) / (pages.size() - 1),
                    (demo.residentBytes() - resident) / (pages.size() - 1));
            List<LoadPeer> chatting = pages.subList(0, CHATTING);
            // Once to warm up what compiles itself.
            talk(direct, WARM_UP);
            talk(chatting, WARM_UP);
            report("direct", paced(direct), talk(direct, TIME));
            report("relay", paced(chatting), talk(chatting, TIME));
        }
    }

    /** One message a second each, for as long; gives the times of all echoes in nanoseconds, in order. */
    private static List<Long> paced(List<LoadPeer> peers) {
        List<Long> times = new ArrayList<>();
        for (long second = 0; second < TIME.toSeconds(); second++) {
            for (int i = 0; i < peers.size(); i++) {
                peers.get(i).say();
                LoadPeer.pause(TimeUnit.SECONDS.toNanos(1) / peers.size());
            }
        }
        for (LoadPeer peer : peers) {
            peer.awaitEchoes();
            times.addAll(peer.takeTimes());
        }
        times.sort(null);
        assertEquals(peers.size() * TIME.toSeconds(), times.size());
        return times;
    }

    /** As many messages as go through, each behind the echo of the one before; gives how many a second. */
    private static long talk(List<LoadPeer> peers, Duration time) {
        peers.forEach(LoadPeer::begin);
        LoadPeer.pause(time.toNanos());
        peers.forEach(LoadPeer::end);
        long echoes = 0;
        for (LoadPeer peer : peers) {
            peer.awaitEchoes();
            echoes += peer.takeTimes().size();
        }
        assertTrue(echoes > 0, "Nothing came back within " + Patience.SECONDS + " seconds");
        return echoes * 1000 / time.toMillis();
    }

    private static void report(String name, List<Long> times, long throughput) {
        System.out.printf(
                "%s: %d echoes, p50 %.2f ms, p99 %.2f ms; %d a second by %d in a loop%n",
                name, times.size(), millis(times, 50), millis(times, 99), throughput, CHATTING);
    }

    private static double millis(List<Long> times, int percent) {
        return times.get(Math.min(times.size() - 1, times.size() * percent / 100)) / 1e6;
    }
}
