package im.couplet.js.stream;

import im.couplet.stream.StreamParser;
import im.couplet.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What brings another parser to where one is in a stream over TCP: the chunks of the header, and those of what has begun since.
 * Streams of which no chunk ends between two elements for long are not followed.
 */
final class PastChunks {
    private static final int MOST = 1 << 16;

    private List<Text> chunks = new ArrayList<>();
    /** How many of the chunks are about the header. */
    private int header;

    private boolean opening;
    private int length;
    private boolean lost;

    /** Another stream begins. */
    void clear() {
        chunks.clear();
        header = 0;
        opening = false;
        length = 0;
        lost = false;
    }

    /** A header is in the chunk that is taken next. */
    void opened() {
        opening = true;
        List<Text> since = new ArrayList<>();
        for (int i = header; i < chunks.size(); i++) {
            since.add(chunks.get(i));
        }
        chunks = since;
        header = 0;
    }

    /** The chunk cannot be kept. */
    void lose() {
        lost = true;
    }

    /** Remembers a chunk that {@code parser} has taken. */
    void taken(Text chunk, StreamParser parser) {
        boolean between = !parser.isWithin();
        if (!lost) {
            chunks.add(chunk);
            length += chunk.length();
        }
        if (between && opening && !lost) {
            header = chunks.size();
            opening = false;
        }
        if (between && !opening || length > MOST) {
            while (chunks.size() > header) {
                chunks.remove(chunks.size() - 1);
            }
            lost = !between;
            length = 0;
        }
    }

    /** Brings a new parser to that place; false when that is not known. */
    boolean replay(StreamParser parser) {
        if (lost) {
            return false;
        }
        for (Text chunk : chunks) {
            parser.feed(chunk);
        }
        return true;
    }
}
