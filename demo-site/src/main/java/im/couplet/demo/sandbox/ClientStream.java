package im.couplet.demo.sandbox;

import im.couplet.demo.relay.limits.Closing;
import im.couplet.demo.relay.limits.Guests.Guest;
import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.jid.Jid;
import im.couplet.jid.JidException;
import im.couplet.stream.Framing;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamCondition;
import im.couplet.stream.StreamError;
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
import java.util.function.Consumer;

/** The stream with one client, from its header to its end (RFC 6120 section 4); what is in it is for its {@link ClientSession}. */
final class ClientStream {
    private static final XmlLimits LIMITS =
            XmlLimits.DEFAULT.withStanzaLength(1 << 18).withTextLength(1 << 18);
    private static final int MOST_UNSENT_BYTES = 1 << 20;
    private static final Duration LOGIN = Duration.ofMinutes(1);
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final NetSocket socket;
    private final Logins logins;
    private final ClientSession session;
    private final StreamParser parser = new StreamParser(Framing.TCP, LIMITS, this::found);
    private final StreamWriter writer = new StreamWriter(Framing.TCP);
    private final Runnable stopLoginDeadline;
    private boolean opened;
    private boolean ended;

    ClientStream(
            Wakeups wakeups,
            NetSocket socket,
            ClientSession.Services services,
            Guest guest,
            Consumer<ClientStream> whenGone) {
        this.socket = socket;
        logins = services.logins();
        session = new ClientSession(this, services, guest);
        socket.setWriteQueueMaxSize(MOST_UNSENT_BYTES);
        socket.handler(this::received);
        socket.exceptionHandler(e -> Closing.cut(socket));
        stopLoginDeadline = wakeups.after(LOGIN, () -> {
            if (!session.isBound()) {
                fail(StreamCondition.CONNECTION_TIMEOUT, "Nobody logged in for a minute.");
            }
        });
        socket.closeHandler(nothing -> {
            ended = true;
            stopLoginDeadline.run();
            guest.leave();
            session.leave(true);
            whenGone.accept(this);
        });
    }

    private void received(Buffer bytes) {
        if (ended) {
            return;
        }
        try {
            parser.feed(bytes.getBytes());
        } catch (XmlException e) {
            StreamCondition condition = StreamCondition.of(e.streamErrorCondition());
            fail(condition == null ? StreamCondition.BAD_FORMAT : condition, e.problem());
        } catch (StreamException e) {
            fail(e.condition(), String.valueOf(e.getMessage()));
        }
    }

    // ---- the stream

    private void found(StreamEvent event) {
        if (ended) {
            return;
        }
        if (event instanceof StreamEvent.Opened opening) {
            opened(opening.header());
        } else if (event instanceof StreamEvent.Received received) {
            session.received(received.element());
        } else if (event instanceof StreamEvent.Features) {
            fail(StreamCondition.UNSUPPORTED_STANZA_TYPE, "Features come from the server.");
        } else {
            end();
        }
    }

    private void opened(StreamHeader header) {
        answer();
        if (header.to() == null || !isOwnDomain(header.to())) {
            fail(StreamCondition.HOST_UNKNOWN, "This sandbox serves " + Sandbox.DOMAIN + " only.");
        } else if (header.majorVersion() < 1) {
            fail(StreamCondition.UNSUPPORTED_VERSION, "This server speaks version 1.0.");
        } else if (!Namespaces.CLIENT.equals(header.contentNamespace())) {
            fail(StreamCondition.INVALID_NAMESPACE, "This server speaks with clients.");
        } else {
            send(session.features());
        }
    }

    private void answer() {
        opened = true;
        write(writer.header(StreamHeader.answer(Sandbox.DOMAIN, logins.token(8)).withLang("en")));
    }

    private static boolean isOwnDomain(String to) {
        try {
            return Jid.parse(to).equals(Xmpp.SERVER);
        } catch (JidException e) {
            return false;
        }
    }

    /** Expects another header from the client. */
    void restart() {
        parser.restart();
        opened = false;
    }

    // ---- out

    void send(Element element) {
        if (!ended && socket.writeQueueFull()) {
            fail(StreamCondition.RESOURCE_CONSTRAINT, "This client does not read what it is sent.");
        } else {
            write(writer.element(element));
        }
    }

    private void write(String text) {
        if (!ended) {
            socket.write(text);
        }
    }

    /** Ends the stream with an error. */
    void fail(StreamCondition condition, String text) {
        if (ended) {
            return;
        }
        if (!opened) {
            answer();
        }
        write(writer.error(StreamError.of(condition).withText(text, "en")));
        end();
    }

    private void end() {
        if (!ended) {
            write(writer.footer());
            ended = true;
            session.leave(false);
            Closing.close(socket, GOODBYE);
        }
    }

    /**
     * Ends the stream with the server. Nobody is told that the client is gone, and what it has not acknowledged goes nowhere else:
     * the client has it, or nobody will.
     */
    void stop() {
        Element arrived = session.arrived();
        if (arrived != null) {
            write(writer.element(arrived));
        }
        session.forget();
        fail(StreamCondition.SYSTEM_SHUTDOWN, "The sandbox was stopped.");
    }

    /** Closes the connection of a client that has come back over another. */
    void giveUp() {
        session.forget();
        fail(StreamCondition.CONFLICT, "The stream was resumed over another connection.");
    }
}
