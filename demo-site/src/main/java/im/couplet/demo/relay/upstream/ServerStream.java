package im.couplet.demo.relay.upstream;

import im.couplet.demo.relay.limits.Closing;
import im.couplet.demo.relay.limits.Watcher;
import im.couplet.demo.relay.page.Failure;
import im.couplet.stream.Framing;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamException;
import im.couplet.stream.StreamHeader;
import im.couplet.stream.StreamParser;
import im.couplet.stream.StreamWriter;
import im.couplet.xml.Element;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlLimits;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;

/** The stream with the Jabber server over TCP (RFC 6120 section 4). Used on one event loop only. */
final class ServerStream {
    private static final StreamWriter WRITER = new StreamWriter(Framing.TCP);

    private final Upstream upstream;
    private final NetSocket socket;
    private final ServerEvents events;
    private final Watcher watcher;
    private final StreamParser parser;
    private boolean finished;
    private boolean ended;
    private boolean securing;
    private long lastWrite = System.nanoTime();

    ServerStream(Upstream upstream, NetSocket socket, XmlLimits limits, Watcher watcher, ServerEvents events) {
        this.upstream = upstream;
        this.socket = socket;
        this.events = events;
        this.watcher = watcher;
        parser = new StreamParser(Framing.TCP, limits, this::found);
        socket.handler(this::received);
        socket.exceptionHandler(e -> {
            if (!securing) {
                fail("The connection to the Jabber server broke: " + Reasons.of(e) + ".");
            }
        });
        socket.closeHandler(nothing -> {
            if (!securing) {
                fail("The Jabber server at " + upstream + " closed the connection in the middle of the stream.");
            }
        });
        socket.drainHandler(nothing -> {
            if (!finished) {
                events.serverDrained();
            }
        });
    }

    private void received(Buffer bytes) {
        watcher.octets(false, bytes.length());
        if (finished || securing) {
            return;
        }
        try {
            parser.feed(bytes.getBytes());
        } catch (XmlException e) {
            fail("The Jabber server sent XML that is not allowed in a stream: " + e.getMessage() + ".");
        } catch (StreamException e) {
            fail("What answers at " + upstream + " is no Jabber server: " + e.getMessage() + ".");
        }
    }

    private void found(StreamEvent event) {
        // What came unprotected behind the permission to begin TLS is not to be believed.
        if (finished || securing) {
            return;
        }
        if (event instanceof StreamEvent.Opened opened) {
            events.serverOpened(opened.header());
        } else if (event instanceof StreamEvent.Features features) {
            events.serverSent(features.features().element());
        } else if (event instanceof StreamEvent.ErrorReceived error) {
            events.serverSent(error.error().element());
        } else if (event instanceof StreamEvent.Received received) {
            events.serverSent(received.element());
        } else if (event instanceof StreamEvent.Closed) {
            finished = true;
            events.serverEnded();
        }
    }

    private void fail(String text) {
        if (!finished) {
            finished = true;
            events.serverFailed(Failure.remote(text));
        }
    }

    /** Begins a stream, or begins it anew after TLS or a login. */
    void open(StreamHeader header) {
        parser.restart();
        write(WRITER.header(header));
    }

    void send(Element element) {
        write(WRITER.element(element));
    }

    /** Sends a space when nothing was sent for {@code nanos}: a connection that is dead breaks by it. */
    void keepAlive(long nanos) {
        if (System.nanoTime() - lastWrite >= nanos) {
            write(" ");
        }
    }

    private void write(String text) {
        if (!ended) {
            lastWrite = System.nanoTime();
            Buffer octets = Buffer.buffer(text);
            watcher.octets(true, octets.length());
            socket.write(octets);
        }
    }

    /**
     * Secures the connection, after the server said it may proceed.
     *
     * @param domain the domain the page wants to talk to; the certificate must be for it (RFC 6120 section 13.7.1.2)
     */
    void secure(String domain) {
        securing = true;
        Tls.secure(socket, upstream, domain, false).onComplete(done -> {
            securing = false;
            if (finished) {
                return;
            }
            if (done.succeeded()) {
                events.serverSecured();
            } else {
                fail(String.valueOf(done.cause().getMessage()));
            }
        });
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

    /** Closes this side of the stream; the server may still close its own. */
    void end() {
        write(WRITER.footer());
        ended = true;
    }

    /**
     * Drops the connection, with nothing more to hear from it.
     *
     * @param patience how long the server may take to read what was written before
     */
    void drop(Duration patience) {
        finished = true;
        Closing.close(socket, patience);
    }
}
