package im.couplet.demo.relay.page;

import im.couplet.demo.relay.limits.ConnectionGuard;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.io.IOException;

/** A WebSocket that carries text and nothing else. Used on one event loop only. */
public final class TextSocket {
    /** The status of a goodbye. */
    public static final short NORMAL = 1000;

    private static final short GOING_AWAY = 1001;
    private static final short NOT_TEXT = 1003;

    /** What it has to say. */
    public interface Events {
        /** One whole message. */
        void textReceived(String text);

        /** The page sent what is no message, or too long. */
        void textBroken();

        /** It is closed. */
        void textGone();

        /** Writing is possible again. */
        void textDrained();
    }

    private final ServerWebSocket socket;
    private final ConnectionGuard guard;
    private final Events events;
    private boolean alive = true;
    private boolean gone;

    /** Takes over a WebSocket and the guard of its connection. */
    public TextSocket(ServerWebSocket socket, ConnectionGuard guard, Events events) {
        this.socket = socket;
        this.guard = guard;
        this.events = events;
        socket.textMessageHandler(events::textReceived);
        socket.frameHandler(this::frame);
        socket.pongHandler(pong -> alive = true);
        socket.exceptionHandler(this::broken);
        socket.closeHandler(nothing -> {
            gone = true;
            events.textGone();
        });
        socket.drainHandler(nothing -> events.textDrained());
    }

    /** A connection that is reset says so too, and is gone without a word, as when it is closed. */
    private void broken(Throwable e) {
        if (!(e instanceof IOException) && !(e instanceof HttpClosedException)) {
            events.textBroken();
        }
    }

    private void frame(WebSocketFrame frame) {
        alive = true;
        if (frame.isBinary()) {
            socket.close(NOT_TEXT, "XMPP goes in text frames");
        }
    }

    /** Sends one message. */
    public void write(String text) {
        if (!gone && !socket.isClosed()) {
            socket.writeTextMessage(text);
        }
    }

    /**
     * Closes the WebSocket; the page may still close its half.
     *
     * @param reason at most 123 bytes (RFC 6455 section 5.5)
     */
    public void close(short status, String reason) {
        if (!gone) {
            socket.close(status, reason);
        }
    }

    /** Takes nothing more, and is not to be closed by Vert.x when that stops the server. */
    public void hold() {
        socket.pause();
        if (!gone && !socket.isClosed()) {
            socket.shutdownHandler(nothing -> {});
        }
    }

    /** Closes the WebSocket after {@link #hold}, because the relay goes away. */
    public void goAway() {
        socket.resume();
        if (socket.isClosed()) {
            cut();
        } else {
            socket.shutdownHandler(null);
            socket.close(GOING_AWAY, "The relay was stopped");
        }
    }

    /** Closes the connection at once. */
    public void cut() {
        guard.cut();
    }

    /** Asks for a sign of life; false when there was none since the last time. */
    public boolean ping() {
        if (!alive) {
            return false;
        }
        alive = false;
        socket.writePing(Buffer.buffer());
        return true;
    }

    /** Whether it should be sent nothing more for now. */
    public boolean isFull() {
        return !gone && !socket.isClosed() && socket.writeQueueFull();
    }

    /** Says nothing more for now. */
    public void pause() {
        socket.pause();
    }

    /** Says again what it has to say. */
    public void resume() {
        socket.resume();
    }
}
