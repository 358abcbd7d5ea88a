package im.couplet.xml;

import im.couplet.xml.XmlException.Reason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A push parser for the XML that this package's documentation describes. Chunks may be cut anywhere, and how they are cut
 * changes neither the events nor the position of an error. It never recurses, and keeps no more than one unfinished tag
 * or run of text, within {@link XmlLimits}.
 *
 * <p>A tag is read in place when the chunk holds all of it. Otherwise nothing of it is taken: it is held back, each further
 * chunk is only searched for its end, and then it is read as if it had come in one piece.
 *
 * <p>Not safe for use by several threads at a time.
 */
public final class XmlParser {

    private final XmlHandler handler;
    private final XmlLimits limits;
    /** How many elements are open between one stanza and the next: 0 in a document, 1 in a stream. */
    private final int betweenStanzas;

    private final NameTable names = new NameTable();
    private final Declarations declarations = new Declarations();
    /** What is declared around the document: at least the prefix xml. */
    private final Binding surroundings;

    /** Stands before the first name. */
    private final RawName noName = new RawName(Text.of("none"), 0, -1);

    private final XmlAttributes attributes = new XmlAttributes(noName);
    private final TextBuilder scratch = new TextBuilder();
    private final Text empty = Text.of("");
    private final Text xmlPrefix = Text.of("xml");
    private final Text xmlNamespace = Text.of(XmlName.XML_NAMESPACE);
    private final Text xmlnsPrefix = Text.of("xmlns");
    private final Text xmlnsNamespace = Text.of("http://www.w3.org/2000/xmlns/");
    private final Text cdataOpen = Text.of("<![CDATA[");
    private final Text declarationOpen = Text.of("<?xml");

    private Text input = empty;
    /**
     * Offset of the input's first code unit from the start of the document. Like all offsets a whole number, exact up to
     * 2^53: in a browser that is a number, and {@code long} is an object.
     */
    private double base;
    /** Offset of what {@link #feed} is given next. */
    private double fed;
    /** Where the input, or the part of it that the length of the stanza allows, ends. */
    private int end;

    private int position;
    private int line = 1;
    private double lineStart;
    /** Where in the input the tag that is being read starts, with its line; -1 outside tags. */
    private int tagFrom = -1;

    private int tagLine;
    private double tagLineStart;

    private int depth;
    private RawName[] openTags = new RawName[16];
    private XmlName[] openNames = new XmlName[16];
    private Binding[] outerBindings = new Binding[16];
    private Binding bindings;
    private boolean rootClosed;
    private boolean inStanza;
    /** Where the stanza must have ended. */
    private double stanzaEnd;

    private int tagSerial;
    /** The name that was read last. */
    private RawName previous = noName;

    /** Text of the current run that no longer stands in the input as it is. */
    private final TextBuilder run = new TextBuilder();
    /** The rest of the run, in place. */
    private int runFrom;

    private int runTo;
    private boolean inPieces;
    private boolean inCdata;
    /** How many "]" the input ended with, up to 2: "]]>" may be cut. */
    private int brackets;
    /** Whether the input ended with a carriage return, which takes a line feed with it. */
    private boolean afterReturn;

    /** What the last chunks began and did not finish: a tag, a reference, or a surrogate pair. */
    private final TextBuilder held = new TextBuilder();

    private char heldFirst;
    private char heldQuote;
    private int nameEnd;
    private int valueEnd;
    private int referenceEnd;

    private boolean feeding;
    private boolean stopped;
    /** How often {@link #reset} and {@link #stop} were called: a handler may have done it. */
    private int interruptions;

    private @Nullable XmlException failure;

    private XmlParser(XmlHandler handler, XmlLimits limits, XmlContext context, int betweenStanzas) {
        this.handler = Objects.requireNonNull(handler, "handler");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.betweenStanzas = betweenStanzas;
        this.surroundings = context.bindings();
        this.bindings = surroundings;
    }

    /** A parser for one whole element, such as one WebSocket frame. {@link XmlLimits#stanzaLength} counts the root. */
    public static XmlParser document(XmlHandler handler, XmlLimits limits) {
        return document(handler, limits, XmlContext.EMPTY);
    }

    /** A parser for one whole element that was cut out of a document in which {@code context} is declared. */
    public static XmlParser document(XmlHandler handler, XmlLimits limits, XmlContext context) {
        return new XmlParser(handler, limits, context, 0);
    }

    /**
     * A parser for a root that stays open while its children, the stanzas, come and go (RFC 6120 section 4). Between them
     * only white space may stand, which is not reported.
     */
    public static XmlParser stream(XmlHandler handler, XmlLimits limits) {
        return new XmlParser(handler, limits, XmlContext.EMPTY, 1);
    }

    /**
     * Says whether character data is handed over as it arrives instead of in one run, so that a payload of any size passes
     * in constant memory. {@link XmlLimits#textLength} then counts attribute values only. Off at first.
     */
    public void textInPieces(boolean pieces) {
        inPieces = pieces;
    }

    /** Where the parser is, in UTF-16 code units from the start; during an event, the end of the tag or text. */
    public long offset() {
        return (long) (feeding ? base + position : fed);
    }

    /** How many elements are open; during {@link XmlHandler#startElement} the new one is counted. */
    public int depth() {
        return depth;
    }

    /** The default namespace in force, empty for none; during {@link XmlHandler#startElement} that of the new element. */
    public Text defaultNamespace() {
        return bindings.defaultNamespace;
    }

    /**
     * Takes the next chunk.
     *
     * @throws XmlException for bad input; once thrown, it is thrown again for every further chunk
     */
    public void feed(String chunk) {
        feed(Text.of(chunk));
    }

    /**
     * Takes the next chunk.
     *
     * @throws XmlException for bad input; once thrown, it is thrown again for every further chunk
     */
    public void feed(Text chunk) {
        begin();
        try {
            int taken = 0;
            while (held.length() > 0 && taken < chunk.length()) {
                taken = resume(chunk, taken);
            }
            if (taken < chunk.length()) {
                read(chunk, taken, fed - taken);
            }
        } finally {
            feeding = false;
        }
    }

    /**
     * Says that nothing follows.
     *
     * @throws XmlException if the root element is not closed yet
     */
    public void finish() {
        begin();
        try {
            if (held.length() > 0) {
                Text rest = held.text();
                held.clear();
                read(rest, 0, fed - rest.length());
            }
            if (!stopped && (!rootClosed || held.length() > 0)) {
                throw unexpectedEnd();
            }
        } finally {
            feeding = false;
        }
    }

    private XmlException unexpectedEnd() {
        String what = depth > 0
                ? "<" + openTags[depth - 1].text.string() + "> is open"
                : rootClosed ? "a tag behind the root element is open" : "there is no root element";
        input = held.text();
        base = fed - input.length();
        if (tagFrom >= 0) {
            tagFrom = 0;
        }
        return fail(Reason.UNEXPECTED_END, "The input ended while " + what, input.length());
    }

    /**
     * Starts over with a new document: what was open is forgotten, and offsets count from here. Called by a handler, it
     * takes effect behind the current event, and the rest of the chunk belongs to the new document.
     */
    public void reset() {
        if (feeding) {
            base = -position;
        } else {
            held.clear();
            fed = 0;
        }
        line = 1;
        lineStart = 0;
        depth = 0;
        bindings = surroundings;
        rootClosed = false;
        endStanza();
        run.clear();
        runFrom = 0;
        runTo = 0;
        brackets = 0;
        afterReturn = false;
        stopped = false;
        interruptions++;
        failure = null;
        inCdata = false;
    }

    /** Ignores everything from here on, until {@link #reset}. */
    public void stop() {
        stopped = true;
        interruptions++;
    }

    private void begin() {
        if (failure != null) {
            throw failure;
        }
        if (feeding) {
            throw new IllegalStateException("A handler must not call the parser that is calling it");
        }
        feeding = true;
    }

    private void read(Text text, int from, double offset) {
        input = text;
        base = offset;
        position = from;
        runFrom = from;
        runTo = from;
        setEnd();
        int length = text.length();
        while (position < length) {
            if (stopped) {
                position = length;
                break;
            }
            if (position >= end) {
                throw overlong();
            }
            if (!step()) {
                if (end < length) {
                    throw overlong();
                }
                hold();
                return;
            }
        }
        spill();
        fed = base + text.length();
    }

    private void setEnd() {
        int length = input.length();
        end = length;
        if (inStanza) {
            double allowed = stanzaEnd - base;
            if (allowed < length) {
                end = (int) allowed;
            }
        }
    }

    private void endStanza() {
        inStanza = false;
        end = input.length();
    }

    private XmlException overlong() {
        return fail(Reason.STANZA_TOO_LONG, "A stanza is longer than " + limits.stanzaLength() + " characters", end);
    }

    /** Takes one tag, reference or run of text at the position; false when the input ends within it. */
    private boolean step() {
        char c = input.charAt(position);
        if (afterReturn) {
            afterReturn = false;
            if (c == '\n') {
                lineStart++;
                position++;
                return true;
            }
        }
        if (inCdata) {
            return cdata();
        }
        if (c == '<') {
            return markup();
        }
        if (depth <= betweenStanzas) {
            return whiteSpace(c);
        }
        return c == '&' ? characterReference() : characters();
    }

    // ---- what is held back

    private void hold() {
        int from = position;
        int to = input.length();
        heldFirst = input.charAt(from);
        heldQuote = 0;
        held.append(input, from, to);
        searchEnd(input, from + 1, to, 1);
        spill();
        fed = base + to;
    }

    /** Completes what is held with the chunk from {@code from} on, as far as it can; gives the index behind what it took. */
    private int resume(Text chunk, int from) {
        int length = chunk.length();
        int found = searchEnd(chunk, from, length, held.length());
        double heldOffset = fed - held.length();
        int taken = found < 0 ? length : found + 1;
        held.append(chunk, from, taken);
        fed += taken - from;
        if (found >= 0 || (inStanza && fed > stanzaEnd)) {
            Text whole = held.text();
            held.clear();
            read(whole, 0, heldOffset);
        }
        return taken;
    }

    /**
     * The index of the code unit with which what is held is complete, or certainly wrong; -1 when the text has none.
     *
     * @param before how many code units came before {@code from}
     */
    private int searchEnd(Text text, int from, int to, int before) {
        if (heldFirst != '<') {
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                boolean goesOn = heldFirst == ']'
                        ? c == ']' && before + i - from < 2
                        : heldFirst == '&' && isReferencePart(c) && before + i - from <= limits.nameLength();
                if (!goesOn) {
                    return i;
                }
            }
            return -1;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (heldQuote == '!') {
                if (before + i - from >= 8 || c != cdataOpen.charAt(before + i - from)) {
                    return i;
                }
            } else if (heldQuote != 0 && c != '<') {
                if (c == heldQuote) {
                    heldQuote = 0;
                }
            } else if (c == '>' || c == '<') {
                return i;
            } else if (c == '"' || c == '\'') {
                heldQuote = c;
            } else if (c == '!' && before + i - from == 1) {
                heldQuote = '!';
            }
        }
        return -1;
    }

    // ---- character data

    private boolean whiteSpace(char first) {
        if (!XmlChars.isSpace(first)) {
            if (depth == 0) {
                throw fail(
                        Reason.NOT_WELL_FORMED,
                        "Found " + shown(first) + " outside the root element, where only white space may stand",
                        position);
            }
            throw fail(
                    Reason.TEXT_BETWEEN_STANZAS,
                    "Found " + shown(first) + " between stanzas, where only white space may stand",
                    position);
        }
        position = skipSpace(position);
        afterReturn = position == input.length() && input.charAt(position - 1) == '\r';
        return true;
    }

    /** Takes text in place up to the next markup. */
    private boolean characters() {
        int before = interruptions;
        int from = position;
        int p = from;
        int stop = inPieces ? end : textEnd(p, run.length());
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
                stop = inPieces ? end : textEnd(p, run.length());
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

    /** Whether {@code c} stands for itself wherever it is, but for a quote around it; false for some others of which it is true. */
    private static boolean isPlain(char c) {
        return c > '>' ? c < 0xD800 : c > '\'' ? c < '<' : c == ' ' || c == '#' || c == '!';
    }

    private static boolean isPlain(Text text) {
        return skipPlain(text, 0, text.length()) == text.length();
    }

    private static int skipPlain(Text text, int from, int to) {
        int p = from;
        while (p < to && isPlain(text.charAt(p))) {
            p++;
        }
        return p;
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

    private XmlException textTooLong(int index) {
        return fail(Reason.TEXT_TOO_LONG, "Text is longer than " + limits.textLength() + " characters", index);
    }

    /** How many "]" stand directly before {@code p}, up to 2, those at the end of the last chunk counted. */
    private int bracketsBefore(int from, int p) {
        int count = 0;
        while (count < 2 && p - count > from && input.charAt(p - count - 1) == ']') {
            count++;
        }
        return p - count == from ? Math.min(2, count + brackets) : count;
    }

    /** Where text that goes on at {@code from} is over its limit, or the end. */
    private int textEnd(int from, int lengthSoFar) {
        int left = limits.textLength() - lengthSoFar;
        return left < end - from ? from + left : end;
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

    private void spill() {
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
    private void flush() {
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

    private void newLine(int next) {
        line++;
        lineStart = base + next;
    }

    private void requireChar(char c, int p) {
        if (!XmlChars.isChar(c)) {
            throw fail(Reason.ILLEGAL_CHARACTER, "Found " + XmlChars.codePoint(c) + ", which XML cannot hold", p);
        }
    }

    private void requirePair(char high, int p) {
        if (!XmlChars.isLowSurrogate(input.charAt(p + 1))) {
            throw fail(Reason.ILLEGAL_CHARACTER, "Found " + XmlChars.codePoint(high) + ", half of a surrogate pair", p);
        }
    }

    /** Takes a CDATA section in place up to its end. */
    private boolean cdata() {
        int before = interruptions;
        int from = position;
        int p = from;
        int stop = inPieces ? end : textEnd(p, run.length());
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
                stop = inPieces ? end : textEnd(p, run.length());
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

    // ---- references

    private boolean characterReference() {
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

    private static void appendCodePoint(TextBuilder to, int c) {
        if (c > 0xFFFF) {
            to.append((char) (0xD800 + (c - 0x10000 >> 10))).append((char) (0xDC00 + (c - 0x10000 & 0x3FF)));
        } else {
            to.append((char) c);
        }
    }

    /** The character that the reference at {@code p} stands for, or -1 when the input ends within it. */
    private int reference(int p) {
        int q = p + 1;
        int last = end - p - 1 > limits.nameLength() ? p + 1 + limits.nameLength() : end;
        while (q < last && isReferencePart(input.charAt(q))) {
            q++;
        }
        if (q == end) {
            return -1;
        }
        char c = input.charAt(q);
        if (isReferencePart(c)) {
            throw fail(Reason.NAME_TOO_LONG, "A reference is longer than " + limits.nameLength() + " characters", p);
        }
        if (c != ';' || q == p + 1) {
            throw fail(
                    Reason.NOT_WELL_FORMED,
                    "Found \"&\" that starts no reference; a literal one is written \"&amp;\"",
                    p);
        }
        referenceEnd = q + 1;
        return input.charAt(p + 1) == '#' ? numbered(p, q) : named(p, q);
    }

    /** Whether a reference may go on with {@code c}; which it may not is found out when it ends. */
    private static boolean isReferencePart(char c) {
        return c == '#' || c == ':' || c >= 0x80 || XmlChars.isNamePart(c);
    }

    private int numbered(int p, int semicolon) {
        boolean hex = input.charAt(p + 2) == 'x';
        int value = 0;
        int from = p + (hex ? 3 : 2);
        for (int q = from; q < semicolon; q++) {
            int digit = digit(input.charAt(q), hex);
            if (digit < 0) {
                from = semicolon;
                break;
            }
            value = Math.min(0x110000, value * (hex ? 16 : 10) + digit);
        }
        if (from >= semicolon) {
            throw fail(
                    Reason.NOT_WELL_FORMED,
                    "\"" + input.slice(p, semicolon + 1).string() + "\" is not a character reference",
                    p);
        }
        if (!XmlChars.isChar(value)) {
            throw fail(
                    Reason.ILLEGAL_CHARACTER,
                    "\"" + input.slice(p, semicolon + 1).string() + "\" stands for a character that XML cannot hold",
                    p);
        }
        return value;
    }

    private static int digit(char c, boolean hex) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (hex && (c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F')) {
            return (c | 0x20) - 'a' + 10;
        }
        return -1;
    }

    private int named(int p, int semicolon) {
        return switch (input.slice(p + 1, semicolon).string()) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "apos" -> '\'';
            case "quot" -> '"';
            default -> throw badReference(p, semicolon);
        };
    }

    private XmlException badReference(int p, int semicolon) {
        if (!XmlChars.isName(input.slice(p + 1, semicolon))) {
            return fail(Reason.NOT_WELL_FORMED, "Found \"&\" that starts no reference", p);
        }
        return fail(
                Reason.RESTRICTED_XML,
                "\"" + input.slice(p, semicolon + 1).string() + "\" is not one of the five entities that XMPP allows",
                p);
    }

    // ---- tags

    private boolean markup() {
        int p = position;
        if (!inStanza) {
            stanzaEnd = base + p + limits.stanzaLength();
            inStanza = true;
            setEnd();
        }
        if (p + 1 >= end) {
            return false;
        }
        tagFrom = p;
        tagLine = line;
        tagLineStart = lineStart;
        int next = switch (input.charAt(p + 1)) {
            case '/' -> endTag(p);
            case '!' -> declaration(p);
            case '?' -> xmlDeclaration(p);
            default -> startTag(p);
        };
        if (next < 0) {
            line = tagLine;
            lineStart = tagLineStart;
            return false;
        }
        tagFrom = -1;
        brackets = 0;
        if (depth <= betweenStanzas) {
            endStanza();
        }
        return true;
    }

    /** Takes what starts with "&lt;!"; gives -1 when the input ends within it. Only CDATA is allowed. */
    private int declaration(int p) {
        Text open = cdataOpen;
        for (int i = 2; i < open.length(); i++) {
            if (p + i >= end) {
                return -1;
            }
            if (input.charAt(p + i) != open.charAt(i)) {
                throw declarationError(p, i, input.charAt(p + 2));
            }
        }
        if (depth <= betweenStanzas) {
            Reason reason = depth == 0 ? Reason.NOT_WELL_FORMED : Reason.TEXT_BETWEEN_STANZAS;
            throw fail(reason, "Found a CDATA section where only white space may stand", p);
        }
        int before = interruptions;
        spill();
        if (interruptions != before) {
            return position;
        }
        brackets = 0;
        inCdata = true;
        position = p + open.length();
        return position;
    }

    private XmlException declarationError(int p, int differs, char third) {
        if (differs == 2 && third == '-') {
            return fail(Reason.RESTRICTED_XML, "Found a comment, which XMPP forbids", p);
        }
        if (differs == 2 && XmlChars.isNameStart(third)) {
            return fail(Reason.RESTRICTED_XML, "Found a document type or other declaration, which XMPP forbids", p);
        }
        return fail(Reason.NOT_WELL_FORMED, "Found \"<!\" that starts nothing XML knows", p);
    }

    private int xmlDeclaration(int p) {
        Text open = declarationOpen;
        for (int i = 2; i < open.length(); i++) {
            if (p + i >= end) {
                return -1;
            }
            if (input.charAt(p + i) != open.charAt(i)) {
                throw fail(Reason.RESTRICTED_XML, "Found a processing instruction, which XMPP forbids", p);
            }
        }
        if (p + 5 >= end) {
            return -1;
        }
        if (!XmlChars.isSpace(input.charAt(p + 5))) {
            throw fail(Reason.RESTRICTED_XML, "Found a processing instruction, which XMPP forbids", p);
        }
        if (base + p != 0) {
            throw fail(Reason.NOT_WELL_FORMED, "Found an XML declaration that is not at the very start", p);
        }
        int close = p + 5;
        char quote = 0;
        for (; close < end; close++) {
            char c = input.charAt(close);
            if (c == '\n' || c == '\r') {
                close = lineBreakWithinTag(close) - 1;
            } else if (c == '<' || c == '>' && quote == 0) {
                break;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            }
        }
        if (close >= end) {
            return -1;
        }
        Reason problem = XmlDeclaration.problem(input.slice(p, close + 1).string());
        if (problem != null) {
            throw fail(
                    problem,
                    problem == Reason.UNSUPPORTED_ENCODING
                            ? "The XML declaration names another encoding than UTF-8"
                            : "The XML declaration is not well-formed",
                    p);
        }
        position = close + 1;
        return position;
    }

    private int endTag(int p) {
        int q = p + 2;
        if (depth == 0) {
            throw fail(Reason.MISMATCHED_TAG, "Found an end tag where no element is open", p);
        }
        RawName open = openTags[depth - 1];
        if (stands(open, q) && input.charAt(q + open.length) == '>') {
            return endElement(q + open.length + 1);
        }
        boolean matches = q + open.length <= end && input.startsWith(open.text, q);
        if (!matches) {
            int nameEnd = skipName(q);
            if (nameEnd >= end) {
                return -1;
            }
            throw mismatch(p, nameEnd, open);
        }
        q += open.length;
        if (q < end && input.charAt(q) != '>') {
            int nameEnd = skipName(q);
            if (nameEnd >= end) {
                return -1;
            }
            if (nameEnd > q) {
                throw mismatch(p, nameEnd, open);
            }
            q = skipSpace(q);
        }
        if (q >= end) {
            return -1;
        }
        if (input.charAt(q) != '>') {
            throw fail(
                    Reason.NOT_WELL_FORMED,
                    "Found " + shown(input.charAt(q)) + " in the end tag </" + open.text.string() + ">",
                    q);
        }
        return endElement(q + 1);
    }

    private int endElement(int next) {
        int before = interruptions;
        flush();
        if (interruptions == before) {
            position = next;
            close();
        }
        return position;
    }

    private XmlException mismatch(int p, int nameEnd, RawName open) {
        String found = input.slice(p, Math.min(nameEnd, p + 64)).string();
        return fail(
                Reason.MISMATCHED_TAG,
                "Found the end tag " + found + "> where </" + open.text.string() + "> was expected",
                p);
    }

    private void close() {
        int top = depth - 1;
        XmlName name = openNames[top];
        bindings = outerBindings[top];
        depth = top;
        rootClosed = top == 0;
        handler.endElement(name);
    }

    private int startTag(int p) {
        if (rootClosed) {
            throw fail(Reason.NOT_WELL_FORMED, "Found a second root element", p);
        }
        RawName tag = name(p + 1);
        if (tag == null) {
            return -1;
        }
        int q = nameEnd;
        attributes.clear();
        tagSerial++;
        Binding inForce = bindings;
        Text text = input;
        while (true) {
            int afterSpace = q;
            if (q < end && text.charAt(q) == ' ') {
                afterSpace++;
            }
            if (afterSpace < end && text.charAt(afterSpace) <= ' ') {
                afterSpace = skipSpace(afterSpace);
            }
            if (afterSpace >= end) {
                return -1;
            }
            char c = text.charAt(afterSpace);
            if (c == '>' || c == '/') {
                q = afterSpace;
                break;
            }
            if (afterSpace == q) {
                throw fail(
                        Reason.NOT_WELL_FORMED,
                        "Found " + shown(c) + " where white space, \">\" or \"/>\" must stand",
                        q);
            }
            RawName attribute = name(afterSpace);
            if (attribute == null) {
                return -1;
            }
            int open = openingQuote(nameEnd);
            if (open < 0) {
                return -1;
            }
            Binding guess = attribute.declaration ? guess(tag, attribute, inForce, open) : null;
            if (guess != null) {
                inForce = guess;
                q = open + guess.namespace.length() + 1;
                continue;
            }
            Text value = value(open);
            if (value == null) {
                return -1;
            }
            q = valueEnd;
            if (attribute.declaration) {
                inForce = declare(attribute, value, inForce, afterSpace);
                if (inForce.isLight && isPlain(inForce.namespace)) {
                    tag.declared = inForce;
                }
            } else {
                keep(attribute, value, afterSpace);
            }
        }
        boolean isEmpty = input.charAt(q) == '/';
        if (isEmpty) {
            q++;
            if (q >= end) {
                return -1;
            }
            if (input.charAt(q) != '>') {
                throw fail(Reason.NOT_WELL_FORMED, "Found " + shown(input.charAt(q)) + " behind \"/\" in a tag", q);
            }
        }
        open(p, q + 1, tag, inForce, isEmpty);
        return position;
    }

    private void open(int p, int next, RawName tag, Binding inForce, boolean isEmpty) {
        if (depth == limits.depth()) {
            throw fail(Reason.TOO_DEEP, "Elements nest deeper than " + limits.depth(), p);
        }
        XmlName name = elementName(tag, inForce, p + 1);
        resolveAttributes(inForce);
        int before = interruptions;
        flush();
        if (interruptions != before) {
            return;
        }
        position = next;
        int top = depth;
        if (top == openTags.length) {
            grow();
        }
        openTags[top] = tag;
        openNames[top] = name;
        outerBindings[top] = bindings;
        bindings = inForce;
        depth = top + 1;
        handler.startElement(name, attributes);
        if (isEmpty && interruptions == before) {
            close();
        }
    }

    private void grow() {
        int size = 2 * openTags.length;
        RawName[] tags = new RawName[size];
        System.arraycopy(openTags, 0, tags, 0, depth);
        openTags = tags;
        XmlName[] elements = new XmlName[size];
        System.arraycopy(openNames, 0, elements, 0, depth);
        openNames = elements;
        Binding[] outer = new Binding[size];
        System.arraycopy(outerBindings, 0, outer, 0, depth);
        outerBindings = outer;
    }

    private XmlName elementName(RawName tag, Binding inForce, int p) {
        Text prefix = tag.prefix;
        if (prefix == null) {
            return tag.in(inForce.defaultNamespace);
        }
        return tag.in(namespaceOf(prefix, tag, inForce, p));
    }

    private Text namespaceOf(Text prefix, RawName name, Binding inForce, int p) {
        Text namespace = inForce.find(prefix);
        if (namespace == null) {
            if (name.declaration) {
                throw fail(Reason.BAD_NAMESPACE, "An element must not have the prefix xmlns", p);
            }
            throw fail(
                    Reason.UNBOUND_PREFIX,
                    "The prefix of \"" + name.text.string() + "\" is not bound to a namespace",
                    p);
        }
        return namespace;
    }

    private void keep(RawName name, Text value, int p) {
        if (name.lastTag == tagSerial || name.lastTag == 0 && isThereAsText(name)) {
            throw duplicate(name, p);
        }
        name.lastTag = tagSerial;
        if (attributes.size() == limits.attributes()) {
            throw fail(
                    Reason.TOO_MANY_ATTRIBUTES, "An element has more than " + limits.attributes() + " attributes", p);
        }
        RawAttribute attribute = attributes.add();
        attribute.raw = name;
        attribute.value = value;
        attribute.start = p;
    }

    /** The table of names keeps not all of them, so one that is new to it may have been in this tag before. */
    private boolean isThereAsText(RawName name) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.item(i).raw.text.is(name.text)) {
                return true;
            }
        }
        return false;
    }

    private XmlException duplicate(RawName name, int p) {
        return fail(Reason.DUPLICATE_ATTRIBUTE, "A second attribute \"" + name.text.string() + "\"", p);
    }

    private void resolveAttributes(Binding inForce) {
        int size = attributes.size();
        for (int i = 0; i < size; i++) {
            RawAttribute attribute = attributes.item(i);
            Text prefix = attribute.raw.prefix;
            if (prefix == null) {
                attribute.name = attribute.raw.plainName();
            } else {
                attribute.name = attribute.raw.in(namespaceOf(prefix, attribute.raw, inForce, attribute.start));
                requireUnique(attribute, i);
            }
        }
    }

    /** Two prefixes may stand for one namespace (Namespaces in XML 1.0, section 6.3). */
    private void requireUnique(RawAttribute attribute, int index) {
        for (int i = 0; i < index; i++) {
            RawAttribute other = attributes.item(i);
            if (other.raw.prefix != null && other.name.is(attribute.name)) {
                throw duplicate(attribute.raw, attribute.start);
            }
        }
    }

    /** What an element of this name declared before, when just that stands at {@code from} again; else null. */
    @SuppressWarnings("ReferenceEquality") // it is for this very chain of declarations
    private @Nullable Binding guess(RawName tag, RawName attribute, Binding inForce, int from) {
        Binding last = tag.declared;
        if (last == null || last.outer != inForce || inForce != bindings || !last.prefix.is(prefixOf(attribute))) {
            return null;
        }
        int close = from + last.namespace.length();
        boolean same =
                close < end && input.charAt(close) == input.charAt(from - 1) && input.startsWith(last.namespace, from);
        return same ? last : null;
    }

    private Binding declare(RawName name, Text namespace, Binding inForce, int p) {
        Text prefix = prefixOf(name);
        if (inForce.declaresBefore(bindings, prefix)) {
            throw duplicate(name, p);
        }
        Binding known = declarations.find(name, namespace, inForce);
        return known != null ? known : newDeclaration(name, prefix, namespace, inForce, p);
    }

    /** The prefix that a declaration of this name declares. */
    private Text prefixOf(RawName declaration) {
        return declaration.prefix == null ? empty : declaration.localName;
    }

    private Binding newDeclaration(RawName name, Text prefix, Text namespace, Binding inForce, int p) {
        if (inForce.count == limits.namespaces()) {
            throw fail(
                    Reason.TOO_MANY_NAMESPACES,
                    "More than " + limits.namespaces() + " namespace declarations are in force",
                    p);
        }
        boolean isXml = namespace.is(xmlNamespace);
        boolean named = prefix.length() > 0;
        if (named && prefix.is(xmlPrefix) ? !isXml : isXml) {
            throw fail(Reason.BAD_NAMESPACE, "The prefix xml and its namespace belong together and to nothing else", p);
        }
        if (named && prefix.is(xmlnsPrefix) || namespace.is(xmlnsNamespace)) {
            throw fail(Reason.BAD_NAMESPACE, "The prefix xmlns and its namespace must not be declared", p);
        }
        if (named && namespace.length() == 0) {
            throw fail(Reason.BAD_NAMESPACE, "\"" + name.text.string() + "\" declares an empty namespace", p);
        }
        Binding binding = inForce.plus(prefix, namespace.detached());
        declarations.keep(name, binding);
        return binding;
    }

    // ---- within a tag

    /** The name that starts at {@code from}, {@link #nameEnd} behind it; null when the input ends within it. */
    private @Nullable RawName name(int from) {
        RawName guess = previous.follower;
        if (guess != null && stands(guess, from)) {
            nameEnd = from + guess.length;
            previous = guess;
            return guess;
        }
        int q = from;
        int hash = 0;
        int last = end;
        Text text = input;
        while (q < last) {
            char c = text.charAt(q);
            if (!isNamePart(c)) {
                break;
            }
            hash = (hash << 5) - hash + c;
            q++;
        }
        if (q - from > limits.nameLength()) {
            throw fail(
                    Reason.NAME_TOO_LONG,
                    "A name is longer than " + limits.nameLength() + " characters",
                    from + limits.nameLength());
        }
        if (q >= end) {
            return null;
        }
        nameEnd = q;
        RawName found = names.find(text, from, q, hash);
        if (found == null) {
            found = newName(from, q, hash);
        } else {
            previous.follower = found;
        }
        previous = found;
        return found;
    }

    /** Whether {@code name} and no longer one stands at {@code from}; false too when the input ends within it. */
    private boolean stands(RawName name, int from) {
        int length = name.length;
        if (length >= end - from) {
            return false;
        }
        Text text = input;
        char[] units = name.units;
        for (int i = 0; i < length; i++) {
            if (text.charAt(from + i) != units[i]) {
                return false;
            }
        }
        return !isNamePart(text.charAt(from + length));
    }

    /** Whether a name goes on with {@code c}, rightly or wrongly. */
    private static boolean isNamePart(char c) {
        return c > '>' || c >= '-' && c <= ':' && c != '/';
    }

    private RawName newName(int from, int to, int hash) {
        int colon = -1;
        boolean start = true;
        for (int q = from; q < to; q++) {
            char c = input.charAt(q);
            if (c == ':' && colon < 0 && q > from && q + 1 < to) {
                colon = q - from;
                start = true;
                continue;
            }
            if (c == ':') {
                throw fail(Reason.BAD_NAMESPACE, "A name must not have a colon here", q);
            }
            if (XmlChars.isHighSurrogate(c) && q + 1 < to && XmlChars.isNamePair(c, input.charAt(q + 1))) {
                q++;
            } else if (!(start ? XmlChars.isNameStart(c) : XmlChars.isNamePart(c))) {
                throw fail(Reason.NOT_WELL_FORMED, "Found " + shown(c) + " in a name", q);
            }
            start = false;
        }
        if (to == from) {
            throw fail(Reason.NOT_WELL_FORMED, "Found " + shown(input.charAt(from)) + " where a name must start", from);
        }
        RawName name = new RawName(input.slice(from, to).detached(), hash, colon);
        if (names.makeRoom()) {
            // Names of before must not come back: a name is known by its object.
            previous = noName;
            noName.follower = null;
        }
        if (names.add(name)) {
            previous.follower = name;
        }
        return name;
    }

    private int skipName(int from) {
        int q = from;
        while (q < end) {
            char c = input.charAt(q);
            if (!isNamePart(c)) {
                break;
            }
            q++;
        }
        return q;
    }

    /** The index behind the quote that opens the value of the attribute whose name ends at {@code from}, or -1. */
    private int openingQuote(int from) {
        if (from + 1 < end && input.charAt(from) == '=') {
            char next = input.charAt(from + 1);
            if (next == '\'' || next == '"') {
                return from + 2;
            }
        }
        int q = skipSpace(from);
        if (q >= end) {
            return -1;
        }
        if (input.charAt(q) != '=') {
            throw fail(
                    Reason.NOT_WELL_FORMED,
                    "Found " + shown(input.charAt(q)) + " behind the name of an attribute, where \"=\" must stand",
                    q);
        }
        q = skipSpace(q + 1);
        if (q >= end) {
            return -1;
        }
        char quote = input.charAt(q);
        if (quote != '"' && quote != '\'') {
            throw fail(
                    Reason.NOT_WELL_FORMED,
                    "Found " + shown(quote) + " where the value of an attribute must be quoted",
                    q);
        }
        return q + 1;
    }

    /** The value that starts at {@code from}, {@link #valueEnd} behind its quote; null when the input ends within it. */
    private @Nullable Text value(int from) {
        Text text = input;
        char quote = text.charAt(from - 1);
        int q = from;
        int start = from;
        boolean inPlace = true;
        int stop = textEnd(from, 0);
        while (true) {
            q = skipPlain(text, q, stop);
            if (q >= end) {
                break;
            }
            char c = text.charAt(q);
            if (c == quote && q <= stop) {
                valueEnd = q + 1;
                if (inPlace) {
                    return text.slice(from, q);
                }
                scratch.append(text, start, q);
                Text whole = scratch.text();
                scratch.clear();
                return whole;
            }
            if (q >= stop) {
                scratch.clear();
                throw textTooLong(stop);
            }
            if (c == '&' || c == '\t' || c == '\n' || c == '\r') {
                if (inPlace) {
                    scratch.clear();
                    inPlace = false;
                }
                scratch.append(text, start, q);
                q = special(c, q);
                if (q < 0) {
                    break;
                }
                start = q;
                stop = textEnd(start, scratch.length());
            } else {
                q = unusual(c, q);
                if (q < 0) {
                    break;
                }
            }
        }
        scratch.clear();
        return null;
    }

    /** The index behind the character of a value that starts with {@code c} at {@code q}, or -1 when the input ends within it. */
    private int unusual(char c, int q) {
        if (c == '<') {
            throw fail(Reason.NOT_WELL_FORMED, "Found \"<\" in an attribute value, where it must be escaped", q);
        }
        if (!XmlChars.isHighSurrogate(c)) {
            requireChar(c, q);
            return q + 1;
        }
        if (q + 1 >= end) {
            return -1;
        }
        requirePair(c, q);
        return q + 2;
    }

    /** Puts what the reference or white space at {@code q} stands for behind the scratch; gives the index behind it or -1. */
    private int special(char c, int q) {
        if (c == '&') {
            int character = reference(q);
            if (character < 0) {
                return -1;
            }
            appendCodePoint(scratch, character);
            if (scratch.length() > limits.textLength()) {
                throw textTooLong(q);
            }
            return referenceEnd;
        }
        scratch.append(' ');
        return c == '\t' ? q + 1 : lineBreakWithinTag(q);
    }

    private int skipSpace(int from) {
        int q = from;
        int last = end;
        Text text = input;
        while (q < last) {
            char c = text.charAt(q);
            if (c > ' ') {
                break;
            }
            if (c == ' ' || c == '\t') {
                q++;
            } else if (c == '\n' || c == '\r') {
                q = lineBreakWithinTag(q);
            } else {
                break;
            }
        }
        return q;
    }

    /** The index behind the line break at {@code q}; what the input cuts within a tag is read again. */
    private int lineBreakWithinTag(int q) {
        int next = q + 1;
        if (input.charAt(q) == '\r' && next < input.length() && input.charAt(next) == '\n') {
            next++;
        }
        newLine(next);
        return next;
    }

    private static String shown(char c) {
        return c > ' ' && c < 0x7F ? "\"" + c + "\"" : XmlChars.codePoint(c);
    }

    private XmlException fail(Reason reason, String problem, int index) {
        if (tagFrom >= 0) {
            findLine(index);
        }
        double offset = base + index;
        XmlException exception = new XmlException(reason, problem, (long) offset, line, (int) (offset - lineStart) + 1);
        failure = exception;
        return exception;
    }

    /** What is wrong with a tag may be found behind the line that it stands in, or before the line was counted. */
    private void findLine(int index) {
        line = tagLine;
        lineStart = tagLineStart;
        int q = tagFrom;
        while (q < index) {
            char c = input.charAt(q);
            q = c == '\n' || c == '\r' ? lineBreakWithinTag(q) : q + 1;
        }
    }
}
