package im.couplet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Passes connections on to a port of this machine, and counts the octets of both directions. */
final class CountingPipe implements AutoCloseable {
    private final ServerSocket listening;
    private final int target;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong received = new AtomicLong();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    CountingPipe(int target) {
        this.target = target;
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
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                page.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                sockets.add(page);
                sockets.add(server);
                background(() -> pass(page, server, sent));
                background(() -> pass(server, page, received));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private static void pass(Socket from, Socket to, AtomicLong count) {
        byte[] octets = new byte[16_384];
        try (from;
                to) {
            for (int length = from.getInputStream().read(octets); length >= 0; ) {
                count.addAndGet(length);
                to.getOutputStream().write(octets, 0, length);
                length = from.getInputStream().read(octets);
            }
        } catch (IOException e) {
            // Both are closed.
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How many octets went to the server since this was asked last. */
    long takeSent() {
        return sent.getAndSet(0);
    }

    /** How many octets came from the server since this was asked last. */
    long takeReceived() {
        return received.getAndSet(0);
    }

    @Override
    public void close() {
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
