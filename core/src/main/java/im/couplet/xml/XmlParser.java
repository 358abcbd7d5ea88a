package im.couplet.xml;

import im.couplet.text.Octets;
import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
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
public final class XmlParser extends SwiftScanner {
    /** What is declared around the document: at least the prefix xml. */
    private final Binding surroundings;

    private final Text cdataOpen = Text.of("<![CDATA[");
    private final Text declarationOpen = Text.of("<?xml");
    /** Offset of what {@link #feed} is given next. */
    private double fed;

    /** What the last chunks began and did not finish: a tag, a reference, or a surrogate pair. */
    private final TextBuilder held = new TextBuilder();

    /** Where text comes from when octets are fed; null when there were none yet. */
    private @Nullable OctetInput octets;

    private char heldFirst;
    private char heldQuote;
    private boolean feeding;
    private boolean stopped;

    private XmlParser(XmlHandler handler, XmlLimits limits, XmlContext context, int betweenStanzas) {
        super(handler, limits, context.bindings(), betweenStanzas);
        this.surroundings = bindings;
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
        return held.length() > 0 || octets != null && octets.isWithinCharacter();
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
            readHeld();
            String problem = source.isWithinCharacter() && !source.isBad()
                    ? "The input ended within a character"
                    : "Found octets that are not UTF-8";
            return failAtEnd(Reason.INVALID_UTF8, problem);
        } finally {
            feeding = false;
        }
    }

    private void take(Text chunk) {
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
            readHeld();
            if (!stopped && (!rootClosed || held.length() > 0)) {
                throw unexpectedEnd();
            }
        } finally {
            feeding = false;
        }
    }

    private void readHeld() {
        if (held.length() > 0) {
            Text rest = held.text();
            held.clear();
            read(rest, 0, fed - rest.length());
        }
    }

    private XmlException unexpectedEnd() {
        String what = depth > 0
                ? "<" + openTags[depth - 1].text.string() + "> is open"
                : rootClosed ? "a tag behind the root element is open" : "there is no root element";
        return failAtEnd(Reason.UNEXPECTED_END, "The input ended while " + what);
    }

    private XmlException failAtEnd(Reason reason, String problem) {
        input = held.text();
        base = fed - input.length();
        if (tagFrom >= 0) {
            tagFrom = 0;
        }
        return fail(reason, problem, input.length());
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
            base = -position;
        } else {
            held.clear();
            fed = 0;
            if (octets != null) {
                octets.reset();
            }
        }
        line = 1;
        lineStart = 0;
        tagFrom = -1;
        depth = 0;
        bindings = surroundings;
        prefixes.reset();
        rootClosed = false;
        endStanza();
        scratch.clear();
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
        requireReady();
        feeding = true;
    }

    private void requireReady() {
        if (failure != null) {
            throw failure;
        }
        if (feeding) {
            throw new IllegalStateException("A handler must not call the parser that is calling it");
        }
    }

    private void read(Text text, int from, double offset) {
        input = text;
        base = offset;
        position = from;
        runFrom = from;
        runTo = from;
        tagFrom = -1;
        setEnd();
        int length = text.length();
        while (position < length) {
            if (stopped) {
                position = length;
                break;
            }
            plainMarkup();
            if (stopped || position >= length) {
                continue;
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
        fed += taken - from;
        if (found >= 0 || isOverlongAt(fed)) {
            Text whole = held.text().joined(chunk.slice(from, taken));
            held.clear();
            read(whole, 0, heldOffset);
        } else {
            held.append(chunk, from, taken);
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

    private boolean whiteSpace(char first) {
        if (!XmlChars.isSpace(first)) {
            if (depth == 0) {
                throw fail(
                        Reason.NOT_WELL_FORMED,
                        "Found " + named(first) + " outside the root element, where only white space may stand",
                        position);
            }
            throw fail(
                    Reason.TEXT_BETWEEN_STANZAS,
                    "Found " + named(first) + " between stanzas, where only white space may stand",
                    position);
        }
        position = skipSpace(position);
        afterReturn = position == input.length() && input.charAt(position - 1) == '\r';
        return true;
    }

    private static String named(char first) {
        return first == '\uFEFF' ? "a byte order mark (U+FEFF)" : shown(first);
    }

    private boolean markup() {
        int p = position;
        beginStanza(p);
        if (p + 1 >= end) {
            return false;
        }
        beginTag(p);
        boolean whole = switch (input.charAt(p + 1)) {
            case '/' -> endTag(p);
            case '!' -> declaration(p);
            case '?' -> xmlDeclaration(p);
            default -> startTag(p);
        };
        if (!whole) {
            line = tagLine;
            lineStart = tagLineStart;
            return false;
        }
        tagFrom = -1;
        brackets = 0;
        return true;
    }

    /** Takes what starts with "&lt;!"; false when the input ends within it. Only CDATA is allowed. */
    private boolean declaration(int p) {
        Text open = cdataOpen;
        for (int i = 2; i < open.length(); i++) {
            if (p + i >= end) {
                return false;
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
            return true;
        }
        brackets = 0;
        inCdata = true;
        position = p + open.length();
        return true;
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

    private boolean xmlDeclaration(int p) {
        Text open = declarationOpen;
        for (int i = 2; i < open.length(); i++) {
            if (p + i >= end) {
                return false;
            }
            if (input.charAt(p + i) != open.charAt(i)) {
                throw fail(Reason.RESTRICTED_XML, "Found a processing instruction, which XMPP forbids", p);
            }
        }
        if (p + 5 >= end) {
            return false;
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
            return false;
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
        endStanza();
        return true;
    }

    private boolean endTag(int p) {
        int q = p + 2;
        if (depth == 0) {
            throw fail(Reason.MISMATCHED_TAG, "Found an end tag where no element is open", p);
        }
        RawName open = openTags[depth - 1];
        if (stands(open, q) && input.charAt(q + open.length) == '>') {
            endElement(q + open.length + 1);
            return true;
        }
        boolean matches = q + open.length <= end && input.startsWith(open.text, q);
        if (!matches) {
            int nameEnd = skipName(q);
            if (nameEnd >= end) {
                return false;
            }
            throw mismatch(p, nameEnd, open);
        }
        q += open.length;
        if (q < end && input.charAt(q) != '>') {
            int nameEnd = skipName(q);
            if (nameEnd >= end) {
                return false;
            }
            if (nameEnd > q) {
                throw mismatch(p, nameEnd, open);
            }
            q = skipSpace(q);
        }
        if (q >= end) {
            return false;
        }
        if (input.charAt(q) != '>') {
            throw fail(
                    Reason.NOT_WELL_FORMED,
                    "Found " + shown(input.charAt(q)) + " in the end tag </" + open.text.string() + ">",
                    q);
        }
        endElement(q + 1);
        return true;
    }

    private void endElement(int next) {
        int before = interruptions;
        flush();
        if (interruptions == before) {
            position = next;
            close();
        }
    }

    private XmlException mismatch(int p, int nameEnd, RawName open) {
        String found = input.slice(p, Math.min(nameEnd, p + 64)).string();
        return fail(
                Reason.MISMATCHED_TAG,
                "Found the end tag " + found + "> where </" + open.text.string() + "> was expected",
                p);
    }

    private boolean startTag(int p) {
        if (rootClosed) {
            throw fail(Reason.NOT_WELL_FORMED, "Found a second root element", p);
        }
        RawName tag = tagName(p + 1);
        if (tag == null) {
            return false;
        }
        int q = nameEnd;
        attributes.clear();
        tagSerial++;
        Binding inForce = bindings;
        Text text = input;
        for (int place = 0; ; place++) {
            int afterSpace = q;
            if (q < end && text.charAt(q) == ' ') {
                afterSpace++;
            }
            if (afterSpace < end && text.charAt(afterSpace) <= ' ') {
                afterSpace = skipSpace(afterSpace);
            }
            if (afterSpace >= end) {
                return false;
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
            RawName attribute = attributeName(tag, place, afterSpace);
            if (attribute == null) {
                return false;
            }
            int open = openingQuote(nameEnd);
            if (open < 0) {
                return false;
            }
            Binding guess = attribute.declaration ? guess(tag, attribute, inForce, open) : null;
            if (guess != null) {
                inForce = guess;
                q = open + guess.namespace.length() + 1;
                continue;
            }
            Text value = value(open);
            if (value == null) {
                return false;
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
                return false;
            }
            if (input.charAt(q) != '>') {
                throw fail(Reason.NOT_WELL_FORMED, "Found " + shown(input.charAt(q)) + " behind \"/\" in a tag", q);
            }
        }
        open(p, q + 1, tag, inForce, isEmpty);
        return true;
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
        enter(tag, name, inForce, isEmpty);
    }
}
