package im.couplet.demo;

import im.couplet.testing.Patience;
import im.couplet.xml.Element;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.opentest4j.AssertionFailedError;

/** What a page does over its WebSocket, one blocking step at a time. */
final class PageClient implements AutoCloseable {
    private static final String CLOSED = "(closed)";

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    private PageClient(int port, String origin) {
        WebSocket.Builder builder = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("xmpp")
                .connectTimeout(Patience.TIME);
        if (origin != null) {
            builder.header("Origin", origin);
        }
        socket = builder.buildAsync(
                        URI.create("ws://127.0.0.1:" + port + "/xmpp-websocket"),
                        new FrameListener(frames, status -> CLOSED + status, error -> CLOSED + error))
                .join();
    }

    static PageClient connect(int port) {
        return new PageClient(port, null);
    }

    static PageClient connect(int port, String origin) {
        return new PageClient(port, origin);
    }

    PageClient send(String frame) {
        socket.sendText(frame, true).join();
        return this;
    }

    PageClient sendBinary() {
        socket.sendBinary(ByteBuffer.wrap(new byte[] {60}), true).join();
        return this;
    }

    PageClient open(String domain) {
        return send("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='" + domain + "' version='1.0'/>");
    }

    PageClient closeStream() {
        return send("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
    }

    /** The next frame as it came. */
    String text() {
        try {
            String frame = frames.poll(Patience.SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionFailedError("No frame within 20 seconds");
            }
            return frame;
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
    }

    /** The next frame, which must be XML. */
    Element next() {
        String frame = text();
        if (frame.startsWith(CLOSED)) {
            throw new AssertionFailedError("The WebSocket was closed: " + frame);
        }
        return Element.parse(frame);
    }

    /** The next frame, which must have this name. */
    Element next(String localName) {
        Element element = next();
        if (!element.localName().equals(localName)) {
            throw new AssertionFailedError("Expected <" + localName + "> but got " + element);
        }
        return element;
    }

    /** Skips frames until one has this name. */
    Element skipTo(String localName) {
        Element element = next();
        while (!element.localName().equals(localName)) {
            element = next();
        }
        return element;
    }

    /** Whether a frame comes within this time. */
    boolean isSilentFor(Duration time) {
        try {
            String frame = frames.poll(time.toMillis(), TimeUnit.MILLISECONDS);
            if (frame != null) {
                throw new AssertionFailedError("Expected nothing but got " + frame);
            }
            return true;
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
    }

    /** The close status when the WebSocket is closed next. */
    int closed() {
        String frame = text();
        if (!frame.startsWith(CLOSED)) {
            throw new AssertionFailedError("Expected the WebSocket to be closed but got " + frame);
        }
        return Integer.parseInt(frame.substring(CLOSED.length()));
    }

    /** Reads the stream error, the close frame and the end of the WebSocket; gives the error's text. */
    String expectFailure(String condition) {
        Element error = skipTo("error");
        if (error.child("urn:ietf:params:xml:ns:xmpp-streams", condition) == null) {
            throw new AssertionFailedError("Expected " + condition + " but got " + error);
        }
        next("close");
        closeStream();
        closed();
        Element text = error.child("urn:ietf:params:xml:ns:xmpp-streams", "text");
        return text == null ? "" : text.text();
    }

    /** Logs in with PLAIN and binds {@code resource}. */
    PageClient logIn(String user, String password, String resource) {
        open("localhost");
        next("open");
        next("features");
        plain(user, password);
        next("success");
        open("localhost");
        next("open");
        next("features");
        send("<iq xmlns='jabber:client' type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>"
                + resource + "</resource></bind></iq>");
        next("iq");
        return this;
    }

    PageClient plain(String user, String password) {
        byte[] message = ("\0" + user + "\0" + password).getBytes(StandardCharsets.UTF_8);
        return send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                + Base64.getEncoder().encodeToString(message) + "</auth>");
    }

    /** Cuts the connection without a word. */
    void abort() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
