package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.testing.Patience;
import im.couplet.testing.Ports;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Pages that come, log in and go again without a word, at 10,000 a minute: each gets in, and nothing is left of them. With each build it
 * is a second of that; {@code -Dcouplet.arrivals=10000} is the minute.
 */
@Timeout(300)
class ArrivalsTest {
    private static final int PAGES = Integer.getInteger("couplet.arrivals", 170);
    private static final long APART = TimeUnit.MINUTES.toNanos(1) / 10_000;
    private static final int AT_ONCE = 16;
    /** What may stay of each: of a connection there is 36,000. */
    private static final int MOST_LEFT = 1_000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));

    @AfterEach
    void stop() {
        LoadPeer.await(vertx.close());
    }

    @Test
    void tenThousandAMinuteComeAndGo() throws Exception {
        int admin = Ports.unused();
        try (EchoServer server = new EchoServer(vertx);
                DemoProcess demo = DemoProcess.start(
                        "--port=0", "--upstream=127.0.0.1:" + server.port(), "--admin=127.0.0.1:" + admin)) {
            WebSocketClient web = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(PAGES));
            for (int i = 0; i < AT_ONCE; i++) {
                LoadPeer.overWebSocket(web, demo.port()).close();
            }
            awaitNoPages(admin);
            long heap = demo.liveBytes();
            long begin = System.nanoTime();
            List<Long> times = come(web, demo.port(), begin);
            double seconds = (System.nanoTime() - begin) / 1e9;
            awaitNoPages(admin);
            long left = (demo.liveBytes() - heap) / PAGES;
            times.sort(null);
            System.out.printf(
                    "%d pages came in %.1f s, %.0f a minute; login p50 %.1f ms, p99 %.1f ms; %d bytes of heap left of each%n",
                    PAGES,
                    seconds,
                    PAGES * 60 / seconds,
                    times.get(PAGES / 2) / 1e6,
                    times.get(PAGES * 99 / 100) / 1e6,
                    left);
            assertTrue(left < Math.max(MOST_LEFT, 2_000_000 / PAGES), left + " bytes are left of each page");
            assertTrue(metrics(admin).contains("\ncouplet_logins_total " + (double) (PAGES + AT_ONCE) + "\n"));
        }
    }

    /** Has them come when it is time for each, or as soon as somebody is free to be the next; gives how long the logins took. */
    private static List<Long> come(WebSocketClient web, int port, long begin) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Thread thread = new Thread(() -> {
                for (int page = next.getAndIncrement(); page < PAGES; page = next.getAndIncrement()) {
                    LoadPeer.pause(begin + page * APART - System.nanoTime());
                    long start = System.nanoTime();
                    LoadPeer peer = LoadPeer.overWebSocket(web, port);
                    times.add(System.nanoTime() - start);
                    peer.close();
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(PAGES, times.size());
        return new ArrayList<>(times);
    }

    private static String metrics(int admin) throws Exception {
        return MainTest.get(admin, "/metrics").body();
    }

    private static void awaitNoPages(int admin) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Patience.SECONDS);
        while (!metrics(admin).contains("\ncouplet_connections 0.0\n")) {
            assertTrue(System.nanoTime() < end, "There are pages left");
            LoadPeer.pause(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
