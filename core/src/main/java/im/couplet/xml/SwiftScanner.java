package im.couplet.xml;

import im.couplet.text.Text;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads markup of the plainest form at a glance: text without references, end tags without white space, start tags written
 * as others were before. What it takes, it takes with all its events; what it does not take is left as it is for
 * {@link XmlParser}, which knows every form and every error.
 */
abstract sealed class SwiftScanner extends TagScanner permits XmlParser {
    /** How many elements are open between one stanza and the next: 0 in a document, 1 in a stream. */
    final int betweenStanzas;

    int depth;
    RawName[] openTags = new RawName[16];
    XmlName[] openNames = new XmlName[16];
    Binding[] outerBindings = new Binding[16];
    boolean rootClosed;
    boolean inStanza;
    /** Where the stanza must have ended. */
    private double stanzaEnd;

    private int plainEnd;

    SwiftScanner(XmlHandler handler, XmlLimits limits, Binding surroundings, int betweenStanzas) {
        super(handler, limits, surroundings);
        this.betweenStanzas = betweenStanzas;
    }

    /** Takes what is plain from the position on. */
    final void plainMarkup() {
        if (run.length() > 0 || runFrom < runTo || inCdata || inPieces || afterReturn) {
            return;
        }
        int before = interruptions;
        while (position < end && interruptions == before) {
            int from = position;
            int p = depth > betweenStanzas ? plainText(from) : from;
            if (p < 0 || input.charAt(p) != '<') {
                return;
            }
            beginStanza(p);
            if (p + 1 >= end || !plainTag(from, p)) {
                runFrom = from;
                runTo = p;
                position = p;
                return;
            }
        }
    }

    private boolean plainTag(int textFrom, int p) {
        char c = input.charAt(p + 1);
        return c > '>' && c != '?' ? plainStartTag(textFrom, p) : c == '/' && plainEndTag(textFrom, p);
    }

    /** The index behind the text that starts at {@code from}, where a tag starts; -1 when the text is not plain. */
    private int plainText(int from) {
        Text text = input;
        int last = end;
        int breaks = 0;
        int lineFrom = 0;
        int p = from;
        while (p < last) {
            char c = text.charAt(p);
            if (isPlain(c)) {
                p++;
            } else if (c == '<') {
                break;
            } else if (c == '\n') {
                p++;
                breaks++;
                lineFrom = p;
            } else if (XmlChars.isHighSurrogate(c) && p + 1 < last && XmlChars.isLowSurrogate(text.charAt(p + 1))) {
                p += 2;
            } else {
                return -1;
            }
        }
        if (p >= last || p - from > limits.textLength()) {
            return -1;
        }
        if (breaks > 0) {
            line += breaks;
            lineStart = base + lineFrom;
        }
        return p;
    }

    private boolean plainEndTag(int textFrom, int p) {
        if (depth == 0 || !stands(openTags[depth - 1], p + 2) || input.charAt(nameEnd) != '>') {
            return false;
        }
        int next = nameEnd + 1;
        if (giveText(textFrom, p)) {
            position = next;
            close();
        }
        return true;
    }

    private boolean plainStartTag(int textFrom, int p) {
        if (rootClosed) {
            return false;
        }
        beginTag(p);
        RawName tag = tagName(p + 1);
        if (tag == null || tag.prefix != null) {
            return false;
        }
        Binding inForce = plainAttributes(tag, nameEnd);
        if (inForce == null) {
            return false;
        }
        int q = plainEnd;
        boolean isEmpty = input.charAt(q) == '/';
        if (isEmpty) {
            q++;
        }
        if (q >= end || input.charAt(q) != '>' || depth == limits.depth()) {
            return false;
        }
        tagFrom = -1;
        if (giveText(textFrom, p)) {
            position = q + 1;
            enter(tag, tag.in(inForce.defaultNamespace), inForce, isEmpty);
        }
        return true;
    }

    /** Remembers where the tag at {@code p} starts, for the position of an error in it. */
    final void beginTag(int p) {
        tagFrom = p;
        tagLine = line;
        tagLineStart = lineStart;
    }

    /**
     * Takes the attributes from {@code from} on, {@link #plainEnd} behind them; gives the declarations in force with theirs,
     * or null when one is not plain, or declares what no element of this name declared before.
     */
    private @Nullable Binding plainAttributes(RawName tag, int from) {
        attributes.clear();
        tagSerial++;
        Binding inForce = bindings;
        Text text = input;
        int last = end;
        int q = from;
        for (int place = 0; text.charAt(q) == ' '; place++) {
            int start = q + 1;
            if (start >= last || text.charAt(start) <= '>') {
                return null;
            }
            RawName name = attributeName(tag, place, start);
            int open = nameEnd + 2;
            if (name == null || open > last || text.charAt(open - 2) != '=') {
                return null;
            }
            char quote = text.charAt(open - 1);
            if (quote != '\'' && quote != '"') {
                return null;
            }
            if (name.declaration) {
                Binding guess = guess(tag, name, inForce, open);
                if (guess == null) {
                    return null;
                }
                inForce = guess;
                q = open + guess.namespace.length() + 1;
            } else {
                int close = skipPlain(text, open, last);
                if (close + 1 >= last || text.charAt(close) != quote || !keepPlain(name, text.slice(open, close))) {
                    return null;
                }
                q = close + 1;
            }
            if (q >= last) {
                return null;
            }
        }
        plainEnd = q;
        return inForce;
    }

    /** Adds an attribute, unless it has a prefix of the peer's, is too long, one too many, or there already. */
    private boolean keepPlain(RawName name, Text value) {
        if (name.prefix != null && !name.builtIn
                || name.lastTag == tagSerial
                || name.lastTag == 0
                || attributes.size() == limits.attributes()
                || value.length() > limits.textLength()) {
            return false;
        }
        name.lastTag = tagSerial;
        RawAttribute attribute = attributes.add();
        attribute.name = name.builtIn ? name.in(xmlNamespace) : name.plainName();
        attribute.value = value;
        return true;
    }

    /** Reports text; says whether all goes on as before. */
    private boolean giveText(int from, int to) {
        if (from == to) {
            return true;
        }
        int before = interruptions;
        position = to;
        handler.text(input.slice(from, to));
        return interruptions == before;
    }

    /** Limits the input to what the stanza that starts at {@code p} may take, unless it started before. */
    final void beginStanza(int p) {
        if (!inStanza) {
            stanzaEnd = base + p + limits.stanzaLength();
            inStanza = true;
            setEnd();
        }
    }

    final void setEnd() {
        int length = input.length();
        end = length;
        if (inStanza) {
            double allowed = stanzaEnd - base;
            if (allowed < length) {
                end = (int) allowed;
            }
        }
    }

    /** Whether a stanza that is not over by {@code offset} is too long. */
    final boolean isOverlongAt(double offset) {
        return inStanza && offset > stanzaEnd;
    }

    final void endStanza() {
        inStanza = false;
        end = input.length();
    }

    /** Opens an element and reports it, and its end too when it is empty. */
    final void enter(RawName tag, XmlName name, Binding inForce, boolean isEmpty) {
        int before = interruptions;
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
        if (interruptions == before) {
            if (isEmpty) {
                close();
            } else if (depth <= betweenStanzas) {
                endStanza();
            }
        }
    }

    /** Closes the innermost element and reports it. */
    final void close() {
        int top = depth - 1;
        XmlName name = openNames[top];
        bindings = outerBindings[top];
        depth = top;
        rootClosed = top == 0;
        if (top <= betweenStanzas) {
            endStanza();
        }
        handler.endElement(name);
    }

    private void grow() {
        int size = 2 * openTags.length;
        openTags = Arrays.copyOf(openTags, size);
        openNames = Arrays.copyOf(openNames, size);
        outerBindings = Arrays.copyOf(outerBindings, size);
    }
}
