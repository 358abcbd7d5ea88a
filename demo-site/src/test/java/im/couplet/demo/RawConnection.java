package im.couplet.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.opentest4j.AssertionFailedError;

/** A connection to the demo that sends what no decent program would, octet by octet. */
final class RawConnection implements AutoCloseable {
    static final int TEXT = 1;
    static final int PING = 9;

    private final Socket socket = new Socket();

    private RawConnection(int port, String from, int buffer) throws IOException {
        if (buffer > 0) {
            socket.setReceiveBufferSize(buffer);
        }
        socket.setTcpNoDelay(true);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    static RawConnection open(int port) {
        return open(port, "127.0.0.1");
    }

    /** From this address of the loopback interface. */
    static RawConnection open(int port, String from) {
        return make(port, from, 0);
    }

    /** One that takes little at a time. */
    static RawConnection narrow(int port) {
        return make(port, "127.0.0.1", 4096);
    }

    private static RawConnection make(int port, String from, int buffer) {
        try {
            return new RawConnection(port, from, buffer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String handshake(String... headers) {
        return "GET /xmpp-websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: xmpp\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + String.join("", headers) + "\r\n";
    }

    /** A WebSocket; gives it when the handshake is through. */
    RawConnection upgrade(String... headers) {
        String head = send(handshake(headers)).head();
        if (!head.startsWith("HTTP/1.1 101 ")) {
            throw new AssertionFailedError("No WebSocket: " + head);
        }
        return this;
    }

    RawConnection send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawConnection send(byte[] octets) {
        try {
            socket.getOutputStream().write(octets);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends until the other side takes no more for a while or closes; gives how much it took. */
    long sendAsMuchAsPossible(byte[] octets, long most) {
        long[] sent = new long[1];
        Thread writer = new Thread(() -> {
            try {
                while (sent[0] < most) {
                    socket.getOutputStream().write(octets);
                    sent[0] += octets.length;
                }
            } catch (IOException e) {
                // Closed; that is as much as was possible.
            }
        });
        writer.setDaemon(true);
        writer.start();
        try {
            long before = -1;
            while (writer.isAlive() && before != sent[0]) {
                before = sent[0];
                writer.join(1000);
            }
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
        return sent[0];
    }

    RawConnection frame(int firstOctet, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) firstOctet);
        // The shortest form that holds the length, and no other (RFC 6455 section 5.2).
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 1 << 16) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        // Masked by zeros.
        frame.putInt(0).put(payload);
        byte[] octets = new byte[frame.position()];
        frame.flip().get(octets);
        return send(octets);
    }

    RawConnection text(String frame) {
        return frame(0x80 | TEXT, frame.getBytes(StandardCharsets.UTF_8));
    }

    RawConnection openStream() {
        return text("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='localhost' version='1.0'/>");
    }

    /** The head of an HTTP response, or what came of it before the end. */
    String head() {
        StringBuilder head = new StringBuilder();
        try {
            socket.setSoTimeout(10_000);
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    return head.toString();
                }
                head.append((char) next);
            }
            return head.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads until this has come. */
    RawConnection readUntil(String wanted) {
        StringBuilder all = new StringBuilder();
        try {
            socket.setSoTimeout(10_000);
            while (all.indexOf(wanted) < 0) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    throw new AssertionFailedError("It ended with " + all);
                }
                all.append((char) next);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the other side closes within this time; what it sends before is read. */
    boolean isClosedWithin(Duration time) {
        return read(time) != null;
    }

    /** What comes up to the end; null if there is none within this time. */
    String read(Duration time) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        long end = System.nanoTime() + time.toNanos();
        try {
            byte[] some = new byte[8192];
            while (System.nanoTime() < end) {
                socket.setSoTimeout((int) Math.max(1, (end - System.nanoTime()) / 1_000_000));
                int length = socket.getInputStream().read(some);
                if (length < 0) {
                    return all.toString(StandardCharsets.UTF_8);
                }
                all.write(some, 0, length);
            }
            return null;
        } catch (SocketTimeoutException e) {
            return null;
        } catch (IOException e) {
            return all.toString(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
