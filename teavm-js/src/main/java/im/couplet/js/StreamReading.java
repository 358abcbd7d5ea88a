package im.couplet.js;

import im.couplet.stream.Framing;
import im.couplet.stream.StreamOptions;
import im.couplet.stream.StreamParser;
import org.teavm.jso.JSObject;

/** The state of a {@code StreamParser} of JavaScript. */
final class StreamReading implements StreamReadingMethods {
    private final StreamParser parser;
    private final Events converter;
    private JSObject events = Js.array();

    private StreamReading(Options options) {
        boolean untyped = options.choice("as", "typed", "typed,element").equals("element");
        converter = new Events(untyped ? null : Codec.of(options));
        parser = new StreamParser(
                framing(options),
                parts(options),
                event -> add(converter.of(event)),
                untyped ? new StanzaTrees(this) : null);
    }

    /** The class for JavaScript. */
    static JSObject define() {
        return JsClass.define("StreamParser", StreamReading::make, "feed,restart", "closed");
    }

    private static JSObject make(JSObject argument) {
        try {
            return new StreamReading(Options.of("options", argument, "framing,as,heads,pieces," + Codec.OPTIONS));
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    private static StreamOptions parts(Options options) {
        return StreamOptions.DEFAULT
                .withLimits(options.limits())
                .withHeads(options.flag("heads"))
                .withPieces(options.names("pieces"));
    }

    static Framing framing(Options options) {
        return switch (options.choice("framing", null, "tcp,websocket,bosh")) {
            case "tcp" -> Framing.TCP;
            case "bosh" -> Framing.BOSH;
            default -> Framing.WEBSOCKET;
        };
    }

    @Override
    public JSObject feed(JSObject chunk) {
        try {
            if (Js.isString(chunk)) {
                parser.feed(Js.text(chunk));
            } else {
                parser.feed(Arguments.octets("chunk", chunk));
            }
            return take();
        } catch (RuntimeException e) {
            JSObject error = Errors.of(e);
            Js.set(error, "events", take());
            throw Errors.raise(error);
        }
    }

    void add(JSObject event) {
        Js.push(events, event);
    }

    private JSObject take() {
        JSObject taken = events;
        events = Js.array();
        return taken;
    }

    @Override
    public void restart() {
        parser.restart();
    }

    @Override
    public boolean closed() {
        return parser.isClosed();
    }
}
