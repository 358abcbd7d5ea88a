package im.couplet.demo;

import im.couplet.testing.Patience;
import io.vertx.core.Future;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.opentest4j.AssertionFailedError;

/** Somebody who is logged in and talks to an {@link EchoServer}, through the relay or without it. */
final class LoadPeer {
    private static final String TCP_HEADER = "<stream:stream xmlns='jabber:client' "
            + "xmlns:stream='http://etherx.jabber.org/streams' to='localhost' version='1.0'>";
    private static final String FRAME_HEADER =
            "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='localhost' version='1.0'/>";
    private static final String LOGIN =
            "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AGEAYg==</auth>";
    private static final String WORDS = "But soft, what light through yonder window breaks? It is the east. ";

    private final String header;
    private final Semaphore loggedIn = new Semaphore(0);
    private final List<Long> times = new ArrayList<>();
    private Consumer<String> socket = text -> {};
    private Runnable leaving = () -> {};
    private volatile boolean talking;
    private int said;

    private LoadPeer(String header) {
        this.header = header;
    }

    static LoadPeer overTcp(NetClient client, int port) {
        LoadPeer peer = new LoadPeer(TCP_HEADER);
        NetSocket socket = await(client.connect(port, "127.0.0.1"));
        peer.socket = socket::write;
        socket.handler(octets -> peer.heard(octets.toString()));
        return peer.logIn();
    }

    static LoadPeer overWebSocket(WebSocketClient client, int port) {
        LoadPeer peer = new LoadPeer(FRAME_HEADER);
        WebSocketConnectOptions place = new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI("/xmpp-websocket")
                .addSubProtocol("xmpp");
        WebSocket socket = await(client.connect(place));
        peer.socket = socket::writeTextMessage;
        peer.leaving = socket::close;
        socket.textMessageHandler(peer::heard);
        return peer.logIn();
    }

    private LoadPeer logIn() {
        socket.accept(header);
        acquire(loggedIn);
        return this;
    }

    /** On the thread of the connection. */
    private void heard(String text) {
        if (text.contains("<mechanism>")) {
            socket.accept(LOGIN);
        } else if (text.contains("<success")) {
            socket.accept(header);
        } else if (text.contains("<bind ")) {
            loggedIn.release();
        } else if (text.contains("<message")) {
            long sent = Long.parseLong(text.replaceAll("(?s).* id=['\"](\\d+)['\"].*", "$1"));
            synchronized (times) {
                times.add(System.nanoTime() - sent);
            }
            if (talking) {
                say();
            }
        }
    }

    void say() {
        synchronized (times) {
            said++;
        }
        socket.accept("<message xmlns='jabber:client' to='a@localhost' id='" + System.nanoTime() + "'><body>" + WORDS
                + "</body></message>");
    }

    /** Leaves without a word of XMPP. */
    void close() {
        leaving.run();
    }

    /** Talks without a break from now on. */
    void begin() {
        talking = true;
        say();
    }

    void end() {
        talking = false;
    }

    /** Waits until all that was said has come back. */
    void awaitEchoes() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Patience.SECONDS);
        while (isWaiting()) {
            if (System.nanoTime() > end) {
                throw new AssertionFailedError("No echo");
            }
            pause(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private boolean isWaiting() {
        synchronized (times) {
            return times.size() < said;
        }
    }

    /** How long each echo took, in nanoseconds. */
    List<Long> takeTimes() {
        synchronized (times) {
            List<Long> taken = List.copyOf(times);
            times.clear();
            said = 0;
            return taken;
        }
    }

    static void pause(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private static void acquire(Semaphore semaphore) {
        try {
            if (!semaphore.tryAcquire(Patience.SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionFailedError("No answer");
            }
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(Patience.SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionFailedError("No connection", e);
        }
    }
}
