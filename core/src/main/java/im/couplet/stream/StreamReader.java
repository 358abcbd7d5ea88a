package im.couplet.stream;

import im.couplet.xml.Text;

/** What differs between the framings when a stream is read. */
interface StreamReader {
    void feed(Text chunk);

    /** Expects a new header; may be called during an event. */
    void restart();
}
