package im.couplet.demo.relay;

import im.couplet.xml.Element;
import im.couplet.xml.ElementHandler;
import im.couplet.xml.XmlAttributes;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlParser;
import im.couplet.xml.XmlWriter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.NetSocket;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** The stream with the Jabber server over TCP (RFC 6120 section 4). Used on one event loop only. */
final class ServerStream {
    private final Upstream upstream;
    private final NetSocket socket;
    private final ServerEvents events;
    private final Utf8Decoder decoder = new Utf8Decoder();
    private final XmlParser parser;
    private final ElementHandler elements;
    private boolean finished;
    private boolean ended;
    private boolean securing;
    private long lastWrite = System.nanoTime();

    ServerStream(Upstream upstream, NetSocket socket, RelayLimits limits, ServerEvents events) {
        this.upstream = upstream;
        this.socket = socket;
        this.events = events;
        elements = new Elements();
        parser = XmlParser.stream(elements, limits.stanza());
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

    private final class Elements extends ElementHandler {
        Elements() {
            super(1, element -> {
                if (!finished) {
                    events.serverSent(element);
                }
            });
        }

        @Override
        protected void rootStarted(XmlName name, XmlAttributes attributes) {
            if (!name.is(Names.STREAM)) {
                fail("What answers at " + upstream + " is no Jabber server: it sent <" + name.localName()
                        + "> where a stream should begin.");
                return;
            }
            Element.Builder header = Element.builder(name);
            for (int i = 0; i < attributes.size(); i++) {
                header.attribute(attributes.name(i), attributes.value(i).string());
            }
            if (!finished) {
                events.serverOpened(header.build());
            }
        }

        @Override
        protected void rootEnded() {
            if (!finished) {
                finished = true;
                events.serverEnded();
            }
        }
    }

    private void received(Buffer bytes) {
        if (finished) {
            return;
        }
        try {
            parser.feed(decoder.decode(bytes.getBytes()));
        } catch (XmlException e) {
            fail("The Jabber server sent XML that is not allowed in a stream: " + e.getMessage() + ".");
        } catch (CharacterCodingException e) {
            fail("The Jabber server sent bytes that are not UTF-8.");
        }
    }

    private void fail(String text) {
        if (!finished) {
            finished = true;
            parser.stop();
            events.serverFailed(Failure.remote(text));
        }
    }

    /** Begins a stream, or begins it anew after TLS or a login. */
    void open(@Nullable String to, @Nullable String from, @Nullable String lang) {
        parser.reset();
        elements.reset();
        decoder.reset();
        Element header = Element.builder(Names.STREAM)
                .attribute("to", to)
                .attribute("from", from)
                .attribute("version", "1.0")
                .attribute(Names.LANG, lang)
                .build();
        String empty = XmlWriter.write(header, Names.IN_FRAME);
        String attributes = empty.substring("<stream:stream".length(), empty.length() - "/>".length());
        write("<?xml version='1.0'?><stream:stream xmlns='" + Names.CLIENT + "'" + attributes + ">");
    }

    void send(Element element) {
        write(XmlWriter.write(element, Names.IN_STREAM));
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
            socket.write(text);
        }
    }

    /**
     * Secures the connection, after the server said it may proceed.
     *
     * @param domain the domain the page wants to talk to; the certificate must be for it (RFC 6120 section 13.7.1.2)
     */
    void secure(String domain) {
        ClientSSLOptions options = new ClientSSLOptions()
                .setHostnameVerificationAlgorithm(upstream.trustAll() ? "" : "HTTPS")
                .setTrustAll(upstream.trustAll())
                .setTrustOptions(upstream.trust());
        // What came unprotected behind the permission to proceed is not to be believed.
        parser.stop();
        securing = true;
        socket.upgradeToSsl(options, domain).onComplete(done -> {
            securing = false;
            if (finished) {
                return;
            }
            if (done.succeeded()) {
                events.serverSecured();
            } else {
                fail("The relay does not trust the TLS of the Jabber server for " + domain + ": "
                        + Reasons.of(done.cause()) + ".");
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
        write("</stream:stream>");
        ended = true;
    }

    /** Drops the connection, with nothing more to hear from it. */
    void drop() {
        finished = true;
        parser.stop();
        socket.close();
    }
}
