package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
import im.couplet.xml.XmlException.Reason;
import java.util.Objects;

/** Reads character data: plain, in CDATA sections and by reference, in runs that go on from chunk to chunk. */
abstract sealed class TextScanner extends XmlScanner permits TagScanner {
    final XmlHandler handler;
    int position;
    /** Text of the current run that no longer stands in the input as it is. */
    final TextBuilder run = new TextBuilder();
    /** The rest of the run, in place. */
    int runFrom;

    int runTo;
    boolean inPieces;
    boolean inCdata;
    /** How many "]" the input ended with, up to 2: "]]>" may be cut. */
    int brackets;
    /** Whether the input ended with a carriage return, which takes a line feed with it. */
    boolean afterReturn;
    /** How often {@link XmlParser#reset} and {@link XmlParser#stop} were called: a handler may have done it. */
    int interruptions;

    TextScanner(XmlHandler handler, XmlLimits limits) {
        super(limits);
        this.handler = Objects.requireNonNull(handler, "handler");
    }

    /** Takes text in place up to the next markup. */
    boolean characters() {
        int before = interruptions;
        int from = position;
        int p = from;
        int stop = runEnd(p);
        Text text = input;
        while (true) {
            p = skipPlain(text, p, stop);
            if (p >= stop) {
                break;
            }
            char c = text.charAt(p);
            if (c == '<' || c == '&') {
                break;
            } else if (c == '\r') {
                append(from, p);
                if (interruptions != before) {
                    return true;
                }
                p = lineEnd(p);
                run.append('\n');
                brackets = 0;
                from = p;
                stop = runEnd(p);
            } else if (c == '>' && bracketsBefore(from, p) == 2) {
                throw fail(Reason.NOT_WELL_FORMED, "Found \"]]>\" in character data, where it must be escaped", p - 2);
            } else if (c < 0xD800 || !XmlChars.isHighSurrogate(c)) {
                requireChar(c, p);
                p++;
                if (c == '\n') {
                    newLine(p);
                }
            } else if (p + 1 < end) {
                requirePair(c, p);
                p += 2;
            } else {
                append(from, p);
                brackets = 0;
                if (interruptions != before) {
                    return true;
                }
                position = p;
                return false;
            }
        }
        return endCharacters(from, p, stop);
    }

    /** Where the run that goes on at {@code p} is over its limit, or the end. */
    private int runEnd(int p) {
        return inPieces ? end : textEnd(p, run.length());
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
    private int bracketsBefore(int from, int p) {
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

    void spill() {
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
    void flush() {
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

    /** Takes the line end that starts with the carriage return at {@code p}; gives the index behind it. */
    private int lineEnd(int p) {
        int next = p + 1;
        if (next >= end) {
            afterReturn = true;
        } else if (input.charAt(next) == '\n') {
            next++;
        }
        newLine(next);
        return next;
    }

    /** Takes a CDATA section in place up to its end. */
    boolean cdata() {
        int before = interruptions;
        int from = position;
        int p = from;
        int stop = runEnd(p);
        while (p < end) {
            char c = input.charAt(p);
            if (c == ']' && p <= stop) {
                int close = cdataEnd(p);
                if (close != 0) {
                    append(from, p);
                    if (interruptions != before) {
                        return true;
                    }
                    position = close < 0 ? p : close;
                    inCdata = close < 0;
                    return close > 0;
                }
            }
            if (p >= stop) {
                throw textTooLong(stop);
            }
            if (c == '\r') {
                append(from, p);
                if (interruptions != before) {
                    return true;
                }
                p = lineEnd(p);
                run.append('\n');
                from = p;
                stop = runEnd(p);
            } else if (!XmlChars.isHighSurrogate(c)) {
                requireChar(c, p);
                p++;
                if (c == '\n') {
                    newLine(p);
                }
            } else if (p + 1 < end) {
                requirePair(c, p);
                p += 2;
            } else {
                append(from, p);
                if (interruptions != before) {
                    return true;
                }
                position = p;
                return false;
            }
        }
        append(from, p);
        if (interruptions == before) {
            position = p;
        }
        return true;
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

    boolean characterReference() {
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
