package im.couplet.demo;

import im.couplet.sasl.ChannelBinding;
import im.couplet.session.SessionOptions;
import im.couplet.stream.Framing;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;

/** A session over a WebSocket (RFC 7395). */
final class WebSocketClient extends LiveClient {
    private final URI uri;
    private WebSocketFrames frames;

    WebSocketClient(URI uri, String jid, UnaryOperator<SessionOptions> change) {
        super(jid, Framing.WEBSOCKET, change);
        this.uri = uri;
    }

    @Override
    List<ChannelBinding> connect() throws IOException {
        frames = new WebSocketFrames(uri);
        return List.of();
    }

    @Override
    void write(String text) {
        frames.send(text);
    }

    @Override
    boolean read() throws IOException {
        String frame = frames.next();
        if (frame.equals(WebSocketFrames.END)) {
            return false;
        }
        session.receive(frame);
        return true;
    }

    @Override
    void cut() {
        frames.cut();
    }
}
