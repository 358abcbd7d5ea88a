package im.couplet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A page that opens a stream and from then on reads nothing and answers nothing. */
final class StalledPage implements AutoCloseable {
    private final Socket socket;

    private StalledPage(Socket socket) {
        this.socket = socket;
    }

    static StalledPage open(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(8192);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String request = """
                GET /xmpp-websocket HTTP/1.1\r
                Host: 127.0.0.1\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Protocol: xmpp\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
        byte[] open = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='localhost' version='1.0'/>"
                .getBytes(StandardCharsets.US_ASCII);
        // Final text frame, masked with zeros.
        ByteBuffer frame = ByteBuffer.allocate(open.length + 6);
        frame.put((byte) 0x81).put((byte) (0x80 | open.length)).putInt(0).put(open);
        socket.getOutputStream().write(frame.array());
        socket.getOutputStream().flush();
        return new StalledPage(socket);
    }

    @Override
    public void close() {
        hangUp();
    }

    void hangUp() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
