package im.couplet.js.stream;

import im.couplet.js.border.Js;
import im.couplet.stream.StreamParser;
import im.couplet.text.Text;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * What brings another parser to where one is in a stream over TCP: what was read of the header, and since a chunk last ended between
 * two elements. Streams of which no chunk ends there for long are not followed.
 */
final class PastChunks {
    private static final int MOST = 1 << 16;

    /** An array of JavaScript: in a list each text would have an object of Java around it. */
    private JSObject chunks = Js.array();

    private final Text none = Text.of("");
    /** What the parser has been fed and has not read. */
    private Text waiting = none;
    /** How many of them are about the header. */
    private int header;

    private boolean opening;
    private int length;
    private boolean lost;

    /** Another stream begins. */
    void clear() {
        chunks = Js.array();
        waiting = none;
        header = 0;
        opening = false;
        length = 0;
        lost = false;
    }

    /** A header is in the chunk that is taken next. */
    void opened() {
        opening = true;
        chunks = slice(chunks, header);
        header = 0;
    }

    /** The chunk cannot be kept. */
    void lose() {
        lost = true;
        waiting = none;
    }

    /** Remembers the chunk that {@code parser} has taken. */
    void taken(StreamParser parser) {
        waiting = parser.waiting();
        Text read = parser.taken();
        if (read.length() == 0) {
            return;
        }
        boolean between = waiting.length() == 0 && !parser.isWithin();
        if (between && !opening) {
            forget();
            lost = false;
        } else if (!lost) {
            Js.push(chunks, read);
            length += read.length();
            if (between) {
                header = Js.length(chunks);
                length = 0;
                opening = false;
            } else if (length > MOST) {
                forget();
                lost = true;
            }
        }
    }

    /** Forgets all but the header. */
    private void forget() {
        if (length > 0) {
            shorten(chunks, header);
            length = 0;
        }
    }

    /** Brings a new parser to that place; false when that is not known. */
    boolean replay(StreamParser parser) {
        if (lost) {
            return false;
        }
        for (int i = 0; i < Js.length(chunks); i++) {
            parser.feed(Js.text(Js.at(chunks, i)));
        }
        parser.feed(waiting);
        return true;
    }

    @JSBody(
            params = {"array", "from"},
            script = "return array.slice(from);")
    private static native JSObject slice(JSObject array, int from);

    @JSBody(
            params = {"array", "length"},
            script = "array.length = length;")
    private static native void shorten(JSObject array, int length);
}
