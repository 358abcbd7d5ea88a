package im.couplet.xml;

import im.couplet.text.Octets;
import im.couplet.text.Text;
import im.couplet.text.Utf8;
import im.couplet.xml.XmlException.Reason;
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
public final class XmlParser extends ParserStates {
    private static final String CUT_CHARACTER = "The input ended within a character";
    private static final String BAD_OCTETS = "Found octets that are not UTF-8";

    /** Offset of what {@link #feed} is given next. */
    private double fed;

    /** What the last chunk ended within; null when none did yet. Who parses whole documents needs neither this nor the next. */
    private @Nullable UnfinishedMarkup unfinished;

    /** Where text comes from when octets are fed; null when there were none yet. */
    private @Nullable OctetInput octets;

    private boolean feeding;
    private boolean stopped;

    private XmlParser(XmlHandler handler, XmlLimits limits, XmlContext context, int betweenStanzas) {
        super(handler, limits, context.bindings(), betweenStanzas);
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

    /** Whether the last chunk ended within a tag, a reference or a character, which the next one has to complete. */
    public boolean isHolding() {
        return isUnfinished() || octets != null && octets.isWithinCharacter();
    }

    private boolean isUnfinished() {
        return unfinished != null && unfinished.isThere();
    }

    /** The default namespace in force, empty for none; during {@link XmlHandler#startElement} that of the new element. */
    public Text defaultNamespace() {
        return bindings.defaultNamespace;
    }

    /**
     * Parses a whole document, whatever came before; the parser is as new afterwards, also when this throws.
     *
     * @throws XmlException for bad input, and if the root element is not closed
     */
    public void parse(Text document) {
        parse(document, null, 0);
    }

    /**
     * Parses a whole document that is UTF-8 (RFC 3629), whatever came before; the parser is as new afterwards, also when this throws.
     *
     * @throws XmlException for bad input, and if the root element is not closed
     */
    public void parse(Octets document) {
        int length = document.length();
        Text text = document.quickText(0, length);
        int end = text == null ? Utf8.validTo(document, 0, length) : length;
        parse(text == null ? document.text(0, end) : text, document, end);
    }

    /** Parses a text that was given, or made of octets up to {@code end}, behind which they are not UTF-8. */
    private void parse(Text document, @Nullable Octets source, int end) {
        requireIdle();
        if (fed > 0 || failure != null) {
            startOver();
        }
        feeding = true;
        try {
            boolean isRead = read(document, 0, 0);
            if (!stopped && source != null && end < source.length()) {
                boolean isCut = Utf8.isBegun(source, end, source.length());
                throw fail(Reason.INVALID_UTF8, isCut ? CUT_CHARACTER : BAD_OCTETS, input.length());
            }
            if (!stopped && !(isRead && rootClosed)) {
                throw fail(Reason.UNEXPECTED_END, unexpectedEnd(), input.length());
            }
        } catch (XmlException e) {
            if (source != null) {
                int start = (int) -base;
                e.locate(Utf8.length(document, start, start + (int) e.offset()));
            }
            throw e;
        } finally {
            feeding = false;
            startOver();
        }
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
        if (octets != null && octets.isWithinCharacter()) {
            throw new IllegalStateException("Text was fed while half a character is there as octets");
        }
        take(chunk);
    }

    /**
     * Takes the next chunk as UTF-8.
     *
     * @throws XmlException for bad input; once thrown, it is thrown again for every further chunk
     */
    public void feed(byte[] chunk) {
        feed(Octets.of(chunk));
    }

    /**
     * Takes the next chunk as UTF-8 (RFC 3629), which may be cut anywhere, within characters too. A byte order mark is none:
     * U+FEFF is a character like others (RFC 6120 section 11.6). Text may be fed between whole characters.
     *
     * @throws XmlException for bad input; once thrown, it is thrown again for every further chunk
     */
    public void feed(Octets chunk) {
        OctetInput source = octets;
        if (source == null) {
            source = new OctetInput();
            octets = source;
        }
        requireReady();
        try {
            Text text = source.decode(chunk, fed);
            if (text.length() > 0) {
                take(text);
            }
            if (source.isBad() && !stopped) {
                throw badOctets(source);
            }
        } catch (XmlException e) {
            e.locate(source.octetOffset((double) e.offset(), input, base));
            throw e;
        }
    }

    /** What was held back before the bad octets comes first. */
    private XmlException badOctets(OctetInput source) {
        begin();
        try {
            readUnfinished();
            boolean isCut = source.isWithinCharacter() && !source.isBad();
            return failAtEnd(Reason.INVALID_UTF8, isCut ? CUT_CHARACTER : BAD_OCTETS);
        } finally {
            feeding = false;
        }
    }

    private void take(Text chunk) {
        begin();
        try {
            int taken = 0;
            UnfinishedMarkup held = unfinished;
            while (held != null && held.isThere() && taken < chunk.length()) {
                taken = resume(held, chunk, taken);
            }
            if (taken < chunk.length()) {
                readOrHold(chunk, taken, fed - taken);
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
        OctetInput source = octets;
        try {
            if (source != null && source.isWithinCharacter() && failure == null && !stopped) {
                throw badOctets(source);
            }
            finishText();
        } catch (XmlException e) {
            if (source != null) {
                e.locate(source.octetOffset((double) e.offset(), input, base));
            }
            throw e;
        }
    }

    private void finishText() {
        begin();
        try {
            readUnfinished();
            if (!stopped && (!rootClosed || isUnfinished())) {
                throw failAtEnd(Reason.UNEXPECTED_END, unexpectedEnd());
            }
        } finally {
            feeding = false;
        }
    }

    private void readUnfinished() {
        if (unfinished != null && unfinished.isThere()) {
            Text rest = unfinished.take();
            readOrHold(rest, 0, fed - rest.length());
        }
    }

    private String unexpectedEnd() {
        return "The input ended while "
                + (depth > 0
                        ? "<" + openTag().text.string() + "> is open"
                        : rootClosed ? "a tag behind the root element is open" : "there is no root element");
    }

    private XmlException failAtEnd(Reason reason, String problem) {
        Text rest = unfinished == null ? empty : unfinished.text();
        setInput(rest, rest.length(), fed - rest.length());
        return fail(reason, problem, rest.length());
    }

    /**
     * Starts over with a new document: what was open is forgotten, and offsets count from here. Called by a handler, it
     * takes effect behind the current event, and the rest of the chunk belongs to the new document.
     */
    public void reset() {
        if (feeding) {
            if (octets != null) {
                octets.startDocument(base + position, input, base);
            }
            clearDocument();
        } else {
            startOver();
        }
    }

    private void startOver() {
        unfinished = null;
        octets = null;
        fed = 0;
        clearInput();
        clearDocument();
    }

    private void clearDocument() {
        startDocument();
        clearElements();
        clearPrefixes();
        clearText();
        stopped = false;
        interruptions++;
    }

    /** Ignores everything from here on, until {@link #reset}. */
    public void stop() {
        stopped = true;
        interruptions++;
    }

    private void begin() {
        requireReady();
        feeding = true;
    }

    private void requireReady() {
        if (failure != null) {
            throw failure;
        }
        requireIdle();
    }

    private void requireIdle() {
        if (feeding) {
            throw new IllegalStateException("A handler must not call the parser that is calling it");
        }
    }

    /** Reads a chunk, and holds back what it does not complete. */
    private void readOrHold(Text text, int from, double offset) {
        if (!read(text, from, offset)) {
            UnfinishedMarkup held = unfinished == null ? new UnfinishedMarkup(limits.nameLength()) : unfinished;
            unfinished = held;
            held.begin(text, position);
        }
    }

    /** Reads a chunk as far as that can be; false when it ends within what stands at the position. */
    private boolean read(Text text, int from, double offset) {
        setInput(text, from, offset);
        runFrom = from;
        runTo = from;
        setEnd();
        int length = text.length();
        boolean isWhole = true;
        while (isWhole && position < length) {
            if (stopped) {
                position = length;
                break;
            }
            isWhole = plainMarkup();
            if (stopped || position >= length) {
                continue;
            }
            if (position >= end) {
                throw overlong();
            }
            isWhole = isWhole && step();
            if (!isWhole && end < length) {
                throw overlong();
            }
        }
        spill();
        fed = base + length;
        return isWhole;
    }

    /** Completes what is unfinished with the chunk from {@code from} on, as far as it can; gives the index behind what it took. */
    private int resume(UnfinishedMarkup held, Text chunk, int from) {
        int length = chunk.length();
        int found = held.endIn(chunk, from, length);
        double offset = fed - held.length();
        int taken = found < 0 ? length : found + 1;
        fed += taken - from;
        if (found >= 0 || isOverlongAt(fed)) {
            readOrHold(held.take().joined(chunk.slice(from, taken)), 0, offset);
        } else {
            held.append(chunk, from, taken);
        }
        return taken;
    }
}
