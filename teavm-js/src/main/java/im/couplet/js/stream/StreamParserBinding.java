package im.couplet.js.stream;

import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.JsClass;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.typed.EventSink;
import im.couplet.js.typed.Events;
import im.couplet.js.typed.KnownExtensions;
import im.couplet.stream.Framing;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamException;
import im.couplet.stream.StreamOptions;
import im.couplet.stream.StreamParser;
import im.couplet.xml.XmlException;
import org.teavm.jso.JSObject;

/**
 * The state of a {@code StreamParser} of JavaScript.
 *
 * <p>A chunk that an error cuts off, as at the end of the stack, is as if it had not been fed: its parser is left as it is, and
 * another one takes its place. Frames begin anew each; over TCP the chunks that matter are read once more.
 */
public final class StreamParserBinding implements StreamParserMethods, EventSink {
    private final Framing framing;
    private final StreamOptions parts;
    private final Reading reading;
    private final Events converter;
    private final PastChunks past = new PastChunks();
    private StreamParser parser;
    /** Whether a chunk is being read, or was cut off. */
    private boolean busy;

    /** Undefined for none: a chunk mostly has none, and a new array for each would have to be looked after. */
    private JSObject events = Js.undefined();

    private StreamParserBinding(Options options, Reading reading) {
        this.reading = reading;
        converter = reading.events();
        framing = framing(options);
        parts = parts(options);
        parser = newParser();
    }

    private StreamParser newParser() {
        StreamParser[] own = new StreamParser[1];
        own[0] = new StreamParser(
                framing,
                parts,
                event -> tell(event, own[0] == parser),
                reading.stanzas().into(this));
        return own[0];
    }

    /** Takes an event, which was not told before if it is {@code news}. */
    private void tell(StreamEvent event, boolean news) {
        if (news && event instanceof StreamEvent.Opened) {
            past.opened();
        }
        add(converter.of(event));
    }

    /** The class for JavaScript, whose instances know the extensions of {@code known} by themselves. */
    public static JSObject define(KnownExtensions known) {
        return define(PublicNames.STREAM_PARSER, Reading.typed(known));
    }

    /** The class for JavaScript whose instances know elements alone. */
    public static JSObject defineForElements() {
        return define(PublicNames.ELEMENT_STREAM_PARSER, options -> Reading.elements());
    }

    private static JSObject define(String options, Reading.Maker reading) {
        return JsClass.defineQuick(
                "StreamParser", argument -> make(argument, options, reading), "feed,restart", "closed");
    }

    private static JSObject make(JSObject argument, String known, Reading.Maker reading) {
        Options options = Options.of("options", argument, known);
        return new StreamParserBinding(options, reading.of(options));
    }

    private static StreamOptions parts(Options options) {
        return StreamOptions.DEFAULT
                .withLimits(options.limits())
                .withHeads(options.flag("heads"))
                .withPieces(options.names("pieces"));
    }

    static Framing framing(Options options) {
        return switch (options.choice("framing", null, PublicNames.FRAMINGS)) {
            case "tcp" -> Framing.TCP;
            case "bosh" -> Framing.BOSH;
            default -> Framing.WEBSOCKET;
        };
    }

    @Override
    public JSObject feed(JSObject chunk) {
        try {
            read(chunk);
            return take();
        } catch (RuntimeException e) {
            if (busy) {
                forget();
            }
            JSObject error = Errors.of(e);
            Js.set(error, "events", take());
            throw Errors.raise(error);
        }
    }

    private void read(JSObject chunk) {
        if (busy && framing == Framing.TCP && !parser.isClosed()) {
            recover();
        }
        busy = true;
        try {
            if (Js.isString(chunk)) {
                parser.feed(Js.text(chunk));
                if (framing == Framing.TCP) {
                    past.taken(parser);
                }
            } else {
                past.lose();
                parser.feed(Arguments.octets("chunk", chunk));
            }
            busy = false;
        } catch (XmlException | StreamException | IllegalArgumentException | IllegalStateException e) {
            busy = false;
            throw e;
        }
    }

    private void recover() {
        StreamParser other = newParser();
        if (!past.replay(other)) {
            throw new IllegalStateException(
                    "A chunk was not read to its end; call restart() and begin the stream anew");
        }
        forget();
        parser = other;
    }

    private void forget() {
        events = Js.undefined();
    }

    @Override
    public void add(JSObject event) {
        events = Js.isUndefined(events) ? Js.array() : events;
        Js.push(events, event);
    }

    private JSObject take() {
        JSObject taken = Js.isUndefined(events) ? Js.array() : events;
        forget();
        return taken;
    }

    @Override
    public void restart() {
        if (busy) {
            parser = newParser();
            forget();
            busy = false;
        }
        past.clear();
        parser.restart();
    }

    @Override
    public boolean closed() {
        return parser.isClosed();
    }
}
