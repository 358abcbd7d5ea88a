package im.couplet.stream;

import im.couplet.text.Octets;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlLimits;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one direction of a stream: text in, {@link StreamEvent}s out. It serves either end, a client that reads a server
 * or a server that reads a client.
 *
 * <p>With {@link Framing#TCP} chunks may be cut anywhere. With {@link Framing#WEBSOCKET} each call of {@code feed} is one
 * text message; an empty one, or one of white space, is a keepalive and reports nothing. With {@link Framing#BOSH} each is
 * one {@code <body/>}, and a terminal condition of it is reported as a stream error. Every complete event is reported
 * before bad input behind it is thrown (a bad frame as a whole is bad input), and nothing is reported behind {@link
 * StreamEvent.Closed}. What stands behind the last tag of a chunk may wait for the next tag, and what is bad in it with it;
 * 1,024 characters wait at most.
 *
 * <p>Over TCP a stream that is authenticated, encrypted or compressed starts anew with a second header (RFC 6120 section
 * 4.3.3). Who reads a server need not care: its {@code <success/>}, {@code <proceed/>} or {@code <compressed/>} restarts
 * the parser. Who reads a client calls {@link #restart} when it has sent one of those. Behind {@code <proceed/>} and {@code
 * <starttls/>} the chunk has to end, as what stands there was not encrypted, and would be taken for what is; what is fed behind
 * {@code <starttls/>} is ignored until {@link #restart}.
 *
 * <pre>{@code
 * StreamParser parser = new StreamParser(Framing.TCP, event -> {
 *     if (event instanceof StreamEvent.Received received) {
 *         System.out.println(received.element());
 *     }
 * });
 * parser.feed("<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>");
 * parser.feed("<message><body>Hi</bo");
 * parser.feed("dy></message>");
 * }</pre>
 *
 * <p>A stanza may be long: {@link StreamOptions} tells of its start tag at once, and hands over the text of chosen elements
 * as it comes, so that a transfer of any size passes in constant memory.
 *
 * <pre>{@code
 * StreamOptions options = StreamOptions.DEFAULT
 *         .withLimits(XmlLimits.DEFAULT.withStanzaLength(100_000_000))
 *         .withHeads(true)
 *         .withPieces(XmlName.of("http://jabber.org/protocol/ibb", "data"));
 * }</pre>
 *
 * <p>Over WebSocket heads and pieces come before the end of the frame has been read, and so also of a frame that turns out
 * to be bad.
 *
 * <p>The listener must not call {@link #feed}. What it throws comes out of {@code feed}, and what was fed is lost: with frames
 * and bodies the next one is read as if nothing had been; over TCP the place in the stream is lost, and the parser cannot be
 * used afterwards. Not safe for use by several threads at a time.
 */
public final class StreamParser {
    private final Consumer<StreamEvent> listener;
    private final StreamReader reader;
    private final Text streams = Text.of(Namespaces.STREAMS);
    private @Nullable StreamException failure;
    private boolean closed;

    /** Makes a parser with {@link XmlLimits#DEFAULT}. */
    public StreamParser(Framing framing, Consumer<StreamEvent> listener) {
        this(framing, XmlLimits.DEFAULT, listener);
    }

    /**
     * Makes a parser.
     *
     * @param framing how the stream is laid out
     * @param limits how much of everything one stanza may have
     * @param listener receives the events
     */
    public StreamParser(Framing framing, XmlLimits limits, Consumer<StreamEvent> listener) {
        this(framing, StreamOptions.DEFAULT.withLimits(limits), listener);
    }

    /**
     * Makes a parser.
     *
     * @param framing how the stream is laid out
     * @param options what is accepted and reported
     * @param listener receives the events
     */
    public StreamParser(Framing framing, StreamOptions options, Consumer<StreamEvent> listener) {
        this(framing, options, listener, null);
    }

    /**
     * Makes a parser.
     *
     * @param framing how the stream is laid out
     * @param options what is accepted and reported
     * @param listener receives the events
     * @param sink is given the stanzas; null if they are wanted as {@link StreamEvent.Received}, as all stanzas are with
     *     {@link Framing#BOSH}
     */
    public StreamParser(
            Framing framing, StreamOptions options, Consumer<StreamEvent> listener, @Nullable StanzaSink sink) {
        this.listener = Objects.requireNonNull(listener, "listener");
        this.reader = switch (Objects.requireNonNull(framing, "framing")) {
            case TCP -> new TcpReader(this, options, sink);
            case WEBSOCKET -> new FrameReader(this, options, sink);
            case BOSH -> new BodyReader(this, options);
        };
    }

    /**
     * Takes the next chunk, or the next frame.
     *
     * @throws XmlException for bad XML; once thrown, it is thrown again until {@link #restart}
     * @throws StreamException for good XML that is no stream; once thrown, it is thrown again until {@link #restart}
     */
    public void feed(String chunk) {
        feed(Text.of(chunk));
    }

    /**
     * Takes the next chunk, or the next frame.
     *
     * @throws XmlException for bad XML; once thrown, it is thrown again until {@link #restart}
     * @throws StreamException for good XML that is no stream; once thrown, it is thrown again until {@link #restart}
     */
    public void feed(Text chunk) {
        if (failure != null) {
            throw failure;
        }
        if (!closed) {
            reader.feed(chunk);
        }
    }

    /**
     * Takes the next chunk, or the next frame, as UTF-8. Over TCP it may be cut within a character.
     *
     * @throws XmlException for bad XML; once thrown, it is thrown again until {@link #restart}
     * @throws StreamException for good XML that is no stream; once thrown, it is thrown again until {@link #restart}
     */
    public void feed(byte[] chunk) {
        feed(Octets.of(chunk));
    }

    /**
     * Takes the next chunk, or the next frame, as UTF-8. Over TCP it may be cut within a character.
     *
     * @throws XmlException for bad XML; once thrown, it is thrown again until {@link #restart}
     * @throws StreamException for good XML that is no stream; once thrown, it is thrown again until {@link #restart}
     */
    public void feed(Octets chunk) {
        if (failure != null) {
            throw failure;
        }
        if (!closed) {
            reader.feed(chunk);
        }
    }

    /** Whether what was read ends within a tag, or an element in the stream; always false with frames and bodies. */
    public boolean isWithin() {
        return reader.isWithin();
    }

    /** The end of what was fed, which waits for more and has not been read; empty with frames and bodies. */
    public Text waiting() {
        return reader.waiting();
    }

    /** What the last call of {@link #feed(Text)} has read, with what had waited; empty with frames and bodies. */
    public Text taken() {
        return reader.taken();
    }

    /** Whether the peer has closed the stream. */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Expects a new header: what was open is forgotten. Called by the listener, it takes effect behind the current event,
     * and the rest of the chunk belongs to the new stream.
     */
    public void restart() {
        failure = null;
        closed = false;
        reader.restart();
    }

    void opened(StreamHeader header) {
        listener.accept(new StreamEvent.Opened(header));
    }

    void head(Element element) {
        listener.accept(new StreamEvent.Head(element));
    }

    void piece(Element element, Text text, boolean last) {
        listener.accept(new StreamEvent.Piece(element, text.string(), last));
    }

    /** Sorts a first-level element. Only its own name decides; what it holds is not looked at. */
    void received(Element element) {
        if (element.name().namespaceText().is(streams)) {
            String name = element.localName();
            if (name.equals("features")) {
                listener.accept(new StreamEvent.Features(new StreamFeatures(element)));
                return;
            }
            if (name.equals("error")) {
                listener.accept(new StreamEvent.ErrorReceived(new StreamError(element)));
                return;
            }
        }
        listener.accept(new StreamEvent.Received(element));
    }

    void closed(@Nullable String seeOtherUri) {
        closed = true;
        listener.accept(new StreamEvent.Closed(seeOtherUri));
    }

    StreamException fail(StreamCondition condition, String message) {
        StreamException exception = new StreamException(condition, message);
        failure = exception;
        return exception;
    }
}
