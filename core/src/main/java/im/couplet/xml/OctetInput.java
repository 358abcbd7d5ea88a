package im.couplet.xml;

import im.couplet.text.Octets;
import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
import im.couplet.text.Utf8;

/**
 * Makes text of the octets that a parser is fed with, strictly as RFC 3629 says, wherever they are cut; and knows at which
 * octet a character of the document stands.
 */
final class OctetInput {
    /** The first octet of the character that the last chunk ended within; 0 when there is none. */
    private int lead;
    /** How many octets of it are there. */
    private int have;
    /** What they say so far. */
    private int bits;

    private boolean bad;
    private Text text = Text.of("");
    /** The last code units before {@link #text}, two at most: the parser may look back that far. */
    private Text tail = Text.of("");
    /** Offset of {@link #text} in the document, in UTF-16 code units. */
    private double textOffset;
    /** How many octets came before {@link #text}, from the first one. */
    private double octetsBefore;
    /** The same for the document, which may have begun within a chunk. */
    private double octetsBeforeDocument;
    /** How many octets there were so far. */
    private double octets;
    /** Whether there was nothing but octets. */
    private boolean pure = true;

    /** Whether a character is cut and its rest has not come. */
    boolean isWithinCharacter() {
        return lead != 0;
    }

    /** Whether what comes behind the text that {@link #decode} gave last is not UTF-8. */
    boolean isBad() {
        return bad;
    }

    /**
     * Says that a new document starts where the old one was at {@code offset}.
     *
     * @param input what the parser is reading, and {@code base} its offset
     */
    void startDocument(double offset, Text input, double base) {
        octetsBeforeDocument = octetsBefore(offset, input, base);
        textOffset -= offset;
    }

    /**
     * The text that a chunk completes, up to what is not UTF-8.
     *
     * @param offset how many UTF-16 code units the document has had so far
     */
    Text decode(Octets chunk, double offset) {
        pure = pure && offset == textOffset + text.length();
        textOffset = offset;
        Text joined = text.length() < 2 ? tail.plus(text) : text;
        tail = joined.slice(Math.max(0, joined.length() - 2), joined.length());
        octetsBefore = octets - (lead == 0 ? 0 : have);
        int length = chunk.length();
        octets += length;
        int from = 0;
        text = Text.of("");
        while (lead != 0 && from < length && !bad) {
            take(chunk.at(from));
            from++;
        }
        if (from < length && !bad) {
            int to = unfinishedFrom(chunk, from, length);
            Text body = body(chunk, from, to);
            text = text.length() == 0 ? body : text.plus(body);
            if (!bad && to < length) {
                begin(chunk, to, length);
            }
        }
        return text;
    }

    /** Takes the next octet of the character that is cut. */
    private void take(int octet) {
        if (!Utf8.continues(lead, have, octet)) {
            bad = true;
            return;
        }
        bits = bits << 6 | octet & 0x3F;
        have++;
        if (have == Utf8.size(lead)) {
            TextBuilder character = new TextBuilder();
            References.appendCodePoint(character, bits);
            text = character.text();
            lead = 0;
        }
    }

    private void begin(Octets chunk, int from, int to) {
        lead = chunk.at(from);
        bits = lead & 0x7F >> Utf8.size(lead);
        have = 1;
        for (int i = from + 1; i < to; i++) {
            take(chunk.at(i));
        }
    }

    private Text body(Octets chunk, int from, int to) {
        Text quick = chunk.quickText(from, to);
        if (quick != null) {
            return quick;
        }
        int end = Utf8.validTo(chunk, from, to);
        bad = end < to;
        return chunk.text(from, end);
    }

    /** Where in the chunk a character starts of which only the first octets are there; the end when none is. */
    private static int unfinishedFrom(Octets chunk, int from, int length) {
        for (int i = length - 1; i >= from && i >= length - 3; i--) {
            int octet = chunk.at(i);
            if ((octet & 0xC0) != 0x80) {
                return i + Utf8.size(octet) > length ? i : length;
            }
        }
        return length;
    }

    /**
     * At which octet of the document the code unit at {@code offset} stands.
     *
     * @param input what the parser is reading, and {@code base} its offset
     * @return the number of octets before it, -1 when not all of the document came as octets
     */
    long octetOffset(double offset, Text input, double base) {
        return pure ? (long) (octetsBefore(offset, input, base) - octetsBeforeDocument) : -1;
    }

    private double octetsBefore(double offset, Text input, double base) {
        if (offset >= textOffset) {
            return octetsBefore + Utf8.length(text, 0, (int) (offset - textOffset));
        }
        double from = Math.max(offset, base);
        int within = Utf8.length(input, (int) (from - base), (int) (textOffset - base));
        int end = tail.length() - (int) (textOffset - from);
        int before = from == offset ? 0 : Utf8.length(tail, end - (int) (from - offset), end);
        return octetsBefore - within - before;
    }
}
