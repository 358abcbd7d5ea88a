package im.couplet.stream;

import im.couplet.text.Octets;
import im.couplet.text.Text;
import im.couplet.xml.XmlParser;

/**
 * Feeds a parser of a stream. Nothing is complete before a "&gt;", and a parser is quick with much at once, so what stands
 * behind the last one waits for the next, within bounds.
 */
final class ChunkFeed {
    /** How far from its end a chunk is searched for a "&gt;", before which nothing is complete. */
    private static final int LOOK_BACK = 256;

    /** More than this does not wait. */
    private static final int WAITING = 1024;

    private final XmlParser xml;
    private final Text nothing = Text.of("");
    /** Whether nothing may wait. */
    private boolean atOnce;

    private Text waiting = nothing;
    /** What the last chunk made complete. */
    private Text taken = nothing;
    /** How many tags began behind the last "&gt;". */
    private int begun;
    /** Whether {@link #xml} has thrown something, as it will again. */
    private boolean broken;

    ChunkFeed(XmlParser xml, boolean atOnce) {
        this.xml = xml;
        this.atOnce = atOnce;
    }

    /** Forgets what waits. */
    void reset() {
        waiting = nothing;
        begun = 0;
        broken = false;
    }

    /** Whether something waits. */
    boolean isWaiting() {
        return waiting.length() > 0;
    }

    /** What waits. */
    Text waiting() {
        return waiting;
    }

    /** What was read with the last chunk of text, with what had waited. */
    Text taken() {
        return taken;
    }

    /** Takes octets; from then on nothing waits, as text within a character of theirs is refused at once. */
    void feed(Octets chunk) {
        readWaiting();
        atOnce = true;
        xml.feed(chunk);
    }

    /** Takes text. */
    void feed(Text chunk) {
        taken = nothing;
        if (broken || atOnce) {
            read(chunk);
            return;
        }
        int length = chunk.length();
        int end = behindLastTag(chunk);
        if (end == length) {
            readWith(chunk);
        } else if (end > 0) {
            readWith(chunk.slice(0, end));
            hold(chunk.slice(end, length));
        } else if (length <= LOOK_BACK) {
            hold(chunk);
        } else {
            readWith(chunk);
        }
    }

    /** The index behind the last "&gt;" near the end of the chunk, 0 when there is none; counts what begins behind it. */
    private int behindLastTag(Text chunk) {
        int least = Math.max(0, chunk.length() - LOOK_BACK);
        int tags = 0;
        for (int end = chunk.length(); end > least; end--) {
            char c = chunk.charAt(end - 1);
            if (c == '>') {
                begun = tags;
                return end;
            }
            if (c == '<') {
                tags++;
            }
        }
        begun += tags;
        return 0;
    }

    private void hold(Text rest) {
        boolean isFirst = waiting.length() == 0;
        waiting = isFirst ? rest : waiting.plus(rest);
        if (begun > 1 || waiting.length() > WAITING || isFirst && startsBadly(rest)) {
            readWaiting();
        }
    }

    /** Whether there is no markup where there is nothing else: that is refused at once. */
    private boolean startsBadly(Text chunk) {
        return xml.depth() <= 1 && chunk.length() > 0 && chunk.charAt(0) != '<';
    }

    private void readWaiting() {
        if (waiting.length() > 0) {
            readWith(nothing);
        }
    }

    /** Reads what waits, and {@code more} behind it. */
    private void readWith(Text more) {
        Text before = waiting;
        waiting = nothing;
        read(before.length() == 0 ? more : before.joined(more));
    }

    private void read(Text text) {
        taken = taken.length() == 0 ? text : taken.plus(text);
        broken = true;
        xml.feed(text);
        broken = false;
    }
}
