package im.couplet.stream;

import im.couplet.text.Octets;
import im.couplet.text.Text;

/** What differs between the framings when a stream is read. */
interface StreamReader {
    void feed(Text chunk);

    /** The same as UTF-8. */
    void feed(Octets chunk);

    /** Expects a new header; may be called during an event. */
    void restart();

    /** Whether what was read ends within something. */
    default boolean isWithin() {
        return false;
    }

    /** What was fed and not read. */
    default Text waiting() {
        return Text.of("");
    }

    /** What was read with the last chunk of text. */
    default Text taken() {
        return Text.of("");
    }
}
