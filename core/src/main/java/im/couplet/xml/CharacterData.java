package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
import im.couplet.xml.XmlException.Reason;
import java.util.Objects;

/**
 * Reads character data: plain, in CDATA sections and by reference, in runs that go on from chunk to chunk. A run is {@link #run}
 * and behind it, in place, the input from {@link #runFrom} to before {@link #runTo}; what ends it reports it ({@link #flush}).
 */
abstract sealed class CharacterData extends AttributeValues permits OpenElements {
    final XmlHandler handler;
    /** Text of the current run that no longer stands in the input as it is. */
    final TextBuilder run = new TextBuilder();
    /** The rest of the run, in place. */
    int runFrom;

    int runTo;
    /** Whether text is reported as it comes. A run is then empty between steps. */
    boolean inPieces;
    /** Between {@code <![CDATA[} and {@code ]]>}. */
    boolean inCdata;
    /** How many "]" the input ended with, up to 2: "]]>" may be cut. */
    int brackets;
    /** Whether the input ended with a carriage return, which takes a line feed with it. */
    boolean afterReturn;
    /** How often {@link XmlParser#reset} and {@link XmlParser#stop} were called: a handler may have done it. */
    int interruptions;

    CharacterData(XmlHandler handler, XmlLimits limits) {
        super(limits);
        this.handler = Objects.requireNonNull(handler, "handler");
    }

    /** Forgets the run. */
    final void clearText() {
        run.clear();
        runFrom = position;
        runTo = position;
        inCdata = false;
        brackets = 0;
        afterReturn = false;
    }

    /** Takes text in place up to the next markup; false when the input ends within a character. */
    final boolean characters() {
        int before = interruptions;
        int from = position;
        int p = from;
        int stop = runEnd(p);
        Text text = input;
        while (true) {
            p = skipPlain(p, stop);
            if (p >= stop) {
                break;
            }
            char c = text.charAt(p);
            if (c == '<' || c == '&') {
                break;
            } else if (c == '\r') {
                p = takeLineEnd(from, p);
                if (interruptions != before) {
                    return true;
                }
                from = p;
                stop = runEnd(p);
            } else if (c == '>' && bracketsBefore(from, p) == 2) {
                throw fail(Reason.NOT_WELL_FORMED, "Found \"]]>\" in character data, where it must be escaped", p - 2);
            } else {
                int next = behindCharacter(c, p);
                if (next < 0) {
                    return takeBeforeCut(from, p);
                }
                p = next;
            }
        }
        return endCharacters(from, p, stop);
    }

    /** The index behind the character that starts with {@code c} at {@code p}, or -1 when the input ends within it. */
    private int behindCharacter(char c, int p) {
        if (!XmlChars.isHighSurrogate(c)) {
            requireChar(c, p);
            return p + 1;
        }
        if (p + 1 >= end) {
            return -1;
        }
        requirePair(c, p);
        return p + 2;
    }

    /** Takes the text before the character that is cut at {@code p}; gives whether there is more than that character. */
    private boolean takeBeforeCut(int from, int p) {
        int before = interruptions;
        append(from, p);
        brackets = 0;
        if (interruptions != before) {
            return true;
        }
        position = p;
        return false;
    }

    /** Where the run that goes on at {@code p} is over its limit, or the end. */
    private int runEnd(int p) {
        return inPieces ? end : textEnd(p, run.length() + runTo - runFrom);
    }

    private boolean endCharacters(int from, int p, int stop) {
        if (p >= stop && p < end && input.charAt(p) != '<' || p > stop) {
            throw textTooLong(stop);
        }
        brackets = p < end ? 0 : bracketsBefore(from, p);
        if (run.length() == 0 && runFrom == runTo && p < input.length() && !inPieces) {
            runFrom = from;
            runTo = p;
            position = p;
            return true;
        }
        int before = interruptions;
        append(from, p);
        if (interruptions == before) {
            position = p;
        }
        return true;
    }

    /** How many "]" stand directly before {@code p}, up to 2, those at the end of the last chunk counted. */
    final int bracketsBefore(int from, int p) {
        int count = 0;
        while (count < 2 && p - count > from && input.charAt(p - count - 1) == ']') {
            count++;
        }
        return p - count == from ? Math.min(2, count + brackets) : count;
    }

    /** Puts the input from {@code from} to before {@code to} behind the run. */
    private void append(int from, int to) {
        int before = interruptions;
        position = from;
        spill();
        if (to > from && interruptions == before) {
            if (inPieces) {
                position = to;
                handler.text(input.slice(from, to));
            } else {
                run.append(input, from, to);
            }
        }
    }

    final void spill() {
        if (runTo > runFrom) {
            run.append(input, runFrom, runTo);
            runFrom = runTo;
        }
        if (inPieces && run.length() > 0) {
            Text piece = run.text();
            run.clear();
            handler.text(piece);
        }
    }

    /** Reports the run of text that a tag ends. */
    final void flush() {
        brackets = 0;
        if (run.length() > 0) {
            spill();
            if (run.length() > 0) {
                Text whole = run.text();
                run.clear();
                handler.text(whole);
            }
        } else if (runTo > runFrom) {
            Text whole = input.slice(runFrom, runTo);
            runFrom = runTo;
            handler.text(whole);
        }
    }

    /** Takes the text up to the carriage return at {@code p}, and that as a line feed; gives the index behind the line end. */
    private int takeLineEnd(int from, int p) {
        int before = interruptions;
        append(from, p);
        if (interruptions != before) {
            return p;
        }
        run.append('\n');
        brackets = 0;
        if (p + 1 >= end) {
            afterReturn = true;
            return p + 1;
        }
        return input.charAt(p + 1) == '\n' ? p + 2 : p + 1;
    }

    /** Takes a CDATA section in place up to its end; false when the input ends within that, or within a character. */
    final boolean cdata() {
        int before = interruptions;
        int from = position;
        int p = from;
        int stop = runEnd(p);
        while (p < end) {
            char c = input.charAt(p);
            int close = c == ']' && p <= stop ? cdataEnd(p) : 0;
            if (close != 0) {
                return takeCdataEnd(from, p, close);
            }
            if (p >= stop) {
                throw textTooLong(stop);
            }
            if (c == '\r') {
                p = takeLineEnd(from, p);
                if (interruptions != before) {
                    return true;
                }
                from = p;
                stop = runEnd(p);
            } else {
                int next = behindCharacter(c, p);
                if (next < 0) {
                    return takeBeforeCut(from, p);
                }
                p = next;
            }
        }
        append(from, p);
        if (interruptions == before) {
            position = p;
        }
        return true;
    }

    /** Takes the text up to {@code p}, where the section ends; {@code close} is what {@link #cdataEnd} says of it. */
    private boolean takeCdataEnd(int from, int p, int close) {
        int before = interruptions;
        append(from, p);
        if (interruptions != before) {
            return true;
        }
        position = close < 0 ? p : close;
        inCdata = close < 0;
        return close > 0;
    }

    /** The index behind the "]]&gt;" that starts at {@code p}; 0 when it is none, -1 when the input ends too soon to say. */
    private int cdataEnd(int p) {
        if (p + 1 < end && input.charAt(p + 1) != ']') {
            return 0;
        }
        if (p + 2 < end) {
            return input.charAt(p + 2) == '>' ? p + 3 : 0;
        }
        return -1;
    }

    final boolean characterReference() {
        int p = position;
        int before = interruptions;
        spill();
        if (interruptions != before) {
            return true;
        }
        if (!inPieces && run.length() >= limits.textLength()) {
            throw textTooLong(p);
        }
        int c = reference(p);
        if (c < 0) {
            return false;
        }
        if (!inPieces && run.length() + (c > 0xFFFF ? 2 : 1) > limits.textLength()) {
            throw textTooLong(p);
        }
        appendCodePoint(run, c);
        brackets = 0;
        position = referenceEnd;
        return true;
    }
}
