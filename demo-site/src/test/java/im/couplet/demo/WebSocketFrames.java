package im.couplet.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.opentest4j.AssertionFailedError;

/** A WebSocket for XMPP (RFC 7395) that is read frame by frame. */
final class WebSocketFrames {
    /** What {@link #next} gives at the end. */
    static final String END = "(end)";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    WebSocketFrames(URI uri) throws IOException {
        try {
            socket = HTTP.newWebSocketBuilder()
                    .subprotocols("xmpp")
                    .buildAsync(uri, new FrameListener(frames, status -> END, error -> END))
                    .join();
        } catch (CompletionException e) {
            throw new IOException(e);
        }
    }

    /** Sends a frame, if that is still possible; reading tells whether it was. */
    void send(String frame) {
        try {
            socket.sendText(frame, true).join();
        } catch (CompletionException e) {
            // Reading tells.
        }
    }

    /** The next frame; {@link #END} when there is none any more. */
    String next() throws IOException {
        try {
            String frame = frames.poll(LiveClient.PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new IOException("Nothing came");
            }
            return frame;
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
    }

    void cut() {
        socket.abort();
    }
}
