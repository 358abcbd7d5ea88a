package im.couplet.demo;

import im.couplet.testing.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.opentest4j.AssertionFailedError;

/** A server that misbehaves as the test says, on a free port of the loopback interface. */
final class FakeUpstream implements AutoCloseable {
    static final String HEADER = "<?xml version='1.0'?><stream:stream xmlns='jabber:client' "
            + "xmlns:stream='http://etherx.jabber.org/streams' id='s1' from='localhost' version='1.0'>";
    static final String FEATURES = "<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
            + "<mechanism>SCRAM-SHA-1</mechanism></mechanisms></stream:features>";

    /** What to do with one connection. */
    interface Behaviour {
        void serve(Conversation conversation) throws IOException;
    }

    /** One connection, with blocking steps. */
    static final class Conversation {
        private final InputStream in;
        private final OutputStream out;
        private final StringBuilder received = new StringBuilder();
        private boolean stays;

        Conversation(Socket socket) throws IOException {
            in = socket.getInputStream();
            out = socket.getOutputStream();
        }

        void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        void write(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** Reads until what was received since the last time contains {@code wanted}; gives all of that. */
        String readUntil(String wanted) throws IOException {
            while (received.indexOf(wanted) < 0) {
                int next = in.read();
                if (next < 0) {
                    return null;
                }
                received.append((char) next);
            }
            String text = received.toString();
            received.setLength(0);
            return text;
        }

        /** Reads so many octets. */
        byte[] readBytes(int count) throws IOException {
            return in.readNBytes(count);
        }

        /** Header and features, as a server that behaves so far. */
        void greet() throws IOException {
            readUntil("<stream:stream ");
            readUntil(">");
            write(HEADER + FEATURES);
        }

        /** Leaves the connection open, and goes on to the next. */
        void stay() {
            stays = true;
        }

        /** Reads nothing, for as long as a test may take. */
        void awaitEnd() {
            try {
                TimeUnit.MINUTES.sleep(1);
            } catch (InterruptedException e) {
                throw new AssertionFailedError("Interrupted", e);
            }
        }

        /** Waits until the relay hangs up. */
        void readToEnd() throws IOException {
            while (in.read() >= 0) {
                // What comes does not matter.
            }
        }
    }

    private final ServerSocket server;
    private final Behaviour behaviour;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch finished = new CountDownLatch(1);

    private FakeUpstream(InetAddress address, int port, Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        server = new ServerSocket(port, 5, address);
        Thread thread = new Thread(this::run, "fake upstream");
        thread.setDaemon(true);
        thread.start();
    }

    static FakeUpstream that(Behaviour behaviour) {
        return at(InetAddress.getLoopbackAddress().getHostAddress(), 0, behaviour);
    }

    /** At this place of the loopback interface. */
    static FakeUpstream at(String address, int port, Behaviour behaviour) {
        try {
            return new FakeUpstream(InetAddress.getAllByName(address)[0], port, behaviour);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                serve(socket);
            } catch (IOException e) {
                // The relay hung up, or the test is over.
            } finally {
                finished.countDown();
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        Conversation conversation = new Conversation(socket);
        try {
            behaviour.serve(conversation);
        } finally {
            if (!conversation.stays) {
                socket.close();
            }
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** Waits until the first connection is done with. */
    void awaitFinished() {
        try {
            if (!finished.await(Patience.SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionFailedError("The relay still holds its connection");
            }
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
