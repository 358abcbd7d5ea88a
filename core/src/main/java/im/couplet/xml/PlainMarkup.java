package im.couplet.xml;

/**
 * Reads what most of a stanza is at a glance: tags, and between them text without references, in place. It stops before what is
 * another thing, which {@link ParserStates} knows.
 */
abstract sealed class PlainMarkup extends Tags permits ParserStates {
    PlainMarkup(XmlHandler handler, XmlLimits limits, Binding surroundings, int betweenStanzas, RawName noName) {
        super(handler, limits, surroundings, betweenStanzas, noName);
    }

    /**
     * Takes text and tags from the position on, up to what is neither.
     *
     * @return false when the input ends within a tag at the position
     */
    final boolean plainMarkup() {
        if (inCdata || afterReturn) {
            return true;
        }
        int before = interruptions;
        while (position < end && interruptions == before) {
            int p = position;
            if (depth > betweenStanzas && input.charAt(p) != '<') {
                p = plainText(p);
            }
            // Behind plain text: "<", "&", the end, or a character for a closer look.
            if (p >= end || input.charAt(p) != '<') {
                return true;
            }
            if (p + 1 < end && isOther(input.charAt(p + 1))) {
                return true;
            }
            if (!tag(p)) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code c} behind "&lt;" begins what is no tag. */
    private static boolean isOther(char c) {
        return c == '!' || c == '?';
    }

    /** Takes the start tag or end tag at {@code p}; false when the input ends within it. */
    final boolean tag(int p) {
        beginStanza(p);
        return p + 1 < end && (input.charAt(p + 1) == '/' ? endTag(p) : startTag(p));
    }

    /**
     * Takes the text from {@code from} on into the run, as far as it stands for itself; gives the index behind it. A run that
     * has begun, or would be too long, is for {@link CharacterData}.
     */
    private int plainText(int from) {
        if (run.length() > 0 || runFrom < runTo || inPieces) {
            return from;
        }
        int p = skipText(from, end);
        while (p < end) {
            int next = behindOther(input.charAt(p), from, p);
            if (next == p) {
                break;
            }
            p = skipText(next, end);
        }
        if (p - from > limits.textLength()) {
            return from;
        }
        brackets = p < end && input.charAt(p) != '>' ? 0 : bracketsBefore(from, p);
        runFrom = from;
        runTo = p;
        position = p;
        return p;
    }

    /** The index behind the other character at {@code p} if it stands for itself in a text from {@code from} on, else p. */
    private int behindOther(char c, int from, int p) {
        if (XmlChars.isHighSurrogate(c)) {
            return p + 1 < end && XmlChars.isLowSurrogate(input.charAt(p + 1)) ? p + 2 : p;
        }
        if (c == '>') {
            return bracketsBefore(from, p) < 2 ? p + 1 : p;
        }
        return c != '<' && c != '&' && c != '\r' && XmlChars.isChar(c) ? p + 1 : p;
    }
}
