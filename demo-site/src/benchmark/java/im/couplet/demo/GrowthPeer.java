package im.couplet.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Whoever is at the other end, octet by octet, without looking at what it is told. */
final class GrowthPeer implements AutoCloseable {
    private static final int TEXT = 1;
    private static final int CONTINUATION = 0;
    private static final String END = "zz-end";
    /** Whoever says so waits for a goodbye, for nothing. */
    private static final String REFUSED = "</stream:error>";
    private static final String BIND =
            "<iq xmlns='jabber:client' type='set' id='zz-bound'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                    + "<resource>j</resource></bind></iq>";
    private static final String AUTH =
            "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AGp1bGlldABjb3VwbGV0</auth>";
    static final String OPEN = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='localhost' version='1.0'/>";
    private static final String HEADER = "<stream:stream xmlns='jabber:client' "
            + "xmlns:stream='http://etherx.jabber.org/streams' to='localhost' version='1.0'>";

    /** What is answered when all before it has been. */
    static final String PING =
            "<iq xmlns='jabber:client' type='get' id='" + END + "' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>";

    private final Socket socket;

    GrowthPeer(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GrowthPeer(Socket socket) {
        this.socket = socket;
    }

    /** A client of the sandbox, bound as juliet@localhost/j. */
    static GrowthPeer client(GrowthServer server) {
        GrowthPeer peer = new GrowthPeer(server.sandboxPort());
        peer.exchange(HEADER, "features>");
        peer.exchange(AUTH, "<success");
        peer.exchange(HEADER, "features>");
        peer.exchange(BIND, "zz-bound");
        return peer;
    }

    /** A page with a WebSocket. */
    static GrowthPeer page(GrowthServer server) {
        GrowthPeer peer = new GrowthPeer(server.port());
        peer.exchange(
                "GET /xmpp-websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: xmpp\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
                "\r\n\r\n");
        return peer;
    }

    /** A page that is bound as juliet@localhost/j. */
    static GrowthPeer boundPage(GrowthServer server) {
        GrowthPeer peer = page(server);
        peer.exchange(frame(OPEN), "features>");
        peer.exchange(frame(AUTH), "<success");
        peer.exchange(frame(OPEN), "features>");
        peer.exchange(frame(BIND), "zz-bound");
        return peer;
    }

    static byte[] frame(String text) {
        return frame(0x80 | TEXT, text);
    }

    /** The first part of a text, then more of it, then its last. */
    static byte[] parts(int n, String first, String part, String last) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(frame(TEXT, first));
        for (int i = 0; i < n; i++) {
            all.writeBytes(frame(CONTINUATION, part));
        }
        all.writeBytes(frame(0x80 | CONTINUATION, last));
        return all.toByteArray();
    }

    /** A frame that is masked by zeros. */
    static byte[] frame(int first, String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        int length = payload.length;
        ByteArrayOutputStream frame = new ByteArrayOutputStream(length + 14);
        frame.write(first);
        // The shortest form that holds the length, and no other (RFC 6455 section 5.2).
        int octets = length < 126 ? 0 : length < 1 << 16 ? 2 : 8;
        frame.write(0x80 | (octets == 0 ? length : octets == 2 ? 126 : 127));
        for (int at = octets - 1; at >= 0; at--) {
            frame.write((byte) ((long) length >> 8 * at));
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    /** Sends, and reads up to what is wanted or to the end. */
    void exchange(String text, String wanted) {
        exchange(text.getBytes(StandardCharsets.UTF_8), wanted);
    }

    /** Sends while it reads what comes, up to what is wanted or to the end. */
    void exchange(byte[] octets, String wanted) {
        Thread writer = new Thread(() -> {
            try {
                socket.getOutputStream().write(octets);
            } catch (IOException e) {
                // The other side takes no more of it.
            }
        });
        writer.start();
        try {
            readUntil(socket.getInputStream(), wanted);
            writer.join();
        } catch (IOException e) {
            // Cut off, which is an end too.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends this and a ping, and waits until that is answered. */
    void answered(String text) {
        exchange(text + PING, END);
    }

    /** Sends frames and a ping, and waits until that is answered. */
    void answered(byte[] frames) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(frames);
        all.writeBytes(frame(PING));
        exchange(all.toByteArray(), END);
    }

    private static void readUntil(InputStream in, String wanted) throws IOException {
        byte[] some = new byte[1 << 16];
        String tail = "";
        for (int count = in.read(some); count >= 0; count = in.read(some)) {
            String text = tail + new String(some, 0, count, StandardCharsets.ISO_8859_1);
            if (text.contains(wanted) || text.contains(REFUSED)) {
                return;
            }
            tail = text.substring(Math.max(0, text.length() - wanted.length() - REFUSED.length()));
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
