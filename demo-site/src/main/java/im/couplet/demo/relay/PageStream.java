package im.couplet.demo.relay;

import im.couplet.stream.Framing;
import im.couplet.stream.StreamCondition;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamException;
import im.couplet.stream.StreamHeader;
import im.couplet.stream.StreamParser;
import im.couplet.stream.StreamWriter;
import im.couplet.xml.Element;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlLimits;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The stream with the page over a WebSocket, one element a frame (RFC 7395 section 3). Used on one event loop only. */
final class PageStream {
    private static final short NORMAL = 1000;
    private static final short GOING_AWAY = 1001;
    private static final short NOT_TEXT = 1003;

    private final ServerWebSocket socket;
    private final ConnectionGuard guard;
    private final PageEvents events;
    private final StreamParser parser;
    private final StreamWriter writer = new StreamWriter(Framing.WEBSOCKET);
    private boolean alive = true;
    private boolean closeSent;
    private boolean gone;

    PageStream(ServerWebSocket socket, ConnectionGuard guard, XmlLimits limits, PageEvents events) {
        this.socket = socket;
        this.guard = guard;
        this.events = events;
        parser = new StreamParser(Framing.WEBSOCKET, limits, this::found);
        socket.textMessageHandler(this::received);
        socket.frameHandler(this::frame);
        socket.pongHandler(pong -> alive = true);
        socket.exceptionHandler(this::broken);
        socket.closeHandler(nothing -> {
            gone = true;
            events.pageGone();
        });
        socket.drainHandler(nothing -> events.pageDrained());
    }

    /** A connection that is reset says so too, and is gone without a word, as when it is closed. */
    private void broken(Throwable e) {
        if (!(e instanceof IOException) && !(e instanceof HttpClosedException)) {
            events.pageFailed(new Failure(
                    StreamCondition.POLICY_VIOLATION, "The page sent a WebSocket frame that is broken or too long."));
        }
    }

    private void frame(WebSocketFrame frame) {
        alive = true;
        if (frame.isBinary()) {
            socket.close(NOT_TEXT, "XMPP goes in text frames");
        }
    }

    private void received(String frame) {
        try {
            parser.feed(frame);
        } catch (XmlException e) {
            String text = "The page sent bad XML: " + e.getMessage() + ".";
            failed(StreamCondition.of(e.streamErrorCondition()), text);
        } catch (StreamException e) {
            failed(e.condition(), String.valueOf(e.getMessage()));
        }
    }

    private void failed(@Nullable StreamCondition condition, String text) {
        // The page may still close its side of the stream.
        parser.restart();
        events.pageFailed(new Failure(condition == null ? StreamCondition.BAD_FORMAT : condition, text));
    }

    private void found(StreamEvent event) {
        if (event instanceof StreamEvent.Opened opened) {
            events.pageOpened(opened.header());
        } else if (event instanceof StreamEvent.Closed) {
            events.pageEnded();
        } else if (event instanceof StreamEvent.Received received) {
            events.pageSent(received.element());
        } else if (event instanceof StreamEvent.Features features) {
            events.pageSent(features.features().element());
        } else if (event instanceof StreamEvent.ErrorReceived error) {
            events.pageSent(error.error().element());
        }
    }

    /** Opens the relay's side of the stream. */
    void open(StreamHeader header) {
        write(writer.header(header));
    }

    void send(Element element) {
        write(writer.element(element));
    }

    /** Closes the relay's side of the stream; the page may still close its own. */
    void end() {
        write(writer.footer());
        closeSent = true;
    }

    private void write(String frame) {
        if (!gone && !closeSent) {
            socket.writeTextMessage(frame);
        }
    }

    /** Closes the WebSocket; the page may still close its half. */
    void drop() {
        if (!gone) {
            socket.close(NORMAL);
        }
    }

    /** Takes nothing more, and is not to be closed by Vert.x when that stops the server. */
    void hold() {
        socket.pause();
        if (!gone && !socket.isClosed()) {
            socket.shutdownHandler(nothing -> {});
        }
    }

    /** Closes the WebSocket after {@link #hold}, because the relay goes away; the stream in it stays open. */
    void goAway() {
        closeSent = true;
        socket.resume();
        if (socket.isClosed()) {
            cut();
        } else {
            socket.shutdownHandler(null);
            socket.close(GOING_AWAY, "The relay was stopped");
        }
    }

    /** Closes the connection at once. */
    void cut() {
        guard.cut();
    }

    /** Asks for a sign of life; false when there was none since the last time. */
    boolean ping() {
        if (!alive) {
            return false;
        }
        alive = false;
        socket.writePing(Buffer.buffer());
        return true;
    }

    boolean isFull() {
        return !gone && !socket.isClosed() && socket.writeQueueFull();
    }

    void pause() {
        socket.pause();
    }

    void resume() {
        socket.resume();
    }
}
