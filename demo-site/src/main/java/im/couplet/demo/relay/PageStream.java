package im.couplet.demo.relay;

import im.couplet.xml.Element;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlWriter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import org.jspecify.annotations.Nullable;

/** The stream with the page over a WebSocket, one element a frame (RFC 7395 section 3). Used on one event loop only. */
final class PageStream {
    private static final short NORMAL = 1000;
    private static final short NOT_TEXT = 1003;

    private final ServerWebSocket socket;
    private final XmlLimits limits;
    private final PageEvents events;
    private boolean alive = true;
    private boolean closeSent;
    private boolean gone;

    PageStream(ServerWebSocket socket, XmlLimits limits, PageEvents events) {
        this.socket = socket;
        this.limits = limits;
        this.events = events;
        socket.textMessageHandler(this::received);
        socket.frameHandler(this::frame);
        socket.pongHandler(pong -> alive = true);
        socket.exceptionHandler(e -> events.pageFailed(
                new Failure("policy-violation", "The page sent a WebSocket frame that is broken or too long.")));
        socket.closeHandler(nothing -> {
            gone = true;
            events.pageGone();
        });
        socket.drainHandler(nothing -> events.pageDrained());
    }

    private void frame(WebSocketFrame frame) {
        alive = true;
        if (frame.isBinary()) {
            socket.close(NOT_TEXT, "XMPP goes in text frames");
        }
    }

    private void received(String frame) {
        Element element;
        try {
            element = Element.parse(frame, limits);
        } catch (XmlException e) {
            events.pageFailed(Failure.badFrame(e));
            return;
        }
        if (element.is(Names.OPEN)) {
            events.pageOpened(element);
        } else if (element.is(Names.CLOSE)) {
            events.pageEnded();
        } else if (element.namespace().equals(Names.FRAMING) || element.is(Names.STREAM)) {
            events.pageFailed(new Failure(
                    "invalid-namespace",
                    "A stream over WebSocket begins with <open/>, not <" + element.localName() + ">."));
        } else {
            events.pageSent(element);
        }
    }

    /** Opens the relay's side of the stream. */
    void open(@Nullable String from, @Nullable String to, @Nullable String id, @Nullable String lang) {
        send(Element.builder(Names.OPEN)
                .attribute("from", from)
                .attribute("to", to)
                .attribute("id", id)
                .attribute("version", "1.0")
                .attribute(Names.LANG, lang)
                .build());
    }

    void send(Element element) {
        if (!gone && !closeSent) {
            socket.writeTextMessage(XmlWriter.write(element, Names.IN_FRAME));
        }
    }

    /** Closes the relay's side of the stream; the page may still close its own. */
    void end() {
        send(Element.of(Names.FRAMING, "close"));
        closeSent = true;
    }

    /** Closes the WebSocket. */
    void drop() {
        if (!gone) {
            socket.close(NORMAL);
        }
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
        return socket.writeQueueFull();
    }

    void pause() {
        socket.pause();
    }

    void resume() {
        socket.resume();
    }
}
