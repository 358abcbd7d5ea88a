package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextBuilder;

/**
 * What the last chunks began and did not finish: a tag, a reference, half of a surrogate pair, or brackets that may end a
 * CDATA section. It is not read again before its end has come: each further chunk is only searched for that.
 */
final class UnfinishedMarkup {
    private final Text cdataOpen = Text.of("<![CDATA[");
    private final int longestReference;
    private final TextBuilder text = new TextBuilder();
    private char first;
    /** The quote that a value of the tag ends with; {@code !} in what starts with "&lt;!"; 0 outside both. */
    private char quote;

    UnfinishedMarkup(int longestReference) {
        this.longestReference = longestReference;
    }

    boolean isThere() {
        return text.length() > 0;
    }

    int length() {
        return text.length();
    }

    void clear() {
        text.clear();
    }

    /** Gives what is there and forgets it. */
    Text take() {
        Text taken = text.text();
        text.clear();
        return taken;
    }

    Text text() {
        return text.text();
    }

    /** Begins with what stands in {@code input} from {@code from} to its end. */
    void begin(Text input, int from) {
        first = input.charAt(from);
        quote = 0;
        text.append(input, from, from + 1);
        int to = input.length();
        endIn(input, from + 1, to);
        text.append(input, from + 1, to);
    }

    /** Goes on with the chunk from {@code from} to before {@code to}. */
    void append(Text chunk, int from, int to) {
        text.append(chunk, from, to);
    }

    /** The index of the code unit with which this is complete, or certainly wrong; -1 when the chunk has none. */
    int endIn(Text chunk, int from, int to) {
        return first == '<' ? tagEnd(chunk, from, to) : otherEnd(chunk, from, to);
    }

    private int otherEnd(Text chunk, int from, int to) {
        // How many code units were there before the first of the chunk, had it begun with them.
        int before = text.length() - from;
        for (int i = from; i < to; i++) {
            char c = chunk.charAt(i);
            // ]]>, &name; and surrogate pairs
            boolean goesOn = first == ']'
                    ? c == ']' && before + i < 2
                    : first == '&' && References.isReferencePart(c) && before + i <= longestReference;
            if (!goesOn) {
                return i;
            }
        }
        return -1;
    }

    private int tagEnd(Text chunk, int from, int to) {
        int before = text.length() - from;
        for (int i = from; i < to; i++) {
            char c = chunk.charAt(i);
            if (quote == '!') {
                // <![CDATA[
                if (before + i >= 8 || c != cdataOpen.charAt(before + i)) {
                    return i;
                }
            } else if (quote != 0 && c != '<') {
                // In a value, which a "<" must not stand in.
                if (c == quote) {
                    quote = 0;
                }
            } else if (c == '>' || c == '<') {
                return i;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '!' && before + i == 1) {
                quote = '!';
            }
        }
        return -1;
    }
}
