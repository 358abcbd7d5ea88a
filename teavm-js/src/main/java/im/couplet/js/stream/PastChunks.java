package im.couplet.js.stream;

import im.couplet.js.border.Js;
import im.couplet.stream.StreamParser;
import im.couplet.text.Text;
import org.teavm.jso.JSObject;

/**
 * What brings another parser to where one is in a stream over TCP: the chunks of the header, and those of what has begun since.
 * Streams of which no chunk ends between two elements for long are not followed.
 */
final class PastChunks {
    private static final int MOST = 1 << 16;

    /** An array of JavaScript: in a list each chunk would have an object of Java around it. */
    private JSObject chunks = Js.array();

    private final Text none = Text.of("");
    /** What the parser has been fed and has not read. */
    private Text waiting = none;
    /** How many of its first characters are in the chunks, as another part of their chunk was read. */
    private int kept;
    /** How many of the chunks are about the header. */
    private int header;

    private boolean opening;
    private int length;
    private boolean lost;

    /** Another stream begins. */
    void clear() {
        chunks = Js.array();
        waiting = none;
        kept = 0;
        header = 0;
        opening = false;
        length = 0;
        lost = false;
    }

    /** A header is in the chunk that is taken next. */
    void opened() {
        opening = true;
        chunks = from(header, Js.length(chunks));
        header = 0;
    }

    private JSObject from(int start, int end) {
        JSObject some = Js.array();
        for (int i = start; i < end; i++) {
            Js.push(some, Js.at(chunks, i));
        }
        return some;
    }

    /** The chunk cannot be kept. */
    void lose() {
        lost = true;
        waiting = none;
        kept = 0;
    }

    /** Remembers a chunk that {@code parser} has taken. */
    void taken(Text chunk, StreamParser parser) {
        Text rest = parser.waiting();
        if (waiting.length() + chunk.length() > rest.length()) {
            Text more = unkept();
            boolean between = rest.length() == 0 && !parser.isWithin();
            read(more.length() == 0 ? chunk : more.plus(chunk), between);
            kept = rest.length();
        }
        waiting = rest;
    }

    private Text unkept() {
        return waiting.slice(kept, waiting.length());
    }

    private void read(Text chunk, boolean between) {
        if (between && !opening) {
            forget();
            lost = false;
            return;
        }
        if (!lost) {
            Js.push(chunks, chunk);
            length += chunk.length();
        }
        if (between && !lost) {
            header = Js.length(chunks);
            length = 0;
            opening = false;
        } else if (length > MOST) {
            forget();
            lost = true;
        }
    }

    /** Forgets all but the header. */
    private void forget() {
        if (Js.length(chunks) > header) {
            chunks = from(0, header);
        }
        length = 0;
    }

    /** Brings a new parser to that place; false when that is not known. */
    boolean replay(StreamParser parser) {
        if (lost) {
            return false;
        }
        for (int i = 0; i < Js.length(chunks); i++) {
            parser.feed(Js.text(Js.at(chunks, i)));
        }
        parser.feed(unkept());
        return true;
    }
}
