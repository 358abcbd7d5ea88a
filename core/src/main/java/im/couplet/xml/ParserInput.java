package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.xml.XmlException.Reason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@link XmlParser} reads, how far it is, and where an error is.
 *
 * <p>The parser is one object, as a machine reads the fields of one object fastest. For people it stands in parts, each of
 * which knows only those before it: this one, {@link References}, {@link AttributeValues}, {@link CharacterData}, {@link
 * OpenElements}, {@link Names}, {@link Declarations}, {@link Tags}, {@link PlainMarkup}, {@link XmlParser}. For all of them:
 *
 * <ul>
 *   <li>{@link #position} stands behind what was taken, and nothing is taken in part. Who looks ahead does so with an index of
 *       its own, and moves the position when all is there: {@link CharacterData} behind text, {@link Tags} behind tags, {@link
 *       XmlParser} behind white space between stanzas and the XML declaration. Others leave it alone.
 *   <li>No index goes beyond {@link #end}. What ends there is unfinished, which its reader says by {@code false}, null or -1
 *       with nothing changed that a second reading would see. {@link XmlParser} then waits for more.
 *   <li>An event is reported with the position behind what it is about. Its handler may call {@link XmlParser#reset} and
 *       {@link XmlParser#stop}, which move the position themselves: whoever reports one looks whether {@link
 *       CharacterData#interruptions} is what it was, and otherwise returns at once and touches nothing.
 *   <li>What is wrong is thrown ({@link #fail}), and nothing is read afterwards.
 * </ul>
 */
abstract sealed class ParserInput permits References {
    private static final int PLAIN = 1;
    private static final int TEXT = 2;

    final XmlLimits limits;
    /** What each character of ASCII is: letters and digits come in no order, so that comparing would be guessing. */
    private final byte[] kinds = kinds();

    final Text empty = Text.of("");
    Text input = empty;
    /**
     * Offset of the input's first code unit from the start of the document. Like all offsets a whole number, exact up to
     * 2^53: in a browser that is a number, and {@code long} is an object.
     */
    double base;

    int position;
    /** Where the input, or the part of it that the length of the stanza allows, ends. */
    int end;

    private final Lines lines = new Lines();
    /** Offset of the first code unit that {@link #lines} has not counted. */
    private double counted;

    @Nullable
    XmlException failure;

    ParserInput(XmlLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /** Goes on with {@code text}, whose first code unit stands at {@code offset}, from {@code from} on. */
    final void setInput(Text text, int from, double offset) {
        countLines(position);
        input = text;
        base = offset;
        position = from;
    }

    final void clearInput() {
        input = empty;
        position = 0;
    }

    /** Says that the document starts at the position. */
    final void startDocument() {
        base = -position;
        counted = 0;
        lines.reset();
        failure = null;
    }

    private void countLines(int to) {
        lines.count(input, (int) (counted - base), to, base);
        counted = base + to;
    }

    /** Whether {@code c} stands for itself wherever it is, but for a quote around it; false for some others of which it is true. */
    static boolean isPlain(char c) {
        return c > '>' ? c < 0xD800 : c > '\'' ? c < '<' || c == '=' : c == ' ' || c == '#' || c == '!';
    }

    static boolean isPlain(Text text) {
        int p = 0;
        while (p < text.length() && isPlain(text.charAt(p))) {
            p++;
        }
        return p == text.length();
    }

    /** Whether {@code c} stands for itself in text; false for some of which it depends, or that are few. */
    private static boolean isText(char c) {
        return isPlain(c) || c == '"' || c == '\'' || c == '\n' || c == '$' || c == '%';
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[0x80];
        for (char c = 0; c < kinds.length; c++) {
            kinds[c] = (byte) ((isPlain(c) ? PLAIN : 0) | (isText(c) ? TEXT : 0));
        }
        return kinds;
    }

    /** The index of the first code unit from {@code from} on that is not plain; {@code to} when there is none. */
    final int skipPlain(int from, int to) {
        return skip(PLAIN, from, to);
    }

    /** The index of the first code unit from {@code from} on that may not stand for itself in text, or {@code to}. */
    final int skipText(int from, int to) {
        return skip(TEXT, from, to);
    }

    private int skip(int kind, int from, int to) {
        Text text = input;
        byte[] table = kinds;
        int p = from;
        while (p < to) {
            char c = text.charAt(p);
            if (c < 0x80 ? (table[c] & kind) == 0 : c >= 0xD800) {
                break;
            }
            p++;
        }
        return p;
    }

    final int skipSpace(int from) {
        int q = from;
        int last = end;
        Text text = input;
        while (q < last && XmlChars.isSpace(text.charAt(q))) {
            q++;
        }
        return q;
    }

    /** Where text that goes on at {@code from} is over its limit, or the end. */
    final int textEnd(int from, int lengthSoFar) {
        int left = limits.textLength() - lengthSoFar;
        return left < end - from ? from + left : end;
    }

    final XmlException textTooLong(int index) {
        return tooLong(Reason.TEXT_TOO_LONG, "Text", limits.textLength(), index);
    }

    /** The error for what has more than {@code most} characters. */
    final XmlException tooLong(Reason reason, String what, int most, int index) {
        return fail(reason, what + " is longer than " + most + " characters", index);
    }

    final void requireChar(char c, int p) {
        if (!XmlChars.isChar(c)) {
            throw fail(Reason.ILLEGAL_CHARACTER, "Found " + XmlChars.codeUnit(c) + ", which XML cannot hold", p);
        }
    }

    final void requirePair(char high, int p) {
        if (!XmlChars.isLowSurrogate(input.charAt(p + 1))) {
            throw fail(Reason.ILLEGAL_CHARACTER, "Found " + XmlChars.codeUnit(high) + ", half of a surrogate pair", p);
        }
    }

    /** How an error message shows a character. */
    static String shown(char c) {
        return c > ' ' && c < 0x7F ? "\"" + c + "\"" : XmlChars.codeUnit(c);
    }

    /** The error at {@code index}, to be thrown: nothing can be read behind it. */
    final XmlException fail(Reason reason, String problem, int index) {
        countLines(index);
        double offset = base + index;
        XmlException exception = new XmlException(reason, problem, (long) offset, lines.line(), lines.column(offset));
        failure = exception;
        return exception;
    }
}
