package im.couplet.demo;

import im.couplet.sasl.ChannelBinding;
import im.couplet.session.SessionOptions;
import im.couplet.stream.Framing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.opentest4j.AssertionFailedError;

/** A session over a WebSocket (RFC 7395). */
final class WebSocketClient extends LiveClient {
    private static final String END = "(end)";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI uri;
    private BlockingQueue<String> frames;
    private WebSocket socket;

    WebSocketClient(URI uri, String jid, UnaryOperator<SessionOptions> change) {
        super(jid, Framing.WEBSOCKET, change);
        this.uri = uri;
    }

    @Override
    List<ChannelBinding> connect() throws IOException {
        frames = new LinkedBlockingQueue<>();
        try {
            socket = HTTP.newWebSocketBuilder()
                    .subprotocols("xmpp")
                    .buildAsync(uri, new Listener(frames))
                    .join();
        } catch (CompletionException e) {
            throw new IOException(e);
        }
        return List.of();
    }

    @Override
    void write(String text) {
        try {
            socket.sendText(text, true).join();
        } catch (CompletionException e) {
            // Reading tells.
        }
    }

    @Override
    boolean read() throws IOException {
        try {
            String frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new IOException("Nothing came");
            }
            if (frame.equals(END)) {
                return false;
            }
            session.receive(frame);
            return true;
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
    }

    @Override
    void cut() {
        socket.abort();
    }

    private static final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();
        private final BlockingQueue<String> frames;

        Listener(BlockingQueue<String> frames) {
            this.frames = frames;
        }

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                frames.add(text.toString());
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
            frames.add(END);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            frames.add(END);
        }
    }
}
