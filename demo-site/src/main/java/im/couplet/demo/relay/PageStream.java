package im.couplet.demo.relay;

import im.couplet.demo.relay.limits.ConnectionGuard;
import im.couplet.demo.relay.page.Failure;
import im.couplet.demo.relay.page.Page;
import im.couplet.demo.relay.page.PageEvents;
import im.couplet.demo.relay.page.TextSocket;
import im.couplet.stream.Framing;
import im.couplet.stream.StreamCondition;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamException;
import im.couplet.stream.StreamHeader;
import im.couplet.stream.StreamWriter;
import im.couplet.xml.Element;
import im.couplet.xml.XmlException;
import io.vertx.core.http.ServerWebSocket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stream with a page over a WebSocket, one element a frame (RFC 7395 section 3). Used on one event loop only. */
final class PageStream implements Page, TextSocket.Events {
    private static final StreamWriter WRITER = new StreamWriter(Framing.WEBSOCKET);

    private final TextSocket socket;
    private final PageEvents events;
    private final FrameParser frames;
    private boolean opened;
    private boolean closed;
    private boolean closeSent;

    PageStream(ServerWebSocket webSocket, ConnectionGuard guard, FrameParser frames, PageEvents events) {
        this.events = events;
        this.frames = frames;
        socket = new TextSocket(webSocket, guard, this);
    }

    @Override
    public void textReceived(String frame) {
        try {
            for (StreamEvent event : closed ? List.<StreamEvent>of() : frames.read(frame, opened)) {
                found(event);
            }
        } catch (XmlException e) {
            String text = "The page sent bad XML: " + e.getMessage() + ".";
            failed(StreamCondition.of(e.streamErrorCondition()), text);
        } catch (StreamException e) {
            failed(e.condition(), String.valueOf(e.getMessage()));
        }
    }

    private void failed(@Nullable StreamCondition condition, String text) {
        // The page may still close its side of the stream.
        opened = false;
        events.pageFailed(new Failure(condition == null ? StreamCondition.BAD_FORMAT : condition, text));
    }

    private void found(StreamEvent event) {
        if (event instanceof StreamEvent.Opened header) {
            opened = true;
            events.pageOpened(header.header());
        } else if (event instanceof StreamEvent.Closed) {
            closed = true;
            events.pageEnded();
        } else if (event instanceof StreamEvent.Received received) {
            events.pageSent(received.element());
        } else if (event instanceof StreamEvent.Features features) {
            events.pageSent(features.features().element());
        } else if (event instanceof StreamEvent.ErrorReceived error) {
            events.pageSent(error.error().element());
        }
    }

    @Override
    public void textBroken() {
        events.pageFailed(new Failure(
                StreamCondition.POLICY_VIOLATION, "The page sent a WebSocket frame that is broken or too long."));
    }

    @Override
    public void textGone() {
        events.pageGone();
    }

    @Override
    public void textDrained() {
        events.pageDrained();
    }

    @Override
    public void open(StreamHeader header) {
        write(WRITER.header(header));
    }

    @Override
    public void send(Element element) {
        write(WRITER.element(element));
    }

    @Override
    public void end() {
        write(WRITER.footer());
        closeSent = true;
    }

    private void write(String frame) {
        if (!closeSent) {
            socket.write(frame);
        }
    }

    @Override
    public void drop() {
        socket.close(TextSocket.NORMAL, "");
    }

    @Override
    public void hold() {
        socket.hold();
    }

    @Override
    public void goAway() {
        closeSent = true;
        socket.goAway();
    }

    @Override
    public void cut() {
        socket.cut();
    }

    @Override
    public boolean ping() {
        return socket.ping();
    }

    @Override
    public boolean isFull() {
        return socket.isFull();
    }

    @Override
    public void pause() {
        socket.pause();
    }

    @Override
    public void resume() {
        socket.resume();
    }
}
