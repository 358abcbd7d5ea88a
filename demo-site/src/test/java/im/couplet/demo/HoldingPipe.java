package im.couplet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Passes connections on to a port of this machine; one that sends more than a bound goes no further until it is cut or let go. */
final class HoldingPipe implements AutoCloseable {
    private final ServerSocket listening;
    private final int target;
    private final int most;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Set<Socket> held = ConcurrentHashMap.newKeySet();
    private final CountDownLatch open = new CountDownLatch(1);

    /** @param most how many octets a connection may send */
    HoldingPipe(int target, int most) {
        this.target = target;
        this.most = most;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        background(this::accept);
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket page = listening.accept();
                // A small window, so that the page sees that nothing goes on.
                page.setReceiveBufferSize(64 << 10);
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(page);
                sockets.add(server);
                background(() -> pass(page, server, most));
                background(() -> pass(server, page, Long.MAX_VALUE));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void pass(Socket from, Socket to, long bound) {
        byte[] octets = new byte[16_384];
        long all = 0;
        try (from;
                to) {
            for (int length = from.getInputStream().read(octets); length >= 0; ) {
                all += length;
                if (all > bound) {
                    held.add(from);
                    open.await();
                }
                to.getOutputStream().write(octets, 0, length);
                length = from.getInputStream().read(octets);
            }
        } catch (IOException | InterruptedException e) {
            // Both are closed.
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Whether a connection is held. */
    boolean holds() {
        return !held.isEmpty();
    }

    /** Ends the connections that are held, without a word. */
    void cut() throws IOException {
        for (Socket socket : held) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
        held.clear();
    }

    /** Lets all go on, those of later too. */
    void letGo() {
        held.clear();
        open.countDown();
    }

    @Override
    public void close() {
        letGo();
        try {
            listening.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
